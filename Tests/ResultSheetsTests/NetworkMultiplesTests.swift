import SurveyModel
import Testing

@testable import DisclosureControl
@testable import ResultSheets

@Suite struct `The networks against the whole` {
    private static let edition = Edition(SamplePublication.year)

    private static var section: String {
        NetworkMultiples(of: SamplePublication.groups[0], in: edition).section.html
    }

    @Test func `their table has a network a row, and the statements' numbers over its columns`() throws {
        let page = Self.section
        let statements = ReaderText.pieces(of: page, from: "<ol class=\"statements\">", to: "</ol>")
        let tables = ReaderText.pieces(of: page, from: "<table class=\"numbers crossed\">", to: "</table>")
        #expect(!tables.isEmpty && tables.count == statements.count)
        for (table, list) in zip(tables, statements) {
            let count = list.ranges(of: "<li>").count
            let heads = ReaderText.pieces(of: table, from: "<th scope=\"col\"", to: "</th>")
            #expect(heads.count == count + 1)
            for (number, head) in heads.dropFirst().enumerated() {
                // The number is seen, the statement is heard.
                #expect(head.contains("<span aria-hidden=\"true\">\(number + 1)</span><span class=\"unseen\">"))
            }
            let rows = ReaderText.pieces(of: table, from: "<tr", to: "</tr>").dropFirst()
            #expect(rows.first?.contains("Alla nätverk") ?? false)
            #expect(rows.count > 1)
            for row in rows { #expect(row.ranges(of: "<td>").count == count) }
        }
    }

    /// 12 of 13 agree in the network, and 80 of 93 in all.
    @Test(arguments: [
        (LanguageTag.swedish, "Arbetet stärker min kompetens: nätverket 92 %, alla nätverk 86 %"),
        (.english, "The work builds my competence: the network 92%, all networks 86%"),
    ])
    func `a drawing says in words whose share is whose`(language: LanguageTag, words: String) {
        let edition = Edition(SamplePublication.year, language: language)
        let page = NetworkMultiples(of: SamplePublication.groups[0], in: edition).section.html
        #expect(plain(page).contains("aria-label=\"\(words)"))
    }

    /// 9 of 9, 3 of 4 and 12 of 13 agree, as the organisation has them.
    @Test func `a single statement has the highest share first`() throws {
        var publication = SamplePublication.year
        let shares = [("network:a", 9, 9), ("network:b", 3, 4), ("network:c", 12, 13)]
        publication.groups = [SamplePublication.groups[0]]
        publication.items = [
            SampleItems.item("kompetens", "organisation", "A", "A", [2, 0, 0, 12, 12])
        ]
        for (key, agreeing, base) in shares {
            publication.groups.append(
                PublishedGroup(
                    key: key, kind: .network, name: LocalizedText(key), area: nil, networkCount: nil,
                    responses: [SamplePublication.responses(records: base, invited: base)]))
            publication.items.append(
                SampleItems.item("kompetens", key, "A", "A", [base - agreeing, 0, 0, 0, agreeing]))
        }
        let tables = NetworkMultiples(of: publication.groups[0], in: Edition(publication)).tables
        let names = try #require(tables.first).rows.dropFirst().compactMap(\.first)
        #expect(names == ["network:a", "network:c", "network:b"])
    }

    @Test func `stand in every format of a sheet, with the same shares`() throws {
        let edition = Self.edition
        let group = SamplePublication.groups[0]
        let tables = NetworkMultiples(of: group, in: edition).tables
        let markdown = MarkdownSheet(group: group, edition: edition).text
        let document = WordBody(WordSheet(group: group, edition: edition).document).xml
        #expect(!tables.isEmpty && markdown.contains("## Nätverken mot helheten\n"))
        #expect(document.contains(">Nätverken mot helheten</w:t>"))
        for table in tables {
            for row in table.rows {
                #expect(markdown.contains("| " + row.joined(separator: " | ") + " |"))
                #expect(row.count == table.columns.count && row.allSatisfy { document.contains(">\($0)</w:t>") })
            }
        }
    }

    /// Else the heads that are heard alone would make a phone's page as wide as the table.
    @Test func `what is unseen in their table stays within it`() {
        #expect(Stylesheet.all.contains(".scroll { overflow-x: auto; position: relative;"))
    }

    @Test func `all drawings have one scale, on paper too`() {
        #expect(StylesheetOfPaper.css.contains(".panels { grid-template-columns: repeat(4, minmax(0, 1fr)); }"))
    }

    /// The number at the right has more than a quarter of the drawing to itself.
    @Test func `a dot at 100 % leaves room for its number`() {
        let dots = Self.section.matches(of: /cx="([0-9.]+)%"/).compactMap { Double($0.output.1) }
        #expect(dots.contains { $0 > 70 } && dots.allSatisfy { $0 <= 72 })
    }
}
