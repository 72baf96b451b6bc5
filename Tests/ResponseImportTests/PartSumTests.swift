import SurveyModel
import Tables
import Testing

@testable import ResponseImport

@Suite struct `Parts of a number` {
    private static func item(_ name: String, _ part: Item.UnitPart? = nil) -> Item {
        var item = Item(name: name, type: .integer, label: LocalizedText(name))
        item.unitPart = part
        return item
    }

    private static func instrument(hasRest: Bool) -> Instrument {
        let rest = hasRest ? [item("ovriga", .init(item: "alla", unit: nil))] : []
        return Instrument(
            id: "kurser", kind: .register, title: "Kurser",
            items: [
                item("alla"), item("a", .init(item: "alla", unit: "0604")),
                item("b", .init(item: "alla", unit: "0680")),
            ]
                + rest)
    }

    private func warnings(_ text: String, hasRest: Bool = false) throws -> [String] {
        let importer = ResponseImporter(instrument: Self.instrument(hasRest: hasRest))
        return try importer.records(from: ByteSource(text: text)).1.warnings.map { $0.text(in: .swedish) }
    }

    @Test func `may be fewer than the whole, and a blank is no zero`() throws {
        #expect(try warnings("alla,a,b\n10,6,4\n10,6,\n10,,\n,6,4\n0,0,0\n") == [])
    }

    @Test func `are never more than the whole`() throws {
        #expect(
            try warnings("alla,a,b\n10,6,4\n10,6,5\n3,4,\n") == [
                "I 2 rader är delarna tillsammans fler än alla (rad 3, 4). Talen räknas som de står; rätta dem i exporten."
            ])
    }

    @Test func `are the whole where the rest is told too`() throws {
        #expect(
            try warnings("alla,a,b,ovriga\n10,6,4,0\n10,6,3,0\n10,6,,0\n", hasRest: true) == [
                "I 1 rad är delarna tillsammans färre än alla (rad 3). Talen räknas som de står; rätta dem i exporten."
            ])
    }

    @Test func `are named by their first rows, and the numbers never`() throws {
        let rows = (1...7).map { _ in "1,71,72" }.joined(separator: "\n")
        let words = try warnings("alla,a,b\n\(rows)\n")
        #expect(words.first?.contains("(rad 2, 3, 4, 5, 6 …)") == true)
        #expect(words.first?.contains("7 rader") == true)
        #expect(words.allSatisfy { !$0.contains("71") && !$0.contains("143") })
    }
}
