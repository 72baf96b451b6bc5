import SurveyModel
import SurveyStatistics
import Testing

@testable import DisclosureControl

@Suite struct `A publication` {
    @Test func `withholds a small network and leaves it out of every total`() throws {
        let publication = try SamplePeriod(
            answers: ["a1": (8, 1, 0), "a2": (3, 1, 2), "b1": (9, 2, 1)],
            goals: [
                SamplePeriod.goal("liten", .network("a2")), SamplePeriod.goal("stor", .network("a1")),
                SamplePeriod.goal("alla", .organisation),
            ]
        ).publication()
        #expect(publication.item("network:a2")?.answers == .withheld)
        #expect(publication.goal("liten")?.outcome == .withheld)
        #expect(publication.item("organisation")?.answers.figure?.agree == Share(17, of: 20))
        #expect(publication.item("organisation")?.answers.figure?.networks == NetworkCoverage(included: 2, answered: 3))
        #expect(publication.goal("alla")?.outcome.figure?.value == .share(Share(17, of: 20)))
        #expect(publication.goal("stor")?.outcome.figure?.status == .nearly)
        #expect(publication.disclosure.withheld == 2)
        #expect(publication.group("network:a2")?.responses.first?.records == 6)
    }

    @Test func `makes all withheld figures alike`() throws {
        func withheld(_ agree: Int, _ disagree: Int) throws -> PublishedGoal? {
            try SamplePeriod(
                answers: ["a1": (8, 1, 0), "a2": (agree, disagree, 0)],
                goals: [SamplePeriod.goal("liten", .network("a2"))]
            ).publication().goal("liten")
        }
        #expect(try withheld(1, 0) == withheld(2, 2))
    }

    @Test func `gives up an item row rather than the goal that would single out the rest`() throws {
        // Nine answered, seven of them managers: both figures would give away the two others.
        let filter = Condition.equals(item: "roll", code: "chef")
        let publication = try SamplePeriod(
            answers: ["a1": (9, 0, 0), "b1": (9, 0, 0)],
            goals: [SamplePeriod.goal("chefer", .network("a1"), where: filter)], managers: ["a1": 7, "b1": 9]
        ).publication()
        #expect(publication.goal("chefer")?.outcome.figure?.value == .share(Share(7, of: 7)))
        #expect(publication.item("network:a1")?.answers == .withheld)
        #expect(publication.disclosure.withheld >= 1)
    }

    @Test func `sees that two overlapping filters tell one person apart`() throws {
        // Nine managers, one other, and two more without a role in either filter's words.
        let chefs = Condition.equals(item: "roll", code: "chef")
        let answered = Condition.any([chefs, .equals(item: "roll", code: "annan")])
        let goals = [
            SamplePeriod.goal("chefer", .network("a1"), where: chefs),
            SamplePeriod.goal("alla", .network("a1"), where: answered),
        ]
        let publication = try SamplePeriod(answers: ["a1": (9, 1, 0)], goals: goals, managers: ["a1": 9]).publication()
        let shown = publication.goals.filter { $0.outcome.figure != nil }
        #expect(shown.count == 1)
        #expect(publication.disclosure.withheld >= 1)
    }

    @Test func `withholds a count of answers under a filter, and not a plain count of records`() throws {
        func goal(_ id: String, where filter: Condition?) -> Goal {
            var description = SamplePeriod.goal(id, .network("a1"), target: .track).description
            description.kind = .count
            description.items = []
            return Goal(
                description: description, measure: Measure(kind: .count, instrument: "enkat", filter: filter))
        }
        let other = Condition.equals(item: "roll", code: "annan")
        let disagree = Condition.equals(item: "stod", code: "1")
        let publication = try SamplePeriod(
            answers: ["a1": (8, 2, 0)],
            goals: [
                goal("svar", where: nil), goal("andra", where: other), goal("emot", where: disagree),
                goal("andra emot", where: .all([other, disagree])),
            ], managers: ["a1": 7]
        ).publication()
        #expect(publication.goal("svar")?.outcome.figure?.value == .count(10))
        #expect(publication.goal("andra")?.outcome == .withheld)
        // The item's own row shows as much; a cross of two tables is shown nowhere.
        #expect(publication.goal("emot")?.outcome.figure?.value == .count(2))
        #expect(publication.goal("andra emot")?.outcome == .withheld)
    }

