import Testing

@testable import Tables

@Suite struct TripleSTests {
    private func definition(_ variables: String, record: String = "", version: String = "3.0") -> ByteSource {
        ByteSource(
            text: """
                <?xml version="1.0" encoding="UTF-8"?><!DOCTYPE sss PUBLIC "-//triple-s//DTD" "http://www.triple-s.org/x.dtd">
                <sss version="\(version)"><survey><name>S</name><title>Årlig<br/>enkät</title>\
                <record ident="A" \(record)>\(variables)</record></survey></sss>
                """, name: "svar.sss")
    }

    private func read(_ definition: ByteSource, _ data: String) throws -> (rows: [[String]], table: TableDescription) {
        var reader = try ContainerReader(tripleS: definition, data: ByteSource(text: data, name: "svar.asc"))
        var rows: [[String]] = []
        while case .row = try reader.next() {
            rows.append(reader.cells[..<reader.cellCount].map { reader.text(of: $0) })
        }
        return (rows, reader.table)
    }

    private static let variables = """
        <variable ident="1" type="single"><name>q1</name><label>Nöjd?<text xml:lang="sv">Är du nöjd?</text></label>
          <position start="1"/><values><value code="1" score="5">Ja</value><value code="9">Vet ej</value></values></variable>
        <variable ident="2" type="multiple"><name>q2</name><label>Vad?</label><position start="2" finish="4"/>
          <values><value code="1">a</value><value code="3"><text xml:lang="sv">b</text></value></values></variable>
        <variable ident="3" type="multiple"><name>q3</name><label/><position start="5" finish="8"/><spread subfields="2"/>
          <values><value code="1">a</value><value code="12">b</value></values></variable>
        <variable ident="4" type="date"><name>dag</name><label/><position start="9" finish="16"/></variable>
        <variable ident="5" type="time"><name>tid</name><label/><position start="17" finish="22"/></variable>
        <variable ident="6" type="character"><name>ord</name><label/><position start="23" finish="28"/></variable>
        <variable ident="7" type="logical" use="x"><name>igen</name><label/><position start="29"/><filter>q1</filter></variable>
        """

