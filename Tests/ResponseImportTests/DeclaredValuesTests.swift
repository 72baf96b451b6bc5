import SurveyModel
import Testing

@testable import ResponseImport
@testable import Tables

@Suite struct DeclaredValuesTests {
    private static let scale = ChoiceList(
        name: "s",
        choices: [
            Choice(code: "1", label: "Nej"), Choice(code: "5", label: "Ja", agrees: true),
            Choice(code: "98", label: "Vet ej", missing: .dontKnow),
        ])
    private static let instrument = Instrument(
        id: "x", title: "X",
        items: [
            Item(name: "q", type: .selectOne, choices: scale, label: "Är det bra?"),
            Item(name: "n", type: .integer, label: "Antal"),
        ])

    private func importRows(
        _ rows: [[(String, Cell.Mark)]], _ columns: [ColumnDescription],
        _ instrument: Instrument = DeclaredValuesTests.instrument, rejects: (([UInt8]) -> Void)? = nil
    ) throws -> (codes: [[String]], receipt: ImportReceipt) {
        let table = TableDescription(
            file: "svar.sav", container: Finding(.spss, confidence: .certain, reason: .spss), columns: columns)
        let reader = try ContainerReader(table, headings: columns.map(\.name), producer: ListProducer(rows: rows))
        var session = try ImportSession(instrument, options: .init(), reader: reader, rejects: rejects)
        var builder = RecordBuilder(session.coder.plan, instrument: instrument)
        try session.run(into: &builder)
        let text = CanonicalWriter(builder.table()).text()
        let codes = text.split(separator: "\n").dropFirst().map { $0.split(separator: ",").map(String.init) }
        return (codes, session.receipt())
    }

    @Test func `the file's labels tell what its values mean, not the definition's codes`() throws {
        let column = ColumnDescription(
            name: "q1", label: "Är det bra?", type: .number,
            valueLabels: [
                .init(value: "1", label: "Ja"), .init(value: "2", label: "Nej"), .init(value: "3", label: "VET EJ"),
            ])
        let (codes, receipt) = try importRows(
            [[("1", .none)], [("2", .none)], [("3", .none)], [("5", .none)]], [column])
        #expect(codes == [["5"], ["1"], ["98"], ["_unreadable"]])
        #expect(receipt.columns[0].rule == .label)
        #expect(receipt.warnings.contains { $0.english.contains("gives other labels to 1 than the definition does") })
        #expect(receipt.isBalanced && receipt.container.value == "spss" && receipt.encoding == nil)
    }

    /// In a container a row ends with its last filled cell, and what a file without it leaves is blank.
    @Test(arguments: ["5", "98", "1"])
    func `a row with one answer between blanks is a record`(answer: String) throws {
        for blanks in 1...4 {
            let items = (0..<blanks + 2).map {
                Item(name: "q\($0)", type: .selectOne, choices: Self.scale, label: LocalizedText("Fråga \($0)"))
            }
            let columns = items.map { ColumnDescription(name: $0.name, type: .number) }
            let (codes, receipt) = try importRows(
                [[("", .none), (answer, .none)], [("5", .none)]], columns, Instrument(id: "x", title: "X", items: items)
            )
            #expect(receipt.records == 2 && receipt.blankRows == 0 && codes[0][1] == answer)
        }
    }

    /// Labels of 1 and 5, where 5 means Ja by the definition, and what the values 1, 2 and 5 come to.
    @Test(arguments: [
        (["1": "Ja", "5": "Nej"], ["5", "_unreadable", "1"]),
        (["1": "1", "5": "Nej"], ["_unreadable", "_unreadable", "1"]),
        (["1": "Toppen", "5": "Uselt"], ["_unreadable", "_unreadable", "_unreadable"]),
        (["1": "1", "5": "5"], ["1", "2", "5"]), (["1": "Nej", "5": "Ja"], ["1", "2", "5"]),
    ])
    func `values without words are set aside where others' words contradict the codes`(
        labels: [String: String], read: [String]
    ) throws {
        let scale = ChoiceList(name: "s", choices: Self.scale.choices + [Choice(code: "2", label: "Kanske")])
        let instrument = Instrument(
            id: "x", title: "X", items: [Item(name: "q", type: .selectOne, choices: scale, label: "Är det bra?")])
        let column = ColumnDescription(
            name: "q", type: .number, valueLabels: labels.sorted { $0.key < $1.key }.map { .init(value: $0, label: $1) }
        )
        let (codes, _) = try importRows([[("1", .none)], [("2", .none)], [("5", .none)]], [column], instrument)
        #expect(codes == read.map { [$0] })
    }