    @Test func `withholds a count by answers that are withheld themselves`() throws {
        // Twelve answered, three gave a valid answer: all but those who disagree would tell the one who does.
        var goal = SamplePeriod.goal("ej emot", .network("a1"), where: .not(.equals(item: "stod", code: "1")))
        goal.description.kind = .count
        goal.description.items = []
        goal.measure = Measure(kind: .count, instrument: "enkat", filter: goal.measure.filter)
        let publication = try SamplePeriod(answers: ["a1": (2, 1, 9), "b1": (9, 0, 0)], goals: [goal]).publication()
        #expect(publication.item("network:a1")?.answers == .withheld)
        #expect(publication.goal("ej emot")?.outcome == .withheld)
        #expect(publication.goal("ej emot")?.filter == .not(.equals(item: "stod", code: "1")))
    }

    @Test(arguments: [(5, true), (4, false)])
    func `withholds a list of units where one of them is too small`(second: Int, isShown: Bool) throws {
        let first = ShareCounts(agreeing: 8, of: 9)
        var counts = GoalCounts(parts: 1)
        counts.units = ["0604": first, "0617": ShareCounts(agreeing: 2, of: second)]
        counts.parts[0] = first
        counts.parts[0] += ShareCounts(agreeing: 2, of: second)
        let rule = PrimarySuppression(anonymity: Anonymity(mode: .anonymous))
        let measure = Measure(kind: .eachUnitAttendance, instrument: "enkat", items: ["stod"])
        #expect(rule.allows(counts, measure: measure) == isShown)
        let activities = Measure(kind: .minPerActivity, instrument: "enkat", items: ["stod"])
        #expect(!rule.allows(counts, measure: activities))
    }

    @Test func `withholds nothing of an open register`() throws {
        let publication = try SamplePeriod(answers: ["a1": (1, 1, 0)], mode: .open).publication()
        #expect(publication.item("network:a1")?.answers.figure?.agree == Share(1, of: 2))
        #expect(publication.disclosure == DisclosureAccount(protectedFigures: 0, withheld: 0))
    }

    @Test(arguments: [
        (Anonymity.Policy.base, 9, 0, true), (.unanimity, 9, 0, false), (.unanimity, 8, 1, true),
        (.baseAndComplement, 8, 1, false), (.baseAndComplement, 9, 0, true), (.cells, 8, 1, false),
        (.cells, 9, 5, true),
    ])
    func `follows the declared policy`(policy: Anonymity.Policy, agree: Int, disagree: Int, isShown: Bool) throws {
        let publication = try SamplePeriod(answers: ["a1": (agree, disagree, 0)], policy: policy).publication()
        #expect((publication.item("network:a1")?.answers != .withheld) == isShown)
    }

    @Test func `bounds a goal by the silent`() throws {
        let publication = try SamplePeriod(
            answers: ["a1": (9, 0, 0)], invited: ["a1": 12], goals: [SamplePeriod.goal("stöd", .network("a1"))]
        ).publication()
        let outcome = try #require(publication.goal("stöd")?.outcome.figure)
        #expect(outcome.status == .reached)
        #expect(outcome.bounds == HardBounds(of: Share(9, of: 9), silent: 3))
        #expect(publication.group("network:a1")?.responses.first?.invited == 12)
    }

