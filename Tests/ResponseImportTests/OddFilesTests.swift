import SurveyModel
import Tables
import Testing

@testable import ResponseImport

/// Files as people send them: with a title above, headings of other tools, letters encoded twice.
@Suite struct OddFilesTests {
    private static let agree = ChoiceList(
        name: "agree",
        choices: [
            Choice(code: "10", label: "Inte alls"), Choice(code: "20", label: "Delvis"),
            Choice(code: "30", label: "Helt", agrees: true),
            Choice(code: "99", label: "Berör inte mig", missing: .notApplicable),
        ])
    private static let instrument = Instrument(
        id: "prov", title: "Prov",
        items: [
            Item(name: "stod", type: .selectOne, choices: agree, label: "Stödet är bra för hälsa & vård"),
            Item(name: "fri", type: .text, label: "Något mer?"),
        ])

    @Test(arguments: [
        "id,a,b,c,d\n,1,2,3,4\n,1,2,3,4\n", "id,a,b,c,d\n,,,,\n,,,,\n", "ID,stod,c,d,e\n,,,anonymous,\n,,,,\n",
    ])
    func `a heading 'id' over nothing is no tool's numbering`(text: String) throws {
        let told = try ResponseImporter.overview(of: ByteSource(text: text, name: "svar.csv")).overview
        #expect(told.dialect.value != ResponseDialect.microsoftForms.rawValue)
    }

    private func read(
        _ text: String, options: ImportOptions = .init()
    ) throws -> (rows: [String], receipt: ImportReceipt) {
        let importer = ResponseImporter(instrument: Self.instrument, options: options)
        let (records, receipt) = try importer.records(from: ByteSource(text: text, name: "svar.csv"))
        #expect(receipt.isBalanced)
        return (CanonicalWriter(records).text().split(separator: "\n").dropFirst().map(String.init), receipt)
    }

    @Test(arguments: [
        "Rapport 2024\n\nStödet är bra för hälsa & vård;Något mer?\nHelt;bra, tack\nDelvis;\n",
        "Rapport 2024, våren\nHemlig\n\nStödet är bra för hälsa & vård;Något mer?\nHelt;bra, tack\nDelvis;\n",
        "Stödet är bra för h&auml;lsa &amp; v&#229;rd,N&#xE5;got mer?\nHelt,\"bra, tack\"\nDelvis,\n",
        "Stödet är bra för hälsa & vård;Något mer?\rHelt;bra, tack\rDelvis;\r",
    ])
    func `a title above, entities in headings and lines that end in CR change nothing`(text: String) throws {
        let (rows, receipt) = try read(text)
        #expect(rows == ["30,\"bra, tack\"", "20,"])
        #expect(receipt.columns.map(\.heading) == ["Stödet är bra för hälsa & vård", "Något mer?"])
    }

    @Test func `entities in cells stand for their letters, in options, numbers and words`() throws {
        let items = [
            Item(
                name: "stod", type: .selectOne,
                choices: ChoiceList(name: "l", choices: [Choice(code: "1", label: "Mycket bra för hälsan")]),
                label: "Stöd"),
            Item(name: "antal", type: .integer, label: "Antal"), Item(name: "fri", type: .text, label: "Fritt"),
        ]
        let importer = ResponseImporter(instrument: Instrument(id: "prov", title: "Prov", items: items))
        let text =
            "Stöd,Antal,Fritt\nMycket&nbsp;bra f&ouml;r h&#228;lsan,1&nbsp;200,\"&quot;R&amp;D&quot; &amp;lt;\"\n&nbsp;,3,&nbsp;\n"
        let source = ByteSource(text: text, name: "svar.csv")
        let (records, receipt) = try importer.records(from: source)
        let copy = CanonicalWriter(records).text()
        #expect(copy == "stod,antal,fri\n1,1200,\"\"\"R&D\"\" &lt;\"\n_no_answer,3,\n")
        #expect(try importer.records(from: ByteSource(text: copy)).records.columns == records.columns)
        #expect(try importer.tally(from: source, by: []).receipt == receipt)
    }