    @Test func `fixed places hold every kind of variable`() throws {
        let (rows, table) = try read(
            definition(Self.variables, record: "skip=\"1\""),
            "rubrik\n1101 1122018010114545400åäö   1\r\n\n9000    \n")
        #expect(
            rows == [
                ["1", "1;3", "1;12", "2018-01-01", "14:54:54", "00åäö", "", "1"], ["9", "", "", "", "", "", "", ""],
            ])
        // The last digit stands behind all that is described.
        #expect(table.columns.map(\.type) == [.number, .values, .values, .date, .time, .text, .number, .text])
        #expect(table.columns[0].label == "Nöjd?" && table.columns[6].valueLabels.map(\.label) == ["Yes", "No"])
        #expect(table.columns[0].valueLabels.map(\.score) == ["5", nil])
        #expect(table.columns[1].valueLabels.map(\.label) == ["a", "b"])
        #expect(table.container.reason.message == "it is Triple-S, version 3.0")
    }

    @Test func `the model keeps texts by language, filters and uses`() throws {
        let model = try TripleSDefinition(definition(Self.variables))
        #expect(model.title == ["": "Årlig enkät"] && model.name == "S" && model.version == "3.0")
        #expect(model.variables[0].label == ["": "Nöjd?", "sv": "Är du nöjd?"])
        #expect(model.variables[6].filter == "q1" && model.variables[6].use == "x")
        #expect(model.variables[2].spread == .init(subfields: 2, width: nil))
    }

    @Test(arguments: [
        ("<record><variable/></record>", TableError.Problem.hierarchy), ("<hierarchy/>", .hierarchy),
        ("<variable type=\"single\"><position start=\"0\"/></variable>", .damaged),
        ("<variable type=\"single\"><position start=\"5\" finish=\"4\"/></variable>", .damaged),
        ("<variable type=\"single\"><position start=\"1\" finish=\"99999999999\"/></variable>", .damaged),
        ("<variable><position start=\"1\"/><spread subfields=\"0\"/></variable>", .damaged), ("<variable>", .damaged),
        ("", .empty),
    ])
    func `what one table cannot hold is refused`(variables: String, problem: TableError.Problem) {
        let error = #expect(throws: TableError.self) { try TripleSDefinition(definition(variables)) }
        #expect(error?.problem == problem)
    }

    @Test func `entities are refused, other documents and absent data named`() {
        let bomb = ByteSource(text: "<!DOCTYPE sss [<!ENTITY a SYSTEM \"file:///etc/passwd\">]><sss>&a;</sss>")
        #expect(throws: TableError(TableError.Problem.damaged, at: .init(file: "input"))) {
            try TripleSDefinition(bomb)
        }
        #expect(throws: TableError(.otherFormat(.markup), at: .init(file: "input"))) {
            try TripleSDefinition(ByteSource(text: "<html/>"))
        }
        let error = TableError(.noData(expected: "svar.asc"), at: .init(file: "svar.sss"))
        let traversal = definition(Self.variables, record: "href=\"../../etc/passwd\"")
        #expect(throws: error) { try OpenTable(traversal) }
        #expect(error.remedy == "Put the data file beside it, as svar.asc.")
    }

    @Test func `variables that all name the same places fill no memory`() throws {
        let variable = "<variable type=\"character\"><position start=\"1\" finish=\"1000\"/></variable>"
        let survey = try TripleSDefinition(definition(String(repeating: variable, count: 400)))
        let line = ByteSource(text: String(repeating: "x", count: 1000) + "\n", name: "svar.asc")
        var batch = RowBatch()
        #expect(try TripleSData(survey, line).produce(into: &batch))
        batch.removeAll()
        let data = try TripleSData(survey, line, longestRecord: 50_000)
        let error = #expect(throws: TableError.self) { try data.produce(into: &batch) }
        #expect(error?.problem == .tooLarge && error?.location.row == 1)
    }

    @Test func `a line of data that cannot be cut costs only itself`() throws {
        let csv = """
            <variable type="single"><name>a</name><position start="2"/></variable>
            <variable type="multiple"><name>b</name><position start="1"/><spread subfields="2" width="2"/>
            <values><value code="1">x</value><value code="12">y</value></values></variable>
            """
        let source = definition(csv, record: "format=\"csv\"")
        var reader = try ContainerReader(
            tripleS: source, data: ByteSource(text: "0112,1\n112,2\n\"0112,3\n12,4\n", name: "svar.csv"))
        var rows: [[String]] = []
        var broken: [RowProblem] = []
        reading: while true {
            switch try reader.next() {
            case .end: break reading
            case .broken(let problem): broken.append(problem)
            case .row: rows.append(reader.cells[..<reader.cellCount].map { reader.text(of: $0) })
            }
        }
        #expect(rows == [["1", "1;12"], ["2", "1;12"], ["4", "12"]])
        #expect(broken == [.unclosedQuote])
    }

    @Test(arguments: [
        ("format=\"csv\"", "1,2,x,9\n3,4,,\n", ["a", "[2]", "[4]"], [["1", "2", "9"], ["3", "4", ""]]),
        ("format=\"csv\"", "1,,x\n", ["a", "[2]"], [["1", ""]]),
        ("", "12x9\n34 \n", ["a", "[2]", "[4]"], [["1", "2", "9"], ["3", "4", ""]]),
        ("", "1 xABC D\n1\n", ["a", "[4–8]"], [["1", "ABC D"], ["1", ""]]), ("", "1 x\n2   \n", ["a"], [["1"], ["2"]]),
    ])
    func `what no variable describes is a column of its own`(
        record: String, data: String, names: [String], expected: [[String]]
    ) throws {
        let variables = """
            <variable type="single"><name>a</name><position start="1"/></variable>
            <variable type="character"><name>b</name><position start="3"/></variable>
            """
        let (rows, table) = try read(definition(variables, record: record), data)
        #expect(table.columns.map(\.name).filter { $0 != "b" } == names)
        #expect(rows.map { $0.enumerated().filter { $0.offset != 1 }.map(\.element) } == expected)
        #expect(table.remarks == (names.count == 1 ? [] : [.undescribedPlaces(names.count - 1)]))
    }

    @Test(arguments: [
        ("<spread subfields=\"3\"/>", "1,12,,5\n03,,1,6\n", [["1;12", "5"], ["3;1", "6"]]),
        ("", "1,0,1,5\n,1,,6\n", [["1;3", "5"], ["2", "6"]]),
    ])
    func `several values stand in several fields`(spread: String, data: String, expected: [[String]]) throws {
        let variables = """
            <variable type="multiple"><name>a</name><position start="1" finish="3"/>\(spread)<values>
            <value code="1">x</value><value code="2">y</value><value code="3">z</value><value code="12">ö</value></values>
            </variable><variable type="single"><name>b</name><position start="4"/></variable>
            """
        let (rows, table) = try read(definition(variables, record: "format=\"csv\""), data)
        #expect(rows == expected && table.remarks.isEmpty)
    }

    /// What a string of digits marks of six values; what is none, or may have lost its zeros, is handed on as it stands.
    @Test(arguments: [
        ("101000", "1;3"), (" 100000", "1"), ("000000", ""), ("0", ""), ("", ""), ("0010", "3"), ("1010001", "1;3;7"),
        ("1010", "1010"), ("10200", "10200"), ("Y", "Y"), ("1e5", "1e5"), ("100000.0", "100000.0"),
    ])
    func `a string of digits marks values, and nothing else does`(written: String, expected: String) throws {
        let values = (1...6).map { "<value code=\"\($0)\">v\($0)</value>" }.joined()
        let variables = """
            <variable type="multiple"><name>a</name><position start="1"/><values>\(values)</values></variable>
            <variable type="single"><name>b</name><position start="2"/></variable>
            """
        #expect(try read(definition(variables, record: "format=\"csv\""), "\(written),5\n").rows == [[expected, "5"]])
    }

    /// The standard's own examples; they lie beside the package where they are at hand.
    @Test(arguments: ["v20-example1", "v20-example2"])
    func `the examples of the standard say the same in both formats`(name: String) throws {
        let source = ByteSource(path: "../shared/exports/triple-s/\(name).sss")
        guard (try? source.whole(limit: 1 << 20)) != nil else { return print("skipped: \(name) is not at hand") }
        let (rows, reader, broken) = try readContainer(source)
        #expect(broken.isEmpty)
        #expect(
            reader.table.columns.map(\.name).joined(separator: " ")
                == "RESPONDENT_ID Q1.a Q1.b Q2 Q3 Q3.a Q4 Q5 Q6 Q7 Q8 WT")
        #expect(
            rows[1].dropLast() == [
                "520001", "2005-05-04", "11:20:00", "0", "1;3;5;9", "Nottingham Goose Fair", "2", "5;1", "25", "1", "A",
            ])
        #expect(rows[2][7] == "2" && rows[2][8] == "100" && rows[2][9] == "0" && rows[2][10] == "")
        #expect(rows[3][5] == "\"Heritage\" Zone" && rows[3][8] == "999" && rows[3][11] == "1.0089")
        #expect(rows.count == 4)
    }
}
