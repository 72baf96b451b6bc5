import SurveyModel
import Tables
import Testing

@testable import ResponseImport

/// Numbers of a scale beside words that say that it goes the other way round.
@Suite struct ScaleNumbersTests {
    private static let scale = ChoiceList(
        name: "fem",
        choices: [
            Choice(code: "1", label: "Instämmer inte alls"), Choice(code: "2", label: "Delvis"),
            Choice(code: "3", label: "Varken eller"), Choice(code: "4", label: "Mest"),
            Choice(code: "5", label: "Instämmer helt", agrees: true),
            Choice(code: "98", label: "Vet ej", missing: .dontKnow),
        ])
    private static let instrument = Instrument(
        id: "prov", title: "Prov",
        items: [
            Item(name: "nr", type: .integer, label: "Nummer"),
            Item(name: "nytta", type: .selectOne, choices: scale, label: "Är det till nytta?"),
        ])

    /// Cells of one column, and what they mean.
    @Test(arguments: [
        (["1 Instämmer helt", "2", "4", "98"], ["_unreadable", "_unreadable", "_unreadable", "98"]),
        (["2", "Instämmer helt (1)", "5"], ["_unreadable", "_unreadable", "_unreadable"]),
        (["1 Instämmer inte alls", "2", "5 - Instämmer helt"], ["1", "2", "5"]),
        (["Instämmer helt", "2", "5"], ["5", "2", "5"]), (["2", "3 gånger"], ["2", "_unreadable"]),
    ])
    func `bare numbers are set aside where words contradict others`(cells: [String], codes: [String]) throws {
        let text = "Nummer,Är det till nytta?\n" + cells.enumerated().map { "\($0),\($1)\n" }.joined()
        #expect(try read(text).codes == codes)
    }

    /// Words and numbers of a point as forms write them; the scale goes the other way.
    @Test(arguments: [
        "1 (X)", "1(X)", "[1] X", "1, X", "X, 1", "1/X", "X [1]", "1 = \"X\"", "1. (X)", "1_X", "1 X.", "1 | X", "1;X",
        "1 → X",
        "1 • X", "1*X", "#1 X", "1p X", "Steg 1: X", "1 av 5 - X", "1 — X", "1−X", "<b>1</b> X",
    ])
    func `a point that contradicts the codes is known however it is written`(point: String) {
        let numbers = ScaleNumbers(Self.instrument.items[1])
        #expect(numbers.areContradicted(by: point.replacing("X", with: "Instämmer helt")))
        let right = point.replacing("X", with: "Instämmer helt").replacing("1", with: "5")
        #expect(!numbers.areContradicted(by: right))
        #expect(!numbers.areContradicted(by: "Instämmer helt") && !numbers.areContradicted(by: "1"))
    }

    /// The points of a scale as headings, and what the answers mean that are given at each.
    @Test(arguments: [
        (["1 - Instämmer helt", "2", "3", "4", "5 - Instämmer inte alls"], Array(repeating: "_unreadable", count: 5)),
        (
            ["Instämmer helt", "2", "3", "4", "Instämmer inte alls"],
            ["5", "_unreadable", "_unreadable", "_unreadable", "1"]
        ),
        (["Instämmer inte alls", "2", "3", "4", "Instämmer helt"], ["1", "2", "3", "4", "5"]),
        (["Instämmer inte alls - 1", "2", "3", "4", "Instämmer helt - 5"], ["1", "2", "3", "4", "5"]),
        (["5", "4", "3", "2", "1"], ["5", "4", "3", "2", "1"]),
    ])
    func `a scale in columns is read by its numbers only in one order`(points: [String], codes: [String]) throws {
        let commas = String(repeating: ",", count: points.count - 1)
        let rows = points.indices.map { place in
            "\(place)," + points.indices.map { $0 == place ? points[$0] : "" }.joined(separator: ",")
        }
        let text =
            "Respondent ID,Är det till nytta?\(commas)\n,\(points.joined(separator: ","))\n"
            + rows.joined(separator: "\n") + "\n"
        #expect(try read(text).codes == codes)
    }

    private func read(_ text: String) throws -> (codes: [String], receipt: ImportReceipt) {
        let source = ByteSource(text: text, name: "svar.csv")
        let importer = ResponseImporter(instrument: Self.instrument)
        let (records, receipt) = try importer.records(from: source)
        #expect(receipt.isBalanced)
        let (tally, counted) = try importer.tally(from: source, by: [])
        #expect(counted == receipt && tally == Tally(records: records, by: []))
        let rows = CanonicalWriter(records).text().split(separator: "\n").dropFirst()
        return (rows.map { String($0.split(separator: ",").last ?? "") }, receipt)
    }
}
