import SurveyModel
import SurveyStatistics
import Testing

@Suite struct `Counting for goals` {
    private let table = SampleRecords.table([
        ("n1", "chef", "4", "4"), ("n1", "annan", "1", "3"), ("n1", "chef", "98", "4"), ("n2", "chef", "3", ""),
        ("n2", "chef", "3", "1"),
    ])

    private func counts(_ measure: Measure) -> [String: GoalCounts] {
        GoalCounting(table: table, municipalities: []).counts(of: measure)
    }

    @Test func `leaves every kind of missing out of the base and counts it beside`() throws {
        let counts = counts(Measure(kind: .shareAgree, instrument: "enkat", items: ["stod"]))
        let part = try #require(counts["n1"]?.parts.first)
        #expect(part.share == Share(1, of: 2))
        #expect(part.base.dontKnow == 1)
        #expect(counts["n2"]?.parts.first?.share == Share(2, of: 2))
    }

    @Test func `keeps only records under the filter`() {
        let filter = Condition.equals(item: "roll", code: "chef")
        let counts = counts(Measure(kind: .shareAgree, items: ["relevans"], filter: filter))
        #expect(counts["n1"]?.parts.first?.share == Share(2, of: 2))
        #expect(counts["n2"]?.parts.first?.share == Share(0, of: 1))
        #expect(counts["n2"]?.parts.first?.base.noAnswer == 1)
    }

    @Test(arguments: [
        (Condition.differs(item: "stod", code: "4"), 1), (.equals(item: "stod", code: "98"), 1),
        (.not(.equals(item: "stod", code: "4")), 2), (.isOne(item: "stod", of: ["1", "98"]), 2),
        (.differs(item: "nytt", code: "1"), 0), (.all([]), 3), (.any([]), 0),
    ])
    func `a don't know is no other code, but may be asked for by its own`(filter: Condition, records: Int) {
        let counts = counts(Measure(kind: .count, filter: filter))
        #expect(counts["n1"]?.records ?? 0 == records)
    }

    @Test func `joins several statements on those with a valid answer to all`() {
        let counts = counts(Measure(kind: .shareAgreeAllOf, items: ["stod", "relevans"]))
        #expect(counts["n1"]?.joint.share == Share(1, of: 2))
        #expect(counts["n2"]?.joint.share == Share(0, of: 1))
    }

    @Test func `counts codes that a measure names instead of those declared as agreeing`() {
        let counts = counts(Measure(kind: .shareOfCases, items: ["stod"], options: ["1"]))
        #expect(counts["n1"]?.parts.first?.share == Share(1, of: 2))
    }

    @Test func `counts an item the wave lacks as not asked`() {
        let counts = counts(Measure(kind: .shareAgree, items: ["nytt"]))
        #expect(counts["n1"]?.parts.first?.base.notAsked == 3)
        #expect(counts["n1"]?.parts.first?.share == nil)
    }

    @Test func `counts records and different codes`() {
        let counts = counts(Measure(kind: .count, distinct: "roll"))
        #expect(counts["n1"]?.number == 3)
        #expect(counts["n1"]?.distinct == ["chef", "annan"])
    }

    @Test(arguments: [(true, MeasuredValue.count(0)), (false, nil)])
    func `counts no different things as none only where the register has records`(has: Bool, value: MeasuredValue?) {
        let goal = GoalDescription(
            id: "mål", scope: .network("n3"), text: "Mål", kind: .countTarget, target: .equal(.number(Fraction(4))))
        let context = GoalFigure.Context(countsDistinct: true, hasRecords: has)
        #expect(GoalFigure(goal, counts: [:], context: context).value == value)
    }

    @Test func `sums part and whole where both are known`() throws {
        let items = ["metod", "alla"].map { Item(name: $0, type: .integer, label: "Antal") }
        func numbers(_ values: [Int?]) -> AnswerColumn {
            .number(values.map { $0.map(NumberAnswer.value) ?? .missing(.noAnswer) })
        }
        let register = RecordTable(
            instrument: Instrument(id: "arenden", title: "Ärenden", items: items), count: 4,
            columns: ["metod": numbers([30, 45, nil, 7]), "alla": numbers([40, 60, 80, nil])])
        var measure = Measure(kind: .shareOfCases, instrument: "arenden", items: ["metod"])
        measure.whole = "alla"
        let counts = GoalCounting(table: register, municipalities: []).counts(of: measure)
        var goal = GoalDescription(id: "mål", scope: .organisation, text: "Mål", kind: .shareOfCases, target: .track)
        goal.items = measure.items
        let figure = GoalFigure(goal, counts: counts, context: .init(isRatio: true))
        #expect(figure.value == .share(Share(75, of: 100)))
        #expect(figure.base?.valid == 100)
        #expect(figure.base?.noAnswer == 2)
    }

