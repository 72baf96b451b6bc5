import SurveyModel
import Tables
import Testing

@testable import ResponseImport

/// Registers without an id, whose records are known by several items together.
@Suite struct RecordKeyTests {
    private static let instrument: Instrument = {
        var register = Instrument(
            id: "narvaro", kind: .register, title: "Närvaro",
            items: [
                Item(name: "traff", type: .text, label: "Träff"), Item(name: "enhet", type: .text, label: "Enhet"),
                Item(name: "plats", type: .text, label: "Plats"), Item(name: "antal", type: .integer, label: "Antal"),
            ], anonymity: .init(mode: .open))
        register.recordKey = ["traff", "enhet", "plats"]
        return register
    }()

    /// The rows, how many count, how many repeat another and how many of them are the same throughout.
    @Test(arguments: [
        ("T1,Aneby,,3\nT1,Vetlanda,,3\nT2,Aneby,,3\n", 3, 0, 0),
        ("T1,Aneby,,3\nT1,Vetlanda,,2\nT1,Aneby,,3\n", 2, 1, 1),
        ("T1,Aneby,,3\nT1,Aneby,,4\nT1,Aneby,,3\n", 1, 2, 1),
        ("T1,,facket,1\nT1,facket,,1\nfacket,T1,,1\n", 3, 0, 0),
        ("T1,A,,1\n,T1,A,1\n,,,1\n,,,1\n", 4, 0, 0),
    ])
    func `count a row once that repeats all items of the key`(
        rows: String, records: Int, repeated: Int, same: Int
    ) throws {
        let importer = ResponseImporter(instrument: Self.instrument)
        let (table, receipt) = try importer.records(
            from: ByteSource(text: "traff,enhet,plats,antal\n" + rows, name: "narvaro.csv"))
        #expect(table.count == records && receipt.isBalanced)
        #expect(receipt.duplicates == repeated && receipt.duplicatesWithSameContent == same)
    }

    private static func meetings() -> Instrument {
        var register = instrument
        register.items[0].role = .activity
        return register
    }

    /// Rows of a meeting that leave blank who came are not one record, and are told by their numbers.
    @Test func `know no record by its meeting alone`() throws {
        let (table, receipt) = try ResponseImporter(instrument: Self.meetings()).records(
            from: ByteSource(text: "traff,enhet,plats,antal\nT1,,,1\nT1,,,1\nT1,A,,1\nT1,A,,1\n", name: "narvaro.csv"))
        #expect(table.count == 3 && receipt.duplicates == 1 && receipt.isBalanced)
        #expect(receipt.openRows == [.init(items: ["enhet", "plats"], count: 2, rows: [2, 3])])
        #expect(
            receipt.openRows?.first?.words.text(in: .english)
                == "2 rows have no enhet or plats (row 2, 3). What the records may change is not judged; fill them in and "
                + "export again.")
    }

    @Test func `know no record by a part of the key`() throws {
        let (table, receipt) = try ResponseImporter(instrument: Self.instrument).records(
            from: ByteSource(text: "traff,enhet,antal\nT1,Aneby,1\nT1,Aneby,1\n", name: "narvaro.csv"))
        #expect(table.count == 2 && receipt.duplicates == 0)
    }
}
