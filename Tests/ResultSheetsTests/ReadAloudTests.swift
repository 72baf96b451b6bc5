import Foundation
import ResultSheets
import SurveyModel
import Testing

@testable import DisclosureControl

/// What those meet who hear a page: names that differ, heads that are short, and words in the language they are said to be.
@Suite struct `A page read aloud` {
    private static let pages = `The structure of pages`.pages

    @Test func `the head of a goal's row is the goal's name alone`() throws {
        let titles = Set(SampleGoals.all.flatMap { $0.description.title.texts.values })
        var heads = 0
        for page in Self.pages {
            for head in page.html.matches(of: /<span role="rowheader" class="goal">(.*?)<\/span>/) {
                heads += 1
                #expect(titles.contains(ReaderText.of(html: String(head.output.1)).joined()), "\(head.output.1)")
            }
            let tables = ReaderText.pieces(of: page.html, from: "<table class=\"goals\"", to: "</table>")
            for table in tables {
                let columns = table.matches(of: /role="columnheader"/).count
                let rows = ReaderText.pieces(of: table, from: "<tr role=\"row\"", to: "</tr>").dropFirst()
                #expect(!rows.isEmpty)
                for row in rows { #expect(row.matches(of: /role="(?:cell|rowheader)"/).count == columns) }
            }
        }
        #expect(heads > 0)
    }

    @Test func `folded tables and headings have names of their own`() {
        for page in Self.pages {
            for tag in ["summary", "h2", "h3"] {
                let names = ReaderText.pieces(of: page.html, from: "<\(tag)", to: "</\(tag)>").map { piece in
                    ReaderText.of(html: piece).joined()
                }
                #expect(Set(names).count == names.count, "\(page.path): \(names)")
            }
        }
    }

    @Test func `every column of the units' table has a name, and the counts are there on every screen`() throws {
        let sheet = try #require(Self.pages.first { $0.html.contains("<table class=\"units\">") })
        let tables = ReaderText.pieces(of: sheet.html, from: "<table class=\"units\">", to: "</thead>")
        let table = try #require(tables.first)
        for head in ReaderText.pieces(of: table, from: "<th ", to: "</th>") {
            #expect(!ReaderText.of(html: head + ">").joined().trimmingCharacters(in: .whitespaces).isEmpty, "\(head)")
        }
        // What is drawn says what the figures say, and is passed over.
        #expect(
            ReaderText.pieces(of: table, from: "<td ", to: "</td>").allSatisfy { $0.contains("aria-hidden=\"true\"") })
        #expect(sheet.html.firstMatch(of: /\.units [^{}]*counts[^{}]*\{[^}]*display: none/) == nil)
    }

    @Test(arguments: [(LanguageTag.english, true), (.swedish, false)])
    func `comments and prose are marked where the page is in another language`(
        language: LanguageTag, isMarked: Bool
    ) throws {
        var publication = SamplePublication.year
        let about = SamplePublication.network
        for index in publication.goals.indices where publication.goals[index].group == about {
            publication.goals[index].description.action = GoalAction(text: "Fler korta möten")
        }
        publication.texts = [PublishedText(about: about, text: "Ett gott år.")]
        let html = try SheetSet(Edition(publication, language: language), format: .html, only: about).makers[0]().text
        #expect(html.contains("<div class=\"prose\"\(isMarked ? " lang=\"sv\"" : "")><p>Ett gott år.</p></div>"))
        let action = isMarked ? "Action: <span lang=\"sv\">Fler korta möten</span>" : "Åtgärd: Fler korta möten"
        #expect(html.contains("<span class=\"action\">\(action)</span>"))
        #expect(html.contains("<ul class=\"comments\"\(isMarked ? " lang=\"sv\"" : "")>"))
    }

    @Test(arguments: [LanguageTag.swedish, .english])
    func `a withheld goal has the same sentence in every format`(language: LanguageTag) throws {
        let sentence =
            language == .swedish
            ? "Resultatet visas inte, för att skydda dem som svarat."
            : "The result is not shown, to protect those who answered."
        let withheld = SampleGoals.small.count { $0.outcome == .withheld }
        #expect(withheld > 0)
        let edition = Edition(SamplePublication.year, language: language)
        for format in [SheetFormat.html, .markdown] {
            let text = try SheetSet(edition, format: format, only: SamplePublication.small).makers[0]().text
            #expect(text.matches(of: try Regex(NSRegularExpression.escapedPattern(for: sentence))).count == withheld)
        }
    }
}