    /// Labels of the options 1 to 4, and what the values 1, 2 and 4 come to in a file that labels them `0`, `1` and `3+`.
    @Test(arguments: [
        // As the conversion writes labels that are others' codes.
        (["0", "1 (2)", "2 (3)", "3+"], ["1", "2", "4"]),
        (["Inga", "Ett", "Två", "3+"], ["_unreadable", "_unreadable", "4"]),
        (["1", "2", "0", "3+"], ["3", "1", "4"]),
    ])
    func `a label of digits is held against labels and never against codes`(labels: [String], read: [String]) throws {
        let choices = labels.enumerated().map {
            Choice(code: String($0.offset + 1), label: LocalizedText($0.element))
        }
        let scale = ChoiceList(name: "s", choices: choices)
        let instrument = Instrument(
            id: "x", title: "X", items: [Item(name: "q", type: .selectOne, choices: scale, label: "Hur många?")])
        let column = ColumnDescription(
            name: "q", type: .number,
            valueLabels: [
                .init(value: "1", label: "0"), .init(value: "2", label: "1"), .init(value: "4", label: "3+"),
            ])
        let (codes, _) = try importRows([[("1", .none)], [("2", .none)], [("4", .none)]], [column], instrument)
        #expect(codes == read.map { [$0] })
    }

    /// What the file says of 98, which is "Vet ej" by the definition, what it comes to, and whether that is told.
    @Test(
        arguments: [
            ("Vill ej svara", "_no_answer", true), ("Avbröt", "_no_answer", true), ("Vet ej", "98", false),
            ("Don't know", "_dont_know", false), ("98", "98", false), ("Ej aktuellt", "_not_applicable", false),
            (nil, "98", false),
        ] as [(String?, String, Bool)])
    func `a value declared missing means what its label says, not what the code is here`(
        label: String?, expected: String, isTold: Bool
    ) throws {
        let column = ColumnDescription(
            name: "q", type: .number, valueLabels: label.map { [.init(value: "98", label: $0)] } ?? [],
            missingValues: [.value("98")])
        let (codes, receipt) = try importRows(
            [[("98", .declaredMissing), ("1", .none)]],
            [
                column, ColumnDescription(name: "n", type: .number),
            ])
        #expect(codes == [[expected, "1"]])
        let words = "98 (\"\(label ?? "")\") to be no answer"
        #expect(receipt.warnings.contains { $0.english.contains(words) } == isTold)
    }

