import SurveyModel
import Testing

@testable import DisclosureControl
@testable import ResultSheets

@Suite struct `Prose beside the figures` {
    private static let text = "# Våren\n\nTvå träffar ställdes in.\r\nEn blev digital.\n\n- Habo <värd>\n- Tranås\n"

    private var edition: Edition {
        var publication = SamplePublication.year
        publication.texts = [
            PublishedText(about: "strategic-goal:partnerskap", text: Self.text),
            PublishedText(about: "network:skolchefer", text: "Vi är nöjda."),
        ]
        return Edition(publication)
    }

    @Test func `keeps its paragraphs and lists, and runs no markup`() throws {
        let prose = ProseText(Self.text)
        #expect(
            prose.markup.html
                == "<div class=\"prose\"><p><strong>Våren</strong></p>\n<p>Två träffar ställdes in. En blev digital.</p>\n"
                + "<ul><li>Habo &lt;värd&gt;</li>\n<li>Tranås</li></ul></div>")
        #expect(prose.markdown.hasPrefix("**Våren**\n\nTvå träffar ställdes in. En blev digital.\n\n- Habo "))
        #expect(prose.plain == "Våren\n\nTvå träffar ställdes in. En blev digital.\n\n• Habo <värd>\n• Tranås\n")
    }

    @Test func `stands with its strategic goal and with its group, in every format`() throws {
        let group = try #require(edition.publication.group("network:skolchefer"))
        let table = ReportTable(.year, in: edition)
        for text in [
            HTMLReport(table: table, edition: edition, linksToIndex: false).text,
            MarkdownReport(table: table, edition: edition).text,
            TerminalSheet.report(edition.publication, kind: .year),
        ] {
            #expect(text.contains("Två träffar ställdes in. En blev digital."))
            #expect(text.contains("Vi är nöjda."))
        }
        #expect(HTMLSheet(group: group, edition: edition).text.contains("<p>Vi är nöjda.</p>"))
        #expect(MarkdownSheet(group: group, edition: edition).text.contains("Vi är nöjda."))
    }

    @Test func `tells a unit what it has of each goal`() throws {
        var publication = SamplePublication.year
        let unit = try #require(publication.units.first)
        publication.unitResults = [
            PublishedUnitResult(unit: unit.id, goal: "kurser", value: .count(3)),
            PublishedUnitResult(unit: unit.id, goal: "narvaro-alla", value: .share(Share(5, of: 6))),
            PublishedUnitResult(unit: "annan", goal: "deltagare", value: .count(9)),
        ]
        let report = try #require(UnitReport(publication, unit: unit.id))
        let text = report.terminal().replacing("\u{00A0}", with: " ")
        #expect(text.contains("\(unit.name.original): deltagande och metoder"))
        #expect(text.contains("3 kurser"))
        #expect(text.contains("83 % (5 av 6)"))
        #expect(!text.contains("Antal deltagare"))
        #expect(report.markdown.contains("## Närvaro"))
        #expect(report.html.contains("<h2"))
        #expect(report.csv.hasPrefix("section,measure,group,unit,all,target\n"))
        #expect(UnitReport(publication, unit: "finns-inte") == nil)
        #expect(UnitReport(SamplePublication.year, unit: unit.id)?.terminal().contains("Inga öppna register") == true)
    }
}
