import SurveyModel
import Tables
import Testing

@testable import ResponseImport

/// Exports as tools write them, in words of our own: what detection says, and what is counted.
@Suite struct ToolTests {
    static let agree = ChoiceList(
        name: "agree",
        choices: [
            Choice(code: "1", label: LocalizedText([.swedish: "Inte alls", .english: "Not at all"])),
            Choice(code: "2", label: LocalizedText([.swedish: "Delvis", .english: "Partly"])),
            Choice(code: "3", label: LocalizedText([.swedish: "Helt", .english: "Fully"]), agrees: true),
        ])
    static let ways = ChoiceList(
        name: "ways",
        choices: [
            Choice(code: "a", label: "Möten, på plats"), Choice(code: "b", label: "Brev"),
            Choice(code: "c", label: "Annat", aliases: ["Other (please specify)"]),
        ])

    static func instrument(relevant: Condition? = nil) -> Instrument {
        Instrument(
            id: "prov", title: "Prov",
            items: [
                Item(name: "stod", type: .selectOne, choices: agree, label: "Stödet är bra", aliases: ["S1"]),
                Item(name: "satt", type: .selectMultiple, choices: ways, label: "Hur vill du ses?", relevant: relevant),
                Item(name: "dag", type: .date, label: "Dag", role: .timestamp),
                Item(name: "fri", type: .text, label: "Något mer?"),
            ])
    }

    func read(
        _ text: String, relevant: Condition? = nil, edit: (inout Instrument) -> Void = { _ in }
    ) throws -> (rows: [String], receipt: ImportReceipt) {
        var instrument = ToolTests.instrument(relevant: relevant)
        edit(&instrument)
        let importer = ResponseImporter(instrument: instrument)
        let (records, receipt) = try importer.records(from: ByteSource(text: text, name: "svar.csv"))
        #expect(receipt.isBalanced)
        let (tally, counted) = try importer.tally(from: ByteSource(text: text, name: "svar.csv"), by: [])
        #expect(counted == receipt && tally == Tally(records: records, by: []))
        let canonical = CanonicalWriter(records).text()
        let again = try importer.records(from: ByteSource(text: canonical)).records
        #expect(again.columns == records.columns && again.count == records.count)
        return (canonical.split(separator: "\n").dropFirst().map(String.init), receipt)
    }

