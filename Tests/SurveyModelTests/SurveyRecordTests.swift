import SurveyModel
import Testing

@Suite struct `A finished answer` {
    static let cells: [(answer: RecordedAnswer, type: ItemType, cell: String)] = [
        (.option("98"), .selectOne, "98"),
        (.options(["a", "c"]), .selectMultiple, "a;c"),
        (.number(-7), .integer, "-7"),
        (.number(1_500_000), .decimal, "1.5"),
        (.number(-250_000), .decimal, "-0.25"),
        (.number(3_000_000), .decimal, "3"),
        (CalendarDate("2022-08-31").map { .date($0) } ?? .missing(.unreadable), .date, "2022-08-31"),
        (.text("Mer tid;\nmindre \"prat\""), .text, "Mer tid;\nmindre \"prat\""),
        (.missing(.notAsked), .selectOne, "_not_asked"),
        (.missing(.noAnswer), .date, "_no_answer"),
        (.missing(.noAnswer), .text, ""),
        (.missing(.notAsked), .text, "_not_asked"),
        (.missing(.unreadable), .text, "_unreadable"),
        (.text("_not_asked"), .text, "'_not_asked"),
        (.text("'_no_answer"), .text, "''_no_answer"),
        (.text("_annat"), .text, "_annat"),
    ]

    @Test(arguments: cells)
    func `is written as a cell of the canonical CSV`(answer: RecordedAnswer, type: ItemType, cell: String) {
        #expect(answer.canonicalCell(as: type) == cell)
        #expect(RecordedAnswer(canonicalCell: cell, as: type) == answer)
    }

    @Test(arguments: [
        ("ett", ItemType.integer), ("1.5", .integer), ("1.1234567", .decimal), ("1.2.3", .decimal), ("1.-5", .decimal),
        ("", .decimal), ("9223372036854775807", .decimal), ("2022-02-30", .date),
    ])
    func `is not read from a cell that is never written`(cell: String, type: ItemType) {
        #expect(RecordedAnswer(canonicalCell: cell, as: type) == nil)
    }

    @Test func `has a cell for each item but notes, and says what was not asked`() {
        let instrument = Instrument(
            id: "enkat", title: "Enkät",
            items: [
                Item(name: "stod", type: .selectOne, label: "Stöd"), Item(name: "rad", type: .note, label: "Rad"),
                Item(name: "antal", type: .integer, label: "Antal"),
            ])
        #expect(SurveyRecord(answers: ["stod": .option("5")]).cells(of: instrument) == ["5", "_not_asked"])
        let read = SurveyRecord(cells: ["5", "7"], of: instrument)
        #expect(read == SurveyRecord(answers: ["stod": .option("5"), "antal": .number(7)]))
        #expect(SurveyRecord(cells: ["5"], of: instrument) == nil)
    }
}
