import SurveyModel
import SurveyStatistics
import Testing

@testable import DisclosureControl

/// An open register of meetings: who was present, and how many courses of which kind were held.
private struct OpenPeriod {
    var from = "2018-01-01"
    var to = "2018-12-31"
    var present = 6
    var expected = 8
    var emptyIsZero = false
    var everyMunicipality = false

    static func goal(
        _ kind: MeasureKind, _ target: Target = .track, items: [String] = [], distinct: String? = nil,
        scope: GoalScope = .network("a1")
    ) -> Goal {
        var description = GoalDescription(id: "g", scope: scope, text: "Mål", kind: kind, target: target)
        description.items = items
        description.instrument = "register"
        var measure = Measure(kind: kind, instrument: "register", items: items)
        measure.distinct = distinct
        return Goal(description: description, measure: measure, fingerprint: "f")
    }

    private var instrument: Instrument {
        let yes = ChoiceList(
            name: "janej", choices: [Choice(code: "ja", label: "Ja", agrees: true), Choice(code: "nej", label: "Nej")])
        let networks = ChoiceList(
            name: "networks",
            choices: SamplePeriod.organisation.networks.map { Choice(code: $0.id, label: $0.name) })
        let units = ChoiceList(
            name: "units",
            choices: SamplePeriod.organisation.units.map { Choice(code: $0.id, label: $0.name) })
        var instrument = Instrument(
            id: "register", kind: .register, record: "meeting", title: "Register",
            items: [
                Item(name: "natverk", type: .selectOne, choices: networks, label: "Nätverk", role: .network),
                Item(name: "kommun", type: .selectOne, choices: units, label: "Kommun", role: .unit),
                Item(name: "narvarande", type: .selectOne, choices: yes, label: "Närvaro"),
            ], anonymity: Anonymity(mode: .open))
        instrument.emptyIsZero = emptyIsZero
        instrument.everyMunicipality = everyMunicipality
        return instrument
    }

    func publication(_ goals: [Goal], previous: Publication? = nil) throws -> Publication {
        let table = RecordTable(
            instrument: instrument, count: expected,
            columns: [
                "natverk": .choice((0..<expected).map { _ in AnswerCode(option: 0) }),
                "kommun": .choice((0..<expected).map { AnswerCode(option: $0 % 2) }),
                "narvarande": .choice((0..<expected).map { AnswerCode(option: $0 < present ? 0 : 1) }),
            ])
        let plan = Plan(id: "2018", title: "Plan", goals: goals, fingerprint: "p")
        let organisation = SamplePeriod.organisation
        let period = Period(
            id: String(from.prefix(4)), from: try #require(CalendarDate(from)), to: try #require(CalendarDate(to)),
            plan: "2018")
        let results = InstrumentResults(
            table: table, sourcePeriod: period.id, plan: plan, organisation: organisation, population: Population())
        return try PublicationMaker(previous: previous).publication(
            of: PeriodResults(period: period, organisation: organisation, plan: plan, instruments: [results]))
    }
}

@Suite struct `Periods of different length` {
    private static let before = OpenPeriod(from: "2017-01-01", to: "2017-12-31", present: 7, expected: 9)

    @Test(
        arguments: [
            (OpenPeriod.goal(.count), nil),
            (OpenPeriod.goal(.countTarget, .atLeast(.number(Fraction(20)))), Status.notReached),
            (OpenPeriod.goal(.trend, .increase), .cannotBeJudged(.nothingToCompareWith)),
            (OpenPeriod.goal(.yesNo, items: ["narvarande"]), nil),
            (OpenPeriod.goal(.shareOfUnits, distinct: "kommun", scope: .organisation), nil),
        ] as [(Goal, Status?)])
    func `do not compare what grows with time`(goal: Goal, status: Status?) throws {
        let before = try Self.before.publication([goal])
        let year = try OpenPeriod().publication([goal], previous: before).goal("g")?.outcome.figure
        guard case .change? = year?.trend else {
            Issue.record("a year is not compared with a year")
            return
        }
        let tertial = try OpenPeriod(to: "2018-08-31").publication([goal], previous: before).goal("g")?.outcome.figure
        #expect(tertial?.value == year?.value)
        #expect(tertial?.trend == Trend.none(.otherLength))
        if let status { #expect(tertial?.status == status) }
        let autumn = try OpenPeriod(from: "2018-09-01").publication(
            [goal], previous: OpenPeriod(from: "2017-01-01", to: "2017-04-30").publication([goal]))
        #expect(autumn.goal("g")?.outcome.figure?.trend == Trend.none(.otherPartOfYear))
    }

    @Test(arguments: [
        OpenPeriod.goal(.attendanceShare, items: ["narvarande"]), OpenPeriod.goal(.shareOfCases, items: ["narvarande"]),
    ])
    func `compare shares`(goal: Goal) throws {
        let tertial = try OpenPeriod(to: "2018-08-31").publication([goal], previous: Self.before.publication([goal]))
        guard case .change(let change)? = tertial.goal("g")?.outcome.figure?.trend else {
            Issue.record("\(String(describing: tertial.goal("g")?.outcome))")
            return
        }
        // 6 of 8 less 7 of 9.
        #expect(change.difference == Fraction(-1, 36))
    }
}

@Suite struct `A goal that was none before` {
    private static let goal = OpenPeriod.goal(.attendanceShare, .atLeast(.share(Fraction(4, 5))), items: ["narvarande"])

