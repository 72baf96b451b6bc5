import SurveyModel
import Testing

@testable import DisclosureControl
@testable import ResultSheets

/// What is said of those who did not answer, where a goal is a limit or is about several statements.
@Suite struct `Sentences about the silent` {
    /// "At most 10 %" of 12 allows 1 and of 10 allows 1.
    @Test(arguments: [
        (
            0, 9, 1, Status.reached,
            "Ingen av 9 instämmer (10 tillfrågade). Målet högst 10 % hölls oavsett vad den som inte svarat hade svarat.",
            "None of 9 agree (10 asked). The target of at most 10% was kept whatever the one who did not answer would have answered."
        ),
        (
            0, 9, 3, .reached,
            "Ingen av 9 instämmer (12 tillfrågade). Målet högst 10 % hölls bland dem som svarat, och är säkrat om minst 2 av de 3 som inte svarat inte instämmer.",
            "None of 9 agree (12 asked). The target of at most 10% was kept among those who answered, and is secured if at least 2 of the 3 who did not answer do not agree."
        ),
        (
            1, 9, 1, .notReached,
            "1 av 9 instämmer (10 tillfrågade). Målet högst 10 % hölls inte bland dem som svarat, men hade hållits om den som inte svarat inte hade instämt.",
            "1 of 9 agrees (10 asked). The target of at most 10% was not kept among those who answered, but would have been kept if the one who did not answer had not agreed."
        ),
        (
            2, 9, 3, .nearly,
            "2 av 9 instämmer (12 tillfrågade). Målet högst 10 % hölls nästan, men hade inte hållits ens om ingen av de 3 som inte svarat hade instämt.",
            "2 of 9 agree (12 asked). The target of at most 10% was nearly kept, but would not have been kept even if none of the 3 who did not answer had agreed."
        ),
    ])
    func `a limit is secured where the silent do not agree`(
        agreeing: Int, base: Int, silent: Int, status: Status, sv: String, en: String
    ) {
        var goal = SampleGoals.share("a", "A", "A", agreeing, base, status, silent: silent, target: 10, change: nil)
        goal.description.target = .atMost(.share(Fraction(percent: 10)))
        #expect(sentence(goal) == sv)
        #expect(sentence(goal, .english) == en)
    }

    /// What the silent could change: of 13 "at least 90 %" takes 12, of 12 it takes 11.
    @Test(arguments: [
        (
            [(12, 12, 1), (12, 12, 1)], 90, Status.reached,
            "Beskedet står sig vad den som inte svarat än hade svarat.",
            "The verdict stands whatever the one who did not answer would have answered."
        ),
        (
            [(11, 12, 1), (11, 11, 2), (10, 11, 2)], 90, .reached,
            "Målet är säkrat om så många av dem som inte svarat instämmer: 1 av 1 i ”a”, 1 av 2 i ”b” och 2 av 2 i ”c”.",
            "The target is secured if so many of those who did not answer agree: 1 of 1 with “a”, 1 of 2 with “b” and 2 of 2 with “c”."
        ),
        (
            [(8, 8, 3), (8, 8, 3), (8, 8, 3)], 100, .reached,
            "Målet är säkrat om alla 3 som inte svarat instämmer i vart och ett av de 3 påståendena.",
            "The target is secured if all 3 who did not answer agree with each of the 3 statements."
        ),
        (
            [(12, 12, 0), (10, 11, 1)], 90, .reached,
            "Målet är säkrat om den som inte svarat instämmer i ”b”.",
            "The target is secured if the one who did not answer agrees with “b”."
        ),
        (
            [(11, 11, 2), (9, 11, 2)], 100, .notReached,
            "Målet hade inte nåtts ens om de båda som inte svarat hade instämt.",
            "The target would not have been reached even if both of those who did not answer had agreed."
        ),
        (
            [(12, 12, 1), (9, 11, 2)], 100, .notReached,
            "Målet hade inte nåtts ens om alla som inte svarat hade instämt.",
            "The target would not have been reached even if all who did not answer had agreed."
        ),
        (
            [(7, 10, 5), (9, 10, 5)], 80, .nearly,
            "Målet hade nåtts om så många av dem som inte svarat hade instämt: 5 av 5 i ”a” och 3 av 5 i ”b”.",
            "The target would have been reached if so many of those who did not answer had agreed: 5 of 5 with “a” and 3 of 5 with “b”."
        ),
        ([(12, 12, 0), (12, 12, 0)], 90, .reached, "", ""),
    ])
    func `every statement has to be secured`(
        parts: [(Int, Int, Int)], percent: Int, status: Status, sv: String, en: String
    ) {
        let goal = silent(parts, .atLeast(.share(Fraction(percent: percent))), status)
        #expect(told(goal, .swedish) == sv)
        #expect(told(goal, .english) == en)
    }