    @Test(arguments: [
        (
            "id,submitdate,lastpage,startlanguage,stod,satt[a],satt[b]\n1,2022-01-31 10:00:00,2,sv,Helt,Y,\n",
            "limesurvey-codes"
        ),
        (
            "Svars-ID;Datum inskickad;Sista sidan;Startspråk;Stödet är bra;Hur vill du ses? [Möten, på plats];"
                + "Hur vill du ses? [Brev]\n1;2022-01-31 10:00:00;2;sv;Helt;Ja;Nej\n", "limesurvey-text"
        ),
        (
            "id. Response ID,submitdate. Date submitted,lastpage. Last page,startlanguage. Start language,"
                + "stod. Stödet är bra,\"satt[a]. Hur vill du ses? [Möten, på plats]\",satt[b]. Hur vill du ses? [Brev]\n"
                + "1,2022-01-31 10:00:00,2,sv,Helt,Yes,No\n", "limesurvey-code-and-text"
        ),
        (
            "Respondent ID,Start Date,End Date,Stödet är bra,Hur vill du ses?,\n,,,Response,\"Möten, på plats\",Brev\n"
                + "1,01/31/2022 09:00:00 AM,01/31/2022 10:00:00 AM,Helt,\"Möten, på plats\",\n", "surveymonkey"
        ),
        (
            "q1,q2_0,q2_1\nStödet är bra,Hur vill du ses?,\nResponse,\"Möten, på plats\",Brev\n3,1,\n",
            "surveymonkey-numeric"
        ),
        (
            "StartDate,EndDate,Status,Finished,stod,satt_a,satt_b\nStart,Slut,Typ,Klar,Stödet är bra,"
                + "\"Hur vill du ses?-Möten, på plats\",Hur vill du ses?-Brev\n"
                + "\"{\"\"ImportId\"\":\"\"startDate\"\"}\",\"{\"\"ImportId\"\":\"\"endDate\"\"}\",\"{\"\"ImportId\"\":\"\"status\"\"}\","
                + "\"{\"\"ImportId\"\":\"\"finished\"\"}\",\"{\"\"ImportId\"\":\"\"QID1\"\"}\",\"{\"\"ImportId\"\":\"\"QID2_1\"\"}\","
                + "\"{\"\"ImportId\"\":\"\"QID2_2\"\"}\"\n2022-01-31 10:00:00,2022-01-31 10:05:00,0,1,3,1,\n",
            "qualtrics"
        ),
        (
            "Tidstämpel,Stödet är bra,Hur vill du ses?\n2022-01-31 14.54.27,Helt,\"Möten, på plats\"\n",
            "google-forms-sv"
        ),
        ("Timestamp,Stödet är bra,Hur vill du ses?\n1/31/2022 14:54:27,Helt,\"Möten, på plats\"\n", "google-forms"),
        (
            "ID,Starttid,Slutförandetid,E-post,Namn,Stödet är bra,Hur vill du ses?\n"
                + "1,2022-01-31 09:00,2022-01-31 09:05,anonymous,,Helt,\"Möten, på plats;\"\n", "microsoft-forms"
        ),
        ("record_id,stod,satt___a,satt___b,prov_complete\n1,3,1,0,2\n", "redcap"),
        ("stod,satt,satt/a,satt/b,_id,_uuid,_submission_time\n3,a,1,0,1,x-1,2022-01-31T10:00:00\n", "kobo"),
        ("SubmissionDate,grupp/stod,grupp/satt,KEY\n2022-01-31T10:00:00Z,3,a,uuid:1\n", "odk-central"),
        (
            "#,Stödet är bra,Hur vill du ses?,Start Date (UTC),Submit Date (UTC),Network ID\n"
                + "x1,Helt,\"Möten, på plats\",2022-01-31 10:00:00,2022-01-31 10:00:00,abc\n", "typeform"
        ),
        (
            "Time Started,Date Submitted,Status,Stödet är bra,\"Möten, på plats:Hur vill du ses?\",Brev:Hur vill du ses?\n"
                + "2022-01-31 09:00:00,2022-01-31 10:00:00,Complete,Helt,\"Möten, på plats\",\n", "alchemer"
        ),
        (
            "No.,Response ID,Timestamp,Finished,Survey ID,Stödet är bra,Hur vill du ses?\n"
                + "1,c1,2022-01-31 10:00:00,Yes,s1,Helt,\"Möten, på plats\"\n", "formbricks"
        ),
        (
            "E-post,Förnamn,Dag,Stödet är bra,\"Hur vill du ses? - Möten, på plats\",Hur vill du ses? - Brev\r\n"
                + "a@b.se,Ada,01-31-2022,3,1,0\r\n", "enalyzer"
        ),
        (
            "Stödet är bra,\"Hur vill du ses? - Möten, på plats\",Hur vill du ses? - Brev,Hur vill du ses? - Annat\nHelt,1,0,\n",
            "flattened"
        ),
    ])
    func `each tool is told by its marks, and its answers come out the same`(text: String, dialect: String) throws {
        let (rows, receipt) = try read(text)
        #expect(receipt.dialect.value == dialect)
        let dated = rows.map { $0.replacing(",2022-01-31", with: "") }
        #expect(dated == ["3,a"])
        #expect(receipt.records == 1 && receipt.cellsSetAside == 0)
        #expect(receipt.dialect.reason.text(in: .swedish) != receipt.dialect.reason.english)
    }

