import SurveyModel
import SurveyStatistics
import Testing

/// Each kind of measure worked by hand over a handful of records, and at its edges: no record, nothing but missing
/// answers, nothing expected, a target of 100 %, a range, and a part that nobody has told.
@Suite struct `Every kind of measure` {
    struct Case: CustomTestStringConvertible {
        let name: String
        let measure: Measure
        let rows: [String]
        var target = Target.track
        var reading: Reading?
        let value: MeasuredValue?
        let status: Status
        var testDescription: String { "\(measure.kind.rawValue): \(name)" }
    }

    private static func percent(_ number: Int) -> Target { .atLeast(.share(Fraction(percent: number))) }
    private static func number(_ number: Int) -> Target { .atLeast(.number(Fraction(number))) }
    private static func share(_ part: Int, _ whole: Int) -> MeasuredValue { .share(Share(part, of: whole)) }
    private static let nothing = Status.cannotBeJudged(.noValidAnswer)
    private static let a = ["a"]

    /// Rows of unit, code, phase, a, b, c and jobs; a score of 3 or 4 agrees, 98 is "don't know".
    private static func agreeing(_ codes: String...) -> [String] { codes.map { "A,,,\($0),,,." } }

    private static let kindsOfShares: [MeasureKind] = [.shareAgree, .shareOfCases, .attendanceShare, .coverage]

    static let shares: [Case] = kindsOfShares.flatMap { kind -> [Case] in
        let measure = Measure(kind: kind, items: a)
        let two = agreeing("4", "3", "1", "98")
        return [
            Case(
                name: "2 of 3, don't know aside", measure: measure, rows: two, value: share(2, 3),
                status: .cannotBeJudged(.noTarget)),
            Case(name: "66 %", measure: measure, rows: two, target: percent(66), value: share(2, 3), status: .reached),
            Case(name: "67 %", measure: measure, rows: two, target: percent(67), value: share(2, 3), status: .nearly),
            Case(
                name: "77 %", measure: measure, rows: two, target: percent(77), value: share(2, 3), status: .notReached),
            Case(
                name: "a range", measure: measure, rows: two,
                target: .between(.share(Fraction(percent: 50)), .share(Fraction(percent: 66))), value: share(2, 3),
                status: .nearly),
            Case(
                name: "100 % of all", measure: measure, rows: agreeing("4", "3", "98"), target: percent(100),
                value: share(2, 2), status: .reached),
            Case(
                name: "100 % less one of ten", measure: measure,
                rows: agreeing("4", "4", "4", "4", "4", "4", "4", "4", "4", "0"), target: percent(100),
                value: share(9, 10), status: .nearly),
            Case(
                name: "none of two", measure: measure, rows: agreeing("0", "1"), target: .atMost(.share(.zero)),
                value: share(0, 2), status: .reached),
            Case(
                name: "all missing", measure: measure, rows: agreeing("98", ""), target: percent(90), value: nil,
                status: nothing),
            Case(name: "no record", measure: measure, rows: [], target: percent(90), value: nil, status: nothing),
        ]
    }

    private static func allOf(_ reading: Reading, _ a: Share?, _ b: Share?, joint: Share?) -> MeasuredValue {
        .allOf(AllOf(reading: reading, parts: [.init(item: "a", share: a), .init(item: "b", share: b)], joint: joint))
    }