    /// Of 12 "at most 20 %" allows 2; "at least 80 %" takes 10, and 11 of 13.
    @Test func `a limit, fewer statements and all at once are secured each in its way`() {
        let limit = Target.atMost(.share(Fraction(percent: 20)))
        #expect(
            told(silent([(1, 10, 2), (0, 10, 2)], limit, .reached))
                == "Målet är säkrat om minst 1 av de 2 som inte svarat inte instämmer i ”a”.")
        #expect(
            told(silent([(3, 10, 2), (0, 10, 2)], limit, .notReached))
                == "Målet hade inte hållits ens om ingen av dem som inte svarat hade instämt.")
        let least = Target.atLeast(.share(Fraction(percent: 80)))
        #expect(
            told(silent([(8, 10, 2), (9, 10, 2)], least, .reached, enough: 1))
                == "Målet är säkrat om så många av dem som inte svarat instämmer, i minst ett av dessa 2 påståenden: "
                + "2 av 2 i ”a” och 1 av 2 i ”b”.")
        var joint = silent([(9, 10, 3), (9, 10, 3)], least, .reached)
        guard case .shown(var outcome) = joint.outcome, case .allOf(var allOf)? = outcome.value else { return }
        (allOf.reading, allOf.joint) = (.everyRespondent, Share(8, of: 10))
        (outcome.value, outcome.bounds) = (.allOf(allOf), HardBounds(of: Share(8, of: 10), silent: 3))
        joint.outcome = .shown(outcome)
        #expect(told(joint) == "Målet är säkrat om alla 3 som inte svarat instämmer i båda påståendena.")
    }

    /// A composite goal with so many agreeing, answering and silent on each statement.
    private func silent(
        _ parts: [(Int, Int, Int)], _ target: Target, _ status: Status, enough: Int? = nil
    ) -> PublishedGoal {
        var goal = SampleGoals.composite
        goal.description.target = target
        goal.description.enough = enough
        let isLimit: Bool? = if case .atMost = target { true } else { nil }
        let shares = zip(["a", "b", "c"], parts).map { AllOf.Part(item: $0, share: Share($1.0, of: $1.1)) }
        let allOf = AllOf(reading: .eachItem, parts: shares, joint: nil, enough: enough, isLimit: isLimit)
        var outcome = SampleGoals.outcome(.allOf(allOf), base: nil, status, trend: .none(.noFigure))
        outcome.bounds = HardBounds(of: allOf.deciding ?? Share(0, of: 1), silent: 1)
        outcome.silentOfParts = parts.map(\.2)
        goal.outcome = .shown(outcome)
        return goal
    }

    private func told(_ goal: PublishedGoal, _ language: LanguageTag = .swedish) -> String {
        guard let outcome = goal.outcome.figure else { return "" }
        let edition = Edition(SamplePublication.year, language: language)
        return SilentOnStatements(goal.description, outcome, in: edition).map { plain($0.text) } ?? ""
    }

    @Test func `the row says what the silent could change after its verdict`() {
        let goal = silent([(8, 8, 3), (8, 8, 3)], .atLeast(.share(.one)), .reached)
        #expect(
            sentence(goal)
                == "Målet 100 % nåddes: alla 8 instämmer i båda påståendena. Målet är säkrat om alla 3 som inte svarat instämmer i båda påståendena."
        )
    }

    @Test func `the explanation tells it of every statement`() {
        let target = Target.atLeast(.share(.one))
        var goal = silent([(8, 8, 3), (8, 8, 3)], target, .reached)
        guard case .shown(var outcome) = goal.outcome else { return #expect(Bool(false)) }
        outcome.uncertainty = PublishedUncertainty(of: Share(8, of: 8), silent: 3, target: target)
        goal.outcome = .shown(outcome)
        let explanation = Explanation(SamplePublication.year, language: .swedish, places: { _, _ in nil })
        #expect(
            plain(explanation.text(of: goal)).contains(
                "Målet är säkrat om alla 3 som inte svarat instämmer i båda påståendena."))
    }
}
