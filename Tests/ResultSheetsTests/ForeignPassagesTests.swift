import SurveyModel
import Testing

@testable import DisclosureControl
@testable import ResultSheets

/// A reading voice is told where the language changes, also inside a sentence.
@Suite struct `Passages in another language` {
    @Test(arguments: [LanguageTag.english, .swedish])
    func `what is known in Swedish alone is marked inside English sentences, on pages and in documents`(
        language: LanguageTag
    ) throws {
        var publication = SamplePublication.year
        let about = SamplePublication.network
        let goals = publication.goals.indices.filter { publication.goals[$0].group == about }
        let goal = try #require(goals.first { publication.goals[$0].outcome.figure != nil })
        var outcome = try #require(publication.goals[goal].outcome.figure)
        outcome.status = .cannotBeJudged(.targetUnknown("Målet sätts i november"))
        outcome.value = nil
        publication.goals[goal].outcome = .shown(outcome)
        publication.goals[goal].description.target = .unknown("Målet sätts i november")
        publication.goals[goal].description.readingNote = "Räknas & ses som <förra> året"
        let edition = Edition(publication, language: language)
        let page = try SheetSet(edition, format: .html, only: about).makers[0]().text
        let sheet = try #require(edition.group(about))
        let document = WordBody(WordSheet(group: sheet, edition: edition).document).xml
        let isMarked = language == .english
        let (open, close) = isMarked ? ("<span lang=\"sv\">", "</span>") : ("", "")
        #expect(page.contains(": \(open)Målet sätts i november\(close)."))
        #expect(page.contains("\(open)Räknas &amp; ses som &lt;förra&gt; året\(close)."))
        #expect(!page.contains("<title><span"))
        #expect(
            document.contains("<w:lang w:val=\"sv\"/></w:rPr><w:t xml:space=\"preserve\">Målet sätts i november</w:t>")
                == isMarked)
    }

    @Test func `an English edition says that people's own words stand in their language, and marks sources' names`()
        throws
    {
        var publication = SamplePublication.year
        let about = SamplePublication.network
        publication.texts = [PublishedText(about: about, text: "Vi möttes fyra gånger.")]
        publication.indicators = [
            PublishedIndicator(
                group: about, instrument: "varden", name: LocalizedText([.swedish: "Larm", .english: "Alarms"]),
                period: "2018", value: Fraction(91), measuredIn: LocalizedText("procent"),
                source: FigureSource(name: "Larmverkets uppgift"))
        ]
        func edition(_ language: LanguageTag) -> Edition { Edition(publication, language: language) }
        let box = MethodBox(group: about, goals: [], in: edition(.english))
        #expect(box.rules.first { $0.term == "Language" }?.lines.first?.contains("language they wrote it in") == true)
        #expect(!MethodBox(group: about, goals: [], in: edition(.swedish)).rules.contains { $0.term == "Språk" })
        let page = try SheetSet(edition(.english), format: .html, only: about).makers[0]().text
        #expect(page.contains("<span lang=\"sv\">Larmverkets uppgift</span>"))
        #expect(page.contains("91\u{A0}<span lang=\"sv\">procent</span>"))
        #expect(page.contains("<p>Vi möttes fyra gånger.") && page.contains("lang=\"sv\""))
    }

    @Test func `a passage is found as a whole, the longest first, with a large or a small letter`() {
        var publication = SamplePublication.year
        publication.organisation = "Länets samverkan"
        publication.period.planTitle = "Länets samverkan 2018"
        let passages = ForeignPassages(in: Edition(publication, language: .english))
        let text = "As länets samverkan 2018 says, länets samverkans and Länets samverkan."
        let pieces = passages.pieces(of: text[...])
        #expect(pieces.map { String($0.words) }.joined() == text)
        #expect(
            pieces.filter { $0.language == .swedish }.map { String($0.words) } == [
                "länets samverkan 2018", "Länets samverkan",
            ])
    }
}
