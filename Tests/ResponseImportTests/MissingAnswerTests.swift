import SurveyModel
import Tables
import Testing

@testable import ResponseImport

@Suite struct MissingAnswerTests {
    private func column(_ name: String, of text: String, options: ImportOptions = .init()) throws -> [String] {
        let rows = try Sample.read(text, options: options).rows
        let index = try #require(rows.first?.firstIndex(of: name))
        return rows.dropFirst().map { $0[index] }
    }

    @Test func `a blank is no answer where the item was asked`() throws {
        #expect(
            try column("kompetens", of: "natverk,kompetens\nbarn,\nbarn, \nbarn,\"\"\n") == [
                "_no_answer", "_no_answer", "_no_answer",
            ])
    }

    @Test func `a blank is not asked where another network is`() throws {
        let text = "natverk,nytta\nbarn,\naldre,\n\"\",\naldre,5\n?,\n"
        #expect(try column("nytta", of: text) == ["_no_answer", "_not_asked", "_no_answer", "5", "_no_answer"])
    }

    @Test func `a blank is not asked where a skip rule passes the item by`() throws {
        let text = "kompetens,varfor\n5,\n1,\n\"\",\n98,\n1,2\n"
        #expect(try column("varfor", of: text) == ["_no_answer", "_not_asked", "_not_asked", "_not_asked", "2"])
    }

    @Test func `an answer to what was not asked stays and is counted`() throws {
        let receipt = try Sample.read("kompetens,varfor\n1,2\n5,2\n1,98\n").receipt
        #expect(receipt.columns[1].answeredThoughNotAsked == 1)
        #expect(receipt.columns[1].answers == 2)
        #expect(receipt.columns[1].missing == ["_dont_know": 1])
    }

    @Test func `an item without a column is not asked`() throws {
        let importer = ResponseImporter(instrument: Sample.instrument)
        let source = ByteSource(text: "natverk\nbarn\naldre\n")
        let (tally, receipt) = try importer.tally(from: source, by: [])
        #expect(tally.rows.contains { $0.item == "kompetens" && $0.option == "_not_asked" && $0.count == 2 })
        #expect(receipt.absentItems.contains("kompetens"))
    }

    @Test func `options declared as missing keep their code and count as missing`() throws {
        let text = "kompetens\n98\nEj aktuellt\n_dont_know\n_not_asked\n"
        #expect(try column("kompetens", of: text) == ["98", "99", "_dont_know", "_not_asked"])
        let receipt = try Sample.read(text).receipt
        #expect(receipt.columns[0].missing == ["_dont_know": 2, "_not_applicable": 1, "_not_asked": 1])
        #expect(receipt.isBalanced)
    }

    @Test func `rows without any filled cell are no records, unless a cell is quoted`() throws {
        let (rows, receipt) = try Sample.read("natverk,kompetens\nbarn,5\n,\n\"\",\naldre,1\n,\n,\n\n")
        #expect(rows.count == 4)
        #expect(rows[2] == ["_no_answer", "_no_answer"])
        #expect(receipt.records == 3 && receipt.blankRows == 4 && receipt.isBalanced)
        #expect(receipt.warnings.map(\.english) == ["3 rows without any filled cell: not read as records."])
    }

    @Test(arguments: [" , ", "\u{A0},", ",\u{A0} ", "\" \",", "&nbsp;,", "  ", " , ,", "\t,\u{3000}"])
    func `rows of white space alone are no records, on both paths`(white: String) throws {
        let text = "natverk,fritext\nbarn,a\n\(white)\naldre, b\n\(white)\n \u{A0}c,\n"
        let source = ByteSource(text: text, name: "svar.csv")
        let importer = ResponseImporter(instrument: Sample.instrument)
        let (records, receipt) = try importer.records(from: source)
        #expect(records.count == 3 && receipt.blankRows == 2 && receipt.rowsRead == 3 && receipt.isBalanced)
        #expect(receipt.warnings.map(\.english).contains("2 rows without any filled cell: not read as records."))
        let (tally, same) = try importer.tally(
            ofText: DelimitedReader(source), by: ["natverk"], rejects: nil, division: .init())
        #expect(same.columns == receipt.columns && same.blankRows == 2 && same.warnings == receipt.warnings)
        #expect(tally == Tally(records: records, by: ["natverk"]))
        let overview = try ResponseImporter.overview(of: source).overview
        #expect(overview.records == 3 && overview.rowsSetAside == 0)
    }

    @Test func `records of texts alone that were left blank stand in the canonical copy`() throws {
        let items = [Item(name: "bra", type: .text, label: "Bra"), Item(name: "battre", type: .text, label: "Bättre")]
        let importer = ResponseImporter(instrument: Instrument(id: "prov", title: "Prov", items: items))
        let text = "Tidstämpel,Bra,Bättre\n2018-01-01 10.00.00,a,b\n2018-01-01 10.01.00,,\n2018-01-01 10.02.00,,\n"
        let first = try importer.records(from: ByteSource(text: text)).records
        let copy = CanonicalWriter(first).text()
        #expect(copy == "bra,battre\na,b\n\"\",\n\"\",\n")
        #expect(try importer.records(from: ByteSource(text: copy)).records.count == 3)
    }

    @Test func `a network for the whole file stands in every record`() throws {
        let options = ImportOptions(fixedNetwork: "aldre")
        let text = "kompetens,nytta\n5,\n"
        #expect(try column("natverk", of: text, options: options) == ["aldre"])
        #expect(try column("nytta", of: text, options: options) == ["_not_asked"])
        let source = ByteSource(text: text)
        let importer = ResponseImporter(instrument: Sample.instrument, options: options)
        #expect(try importer.tally(from: source, by: ["natverk"]).tally.groups == [["aldre"]])
    }

    @Test func `an instrument without networks asks by the file's network`() throws {
        var instrument = Sample.instrument
        instrument.items.removeAll { $0.role == .network }
        for (network, expected) in [("barn", MissingKind.noAnswer), ("aldre", .notAsked)] {
            let importer = ResponseImporter(instrument: instrument, options: .init(fixedNetwork: network))
            let records = try importer.records(from: ByteSource(text: "kompetens,nytta\n5,\n")).records
            #expect(records.columns["nytta"] == .choice([AnswerCode(expected)]))
        }
    }

    @Test func `a column of networks wins over the file's name and says so`() throws {
        let (rows, receipt) = try Sample.read("natverk\nbarn\n", options: .init(fixedNetwork: "aldre"))
        #expect(rows[1] == ["barn"])
        #expect(receipt.warnings.contains { $0.english.contains("was not used") })
    }
}

