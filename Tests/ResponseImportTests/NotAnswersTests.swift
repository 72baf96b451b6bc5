import SurveyModel
import Tables
import Testing

@testable import ResponseImport

/// What stands beside answers, or in place of them: tables already counted, lists of people, marks that are not seen.
@Suite struct NotAnswersTests {
    private static let agree = ChoiceList(
        name: "agree",
        choices: [
            Choice(code: "4", label: "Instämmer mest"), Choice(code: "5", label: "Instämmer helt", agrees: true),
        ])
    private static let units = ChoiceList(name: "units", choices: [Choice(code: "0604", label: "Aneby")])
    private static let instrument = Instrument(
        id: "prov", title: "Prov",
        items: [
            Item(name: "stod", type: .selectOne, choices: agree, label: "Nätverket är ett stöd"),
            Item(name: "kommun", type: .selectOne, choices: units, label: "Kommun", role: .unit),
            Item(name: "antal", type: .integer, label: "Antal"), Item(name: "fri", type: .text, label: "Något mer?"),
        ])

    private func read(
        _ text: String, options: ImportOptions = .init()
    ) throws -> (rows: [String], receipt: ImportReceipt) {
        let importer = ResponseImporter(instrument: Self.instrument, options: options)
        let (records, receipt) = try importer.records(from: ByteSource(text: text, name: "svar.csv"))
        #expect(receipt.isBalanced)
        return (CanonicalWriter(records).text().split(separator: "\n").dropFirst().map(String.init), receipt)
    }

    private func refusal(_ text: String) -> NotResponses? {
        do throws(ImportError) {
            _ = try ResponseImporter(instrument: Self.instrument).records(
                from: ByteSource(text: text, name: "svar.csv"))
        } catch {
            if case .notResponses(let kind) = error.problem { return kind }
        }
        return nil
    }

    @Test(arguments: [
        "Nätverket är ett stöd,Totalt,Kvinnor,Män\nInstämmer helt,40 %,50 %,30 %\nInstämmer mest,60 %,50 %,70 %\nSumma,100 %,100 %,100 %\n",
        "Nätverket är ett stöd;Kvinnor;Män\nInstämmer helt;39,5 %;50,4 %\nInstämmer mest;60,5 %;49,7 %\n",
        "Fråga,Alternativ,Antal,Andel\nNätverket är ett stöd,Instämmer helt,12,40 %\nNätverket är ett stöd,Instämmer mest,18,60 %\n",
        "Nätverket är ett stöd,Andel\nInstämmer helt,40%\nInstämmer mest,60%\nTotalt,100%\n",
        "Nätverket är ett stöd;Antal;Andel\nInstämmer helt;10;50 %\nInstämmer mest;6;30 %\nVet ej;4;20 %\nTotalt;20;100 %\n",
        "Nätverket är ett stöd;Antal svar;Procent\nInstämmer helt;10;62,5\nInstämmer mest;6;37,5\n",
        "Nätverket är ett stöd;Antal svar;Procent\nInstämmer helt;10;50,0 %\nInstämmer mest;6;30,0 %\nTotalt;16;100 %\n",
    ])
    func `a table of percentages is refused as what it is`(text: String) {
        #expect(refusal(text) == .percentages)
    }

    @Test(arguments: [
        "Frågan 1. Hur bra?\nSvarsalternativ;Antal;Andel\nBra;10;50%\nDåligt;10;50%\n\nFråga 2. Hej\nSvarsalternativ;Antal;Andel\nJa;3;30%\n",
        "Nätverket är ett stöd\nSvarsalternativ;Antal svar;Procent\nInstämmer helt;1;50 %\nTotalt;2;100 %\n\nVad tycker du?\nSvarsalternativ;Antal svar;Procent\nBra;1;50 %\n",
        "Hur var det?\nSvarsalternativ\tAntal svar\tProcent\nBra\t1\t50 %\n",
    ])
    func `a summary is told also where its first row has one cell`(text: String) {
        #expect(refusal(text) == .summary)
        #expect(throws: ImportError.self) { try ResponseImporter.overview(of: ByteSource(text: text)) }
    }

