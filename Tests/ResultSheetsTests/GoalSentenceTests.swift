import SurveyModel
import Testing

@testable import DisclosureControl
@testable import ResultSheets

@Suite struct `Sentences about goals` {
    /// A goal about persons, and what is said of it.
    struct Case: Sendable {
        let agreeing: Int
        let base: Int
        let silent: Int
        let status: Status
        let sv: String
        let en: String
    }

    static let cases: [Case] = [
        Case(
            agreeing: 12, base: 13, silent: 0, status: .reached, sv: "Målet 90 % nåddes: 12 av 13 instämmer.",
            en: "The target 90% was reached: 12 of 13 agree."),
        Case(
            agreeing: 13, base: 13, silent: 0, status: .reached, sv: "Målet 90 % nåddes: alla 13 instämmer.",
            en: "The target 90% was reached: all 13 agree."),
        Case(
            agreeing: 0, base: 13, silent: 0, status: .notReached, sv: "Målet 90 % nåddes inte: ingen av 13 instämmer.",
            en: "The target 90% was not reached: none of 13 agree."),
        Case(
            agreeing: 1, base: 13, silent: 0, status: .notReached, sv: "Målet 90 % nåddes inte: 1 av 13 instämmer.",
            en: "The target 90% was not reached: 1 of 13 agrees."),
        Case(
            agreeing: 11, base: 13, silent: 0, status: .nearly, sv: "Målet 90 % nåddes nästan: 11 av 13 instämmer.",
            en: "The target 90% was nearly reached: 11 of 13 agree."),
        Case(
            agreeing: 9, base: 9, silent: 3, status: .reached,
            sv:
                "Alla 9 som svarat instämmer (12 tillfrågade). Målet 90 % nåddes bland dem som svarat, och är säkrat om minst 2 av de 3 som inte svarat instämmer.",
            en:
                "All 9 who answered agree (12 asked). The target 90% was reached among those who answered, and is secured if at least 2 of the 3 who did not answer agree."
        ),
        Case(
            agreeing: 9, base: 9, silent: 1, status: .reached,
            sv:
                "Alla 9 som svarat instämmer (10 tillfrågade). Målet 90 % nåddes oavsett vad den som inte svarat hade svarat.",
            en:
                "All 9 who answered agree (10 asked). The target 90% was reached whatever the one who did not answer would have answered."
        ),
        Case(
            agreeing: 10, base: 11, silent: 1, status: .reached,
            sv:
                "10 av 11 instämmer (12 tillfrågade). Målet 90 % nåddes bland dem som svarat, och är säkrat om den som inte svarat instämmer.",
            en:
                "10 of 11 agree (12 asked). The target 90% was reached among those who answered, and is secured if the one who did not answer agrees."
        ),
        Case(
            agreeing: 8, base: 9, silent: 3, status: .nearly,
            sv:
                "8 av 9 instämmer (12 tillfrågade). Målet 90 % nåddes nästan bland dem som svarat, men hade nåtts om alla 3 som inte svarat hade instämt.",
            en:
                "8 of 9 agree (12 asked). The target 90% was nearly reached among those who answered, but would have been reached if all 3 who did not answer had agreed."
        ),
        Case(
            agreeing: 2, base: 9, silent: 2, status: .notReached,
            sv:
                "2 av 9 instämmer (11 tillfrågade). Målet 90 % nåddes inte, och hade inte nåtts ens om de båda som inte svarat hade instämt.",
            en:
                "2 of 9 agree (11 asked). The target 90% was not reached, and would not have been reached even if both of those who did not answer had agreed."
        ),
        Case(
            agreeing: 0, base: 9, silent: 1, status: .notReached,
            sv:
                "Ingen av 9 instämmer (10 tillfrågade). Målet 90 % nåddes inte, och hade inte nåtts ens om den som inte svarat hade instämt.",
            en:
                "None of 9 agree (10 asked). The target 90% was not reached, and would not have been reached even if the one who did not answer had agreed."
        ),
    ]

    @Test(arguments: cases)
    func `a share is told with its counts and its silent`(example: Case) {
        let goal = SampleGoals.share(
            "a", "A", "A", example.agreeing, example.base, example.status, silent: example.silent, target: 90,
            change: nil)
        #expect(sentence(goal) == example.sv)
        #expect(sentence(goal, .english) == example.en)
    }