@Suite struct ConditionTests {
    /// Cells: kompetens, satt, antal, timmar, dag; blank where nil.
    private func holds(_ condition: Condition, _ text: String) throws -> Bool {
        let item = Item(
            name: "provas", type: .selectOne, choices: Sample.agreement, label: "?", relevant: condition)
        var instrument = Sample.instrument
        instrument.items.append(item)
        let importer = ResponseImporter(instrument: instrument)
        let source = ByteSource(text: "kompetens|satt|antal|timmar|dag|provas\n\(text)|\nx|||||\n")
        let records = try importer.records(from: source).records
        guard case .choice(let codes)? = records.columns["provas"] else { return false }
        return codes[0] == AnswerCode(.noAnswer)
    }

    @Test(arguments: [
        (Condition.equals(item: "kompetens", code: "5"), "5||||", true),
        (.equals(item: "kompetens", code: "1"), "||||", false), (.equals(item: "kompetens", code: "1"), "?||||", false),
        (.equals(item: "kompetens", code: "98"), "98||||", true),
        (.equals(item: "kompetens", code: "no"), "5||||", false),
        (.differs(item: "kompetens", code: "5"), "1||||", true),
        (.differs(item: "kompetens", code: "5"), "||||", false),
        (.differs(item: "kompetens", code: "5"), "98||||", false),
        (.isOne(item: "kompetens", of: ["1", "2"]), "2||||", true), (.isOne(item: "kompetens", of: []), "2||||", false),
        (.equals(item: "satt", code: "a"), "|a|||", true), (.equals(item: "satt", code: "a"), "|a;b|||", false),
        (.selected(item: "satt", code: "a"), "|a;b|||", true), (.selected(item: "satt", code: "c"), "|a;b|||", false),
        (.selected(item: "satt", code: "a"), "||||", false), (.selected(item: "satt", code: "a"), "|?|||", false),
        (.selected(item: "kompetens", code: "5"), "5||||", true),
        (.compares(item: "antal", .atLeast, .number(Fraction(3))), "||3||", true),
        (.compares(item: "antal", .greater, .number(Fraction(3))), "||3||", false),
        (.compares(item: "antal", .atMost, .number(Fraction(5))), "||||", false),
        (.equals(item: "antal", code: "3"), "||3||", true), (.equals(item: "antal", code: "-1"), "||||", false),
        (.compares(item: "timmar", .less, .number(Fraction(3, 2))), "|||1,4|", true),
        (.compares(item: "timmar", .less, .number(Fraction(3, 2))), "|||1,5|", false),
        (.compares(item: "kompetens", .atLeast, .number(Fraction(2))), "2||||", true),
        (.not(.equals(item: "kompetens", code: "5")), "||||", true),
        (.all([.equals(item: "kompetens", code: "5"), .selected(item: "satt", code: "a")]), "5|a|||", true),
        (.any([.equals(item: "kompetens", code: "5"), .selected(item: "satt", code: "a")]), "1|b|||", false),
        (.equals(item: "ingen", code: "5"), "5||||", false),
    ])
    func `a skip rule holds as its words say`(condition: Condition, cells: String, expected: Bool) throws {
        #expect(try holds(condition, cells) == expected)
    }

    @Test func `days compare as days`() throws {
        let bound = try #require(CalendarDate("2022-01-31"))
        #expect(try holds(.compares(item: "dag", .atMost, .date(bound)), "||||2022-01-31"))
        #expect(try !holds(.compares(item: "dag", .less, .date(bound)), "||||2022-01-31"))
    }
}