    @Test(arguments: [
        "stod,fri,\n30,a,\n20,b,kommentar\n10,c,en till\n", "stod,fri,,\n30,a,,\n20,b,kommentar,\n10,c,,\n",
        "stod,,fri\n30,,a\n20,kommentar,b\n10,,c\n",
    ])
    func `a column without a heading is left out, and costs no record`(text: String) throws {
        let (rows, receipt) = try read(text)
        #expect(rows == ["30,a", "20,b", "10,c"])
        #expect(receipt.columns.count == 3 && receipt.rowsSetAside == 0)
        #expect(receipt.warnings.contains { $0.text(in: .english).contains("fits no item") })
    }

    @Test func `many columns without a heading are told in one sentence`() throws {
        let receipt = try read("stod,fri,,,\n30,a,,,\n20,b,,,x\n").receipt
        #expect(receipt.columns.count == 5)
        let told = receipt.warnings.map { $0.text(in: .swedish) }.filter { $0.contains("rubrik") }
        #expect(told == ["Kolumnerna 3–5 saknar rubrik, motsvarar ingen fråga och utelämnas."])
    }

    /// A comment, and how many lines in it look like records.
    @Test(arguments: [
        ("\"oavslutat\naldre;5;3;x\naldre;4;2;tum 5\"", 2), ("\"en rad\noch; en till\"", 0),
        ("\"säg \"\"ja;ja;ja\"\"\"", 0),
        ("\"barn;1;2;x\"", 0), ("\"a\nbarn;1;2;\"\"x\"\"\nb\"", 1),
    ])
    func `rows that a stray quotation mark put into a cell are told`(comment: String, lines: Int) throws {
        for above in [2, 500] {
            let rows = String(repeating: "barn;5;4;\n", count: above) + "barn;5;4;\(comment)\n"
            let text = "natverk;kompetens;antal;fritext\n" + rows
            let (_, receipt) = try Sample.read(text)
            let told = receipt.warnings.map(\.english).filter { $0.contains("cells between quotation marks hold") }
            #expect(told.count == (lines > 0 ? 1 : 0))
            #expect(told.allSatisfy { $0.contains("In row \(above + 2) ") && $0.contains("hold \(lines) line") })
            let importer = ResponseImporter(instrument: Sample.instrument)
            let source = ByteSource(text: text, name: "svar.csv")
            #expect(try importer.tally(from: source, by: [], threads: 2).receipt == receipt)
        }
    }

    @Test(arguments: ["1 – Inte alls", "1-Inte alls", "(1) Inte alls", "1. Inte alls", "1: inte alls", "1 Inte alls"])
    func `a point of a scale is known with its number before it, and by any dash`(cell: String) throws {
        let choices = [Choice(code: "1", label: "Inte alls"), Choice(code: "2", label: "1–2 gånger")]
        let item = Item(name: "a", type: .selectOne, choices: ChoiceList(name: "l", choices: choices), label: "A")
        let importer = ResponseImporter(instrument: Instrument(id: "prov", title: "Prov", items: [item]))
        let source = ByteSource(text: "A,B\n\"\(cell)\",x\n1-2 gånger,y\n", name: "svar.csv")
        let (records, receipt) = try importer.records(from: source)
        #expect(CanonicalWriter(records).text() == "a\n1\n2\n")
        let (tally, _) = try importer.tally(ofText: DelimitedReader(source), by: [], rejects: nil, division: .init())
        #expect(tally == Tally(records: records, by: []) && receipt.cellsSetAside == 0)
    }

    @Test func `a heading of several rows in one is shown as it is`() throws {
        #expect(try read("stod | a,fri\n30,a\n").receipt.columns[0].heading == "stod | a")
    }

    @Test func `empty headings over nothing are no columns`() throws {
        #expect(try read("stod,fri,,,\n30,a,,,\n20,b,,,\n").receipt.columns.count == 2)
    }

    @Test func `a line end inside quotes is no end of a row in a file of CRs`() throws {
        let (rows, _) = try read("stod,fri\r30,\"ett\ntvå\"\r20,\"tre\"\r")
        #expect(rows == ["30,\"ett", "två\"", "20,tre"])
    }

    @Test(arguments: ["Svars-ID", "Response ID", "Respondent", "Löpnr", "Submission ID"])
    func `a record that stands twice is found by whatever heading its number has`(heading: String) throws {
        let (rows, receipt) = try read("\(heading),stod,fri\n1,30,a\n2,20,b\n1,30,a\n")
        #expect(rows == ["30,a", "20,b"])
        #expect(receipt.duplicates == 1 && receipt.duplicatesWithSameContent == 1)
    }

