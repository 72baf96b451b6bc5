import SurveyModel
import SurveyStatistics
import Testing

/// Records of a register by unit and person: a row is unit, code, phase, three scores and a number ("" for nothing).
enum SampleScale {
    static let scale = ChoiceList(
        name: "poang",
        choices: (0...4).map { Choice(code: String($0), label: LocalizedText("\($0)"), score: $0, agrees: $0 >= 3) }
            + [Choice(code: "98", label: "Vet ej", missing: .dontKnow)])
    static let phases = ChoiceList(
        name: "fas",
        choices: [Choice(code: "f", label: "Före", phase: .before), Choice(code: "e", label: "Efter", phase: .after)])

    static let instrument = Instrument(
        id: "skala", kind: .register, record: "enhet", title: "Skala",
        items: [
            Item(
                name: "enhet", type: .selectOne, choices: SampleRecords.list("enhet", ["A", "B", "C", "D"]),
                label: "Enhet", role: .unit),
            Item(name: "kod", type: .text, label: "Kod", role: .personCode),
            Item(name: "fas", type: .selectOne, choices: phases, label: "Fas", role: .phase),
            Item(name: "a", type: .selectOne, choices: scale, label: "A"),
            Item(name: "b", type: .selectOne, choices: scale, label: "B"),
            Item(name: "c", type: .selectOne, choices: scale, label: "C"),
            Item(name: "jobb", type: .integer, label: "Jobb"),
        ], anonymity: Anonymity(mode: .open))

    static func table(_ rows: [String]) -> RecordTable {
        let cells = rows.map { row in
            row.split(separator: ",", omittingEmptySubsequences: false).map { $0 == "." ? "" : String($0) }
        }
        func choices(_ name: String, _ position: Int) -> AnswerColumn {
            let options = instrument.item(name)?.options ?? []
            return .choice(
                cells.map { row in
                    options.firstIndex { $0.code == row[position] }.map(AnswerCode.init(option:))
                        ?? AnswerCode(.noAnswer)
                })
        }
        return RecordTable(
            instrument: instrument, count: rows.count,
            columns: [
                "enhet": choices("enhet", 0),
                "kod": .text(cells.map { $0[1].isEmpty ? .missing(.noAnswer) : .value($0[1]) }),
                "fas": choices("fas", 2), "a": choices("a", 3), "b": choices("b", 4), "c": choices("c", 5),
                "jobb": .number(cells.map { Int($0[6]).map(NumberAnswer.value) ?? .missing(.noAnswer) }),
            ])
    }

    /// The figure and status of a goal over these records.
    static func outcome(
        _ measure: Measure, _ rows: [String], target: Target = .track, reading: Reading? = nil,
        units: [String] = ["A", "B", "C"], tolerance: Fraction? = nil
    ) -> (figure: GoalFigure, status: Status) {
        var goal = GoalDescription(id: "mål", scope: .organisation, text: "Mål", kind: measure.kind, target: target)
        goal.items = measure.items
        goal.reading = reading
        goal.tolerance = tolerance
        let counts = GoalCounting(table: table(rows), municipalities: Set(units)).counts(of: measure)
        let context = GoalFigure.Context(
            units: units.count, named: units, countsDistinct: measure.distinct != nil)
        let figure = GoalFigure(goal, counts: counts, context: context)
        return (figure, Judgement(of: goal).status(of: figure))
    }
}

@Suite struct `Means of scores` {
    private let rows = [
        "A,,,4,3,2,.", "A,,,4,4,4,.", "B,,,1,,1,.", "C,,,2,2,2,.", "C,,,,98,,.",
    ]

    private func score(_ least: Int? = nil, reading: Reading? = nil) throws -> (ScoreMean, GoalFigure) {
        let measure = Measure(kind: .scoreMean, items: ["a", "b", "c"], answeredAtLeast: least)
        let figure = SampleScale.outcome(measure, rows, reading: reading).figure
        guard case .score(let score)? = figure.value else { throw Missing() }
        return (score, figure)
    }

    private struct Missing: Error {}

    @Test func `take complete answers alone`() throws {
        let (score, figure) = try score()
        // 9, 12 and 6; the third record lacks an item, the last has none.
        #expect(score == ScoreMean(mean: Fraction(9), scored: 3, incomplete: 1))
        #expect(figure.base?.valid == 3)
        #expect(figure.base?.noAnswer == 2)
        // The units' means are 21/2 and 6.
        #expect(figure.otherReading == Fraction(33, 4))
    }

