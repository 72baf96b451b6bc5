import SurveyModel
import Tables
import Testing

@testable import ResponseImport

/// What is set aside of an export whatever its rows of headings: written out, mended, and imported again.
@Suite struct MendedRejectsTests {
    private static let instrument = Instrument(
        id: "prov", title: "Prov",
        items: [
            Item(name: "nr", type: .text, label: "Nr", role: .recordID),
            Item(
                name: "stod", type: .selectOne,
                choices: ChoiceList(
                    name: "skala", choices: [Choice(code: "1", label: "Inte alls"), Choice(code: "3", label: "Helt")]),
                label: "Stödet är bra", aliases: ["S1"]),
            Item(
                name: "satt", type: .selectMultiple,
                choices: ChoiceList(
                    name: "ways",
                    choices: [Choice(code: "a", label: "Möten, på plats"), Choice(code: "b", label: "Brev")]),
                label: "Hur vill du ses?", aliases: ["S2"]),
            Item(name: "varfor", type: .text, label: "Varför?"),
            Item(name: "varfor_2", type: .text, label: "Varför? (2)"),
        ])

    /// Exports of which the second record repeats the id of the first, by mistake.
    static let exports = [surveyMonkey, qualtrics]

    private static let surveyMonkey = #"""
        Respondent ID,Start Date,End Date,Stödet är bra,Hur vill du ses?,,Varför?,Varför?
        ,,,Response,"Möten, på plats",Brev,Open-Ended Response,Open-Ended Response
        1,2022-01-31 09:00:00,2022-01-31 09:05:00,Helt,"Möten, på plats",,tack,
        1,2022-01-31 09:00:00,2022-01-31 09:06:00,Inte alls,,Brev,nja,"nej, ""då"""

        """#

    private static let qualtrics = CSVWriter.text(of: [
        ["StartDate", "EndDate", "ResponseId", "S1", "S2_a", "S2_b", "Q3", "Q4"],
        [
            "Start", "Slut", "Id", "Stödet är bra", "Hur vill du ses?-Möten, på plats", "Hur vill du ses?-Brev",
            "Varför?",
            "Varför? (2)",
        ],
        ["startDate", "endDate", "_recordId", "QID1", "QID2_1", "QID2_2", "QID3", "QID4"].map {
            "{\"ImportId\":\"\($0)\"}"
        },
        ["2022-01-31 09:00:00", "2022-01-31 09:05:00", "1", "3", "1", "", "tack", ""],
        ["2022-01-31 09:00:00", "2022-01-31 09:06:00", "1", "1", "", "1", "nja", "nej, \"då\""],
    ])

    @Test(arguments: exports)
    func `a row set aside under several rows of headings is mended and imported again`(text: String) throws {
        let importer = ResponseImporter(instrument: Self.instrument)
        var rejected: [UInt8] = []
        let (records, receipt) = try importer.records(from: ByteSource(text: text, name: "svar.csv")) { rejected += $0 }
        #expect(receipt.isBalanced && receipt.rowsSetAside == 1 && receipt.duplicates == 1)
        #expect(CanonicalWriter(records).text() == "nr,stod,satt,varfor,varfor_2\n1,3,a,tack,\n")
        var mended = try rows(rejected)
        #expect(mended.count == 2)
        let place = try #require(mended[0].firstIndex { $0.hasPrefix("Respon") })
        mended[1][place] = "2"
        let again = ByteSource(text: CSVWriter.text(of: mended), name: "lagat.csv")
        let (others, second) = try importer.records(from: again)
        #expect(second.isBalanced && second.rowsSetAside == 0 && second.cellsSetAside == 0)
        #expect(CanonicalWriter(others).text() == "nr,stod,satt,varfor,varfor_2\n2,1,b,nja,\"nej, \"\"då\"\"\"\n")
    }

    private func rows(_ bytes: [UInt8]) throws -> [[String]] {
        var reader = try DelimitedReader(ByteSource(bytes: bytes))
        var rows = [reader.headings]
        while try reader.next() == .row { rows.append(reader.cells[..<reader.cellCount].map { reader.text(of: $0) }) }
        return rows
    }
}
