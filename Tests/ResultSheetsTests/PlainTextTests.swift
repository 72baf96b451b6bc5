import SurveyModel
import Testing

@testable import DisclosureControl
@testable import ResultSheets

/// What people wrote, and how it stands in formats without a style sheet.
@Suite struct `Words beside the figures` {
    private let edition = Edition(SamplePublication.year)

    @Test func `break off from the written sentence in Markdown`() {
        let text = MarkdownGoals(goals: SampleGoals.network, edition: edition).text(heading: "Mål")
        #expect(text.contains("<br>Åtgärd: Kortare dagordning"))
        let report = MarkdownReport(table: ReportTable(.year, in: edition), edition: edition).text
        #expect(report.contains("<br>Åtgärd: Kortare dagordning"))
    }

    @Test func `keep their lines in comments`() throws {
        var publication = SamplePublication.year
        publication.comments[0].texts = ["– Fler forskare\n– Färre bilder\n\n– Längre raster"]
        let edition = Edition(publication)
        let group = SamplePublication.groups[2]
        let markdown = MarkdownSheet(group: group, edition: edition).text
        #expect(markdown.contains("> – Fler forskare<br>– Färre bilder<br>– Längre raster"))
        let document = WordBody(WordSheet(group: group, edition: edition).document).xml
        #expect(document.contains(">– Fler forskare</w:t><w:br/><w:t xml:space=\"preserve\">– Färre bilder<"))
    }

    @Test func `a sheet names each survey once over its tables`() {
        let markdown = MarkdownSheet(group: SamplePublication.groups[2], edition: edition).text
        let heads = markdown.split(separator: "\n").filter { $0.hasPrefix("#") }
        #expect(Set(heads).count == heads.count)
    }

    @Test func `English has one and the same apostrophe`() {
        let name = LocalizedText([.swedish: "Chefernas nätverk", .english: "Managers' network"])
        #expect(Edition(SamplePublication.year, language: .english).text(name) == "Managers’ network")
        let own = LocalizedText([.swedish: "Nätverket 'Ett'"])
        #expect(Edition(SamplePublication.year, language: .english).text(own) == "Nätverket 'Ett'")
    }

    @Test func `the missed goals are named with how it went`() {
        let page = HTMLSheet(group: SamplePublication.groups[2], edition: edition).text
        let missed = ReaderText.pieces(of: page, from: "<ul aria-labelledby=\"missed\">", to: "</ul>").first ?? ""
        #expect(missed.contains("</a>: <span class=\"figure\">3"))
    }

    @Test func `units stand in the order of the Swedish alphabet`() throws {
        let list = try #require(UnitList.all([SampleGoals.attendance], in: edition).first)
        let names = list.rows.map(\.name)
        #expect(names == ["Ekby", "Granvik", "Lindås", "Sjöstad", "Älvnäs"].filter(names.contains))
    }
}
