import SurveyModel
import SurveyStatistics
import Testing

@testable import DisclosureControl

@Suite struct `The attacker` {
    @Test func `subtracts the networks shown from a total that holds one more`() throws {
        var publication = try SamplePeriod(answers: ["a1": (8, 1, 0), "a2": (3, 1, 0), "b1": (9, 2, 0)]).publication()
        publication.show("organisation", agree: 20, valid: 24, records: 24, networks: 3)
        let finding = try #require(Attacker(publication).report().findings.first)
        #expect(finding.path == .subtraction)
        #expect(finding.target.group == "network:a2")
        #expect(
            finding.sentence.text(in: .swedish)
                == "A2 kan räknas ut: hela organisationen minus de övriga 2 (”nätverket är ett stöd”).")
        #expect(
            finding.sentence.text(in: .english)
                == "A2 can be computed: the whole organisation less the other 2 (“nätverket är ett stöd”).")
    }

    @Test func `sees that three bases below five that sum to twelve are four each`() throws {
        var publication = try joined([(3, 1, 2), (2, 2, 2), (3, 1, 2)])
        #expect(publication.item("others") == nil)
        publication.show("others", agree: 8, valid: 12, records: 18, networks: 3)
        let report = Attacker(publication).report()
        #expect(Set(report.findings.map(\.target.group)) == ["network:a2", "network:a3", "network:b2"])
        #expect(report.findings.allSatisfy { $0.path == .bounds })
    }

    @Test func `sees that where no answer is missing every base is a response count`() throws {
        var publication = try joined([(3, 1, 0), (2, 1, 0), (2, 2, 0)])
        #expect(publication.item("others") == nil)
        publication.show("others", agree: 7, valid: 11, records: 11, networks: 3)
        #expect(Attacker(publication).report().findings.map(\.path) == [.bounds, .bounds, .bounds])
    }

    @Test func `knows what a member knows of the one who disagrees`() throws {
        var publication = try joined([(3, 0, 2), (3, 0, 2), (3, 1, 2)])
        #expect(publication.item("others") == nil)
        publication.show("others", agree: 9, valid: 10, records: 16, networks: 3)
        let findings = Attacker(publication).report().findings
        #expect(!findings.isEmpty)
        #expect(findings.allSatisfy { $0.path == .ownAnswer })
    }

    @Test func `lets small networks be joined where nobody can tell`() throws {
        let publication = try joined([(2, 2, 2), (2, 1, 2), (2, 2, 1)])
        #expect(publication.item("others")?.answers.figure?.agree == Share(6, of: 11))
        #expect(Attacker(publication).report().findings.isEmpty)
    }

    @Test func `finds what a goal on some networks leaves of those joined`() throws {
        var goal = SamplePeriod.goal("del", .organisation)
        goal.measure.networks = ["a1", "a2", "a3"]
        var publication = try joined([(2, 2, 2), (2, 1, 2), (2, 2, 1)], goals: [goal])
        #expect(publication.item("others")?.answers.figure?.agree == Share(6, of: 11))
        #expect(Attacker(publication).report().findings.isEmpty)
        // A1's 8 of 9 and 4 of 7 in A2 and A3 together leave B2's 2 of 4.
        publication.goals[0].outcome = .shown(
            PublishedOutcome(
                value: .share(Share(12, of: 16)), base: Base(valid: 16, missing: [.dontKnow: 4]), status: .nearly,
                trend: .none(.noPreviousPeriod), networks: NetworkCoverage(included: 3, answered: 3)))
        let findings = Attacker(publication).report().findings
        #expect(findings.contains { $0.target.group == "network:b2" })
    }

    /// Three networks of six records, five options: none of them can be told by what agrees alone.
    @Test(arguments: [
        ([2, 3, 2, 2, 2], [HiddenTable.Reader]()), ([0, 5, 2, 2, 2], [.outsider, .outsider, .outsider]),
        ([1, 4, 2, 2, 2], [.member(of: "b"), .member(of: "a"), .member(of: "a")]),
    ])
    func `sees that an option nobody chose was chosen in no network`(
        options: [Int], readers: [HiddenTable.Reader]
    ) throws {
        let names = ["a", "b", "c"]
        let sum = HiddenTable.JointSum(
            figures: [], candidates: names, members: 3, agreeing: 4, disagreeing: 7, missing: 6, invited: nil,
            standing: .joined, options: options)
        let table = HiddenTable(
            networks: names.enumerated().map {
                HiddenTable.Network(name: $1, records: $0 == 0 ? 5 : 6, invited: nil)
            },
            sums: [sum], policy: .base, minimumBase: 5)
        var search = PinSearch(table)
        let pins = search.pins()
        #expect(pins?.map(\.reader) == readers)
    }

    /// Two networks withheld and in no row, of which a filtered goal tells how many agree at the least.
    ///
    /// Under the base rule each has four valid answers at most, so that eight who agree are four in each; where all or none must agree, ten
    /// of nine and five leave nobody in the first who does not.
    @Test(arguments: [
        (Anonymity.Policy.base, [9, 9], 8, true, ["a", "b"]), (.base, [9, 9], 7, true, []),
        (.base, [9, 9], 8, false, []), (.unanimity, [9, 5], 10, true, ["a"]), (.unanimity, [9, 5], 5, true, []),
        (.unanimity, [9, 5], 10, false, []),
    ])
    func `knows that who is in no total breaks the policy`(
        policy: Anonymity.Policy, records: [Int], agreeing: Int, isTotalShown: Bool, told: [String]
    ) {
        let names = ["a", "b"]
        let floor = HiddenTable.Floor(
            figures: [], candidates: names, agreeing: agreeing, disagreeing: 0, missing: 0,
            records: records.reduce(0, +))
        let table = HiddenTable(
            networks: zip(names, records).map {
                HiddenTable.Network(name: $0, records: $1, invited: nil, isTotalShown: isTotalShown)
            },
            sums: [], floors: [floor], policy: policy, minimumBase: 5)
        var search = PinSearch(table)
        #expect(search.pins()?.filter { $0.reader == .outsider }.map(\.network) == told)
    }

    /// A goal counts one of three networks of five, in which all agree; the third is in no total, so some option has few.
    ///
    /// Where one option alone agrees, five in it are not few: it is one of the other two, and whoever answered otherwise in
    /// one knows that it is the other. Where two options agree, the five may be parted between them.
    @Test(arguments: [(true, ["a", "b"]), (false, [])])
    func `knows what few in an option says of its side`(hasOneAgreeing: Bool, told: [String]) {
        let names = ["a", "b", "c"]
        let sum = HiddenTable.JointSum(
            figures: [], candidates: names, members: 1, agreeing: 5, disagreeing: 0, missing: 0, invited: nil,
            isGoal: true)
        let table = HiddenTable(
            networks: names.map {
                HiddenTable.Network(name: $0, records: 5, invited: nil, isTotalShown: $0 == "c")
            },
            sums: [sum], policy: .cells, minimumBase: 5, hasOneOption: (agreeing: hasOneAgreeing, disagreeing: false))
        var search = PinSearch(table)
        let pins = search.pins() ?? []
        #expect(pins.map(\.network).sorted() == told)
        #expect(pins.allSatisfy { $0.reader != .outsider })
    }

    /// Sixty networks of four records each: where nobody agrees, or nobody left it blank, each has one number alone.
    @Test(arguments: [(90, 60, 90, [String]()), (0, 150, 90, ["n0"]), (120, 120, 0, ["n0"])])
    func `decides on many networks that are alike`(agreeing: Int, disagreeing: Int, missing: Int, told: [String]) {
        let names = (0..<60).map { "n\($0)" }
        let sum = HiddenTable.JointSum(
            figures: [], candidates: names, members: 60, agreeing: agreeing, disagreeing: disagreeing,
            missing: missing, invited: nil, standing: .joined)
        let table = HiddenTable(
            networks: names.map { HiddenTable.Network(name: $0, records: 4, invited: nil) }, sums: [sum],
            policy: .base, minimumBase: 5)
        var search = PinSearch(table)
        let pins = search.pins() ?? []
        #expect(pins.prefix(1).map(\.network) == told)
        #expect(pins.allSatisfy { $0.isProved && $0.reader == .outsider })
        #expect(told.isEmpty || pins.count == 60)
    }

    /// A joint row holds one of two withheld networks of as many who answered; how many were asked tells which.
    ///
    /// Where a network in which nobody answered may be among those asked, either fits.
    @Test(arguments: [(7...7, ["b"]), (2...7, [])])
    func `reads how many were asked`(asked: ClosedRange<Int>, told: [String]) {
        let names = ["a", "b"]
        let sum = HiddenTable.JointSum(
            figures: [], candidates: names, members: 1, agreeing: 3, disagreeing: 1, missing: 0, invited: asked)
        let table = HiddenTable(
            networks: [
                HiddenTable.Network(name: "a", records: 4, invited: 5),
                HiddenTable.Network(name: "b", records: 4, invited: 7),
            ], sums: [sum], policy: .base, minimumBase: 5)
        var search = PinSearch(table)
        #expect(search.pins()?.filter { $0.reader == .outsider }.map(\.network) == told)
    }

    /// Of two withheld networks of as many who answered and were asked, one is in a row that is left with few answers.
    @Test(arguments: [(4, [0]), (5, [])])
    func `calls a single network weak though nobody can tell which it is`(valid: Int, weak: [Int]) {
        let sum = HiddenTable.JointSum(
            figures: [], candidates: ["a", "b"], members: 1, agreeing: valid - 1, disagreeing: 1, missing: 0)
        let table = HiddenTable(
            networks: ["a", "b"].map { HiddenTable.Network(name: $0, records: valid, invited: 9) }, sums: [sum],
            policy: .base, minimumBase: 5)
        #expect(table.weakSums == weak)
    }

    @Test func `finds a row with a few answers more among as many records`() throws {
        let first = try SamplePeriod(answers: ["a1": (8, 0, 2), "b1": (9, 0, 0)]).publication()
        let second = try SamplePeriod(answers: ["a1": (9, 0, 1), "b1": (9, 0, 0)]).publication()
        let findings = Attacker(second, also: [first, first]).report().findings
        #expect(findings.contains { $0.path == .lateAnswers && $0.target.group == "network:a1" })
    }

    @Test func `calls joined networks weak that may hold too few answers without the largest`() throws {
        var publication = try joined([(1, 1, 3), (1, 1, 3), (2, 1, 3)])
        #expect(publication.item("others") == nil)
        publication.show("others", agree: 4, valid: 7, records: 16, networks: 3)
        #expect(Attacker(publication).report().findings.map(\.path) == [.weakBlock])
    }

    @Test func `finds the few that a goal leaves of its network`() throws {
        let filter = Condition.equals(item: "roll", code: "chef")
        var publication = try SamplePeriod(
            answers: ["a1": (9, 0, 0), "b1": (9, 0, 0)],
            goals: [SamplePeriod.goal("chefer", .network("a1"), where: filter)], managers: ["a1": 7, "b1": 9]
        ).publication()
        #expect(Attacker(publication).report().findings.isEmpty)
        publication.show("network:a1", agree: 9, valid: 9, records: 9, networks: nil)
        let finding = try #require(Attacker(publication).report().findings.first)
        #expect(finding.path == .difference)
        #expect(finding.sources.contains { $0.goal == "chefer" })
    }

    @Test func `finds the few that two goals leave of their network`() throws {
        let goals = ["chef", "annan"].map { code in
            SamplePeriod.goal(code, .network("a1"), where: Condition.equals(item: "roll", code: code))
        }
        // Seven managers and seven others; then only five of the others, as under a third role.
        let sample = SamplePeriod(answers: ["a1": (9, 5, 0), "b1": (9, 3, 0)], goals: goals, managers: ["a1": 7])
        var publication = try sample.publication()
        #expect(Attacker(publication).report().findings.isEmpty)
        let index = try #require(publication.goals.firstIndex { $0.description.id == "annan" })
        guard case .shown(var outcome) = publication.goals[index].outcome else {
            Issue.record("seven others are enough")
            return
        }
        outcome.value = .share(Share(2, of: 5))
        outcome.base = Base(valid: 5)
        publication.goals[index].outcome = .shown(outcome)
        #expect(Attacker(publication).report().findings.map(\.path) == [.difference])
    }

    @Test func `finds what another publication of the same answers shows`() throws {
        let sample = SamplePeriod(answers: ["a1": (8, 1, 0), "a2": (3, 1, 0)])
        let publication = try sample.publication()
        var other = publication
        other.period.id = "2018-rapport"
        other.show("network:a2", agree: 3, valid: 4, records: 4, networks: nil)
        #expect(Attacker(publication, also: [other]).report().findings.map(\.path) == [.shownElsewhere])
    }

    @Test func `finds the one who answered late`() throws {
        let first = try SamplePeriod(answers: ["a1": (8, 1, 0)]).publication()
        let second = try SamplePeriod(answers: ["a1": (8, 2, 0)]).publication()
        #expect(Attacker(second, also: [first]).report().findings.contains { $0.path == .lateAnswers })
        let third = try SamplePeriod(answers: ["a1": (12, 2, 0)]).publication()
        #expect(Attacker(third, also: [first]).report().findings.isEmpty)
    }

    @Test func `finds a history that shows what was withheld`() throws {
        let old = try SamplePeriod(answers: ["a1": (2, 1, 0), "b1": (9, 1, 0)], wave: "2017").publication()
        var new = try SamplePeriod(answers: ["a1": (7, 3, 0), "b1": (9, 1, 0)]).publication(previous: old)
        #expect(Attacker(new, also: [old]).report().findings.isEmpty)
        let index = try #require(new.items.firstIndex { $0.group == "network:a1" })
        new.items[index].history[0].agree = .shown(Share(2, of: 3))
        #expect(Attacker(new, also: [old]).report().findings.map(\.path) == [.shownElsewhere])
    }

    @Test func `is not misled by those asked in networks where nobody answered`() throws {
        let publication = try SamplePeriod(
            answers: ["a1": (9, 0, 0), "a2": (2, 1, 0), "b1": (9, 0, 0)],
            invited: ["a1": 9, "a2": 5, "a3": 7, "b1": 9, "b2": 6],
            goals: [
                SamplePeriod.goal("chefer", .network("a1"), where: Condition.equals(item: "roll", code: "chef"))
            ], managers: ["a1": 7, "b1": 9]
        ).publication()
        #expect(publication.goal("chefer")?.outcome.figure?.value == .share(Share(7, of: 7)))
        #expect(publication.item("network:b1")?.answers.figure?.base.valid == 9)
        #expect(Attacker(publication).report().findings.isEmpty)
    }

    @Test func `tells what it tried`() throws {
        let publication = try SamplePeriod(
            answers: ["a1": (8, 1, 0), "a2": (3, 1, 0)], goals: [SamplePeriod.goal("liten", .network("a2"))]
        ).publication()
        let report = Attacker(publication).report()
        #expect(report.publications == ["2018"])
        #expect(report.withheldFigures == 2)
        #expect(report.tables == 1)
    }

    /// Two networks large enough, and three small ones over two areas.
    private func joined(_ small: [(Int, Int, Int)], goals: [Goal] = []) throws -> Publication {
        try SamplePeriod(
            answers: ["a1": (8, 1, 0), "b1": (9, 2, 0), "a2": small[0], "a3": small[1], "b2": small[2]], goals: goals
        ).publication()
    }
}

extension Publication {
    /// Puts a row in, against all rules, as a careless publisher would.
    mutating func show(_ group: String, agree: Int, valid: Int, records: Int, networks: Int?) {
        let answers = PublishedAnswers(
            counts: [valid - agree, agree], base: Base(valid: valid, missing: [.dontKnow: records - valid]),
            agree: Share(checking: agree, of: valid),
            networks: networks.map { NetworkCoverage(included: $0, answered: $0) })
        if let index = items.firstIndex(where: { $0.group == group && $0.name == "stod" }) {
            items[index].answers = .shown(answers)
        } else if var item = item("organisation") {
            item.group = group
            item.answers = .shown(answers)
            items.append(item)
        }
    }
}