    @Test func `scale up what lacks an item where the plan says so`() throws {
        let (score, figure) = try score(2)
        // 1 and 1 of three items are 2 · 3/2 = 3: (9 + 12 + 3 + 6) / 4
        #expect(score == ScoreMean(mean: Fraction(15, 2), scored: 4, prorated: 1))
        #expect(figure.otherReading == Fraction(13, 2))
    }

    @Test func `count every unit alike in the other reading`() throws {
        let (score, figure) = try score(2, reading: .meanOfUnits)
        #expect(score.mean == Fraction(13, 2))
        #expect(score.units == 3)
        #expect(figure.otherReading == Fraction(15, 2))
    }

    @Test(arguments: [
        (Target.atLeast(.number(Fraction(9))), Status.reached), (.atLeast(.number(Fraction(10))), .nearly),
        (.atLeast(.number(Fraction(12))), .notReached),
        (.between(.number(Fraction(8)), .number(Fraction(9))), .reached),
        (.atMost(.number(Fraction(8))), .nearly), (.track, .cannotBeJudged(.noTarget)),
    ])
    func `are held against points exactly`(target: Target, status: Status) {
        let measure = Measure(kind: .scoreMean, items: ["a", "b", "c"])
        #expect(SampleScale.outcome(measure, rows, target: target).status == status)
    }

    @Test func `are none where all are missing, and read numbers as they stand`() {
        let nothing = SampleScale.outcome(Measure(kind: .scoreMean, items: ["a"]), ["A,,,98,,,.", "A,,,,,,."])
        #expect(nothing.figure.value == nil)
        #expect(nothing.figure.base?.dontKnow == 1)
        #expect(nothing.status == .cannotBeJudged(.noValidAnswer))
        let numbers = SampleScale.outcome(Measure(kind: .scoreMean, items: ["jobb"]), ["A,,,,,,73", "B,,,,,,74"])
        #expect(numbers.figure.value?.deciding == Fraction(147, 2))
        let huge = SampleScale.outcome(
            Measure(kind: .scoreMean, items: ["jobb"]), ["A,,,,,,\(Int.max)", "B,,,,,,\(Int.min)"])
        #expect(huge.figure.value == nil)
        #expect(huge.figure.base?.unreadable == 2)
    }
}

@Suite struct `Before and after` {
    private let rows = [
        "A,AB1,f,2,,,.", "A,ab1,e,3,,,.", "A,k2,f,3,,,.", "A, k2 ,e,3,,,.", "B,k3,f,1,,,.", "B,k3,e,3,,,.",
        "B,k4,f,3,,,.", "B,k4,e,2,,,.", "C,k5,f,1,,,.", "C,k5,e,2,,,.",
        // Alone, without a code, twice before; and a pair of which the answer after is "don't know".
        "A,k6,f,4,,,.", "A,k7,e,4,,,.", "A,,e,0,,,.", "B,k8,f,0,,,.", "B,k8,f,4,,,.", "B,k8,e,4,,,.", "B,k9,f,0,,,.",
        "B,k9,e,98,,,.",
    ]
    private let measure = Measure(kind: .beforeAfter, items: ["a"])

