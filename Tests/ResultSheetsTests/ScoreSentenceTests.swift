import SurveyModel
import Testing

@testable import DisclosureControl
@testable import ResultSheets

@Suite struct `Sentences about scores, pairs and units' numbers` {
    private func sentence(
        _ kind: MeasureKind, _ value: MeasuredValue?, _ status: Status, target: Target, unit: String? = nil,
        reading: Reading? = nil, language: LanguageTag = .swedish, change: (inout PublishedOutcome) -> Void = { _ in }
    ) -> String {
        var description = SampleGoals.description("g", .organisation, "Mål", "Goal", kind, target)
        description.unit = unit.map { LocalizedText([.swedish: $0, .english: "point|points"]) }
        description.reading = reading
        var outcome = SampleGoals.outcome(value, base: nil, status, trend: .none(.noPreviousPeriod))
        change(&outcome)
        let goal = SampleGoals.goal(description, outcome)
        let edition = Edition(SamplePublication.year, language: language)
        return GoalSentence(goal, in: edition).text.replacing("\u{00A0}", with: " ")
    }

    private static let points = Target.atLeast(.number(Fraction(74)))

    @Test(arguments: [
        (
            ScoreMean(mean: Fraction(149, 2), scored: 12), Status.reached,
            "Målet 74 poäng nåddes: medelvärdet av 12 skattningar är 74,5 poäng."
        ),
        // 73.96 rounds to 74.0, which would seem to reach 74.
        (
            ScoreMean(mean: Fraction(1849, 25), scored: 25, prorated: 2, incomplete: 1), .nearly,
            "Målet 74 poäng nåddes nästan: medelvärdet av 25 skattningar är 73,96 poäng. 2 skattningar saknar något "
                + "svar och är omräknade till alla frågor. 1 ofullständig skattning är inte med."
        ),
        (
            ScoreMean(mean: Fraction(74), scored: 1, prorated: 1, incomplete: 3), .reached,
            "Målet 74 poäng nåddes: den enda skattningen är 74 poäng. 1 skattning saknar något svar och är omräknad "
                + "till alla frågor. 3 ofullständiga skattningar är inte med."
        ),
        (
            ScoreMean(mean: Fraction(50), scored: 9, units: 8), .notReached,
            "Målet 74 poäng nåddes inte: medelvärdet av 8 kommuners medel är 50 poäng."
        ),
    ])
    func `tell a mean score with as many decimals as its verdict needs`(
        score: ScoreMean, status: Status, words: String
    ) {
        #expect(sentence(.scoreMean, .score(score), status, target: Self.points, unit: "poäng|poäng") == words)
    }

