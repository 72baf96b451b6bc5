import SurveyModel
import Tables
import Testing

@testable import ResponseImport

/// Boxes in files that bear no tool's mark.
@Suite struct UnmarkedBoxesTests {
    /// Headings and rows, and what is read of "satt" in each row.
    @Test(arguments: [
        (
            "Möten:Hur vill du lära dig?;Kurser:Hur vill du lära dig?;Vet ej:Hur vill du lära dig?",
            ["Y;;", ";;", "Y;Y;"],
            ["a", "_no_answer", "a;c"]
        ),
        (
            "a:Hur vill du lära dig?;\"Kurser, också på nätet:Hur vill du lära dig?\";c:Hur vill du lära dig?",
            ["a;;c", ";b;"], ["a;c", "b"]
        ),
        (
            "Möten:Hur vill du lära dig?;Brevkurs:Hur vill du lära dig?;Kurser:Hur vill du lära dig?",
            ["Ja;Nej;Ja", "Nej;Ja;Nej"], ["a;c", "_unreadable"]
        ),
        (
            "Hur vill du lära dig? [Möten];Hur vill du lära dig? [Kurser];Hur vill du lära dig? [b]",
            ["Yes;No;N/A", "N/A;N/A;N/A", "No;No;No", "Nej;Ja;ja"], ["a", "_not_asked", "_no_answer", "b;c"]
        ),
        (
            "Hur vill du lära dig?;Hur vill du lära dig?;Hur vill du lära dig?", ["Möten;;Kurser", ";b;", ";;", ";x;"],
            ["a;c", "b", "_no_answer", "_unreadable"]
        ),
    ])
    func `boxes are found by the words of the item and its options`(
        headings: String, rows: [String], expected: [String]
    ) throws {
        let text = "natverk;\(headings)\n" + rows.map { "barn;\($0)\n" }.joined()
        let (read, receipt) = try Sample.read(text)
        let place = try #require(read[0].firstIndex(of: "satt"))
        #expect(read.dropFirst().map { $0[place] } == expected && receipt.isBalanced)
    }

    @Test func `a colon in a heading parts no item that stands whole or alone`() throws {
        let (read, receipt) = try Sample.read(
            "natverk;Tema: Nätverket är till nytta;Möten:Hur vill du lära dig?\nbarn;5;Y\n")
        #expect(read[0] == ["natverk"] && receipt.absentItems.contains("nytta"))
    }

    @Test func `a repeated heading of an item with one answer is told`() {
        #expect(throws: ImportError.self) { try Sample.read("natverk;kompetens;kompetens\nbarn;5;1\n") }
    }
}