    /// a: 4, 4 and 3 agree; b: 4 agrees, 1 does not, the third does not know; both are told by two, one agrees with both.
    static let statements: [Case] = {
        let measure = Measure(kind: .shareAgreeAllOf, items: ["a", "b"])
        let rows = ["A,,,4,4,,.", "A,,,4,1,,.", "A,,,3,98,,."]
        let read = { allOf($0, Share(3, of: 3), Share(1, of: 2), joint: Share(1, of: 2)) }
        return [
            Case(
                name: "each at 50 %", measure: measure, rows: rows, target: percent(50), reading: .eachItem,
                value: read(.eachItem), status: .reached),
            Case(
                name: "each at 60 %", measure: measure, rows: rows, target: percent(60), reading: .eachItem,
                value: read(.eachItem), status: .nearly),
            Case(
                name: "all at once at 61 %", measure: measure, rows: rows, target: percent(61),
                reading: .everyRespondent, value: read(.everyRespondent), status: .notReached),
            Case(
                name: "100 % of each", measure: measure, rows: ["A,,,4,4,,.", "A,,,3,98,,."], target: percent(100),
                reading: .eachItem, value: allOf(.eachItem, Share(2, of: 2), Share(1, of: 1), joint: Share(1, of: 1)),
                status: .reached),
            Case(
                name: "one statement unanswered, the other reached", measure: measure, rows: ["A,,,4,98,,."],
                target: percent(90), reading: .eachItem, value: allOf(.eachItem, Share(1, of: 1), nil, joint: nil),
                status: .cannotBeJudged(.partMissing)),
            Case(
                name: "one statement unanswered, the other missed", measure: measure, rows: ["A,,,0,98,,."],
                target: percent(90), reading: .eachItem, value: allOf(.eachItem, Share(0, of: 1), nil, joint: nil),
                status: .notReached),
            Case(
                name: "all missing", measure: measure, rows: ["A,,,98,,,."], target: percent(90), reading: .eachItem,
                value: nil, status: nothing),
            Case(
                name: "no record", measure: measure, rows: [], target: percent(90), reading: .everyRespondent,
                value: nil, status: nothing),
        ]
    }()

    private static func units(_ members: (String, Share, Bool)...) -> MeasuredValue {
        .units(UnitsReaching(members: members.map { .init(id: $0.0, share: $0.1, reaches: $0.2) }))
    }

    /// A was at both its meetings, B at one of two; C was expected at none.
    static let attendance: [Case] = {
        let measure = Measure(kind: .eachUnitAttendance, items: a)
        let rows = ["A,,,4,,,.", "A,,,4,,,.", "B,,,4,,,.", "B,,,0,,,.", "C,,,98,,,."]
        let both = (Share(2, of: 2), Share(1, of: 2))
        return [
            Case(
                name: "100 % for every unit", measure: measure, rows: rows, target: percent(100),
                value: units(("A", both.0, true), ("B", both.1, false)), status: .notReached),
            Case(
                name: "one meeting for every unit", measure: measure, rows: rows, target: number(1),
                value: units(("A", both.0, true), ("B", both.1, true)), status: .reached),
            Case(
                name: "one unit never registered", measure: measure, rows: rows.dropLast() + ["C,,,,,,."],
                target: number(1),
                value: .units(
                    UnitsReaching(
                        members: [
                            .init(id: "A", share: both.0, reaches: true), .init(id: "B", share: both.1, reaches: true),
                        ], silent: ["C"])), status: .cannotBeJudged(.partMissing)),
            Case(
                name: "nobody expected", measure: measure, rows: ["C,,,98,,,."], target: percent(75), value: nil,
                status: nothing),
            Case(name: "no record", measure: measure, rows: [], target: percent(75), value: nil, status: nothing),
        ]
    }()

    static let ofUnits: [Case] = {
        let told = Measure(kind: .shareOfUnits, items: a)
        let named = Measure(kind: .shareOfUnits, distinct: "enhet")
        return [
            Case(
                name: "2 of 3 units", measure: told, rows: ["A,,,4,,,.", "B,,,3,,,.", "C,,,0,,,."], target: number(2),
                value: share(2, 3), status: .reached),
            Case(
                name: "100 % of units", measure: told, rows: ["A,,,4,,,.", "B,,,3,,,.", "C,,,0,,,."],
                target: percent(100), value: share(2, 3), status: .notReached),
            Case(
                name: "nobody has told", measure: told, rows: ["A,,,98,,,.", "B,,,,,,."], target: percent(50),
                value: nil, status: nothing),
            Case(
                name: "units met", measure: named, rows: ["A,,,,,,.", "A,,,,,,.", "B,,,,,,."], target: percent(60),
                value: share(2, 3), status: .reached),
            Case(
                name: "no unit met", measure: named, rows: [], target: percent(60), value: share(0, 3),
                status: .notReached),
        ]
    }()

    private static func perUnit(_ numbers: (String, Int?, Bool)...) -> MeasuredValue {
        .perUnit(UnitNumbers(reading: .eachUnit, members: numbers.map { .init(id: $0.0, number: $0.1, reaches: $0.2) }))
    }