    @Test func `is compared with the same share of its network as the item was published`() throws {
        let before = try OpenPeriod(from: "2017-01-01", to: "2017-12-31", present: 8, expected: 8).publication([])
        let now = try OpenPeriod().publication([Self.goal], previous: before)
        guard case .change(let change)? = now.goal("g")?.outcome.figure?.trend else {
            Issue.record("\(String(describing: now.goal("g")?.outcome))")
            return
        }
        #expect(change.arrow == .down)
        #expect(change.previous == Share(checking: 8, of: 8).map(MeasuredValue.share))
        let item = now.items.first { $0.group == "network:a1" && $0.name == "narvarande" }
        #expect(item?.trend.figure == .change(change))
    }

    @Test(arguments: [
        OpenPeriod.goal(.count), OpenPeriod.goal(.attendanceShare, items: ["narvarande"], scope: .organisation),
    ])
    func `says so where it is no such share`(goal: Goal) throws {
        let before = try OpenPeriod(from: "2017-01-01", to: "2017-12-31").publication([])
        let now = try OpenPeriod().publication([goal], previous: before)
        #expect(now.goal("g")?.outcome.figure?.trend == Trend.none(.noGoalBefore))
    }
}

@Suite struct `A register without a row` {
    @Test(
        arguments: [
            OpenPeriod.goal(.count), OpenPeriod.goal(.countTarget, .atLeast(.number(Fraction(2)))),
            OpenPeriod.goal(.shareOfUnits, .atLeast(.share(.one)), distinct: "kommun", scope: .organisation),
        ], [false, true])
    func `is no data and not zero`(goal: Goal, everyMunicipality: Bool) throws {
        var period = OpenPeriod(present: 0, expected: 0)
        period.everyMunicipality = everyMunicipality
        let figure = try period.publication([goal]).goal("g")?.outcome.figure
        #expect(figure?.value == nil)
        #expect(figure?.status == .cannotBeJudged(.noData))
    }

    @Test func `is zero where the register declares it`() throws {
        let goal = OpenPeriod.goal(.countTarget, .atLeast(.number(Fraction(2))))
        let empty = OpenPeriod(present: 0, expected: 0, emptyIsZero: true)
        let figure = try empty.publication([goal]).goal("g")?.outcome.figure
        #expect(figure?.value == .count(0))
        #expect(figure?.status == .notReached)
    }
}

@Suite struct `The elapsed part of each unit's own number` {
    /// Four meetings of each of two units in turn.
    @Test func `tells how many units reach theirs`() throws {
        var goal = OpenPeriod.goal(.eachUnitAttendance, .atLeast(.number(Fraction(5))), items: ["narvarande"])
        (goal.description.isProrated, goal.description.elapsedInforms) = (true, true)
        let elapsed = try OpenPeriod(to: "2018-06-30", present: 6).publication([goal]).goal("g")?.outcome.figure?
            .elapsed
        // Five a year are two and a half in half of it; the first unit was present at three, the second at three.
        #expect(elapsed == ElapsedTarget(months: 6, part: Fraction(5, 2), reaching: Share(checking: 2, of: 2)))
        let late = try OpenPeriod(to: "2018-08-31", present: 7).publication([goal]).goal("g")?.outcome.figure?.elapsed
        // Of 3.3 in eight months four are enough and three are not.
        #expect(late == ElapsedTarget(months: 8, part: Fraction(10, 3), reaching: Share(checking: 1, of: 2)))
    }
}