    @Test func `a workbook with a sheet for each question is a crosstab, and no choice between sheets`() throws {
        let rows = [["Nätverket är ett stöd", "Antal"], ["Instämmer helt", "3"]]
        let sheets = (1...3).map { PlainWorkbook.Sheet(name: "Fråga \($0)", rows: rows) }
        let source = ByteSource(bytes: try PlainWorkbook(sheets: sheets).xlsx(), name: "svar.xlsx")
        let error = #expect(throws: ImportError.self) {
            try ResponseImporter(instrument: Self.instrument).records(from: source)
        }
        #expect(error?.problem == .notResponses(.crosstab))
    }

    @Test(arguments: [
        "Kommun,Antal,Andel\nAneby,3,40 %\nAneby,4,60 %\n", "Kommun,Andel\nAneby,40 %\nAneby,60 %\n",
        "Kommun,Antal,Andel\nAneby,3,40 %\nVetlanda,4,10 %\n", "Kommun,Antal,Andel\nAneby,3,90\nVetlanda,4,120\n",
        "Kommun,Andel kvinnor,Andel nöjda\nAneby,40 %,90 %\nAneby,55 %,80 %\nAneby,50 %,85 %\n",
    ])
    func `shares that are no parts of a whole may be answers`(text: String) { #expect(refusal(text) == nil) }

    @Test(arguments: [
        "Förnamn;Efternamn;E-post;Kommun\nAnna;Ek;a@b.se;Aneby\nBo;Ek;b@b.se;Aneby\n",
        "Email,First Name,Last Name,Response Status,Sent,Link\na@b.se,A,B,Completed,2023-01-01,http://x\n",
    ])
    func `a list of people is refused, with and without a definition`(text: String) throws {
        #expect(refusal(text) == .participants)
        let source = ByteSource(text: text, name: "svar.csv")
        let error = #expect(throws: ImportError.self) { try ResponseImporter.overview(of: source) }
        #expect(error?.text(in: .swedish).contains("Spara inte listan här") == true)
    }

    @Test func `names beside answers are read`() throws {
        #expect(try read("Namn,E-post,Kommun,Nätverket är ett stöd\nA,a@b.se,Aneby,5\n").rows == ["5,0604"])
    }

    @Test func `Qualtrics' negative codes tell that an item does not apply`() throws {
        let heads = "StartDate,Status,ResponseId,Q1,Q2\nStart,Status,ID,Nätverket är ett stöd,Antal\n"
        let ids = ["startDate", "status", "_recordId", "QID1", "QID2_TEXT"]
        let third = CSVWriter.text(of: [ids.map { "{\"ImportId\":\"\($0)\"}" }])
        let rows = "2023-01-01,0,R_1,5,-1\n2023-01-01,0,R_2,-1,3\n2023-01-01,0,R_3,-99,\n2023-01-01,0,R_4,-x,\n"
        let (found, receipt) = try read(heads + third + rows)
        #expect(found == ["5,-1", "_not_applicable,3", "_no_answer,_no_answer", "_unreadable,_no_answer"])
        #expect(receipt.warnings.contains { $0.text(in: .swedish).contains("står -1, som Qualtrics ger") })
    }

    @Test func `a row of answers is never saved as a profile's headings`() throws {
        let source = ByteSource(text: "Rapport\n\nstod,antal\n5,3\n", name: "svar.csv")
        var profile = ImportProfile(
            id: "p",
            columns: [
                .init(heading: "stod", use: .item("stod")), .init(heading: "antal", use: .item("antal")),
            ])
        profile.table.headerRows = [4]
        let importer = ResponseImporter(instrument: Self.instrument, options: ImportOptions(profile: profile))
        let error = #expect(throws: ImportError.self) { try importer.proposedProfile(id: "q", for: source) }
        #expect(error?.text(in: .swedish).contains("headerRows") == true)
    }

    @Test func `a file that is given twice is told`() throws {
        let files = ["a.csv", "b.csv", "c.csv"].map { ByteSource(text: "stod\n\($0 == "c.csv" ? 4 : 5)\n", name: $0) }
        var together = MendedFiles(files)
        let importers = files.indices.map { index in
            ResponseImporter(instrument: Self.instrument, options: together.options(.init(), forFile: index))
        }
        together.lookAhead { importers[$0] }
        let told = try together.order.map { index in
            try importers[index].records(from: files[index], after: &together.earlier).receipt.warnings
                .filter { $0.text(in: .english).contains("byte for byte the same as a.csv") }.count
        }
        #expect(told == [0, 1, 0])
    }
}
