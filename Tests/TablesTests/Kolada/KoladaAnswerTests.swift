import Testing

@testable import Tables

@Suite struct `Answers of Kolada's API` {
    /// Made by hand after the API's description: version 2 without pages, version 3 with `isdeleted` and `next_url`.
    private static let second = """
        {"count": 2, "values": [
          {"kpi": "N00001", "municipality": "0604", "period": 2018, "values": [
            {"gender": "T", "count": 1, "status": "", "value": 12.5},
            {"gender": "K", "count": 1, "status": "", "value": 13},
            {"gender": "M", "count": 1, "status": "Missing", "value": null}]},
          {"kpi": "N00001", "municipality": "0680", "period": 2018, "values": [
            {"gender": "T", "count": 1, "status": "", "value": -0.25}]}]}
        """
    private static let third = """
        {"values":[{"kpi":"N00001","ou":"V15E068000101","period":2018,"values":[
        {"gender":"T","count":1,"status":"","value":1e3,"isdeleted":false},
        {"gender":"T","count":1,"status":"","value":7,"isdeleted":true}]}],
        "next_url":"https://api.kolada.se/v3/data/kpi/N00001?page=2","previous_url":null,"count":1}
        """

    private static let undated = """
        The answer does not say which day it was fetched. End the file's name with it, as in N00945-2018-12-20.json, or \
        say it with --retrieved.
        """

    private func rows(_ text: String) throws -> (TableDescription, [[String]]) {
        guard case .container(var reader) = try OpenTable(ByteSource(text: text, name: "svar.json")) else {
            Issue.record("a document of JSON is no delimited text")
            throw TableError(.empty, at: TableLocation(file: "svar.json"))
        }
        #expect(reader.headings == KoladaAnswer.headings)
        var rows: [[String]] = []
        while case .row = try reader.next() {
            rows.append(reader.cells[..<reader.cellCount].map { reader.text(of: $0) })
        }
        return (reader.table, rows)
    }

    @Test func `of version 2 give a row a key figure, unit, year and gender`() throws {
        let (table, rows) = try rows(Self.second)
        #expect(table.container.value == .kolada)
        #expect(table.remarks == [.undatedAnswer])
        #expect(
            rows == [
                ["N00001", "0604", "2018", "T", "1", "", "12.5", "Kolada (N00001)", "Kolada", ""],
                ["N00001", "0604", "2018", "K", "1", "", "13", "Kolada (N00001)", "Kolada", ""],
                ["N00001", "0604", "2018", "M", "1", "Missing", "", "Kolada (N00001)", "Kolada", ""],
                ["N00001", "0680", "2018", "T", "1", "", "-0.25", "Kolada (N00001)", "Kolada", ""],
            ])
    }

    @Test func `of version 3 leave out what is marked as deleted, and tell of the next page`() throws {
        let (table, rows) = try rows(Self.third)
        #expect(rows == [["N00001", "V15E068000101", "2018", "T", "1", "", "1000", "Kolada (N00001)", "Kolada", ""]])
        #expect(
            table.remarks.map(\.message) == [
                "1 value is of an organisation unit, as a school, and of no municipality. "
                    + "Fetch the key figure by municipality where a goal is about municipalities.",
                "1 value is marked as deleted and left out.", Self.undated,
                "The answer goes on on another page; save that too, beside this file.",
            ])
    }

    @Test(
        arguments: [
            ("{\"a\": 1}", .json), ("{\"values\": 3}", .json),
            ("{\"values\": [{\"id\": \"0604\", \"title\": \"Aneby\"}]}", .json), ("{\"values\": [", .brokenJSON),
            ("{", .brokenJSON), ("{\"values\": []} x", .brokenJSON), ("[ {\"a\": 1}]", .json), ("[[[[[[", .brokenJSON),
            ("{" + String(repeating: "\"a\":{", count: 40), .brokenJSON),
            ("{\"values\": [{\"kpi\": \"\\ud800\"}]}", .brokenJSON),
        ] as [(String, FileFormat)])
    func `are told from other documents, and from broken ones`(text: String, format: FileFormat) {
        #expect(throws: TableError(.otherFormat(format), at: TableLocation(file: "svar.json"))) {
            _ = try OpenTable(ByteSource(text: text, name: "svar.json"))
        }
    }

    @Test func `without a value say so`() throws {
        let (table, rows) = try rows("{\"values\": [], \"count\": 0}")
        #expect(rows.isEmpty)
        #expect(table.remarks == [.noValues])
    }

    @Test(arguments: [
        ("1.5e2", "150"), ("-1.5E+3", "-1500"), ("1e3", "1000"), ("1.25e1", "12.5"), ("12e-1", "1.2"),
        ("5e-3", "0.005"),
        ("1.2345678e3", "1234.5678"), ("12.5", "12.5"), ("0e0", "0"), ("1e400", "1e400"),
    ])
    func `have numbers without exponents`(written: String, plain: String) {
        #expect(KoladaAnswer.plain(written) == plain)
    }

    @Test(arguments: [
        ("13.123456789", "13.123457"), ("13.1234564", "13.123456"), ("-0.0000005", "-0.000001"),
        ("0.9999995", "1.000000"), ("9.123456", nil), ("12", nil), ("1e-7", nil), ("1.2345678e3", nil),
        ("99999999999999999999.1234567", nil),
    ])
    func `keep six decimals`(written: String, kept: String?) {
        #expect(KoladaAnswer.rounded(written) == kept)
    }

    @Test func `tell how many values were rounded`() throws {
        let (table, rows) = try rows(Self.second.replacing("12.5", with: "12.51234567"))
        #expect(rows.first?[6] == "12.512346")
        #expect(table.remarks == [.roundedValues(1), .undatedAnswer])
    }

    @Test func `may hold any letter of JSON`() {
        let text = #" {"å\n\u00e5\ud83d\ude00": [true, false, null, "\/\b\f\r\t\"\\", -1.5E+3]} "#
        #expect(
            JSONText(Array(text.utf8))
                == .object([
                    "å\nå😀": .array([
                        .boolean(true), .boolean(false), .null, .string("/\u{8}\u{C}\r\t\"\\"), .number("-1.5E+3"),
                    ])
                ]))
        #expect(JSONText(Array("[1,]".utf8)) == nil)
        #expect(JSONText(Array("[tru]".utf8)) == nil)
        #expect(JSONText([0x22, 0xFF, 0x22]) == nil)
    }

    @Test(arguments: [
        ("indikatorer/N00945-2018-12-20.json", nil, "2018-12-20"), ("2018-12-20.json", nil, "2018-12-20"),
        ("N00945.json", nil, ""), ("2018-12-20/N00945.json", nil, ""), ("N00945-20181220.json", nil, ""),
        ("N00945-2018-12-20.json", "2019-01-02", "2019-01-02"),
    ])
    func `take the day they were fetched from what is said, else from the file's name`(
        name: String, said: String?, day: String
    ) throws {
        let source = ByteSource(text: Self.second, name: name)
        guard case .container(var reader) = try OpenTable(source, options: TableOptions(retrieved: said)) else {
            Issue.record("a document of JSON is no delimited text")
            return
        }
        #expect(reader.table.remarks == (day.isEmpty ? [.undatedAnswer] : []))
        while case .row = try reader.next() { #expect(reader.text(of: reader.cells[reader.cellCount - 1]) == day) }
    }
}
