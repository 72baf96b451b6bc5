import SurveyModel
import Tables
import Testing

@testable import ResponseImport

@Suite struct DialectTests {
    private let expected = [
        ["natverk", "kompetens", "satt", "timmar"], ["barn", "5", "a;b", "1.5"], ["aldre", "98", "c", "2"],
    ]

    @Test func `the toolkit's own CSV`() throws {
        let text = "natverk,kompetens,timmar,satt\nbarn,5,1.5,a;b\naldre,98,2,c\n"
        let (rows, receipt) = try Sample.read(text)
        #expect(rows == expected)
        #expect(receipt.dialect.value == "canonical" && receipt.dialect.confidence == .certain)
        #expect(receipt.columns.allSatisfy { $0.rule == .name && $0.confidence == .certain })
    }

    private let swedish = """
        Nätverk;Arbetet i nätverket stärker min yrkeskompetens;Timmar;Hur vill du lära dig?\r
        Chefsnätverk barn och unga;Instämmer helt;1,5;Möten, Kurser, också på nätet\r
        Nätverk äldre;Vet ej;2;Kurser\r

        """

    @Test func `Swedish Excel in Windows-1252 and in UTF-8 with a mark`() throws {
        let ansi = swedish.unicodeScalars.map { UInt8(truncatingIfNeeded: $0.value) }
        for (bytes, encoding) in [(ansi, "Windows-1252"), (Array("\u{FEFF}\(swedish)".utf8), "UTF-8")] {
            let (rows, receipt) = try Sample.read(bytes: bytes)
            #expect(rows == expected)
            #expect(receipt.encoding?.value == encoding)
            #expect(receipt.dialect.value == "swedish-excel" && receipt.dialect.confidence == .certain)
            #expect(receipt.delimiter?.value == ";")
            #expect(receipt.columns[1].confidence == .likely)
        }
    }

    @Test func `Google Forms in Swedish`() throws {
        let text = """
            Tidstämpel,Nätverk,Arbetet i nätverket stärker min yrkeskompetens *,Timmar,Hur vill du lära dig?
            2023-09-29 14.54.27,Chefsnätverk barn och unga,Instämmer helt,"1,5","Möten, Kurser, också på nätet"
            2023-09-30 08.00.00,Nätverk äldre,Vet ej,2,Kurser

            """
        let (rows, receipt) = try Sample.read(text)
        #expect(rows.map { $0.filter { !$0.hasPrefix("20") && $0 != "dag" } } == expected)
        #expect(rows.map { $0.last } == ["dag", "2023-09-29", "2023-09-30"])
        #expect(receipt.dialect.value == "google-forms-sv" && receipt.dialect.confidence == .certain)
        #expect(receipt.columns[0].rule == .timestamp)
    }

    @Test func `codes and labels may be mixed within a column`() throws {
        let rows = try Sample.read("kompetens\n5\nInstämmer helt\nStrongly agree\nhelt\n").rows
        #expect(rows.dropFirst().allSatisfy { $0 == ["5"] })
    }

    @Test func `doubled quotes mean one between quotes and two without`() throws {
        let list = ChoiceList(
            name: "l", choices: [Choice(code: "1", label: "a\"b"), Choice(code: "2", label: "a\"\"b")])
        let items = [Item(name: "q", type: .selectOne, choices: list, label: "?")]
        let importer = ResponseImporter(instrument: Instrument(id: "x", title: "X", items: items))
        let text = "q,r\na\"\"b,1\n\"a\"\"b\",1\na\"b,1\n\"a\"\"\"\"b\",1\n"
        let records = try importer.records(from: ByteSource(text: text)).records
        #expect(records.columns["q"] == .choice([1, 0, 0, 1].map { AnswerCode(option: $0) }))
    }

    @Test func `a prescribed dialect is not questioned`() throws {
        let options = ImportOptions(delimited: .init(delimiter: .bar), dialect: .canonical)
        let (rows, receipt) = try Sample.read("natverk|kompetens\nbarn|5\n", options: options)
        #expect(rows.last == ["barn", "5"])
        #expect(receipt.dialect.reason.english == "it was prescribed")
    }
}

@Suite struct RejectsTests {
    @Test func `what is set aside can be mended and imported again`() throws {
        let text = "svar_id,natverk,kompetens,antal\nA,barn,fem,x\nB,barn,5,3\nB,aldre,1,2\nC,\"barn\nD,barn,1,1,1\n"
        var bytes: [UInt8] = []
        let importer = ResponseImporter(instrument: Sample.instrument)
        _ = try importer.records(from: ByteSource(text: text)) { bytes += $0 }
        let words = SetAsideReason.noSuchOption.message
        let rejects = String(decoding: bytes, as: UTF8.self)
        #expect(
            rejects.replacing(/r\d+-[0-9a-f]{16}/, with: "MARK")
                == """
                _row,_column,_reason,_record,svar_id,natverk,kompetens,antal
                2,kompetens | antal,"\(words) | \(SetAsideReason.notANumber.message)",MARK,A,barn,fem,x
                4,,"the record repeats row 3, with other content; that row counts, so keep the one that holds",MARK,B,aldre,1,2
                5,,"a quotation mark is never closed; close it, or export again",MARK,C,"\"\"barn",,
                6,,"the row has 5 cells where there are 4 headings; often a delimiter in an answer has split it: put the \
                answer in quotation marks, or export again",MARK,D,barn,1,1,1

                """.replacing("\n    ", with: "\n"))
        let mended = rejects.replacing(",A,barn,fem,x", with: ",A,barn,5,7").replacing(",1,1,1\n", with: ",1,1\n")
        let (rows, receipt) = try Sample.read(mended)
        // The record of A is in already, without its two cells; B and C are as they were. D was mended.
        #expect(rows.dropFirst() == [["D", "barn", "1", "1"]])
        #expect(receipt.records == 1 && receipt.rowsSetAside == 3)
        #expect(receipt.columns.prefix(4).allSatisfy { $0.item == nil && $0.leftOut == 1 })
        #expect(receipt.isBalanced && receipt.warnings.isEmpty)
    }

    @Test func `a second round keeps one set of the toolkit's columns`() throws {
        let text = "_row,_column,_reason,natverk,kompetens\n2,kompetens,x,barn,fem\n"
        var bytes: [UInt8] = []
        let importer = ResponseImporter(instrument: Sample.instrument)
        _ = try importer.tally(from: ByteSource(text: text), by: []) { bytes += $0 }
        let header = String(decoding: bytes, as: UTF8.self).prefix { $0 != "\n" }
        #expect(header == "_row,_column,_reason,_record,natverk,kompetens")
    }
}
