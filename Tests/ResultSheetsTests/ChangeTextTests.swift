import SurveyModel
import Testing

@testable import DisclosureControl
@testable import ResultSheets

@Suite struct `Changes in words` {
    private func units(_ reaching: Int, of all: Int) -> MeasuredValue {
        .units(
            UnitsReaching(
                members: (0..<all).map { index in
                    .init(
                        id: SamplePublication.units[index].id, share: Share(index < reaching ? 4 : 1, of: 4),
                        reaches: index < reaching)
                }))
    }

    private func words(_ before: MeasuredValue, _ now: MeasuredValue, _ arrow: Arrow, _ language: LanguageTag) -> String
    {
        let goal = SampleGoals.attendance
        let difference = (now.deciding ?? .zero) - (before.deciding ?? .zero)
        let change = Change(arrow: arrow, difference: difference, previous: before, previousPeriod: "2017")
        let edition = Edition(SamplePublication.year, language: language)
        return GoalFigures(goal: goal.description, edition: edition).change(.change(change), value: now)
    }

    @Test(arguments: [
        (2, 4, Arrow.up, "+2 kommuner sedan 2017", "+2 municipalities since 2017"),
        (
            4, 3, .flat, "i stort sett oförändrat (−1 kommun) sedan 2017",
            "about the same (−1 municipality) since 2017"
        ),
    ])
    func `of units are told in units`(before: Int, now: Int, arrow: Arrow, sv: String, en: String) {
        #expect(words(units(before, of: 5), units(now, of: 5), arrow, .swedish) == sv)
        #expect(words(units(before, of: 5), units(now, of: 5), arrow, .english) == en)
    }

    /// Before, now, of a mean with the house's tolerance of 0.1, or a declared one.
    @Test(arguments: [
        // 0.1333 is more than 0.1, and would round to it.
        (Fraction(3, 5), Fraction(11, 15), nil, Arrow.up, "+0,13 sedan 2017"),
        (Fraction(3, 5), Fraction(7, 10), nil, .flat, "i stort sett oförändrat (+0,1) sedan 2017"),
        (Fraction(3, 5), Fraction(702, 1000), nil, .up, "+0,102 sedan 2017"),
        // 0.16 is less than 0.165, and would round to more.
        (
            Fraction(3), Fraction(316, 100), Fraction(165, 1000), .flat,
            "i stort sett oförändrat (+0,16) sedan 2017"
        ),
        (Fraction(3), Fraction(5), nil, .up, "+2 sedan 2017"),
        (Fraction(3), Fraction(13, 4), nil, .up, "+0,3 sedan 2017"),
    ])
    func `of means never contradict their arrow`(
        before: Fraction, now: Fraction, tolerance: Fraction?, arrow: Arrow, sv: String
    ) {
        var description = SampleGoals.description("g", .organisation, "Mål", "Goal", .scoreMean, .track)
        description.tolerance = tolerance
        func mean(_ value: Fraction) -> MeasuredValue { .score(ScoreMean(mean: value, scored: 9)) }
        let change = Change(arrow: arrow, difference: now - before, previous: mean(before), previousPeriod: "2017")
        let figures = GoalFigures(goal: description, edition: Edition(SamplePublication.year))
        #expect(figures.change(.change(change), value: mean(now)) == sv)
    }

    @Test(
        arguments: [
            (MeasureKind.scoreMean, nil, "poäng|poäng", "0,1 poäng"), (.scoreMean, Fraction(1, 2), nil, "0,5 skalsteg"),
            (.count, Fraction(percent: 5), nil, "5 % av förra värdet"),
            (.shareAgree, Fraction(percent: 5), nil, "5 procentenheter"),
        ] as [(MeasureKind, Fraction?, String?, String)])
    func `name their tolerance as it is measured`(
        kind: MeasureKind, tolerance: Fraction?, unit: String?, words: String
    ) {
        var description = SampleGoals.description("g", .organisation, "Mål", "Goal", kind, .track)
        description.tolerance = tolerance
        description.unit = unit.map { LocalizedText($0) }
        let told = ToleranceText(goal: description, edition: Edition(SamplePublication.year)).text(nil)
        #expect(told.replacing("\u{A0}", with: " ") == words)
    }

    @Test func `of another number of units are told by the figure before`() {
        let told = words(units(2, of: 4), units(5, of: 5), .up, .swedish)
        #expect(told == "2\u{00A0}av\u{00A0}4 kommuner år 2017")
    }

    @Test(arguments: [
        (Share(53, of: 79), Share(58, of: 80), true), (Share(50, of: 100), Share(55, of: 100), false),
        (Share(2, of: 3), Share(2, of: 3), false),
    ])
    func `that look wrong beside rounded shares are explained`(before: Share, now: Share, isUneven: Bool) throws {
        var goal = try #require(SampleGoals.network.first)
        let change = Change(
            arrow: .up, difference: now.fraction - before.fraction, previous: .share(before), previousPeriod: "2017")
        goal.outcome = .shown(SampleGoals.outcome(.share(now), base: nil, .reached, trend: .change(change)))
        var publication = SamplePublication.year
        (publication.goals, publication.items) = ([goal], [])
        let edition = Edition(publication)
        let rounding = try #require(
            MethodBox(group: goal.group, goals: [goal], in: edition).entries.first { $0.term == "Avrundning" })
        #expect(rounding.lines.contains(edition.phrases.unevenRule) == isUneven)
    }

    private func parts(_ shares: [Share]) -> MeasuredValue {
        .allOf(
            AllOf(
                reading: .eachItem, parts: zip(["kompetens", "nytta"], shares).map { AllOf.Part(item: $0, share: $1) },
                joint: nil))
    }

    @Test(arguments: [
        (
            [Share(14, of: 20), Share(18, of: 20)],
            "Upp från 70 % år 2017, då lägst var ”Arbetet stärker min kompetens”.",
            "+14 procentenheter sedan 2017, på ett annat påstående"
        ),
        (
            [Share(18, of: 20), Share(14, of: 20)], "Upp från 70 % år 2017, 3 personers skillnad.",
            "+14 procentenheter (3 personer) sedan 2017"
        ),
    ])
    func `between two statements are no persons`(before: [Share], sentence: String, beside: String) {
        var goal = SampleGoals.composite
        goal.description.items = ["kompetens", "nytta"]
        let now = parts([Share(18, of: 19), Share(16, of: 19)])
        let change = Change(
            arrow: .up, difference: Fraction(16, 19) - Fraction(7, 10), persons: 3, previous: parts(before),
            previousPeriod: "2017")
        goal.outcome = .shown(SampleGoals.outcome(now, base: nil, .nearly, trend: .change(change)))
        let edition = Edition(SamplePublication.year)
        let line = GoalLine(goal, in: edition)
        #expect(line.sentence.replacing("\u{00A0}", with: " ").contains(sentence), "\(line.sentence)")
        #expect(line.change.replacing("\u{00A0}", with: " ") == beside)
    }
}
