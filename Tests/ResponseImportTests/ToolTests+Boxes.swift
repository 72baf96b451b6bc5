import SurveyModel
import Tables
import Testing

@testable import ResponseImport

/// Exports that hold the answer to one question in a column, and in boxes beside it.
extension ToolTests {
    /// The answer, its boxes for a, b and c, and what is read; nil where they contradict each other.
    static let boxes: [(String, String?)] = [
        ("a b,1,1,0", "a;b"), ("a b,True,True,False", "a;b"), ("a,1,,", "a"), (",0,0,0", "_no_answer"),
        (",,,", "_no_answer"), ("a,,,", "a"), ("a b,0,0,1", nil), ("a,1,1,0", nil), ("a b,1,0,0", nil),
        ("a,0,0,0", nil), (",1,0,0", nil), ("b,1,,", nil),
    ]

    @Test(arguments: boxes)
    func `an answer that its boxes contradict is set aside, with the reason`(cells: String, expected: String?) throws {
        let text =
            "stod,satt,satt/a,satt/b,satt/c,_id,_uuid,_submission_time\n3,\(cells),1,x-1,2022-01-31T10:00:00\n"
        let (rows, receipt) = try read(text)
        #expect(receipt.dialect.value == "kobo")
        #expect(rows == ["3,\(expected ?? "_unreadable"),2022-01-31"])
        #expect(receipt.cellsSetAside == (expected == nil ? 1 : 0))
        if expected == nil { #expect(receipt.setAside.first?.reason == SetAsideReason.boxesDiffer.words) }
    }

    @Test func `an option without a box is no contradiction`() throws {
        let (rows, _) = try read(
            "stod,satt,satt/a,satt/b,_id,_uuid,_submission_time\n3,a c,1,0,1,x-1,2022-01-31T10:00:00\n")
        #expect(rows == ["3,a;c,2022-01-31"])
    }

    @Test func `a row whose boxes contradict its answer is mended in either`() throws {
        let text = "stod,satt,satt/a,satt/b,satt/c,_id,_uuid,_submission_time\n3,a b,0,0,1,1,x-1,2022-01-31T10:00:00\n"
        var bytes: [UInt8] = []
        let importer = ResponseImporter(instrument: Self.instrument())
        _ = try importer.records(from: ByteSource(text: text, name: "svar.csv")) { bytes += $0 }
        let rejects = String(decoding: bytes, as: UTF8.self)
        for mended in [rejects.replacing("a b,0,0,1", with: "c,0,0,1"), rejects.replacing("0,0,1", with: "1,1,0")] {
            let receipt = try importer.records(from: ByteSource(text: mended, name: "rejects.csv")).receipt
            #expect(!receipt.setAside.contains { $0.reason == SetAsideReason.boxesDiffer.words })
        }
    }

    @Test(arguments: [
        "stod,satt/a,satt/b,satt/c,_id,_uuid,_submission_time\n3,1,0,1,1,x-1,2022-01-31T10:00:00\n",
        "grp/stod,grp/satt/a,grp/satt/b,grp/satt/c,_id,_uuid,_submission_time\n3,1,0,1,1,x-1,2022-01-31T10:00:00\n",
        "Stödet är bra,\"Hur vill du ses?/Möten, på plats\",Hur vill du ses?/Brev,Hur vill du ses?/Annat,_id,_uuid,"
            + "_submission_time\nHelt,1,0,1,1,x-1,2022-01-31T10:00:00\n",
    ])
    func `boxes of Kobo are read without the answer in one column too`(text: String) throws {
        let (rows, receipt) = try read(text)
        #expect(rows == ["3,a;c,2022-01-31"] && receipt.cellsSetAside == 0 && receipt.dialect.value == "kobo")
    }

    @Test func `a box of Kobo for an option that the item lacks sets the answer aside`() throws {
        let (rows, receipt) = try read(
            "stod,satt/a,satt/b,satt/x,_id,_uuid,_submission_time\n3,1,0,1,1,x-1,2022-01-31T10:00:00\n"
                + "2,1,0,0,2,x-2,2022-01-31T11:00:00\n")
        #expect(rows == ["3,_unreadable,2022-01-31", "2,a,2022-01-31"])
        #expect(receipt.warnings.contains { $0.english.contains("stands for an option that satt does not have") })
    }

    private static func qualtrics(_ columns: [(code: String, words: String)], _ row: String) -> String {
        let all = [("EndDate", "Slut"), ("Finished", "Klar"), ("stod", "Stödet är bra")] + columns
        let ids = all.map { "{\"ImportId\":\"\($0.0)\"}" }
        return CSVWriter.text(of: [all.map(\.0), all.map(\.1), ids]) + "2022-01-31 10:05:00,1,Helt,\(row)\n"
    }

    @Test func `Qualtrics' Selected Choice is no part of the question, and words beside an option choose it`() throws {
        let joined = Self.qualtrics(
            [("Q2", "Hur vill du ses? - Selected Choice"), ("Q2_3_TEXT", "Hur vill du ses? - Annat - Text")],
            "\"Brev,Annat\",duva")
        #expect(try read(joined).rows == ["3,b;c,2022-01-31"])
        let spread = Self.qualtrics(
            [
                ("Q2_1", "Hur vill du ses? - Selected Choice Möten, på plats"),
                ("Q2_2", "Hur vill du ses? - Selected Choice Brev"),
                ("Q2_3", "Hur vill du ses? - Selected Choice Annat"), ("Q2_3_TEXT", "Hur vill du ses? - Annat - Text"),
            ], ",Brev,Annat,duva")
        let (rows, receipt) = try read(spread)
        #expect(rows == ["3,b;c,2022-01-31"] && receipt.cellsSetAside == 0)
        let dashed = try read(spread.replacing("Selected Choice ", with: "Selected Choice - "))
        #expect(dashed.rows == rows && dashed.receipt.cellsSetAside == 0)
    }

    @Test(arguments: [
        "record_id,stod,satt___b,satt___9,satt____9,prov_complete\n1,3,1,0,1,2\n2,3,0,1,0,2\n",
        "stod,satt____9,satt___9,satt___b\n3,1,0,1\n3,0,1,0\n",
    ])
    func `REDCap writes the sign of a code below zero as a line more`(text: String) throws {
        let list = ChoiceList(
            name: "w",
            choices: [
                Choice(code: "b", label: "Brev"), Choice(code: "9", label: "Möte"), Choice(code: "-9", label: "Fax"),
            ])
        #expect(try read(text) { $0.items[1].choices = list }.rows == ["3,b;-9", "3,9"])
    }

    /// What stands in the boxes of three options, and the answers.
    @Test(arguments: [
        ([["1", "2", ""], ["", "", "3"]], ["a;b", "c"]),
        ([["1", "", ""], ["", "2", ""], ["", "", "5"]], ["a", "b", "c"]),
        ([["1", "4", ""], ["1", "", "3"], ["1", "", ""]], ["_unreadable", "_unreadable", "_unreadable"]),
        ([["1", "0", "0"], ["0", "1", "1"]], ["a", "b;c"]),
        ([["1", "2", "0"], ["0", "1", "1"], ["1", "", ""], ["", "1", ""]], ["_unreadable", "b;c", "a", "b"]),
    ])
    func `boxes hold the number of their option, or numbers of which nothing tells what they mean`(
        boxes: [[String]], answers: [String]
    ) throws {
        let heads = ["Möten, på plats", "Brev", "Annat"].map { "\"2. Hur vill du ses? - \($0)\"" }.joined(
            separator: ",")
        let rows = boxes.enumerated().map { "\($0 + 1),\($1.joined(separator: ",")),3\n" }.joined()
        #expect(
            try read("Nr,\(heads),Stödet är bra\n" + rows).rows == answers.map { "3,\($0)" })
    }

    /// The review in Kobo's and ODK's exports.
    @Test(arguments: [
        "_uuid,_id,_submission_time,stod,_validation_status\nu1,1,2022-01-31,3,Not approved\nu2,2,2022-01-31,2,\n",
        "SubmissionDate,stod,KEY,ReviewState\n2022-01-31,3,u1,rejected\n2022-01-31,2,u2,approved\n",
        "_uuid,_id,_submission_time,stod,_validation_status\nu1,1,2022-01-31,3,validation_status_not_approved\n",
    ])
    func `responses that were rejected in the tool are told`(text: String) throws {
        let warnings = try read(text).receipt.warnings.map(\.english)
        #expect(warnings.contains { $0.hasPrefix("1 response rejected in the survey tool's review") })
    }

    @Test func `where a heading's words and number are of two options, the words are meant`() throws {
        let list = ChoiceList(name: "w", choices: [Choice(code: "1", label: "Brev"), Choice(code: "2", label: "Möte")])
        let text = Self.qualtrics([("Q2_1", "Hur vill du ses? - Möte"), ("Q2_2", "Hur vill du ses? - Brev")], "Möte,")
        #expect(try read(text) { $0.items[1].choices = list }.rows == ["3,2,2022-01-31"])
    }
}
