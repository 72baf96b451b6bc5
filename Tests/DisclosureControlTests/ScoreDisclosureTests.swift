import SurveyModel
import SurveyStatistics
import Testing

@testable import DisclosureControl

/// A period of one survey that persons answer before and after, with a code of their own.
private struct PairedPeriod {
    /// Score before and after by person; nil where the person did not answer then.
    var persons: [(before: Int?, after: Int?)]
    var goals: [Goal]
    var mode = Anonymity.Mode.anonymous
    var audience = Anonymity.Audience.everyone
    var to = "2018-12-31"
    var followUp: [String: FollowUp] = [:]
    var corrections: [Correction] = []

    static func goal(
        _ id: String, _ kind: MeasureKind, where filter: Condition? = nil, target: Target = .increase,
        measuring: Measuring? = nil, instrument: String = "samtal"
    ) -> Goal {
        var description = GoalDescription(id: id, scope: .organisation, text: "Mål", kind: kind, target: target)
        description.items = ["steg"]
        description.instrument = instrument
        description.measuring = measuring
        return Goal(
            description: description,
            measure: Measure(kind: kind, instrument: instrument, items: ["steg"], filter: filter), fingerprint: "f")
    }

    static let after = Condition.equals(item: "fas", code: "e")

    private var instrument: Instrument {
        let scale = ChoiceList(
            name: "steg",
            choices: (1...5).map { Choice(code: "\($0)", label: LocalizedText("\($0)"), score: $0, agrees: $0 > 3) })
        let phases = ChoiceList(
            name: "fas",
            choices: [
                Choice(code: "f", label: "Före", phase: .before), Choice(code: "e", label: "Efter", phase: .after),
            ])
        return Instrument(
            id: "samtal", wave: "2018", title: "Samtal",
            items: [
                Item(name: "kod", type: .text, label: "Kod", role: .personCode),
                Item(name: "fas", type: .selectOne, choices: phases, label: "Fas", role: .phase),
                Item(name: "steg", type: .selectOne, choices: scale, label: "Steg"),
                Item(name: "ord", type: .text, label: "Ord", role: .comment),
            ], anonymity: Anonymity(mode: mode, audience: audience))
    }

    private var table: RecordTable {
        let records = persons.enumerated().flatMap { index, person in
            [(index, 0, person.before), (index, 1, person.after)].filter { $0.2 != nil }
        }
        return RecordTable(
            instrument: instrument, count: records.count,
            columns: [
                "kod": .text(records.map { .value("kod \($0.0)") }),
                "fas": .choice(records.map { AnswerCode(option: $0.1) }),
                "steg": .choice(records.map { AnswerCode(option: ($0.2 ?? 1) - 1) }),
                "ord": .text(records.map { .value("ord \($0.0)") }),
            ])
    }

    func publication(previous: Publication? = nil, listsUnits: Bool = false) throws -> Publication {
        let plan = Plan(id: "2018", title: "Plan 2018", goals: goals, fingerprint: "p")
        let period = Period(
            id: "2018", from: try #require(CalendarDate("2018-01-01")), to: try #require(CalendarDate(to)),
            plan: "2018", followUp: followUp, corrections: corrections)
        let organisation = SamplePeriod.organisation
        let results = InstrumentResults(
            table: table, sourcePeriod: "2018", plan: plan, organisation: organisation, population: Population())
        return try PublicationMaker(previous: previous, listsUnits: listsUnits).publication(
            of: PeriodResults(period: period, organisation: organisation, plan: plan, instruments: [results]))
    }
}

private let five: [(before: Int?, after: Int?)] = [(2, 3), (3, 3), (1, 3), (3, 2), (1, 2)]

@Suite struct `Scores and pairs of persons` {
    @Test func `are shown on five pairs and withheld on four, the unpaired beside`() throws {
        let goals = [PairedPeriod.goal("par", .beforeAfter)]
        let shown = try PairedPeriod(persons: five + [(4, nil)], goals: goals).publication()
        let pairs = PairedChange(
            difference: Fraction(3, 5), pairs: 5, higher: 3, same: 1, lower: 1, unpairedBefore: 1, unpairedAfter: 0)
        #expect(shown.goal("par")?.outcome.figure?.value == .pairs(pairs))
        #expect(shown.goal("par")?.outcome.figure?.status == .reached)
        let few = try PairedPeriod(persons: five.dropLast() + [(4, nil), (1, nil), (nil, 2)], goals: goals)
            .publication()
        #expect(few.goal("par")?.outcome == .withheld)
        #expect(few.disclosure.withheld == 1)
    }