    /// Eight of ten agree; who left the statement blank is as silent as who gave no record; who does not know is not.
    @Test(arguments: [(0, 0, 13, 3), (0, 1, 13, 3), (0, 3, 13, 3), (1, 0, 13, 2), (1, 1, 13, 2)])
    func `bounds tell no more than the published base`(dontKnow: Int, blank: Int, asked: Int, silent: Int) throws {
        let publication = try SamplePeriod(
            answers: ["a1": (8, 2, dontKnow)], blank: ["a1": blank], invited: ["a1": asked],
            goals: [SamplePeriod.goal("stöd", .network("a1"))]
        ).publication()
        let outcome = try #require(publication.goal("stöd")?.outcome.figure)
        #expect(outcome.base == Base(valid: 10, missing: [.dontKnow: dontKnow, .noAnswer: blank], invited: asked))
        #expect(outcome.bounds == HardBounds(of: Share(8, of: 10), silent: silent))
        #expect(outcome.base?.silent == silent)
    }

    // Agree, disagree, asked: method, limits, certainty.
    private static let uncertain: [(Int, Int, Int?, String, String, String, Certainty)] = [
        (9, 0, 12, "hyper_tail", "0.8333", "1.0000", Certainty.amongRespondentsOnly),
        (9, 0, 9, "hyper_tail", "1.0000", "1.0000", .secured), (2, 7, 10, "hyper_tail", "0.2000", "0.3000", .secured),
        (9, 0, nil, "wilson", "0.7009", "1.0000", .amongRespondentsOnly),
    ]

    @Test(arguments: uncertain)
    func `says how sure a verdict is for the whole group`(
        agree: Int, disagree: Int, asked: Int?, method: String, lower: String, upper: String, certainty: Certainty
    ) throws {
        let publication = try SamplePeriod(
            answers: ["a1": (agree, disagree, 0)], invited: asked.map { ["a1": $0] } ?? [:],
            goals: [SamplePeriod.goal("stöd", .network("a1"))]
        ).publication()
        let uncertainty = try #require(publication.goal("stöd")?.outcome.figure?.uncertainty)
        #expect(uncertainty.method == method)
        #expect(uncertainty.lower == lower)
        #expect(uncertainty.upper == upper)
        #expect(uncertainty.certainty == certainty)
    }

    @Test func `tells where a don't know in the base would change the status`() throws {
        let publication = try SamplePeriod(
            answers: ["a1": (9, 1, 5)], goals: [SamplePeriod.goal("stöd", .network("a1"))]
        ).publication()
        #expect(publication.goal("stöd")?.outcome.figure?.status == .reached)
        #expect(publication.goal("stöd")?.outcome.figure?.statusWithDontKnow == .notReached)
    }

    @Test func `takes comments only from groups of the minimum base, sorted`() throws {
        let publication = try SamplePeriod(answers: ["a1": (5, 0, 0), "a2": (4, 0, 0)]).publication()
        #expect(publication.comments.map(\.group) == ["network:a1"])
        #expect(publication.comments.first?.texts.count == 5)
    }

    @Test func `says not measured yet where the period says so, and no data where none came`() throws {
        var sample = SamplePeriod(answers: ["a1": (9, 0, 0)], goals: [SamplePeriod.goal("sen", .network("a1"))])
        var results = sample.results
        results.period.notYet = ["sen": "i november"]
        let late = try PublicationMaker().publication(of: results)
        #expect(late.goal("sen")?.outcome.figure?.status == .notMeasuredYet("i november"))
        #expect(late.goal("sen")?.outcome.figure?.value == nil)
        sample.goals = [SamplePeriod.goal("tom", .network("b2"))]
        #expect(try sample.publication().goal("tom")?.outcome.figure?.status == .cannotBeJudged(.noData))
    }
}

@Suite struct `A series` {
    private let goals = [SamplePeriod.goal("stöd", .network("a1"))]

    private func publication(
        _ comparability: Comparability?, crosswalk: [String: [String: String]] = [:],
        before: (Int, Int, Int) = (9, 1, 0)
    ) throws -> Publication {
        let old = try SamplePeriod(answers: ["a1": before], goals: goals, wave: "2017").publication()
        return try SamplePeriod(
            answers: ["a1": (7, 3, 0)], goals: goals, comparability: comparability, crosswalk: crosswalk
        ).publication(previous: old)
    }

