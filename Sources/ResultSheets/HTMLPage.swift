import DisclosureControl
import SurveyModel

/// The shell of every page: one file, no request to any host, readable by keyboard, screen reader, phone and printer.
struct HTMLPage {
    /// The title of the window.
    let title: String
    /// Whether a link leads back to the index.
    let linksToIndex: Bool
    /// What stands in the page's head: eyebrow, heading and facts.
    let header: Markup
    /// The sections.
    let sections: [Markup]
    /// A script of the page's own, after all else.
    var script = Markup.none

    private func logo(_ edition: Edition) -> Markup {
        guard let address = edition.theme?.logo else { return .none }
        return
            "<p class=\"logo\"><img src=\"\(address)\" alt=\"\(edition.text(edition.publication.organisation))\"></p>\n"
    }

    /// Nothing may be fetched, sent or run but what stands in the page itself.
    private var policy: String {
        let scripts = script.html.isEmpty ? "" : " script-src 'unsafe-inline';"
        return
            "default-src 'none'; style-src 'unsafe-inline'; img-src data:;\(scripts) form-action 'none'; base-uri 'none'"
    }

    /// The document.
    func text(in edition: Edition) -> String {
        let phrases = edition.phrases
        let back: Markup = linksToIndex ? "<nav><a href=\"index.html\">← \(phrases.allSheets)</a></nav>\n" : .none
        let easyNote: Markup = edition.easyNote.map { "\n<p class=\"facts\">\($0)</p>" } ?? .none
        let page: Markup = """
            <!DOCTYPE html>
            <html lang="\(phrases.tag.rawValue)">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <meta name="color-scheme" content="light dark">
            <meta name="generator" content="Enkät">
            <meta http-equiv="Content-Security-Policy" content="\(policy)">
            <title>\(title)</title>
            <style>
            \(Markup(stringLiteral: Stylesheet.all + (edition.theme?.css ?? "") + "\n" + StylesheetOfPaper.foot(title)))
            </style>
            </head>
            <body>
            <a class="skip" href="#content">\(phrases.skipToContent)</a>
            <div class="page">
            <header class="top">
            \(logo(edition))\(back)\(header)\(easyNote)
            </header>
            <main id="content">
            \(sections)
            </main>
            </div>
            \(script)
            </body>
            </html>

            """
        let passages = edition.passages
        return passages.isEmpty ? page.html : MarkedPage(page.html, passages, own: phrases.tag).text
    }

    /// A section with a heading that names it.
    static func section(_ id: String, _ heading: String, _ content: [Markup]) -> Markup {
        """
        <section id="\(id)" aria-labelledby="\(id)-heading">
        <h2 id="\(id)-heading">\(heading)</h2>
        \(content)
        </section>
        """
    }
}

/// The symbol and word of a status, which always go together.
enum StatusMark {
    /// Symbol and word.
    static func full(_ line: GoalLine) -> Markup {
        """
        <span class="status \(line.statusName)"><span class="symbol" aria-hidden="true">\(line.symbol)</span> \
        <span>\(line.word)</span></span>
        """
    }

    /// The symbol with its word for those who do not see it.
    static func symbol(_ line: GoalLine) -> Markup {
        """
        <span class="symbol \(line.statusName)" title="\(line.word)"><span aria-hidden="true">\(line.symbol)</span>\
        <span class="unseen">\(line.word)</span></span>
        """
    }
}
