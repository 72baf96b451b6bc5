import SurveyModel
import Tables
import Testing

@testable import ResponseImport

@Suite struct BadInputTests {
    private func problem(_ source: ByteSource, options: ImportOptions = .init()) -> ImportError? {
        do {
            _ = try ResponseImporter(instrument: Sample.instrument, options: options).records(from: source)
            return nil
        } catch {
            return error
        }
    }

    @Test func `a missing file is named`() {
        let error = problem(ByteSource(path: "no/such/svar.csv"))
        #expect(error?.problem == .table(.missingFile))
        #expect(
            error?.description
                == "no/such/svar.csv: there is no such file. Check the path and the file's name.")
    }

    @Test func `an empty file is an error, headings alone are a warning`() throws {
        #expect(problem(ByteSource(text: ""))?.problem == .table(.empty))
        let (rows, receipt) = try Sample.read("natverk,kompetens\n")
        #expect(rows == [["natverk", "kompetens"]])
        #expect(receipt.warnings.map(\.english) == ["There is no row below the headings."])
        #expect(receipt.isBalanced && receipt.rowsRead == 0)
    }

    @Test func `an unknown column is left out, listed and counted`() throws {
        let (rows, receipt) = try Sample.read("natverk,alder,nytt\nbarn,43,x\naldre,51,y\n")
        #expect(rows == [["natverk"], ["barn"], ["aldre"]])
        #expect(receipt.columns.map(\.item) == ["natverk", nil, nil])
        #expect(receipt.columns.map(\.leftOut) == [0, 2, 2])
        #expect(receipt.warnings.contains { $0.english.hasPrefix("Column 2 (\"alder\") fits no item") })
        #expect(receipt.isBalanced)
    }

    @Test func `words that fit no option are set aside, and the record stays`() throws {
        let (rows, receipt) = try Sample.read("natverk,kompetens\nbarn,Instämmer\naldre,5\n")
        #expect(rows.dropFirst() == [["barn", "_unreadable"], ["aldre", "5"]])
        #expect(receipt.records == 2 && receipt.cellsSetAside == 1)
        let reason = SetAsideReason.noSuchOption.words
        #expect(receipt.setAside == [.init(row: 2, line: 2, column: 2, item: "kompetens", reason: reason)])
        #expect(receipt.columns[1].missing == ["_unreadable": 1])
    }

    @Test(arguments: [
        ("natverk,kompetens\nbarn,5,x\naldre,5\n", "the row has 3 cells where there are 2 headings"),
        ("natverk,kompetens\nbarn\naldre,5\n", "the row has 1 cell where there are 2 headings"),
        ("natverk,kompetens\nbarn,\"5\naldre,5\n", "a quotation mark is never closed"),
        ("natverk,kompetens\nbarn,\"5\"x\naldre,5\n", "text follows a closing quotation mark"),
        ("natverk,kompetens\nbarn,\u{0}5\naldre,5\n", "the row holds a character that no text has (a NUL byte)"),
    ])
    func `a broken row costs only itself`(text: String, reason: String) throws {
        let (rows, receipt) = try Sample.read(text)
        #expect(rows.dropFirst() == [["aldre", "5"]])
        #expect(receipt.rowsRead == 2 && receipt.records == 1 && receipt.rowsSetAside == 1)
        #expect(receipt.setAside.map { $0.reason.english.prefix { $0 != ";" } } == [reason[...]])
        #expect(receipt.setAside.map(\.row) == [2] && receipt.setAside[0].column == nil)
        #expect(receipt.isBalanced)
    }

    @Test func `invalid UTF-8 costs its row`() throws {
        let bytes = Array("natverk,kompetens,fritext\nbarn,5,åäö\nbarn,5,a".utf8) + [0xF6] + Array("b\n".utf8)
        let (rows, receipt) = try Sample.read(bytes: bytes)
        #expect(rows.count == 2 && receipt.rowsSetAside == 1)
        #expect(
            receipt.setAside.map(\.reason.english) == [
                "the row holds letters in another encoding than the rest of the file; save the file as \"CSV UTF-8\", or export again"
            ])
    }

    @Test func `a repeated record is set aside and says whether it is the same`() throws {
        let text = "svar_id,kompetens\nA1,5\nA2,1\nA1,5\n A2 ,2\n,1\n,1\n"
        let (rows, receipt) = try Sample.read(text)
        #expect(rows.map { $0[0] } == ["svar_id", "A1", "A2", "", ""])
        #expect(receipt.duplicates == 2 && receipt.rowsSetAside == 2)
        #expect(
            receipt.setAside.map(\.reason.english)
                == [
                    "the record repeats row 2, with the same content; it counts once",
                    "the record repeats row 3, with other content; that row counts, so keep the one that holds",
                ])
        #expect(receipt.isBalanced)
    }

    @Test func `a constraint sets the answer aside`() throws {
        let (rows, receipt) = try Sample.read("natverk,antal\nbarn,100\nbarn,101\nbarn,\n")
        #expect(rows.dropFirst().map { $0[1] } == ["100", "_unreadable", "_no_answer"])
        #expect(receipt.setAside.map(\.reason.english) == [SetAsideReason.constraint.message])
    }

    @Test func `a file that is no table of answers is refused with the way out`() {
        #expect(problem(ByteSource(text: "PK\u{3}\u{4}…"))?.problem == .table(.damaged))
        let other = problem(ByteSource(text: "Q1. Hur gammal är du?\nSvar,Antal\n18–30,12\n"))
        #expect(other?.problem == .notResponses(.summary))
    }

    @Test(arguments: [
        ("Förnamn;Efternamn;E-post;Kommun", true), ("Email,First Name,Last Name,Response Status,Sent,Link", true),
        ("Namn;E-postadress;Mobiltelefon;Nätverk", true), ("Namn;E-post;Hur nöjd är du?", false),
        ("Namn;Kommun", false), ("E-post;Kommun", false), ("Tidstämpel;Namn;E-post;Kommun", false),
    ])
    func `a list of people is no answers, and one with a question is`(headings: String, isRefused: Bool) {
        let cells = headings.contains(";") ? "a;b@exempel.se;c;d" : "a,b@exempel.se,c,d,e,f"
        let row = cells.split(separator: headings.contains(";") ? ";" : ",").prefix(
            headings.split { ";,".contains($0) }.count)
        let text = "\(headings)\n\(row.joined(separator: headings.contains(";") ? ";" : ","))\n"
        let found = problem(ByteSource(text: text))?.problem
        #expect((found == .notResponses(.participants)) == isRefused, "\(String(describing: found))")
    }

    @Test func `groups and networks that do not exist are named with a suggestion`() {
        let importer = ResponseImporter(instrument: Sample.instrument)
        let source = ByteSource(text: "natverk\nbarn\n")
        let group = ImportError(.unknownGroup("natvrk"), at: .init(file: "input"), suggestion: "natverk")
        #expect(throws: group) { try importer.tally(from: source, by: ["natvrk"]) }
        let several = ImportError(.groupWithoutOptions("satt"), at: .init(file: "input"))
        #expect(throws: several) { try importer.tally(from: source, by: ["satt"]) }
        let file = ByteSource(text: "kompetens\n5\n")
        let network = problem(file, options: .init(fixedNetwork: "aldr"))
        #expect(network == ImportError(.unknownNetwork("aldr"), at: .init(file: "input"), suggestion: "aldre"))
    }

    @Test func `a receipt that lost a cell, a row or a column's count says so`() throws {
        let receipt = try Sample.read("natverk,okänd\nbarn,1\naldre\n").receipt
        var (cell, row, column) = (receipt, receipt, receipt)
        cell.columns[0].answers -= 1
        row.records += 1
        column.columns[1].leftOut += 1
        #expect([receipt, cell, row, column].map(\.isBalanced) == [true, false, false, false])
    }

    /// Free text may name a person, and errors, receipts and warnings reach logs.
    @Test func `nothing that is said about a file repeats an answer`() throws {
        let secret = "Hemligt4711"
        let text = """
            svar_id,natverk,kompetens,nytta,satt,antal,timmar,dag
            \(secret),\(secret),\(secret),\(secret),\(secret),\(secret),\(secret),\(secret)
            \(secret),\(secret),\(secret),\(secret),\(secret),\(secret),\(secret),\(secret)
            \(secret),"\(secret)
            \(secret),\u{0}\(secret)

            """
        let receipt = try Sample.read(text).receipt
        #expect(receipt.cellsSetAside == 7 && receipt.rowsSetAside == 3)
        #expect(!String(describing: receipt).contains(secret))
    }
}
