import SurveyModel
import Tables
import Testing

@testable import ResponseImport

@Suite struct `Values told twice` {
    private static let instrument = Instrument(
        id: "varden", kind: .register, title: "Värden",
        items: [
            Item(name: "vad", type: .text, label: "Vad", role: .indicator),
            Item(
                name: "enhet", type: .selectOne,
                choices: ChoiceList(name: "u", choices: ["A", "B"].map { Choice(code: $0, label: LocalizedText($0)) }),
                label: "Enhet", role: .unit),
            Item(name: "nar", type: .text, label: "När", role: .valuePeriod),
            Item(
                name: "vilka", type: .selectOne,
                choices: ChoiceList(name: "k", choices: ["T", "K"].map { Choice(code: $0, label: LocalizedText($0)) }),
                label: "Vilka", role: .breakdown),
            Item(name: "tal", type: .decimal, label: "Tal"),
            Item(name: "dag", type: .date, label: "Dag", role: .timestamp),
        ], anonymity: Anonymity(mode: .open))

    private func warnings(_ rows: [String]) throws -> [String] {
        let text = "vad,enhet,nar,vilka,tal,dag\n" + rows.map { "\($0)\n" }.joined()
        return try ResponseImporter(instrument: Self.instrument).records(from: ByteSource(text: text)).1.warnings
            .map { $0.text(in: .swedish) }
    }

    @Test(
        arguments: [
            ["x,A,2018,T,77,2018-12-01", "x,A,2018,T,77,2018-12-20"],
            ["x,A,2018,T,77,", "x,B,2018,T,88,", "x,,2018,T,99,", "x,A,2017,T,88,", "y,A,2018,T,88,"],
            ["x,A,2018,T,77,", "x,A,2018,K,88,"],
            ["x,A,2018,T,77,", "x,A,2018,T,,"],
        ])
    func `are no others of the same thing`(rows: [String]) throws {
        #expect(try warnings(rows) == [])
    }

    @Test func `are replaced by the one fetched last, and the rows are named`() throws {
        let told = try warnings([
            "x,A,2018,T,77,2018-12-01", "x,A,2018,,88,2018-12-20", "y,,2018,T,77,2018-11-01", "y,,2018,T,78,2018-11-02",
            "y,,2018,T,79,2018-11-03",
        ])
        #expect(
            told == [
                "3 tidigare hämtade värden är ersatta av ett som hämtades senare (rad 2, 4, 5). "
                    + "Ta bort raderna om de inte behövs."
            ])
    }

    @Test(
        arguments: [
            ["x,A,2018,T,77,2018-12-01", "x,A,2018,T,88,2018-12-01"], ["x,A,2018,T,77,", "x,A,2018,T,88,2018-12-01"],
            ["x,A,2018,,77,", "x,A,2018,T,88,"],
        ])
    func `that no day tells apart are named by their rows, and the values never`(rows: [String]) throws {
        let told = try warnings(rows)
        #expect(told.count == 1 && told[0].contains("finns olika värden (rad 2, 3)"), "\(told)")
        #expect(told.allSatisfy { !$0.contains("77") && !$0.contains("88") })
    }
}