    @Test func `give up the later of two figures that one person tells apart`() throws {
        // Six answered after, five of them before too: six times one mean less five times the other is the sixth.
        let goals = [
            PairedPeriod.goal("efter", .scoreMean, where: PairedPeriod.after, target: .track),
            PairedPeriod.goal("par", .beforeAfter),
        ]
        let publication = try PairedPeriod(persons: five + [(nil, 5)], goals: goals).publication()
        #expect(publication.goal("efter")?.outcome.figure?.value?.deciding == Fraction(18, 6))
        #expect(publication.goal("par")?.outcome == .withheld)
        let same = try PairedPeriod(persons: five, goals: goals).publication()
        #expect(same.goal("efter")?.outcome.figure?.base?.valid == 5)
        #expect(same.goal("par")?.outcome.figure != nil)
    }

    @Test func `count persons and not answers towards the minimum base`() throws {
        // Eight answers of four persons.
        let publication = try PairedPeriod(
            persons: Array(five.dropLast()), goals: [PairedPeriod.goal("alla", .scoreMean, target: .track)]
        ).publication()
        #expect(publication.goal("alla")?.outcome == .withheld)
        #expect(publication.items.isEmpty)
    }

    @Test func `are attacked in what is published`() throws {
        let goals = [
            PairedPeriod.goal("efter", .scoreMean, where: PairedPeriod.after, target: .track),
            PairedPeriod.goal("par", .beforeAfter),
        ]
        var publication = try PairedPeriod(persons: five, goals: goals).publication()
        #expect(Attacker(publication).report().findings.isEmpty)
        // A publication that was made without care: six scored after, five pairs.
        guard case .shown(var outcome) = publication.goals[0].outcome else { return }
        outcome.value = .score(ScoreMean(mean: Fraction(3), scored: 6))
        publication.goals[0].outcome = .shown(outcome)
        let findings = Attacker(publication).report().findings
        #expect(findings.map(\.path) == [.difference])
        #expect(findings.first?.sources.compactMap(\.goal) == ["efter", "par"])
    }
}

@Suite struct `What is for a team alone` {
    @Test func `leaves nothing in a publication, whatever asks for it`() throws {
        var period = PairedPeriod(
            persons: five + five, goals: [PairedPeriod.goal("par", .beforeAfter)], audience: .team)
        period.mode = .confidential
        let publication = try period.publication(listsUnits: true)
        #expect(publication.instruments.isEmpty)
        #expect(publication.items.isEmpty)
        #expect(publication.comments.isEmpty)
        #expect(publication.groups.allSatisfy { $0.responses.isEmpty })
        #expect(publication.goal("par")?.outcome.figure?.value == nil)
        #expect(publication.goal("par")?.outcome.figure?.status == .cannotBeJudged(.noData))
        #expect(!publication.definitions.keys.contains { $0.contains("samtal") })
    }
}

@Suite struct `Goals in time` {
    @Test(arguments: [
        (
            "2018-08-31",
            Status.notMeasuredYet(
                LocalizedText([.swedish: "Mäts i november 2018", .english: "Measured in November 2018"]))
        ),
        ("2018-12-31", .cannotBeJudged(.noData)), ("2018-11-30", .cannotBeJudged(.noData)),
    ])
    func `a yearly measurement is not late before its month`(to: String, status: Status) throws {
        let goal = PairedPeriod.goal(
            "sen", .beforeAfter, measuring: Measuring(every: .year, month: 11), instrument: "annat")
        let publication = try PairedPeriod(persons: five, goals: [goal], to: to).publication()
        #expect(publication.goal("sen")?.outcome.figure?.status == status)
    }

    @Test(arguments: [
        (
            "2018-08-31", Measuring.Rhythm.year,
            Status.notMeasuredYet(
                LocalizedText([
                    .swedish: "Mäts vid årets slut 2018", .english: "Measured at the end of 2018",
                ]))
        ),
        ("2018-12-31", .year, .cannotBeJudged(.noData)), ("2018-08-31", .tertial, .cannotBeJudged(.noData)),
    ])
    func `a yearly measurement without a month is made at the year's end`(
        to: String, every: Measuring.Rhythm, status: Status
    ) throws {
        let goal = PairedPeriod.goal(
            "sen", .beforeAfter, measuring: Measuring(every: every), instrument: "annat")
        let publication = try PairedPeriod(persons: five, goals: [goal], to: to).publication()
        #expect(publication.goal("sen")?.outcome.figure?.status == status)
    }

