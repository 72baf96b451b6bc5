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
