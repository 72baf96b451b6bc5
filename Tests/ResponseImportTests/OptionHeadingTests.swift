import SurveyModel
import Tables
import Testing

@testable import ResponseImport

/// Boxes whose headings name options by words, by numbers of the tool's own, or as personal data would be named.
@Suite struct OptionHeadingTests {
    private static let ways = ChoiceList(
        name: "vagar", choices: [Choice(code: "1", label: "Brev"), Choice(code: "2", label: "Personligt möte")])
    private static let instrument = Instrument(
        id: "enkat", title: "Enkät",
        items: [
            Item(name: "kanaler", type: .selectMultiple, choices: ways, label: "Hur vill du bli kontaktad?"),
            Item(name: "ord", type: .text, label: "Ord"),
        ])

    private func read(_ text: String, _ instrument: Instrument = instrument) throws -> (
        rows: [String], receipt: ImportReceipt
    ) {
        let source = ByteSource(text: text, name: "svar.csv")
        let (records, receipt) = try ResponseImporter(instrument: instrument).records(from: source)
        #expect(receipt.isBalanced)
        let lines = CanonicalWriter(records).text().split(separator: "\n", omittingEmptySubsequences: false)
        return (lines.dropFirst().dropLast().map(String.init), receipt)
    }

    private static func qualtrics(_ options: [String], _ rows: [String], legacy: Bool = false) -> String {
        let codes = options.indices.map { "Q1_\($0 + 1)" }.joined(separator: ",")
        let words = options.map { "Hur vill du bli kontaktad?\(legacy ? "-" : " - ")\($0)" }.joined(separator: ",")
        let ids = options.indices.map { "\"{\"\"ImportId\"\":\"\"QID1_\($0 + 1)\"\"}\"" }.joined(separator: ",")
        let head =
            legacy
            ? "V1,\(codes)\nResponseID,\(words)\n"
            : "ResponseId,\(codes)\nResponse ID,\(words)\n\"{\"\"ImportId\"\":\"\"_recordId\"\"}\",\(ids)\n"
        return head + rows.map { $0 + "\n" }.joined()
    }

    private static let four = ["E-post", "Telefon", "Brev", "Personligt möte"]
    private static let monkey =
        "Respondent ID,Collector ID,Hur vill du bli kontaktad?,,,\n,,E-post,Telefon,Brev,Personligt möte\n"
    private static let kobo =
        "_id,_uuid,_submission_time," + four.map { "Hur vill du bli kontaktad?/\($0)" }.joined(separator: ",") + "\n"
    private static let lime =
        "id. x,submitdate. d,lastpage. l,startlanguage. s,"
        + four.enumerated().map { "kanaler[\($0.offset + 1)]. Hur vill du bli kontaktad? [\($0.element)]" }
        .joined(separator: ",") + "\n"

    /// Exports with two options that the definition lacks: one chose such a one, one such a one and `Brev`, one `Brev`.
    @Test(arguments: [
        qualtrics(four, ["a,E-post,,,", "b,,Telefon,Brev,", "c,,,Brev,"]),
        qualtrics(four, ["a,1,,,", "b,,1,1,", "c,,,1,"], legacy: true),
        lime + ["Y,N,N,N", "N,Y,Y,N", "N,N,Y,N"].map { ",2021-01-01 10:00:00,1,sv,\($0)\n" }.joined(),
        monkey + "1,2,E-post,,,\n2,2,,Telefon,Brev,\n3,2,,,Brev,\n", monkey + "1,2,1,,,\n2,2,,2,3,\n3,2,,,3,\n",
        kobo + ["1,0,0,0", "0,1,1,0", "0,0,1,0"].map { ",,2021-01-01T10:00:00,\($0)\n" }.joined(),
    ])
    func `an option that the definition lacks is set aside, whatever its number or words`(text: String) throws {
        let (rows, receipt) = try read(text)
        #expect(rows == ["_unreadable", "_unreadable", "1"])
        let told = receipt.warnings.map { $0.text(in: .english) }
        #expect(told.count { $0.contains("stands for an option that kanaler does not have") } == 2)
        #expect(receipt.columns.allSatisfy { !$0.isPersonal })
    }

    @Test func `words that the definition lacks are told by numbers where all of its options are there`() throws {
        let (rows, _) = try read(Self.qualtrics(["A letter", "In person"], ["a,A letter,", "b,,In person"]))
        #expect(rows == ["1", "2"])
        let mixed = Self.qualtrics(["A letter", "Personligt möte"], ["a,A letter,", "b,,Personligt möte"])
        let (more, _) = try read(mixed)
        #expect(more == ["1", "2"])
    }

