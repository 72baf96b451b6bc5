import SurveyModel
import Tables
import Testing

@testable import ResponseImport

@Suite struct PlainImporterTests {
    /// Cells of every kind: codes, labels, near misses, tokens, numbers, days, text that looks like rows.
    private static let pool = [
        "", "", "", "5", "1", "2", "98", "99", "Instämmer helt", "instämmer  delvis", "Instämmer hell", "Helt",
        "Strongly agree", "Vet ej", "Ej aktuellt", "barn", "aldre", "aldre", "Nätverk äldre", "Barn o unga", "0604",
        "604",
        "Jönköping", "a", "b;c", "a b", "Möten, Kurser, också på nätet", "Kurser, Möten", "Kurser;", "v", "a;v",
        "_no_answer", "_not_asked", "_dont_know", "_fel", "12", "101", "1 234", "1,5", "1.0000", "-3", "0,1234567",
        "2022-01-31", "2022-01-31 14.54.27", "31/1/2022", "2022-02-30", "  ", "x\ny", "säg \"ja\"", "1;2;3", "x,y",
        "99999999999999999999", "Instämmer helt och hållet, skulle jag vilja säga, men bara på onsdagar",
    ]

    private static func file(_ generator: inout SeededGenerator, _ dialect: DelimitedDialect) -> [UInt8] {
        let items = Sample.instrument.items.filter { $0.type != .note }.shuffled(using: &generator)
        let columns = items.prefix(Int.random(in: 1...items.count, using: &generator))
        var writer = CSVWriter(style: .init(delimiter: dialect.delimiter, newline: dialect.newline))
        writer.write(row: columns.map { $0.name } + ["okänd"])
        for row in 0..<Int.random(in: 0...40, using: &generator) {
            let isEmpty = Int.random(in: 0..<12, using: &generator) == 0
            let cells = columns.map { item in
                if item.role == .recordID, Bool.random(using: &generator) { return "id\(row % 20)" }
                return isEmpty ? "" : pool.randomElement(using: &generator) ?? ""
            }
            writer.write(row: cells + [isEmpty ? "" : "?"])
        }
        let text = String(decoding: writer.bytes, as: UTF8.self)
        return dialect.encoding == .utf8
            ? writer.bytes : text.unicodeScalars.map { UInt8(truncatingIfNeeded: $0.value) }
    }

    private static func mutate(_ bytes: inout [UInt8], _ generator: inout SeededGenerator) {
        guard let start = bytes.firstIndex(of: 0x0A), start + 1 < bytes.count else { return }
        for _ in 0..<Int.random(in: 0...6, using: &generator) {
            let index = Int.random(in: (start + 1)..<bytes.count, using: &generator)
            switch Int.random(in: 0..<3, using: &generator) {
            case 0:
                bytes[index] = [0x22, 0x2C, 0x3B, 0x0A, 0x20, 0x35, 0xC3, 0x00].randomElement(using: &generator) ?? 0
            case 1: bytes.insert([0x22, 0x0A, 0x3B, 0x61].randomElement(using: &generator) ?? 0, at: index)
            default: if bytes.count > start + 2 { bytes.remove(at: index) }
            }
        }
    }

    @Test(arguments: 0..<150)
    func `the importer equals the plain one on any input`(seed: Int) throws {
        var generator = SeededGenerator(seed: UInt64(seed))
        let dialect = DelimitedDialect(
            delimiter: Bool.random(using: &generator) ? .comma : .semicolon,
            newline: Bool.random(using: &generator) ? .lineFeed : .returnLineFeed,
            encoding: Int.random(in: 0..<3, using: &generator) == 0 ? .windows1252 : .utf8)
        var bytes = Self.file(&generator, dialect)
        if seed.isMultiple(of: 2) { Self.mutate(&bytes, &generator) }
        let options = ImportOptions(delimited: dialect)

        let plain = try PlainImporter(ByteSource(bytes: bytes), dialect: dialect)
        let (rows, receipt) = try Sample.read(bytes: bytes, options: options)
        #expect(rows == plain.rows)
        #expect(receipt.records == plain.records && receipt.rowsSetAside == plain.rowsSetAside)
        #expect(receipt.isBalanced)

        let importer = ResponseImporter(instrument: Sample.instrument, options: options)
        let records = try importer.records(from: ByteSource(bytes: bytes)).records
        for groups in [[], ["natverk"], ["natverk", "kommun"]] {
            let (tally, tallyReceipt) = try importer.tally(from: ByteSource(bytes: bytes, name: "svar.csv"), by: groups)
            #expect(tally == Tally(records: records, by: groups))
            #expect(tallyReceipt == receipt)
            let counts = tally.rows.map { (($0.group + [$0.item, $0.option]).joined(separator: "/"), $0.count) }
            #expect(Dictionary(uniqueKeysWithValues: counts) == plain.tally(by: groups))
        }
    }

    @Test(arguments: 0..<30)
    func `canonical CSV imports to the same records`(seed: Int) throws {
        var generator = SeededGenerator(seed: UInt64(1000 + seed))
        let importer = ResponseImporter(instrument: Sample.instrument)
        let first = try importer.records(from: ByteSource(bytes: Self.file(&generator, .init()))).records
        let text = CanonicalWriter(first).text()
        let options = ImportOptions(delimited: .init())
        let second = try ResponseImporter(instrument: Sample.instrument, options: options)
            .records(from: ByteSource(text: text))
        #expect(second.records.columns == first.columns)
        #expect(CanonicalWriter(second.records).text() == text)
        #expect(second.receipt.rowsSetAside == 0)
    }

    @Test func `groups may be made by texts, numbers and days too`() throws {
        let source = ByteSource(text: "fritext,antal,dag,kompetens\nx,1,2022-01-31,5\nx,1,2022-01-31 10:00,1\ny,,,5\n")
        let importer = ResponseImporter(instrument: Sample.instrument)
        let records = try importer.records(from: source).records
        let groups = ["fritext", "antal", "dag"]
        let tally = try importer.tally(from: source, by: groups).tally
        #expect(tally.groups == [["x", "1", "2022-01-31"], ["y", "", ""]])
        #expect(tally == Tally(records: records, by: groups))
    }
}