    static let numbers: [Case] = {
        let each = Measure(kind: .minPerUnit, items: ["jobb"])
        let sum = Measure(kind: .count, items: ["jobb"])
        let target = Measure(kind: .countTarget, items: ["jobb"])
        let some = ["A,,,,,,5", "B,,,,,,7", "C,,,,,,2"]
        return [
            Case(
                name: "five for every unit", measure: each, rows: some, target: number(5), reading: .eachUnit,
                value: perUnit(("A", 5, true), ("B", 7, true), ("C", 2, false)), status: .notReached),
            Case(
                name: "one unit silent", measure: each, rows: ["A,,,,,,5", "B,,,,,,7"], target: number(5),
                reading: .eachUnit, value: perUnit(("A", 5, true), ("B", 7, true), ("C", nil, false)),
                status: .cannotBeJudged(.partMissing)),
            Case(
                name: "nobody has told", measure: each, rows: ["A,,,,,,."], target: number(5), reading: .eachUnit,
                value: nil, status: nothing),
            Case(name: "a sum", measure: sum, rows: some, value: .count(14), status: .cannotBeJudged(.noTarget)),
            Case(
                name: "records", measure: Measure(kind: .count), rows: some, value: .count(3),
                status: .cannotBeJudged(.noTarget)),
            Case(
                name: "no record is none", measure: Measure(kind: .count), rows: [], value: .count(0),
                status: .cannotBeJudged(.noTarget)),
            Case(name: "a sum of nothing told", measure: sum, rows: ["A,,,,,,."], value: nil, status: nothing),
            Case(name: "14 of 17", measure: target, rows: some, target: number(17), value: .count(14), status: .nearly),
            Case(
                name: "14 of 18", measure: target, rows: some, target: number(18), value: .count(14),
                status: .notReached),
            Case(
                name: "14 is within 10 and 14", measure: target, rows: some,
                target: .between(.number(Fraction(10)), .number(Fraction(14))), value: .count(14), status: .reached),
            Case(
                name: "none expected, none came", measure: Measure(kind: .countTarget), rows: [],
                target: .equal(.number(.zero)), value: .count(0), status: .reached),
            Case(
                name: "none expected, three came", measure: Measure(kind: .countTarget), rows: some,
                target: .equal(.number(.zero)), value: .count(3), status: .notReached),
            Case(
                name: "at least 14, one untold", measure: target, rows: some + ["A,,,,,,."], target: number(14),
                value: .count(14), status: .reached),
            Case(
                name: "at least 15, one untold", measure: target, rows: some + ["A,,,,,,."], target: number(15),
                value: .count(14), status: .cannotBeJudged(.partMissing)),
            Case(
                name: "without a period before", measure: Measure(kind: .trend, items: ["jobb"]), rows: some,
                target: .increase, value: .count(14), status: .cannotBeJudged(.nothingToCompareWith)),
            Case(
                name: "nothing told", measure: Measure(kind: .trend, items: ["jobb"]), rows: ["A,,,,,,."],
                target: .increase, value: nil, status: nothing),
        ]
    }()