    @Test func `tell the other reading of a mean score`() {
        let words = sentence(
            .scoreMean, .score(ScoreMean(mean: Fraction(74), scored: 9)), .reached, target: Self.points,
            unit: "poäng|poäng"
        ) { $0.otherReading = Fraction(287, 4) }
        #expect(
            words
                == "Målet 74 poäng nåddes: medelvärdet av 9 skattningar är 74 poäng. Om varje kommun räknas lika: 71,8 "
                + "poäng. Så läst nåddes målet nästan.")
    }

    @Test(arguments: [
        (
            PairedChange(
                difference: Fraction(3, 5), pairs: 5, higher: 3, same: 1, lower: 1, unpairedBefore: 2, unpairedAfter: 1),
            Status.reached,
            "Målet att öka nåddes: medelskillnaden i 5 par är +0,6: 3 högre, 1 lika och 1 lägre efter än före. 2 svar "
                + "före och 1 svar efter kunde inte paras ihop.",
            "The aim to increase was reached: the mean difference in 5 pairs is +0.6: 3 higher, 1 the same and 1 lower "
                + "after than before. 2 answers before and 1 answer after could not be paired."
        ),
        (
            PairedChange(
                difference: Fraction(3, 5), pairs: 19, higher: 16, same: 1, lower: 2, unpairedBefore: 2,
                unpairedAfter: 0, incomplete: 9),
            .reached,
            "Målet att öka nåddes: medelskillnaden i 19 par är +0,6: 16 högre, 1 lika och 2 lägre efter än före. 9 par till "
                + "är ofullständiga, då svar saknas före eller efter, och är inte med. 2 svar före kunde inte paras ihop.",
            "The aim to increase was reached: the mean difference in 19 pairs is +0.6: 16 higher, 1 the same and 2 lower "
                + "after than before. 9 more pairs are incomplete, as answers are missing before or after, and are left "
                + "out. 2 answers before could not be paired."
        ),
        (
            PairedChange(
                difference: Fraction(-1), pairs: 1, higher: 0, same: 0, lower: 1, unpairedBefore: 0, unpairedAfter: 0),
            .notReached,
            "Målet att öka nåddes inte: skillnaden i det enda paret är −1: 0 högre, 0 lika och 1 lägre efter än före.",
            "The aim to increase was not reached: the difference in the only pair is −1: 0 higher, 0 the same and 1 lower "
                + "after than before."
        ),
    ])
    func `tell a difference in pairs and those without a partner`(
        pairs: PairedChange, status: Status, sv: String, en: String
    ) {
        #expect(sentence(.beforeAfter, .pairs(pairs), status, target: .increase) == sv)
        #expect(sentence(.beforeAfter, .pairs(pairs), status, target: .increase, language: .english) == en)
    }

    @Test func `tell a difference over several items in steps of one item's scale`() {
        let pairs = PairedChange(
            difference: Fraction(3, 4), pairs: 12, higher: 9, same: 2, lower: 1, unpairedBefore: 0, unpairedAfter: 0)
        func words(_ language: LanguageTag) -> String { Phrases(language).pairedChange("+0,8", pairs, items: 4) }
        #expect(
            words(.swedish)
                == "medelskillnaden i 12 par är +0,8 per fråga (4 frågor): 9 högre, 2 lika och 1 lägre efter än före")
        #expect(words(.english).contains("is +0,8 per item (4 items): 9 higher"))
    }

    @Test func `name the lowest activity's figure`() {
        let members = [
            UnitsReaching.Member(id: "a1", share: Share(12, of: 13), reaches: true),
            .init(id: "a2", share: Share(8, of: 13), reaches: true),
        ]
        let words = sentence(
            .minPerActivity, .units(UnitsReaching(members: members)), .reached,
            target: .atLeast(.share(Fraction(percent: 50))))
        #expect(words.contains("2 av 2 aktiviteter nådde dit; lägst 8 av 13."))
    }

    private static let numbers = [
        UnitNumbers.Member(id: "0001", number: 7, reaches: true), .init(id: "0002", number: 3, reaches: false),
        .init(id: "0003", number: nil, reaches: false),
    ]

    @Test func `tell which units do not reach their number and which have not told it`() {
        let each = MeasuredValue.perUnit(UnitNumbers(reading: .eachUnit, members: Self.numbers))
        let words = sentence(
            .minPerUnit, each, .notReached, target: .atLeast(.number(Fraction(5))), unit: "jobb|jobb",
            reading: .eachUnit
        ) { $0.otherReading = Fraction(5) }
        #expect(words.hasPrefix("Målet 5 jobb för varje kommun nåddes inte: 1 av 3 kommuner nådde dit, men inte "))
        #expect(
            words.hasSuffix("Granvik (3) och Lindås (ej uppgivet). I medel per kommun: 5 jobb. Så läst nåddes målet."))
        let mean = MeasuredValue.perUnit(UnitNumbers(reading: .meanOfUnits, members: Self.numbers))
        #expect(
            sentence(
                .minPerUnit, mean, .reached, target: .atLeast(.number(Fraction(5))), unit: "jobb|jobb",
                reading: .meanOfUnits) == "Målet 5 jobb nåddes: i medel 5 jobb per kommun.")
    }

    @Test(arguments: [
        (Share(1, of: 1), Status.reached, "Målet nåddes."), (Share(0, of: 1), .notReached, "Målet nåddes inte."),
        (Share(3, of: 4), .notReached, "Målet nåddes inte: ja för 3 av 4."),
        (Share(1, of: 4), .notReached, "Målet nåddes inte: ja för 1 av 4."),
    ])
    func `tell what is done`(share: Share, status: Status, words: String) {
        #expect(sentence(.yesNo, .share(share), status, target: .track) == words)
    }

    @Test(arguments: [
        (
            Target.equal(.number(Fraction(13))), "kommun|kommuner|av 13", Share(11, of: 13), Status.nearly,
            "Målet 13 kommuner av 13 nåddes nästan: 11 av 13 kommuner. Upp från 4 av 13 (2017)."
        ),
        (
            .atLeast(.share(Fraction(percent: 90))), "", Share(11, of: 13), .nearly,
            "Målet 90 % nåddes nästan: 11 av 13 kommuner. Upp från 31 % år 2017."
        ),
    ])
    func `tell units by their number where the plan does`(
        target: Target, unit: String, share: Share, status: Status, words: String
    ) {
        let told = sentence(.shareOfUnits, .share(share), status, target: target, unit: unit.isEmpty ? nil : unit) {
            $0.trend = .change(
                Change(
                    arrow: .up, difference: Fraction(7, 13), previous: .share(Share(4, of: 13)), previousPeriod: "2017")
            )
        }
        #expect(told == words)
    }

    @Test func `keep what belongs to the target out of the result`() {
        let four = Target.atLeast(.number(Fraction(4)))
        #expect(
            sentence(.countTarget, .count(1), .notReached, target: four, unit: "möte|möten|per år")
                == "Målet 4 möten per år nåddes inte: 1 möte.")
    }

    @Test func `name cases and forms by the plan's own word`() {
        let all = Target.atLeast(.share(Fraction(percent: 100)))
        #expect(
            sentence(.shareOfCases, .share(Share(5, of: 6)), .notReached, target: all, unit: "projekt|projekt")
                == "Målet 100 % nåddes inte: 5 av 6 projekt.")
        #expect(
            sentence(.coverage, .share(Share(12, of: 13)), .nearly, target: all, unit: "kommun|kommuner")
                == "Målet 100 % nåddes nästan: 12 av 13 kommuner.")
        #expect(
            sentence(.coverage, .share(Share(12, of: 13)), .nearly, target: all)
                == "Målet 100 % nåddes nästan: 12 av 13 är ifyllda.")
    }

    @Test func `tell a deed that was not done before by its word`() {
        var goal = SampleGoals.description("g", .organisation, "Mål", "Goal", .yesNo, .track)
        goal.unit = nil
        let figures = GoalFigures(goal: goal, edition: Edition(SamplePublication.year))
        let change = Change(
            arrow: .up, difference: .one, previous: .share(Share(0, of: 1)), previousPeriod: "2017")
        #expect(figures.change(.change(change), value: .share(Share(1, of: 1))) == "inte gjort år 2017")
        let told = sentence(.yesNo, .share(Share(1, of: 1)), .reached, target: .track) { $0.trend = .change(change) }
        #expect(told == "Målet nåddes. Inte gjort år 2017.")
    }

    @Test(arguments: [
        (
            [("kind:kommun", MeasuredValue.share(Share(36, of: 42))), ("kind:region", .share(Share(5, of: 6)))],
            MeasuredValue.share(Share(41, of: 48)), "Kommunerna 86 % (36 av 42), regionen 83 % (5 av 6)."
        ),
        (
            [("kind:kommun", .count(295)), ("kind:region", .count(52))], .count(797),
            "Kommunerna 295 poäng, regionen 52 poäng, övriga eller okända 450 poäng."
        ),
        (
            [("kind:kommun", .count(295)), ("kind:region", .count(52))], .count(300),
            "Kommunerna 295 poäng, regionen 52 poäng; tillsammans 47 poäng mer än summan, så uppgifterna går inte ihop."
        ),
        (
            [("kind:kommun", .count(7)), ("kind:region", .count(3))], .count(10),
            "Kommunerna 7 poäng, regionen 3 poäng."
        ),
        ([("0001", .count(7))], .count(10), ""),
    ])
    func `set municipalities and region side by side, and what is left over`(
        parts: [(String, MeasuredValue)], whole: MeasuredValue, words: String
    ) {
        var goal = SampleGoals.description("g", .organisation, "Mål", "Goal", .count, .track)
        goal.unit = LocalizedText([.swedish: "poäng|poäng"])
        var publication = SamplePublication.year
        publication.unitResults = parts.map { PublishedUnitResult(unit: $0.0, goal: "g", value: $0.1) }
        let sentence = PrincipalSentence(goal: goal, value: whole, edition: Edition(publication))
        #expect((sentence.text ?? "").replacing("\u{00A0}", with: " ") == words)
    }

    @Test func `set the elapsed part of a yearly target beside it`() {
        let words = sentence(
            .countTarget, .count(28), .notReached, target: .atLeast(.number(Fraction(50))), unit: "kurs|kurser"
        ) { $0.elapsed = ElapsedTarget(months: 8, part: Fraction(100, 3), status: .nearly) }
        #expect(
            words
                == "Målet 50 kurser nåddes inte: 28 kurser. I jämn takt vore det omkring 33 kurser efter 8 "
                + "månader: nästan i takt.")
    }

    /// 50 · 8/12 and 2 · 8/12, told in whole things, with a decimal beside that whole number, and never as a whole year's.
    @Test func `tell the elapsed part for information without a verdict`() {
        let courses = sentence(
            .countTarget, .count(28), .notReached, target: .atLeast(.number(Fraction(50))), unit: "kurs|kurser"
        ) { $0.elapsed = ElapsedTarget(months: 8, part: Fraction(100, 3)) }
        #expect(
            courses.hasSuffix("I jämn takt vore det omkring 33 kurser efter 8 månader."),
            "\(courses)")
        let meetings = sentence(
            .countTarget, .count(1), .notReached, target: .equal(.number(Fraction(2))), unit: "träff|träffar|per år"
        ) { $0.elapsed = ElapsedTarget(months: 8, part: Fraction(4, 3)) }
        #expect(
            meetings.hasSuffix("I jämn takt vore det 1,3 träffar efter 8 månader."),
            "\(meetings)")
        let none = sentence(
            .countTarget, .count(0), .notReached, target: .equal(.number(Fraction(4))), unit: "träff|träffar|per år"
        ) { $0.elapsed = ElapsedTarget(months: 8, part: Fraction(8, 3)) }
        #expect(
            none.hasSuffix("I jämn takt vore det 2–3 träffar efter 8 månader."), "\(none)")
    }

    @Test(arguments: [
        (Target.between(.number(Fraction(2)), .number(Fraction(3))), 4, "Fler än målet 2–3 projekt: 4 projekt."),
        (.between(.number(Fraction(2)), .number(Fraction(3))), 1, "Målet 2–3 projekt nåddes inte: 1 projekt."),
        (.equal(.number(Fraction(4))), 5, "Fler än målet 4 projekt: 5 projekt."),
    ])
    func `say of more than a range holds that it is more`(target: Target, count: Int, words: String) {
        let text = sentence(
            .countTarget, .count(count), .notReached, target: target, unit: "projekt|projekt")
        #expect(text == words)
    }

    @Test func `keep what is said and done apart from themselves`() {
        var goal = SampleGoals.goal(
            SampleGoals.description("g", .organisation, "Mål", "Goal", .countTarget, Self.points),
            SampleGoals.outcome(.count(28), base: nil, .notReached, trend: .none(.noPreviousPeriod)))
        goal.followUp = PublishedFollowUp(
            comment: "Våren var tunn", action: GoalAction(text: "Fler kurser", responsible: "teamchef"),
            earlier: .init(period: "2017", status: .nearly, action: GoalAction(text: "Ny kalender")),
            done: "Kalendern kom i maj")
        var publication = SamplePublication.year
        publication.corrections =
            CalendarDate("2018-03-01").map {
                [Correction(goal: "g", period: "2017", date: $0, text: "Två kurser räknades dubbelt")]
            }
        let line = GoalLine(goal, in: Edition(publication))
        #expect(
            line.remarks == [
                "Nätverkets kommentar: Våren var tunn.", "2017 nåddes målet nästan. Då beslutades: Ny kalender.",
                "Vad vi gjorde åt det: Kalendern kom i maj.",
                "Rättelse 2018-03-01 av uppgiften för 2017: Två kurser räknades dubbelt.",
            ])
        #expect(line.action == "Fler kurser (ansvarig: teamchef)")
    }
}