    @Test(arguments: ["Chef,30,a\nChef,20,b\nLärare,10,c\n", "1,30,a\n1,20,b\n1,10,c\n1,10,d\n"])
    func `a column of roles or waves is no number of the response`(rows: String) throws {
        #expect(try read("Respondent,stod,fri\n" + rows).receipt.rowsSetAside == 0)
    }

    // 19811218-9876 is the agency's own example; the others were made to fit the check digit.
    @Test(arguments: [
        "811218-9876", "19811218-9876", "198112189876", "19811278-9873",
    ])
    func `a personal identity number is known whatever its heading`(number: String) throws {
        let (_, receipt) = try read("Kod,stod,fri\n\(number),30,a\n\(number),20,b\n")
        #expect(receipt.columns[0].isPersonal)
        let sentence = try #require(receipt.warnings.first { $0.text(in: .swedish).contains("vem som svarat") })
        #expect(!sentence.text(in: .swedish).contains(number))
    }

    @Test(arguments: [
        "Ditt namn (frivilligt)", "Namn (valfritt)", "Surname", "Mobilnr", "Tel.", "Ifylld av", "Kontaktperson",
        "Född (ÅÅMMDD)", "Postnummer", "Handläggare:", "Kontaktuppgifter", "c/o", "Zip code",
        "Ange namn och telefon om du vill bli kontaktad",
    ])
    func `a heading that asks who somebody is, is known however it is put`(heading: String) throws {
        let receipt = try read("stod,\"\(heading)\",fri\n30,x,a\n20,y,b\n").receipt
        #expect(receipt.columns[1].isPersonal)
        #expect(receipt.warnings.contains { $0.text(in: .swedish).contains("vem som svarat lästes inte in (2)") })
        let contents = try ResponseImporter.contents(of: ByteSource(text: "stod,\"\(heading)\"\n30,x\n20,y\n"))
        #expect(!contents.questions.contains { $0.found.columns.contains(2) })
    }

    @Test(arguments: [
        "Namn på kommunen", "Organisationsnummer", "Filnamn", "Födelseår", "Kursens namn", "Vill du bli kontaktad?",
        "Hur ofta använder du telefon?", "Hur väl bemötte handläggaren dig?",
    ])
    func `a heading that asks of something else is an answer's`(heading: String) throws {
        #expect(try !read("stod,\"\(heading)\",fri\n30,x,a\n20,y,b\n").receipt.columns[1].isPersonal)
    }

    @Test(arguments: ["070-12 34 567", "0701234567", "+46 70 123 45 67", "(036) 10 10 10"])
    func `a telephone number is known whatever its heading`(number: String) throws {
        let (_, receipt) = try read("Kod,stod,fri\n\(number),30,a\n\(number),20,b\n")
        #expect(receipt.columns[0].isPersonal)
    }

    @Test(arguments: ["811218-9875", "19811318-9876", "1234567890", "30", "0604", "000123456789", "2022-01-31"])
    func `other numbers are not`(number: String) throws {
        #expect(try !read("Kod,stod,fri\n\(number),30,a\n\(number),20,b\n").receipt.columns[0].isPersonal)
    }

    @Test func `a tool's word for no answer is the option that the definition declares so`() throws {
        let text = """
            Respondent ID,Stödet är bra för hälsa & vård,,,,Något mer?
            , - Inte alls, - Delvis, - Helt,N/A,Open-Ended Response
            11,,,Helt,,
            12,,,,N/A,

            """
        let (rows, receipt) = try read(text)
        #expect(rows == ["30,", "99,"])
        #expect(receipt.columns[4].option == "99")
    }

    /// Cells between semicolons, and whether the receipt tells that their comma is taken to stand before decimals.
    @Test(arguments: [
        (["1,234", "2,345"], true), (["1,234", "1,5"], false), (["1.234", "2.345"], false), (["1234", "12"], false),
    ])
    func `a comma that may part thousands is read as the Swedish do, and told`(cells: [String], isTold: Bool) throws {
        let items = [Item(name: "vikt", type: .decimal, label: "Vikt"), Item(name: "x", type: .text, label: "X")]
        let text = "Vikt;X\n" + cells.map { "\($0);a\n" }.joined()
        let importer = ResponseImporter(instrument: Instrument(id: "prov", title: "Prov", items: items))
        let receipt = try importer.tally(from: ByteSource(text: text, name: "svar.csv"), by: []).receipt
        #expect(receipt.warnings.contains { $0.text(in: .swedish).contains("tal som 1,234") } == isTold)
    }