    @Test func `pairs persons by their own code and counts those without a partner`() {
        let (figure, status) = SampleScale.outcome(measure, rows, target: .increase)
        // +1, 0, +2, −1 and +1
        #expect(
            figure.value
                == .pairs(
                    PairedChange(
                        difference: Fraction(3, 5), pairs: 5, higher: 3, same: 1, lower: 1, unpairedBefore: 3,
                        unpairedAfter: 3, incomplete: 1)))
        #expect(figure.base == Base(valid: 5))
        #expect(status == .reached)
    }

    @Test(arguments: [
        (Target.increase, Fraction(1, 10), Status.reached), (.increase, Fraction(3, 5), .nearly),
        (.decrease, Fraction(3, 5), .notReached),
        (.decrease, Fraction(1, 10), .notReached), (.nonDecrease, Fraction(1), .reached),
        (.atLeast(.number(Fraction(1, 2))), Fraction(1, 10), .reached),
        (.atLeast(.number(Fraction(1))), Fraction(1, 10), .notReached), (.track, .zero, .cannotBeJudged(.noTarget)),
    ])
    func `is judged by its own difference, not by the period before`(
        target: Target, tolerance: Fraction, status: Status
    ) {
        #expect(SampleScale.outcome(measure, rows, target: target, tolerance: tolerance).status == status)
    }

    @Test func `is told in steps of the items' scale, however many they are`() {
        let four = ["A,k1,f,1,1,1,.", "A,k1,e,3,2,2,.", "A,k2,f,2,2,2,.", "A,k2,e,2,2,3,."]
        let measure = Measure(kind: .beforeAfter, items: ["a", "b", "c"])
        // Sums of three items move by 4 and 1: in the mean 5/2, through three items 5/6 of a step.
        #expect(SampleScale.outcome(measure, four).figure.value?.deciding == Fraction(5, 6))
        let tolerance = SampleScale.outcome(measure, four, target: .increase, tolerance: Fraction(1))
        #expect(tolerance.status == .nearly)
    }

    @Test func `has no figure without a pair`() {
        let (figure, status) = SampleScale.outcome(measure, ["A,k1,f,2,,,.", "A,k2,e,3,,,."], target: .increase)
        #expect(figure.value == nil)
        #expect(figure.base?.valid == 0)
        #expect(status == .cannotBeJudged(.noValidAnswer))
    }

    @Test func `counts persons, not answers`() throws {
        let table = SampleScale.table(rows)
        let counts = GoalCounting(table: table, municipalities: []).counts(of: measure)
        #expect(try #require(counts[""]).persons.count == 9)
        #expect(counts[""]?.rows.count == 10)
    }
}

@Suite struct `Numbers for each unit` {
    private let sum = Measure(kind: .minPerUnit, items: ["jobb"])
    private let five = Target.atLeast(.number(Fraction(5)))

    private func numbers(_ value: MeasuredValue?) -> [Int?] {
        guard case .perUnit(let numbers)? = value else { return [] }
        return numbers.members.map(\.number)
    }

    @Test(arguments: [
        (["A,,,,,,5", "A,,,,,,2", "B,,,,,,5", "C,,,,,,9"], [7, 5, 9], Status.reached),
        (["A,,,,,,5", "B,,,,,,3", "C,,,,,,9"], [5, 3, 9], .notReached),
        // One who surely fails decides; one who has not told could.
        (["A,,,,,,5", "B,,,,,,3"], [5, 3, nil], .notReached),
        (["A,,,,,,5", "B,,,,,,6", "C,,,,,,"], [5, 6, nil], .cannotBeJudged(.partMissing)),
        (["A,,,,,,"], [], .cannotBeJudged(.noValidAnswer)),
    ])
    func `are held against the limit one by one`(rows: [String], found: [Int?], status: Status) {
        let outcome = SampleScale.outcome(sum, rows, target: five, reading: .eachUnit)
        #expect(numbers(outcome.figure.value) == found)
        #expect(outcome.status == status)
    }

    @Test func `are nearly reached when four fifths of the units reach them`() {
        let units = ["A", "B", "C", "D", "E"]
        let rows = ["A,,,,,,5", "B,,,,,,5", "C,,,,,,5", "D,,,,,,5"]
        let outcome = SampleScale.outcome(
            Measure(kind: .minPerUnit), rows + rows, target: .atLeast(.number(Fraction(2))), units: units)
        #expect(numbers(outcome.figure.value) == [2, 2, 2, 2, 0])
        #expect(outcome.status == .nearly)
    }

    @Test func `have a mean as the other reading`() {
        let rows = ["A,,,,,,7", "B,,,,,,3"]
        let each = SampleScale.outcome(sum, rows, target: five, reading: .eachUnit)
        #expect(each.figure.otherReading == Fraction(5))
        let mean = SampleScale.outcome(sum, rows, target: five, reading: .meanOfUnits)
        #expect(mean.figure.value?.deciding == Fraction(5))
        // The third unit has told nothing, and its number may be anything.
        #expect(mean.status == .cannotBeJudged(.partMissing))
        let all = SampleScale.outcome(sum, rows + ["C,,,,,,5"], target: five, reading: .meanOfUnits)
        #expect(all.status == .reached)
    }
}

@Suite struct `Done or not done` {
    private let plain = Measure(kind: .yesNo, items: ["a"])

