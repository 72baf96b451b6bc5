import SurveyModel
import Testing

@Suite struct `Tallies` {
    private let instrument = Instrument(
        id: "enkat", title: "Enkät",
        items: [
            Item(
                name: "natverk", type: .selectOne,
                choices: ChoiceList(
                    name: "networks", choices: [Choice(code: "a", label: "A"), Choice(code: "ä", label: "Ä")]),
                label: "Nätverk", role: .network),
            Item(
                name: "stod", type: .selectOne,
                choices: ChoiceList(
                    name: "skala",
                    choices: [
                        Choice(code: "1", label: "Nej"), Choice(code: "98", label: "Vet ej", missing: .dontKnow),
                        Choice(code: "2", label: "Ja", agrees: true),
                    ]), label: "Stöd"),
            Item(
                name: "val", type: .selectMultiple,
                choices: ChoiceList(
                    name: "val", choices: [Choice(code: "x", label: "X"), Choice(code: "y", label: "Y")]),
                label: "Val"),
        ])

    private var records: RecordTable {
        RecordTable(
            instrument: instrument, count: 4,
            columns: [
                "natverk": .choice([.init(option: 0), .init(option: 1), .init(option: 0), .init(.noAnswer)]),
                "stod": .choice([.init(option: 2), .init(option: 1), .init(option: 2), .init(.unreadable)]),
                "val": .choices([
                    AnswerSet.empty.inserting(0).inserting(1), AnswerSet(.noAnswer), AnswerSet.empty.inserting(1),
                    AnswerSet(.notAsked),
                ]),
            ])
    }

    @Test func `count options and each kind of missing by group, sorted by bytes`() {
        let rows = Tally(records: records, by: ["natverk"]).rows.map {
            "\($0.group[0])|\($0.item)|\($0.option)|\($0.count)"
        }
        #expect(
            rows == [
                "|stod|_unreadable|1", "|val|_not_asked|1", "a|stod|2|2", "a|val|x|1", "a|val|y|2",
                "ä|stod|_dont_know|1", "ä|val|_no_answer|1",
            ])
    }

    @Test func `add, of two files or two machines`() {
        var twice = records
        twice.append(records)
        var sum = Tally(records: records, by: ["natverk"])
        sum.add(Tally(records: records, by: ["natverk"]))
        #expect(sum.rows == Tally(records: twice, by: ["natverk"]).rows)
    }

    @Test func `without groups hold one group`() {
        let tally = Tally(records: records, by: [])
        #expect(tally.groups == [[]])
        #expect(tally.rows.filter { $0.item == "natverk" }.map(\.count) == [1, 2, 1])
    }
}