    @Test func `shuffled columns give the same tally`() throws {
        let columns = [
            ["Respondent ID", "", "1", "2", "3"], ["End Date", "", "01/31/2022", "02/01/2022", "02/02/2022"],
            ["Stödet är bra", "Response", "Helt", "2", ""], ["Något mer?", "Open-Ended Response", "tack", "", "hej"],
        ]
        func text(_ order: [Int]) -> String {
            CSVWriter.text(of: (0..<5).map { row in order.map { columns[$0][row] } })
        }
        let importer = ResponseImporter(instrument: ToolTests.instrument())
        let expected = try importer.tally(from: ByteSource(text: text([0, 1, 2, 3])), by: []).tally
        for order in [[0, 2, 1, 3], [0, 3, 2, 1], [0, 1, 3, 2]] {
            #expect(try importer.tally(from: ByteSource(text: text(order)), by: []).tally == expected)
        }
    }

    @Test func `an expanded scale is one answer, and two points are set aside`() throws {
        let text = """
            Respondent ID,Stödet är bra,,,Något mer?
            , - 1, - 2, - 3,Open-Ended Response
            11,,,3,
            12,1,,,
            13,,,,
            14,1,2,,

            """
        let (rows, receipt) = try read(text)
        #expect(rows == ["3,", "1,", "_no_answer,", "_unreadable,"])
        #expect(receipt.setAside.map(\.column) == [2, 3] && receipt.cellsSetAside == 2)
        #expect(receipt.columns[1].option == "1" && receipt.columns[1].chosen == 1 && receipt.columns[1].answers == 2)
    }

