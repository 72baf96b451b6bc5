#if CommandLine
    /// The form for paper.
    enum TemplatesOfPaper {
        static let paper = """
            {{<frame}}{{$content}}
            <article class="sheet">
            <h1>{{#survey}}{{>words}}{{/survey}}</h1>
            <p class="lead"{{{ui}}}>{{how}}</p>
            {{#protection}}
            <p{{{ui}}}>{{.}}</p>
            {{/protection}}
            {{#questions}}
            <section class="asked">
            <h2>{{#.number}}<span class="number">{{.}}.</span> {{/.number}}{{#.label}}{{>words}}{{/.label}}{{#.required}} <span class="required">({{>words}})</span>{{/.required}}</h2>
            {{#.instruction}}
            <p class="instruction"{{{ui}}}>{{.}}</p>
            {{/.instruction}}
            {{#.hint}}
            <p class="hint">{{>words}}</p>
            {{/.hint}}
            {{#.choose}}
            <p class="hint"{{{ui}}}>{{.}}</p>
            {{/.choose}}
            {{#.has_options}}
            <ul class="boxes{{#is_many}} many{{/is_many}}">
            {{#options}}
            <li class="{{#.round}}round{{/.round}}{{#.apart}} apart{{/.apart}}">{{#.label}}{{>words}}{{/.label}}</li>
            {{/options}}
            </ul>
            {{/.has_options}}
            {{#.lines}}
            <p class="write{{#.short}} short{{/.short}}"></p>
            {{/.lines}}
            </section>
            {{/questions}}
            </article>
            {{/content}}{{/frame}}
            """
    }
#endif
