import SurveyModel
import SurveyStatistics
import Testing

/// Values of two indicators: a row is indicator, unit, period, part, millionths and day ("" for nothing, "?" unreadable).
private enum SampleValues {
    static func list(_ name: String, _ codes: [String]) -> ChoiceList { SampleRecords.list(name, codes) }

    static let instrument = Instrument(
        id: "varden", kind: .register, record: "value", title: "Värden",
        items: [
            Item(name: "i", type: .selectOne, choices: list("i", ["x", "y"]), label: "Indikator", role: .indicator),
            Item(name: "u", type: .selectOne, choices: list("u", ["A", "B"]), label: "Enhet", role: .unit),
            Item(name: "p", type: .text, label: "Period", role: .valuePeriod),
            Item(name: "k", type: .selectOne, choices: list("k", ["t", "k", "m"]), label: "Kön", role: .breakdown),
            Item(name: "v", type: .decimal, label: "Värde"),
            Item(name: "d", type: .date, label: "Hämtat", role: .timestamp),
        ], anonymity: Anonymity(mode: .open))

    static func table(_ rows: [String]) -> RecordTable {
        let cells = rows.map { $0.split(separator: ",", omittingEmptySubsequences: false).map(String.init) }
        func choices(_ name: String, _ place: Int) -> AnswerColumn {
            let codes = (instrument.item(name)?.options ?? []).map(\.code)
            return .choice(
                cells.map { row in
                    if row[place] == "?" { return AnswerCode(.unreadable) }
                    return codes.firstIndex(of: row[place]).map(AnswerCode.init(option:)) ?? AnswerCode(.noAnswer)
                })
        }
        return RecordTable(
            instrument: instrument, count: rows.count,
            columns: [
                "i": choices("i", 0), "u": choices("u", 1), "p": .text(cells.map { $0[2] }), "k": choices("k", 3),
                "v": .number(
                    cells.map { Int($0[4]).map { .value($0 * AnswerColumn.decimalScale) } ?? .missing(.noAnswer) }),
                "d": .date(cells.map { CalendarDate($0[5]).map(DateAnswer.value) ?? .missing(.noAnswer) }),
            ])
    }

    static func counts(
        _ rows: [String], _ filter: Condition? = nil, reading: Reading? = nil, every: Measuring.Rhythm? = nil
    ) -> GoalCounts? {
        var goal = GoalDescription(id: "g", scope: .organisation, text: "G", kind: .count, target: .track)
        goal.reading = reading
        goal.measuring = every.map { Measuring(every: $0) }
        let measure = Measure(kind: .count, items: ["v"], filter: filter)
        return GoalCounting(table: table(rows), municipalities: [], until: ValuePeriod("2018"))
            .counts(of: measure, for: goal)[""]
    }
}

@Suite struct `Imported values` {
    struct Case: Sendable {
        let rows: [String]
        let number: Int
        let period: String
        var ambiguous = 0
        var lacking = 0
    }

    @Test(
        arguments: [
            Case(rows: ["x,,2018,t,5,", "x,,2018,k,3,", "x,,2018,m,2,"], number: 5, period: "2018"),
            Case(rows: ["x,,2018,t,5,", "x,,2017,t,4,", "x,,2019,t,6,"], number: 5, period: "2018"),
            Case(rows: ["x,,2017,t,4,", "x,,2018,t,,"], number: 4, period: "2017"),
            Case(rows: ["x,,2018,t,5,", "y,,2018,t,7,"], number: 12, period: "2018"),
            Case(rows: ["x,,2018,t,5,", "y,,2017,t,7,"], number: 5, period: "2018", lacking: 1),
            Case(rows: ["x,A,2018,t,5,", "x,B,2018,t,7,", "x,?,2018,t,90,"], number: 12, period: "2018"),
            Case(rows: ["x,A,2018,t,5,", "x,B,2018,t,7,", "x,,2018,t,20,"], number: 20, period: "2018"),
            Case(rows: ["x,A,2018,t,5,", "x,B,2017,t,7,"], number: 5, period: "2018", lacking: 1),
            Case(rows: ["x,,2018,t,5,", "x,,2018,t,5,"], number: 5, period: "2018"),
            Case(rows: ["x,,2018,t,5,", "x,,2018,,6,", "y,,2018,t,1,"], number: 1, period: "2018", ambiguous: 1),
            Case(rows: ["x,,2018,t,5,2018-12-01", "x,,2018,t,6,2018-12-20"], number: 6, period: "2018"),
            Case(rows: ["x,,2018,t,5,2018-12-01", "x,,2018,t,6,2018-12-01"], number: 0, period: "2018", ambiguous: 1),
            Case(rows: ["x,,2018,?,5,", "x,,2018,t,4,"], number: 4, period: "2018"),
            Case(rows: ["x,,2018-T2,t,5,", "x,,2018-T1,t,4,"], number: 5, period: "2018-T2"),
            Case(rows: ["x,,våren,t,5,"], number: 5, period: "våren"),
            Case(rows: ["x,,våren,t,5,", "x,,2016,t,4,"], number: 4, period: "2016"),
        ])
    func `are taken for one period, one part and once each`(of sample: Case) throws {
        let counts = try #require(SampleValues.counts(sample.rows))
        #expect(counts.number == sample.number)
        #expect(
            counts.values
                == ImportedValues(period: sample.period, ambiguous: sample.ambiguous, lacking: sample.lacking))
        #expect(counts.numbers.unreadable == sample.ambiguous && counts.numbers.noAnswer == sample.lacking)
    }

    @Test(
        arguments: [
            (Measuring.Rhythm.year, "2018", 10), (.halfYear, "2018-H2", 6), (.tertial, "2018", 10), (nil, "2018", 10),
        ] as [(Measuring.Rhythm?, String, Int)])
    func `are of the goal's own rhythm where there are such`(every: Measuring.Rhythm?, period: String, number: Int) {
        let counts = SampleValues.counts(["x,,2018,t,10,", "x,,2018-H1,t,4,", "x,,2018-H2,t,6,"], every: every)
        #expect(counts?.values?.period == period)
        #expect(counts?.number == number)
    }

    @Test func `are those that a filter names`() {
        let rows = ["x,,2017,t,4,", "x,,2018,t,5,", "x,,2018,k,3,", "x,,2018,m,2,", "x,,2019,t,6,", "x,A,2018,t,1,"]
        func number(_ item: String, _ code: String) -> Int? {
            SampleValues.counts(rows, .equals(item: item, code: code))?.number
        }
        #expect(number("k", "k") == 3)
        #expect(number("p", "2017") == 4)
        #expect(number("p", "2019") == 6)
        #expect(number("u", "A") == 1)
    }

    @Test func `of women and men are not added where a filter wants both`() {
        let both = Condition.any([.equals(item: "k", code: "k"), .equals(item: "k", code: "m")])
        let counts = SampleValues.counts(["x,,2018,k,3,", "x,,2018,m,2,"], both)
        #expect(counts?.number == 0)
        #expect(counts?.values?.ambiguous == 1)
    }

    @Test func `of units stand before the whole where each unit is asked about`() {
        let rows = ["x,A,2018,t,5,", "x,B,2018,t,7,", "x,,2018,t,20,"]
        #expect(SampleValues.counts(rows, reading: .meanOfUnits)?.number == 12)
    }
}
