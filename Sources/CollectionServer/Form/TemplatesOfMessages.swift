#if CommandLine
    /// Pages that are read and not answered.
    enum TemplatesOfMessages {
        static let notice = """
            {{<frame}}{{$content}}
            <section class="panel notice"{{{ui}}}>
            {{#done}}
            <p class="sign" aria-hidden="true">✓</p>
            {{/done}}
            <h1>{{heading}}</h1>
            {{#paragraphs}}
            <p>{{.}}</p>
            {{/paragraphs}}
            {{#again}}
            <form method="post" action="{{address}}">
            {{#.fields}}
            <input type="hidden" name="{{.name}}" value="{{.value}}">
            {{/.fields}}
            <p class="buttons"><button class="primary">{{.button}}</button></p>
            </form>
            {{/again}}
            </section>
            {{/content}}{{/frame}}
            """

        static let statement = """
            {{<frame}}{{$content}}
            <article class="text"{{{ui}}}>
            <h1>{{heading}}</h1>
            <p class="lead">{{lead}}</p>
            {{#sections}}
            <h2>{{.heading}}</h2>
            {{#.paragraphs}}
            <p>{{.}}</p>
            {{/.paragraphs}}
            {{#.link}}
            <p><a href="{{.}}">{{link_text}}</a></p>
            {{/.link}}
            {{/sections}}
            </article>
            {{/content}}{{/frame}}
            """

        static let counts = """
            {{<frame}}{{$content}}
            <h1>{{#survey}}{{>words}}{{/survey}}</h1>
            <section class="panel"{{{ui}}}>
            <h2 id="counts">{{heading}}</h2>
            <p>{{lead}}</p>
            <table aria-labelledby="counts">
            <thead><tr><th scope="col">{{group}}</th><th scope="col" class="number">{{answered}}</th><th scope="col" class="number">{{invited}}</th></tr></thead>
            <tbody>
            {{#rows}}
            <tr{{#.all}} class="all"{{/.all}}><th scope="row">{{#.name}}{{>words}}{{/.name}}</th><td class="number">{{.answered}}</td><td class="number">{{.invited}}</td></tr>
            {{/rows}}
            </tbody>
            </table>
            </section>
            {{/content}}{{/frame}}
            """

        static let index = """
            {{<frame}}{{$content}}
            {{#languages}}
            <p class="languages"><a href="/?lang={{.tag}}" lang="{{.tag}}" hreflang="{{.tag}}">{{.name}}</a></p>
            {{/languages}}
            <h1>{{heading}}</h1>
            {{#empty}}
            <p class="lead">{{.}}</p>
            {{/empty}}
            <ul class="surveys">
            {{#surveys}}
            <li><a href="{{.address}}">{{#.name}}{{>words}}{{/.name}}</a>{{#.note}} <span class="kind">{{.}}</span>{{/.note}} <a class="paper" href="{{.paper}}">{{.paper_text}}<span class="unseen">: {{#.name}}{{>words}}{{/.name}}</span></a></li>
            {{/surveys}}
            </ul>
            {{/content}}{{/frame}}
            """
    }
#endif
