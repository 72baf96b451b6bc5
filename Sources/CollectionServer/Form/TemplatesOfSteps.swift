#if CommandLine
    /// The pages a respondent goes through.
    enum TemplatesOfSteps {
        static let start = """
            {{<frame}}{{$content}}
            <h1>{{#survey}}{{>words}}{{/survey}}</h1>
            {{#reference}}
            <p class="lead"{{{ui}}}>{{.}}</p>
            {{/reference}}
            {{#facts}}
            <p class="lead"{{{ui}}}>{{.}}</p>
            {{/facts}}
            {{#saved}}
            <section class="panel" aria-labelledby="saved"{{{ui}}}>
            <h2 id="saved">{{.heading}}</h2>
            <p>{{.text}}</p>
            <form method="post" action="{{address}}">
            {{#.fields}}
            <input type="hidden" name="{{.name}}" value="{{.value}}">
            {{/.fields}}
            <p class="buttons"><button class="primary">{{.continue}}</button></p>
            </form>
            <form method="post" action="{{address}}">
            {{#.none}}
            <input type="hidden" name="{{.name}}" value="{{.value}}">
            {{/.none}}
            <p class="buttons"><button class="secondary" name="f-action" value="{{.forget_action}}">{{.forget}}</button></p>
            </form>
            </section>
            {{/saved}}
            <section class="panel quiet" aria-labelledby="privacy"{{{ui}}}>
            <h2 id="privacy">{{privacy_heading}}</h2>
            <ul>
            {{#privacy}}
            <li>{{.}}</li>
            {{/privacy}}
            </ul>
            </section>
            {{#fresh}}
            <form method="post" action="{{address}}">
            {{>hidden}}
            <p class="buttons"><button class="primary"{{{ui}}}>{{begin}}</button></p>
            </form>
            {{/fresh}}
            <section class="more" aria-labelledby="more"{{{ui}}}>
            <h2 id="more">{{more_heading}}</h2>
            <ul>
            {{#more}}
            <li>{{.}}</li>
            {{/more}}
            </ul>
            </section>
            {{#several_languages}}
            <form method="post" action="{{address}}">
            {{#server_hidden}}
            <input type="hidden" name="{{.name}}" value="{{.value}}">
            {{/server_hidden}}
            <input type="hidden" name="f-action" value="{{start_action}}">
            {{>languages}}
            </form>
            {{/several_languages}}
            {{/content}}{{/frame}}
            """

        /// Where one is: the survey, the step, and what has just happened.
        static let way = """
            <h1 class="way"><span class="survey">{{#survey}}{{>words}}{{/survey}}</span> <span class="step"{{{ui}}}>{{step}}</span></h1>
            <progress class="bar" value="{{number}}" max="{{total}}" aria-hidden="true"></progress>
            {{#message}}
            <p class="message" role="status"{{{ui}}}>{{.}}</p>
            {{/message}}

            """

        /// What one can do with a step: go on, back, put it off, or read it in another language.
        static let buttons = """
            <p class="buttons"{{{ui}}}>
            <button class="primary" name="f-action" value="{{forward_action}}">{{forward}}</button>
            {{#back}}
            <button class="secondary" name="f-action" value="back">{{.}}</button>
            {{/back}}
            <button class="plain" name="f-action" value="save">{{save}}</button>
            </p>
            {{#several_languages}}
            {{>languages}}
            {{/several_languages}}

            """

        static let step = """
            {{<frame}}{{$content}}
            {{>way}}
            {{#faults}}
            <div class="faults" role="alert" tabindex="-1" autofocus aria-labelledby="faults"{{{ui}}}>
            <h2 id="faults">{{.heading}}</h2>
            <ul>
            {{#.list}}
            <li><a href="#{{.target}}">{{.sentence}}</a> <span class="about">{{#.label}}{{>words}}{{/.label}}</span></li>
            {{/.list}}
            </ul>
            </div>
            {{/faults}}
            <form class="pages" method="post" action="{{address}}" novalidate>
            <button class="first" name="f-action" value="{{forward_action}}" tabindex="-1" aria-hidden="true"{{{ui}}}>{{forward}}</button>
            {{>hidden}}
            {{#questions}}
            {{>question}}
            {{/questions}}
            {{>buttons}}
            </form>
            {{/content}}{{/frame}}
            """

        static let review = """
            {{<frame}}{{$content}}
            {{>way}}
            <h2 class="heading"{{{ui}}}>{{heading}}</h2>
            <p class="lead"{{{ui}}}>{{lead}}</p>
            <form class="pages" method="post" action="{{address}}">
            <dl class="given">
            {{#given}}
            <div>
            <dt>{{#.label}}{{>words}}{{/.label}}</dt>
            <dd>{{#.answers}}<span class="answer">{{>words}}</span>{{/.answers}}{{#.blank}}<span class="none"{{{ui}}}>{{no_answer}}</span>{{/.blank}}</dd>
            <dd class="change"><button class="plain" name="f-action" value="{{.go}}"><span{{{ui}}}>{{change}}</span><span class="unseen">: {{#.label}}{{>words}}{{/.label}}</span></button></dd>
            </div>
            {{/given}}
            </dl>
            {{>hidden}}
            {{>buttons}}
            </form>
            {{/content}}{{/frame}}
            """
    }
#endif