    @Test func `a yearly target stands beside its elapsed part where the plan says so`() throws {
        func elapsed(_ target: Int, _ to: String, isProrated: Bool = true) throws -> PublishedOutcome? {
            var goal = PairedPeriod.goal("antal", .countTarget, target: .atLeast(.number(Fraction(target))))
            goal.description.items = []
            goal.measure.items = []
            goal.description.isProrated = isProrated
            return try PairedPeriod(persons: five, goals: [goal], to: to).publication().goal("antal")?.outcome.figure
        }
        // Ten records: of 15 in a year, ten after eight months are the elapsed part itself.
        let now = try elapsed(14, "2018-08-31")
        #expect(now?.status == .notReached)
        #expect(now?.elapsed?.part == Fraction(28, 3))
        #expect(now?.elapsed?.months == 8)
        #expect(now?.elapsed?.status == .reached)
        #expect(try elapsed(15, "2018-08-31")?.elapsed?.status == .reached)
        #expect(try elapsed(16, "2018-08-31")?.elapsed?.status == .nearly)
        #expect(try elapsed(14, "2018-12-31")?.elapsed == nil)
        #expect(try elapsed(14, "2018-08-31", isProrated: false)?.elapsed == nil)
    }
}

@Suite struct `The elapsed part of a yearly target` {
    /// Ten records by the end of August, held against the part of the year.
    private func elapsed(_ target: Target, informs: Bool? = nil) throws -> ElapsedTarget? {
        var goal = PairedPeriod.goal("antal", .countTarget, target: target)
        goal.description.items = []
        goal.measure.items = []
        (goal.description.isProrated, goal.description.elapsedInforms) = (true, informs)
        return try PairedPeriod(persons: five, goals: [goal], to: "2018-08-31").publication().goal("antal")?.outcome
            .figure?.elapsed
    }

    @Test(arguments: [
        // Eight months of twelve: 15 · 8/12 = 10, 16 · 8/12 = 10.67, 20 · 8/12 = 13.33 (10 is 71 % of 14).
        (15, Fraction(10), Status.reached), (16, Fraction(32, 3), .nearly), (20, Fraction(40, 3), .notReached),
        (4, Fraction(8, 3), .reached),
    ])
    func `is reckoned alike for exactly so many and for a range from so many`(
        target: Int, part: Fraction, status: Status
    ) throws {
        let number = Target.Amount.number(Fraction(target))
        for target in [Target.equal(number), .between(number, .number(Fraction(target + 5)))] {
            let elapsed = try elapsed(target)
            #expect(elapsed?.part == part)
            #expect(elapsed?.status == status)
        }
        #expect(try elapsed(.atMost(number)) == nil)
    }

    /// Ten of fifty after eight months: 33 and a third, never 34.
    @Test func `has no verdict where it is told for information`() throws {
        let elapsed = try elapsed(.atLeast(.number(Fraction(50))), informs: true)
        #expect(elapsed?.part == Fraction(100, 3))
        #expect(elapsed?.status == nil)
    }
}

@Suite struct `What is done about a goal` {
    private var goal: Goal {
        var goal = PairedPeriod.goal("par", .beforeAfter, target: .decrease)
        goal.description.action = GoalAction(text: "Fler samtal", responsible: "vägledare")
        return goal
    }

    @Test func `is carried to the next period where the goal was not reached`() throws {
        let first = try PairedPeriod(persons: five, goals: [goal]).publication()
        #expect(first.goal("par")?.outcome.figure?.status == .notReached)
        #expect(first.goal("par")?.followUp == nil)
        var next = PairedPeriod(persons: five, goals: [goal])
        next.followUp = ["par": FollowUp(comment: "Bättre vård", done: "Två nya slingor")]
        let followUp = try next.publication(previous: first).goal("par")?.followUp
        #expect(followUp?.earlier?.action.text == "Fler samtal")
        #expect(followUp?.earlier?.status == .notReached)
        #expect(followUp?.done == "Två nya slingor")
        #expect(followUp?.comment == "Bättre vård")
    }

    @Test func `is not told of a withheld figure`() throws {
        var few = PairedPeriod(persons: Array(five.prefix(3)), goals: [goal])
        few.followUp = ["par": FollowUp(comment: "Alla tre är nöjda")]
        #expect(try few.publication().goal("par")?.followUp == nil)
    }

    @Test func `includes corrections of what was published`() throws {
        var period = PairedPeriod(persons: five, goals: [goal])
        let day = try #require(CalendarDate("2018-03-01"))
        period.corrections = [Correction(goal: "par", period: "2017", date: day, text: "Fel koder")]
        #expect(try period.publication().corrections?.map(\.text) == ["Fel koder"])
        #expect(try PairedPeriod(persons: five, goals: [goal]).publication().corrections == nil)
    }
}
