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
    ]

    @Test(arguments: cells)
    func `is written as a cell of the canonical CSV`(answer: RecordedAnswer, type: ItemType, cell: String) {
        #expect(answer.canonicalCell(as: type) == cell)
    }

    @Test func `has a cell for each item but notes, and says what was not asked`() {
        let instrument = Instrument(
            id: "enkat", title: "Enkät",
            items: [
                Item(name: "stod", type: .selectOne, label: "Stöd"), Item(name: "rad", type: .note, label: "Rad"),
                Item(name: "antal", type: .integer, label: "Antal"),
            ])
        #expect(SurveyRecord(answers: ["stod": .option("5")]).cells(of: instrument) == ["5", "_not_asked"])
    }
}
