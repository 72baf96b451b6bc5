#if CommandLine
    import Mustache

    /// The templates of all pages, parsed once.
    enum FormTemplates {
        /// The library that renders them by name; a template that cannot be parsed is missing, which the tests tell.
        static let library = MustacheLibrary(
            templates: all.compactMapValues { try? MustacheTemplate(string: $0) })

        /// The text of each template, by name.
        static let all: [String: String] = [
            "frame": frame, "words": words, "hidden": hidden, "languages": languages,
            "start": TemplatesOfSteps.start, "way": TemplatesOfSteps.way, "buttons": TemplatesOfSteps.buttons,
            "step": TemplatesOfSteps.step, "review": TemplatesOfSteps.review,
            "question": TemplatesOfQuestions.question, "option": TemplatesOfQuestions.option,
            "notice": TemplatesOfMessages.notice, "statement": TemplatesOfMessages.statement,
            "counts": TemplatesOfMessages.counts, "index": TemplatesOfMessages.index, "paper": TemplatesOfPaper.paper,
        ]

        private static let frame = """
            <!DOCTYPE html>
            <html lang="{{page_language}}" dir="{{page_direction}}">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <meta name="color-scheme" content="light dark">
            <meta name="robots" content="noindex">
            <title>{{page_title}}</title>
            <link rel="stylesheet" href="/assets/form.css">
            <script src="/assets/form.js" defer></script>
            </head>
            <body>
            <a class="skip" href="#content"{{{ui}}}>{{skip}}</a>
            <header>
            {{#preview}}
            <p class="preview" role="note"{{{ui}}}>{{.}}</p>
            {{/preview}}
            <div class="top">
            {{#organisation}}
            <p class="owner">{{#logo}}<img src="{{logo}}" alt="{{text}}">{{/logo}}{{^logo}}{{>words}}{{/logo}}</p>
            {{/organisation}}
            </div>
            </header>
            <main id="content">
            {{$content}}{{/content}}
            </main>
            <footer class="foot"{{{ui}}}>
            {{#links}}
            <a href="{{.address}}"{{#beside}} target="_blank" rel="noopener"{{/beside}}>{{.text}}</a>
            {{/links}}
            </footer>
            </body>
            </html>

            """

        /// A text, marked where it is in another language than the page.
        private static let words = "{{#.lang}}<span{{{.}}}>{{/.lang}}{{.text}}{{#.lang}}</span>{{/.lang}}"

        private static let hidden = """
            {{#hidden}}
            <input type="hidden" name="{{.name}}" value="{{.value}}">
            {{/hidden}}

            """

        private static let languages = """
            <p class="languages">
            <span{{{ui}}}>{{choose_language}}:</span>
            {{#languages}}
            {{#.current}}<strong lang="{{tag}}" dir="{{direction}}">{{name}}</strong>{{/.current}}
            {{^.current}}<button class="plain" name="f-language" value="{{tag}}" lang="{{tag}}" dir="{{direction}}" formnovalidate>{{name}}</button>{{/.current}}
            {{/languages}}
            </p>

            """
    }
#endif
