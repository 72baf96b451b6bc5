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
                "i": choices("i", 0), "u": choices("u", 1), "p": .text(cells.map { .value($0[2]) }),
                "k": choices("k", 3),
                "v": .number(
                    cells.map { Int($0[4]).map { .value($0 * AnswerColumn.decimalScale) } ?? .missing(.noAnswer) }),
                "d": .date(cells.map { CalendarDate($0[5]).map(DateAnswer.value) ?? .missing(.noAnswer) }),
            ])
    }

    static func counts(
        _ rows: [String], _ filter: Condition? = nil, reading: Reading? = nil, every: Measuring.Rhythm? = nil,
        municipalities: Set<String> = []
    ) -> GoalCounts? {
        var goal = GoalDescription(id: "g", scope: .organisation, text: "G", kind: .count, target: .track)
        goal.reading = reading
        goal.measuring = every.map { Measuring(every: $0) }
        let measure = Measure(kind: .count, items: ["v"], filter: filter)
        return GoalCounting(table: table(rows), municipalities: municipalities, until: ValuePeriod("2018"))
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
        var replaced: Int?
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
            Case(rows: ["x,,2018,t,5,2018-12-01", "x,,2018,t,6,2018-12-20"], number: 6, period: "2018", replaced: 1),
            Case(
                rows: ["x,,2018,t,6,2018-12-20", "x,,2018,t,5,2018-12-01", "x,,2018,t,4,2018-11-01", "y,,2018,t,1,"],
                number: 7, period: "2018", replaced: 2),
            Case(rows: ["x,,2018,t,5,2018-12-01", "x,,2018,t,5,2018-12-20"], number: 5, period: "2018"),
            Case(rows: ["x,,2018,t,5,", "x,,2018,t,6,2018-12-20"], number: 0, period: "2018", ambiguous: 1),
            Case(
                rows: ["x,,2018,t,6,", "x,,2018,t,5,2018-12-01", "x,,2018,t,6,2018-12-20"], number: 6, period: "2018",
                replaced: 1),
            Case(rows: ["x,,2018,t,5,2018-12-01", "x,,2018,t,6,2018-12-01"], number: 0, period: "2018", ambiguous: 1),
            Case(rows: ["x,,2018,?,5,", "x,,2018,t,4,"], number: 4, period: "2018"),
            Case(rows: ["x,,2018-T2,t,5,", "x,,2018-T1,t,4,"], number: 5, period: "2018-T2"),
            Case(rows: ["x,,våren,t,5,"], number: 5, period: "våren"),
            Case(rows: ["x,,våren,t,5,", "x,,2016,t,4,"], number: 4, period: "2016"),
        ])
    func `are taken for one period, one part and once each`(of sample: Case) throws {
        let counts = try #require(SampleValues.counts(sample.rows))
        #expect(counts.number == sample.number)
        let values = try #require(counts.values)
        #expect(values.period == sample.period)
        #expect(values.ambiguous == sample.ambiguous && values.lacking == sample.lacking)
        #expect(values.coverage == nil)
        #expect(values.replaced == sample.replaced)
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

    /// Five units make up the whole.
    @Test(
        arguments: [
            (["x,A,2018,t,5,"], Share(1, of: 5), 4, ["x A"]),
            (["x,A,2018,t,5,", "x,B,2017,t,7,"], Share(1, of: 5), 4, ["x A"]),
            (["x,A,2018,t,5,", "x,B,2018,t,7,", "y,A,2018,t,1,"], Share(3, of: 10), 7, ["x A B", "y A"]),
            (["x,A,2018,t,5,", "x,,2018,t,7,"], nil, 0, ["x"]),
            (["x,,2018,t,7,", "y,B,2018,t,1,"], Share(1, of: 5), 4, ["x", "y B"]),
        ] as [([String], Share?, Int, [String])])
    func `of some units are not those of the whole`(rows: [String], coverage: Share?, missing: Int, taken: [String]) {
        let counts = SampleValues.counts(rows, municipalities: ["A", "B", "C", "D", "E"])
        #expect(counts?.values?.coverage == coverage)
        #expect(counts?.numbers.noAnswer == missing)
        #expect(counts?.values?.taken?.map { ([$0.name] + $0.units).joined(separator: " ") } == taken)
    }

    @Test func `that are not there yet are no zero`() {
        let goal = GoalDescription(id: "g", scope: .organisation, text: "G", kind: .trend, target: .decrease)
        let filter = Condition.equals(item: "i", code: "y")
        let counts = SampleValues.counts(["x,,2018,t,5,"], filter).map { ["": $0] } ?? [:]
        let figure = GoalFigure(goal, counts: counts, context: .init(isImported: true))
        #expect(figure.value == nil)
        #expect(Judgement(of: goal).status(of: figure.value) == .cannotBeJudged(.noValidAnswer))
    }

    @Test func `of one indicator alone are not all that a filter names, also where the other's is of a later time`() {
        let both = Condition.isOne(item: "i", of: ["x", "y"])
        let counts = SampleValues.counts(["x,,2017,t,5,", "y,,2019,t,7,"], both)
        #expect(counts?.number == 5 && counts?.values?.lacking == 1)
    }

    @Test func `are wanting where the filter names an indicator that has none`() {
        let both = Condition.isOne(item: "i", of: ["x", "y"])
        #expect(SampleValues.counts(["x,,2018,t,5,"], both)?.values?.lacking == 1)
        #expect(SampleValues.counts(["x,,2018,t,5,", "y,,2018,t,5,"], both)?.values?.lacking == 0)
    }

    @Test(
        arguments: [
            ("2018", "2017", nil), ("2018-H1", "2017", .otherLength), ("2018-H1", "2017-H1", nil),
            ("2018-H1", "2017-H2", .otherPartOfYear), ("2018-T2", "2017-T2", nil),
            ("2018-05", "2018-04", .otherPartOfYear),
            ("2018", "2018", .sameWave), ("våren", "2017", nil),
        ] as [(String, String, TrendObstacle?)])
    func `are held against those of the same length and part of the year`(
        now: String, before: String, obstacle: TrendObstacle?
    ) {
        #expect(ImportedValues(period: now).obstacle(against: ImportedValues(period: before)) == obstacle)
    }

    @Test func `are held against values of the same things and units`() {
        func values(_ period: String, _ units: [String]?) -> ImportedValues {
            ImportedValues(period: period, taken: units.map { [.init(name: "x", units: $0)] })
        }
        #expect(values("2018", ["A"]).obstacle(against: values("2017", ["A", "B"])) == .otherValues)
        #expect(values("2018", ["A"]).obstacle(against: values("2017", ["A"])) == nil)
        #expect(values("2018", ["A"]).obstacle(against: values("2017", nil)) == nil)
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