    @Test func `addresses in a column beside boxes stay out`() throws {
        let text = Self.monkey + "1,2,a@b.se,,,\n2,2,c@d.se,,Brev,\n3,2,,,Brev,\n"
        let (rows, receipt) = try read(text)
        #expect(rows == ["_no_answer", "1", "1"] && receipt.columns.map(\.isPersonal)[2])
    }

    /// Headings that are options alone, and what becomes of three rows.
    @Test(arguments: [
        (
            "#,Brev,Personligt möte,Ord,Network ID", ["a,Brev,,x,1", "b,Brev,Personligt möte,,2", "c,,,y,3"],
            ["1,x", "1;2,", "_no_answer,y"]
        ),
        // Only their own words, or a sign, make boxes of them.
        ("Brev,Personligt möte,Ord", ["1,0,x", "0,1,y"], ["1,x", "2,y"]),
        ("Brev,Personligt möte,Ord", ["kom fram,0,x", "0,1,y"], ["x", "y"]),
        // A column of the item itself goes before.
        ("kanaler,Brev,Personligt möte,Ord", ["1,Brev,Personligt möte,x"], ["1,x"]),
        // Between two of its options stands one that the definition lacks.
        ("Brev,Telefon,Personligt möte,Ord", ["Brev,,,x", ",Telefon,,y"], ["1,x", "_unreadable,y"]),
    ])
    func `columns headed by the options alone are the item's boxes`(
        heading: String, answers: [String], expected: [String]
    ) throws {
        #expect(try read(([heading] + answers).joined(separator: "\n") + "\n").rows == expected)
    }

    private static let years = Instrument(
        id: "skola", title: "Skola",
        items: [
            Item(
                name: "ak", type: .selectMultiple,
                choices: ChoiceList(
                    name: "ak",
                    choices: [
                        Choice(code: "1", label: "Åk F - 3"), Choice(code: "2", label: "Åk 4 - 6"),
                        Choice(code: "3", label: "Möte [fysiskt]"), Choice(code: "4", label: "Annat"),
                    ]), label: "Skolan - vilka årskurser?"),
            Item(name: "ord", type: .text, label: "Ord"),
        ])
    private static let yearOptions = ["Åk F - 3", "Åk 4 - 6", "Möte [fysiskt]", "Annat"]

    /// Exports whose questions and options hold the mark that parts them: who ticked the first and the last, and the third.
    @Test(arguments: [
        "Ord" + yearOptions.map { ",Skolan - vilka årskurser? - \($0)" }.joined() + "\nx,1,0,0,1\ny,0,0,1,0\n",
        "Ord" + yearOptions.map { ",Skolan - vilka årskurser? [\($0)]" }.joined() + "\nx,1,0,0,1\ny,0,0,1,0\n",
        qualtrics(yearOptions, ["a,Åk F - 3,,,Annat", "b,,,Möte [fysiskt],"])
            .replacing("Hur vill du bli kontaktad?", with: "Skolan - vilka årskurser?"),
    ])
    func `an option is found whatever mark its words hold`(text: String) throws {
        let rows = try read(text, Self.years).rows
        #expect(rows.map { $0.split(separator: ",")[0] } == ["1;4", "3"])
    }

    @Test func `a number in the words of a box is no option's code`() throws {
        let text = "Respondent ID,Collector ID,Skolan - vilka årskurser?,,\n,,Åk 7 - 3,Åk F - 3,Annat\n"
        let (rows, receipt) = try read(text + "1,2,Åk 7 - 3,,\n2,2,,Åk F - 3,\n", Self.years)
        #expect(rows == ["_unreadable", "1"] && receipt.cellsSetAside == 1)
    }

    @Test(arguments: [false, true])
    func `rejects of Qualtrics keep the boxes`(legacy: Bool) throws {
        let words = legacy ? "-" : " - "
        let text =
            "_row,_column,_reason,_record,\(legacy ? "V1 | ResponseID" : "ResponseId | Response ID"),"
            + "Q1_1 | Hur vill du bli kontaktad?\(words)Brev,"
            + "Q1_2 | Hur vill du bli kontaktad?\(words)Personligt möte,Q2 | Ord\n"
            + "4,,x,r4-0000000000000000,R_1,Brev,Personligt möte,ja\n5,,x,r5-0000000000000000,R_2,,,nej\n"
        let (rows, receipt) = try read(text)
        #expect(rows == ["1;2,ja", "_no_answer,nej"])
        #expect(receipt.dialect.value == (legacy ? "qualtrics-legacy" : "qualtrics"))
    }
}