    @Test func `values declared missing are kept apart by their labels`() throws {
        let labels: [ColumnDescription.ValueLabel] = [
            .init(value: "7", label: "Not applicable"), .init(value: "8", label: "Don’t know"),
            .init(value: "9", label: "Avbröt"),
        ]
        let missing: [ColumnDescription.DeclaredMissing] = [.value("7"), .range(from: 8, through: 9)]
        let columns = ["q", "n"].map {
            ColumnDescription(name: $0, type: .number, valueLabels: labels, missingValues: missing)
        }
        let cell: (String) -> (String, Cell.Mark) = { ($0, .declaredMissing) }
        let (codes, receipt) = try importRows(
            [
                [cell("7"), cell("8")], [cell("8"), cell("9")], [cell("9"), cell("7")], [cell("8.5"), cell("8.5")],
                [("1", .none), ("12", .none)],
            ], columns)
        #expect(
            codes == [
                ["_not_applicable", "_dont_know"], ["_dont_know", "_no_answer"], ["_no_answer", "_not_applicable"],
                ["_no_answer", "_no_answer"], ["1", "12"],
            ])
        #expect(receipt.warnings.filter { $0.english.contains("9 (\"Avbröt\") to be no answer") }.count == 2)
        // They are counted apart from blank cells, and the range is told.
        #expect(receipt.columns.map(\.declaredMissing) == [4, 4] && receipt.isBalanced)
        #expect(
            receipt.warnings.filter { $0.text(in: .swedish).contains("tal från 8 till 9 inte är något svar") }.count
                == 2)
        #expect(receipt.warnings.contains { $0.text(in: .swedish).contains("har 4 celler ett värde som filen själv") })
    }

    @Test func `values without a label are set aside where the file's labels turn the definition's codes round`() throws
    {
        let labels: [ColumnDescription.ValueLabel] = [.init(value: "1", label: "Ja"), .init(value: "5", label: "Nej")]
        let steps = ChoiceList(name: "s", choices: [Choice(code: "3", label: "Varken eller")])
        let list = ChoiceList(name: "s", choices: Self.scale.choices + steps.choices)
        let instrument = Instrument(
            id: "x", title: "X", items: [Item(name: "q", type: .selectOne, choices: list, label: "Är det bra?")])
        let column = ColumnDescription(name: "q", type: .number, valueLabels: labels)
        var bytes: [UInt8] = []
        let (codes, receipt) = try importRows(
            [[("1", .none)], [("3", .none)], [("5", .none)]], [column], instrument
        ) { bytes += $0 }
        #expect(codes == [["5"], ["_unreadable"], ["1"]])
        #expect(receipt.setAside.map(\.reason) == [SetAsideReason.unlabelledValue.words])
        // Read without its file, the value is no code of the definition's.
        #expect(String(decoding: bytes, as: UTF8.self).hasSuffix(",3 (?)\n"))
        let straight = ColumnDescription(
            name: "q", type: .number,
            valueLabels: [.init(value: "1", label: "Nej"), .init(value: "5", label: "Ja")])
        #expect(try importRows([[("3", .none)]], [straight], instrument).codes == [["3"]])
    }

    @Test func `a value declared missing is no answer, though its label is an option's`() throws {
        let labels: [ColumnDescription.ValueLabel] = [.init(value: "1", label: "Nej"), .init(value: "5", label: "Ja")]
        let column = ColumnDescription(
            name: "q", type: .number, valueLabels: labels, missingValues: [.value("5")])
        let (codes, receipt) = try importRows([[("1", .none)], [("5", .declaredMissing)]], [column])
        #expect(codes == [["1"], ["_no_answer"]] && receipt.columns[0].declaredMissing == 1)
        #expect(receipt.warnings.contains { $0.english.contains("5 (\"Ja\") to be no answer") })
    }

    @Test func `values whose labels are no option's are set aside, and told`() throws {
        let labels: [ColumnDescription.ValueLabel] = [
            .init(value: "1", label: "Håller helt med"), .init(value: "5", label: "5 = Ja"),
            .init(value: "98", label: "98"),
        ]
        let column = ColumnDescription(name: "q", label: "Är det bra?", type: .number, valueLabels: labels)
        let (codes, receipt) = try importRows([[("1", .none)], [("5", .none)], [("98", .none)]], [column])
        #expect(codes == [["_unreadable"], ["5"], ["98"]] && receipt.cellsSetAside == 1)
        let told = receipt.warnings.map { $0.text(in: .swedish) }.filter { $0.contains("som inget alternativ i q har") }
        #expect(told.count == 1 && told[0].contains("(1 = ”Håller helt med”)") && !told[0].contains("5 ="))
    }

    @Test func `labels tell which value of a box means ticked`() throws {
        let ways = ChoiceList(name: "w", choices: [Choice(code: "a", label: "Brev"), Choice(code: "b", label: "Möte")])
        let instrument = Instrument(
            id: "x", title: "X", items: [Item(name: "satt", type: .selectMultiple, choices: ways, label: "Hur?")])
        let labels: [ColumnDescription.ValueLabel] = [.init(value: "1", label: "Ja"), .init(value: "2", label: "Nej")]
        let columns = ["Brev", "Möte"].map {
            ColumnDescription(name: "satt_\($0)", label: "Hur? [\($0)]", type: .number, valueLabels: labels)
        }
        let (codes, receipt) = try importRows(
            [[("1", .none), ("2", .none)], [("1", .none), ("1", .none)], [("2", .none), ("2", .none)]], columns,
            instrument)
        #expect(codes == [["a"], ["a;b"], ["_no_answer"]] && receipt.cellsSetAside == 0)
    }

    @Test func `a row that is set aside says in its cells what the file said of them`() throws {
        let labels: [ColumnDescription.ValueLabel] = [
            .init(value: "1", label: "Ja"), .init(value: "2", label: "Nej"), .init(value: "3", label: "VET EJ"),
            .init(value: "4", label: "Kanske"),
        ]
        let columns = [
            ColumnDescription(name: "q", type: .number, valueLabels: labels),
            ColumnDescription(name: "n", type: .number, missingValues: [.value("-99")]),
        ]
        var bytes: [UInt8] = []
        let rows: [[(String, Cell.Mark)]] = [
            [("1", .none), ("x", .none)], [("3", .none), ("y", .none)], [("4", .none), ("-99", .declaredMissing)],
        ]
        let (codes, _) = try importRows(rows, columns) { bytes += $0 }
        #expect(codes == [["5", "_unreadable"], ["98", "_unreadable"], ["_unreadable", "_no_answer"]])
        let cells = String(decoding: bytes, as: UTF8.self).split(separator: "\n").dropFirst()
            .map { $0.split(separator: ",", omittingEmptySubsequences: false).suffix(2).joined(separator: ",") }
        #expect(cells == ["5,x", "98,y", "Kanske,_no_answer"])
    }

    @Test func `an error of the spreadsheet is no answer`() throws {
        let columns = ["q", "n"].map { ColumnDescription(name: $0, type: .text) }
        let (codes, receipt) = try importRows([[("#N/A", .fault), ("#DIV/0!", .fault)]], columns)
        #expect(codes == [["_unreadable", "_unreadable"]])
        #expect(receipt.setAside.map(\.reason) == Array(repeating: SetAsideReason.spreadsheetError.words, count: 2))
    }
}

/// Rows held in a list, as a container's.
private final class ListProducer: RowProducer {
    private var rows: [[(String, Cell.Mark)]]
    private var number = 0
    let bytesRead = 0

    init(rows: [[(String, Cell.Mark)]]) { self.rows = rows }

    /// Two rows at a time, so that a table takes several batches.
    func produce(into batch: inout RowBatch) -> Bool {
        guard !rows.isEmpty else { return false }
        for row in rows.prefix(2) {
            number += 1
            batch.beginRow()
            for cell in row {
                batch.beginCell()
                batch.append(cell.0.utf8)
                batch.endCell(cell.1)
            }
            batch.endRow(number: number)
        }
        rows.removeFirst(min(2, rows.count))
        return true
    }
}