    @Test func `adds networks without losing a part`() throws {
        let all = counts(Measure(kind: .shareAgree, items: ["stod"]))
        var sum = GoalCounts(parts: 1)
        for own in all.values { sum += own }
        #expect(sum.parts[0].share == Share(3, of: 4))
        #expect(sum.parts[0].base.dontKnow == 1)
        #expect(sum.records == 5)
    }
}

@Suite struct `Figures of goals` {
    private func description(
        _ kind: MeasureKind, items: [String] = ["stod"], target: Target = .track, reading: Reading? = nil
    ) -> GoalDescription {
        var goal = GoalDescription(id: "mål", scope: .organisation, text: "Mål", kind: kind, target: target)
        goal.items = items
        goal.reading = reading
        return goal
    }

    private func counts(_ shares: [(Int, Int)]) -> [String: GoalCounts] {
        shares.enumerated().reduce(into: [:]) { result, entry in
            var counts = GoalCounts(parts: 1)
            counts.parts[0].agreeing = entry.element.0
            counts.parts[0].base.valid = entry.element.1
            counts.records = entry.element.1
            result["n\(entry.offset)"] = counts
        }
    }

    @Test func `attendance is pooled, with the mean of networks beside it`() {
        let figure = GoalFigure(
            description(.attendanceShare), counts: counts([(13, 13), (26, 52)]), context: .init())
        #expect(figure.value == .share(Share(39, of: 65)))
        #expect(figure.otherReading == Fraction(3, 4))
        #expect(figure.bounds == nil)
    }

    @Test func `attendance can be declared as the mean of networks`() {
        let goal = description(.attendanceShare, reading: .meanOfShares)
        let figure = GoalFigure(goal, counts: counts([(13, 13), (26, 52)]), context: .init())
        #expect(figure.value == .mean(MeanOfShares(value: Fraction(3, 4), groups: 2)))
        #expect(figure.otherReading == Fraction(3, 5))
    }

    @Test func `a share has bounds where those asked may be silent`() {
        let context = GoalFigure.Context(invited: 12, hasSilence: true)
        let figure = GoalFigure(description(.shareAgree), counts: counts([(9, 9)]), context: context)
        #expect(figure.bounds == HardBounds(of: Share(9, of: 9), silent: 3))
    }

    @Test func `coverage is records through invited`() {
        let figure = GoalFigure(
            description(.coverage, items: []), counts: counts([(0, 20)]), context: .init(invited: 70))
        #expect(figure.value == .share(Share(20, of: 70)))
        let unknown = GoalFigure(description(.coverage, items: []), counts: counts([(0, 20)]), context: .init())
        #expect(unknown.value == nil)
    }

    @Test(arguments: [(20, Share(20, of: 70)), (0, nil)])
    func `coverage is records through the number that the plan states, where anything took place`(
        records: Int, share: Share?
    ) {
        let figure = GoalFigure(
            description(.coverage, items: []), counts: counts([(0, records)]), context: .init(invited: 122, units: 70))
        #expect(figure.value == share.map(MeasuredValue.share))
    }

    @Test(arguments: [(Target.atLeast(.share(Fraction(percent: 75))), 2), (.atLeast(.number(Fraction(4))), 1)])
    func `every unit is held against its own limit`(target: Target, reaching: Int) {
        var counts = GoalCounts(parts: 1)
        for (unit, present) in [("0604", 4), ("0617", 3), ("0642", 2)] {
            var own = ShareCounts()
            own.agreeing = present
            own.base.valid = 4
            counts.units[unit] = own
        }
        let figure = GoalFigure(
            description(.eachUnitAttendance, target: target), counts: ["n1": counts], context: .init())
        guard case .units(let units)? = figure.value else {
            Issue.record("no list of units")
            return
        }
        #expect(units.members.map(\.id) == ["0604", "0617", "0642"])
        #expect(units.reaching == reaching)
    }

    @Test func `an activity is held against the units that could take part`() {
        var counts = GoalCounts(parts: 1)
        counts.activities = ["k1": 7, "k2": 6]
        let goal = description(.minPerActivity, target: .atLeast(.share(Fraction(percent: 50))))
        guard case .units(let activities)? = GoalFigure(goal, counts: ["": counts], context: .init(units: 13)).value
        else {
            Issue.record("no list of activities")
            return
        }
        #expect(activities.members.map(\.reaches) == [true, false])
    }

    @Test func `without a valid answer there is no figure`() {
        let figure = GoalFigure(description(.shareAgree), counts: counts([(0, 0)]), context: .init())
        #expect(figure.value == nil)
        #expect(figure.base?.valid == 0)
    }
}