    /// 13 were asked and 11 answered, one of whom left the statement blank: three have not answered it.
    @Test func `who left the statement blank is one of the silent`() {
        var goal = SampleGoals.share("a", "A", "A", 8, 10, .reached, silent: 3, target: 75, change: nil)
        guard case .shown(var outcome) = goal.outcome else { return #expect(Bool(false)) }
        outcome.base?.noAnswer = 1
        goal.outcome = .shown(outcome)
        #expect(
            sentence(goal)
                == "8 av 10 instämmer (13 tillfrågade). Målet 75 % nåddes bland dem som svarat, och är säkrat om minst 2 av de 3 som inte svarat på påståendet instämmer."
        )
        #expect(
            sentence(goal, .english)
                == "8 of 10 agree (13 asked). The target 75% was reached among those who answered, and is secured if at least 2 of the 3 who did not answer the statement agree."
        )
    }

    @Test(arguments: [
        (1, 1, "den som inte svarat", "the one who did not answer"),
        (2, 1, "minst 1 av de 2 som inte svarat", "at least 1 of the 2 who did not answer"),
        (2, 2, "de båda som inte svarat", "both of those who did not answer"),
        (3, 2, "minst 2 av de 3 som inte svarat", "at least 2 of the 3 who did not answer"),
        (3, 3, "alla 3 som inte svarat", "all 3 who did not answer"),
    ])
    func `it is plain that the silent are meant`(silent: Int, needed: Int, sv: String, en: String) {
        func words(_ language: LanguageTag) -> String {
            SilentWords(count: silent, phrases: Phrases(language)).enough(needed)
        }
        #expect(words(.swedish) == sv)
        #expect(words(.english) == en)
    }

    @Test(arguments: [
        (Status.notMeasuredYet("Mätning genomförs i november 2022"), "Mätning genomförs i november 2022."),
        (.notMeasuredYet(nil), "Målet är inte mätt än."),
        (.cannotBeJudged(.noData), "Inga uppgifter har lämnats för perioden."),
        (
            .cannotBeJudged(.targetUnknown("målvärdet står inte i planen")),
            "Målvärdet är okänt: målvärdet står inte i planen."
        ),
    ])
    func `a goal without a figure says why`(status: Status, text: String) {
        #expect(sentence(SampleGoals.notJudged("a", "A", "A", status, target: .track)) == text)
    }

    @Test func `a figure without a target is told before the reason`() {
        var goal = SampleGoals.share(
            "a", "A", "A", 12, 13, .cannotBeJudged(.noTarget), silent: 0, target: 90, change: nil)
        goal.description.target = .track
        #expect(sentence(goal) == "12 av 13 instämmer. Följs utan målvärde.")
    }

    @Test(arguments: [
        (Arrow.flat, Fraction(0), 0, "Oförändrat sedan 2017."),
        (
            .flat, Fraction(1, 13), 1,
            "I stort sett oförändrat sedan 2017 (85 %): ett enda svar kan förklara skillnaden."
        ),
        (.flat, Fraction(1, 50), 0, "I stort sett oförändrat sedan 2017 (85 %)."),
        (.up, Fraction(14, 130), 1, "Upp från 85 % år 2017, drygt en persons skillnad."),
        (.down, Fraction(-14, 130), -1, "Ned från 85 % år 2017, drygt en persons skillnad."),
        (.up, Fraction(2, 13), 2, "Upp från 85 % år 2017, 2 personers skillnad."),
        (.down, Fraction(-2, 13), -2, "Ned från 85 % år 2017, 2 personers skillnad."),
    ])
    func `a change is told in percent and persons`(arrow: Arrow, difference: Fraction, persons: Int, text: String) {
        var goal = SampleGoals.share("a", "A", "A", 12, 13, .reached, silent: 0, target: 90, change: nil)
        var outcome = SampleGoals.outcome(.share(Share(12, of: 13)), base: nil, .reached, trend: .none(.noFigure))
        outcome.trend = .change(
            Change(
                arrow: arrow, difference: difference, persons: persons, previous: .share(Share(11, of: 13)),
                previousPeriod: "2017"))
        goal.outcome = .shown(outcome)
        #expect(sentence(goal) == "Målet 90 % nåddes: 12 av 13 instämmer. " + text)
    }

    @Test(arguments: [
        (
            MeasureKind.shareOfCases, "team|team",
            "I stort sett oförändrat sedan 2017 (60 %): skillnaden är inte större än 1 av 5 team."
        ),
        (
            .shareOfUnits, "skola|skolor",
            "I stort sett oförändrat sedan 2017 (3 av 5): skillnaden är inte större än 1 av 5 skolor."
        ),
        (
            .attendanceShare, "x|x",
            "I stort sett oförändrat sedan 2017 (60 %): skillnaden är inte större än 1 av 5 förväntade."
        ),
        (.shareAgree, "x|x", "I stort sett oförändrat sedan 2017 (60 %): ett enda svar kan förklara skillnaden."),
    ])
    func `a large change that counts as none says why`(kind: MeasureKind, unit: String, text: String) {
        var goal = SampleGoals.share(
            "a", "A", "A", 4, 5, .cannotBeJudged(.noTarget), silent: 0, target: 90, change: nil)
        goal.description.kind = kind
        goal.description.unit = LocalizedText(unit)
        goal.description.target = .track
        var outcome = SampleGoals.outcome(
            .share(Share(4, of: 5)), base: nil, .cannotBeJudged(.noTarget), trend: .none(.noFigure))
        outcome.trend = .change(
            Change(
                arrow: .flat, difference: Fraction(1, 5), persons: 1, previous: .share(Share(3, of: 5)),
                previousPeriod: "2017"))
        goal.outcome = .shown(outcome)
        #expect(sentence(goal).hasSuffix(text))
    }

    @Test func `a change within the plan's own tolerance says so`() {
        var goal = SampleGoals.share("a", "A", "A", 42, 50, .reached, silent: 0, target: 80, change: nil)
        goal.description.tolerance = Fraction(percent: 5)
        var outcome = SampleGoals.outcome(.share(Share(42, of: 50)), base: nil, .reached, trend: .none(.noFigure))
        outcome.trend = .change(
            Change(
                arrow: .flat, difference: Fraction(percent: 4), persons: 2, previous: .share(Share(40, of: 50)),
                previousPeriod: "2017"))
        goal.outcome = .shown(outcome)
        #expect(
            sentence(goal).hasSuffix(
                "I stort sett oförändrat sedan 2017 (80 %): planen räknar upp till 5 procentenheter som oförändrat."))
    }

    @Test(arguments: [
        (TrendObstacle.changedItem, "Ingen jämförelse med 2017: ändrad fråga."), (.newItem, "Ny fråga."),
        (.tooFewAnswers, "Ingen jämförelse med 2017: för få svar."), (.sameWave, "Samma mätning som 2017."),
        (.notMeasuredBefore, "Hade inget värde 2017."), (.noGoalBefore, "Var inget mål 2017."),
        (.otherLength, "Ingen jämförelse med 2017: uppgifterna gäller olika lång tid."),
        (.otherNetworks, "Ingen jämförelse med 2017: inga nätverk är med båda gångerna."),
    ])
    func `a missing arrow is explained`(obstacle: TrendObstacle, text: String) {
        var goal = SampleGoals.share("a", "A", "A", 12, 13, .reached, silent: 0, target: 90, change: nil)
        goal.outcome = .shown(
            SampleGoals.outcome(.share(Share(12, of: 13)), base: nil, .reached, trend: .none(obstacle)))
        #expect(sentence(goal) == "Målet 90 % nåddes: 12 av 13 instämmer. " + text)
    }

    @Test(arguments: [
        (SeriesCaveat(with: "2018", text: "Formerna är andra"), true),
        (SeriesCaveat(with: "2017", text: "Formerna är andra"), true),
        (SeriesCaveat(with: "2016", text: "Formerna är andra"), false),
    ])
    func `a change is told with what the plan says is to be borne in mind`(caveat: SeriesCaveat, isTold: Bool) {
        var publication = SamplePublication.year
        publication.period.previousPlan = "2018"
        var goal = SampleGoals.count(
            "kurser", "Kurser", "Courses", 15, .notReached, target: 50, unit: ("kurser", "courses"), previous: 30)
        goal.description.caveat = caveat
        let text = GoalSentence(goal, in: Edition(publication)).text
        #expect(text.hasSuffix("Formerna är andra.") == isTold)
    }

    @Test func `more than a range holds is no failure in words`() {
        var goal = SampleGoals.count(
            "p", "Projekt", "Projects", 4, .notReached, target: 1, unit: ("projekt", "projects"), previous: 4)
        goal.description.target = .between(.number(Fraction(2)), .number(Fraction(3)))
        #expect(sentence(goal).hasPrefix("Fler än målet 2–3 projekt: 4 projekt."))
    }

    @Test func `a quotation inside a quotation has single marks`() {
        #expect(Phrases(.swedish).quoted("\"Kritiska vänner\" som vågar") == "”’Kritiska vänner’ som vågar”")
        #expect(Phrases(.english).quoted("“Critical friends” who dare") == "“‘Critical friends’ who dare”")
    }

    /// 11 of 13 units reach the limit; all meetings together are 45 of 52.
    @Test func `another reading with another verdict says so, with its counts`() {
        var goal = SampleGoals.attendance
        guard case .shown(var outcome) = goal.outcome, case .units(let units)? = outcome.value,
            let pooled = units.pooled
        else {
            Issue.record("the sample has attendance unit by unit")
            return
        }
        outcome.otherReading = pooled.fraction
        goal.outcome = .shown(outcome)
        #expect(pooled == Share(24, of: 30))
        #expect(sentence(goal).contains("Om alla tillfällen räknas lika: 80 % (24 av 30). Så läst nåddes målet."))
    }

    /// Each unit by itself is to reach 80 %, which three fourths of them do: not even nearly all, as 80 % of them would be.
    @Test(arguments: [(Fraction(3, 4), "målet inte."), (Fraction(4, 5), "målet nästan."), (.one, "målet.")])
    func `units by themselves are held against all units`(reaching: Fraction, words: String) throws {
        var goal = SampleGoals.attendance
        guard case .shown(var outcome) = goal.outcome else {
            Issue.record("the sample has attendance unit by unit")
            return
        }
        goal.description.reading = .pooled
        outcome.value = .share(Share(79, of: 100))
        outcome.status = .cannotBeJudged(.noData)
        outcome.otherReading = reaching
        goal.outcome = .shown(outcome)
        #expect(!sentence(goal).contains("Så läst"))
        outcome.status = reaching == .one ? .nearly : .reached
        goal.outcome = .shown(outcome)
        #expect(sentence(goal).contains("Så läst nåddes \(words)"))
    }

    /// Two of the three municipalities that have told do it, of thirteen.
    @Test func `units that have told nothing are no units that do not`() {
        var goal = SampleGoals.share(
            "a", "A", "A", 2, 3, .cannotBeJudged(.partMissing), silent: 0, target: 60, change: nil)
        goal.description.kind = .shareOfUnits
        guard case .shown(var outcome) = goal.outcome else {
            Issue.record("the sample is shown")
            return
        }
        outcome.bounds = HardBounds(of: Share(2, of: 3), silent: 10)
        outcome.silentUnits = 10
        goal.outcome = .shown(outcome)
        #expect(
            sentence(goal).contains(
                "som lämnat uppgift (av alla 13 mellan 2 och 12). Kan inte bedömas: 10 kommuner saknar uppgift, och det kan "
                    + "avgöra."))
    }

    @Test(arguments: [
        (MeasureKind.attendanceShare, "Målet 90 % nåddes: 12 av 13 förväntade deltog."),
        (.coverage, "Målet 90 % nåddes: 12 av 13 är ifyllda."),
        (.shareOfUnits, "Målet 90 % nåddes: 12 av 13 kommuner."),
        (.shareOfCases, "Målet 90 % nåddes: 12 av 13 ärenden."),
    ])
    func `each kind has its own words`(kind: MeasureKind, text: String) {
        var goal = SampleGoals.share("a", "A", "A", 12, 13, .reached, silent: 0, target: 90, change: nil)
        goal.description.kind = kind
        #expect(sentence(goal) == text)
    }

    @Test func `a list of units names those that do not reach it`() {
        #expect(
            sentence(SampleGoals.attendance)
                == "Målet 75 % för varje kommun nåddes inte: 3 av 5 kommuner nådde dit, men inte Lindås (67 %) och Älvnäs (50 %). Hade inget värde 2017."
        )
    }

    @Test(arguments: [
        (
            2, "Målet 80 % nåddes: alla 11 instämmer i båda påståendena.",
            "The target 80% was reached: all 11 agree with both statements."
        ),
        (
            3, "Målet 80 % nåddes: alla 11 instämmer i vart och ett av de 3 påståendena.",
            "The target 80% was reached: all 11 agree with each of the 3 statements."
        ),
    ])
    func `no statement is the lowest where everybody agrees with all`(statements: Int, sv: String, en: String) {
        var goal = SampleGoals.composite
        let parts = Array(repeating: AllOf.Part(item: "kompetens", share: Share(11, of: 11)), count: statements)
        goal.outcome = .shown(
            SampleGoals.outcome(
                .allOf(AllOf(reading: .eachItem, parts: parts, joint: nil)), base: nil, .reached,
                trend: .none(.noFigure)))
        #expect(sentence(goal) == sv)
        #expect(sentence(goal, .english) == en)
    }

    @Test(arguments: [
        (3, Status.notReached, "Målet alla 5 kommuner nåddes inte: 3 av 5."),
        (5, .reached, "Målet alla 5 kommuner nåddes."),
    ])
    func `a target of all municipalities is told as such`(count: Int, status: Status, text: String) {
        var goal = SampleGoals.count(
            "a", "A", "A", count, status, target: 5, unit: ("kommun|kommuner", "municipality|municipalities"),
            previous: 4)
        goal.outcome = .shown(SampleGoals.outcome(.count(count), base: nil, status, trend: .none(.noPreviousPeriod)))
        #expect(sentence(goal) == text)
    }

    @Test(arguments: [
        (Arrow.flat, 1, "i stort sett oförändrat (+8 procentenheter, inom ett svar) sedan 2017"),
        (.up, 2, "+15 procentenheter (2 personer) sedan 2017"),
    ])
    func `a change within the tolerance says so before its number`(arrow: Arrow, persons: Int, text: String) {
        let change = Change(
            arrow: arrow, difference: Fraction(persons, 13), persons: persons,
            previous: .share(Share(12 - persons, of: 13)), previousPeriod: "2017")
        let words = ChangeText(edition: Edition(SamplePublication.year))
        #expect(plain(words.text(.change(change), value: .share(Share(12, of: 13)))) == text)
    }

    @Test(arguments: [
        (Fraction(158, 10), Fraction(17, 6), "+2,8 sedan 2017"),
        (Fraction(158, 10), Fraction(-1, 100), "−0,01 sedan 2017"),
        (Fraction(16), Fraction(2), "+2 sedan 2017"),
    ])
    func `a difference of means has the decimals of the mean`(value: Fraction, difference: Fraction, text: String) {
        let change = Change(
            arrow: difference > .zero ? .up : .down, difference: difference, persons: nil,
            previous: .count(1), previousPeriod: "2017")
        let words = ChangeText(edition: Edition(SamplePublication.year), isScore: true)
        #expect(words.text(.change(change), value: .mean(MeanOfShares(value: value, groups: 2))) == text)
    }

    @Test(arguments: [
        (Target.atMost(.number(Fraction(5))), Status.reached, "Målet högst 5 kurser hölls: 4 kurser."),
        (.between(.number(Fraction(1)), .number(Fraction(2))), .notReached, "Fler än målet 1–2 kurser: 4 kurser."),
        (.increase, .reached, "Målet att öka nåddes: 4 kurser."),
    ])
    func `a count is told against its kind of target`(target: Target, status: Status, text: String) {
        var goal = SampleGoals.count("a", "A", "A", 4, status, target: 5, unit: ("kurser", "courses"), previous: 4)
        goal.description.target = target
        goal.outcome = .shown(SampleGoals.outcome(.count(4), base: nil, status, trend: .none(.noPreviousPeriod)))
        #expect(sentence(goal) == text)
    }

    @Test(arguments: [("kurser", "kurser: 1"), ("kurs|kurser", "1 kurs")])
    func `one of a thing is never written in the plural`(unit: String, text: String) {
        var goal = SampleGoals.count("a", "A", "A", 1, .notReached, target: 5, unit: (unit, unit), previous: 1)
        goal.outcome = .shown(SampleGoals.outcome(.count(1), base: nil, .notReached, trend: .none(.noPreviousPeriod)))
        #expect(GoalLine(goal, in: Edition(SamplePublication.year)).result == text)
    }

    @Test func `a withheld goal has one and the same words`() {
        #expect(sentence(SampleGoals.small[0]) == "Resultatet visas inte, för att skydda dem som svarat.")
        let english = sentence(SampleGoals.small[1], .english)
        #expect(english == "The result is not shown, to protect those who answered.")
    }
}