    /// Sums of three items: 4 + 3 + 2 = 9 and 4 + 4 + 4 = 12, in the mean 10.5; the third lacks an item.
    static let scores: [Case] = {
        let mean = Measure(kind: .scoreMean, items: ["a", "b", "c"])
        let rows = ["A,,,4,3,2,.", "A,,,4,4,4,.", "B,,,1,,1,."]
        let value = MeasuredValue.score(ScoreMean(mean: Fraction(21, 2), scored: 2, incomplete: 1))
        let pairs = Measure(kind: .beforeAfter, items: a)
        let two = ["A,p,f,2,,,.", "A,p,e,3,,,.", "A,q,f,1,,,.", "A,q,e,1,,,.", "A,r,f,4,,,."]
        let change = MeasuredValue.pairs(
            PairedChange(
                difference: Fraction(1, 2), pairs: 2, higher: 1, same: 1, lower: 0, unpairedBefore: 1, unpairedAfter: 0)
        )
        return [
            Case(
                name: "10 points", measure: mean, rows: rows, target: number(10), reading: .pooled, value: value,
                status: .reached),
            Case(
                name: "11 points", measure: mean, rows: rows, target: number(11), reading: .pooled, value: value,
                status: .nearly),
            Case(
                name: "14 points", measure: mean, rows: rows, target: number(14), reading: .pooled, value: value,
                status: .notReached),
            Case(
                name: "10 to 11 points", measure: mean, rows: rows,
                target: .between(.number(Fraction(10)), .number(Fraction(11))), reading: .pooled, value: value,
                status: .reached),
            Case(
                name: "nothing complete", measure: mean, rows: ["B,,,1,,1,."], target: number(10), reading: .pooled,
                value: nil, status: nothing),
            Case(
                name: "no record", measure: mean, rows: [], target: number(10), reading: .pooled, value: nil,
                status: nothing),
            Case(name: "up", measure: pairs, rows: two, target: .increase, value: change, status: .reached),
            Case(name: "down", measure: pairs, rows: two, target: .decrease, value: change, status: .notReached),
            Case(name: "not down", measure: pairs, rows: two, target: .nonDecrease, value: change, status: .reached),
            Case(
                name: "nobody twice", measure: pairs, rows: ["A,p,f,2,,,.", "A,q,e,3,,,."], target: .increase,
                value: nil, status: nothing),
            Case(name: "no record", measure: pairs, rows: [], target: .increase, value: nil, status: nothing),
        ]
    }()

    static let deedsAndWords: [Case] = [
        Case(
            name: "done", measure: Measure(kind: .yesNo, items: a), rows: agreeing("4"), value: share(1, 1),
            status: .reached),
        Case(
            name: "one of two", measure: Measure(kind: .yesNo, items: a), rows: ["A,,,4,,,.", "B,,,0,,,."],
            value: share(1, 2), status: .notReached),
        Case(
            name: "nothing told", measure: Measure(kind: .yesNo, items: a), rows: agreeing("98"), value: nil,
            status: nothing),
        Case(name: "no record", measure: Measure(kind: .yesNo, items: a), rows: [], value: nil, status: nothing),
        Case(
            name: "in words", measure: Measure(kind: .qualitative), rows: agreeing("4"), value: nil,
            status: .cannotBeJudged(.qualitative)),
        Case(
            name: "a promise", measure: Measure(kind: .unspecified), rows: [], value: nil,
            status: .cannotBeJudged(.unspecified)),
    ]

    static let all: [Case] = [shares, statements, attendance, ofUnits, numbers, scores, deedsAndWords].flatMap(\.self)

    @Test(arguments: all)
    func `is worked out as by hand`(example: Case) {
        let outcome = SampleScale.outcome(
            example.measure, example.rows, target: example.target, reading: example.reading)
        #expect(outcome.figure.value == example.value)
        #expect(outcome.status == example.status)
    }

    /// Thirteen units: seven of them at one activity, six at the other, and 50 % of 13 takes seven.
    @Test(arguments: [
        ([7, 13], 50, 2, Status.reached), ([7, 6], 50, 1, .notReached), ([13, 13], 100, 2, .reached),
        ([13, 12], 100, 1, .notReached), ([0], 50, 0, .notReached),
    ])
    func `min_per_activity takes the lowest activity`(
        present: [Int], percent: Int, reaching: Int, status: Status
    ) {
        var counts = GoalCounts(parts: 1)
        for (index, number) in present.enumerated() { counts.activities["kurs \(index)"] = number }
        let goal = GoalDescription(
            id: "mål", scope: .organisation, text: "Mål", kind: .minPerActivity, target: Self.percent(percent))
        let figure = GoalFigure(goal, counts: ["": counts], context: .init(units: 13))
        #expect(figure.value?.share == Share(reaching, of: present.count))
        #expect(Judgement(of: goal).status(of: figure.value) == status)
        let none = GoalFigure(goal, counts: ["": GoalCounts(parts: 1)], context: .init(units: 13))
        #expect(none.value == nil)
        let nobody = GoalFigure(goal, counts: ["": counts], context: .init(units: 0))
        #expect(nobody.value == nil)
    }

    @Test func `leaves none of the seventeen out`() {
        let worked = Self.all.map(\.measure.kind) + [.minPerActivity]
        #expect(Set(worked) == Set(MeasureKind.allCases))
    }
}