    @Test func `boxes that LimeSurvey never showed are not asked`() throws {
        let text = """
            id,submitdate,lastpage,startlanguage,stod,satt[a],satt[b]
            1,2022-01-31,2,sv,3,Yes,No
            2,2022-01-31,2,sv,1,No,No
            3,2022-01-31,2,sv,1,N/A,N/A
            4,2022-01-31,2,sv,3,No,No

            """
        let (rows, receipt) = try read(text, relevant: .equals(item: "stod", code: "3"))
        #expect(
            rows == ["3,a,2022-01-31", "1,_not_asked,2022-01-31", "1,_not_asked,2022-01-31", "3,_no_answer,2022-01-31"])
        #expect(receipt.warnings.contains { $0.english.contains("In 1 response all boxes of satt") })
        let plain = try read(text)
        #expect(plain.rows.map { $0.split(separator: ",")[1] } == ["a", "_no_answer", "_not_asked", "_no_answer"])
    }

    @Test func `a question that was not shown is not asked, though its column for own words is blank`() throws {
        let text = """
            id,submitdate,lastpage,startlanguage,stod,satt[a],satt[b],satt[other]
            1,2022-01-31,2,sv,3,Yes,No,
            2,2022-01-31,2,sv,1,N/A,N/A,
            3,2022-01-31,2,sv,1,N/A,N/A,N/A
            4,2022-01-31,2,sv,1,No,No,egna ord
            5,2022-01-31,2,sv,1,,,

            """
        let (rows, _) = try read(text) { $0.items[1].choices?.choices[2].code = "other" }
        #expect(
            rows.map { $0.split(separator: ",")[1] } == ["a", "_not_asked", "_not_asked", "other", "_no_answer"])
    }

    /// Headings of boxes as REDCap writes them, in files without its `form_complete`.
    @Test(arguments: [
        "record_id,satt___a,satt___b,stod\n1,1,0,3\n2,0,1,1\n", "stod,satt___a,satt___b\n3,1,0\n1,0,1\n",
        "stod,satt___b,satt___a\n3,Unchecked,Checked\n1,Checked,Unchecked\n",
        "stod;satt___a;satt___b;fri\n3;1;0;\n1;0;1;\n",
        "Record ID,Stödet är bra,\"Hur vill du ses? (choice=Möten, på plats)\",Hur vill du ses? (choice=Brev),Complete?\n"
            + "1,Helt,Checked,Unchecked,Complete\n2,Inte alls,Omarkerad,Markerad,Complete\n",
    ])
    func `boxes as field___code are read whatever stands beside them`(text: String) throws {
        let (rows, receipt) = try read(text)
        #expect(rows.map { $0.split(separator: ",").prefix(2).joined(separator: ",") } == ["3,a", "1,b"])
        #expect(receipt.columns.count { $0.option != nil } == 2)
    }

    @Test(arguments: [
        ["Tidstämpel", "2023-09-29 14.54.27", "2023-10-01 08.00.00"],
        ["Timestamp", "9/18/2017 18:00:16", "9/19/2017 8:00:01"],
        ["Timestamp", "2021/03/04 3:14:15 PM GMT+1", "2021/03/05 11:14:15 AM GMT+1"],
        ["Tidstämpel", "2021/03/04 3:14:15 em CET", "2021/03/05 11:14:15 fm CET"],
    ])
    func `a form of Google's whose time column was moved counts the same`(time: [String]) throws {
        let columns = [
            time, ["Stödet är bra", "Helt", "N/A"], ["Hur vill du ses?", "Möten, på plats, Brev", "eget svar"],
            ["Something else", "a", "b"],
        ]
        func text(_ order: [Int]) -> String {
            CSVWriter.text(of: (0..<3).map { row in order.map { columns[$0][row] } })
        }
        let importer = ResponseImporter(instrument: ToolTests.instrument())
        let expected = try importer.tally(from: ByteSource(text: text([0, 1, 2, 3])), by: [])
        for order in [[1, 0, 2, 3], [3, 2, 1, 0], [2, 3, 0, 1]] {
            let moved = try importer.tally(from: ByteSource(text: text(order)), by: [])
            #expect(moved.tally == expected.tally && moved.receipt.dialect.value == expected.receipt.dialect.value)
        }
    }

    @Test(arguments: [
        (
            ["ID", "Start time", "Completion time", "Email", "Name"],
            ["1", "1/2/2023 10:00", "1/2/2023 10:05", "anonymous", ""]
        ),
        (["No.", "Response ID", "Timestamp", "Finished", "Survey ID"], ["1", "r1", "2023-01-02 10:05", "Yes", "s1"]),
    ])
    func `a form's own columns may stand anywhere`(heads: [String], own: [String]) throws {
        let columns =
            zip(heads, own).map { [$0, $1] } + [
                ["Stödet är bra", "Helt"], ["Hur vill du ses?", "Möten, på plats;Brev;"],
            ]
        func text(_ order: [Int]) -> String {
            CSVWriter.text(of: (0..<2).map { row in order.map { columns[$0][row] } })
        }
        let importer = ResponseImporter(instrument: ToolTests.instrument())
        let expected = try importer.tally(from: ByteSource(text: text(Array(0..<7))), by: [])
        #expect(expected.receipt.records == 1 && expected.receipt.cellsSetAside == 0)
        for order in [[6, 5, 4, 3, 2, 1, 0], [5, 0, 1, 2, 3, 4, 6], [3, 6, 0, 5, 1, 4, 2]] {
            let moved = try importer.tally(from: ByteSource(text: text(order)), by: [])
            #expect(moved.tally == expected.tally && moved.receipt.dialect.value == expected.receipt.dialect.value)
        }
    }

    @Test func `numbers with a mark before three digits are read by what the whole column tells`() throws {
        // Among the first rows nothing tells; the last row does.
        let rows = (0..<300).map { _ in "\"1,234\"\n" }.joined()
        let instrument = Instrument(
            id: "prov", title: "Prov", items: [Item(name: "tid", type: .decimal, label: "Tid i km")])
        func read(_ last: String, _ profile: ImportProfile? = nil) throws -> [String] {
            let importer = ResponseImporter(instrument: instrument, options: ImportOptions(profile: profile))
            let source = ByteSource(text: "Tid i km\n\(rows)\(last)\n")
            let read = try importer.records(from: source)
            #expect(try importer.tally(from: source, by: []).receipt.cellsSetAside == read.receipt.cellsSetAside)
            return Array(
                Set(CanonicalWriter(read.records).text().split(separator: "\n").dropFirst().dropLast()).map(String.init)
            )
        }
        #expect(try read("\"1,234.5\"") == ["1234"])
        // Another hand may write its decimals with a point, and nothing says that the comma parts thousands.
        #expect(try read("2.5") == ["_unreadable"])
        #expect(try read("\"2,5\"") == ["1.234"])
        #expect(try read("7") == ["_unreadable"])
        #expect(try read("\"2.5\"\n\"2,5\"").contains("_unreadable"))
        let columns = [ImportProfile.Column(heading: "Tid i km", use: .item("tid"))]
        for (mark, number) in [(",", "1.234"), (".", "1234")] {
            #expect(try read("7", ImportProfile(id: "p", decimalChar: mark, columns: columns)) == [number])
        }
    }

    @Test func `a day that LimeSurvey made up is no day, and a masked formula is a text`() throws {
        let text = "id,submitdate,lastpage,startlanguage,stod,fri\n1,1980-01-01 00:00:00,2,sv,3,'=1+1\n"
        let (rows, receipt) = try read(text)
        // The canonical copy may be opened in a spreadsheet.
        #expect(rows == ["3,_no_answer,\"'=1+1\""])
        #expect(receipt.warnings.contains { $0.english.contains("nothing but 1980-01-01") })
    }

    @Test func `partial answers, tests and leftover headings are counted, and left out where the definition says so`()
        throws
    {
        let text = """
            V1,V2,V3,V4,stod
            ResponseID,Status,Finished,EndDate,Stödet är bra
            R1,0,1,2022-01-31,3
            R2,2,1,2022-01-31,3
            R3,0,0,2022-01-31,1
            ResponseID,Status,Finished,EndDate,Stödet är bra
            R1,0,1,2022-01-31,3

            """
        let kept = try read(text).receipt
        #expect((kept.records, kept.partial, kept.tests, kept.rowsLeftOut) == (3, 1, 1, 1))
        #expect(kept.duplicates == 1 && kept.duplicatesWithSameContent == 1 && kept.rowsSetAside == 1)
        let strict = try read(text) {
            $0.partialAnswers = .leaveOut; $0.testAnswers = .leaveOut
        }
        #expect(strict.rows == ["3,2022-01-31"])
        #expect(strict.receipt.rowsLeftOut == 3)
    }

    @Test(arguments: [
        ("record_id,stod,prov_complete\n1,3,2\n2,3,1\n3,1,0\n", 2),
        ("record_id,stod,prov_complete,mer_complete\n1,3,2,2\n2,3,2,0\n", 2),
        ("record_id,redcap_event_name,stod,prov_complete\n1,a,3,2\n2,a,1,0\n", 2),
        (
            "ResponseId,Status,Progress,Q1\nId,Typ,Andel,Stödet är bra\n"
                + "\"{\"\"ImportId\"\":\"\"_recordId\"\"}\",\"{\"\"ImportId\"\":\"\"status\"\"}\","
                + "\"{\"\"ImportId\"\":\"\"progress\"\"}\",\"{\"\"ImportId\"\":\"\"QID1\"\"}\"\nR1,0,100,3\nR2,0,50,3\n",
            1
        ),
    ])
    func `what is not finished is left out by whatever mark the tool has, and told where it has none`(
        text: String, records: Int
    ) throws {
        let strict = try read(text) { $0.partialAnswers = .leaveOut }.receipt
        #expect(strict.records == records && strict.isBalanced)
        let isTold = strict.warnings.contains { $0.text(in: .swedish).contains("ingen kolumn säger vilka") }
        #expect(isTold == (strict.rowsLeftOut == 0))
    }

    @Test func `who answered is left out, said so, and never in the rejects`() throws {
        let text = """
            Respondent ID,Email Address,First Name,Kontakt,Stödet är bra
            ,,,Open-Ended Response,Response
            1,a@b.se,Ada,x@y.se,fel
            2,c@d.se,Bo,z@y.se,Helt

            """
        var rejects: [UInt8] = []
        let importer = ResponseImporter(instrument: ToolTests.instrument())
        let receipt = try importer.records(from: ByteSource(text: text)) { rejects += $0 }.receipt
        #expect(receipt.columns.map(\.isPersonal) == [false, true, true, true, false])
        #expect(!String(decoding: rejects, as: UTF8.self).contains("@"))
        #expect(receipt.warnings.contains { $0.english.contains("(2, 3, 4)") })
        #expect(receipt.columns[1].leftOutBecause?.text(in: .swedish).hasPrefix("personuppgift") == true)
    }

    @Test func `codes that a spreadsheet ate are read as they were`() throws {
        let versions = ChoiceList(
            name: "v", choices: [Choice(code: "1.20", label: "Tjugo"), Choice(code: "05", label: "Fem")])
        let instrument = Instrument(
            id: "v", title: "V", items: [Item(name: "v", type: .selectOne, choices: versions, label: "Version")])
        let records = try ResponseImporter(instrument: instrument)
            .records(from: ByteSource(text: "v\n1.2\n\"1,2\"\n5\n5.0\n1.20\n")).records
        #expect(records.columns["v"] == .choice([0, 0, 1, 1, 0].map { AnswerCode(option: $0) }))
    }

    @Test func `codes that a spreadsheet makes one number are told`() throws {
        let versions = ChoiceList(
            name: "v", choices: [Choice(code: "1.2", label: "A"), Choice(code: "1.20", label: "B")])
        let instrument = Instrument(
            id: "v", title: "V", items: [Item(name: "v", type: .selectOne, choices: versions, label: "Version")])
        let (records, receipt) = try ResponseImporter(instrument: instrument)
            .records(from: ByteSource(text: "v\n1.2\n1.20\n"))
        #expect(records.columns["v"] == .choice([0, 1].map { AnswerCode(option: $0) }))
        #expect(
            receipt.warnings.map(\.english).contains { $0.contains("the codes 1.2 and 1.20 become the same number") })
        #expect(
            receipt.warnings.map { $0.text(in: .swedish) }
                .contains { $0.contains("koderna 1.2 och 1.20 samma tal i ett kalkylprogram") })
    }

    @Test(arguments: [
        // Days alone, days that may have either first, and days of another tool's are no marks of Enalyzer.
        ("Dag,Stödet är bra\n01-31-2022,Helt\n", "plain"),
        ("E-post,Dag,Stödet är bra\na@b.se,01-02-2022,Helt\n", "plain"),
        ("E-post,Dag,Stödet är bra\na@b.se,2022-01-31,Helt\n", "plain"),
        ("E-post,Dag,Stödet är bra\na@b.se,31-01-2022,Helt\n", "plain"),
        ("Email,Dag,Stödet är bra\na@b.se,01-31-2022 10:15,Helt\n", "enalyzer"),
        ("Vorname;Dag;Stödet är bra\nAda;01-31-2022;Helt\n", "enalyzer"),
    ])
    func `Enalyzer is told by its days beside its fields on the respondent`(text: String, dialect: String) throws {
        let (_, receipt) = try read(text)
        #expect(receipt.dialect.value == dialect)
        if dialect == "enalyzer" {
            #expect(receipt.dialect.confidence == .likely && receipt.columns[0].isPersonal)
            #expect(receipt.columns[1].answers == 1 && receipt.dialect.reason.english.contains("03-25-2022"))
        }
    }

    @Test func `a bit string is one digit an option`() throws {
        let (rows, _) = try read("stod,satt\n3,110\n1,001\n2,000\n")
        #expect(rows == ["3,a;b", "1,c", "2,_no_answer"])
    }

    @Test(arguments: [
        ("dag\n1/31/2022\n2/1/2022\n", ["2022-01-31", "2022-02-01"]),
        ("dag\n31/1/2022\n1/2/2022\n", ["2022-01-31", "2022-02-01"]),
        ("dag\n44592.53487\n44593\n", ["2022-01-31", "2022-02-01"]), ("dag\n20220131\n", ["2022-01-31"]),
        ("dag\n1/2/2022\n", ["_unreadable"]),
    ])
    func `a column's own cells tell how it writes days`(text: String, days: [String]) throws {
        #expect(try read(text).rows == days)
    }
}
