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

    /// Cells of one column, and whether its numbers may be another scale's.
    @Test(arguments: [
        (["10 - Instämmer helt", "5", "5", "4", "1 - Instämmer inte alls", "9"], true),
        (["10", "5", "9", "4", "8", "1", "7"], true), (["Instämmer helt", "9", "5", "4", "Instämmer inte alls"], true),
        (["Instämmer helt", "6", "5", "4"], true), (["7", "6", "5", "1", "2"], true), (["5.0", "6.0", "7.0"], true),
        (["0", "4", "3", "0", "2"], true), (["-2", "-1", "1", "2"], true),
        (["0", "5", "3", "0", "2"], false), (["5", "55", "4", "3"], false), (["5", "4", "6"], false),
        (["5", "98", "4", "98"], false), (["5", "4", "9", "3", "9", "2", "1", "1"], false),
        (Array(repeating: "5", count: 100) + ["6", "7"], false), (["Instämmer helt", "2", "5"], false),
    ])
    func `numbers that go on beyond the scale make the column's numbers another scale's`(
        cells: [String], isOther: Bool
    ) throws {
        let text = "Nummer,Är det till nytta?\n" + cells.enumerated().map { "\($0),\($1)\n" }.joined()
        let (codes, receipt) = try read(text)
        for (cell, code) in zip(cells, codes) {
            guard let number = ScaleNumbers.whole(cell) else { continue }
            let isKnown = (1...5).contains(number) || number == 98
            #expect(code == (isOther && number != 98 || !isKnown ? "_unreadable" : String(number)))
        }
        let isTold = receipt.warnings.contains { $0.english.contains("go on beyond the scale") }
        #expect(isTold == (isOther && !cells[0].contains("10 -")))
    }

    @Test(arguments: [
        ([nil, "Instämmer inte alls", nil, "Instämmer helt"], ["_unreadable"]),
        ([nil, nil, nil, nil], ["_unreadable"]),
    ])
    func `columns of points beyond the scale are another scale's`(words: [String?], codes: [String]) throws {
        let points = (1...10).map { words[$0 == 1 ? 1 : $0 == 10 ? 3 : 0] ?? String($0) }
        let text =
            "Respondent ID,Är det till nytta?\(String(repeating: ",", count: 9))\n,\(points.joined(separator: ","))\n"
            + "1,,,,,\(points[4]),,,,,\n"
        #expect(try read(text).codes == codes)
    }

    /// Labels that SPSS gives values of a ten-step scale, and what the values mean.
    @Test func `labels at the ends of a longer scale leave its other values without a meaning`() {
        let column = ColumnDescription(
            name: "nytta", type: .number,
            valueLabels: [
                .init(value: "1", label: "Instämmer inte alls"), .init(value: "10", label: "Instämmer helt"),
            ])
        let item = Self.instrument.items[1]
        let lookup = OptionLookup(choices: item.options, isMultiple: false, prefersLabels: false)
        let meanings = DeclaredValues(column, item: item, lookup: lookup).meanings
        let read = meanings.filter { $0.answer.status == .answered }.map(\.value)
        #expect(read == ["1", "10"])
        #expect(meanings.filter { $0.answer.reason == .unlabelledValue }.map(\.value) == ["2", "3", "4", "5"])
    }

    /// A column that is doubted, its rejects where somebody mended another cell of the row alone, and what comes in.
    @Test(arguments: [
        ("1 - Instämmer helt", "x", "2"), ("10", "x", "4"), ("7", "y", "6"),
    ])
    func `a doubted number stays aside when another cell of its row is mended`(
        first: String, misspelt: String, doubted: String
    ) throws {
        let text = "Nummer,Är det till nytta?\n1,\(first)\n\(misspelt),\(doubted)\n"
        let export = ByteSource(text: text + (ScaleNumbers.whole(first) == nil ? "" : "3,\(first)\n"), name: "svar.csv")
        var rejected: [UInt8] = []
        let importer = ResponseImporter(instrument: Self.instrument)
        _ = try importer.records(from: export) { rejected += $0 }
        let written = String(decoding: rejected, as: UTF8.self)
        #expect(written.contains("\(misspelt),\(doubted) (?)"))
        let mended = ByteSource(text: written.replacing("\(misspelt),\(doubted)", with: "2,\(doubted)"), name: "r.csv")
        var together = MendedFiles([export, mended])
        for index in together.order {
            let importer = ResponseImporter(
                instrument: Self.instrument, options: together.options(.init(), forFile: index))
            let (records, receipt) = try importer.records(from: [export, mended][index], after: &together.earlier)
            #expect(receipt.isBalanced)
            guard index == 1 else { continue }
            #expect(CanonicalWriter(records).text().contains("2,_unreadable\n"))
        }
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

    /// Cells of a list whose labels 1 and 2 are the codes of others, and what they are.
    @Test(arguments: [
        (["0", "1", "2", "3 eller fler"], ["1", "2", "3", "4"], false), (["1", "2", "4"], ["1", "2", "4"], false),
        (["1", "2"], ["1", "2"], true), (["0", "1", "4"], ["_unreadable", "_unreadable", "_unreadable"], false),
        (["1 (2)", "0", "2"], ["2", "1", "3"], false),
    ])
    func `digits that are labels of some options and codes of others are read as the column's other cells tell`(
        cells: [String], codes: [String], isTold: Bool
    ) throws {
        let children = ChoiceList(
            name: "barn",
            choices: [
                Choice(code: "1", label: "0"), Choice(code: "2", label: "1 (2)"), Choice(code: "3", label: "2 (3)"),
                Choice(code: "4", label: "3 eller fler"),
            ])
        let instrument = Instrument(
            id: "prov", title: "Prov",
            items: [Item(name: "barn", type: .selectOne, choices: children, label: "Hur många barn?")])
        let source = ByteSource(text: (["barn"] + cells).joined(separator: "\n") + "\n", name: "svar.csv")
        let (records, receipt) = try ResponseImporter(instrument: instrument).records(from: source)
        #expect(CanonicalWriter(records).text().split(separator: "\n").dropFirst().map(String.init) == codes)
        #expect(receipt.warnings.contains { $0.text(in: .swedish).contains("koder eller etiketter") } == isTold)
    }
}
