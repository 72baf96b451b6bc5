import Testing

@testable import ResultSheets

@Suite struct `Columns of Word tables` {
    private static func table(_ columns: [(head: String, width: Int)], _ cells: [String]) -> WordTable {
        WordTable(description: "t", columns: columns, rows: [cells.map { WordCell.text($0) }])
    }

    @Test func `columns that hold their words are as wide as declared`() {
        let table = Self.table([("Mål", 30), ("Resultat", 10)], ["Närvaro vid möten", "79 %"])
        #expect(WordColumns(table, width: 8_000).widths == [6_000, 2_000])
    }

    @Test func `a column is as wide as its longest word, which the others make room for`() {
        let table = Self.table([("Mål", 30), ("Ämne", 5)], ["Närvaro vid möten", "kompetensutveckling"])
        let widths = WordColumns(table, width: 7_000).widths
        #expect(widths.reduce(0, +) == 7_000)
        #expect(widths[1] == "kompetensutveckling".count * 99 + 160)
    }

    @Test func `where the page has no room for all words each gets its part`() {
        let words = "kompetensutvecklingsplanering"
        let widths = WordColumns(Self.table([(words, 1), (words, 1)], [words, "a"]), width: 2_000).widths
        #expect(widths == [1_000, 1_000])
    }
}