    @Test(arguments: [nil, Comparability.Level.identical, .minorWording])
    func `holds through identical and minor wording`(level: Comparability.Level?) throws {
        let new = try publication(level.map { Comparability(with: "2017", level: $0) })
        guard case .change(let change)? = new.goal("stöd")?.outcome.figure?.trend else {
            Issue.record("no change")
            return
        }
        #expect(change.arrow == .down)
        #expect(change.difference == Fraction(-1, 5))
        #expect(change.previousPeriod == "2017")
        #expect(new.item("network:a1")?.history.map(\.agree) == [.shown(Share(9, of: 10))])
    }

    @Test func `breaks where the item is declared broken, and keeps the old point`() throws {
        let new = try publication(Comparability(with: "2017", level: .broken, note: "ny fråga"))
        #expect(new.goal("stöd")?.outcome.figure?.trend == Trend.none(.changedItem))
        #expect(new.item("network:a1")?.trend == .shown(.none(.changedItem)))
        #expect(new.item("network:a1")?.history.first?.continuation == .broken)
    }

    @Test func `goes through the crosswalk where the scale changed`() throws {
        let entry = Comparability(with: "2017", level: .rescaled)
        let new = try publication(entry, crosswalk: ["2017": ["1": "2", "2": "2"]])
        guard case .change(let change)? = new.goal("stöd")?.outcome.figure?.trend else {
            Issue.record("no change")
            return
        }
        #expect(change.isRescaled)
        #expect(change.previous == .share(Share(10, of: 10)))
        let without = try publication(entry)
        #expect(without.goal("stöd")?.outcome.figure?.trend == Trend.none(.notRecoded))
    }

    @Test(arguments: [
        (Condition?.none, Share?.some(Share(13, of: 20))), (.equals(item: "roll", code: "annan"), nil),
    ])
    func `a goal of some networks is recoded from theirs, and one of some records is not`(
        filter: Condition?, before: Share?
    ) throws {
        var goal = SamplePeriod.goal("två", .area("a"), where: filter)
        goal.measure.networks = ["a1", "a2"]
        let answers = ["a1": (7, 3, 0), "a2": (6, 4, 0), "a3": (1, 9, 0)]
        let old = try SamplePeriod(answers: answers, goals: [goal], wave: "2017").publication()
        let new = try SamplePeriod(
            answers: answers, goals: [goal], comparability: Comparability(with: "2017", level: .rescaled),
            crosswalk: ["2017": ["1": "1", "2": "2"]]
        ).publication(previous: old)
        #expect(new.goal("två")?.outcome.figure?.value == .share(Share(13, of: 20)))
        let trend = new.goal("två")?.outcome.figure?.trend
        if let before, case .change(let change)? = trend {
            #expect(change.previous == .share(before))
            #expect(change.isRescaled)
        } else {
            #expect(before == nil && trend == Trend.none(.notRecoded))
        }
    }

    @Test func `says too few answers where the figure before was withheld`() throws {
        let new = try publication(nil, before: (2, 1, 0))
        #expect(new.goal("stöd")?.outcome.figure?.trend == Trend.none(.tooFewAnswers))
        #expect(new.item("network:a1")?.history.map(\.agree) == [.withheld])
    }

    @Test func `draws no arrow without an earlier period`() throws {
        let alone = try SamplePeriod(answers: ["a1": (7, 3, 0)], goals: goals).publication()
        #expect(alone.goal("stöd")?.outcome.figure?.trend == Trend.none(.noPreviousPeriod))
    }
}

extension ShareCounts {
    fileprivate init(agreeing: Int, of valid: Int) {
        self.init()
        self.agreeing = agreeing
        base.valid = valid
    }
}
