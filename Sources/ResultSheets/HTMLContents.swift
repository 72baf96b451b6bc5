import SurveyModel

/// One part of a page with what a table of contents needs to know of it.
struct PagePart {
    let id: String
    let heading: String
    let markup: Markup

    /// Takes a section as it stands in the page.
    init(_ id: String, _ heading: String, _ markup: Markup) {
        (self.id, self.heading, self.markup) = (id, heading, markup)
    }
}

/// The links to the parts of a long page.
struct HTMLContents {
    let parts: [PagePart]
    let phrases: Phrases

    /// The list; nothing where it would lead nowhere far.
    var markup: Markup {
        let shown = parts.filter { !$0.markup.html.isEmpty && !$0.heading.isEmpty }
        guard shown.count > 3 else { return .none }
        let links = shown.map { part -> Markup in "<li><a href=\"#\(part.id)\">\(part.heading)</a></li>" }
        return """
            <nav class="contents" aria-label="\(phrases.say("Innehåll", "Contents"))">
            <ul>
            \(links)
            </ul>
            </nav>
            """
    }
}