    @Test func `numbers by which SurveyMonkey counts options are their places in the list`() throws {
        func export(_ values: [String]) -> String {
            "q1,q2,q3\nStödet är bra för hälsa & vård,Något mer?,Vad mer finns det?\nResponse,Open-Ended Response,Response\n"
                + values.map { "\($0),a,b\n" }.joined()
        }
        let (rows, receipt) = try read(export(["1", "3", "4"]))
        #expect(receipt.dialect.value == "surveymonkey-numeric")
        #expect(rows == ["10,a", "30,a", "99,a"])
        #expect(receipt.warnings.contains { $0.text(in: .swedish).contains("plats i listan") })
        // The definition's own codes are no places.
        let (coded, other) = try read(export(["10", "30"]))
        #expect(coded == ["10,a", "30,a"])
        #expect(!other.warnings.contains { $0.text(in: .swedish).contains("plats i listan") })
    }

    @Test(arguments: ["Ã\u{85}ngra? StÃ¶det Ã¤r bra", "Ã…ngra? StÃ¶det Ã¤r bra"])
    func `letters encoded twice are repaired on request, and the request is offered`(heading: String) throws {
        let list = [Item(name: "stod", type: .selectOne, choices: Self.agree, label: "Ångra? Stödet är bra")]
        let source = ByteSource(text: "\(heading),x\n30,y\n", name: "svar.csv")
        let instrument = Instrument(id: "prov", title: "Prov", items: list)
        let error = #expect(throws: ImportError.self) {
            try ResponseImporter(instrument: instrument).records(from: source)
        }
        #expect(error?.problem == .headingsEncodedTwice(instrument: "prov"))
        #expect(error?.text(in: .swedish).contains("--repair-encoding") == true)
        let repairing = ResponseImporter(instrument: instrument, options: ImportOptions(repairsEncoding: true))
        let (records, receipt) = try repairing.records(from: source)
        #expect(records.count == 1 && receipt.columns[0].item == "stod")
    }

    @Test(arguments: [
        "anna@x.se,Helt,bra\nbo@x.se,Delvis,nja\nem@x.se,Helt,\n", "070-12 34 567,Helt\n070-12 34 568,Delvis\n",
        "Helt,Ja,x\nDelvis,Nej,y\nHelt,Ja,z\n",
    ])
    func `a file without headings is refused, and nothing of it is shown`(text: String) throws {
        let source = ByteSource(text: text, name: "svar.csv")
        for refuse in [{ try ResponseImporter.overview(of: source).overview.file }, { try self.read(text).rows[0] }] {
            let error = try #require(throws: ImportError.self) { try refuse() }
            #expect(error.problem == .noHeadings && !error.text(in: .swedish).contains("Helt"))
        }
    }

    @Test(arguments: [
        "Telefon,Brev,stod\nTelefon,,30\n,Brev,20\nTelefon,Brev,10\n", "1,2,3\n1,0,0\n0,1,0\n0,0,1\n",
        "anna@x.se,stod,fri\nja,30,a\nnej,20,b\n", "stod,fri\n30,a\n",
    ])
    func `headings that some cells repeat are headings`(text: String) throws {
        _ = try ResponseImporter.overview(of: ByteSource(text: text, name: "svar.csv"))
    }

    @Test(arguments: [
        "\"Stödet är bra för hälsa & vård,Något mer?\"\n\"Helt,\"\"bra, tack\"\"\"\n\"Delvis,x\"\n",
        "\"stod,fri\";;\n\"Helt,\"\"bra, tack\"\"\";;\n\"Delvis,x\";;\n",
    ])
    func `a file whose cells a spreadsheet put into one is told as that`(text: String) throws {
        let error = try #require(throws: ImportError.self) { try read(text) }
        #expect(error.problem == .cellsInOne(instrument: "prov"))
    }
}