    @Test(arguments: [
        (["A,,,4,,,."], 1, 1, Status.reached), (["A,,,0,,,."], 0, 1, .notReached),
        (["A,,,4,,,.", "B,,,3,,,.", "C,,,1,,,."], 2, 3, .notReached),
        (["A,,,4,,,.", "B,,,98,,,."], 1, 1, .cannotBeJudged(.partMissing)),
        (["A,,,0,,,.", "B,,,98,,,."], 0, 1, .notReached),
    ])
    func `is reached when all that counts is done`(rows: [String], done: Int, told: Int, status: Status) {
        let outcome = SampleScale.outcome(plain, rows)
        #expect(outcome.figure.value == Share(checking: done, of: told).map(MeasuredValue.share))
        #expect(outcome.status == status)
    }

    @Test func `takes the latest word on each matter`() {
        let measure = Measure(kind: .yesNo, items: ["a"], distinct: "enhet")
        let outcome = SampleScale.outcome(measure, ["A,,,0,,,.", "B,,,4,,,.", "A,,,4,,,."])
        #expect(outcome.figure.value == .share(Share(2, of: 2)))
        #expect(outcome.status == .reached)
    }

    @Test func `without an item is done when anything is on record`() {
        #expect(SampleScale.outcome(Measure(kind: .yesNo), ["A,,,,,,."]).status == .reached)
        #expect(SampleScale.outcome(Measure(kind: .yesNo), []).status == .notReached)
    }
}

@Suite struct `Edges of the other kinds` {
    @Test(arguments: [(0, Status.notReached), (1, .reached), (2, .reached), (3, .notReached)])
    func `a range of one to two takes both ends`(records: Int, status: Status) {
        let target = Target.between(.number(Fraction(1)), .number(Fraction(2)))
        let rows = [String](repeating: "A,,,,,,.", count: records)
        #expect(SampleScale.outcome(Measure(kind: .countTarget), rows, target: target).status == status)
    }

    @Test func `cases count alike, or units do`() {
        let rows =
            [String](repeating: "A,,,4,,,.", count: 8) + ["A,,,0,,,.", "A,,,0,,,.", "B,,,4,,,.", "B,,,0,,,."]
        let measure = Measure(kind: .shareOfCases, items: ["a"])
        let pooled = SampleScale.outcome(measure, rows, reading: .pooled).figure
        #expect(pooled.value == .share(Share(9, of: 12)))
        #expect(pooled.otherReading == Fraction(13, 20))
        let units = SampleScale.outcome(measure, rows, reading: .meanOfUnits).figure
        #expect(units.value?.deciding == Fraction(13, 20))
        #expect(units.otherReading == Fraction(3, 4))
    }

    @Test(arguments: [
        (["A,,,4,,,.", "B,,,4,,,.", "C,,,3,,,."], Status.reached), (["A,,,4,,,.", "B,,,0,,,."], .notReached),
        (["A,,,4,,,.", "B,,,4,,,."], .cannotBeJudged(.partMissing)),
    ])
    func `units that have not said whether they do could do it`(rows: [String], status: Status) {
        let measure = Measure(kind: .shareOfUnits, items: ["a"])
        let outcome = SampleScale.outcome(measure, rows, target: .atLeast(.share(.one)))
        #expect(outcome.status == status)
    }

    @Test func `units are covered by any record of theirs`() {
        let measure = Measure(kind: .coverage, distinct: "enhet")
        let outcome = SampleScale.outcome(
            measure, ["A,,,,,,.", "A,,,,,,.", "D,,,,,,."], target: .atLeast(.share(.one)))
        #expect(outcome.figure.value == .share(Share(1, of: 3)))
        #expect(outcome.status == .notReached)
        #expect(SampleScale.outcome(measure, [], units: []).figure.value == nil)
    }

    @Test func `every unit by itself, or all occasions together`() {
        let rows = ["A,,,4,,,.", "A,,,4,,,.", "B,,,4,,,.", "B,,,0,,,."]
        let measure = Measure(kind: .eachUnitAttendance, items: ["a"])
        let target = Target.atLeast(.share(Fraction(percent: 75)))
        let each = SampleScale.outcome(measure, rows, target: target, reading: .eachUnit)
        #expect(each.figure.value?.share == Share(1, of: 2))
        #expect(each.figure.otherReading == Fraction(3, 4))
        #expect(each.status == .notReached)
        let pooled = SampleScale.outcome(measure, rows, target: target, reading: .pooled)
        #expect(pooled.figure.value == .share(Share(3, of: 4)))
        #expect(pooled.figure.otherReading == Fraction(1, 2))
        #expect(pooled.status == .reached)
    }
}
