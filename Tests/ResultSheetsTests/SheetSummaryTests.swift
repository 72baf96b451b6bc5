import SurveyModel
import Testing

@testable import DisclosureControl
@testable import ResultSheets

@Suite struct `The summary of a sheet` {
    @Test(arguments: [
        (
            1, 13, "1 av 13 svarade. Minst 5 behövs för att resultat ska visas.",
            "1 of 13 answered. At least 5 are needed for results to be shown."
        ),
        (0, 13, "Ingen av de 13 tillfrågade svarade.", "None of the 13 asked answered."),
        (0, 1, "Den enda tillfrågade svarade inte.", "The only one asked did not answer."),
        (5, 13, "", ""),
    ])
    func `too few answers are said in words`(records: Int, invited: Int, sv: String, en: String) {
        var group = SamplePublication.groups[3]
        group.responses = [SamplePublication.responses(records: records, invited: invited)]
        #expect(plain(edition(.swedish).responseRemarks(of: group).joined()) == sv)
        #expect(plain(edition(.english).responseRemarks(of: group).joined()) == en)
    }

    @Test func `an area with a goal of its own begins with all of its goals, and tells its own after them`() throws {
        var publication = SamplePublication.year
        let area = try #require(publication.groups.first { $0.kind == .area })
        let place = try #require(publication.goals.firstIndex { $0.outcome.figure?.status == .reached })
        publication.goals[place].group = area.key
        let edition = Edition(publication)
        #expect(edition.summedGoals(of: area).count > 1)
        #expect(edition.responseRemarks(of: area).contains("Områdets egna mål: 1 mål som är uppnått."))
        let page = HTMLSheet(group: area, edition: edition).text
        let lead = StatusSummary(edition.summedGoals(of: area)).parts(edition.phrases)[0]
        #expect(page.contains("<p class=\"lead\"><span>\(lead)</span>"))
    }

    @Test func `of a group without goals nobody's answers are the line that sums up`() {
        var publication = SamplePublication.year
        publication.goals = []
        publication.items = []
        publication.groups[2].responses = [SamplePublication.responses(records: 0, invited: 13)]
        let (edition, group) = (Edition(publication), publication.groups[2])
        #expect(edition.lead(of: group).map(plain) == "Ingen av de 13 tillfrågade svarade.")
        #expect(edition.responseRemarks(of: group) == ["Planen har inga mål för nätverket i perioden."])
    }

    @Test func `a network without goals says so`() {
        var publication = SamplePublication.year
        publication.goals = []
        let remarks = Edition(publication).responseRemarks(of: publication.groups[2])
        #expect(remarks.first == "Planen har inga mål för nätverket i perioden.")
    }

    @Test(arguments: [
        (
            LanguageTag.swedish, "12 av 13 svarade (92 %). Mellan 83 % och 100 % instämmer i de 3 påståendena.",
            "Störst andel instämmer i ”Nätverket är till nytta på hemmaplan”, 100 % (9 av 9).",
            "Minst andel instämmer i ”Jag kan påverka dagordningen”, 83 % (10 av 12)."
        ),
        (
            .english, "12 of 13 answered (92%). Between 83% and 100% agree with the 3 statements.",
            "The largest share agrees with “The network is useful at home”, 100% (9 of 9).",
            "The smallest share agrees with “I can influence the agenda”, 83% (10 of 12)."
        ),
    ])
    func `a network without goals is summed up by its survey`(
        language: LanguageTag, lead: String, most: String, least: String
    ) throws {
        var publication = SamplePublication.year
        publication.goals = []
        let edition = Edition(publication, language: language)
        let summary = try #require(SurveySummary(of: publication.groups[2], in: edition))
        #expect(summary.lead.map(plain) == lead)
        #expect(lead.hasSuffix(plain(summary.headline) + "."))
        #expect(summary.details.prefix(2).map(plain) == [most, least])
        let page = HTMLSheet(group: publication.groups[2], edition: edition).text
        #expect(page.contains("<p class=\"lead\">12"))
    }

    @Test func `only shares that are shown sum a network up, and goals before them`() {
        var publication = SamplePublication.year
        #expect(SurveySummary(of: publication.groups[2], in: Edition(publication)) == nil)
        publication.goals = []
        #expect(SurveySummary(of: publication.groups[3], in: Edition(publication)) == nil)
        #expect(SurveySummary(of: publication.groups[0], in: Edition(publication)) == nil)
    }

    @Test func `some statements withheld, it is told that the others are summed up`() throws {
        var publication = SamplePublication.year
        publication.goals = []
        let place = try #require(publication.items.firstIndex { $0.group == SamplePublication.network })
        publication.items[place].answers = .withheld
        let summary = SurveySummary(of: publication.groups[2], in: Edition(publication))
        #expect(
            summary.map { plain($0.headline) }
                == "Mellan 83 % och 100 % instämmer i de 2 påståenden som visas")
    }

    @Test func `the plan's line is told beneath rows that together hold more`() throws {
        var publication = SamplePublication.year
        let place = try #require(publication.goals.firstIndex { $0.description.kind == .shareAgree })
        publication.goals[place].fingerprint = "samma tal"
        var again = publication.goals[place]
        again.description.id += "-igen"
        again.description.strategicGoal = "kompetens"
        let note = Phrases(.swedish).wholePlanRule
        func table() -> String { StrategicGoalTable(publication.goals, in: edition(.swedish)).markup.html }
        #expect(table().contains("<tfoot ") && !table().contains(note))
        publication.goals.append(again)
        #expect(table().contains(note))
    }

    @Test(arguments: [
        (LanguageTag.swedish, "1 enkät, 12 svar; 1 register"), (.english, "1 survey, 12 answers; 1 register"),
    ])
    func `many surveys are summed up in a line`(language: LanguageTag, text: String) {
        #expect(edition(language).responseCount(of: SamplePublication.groups[2]) == text)
    }

    @Test func `the plan's goals all stand in one area or another`() {
        let lines = PlanByArea(in: edition(.swedish)).lines
        #expect(lines.map(\.group.key) == ["area:skola", "organisation"])
        let counted = lines.reduce(0) { $0 + $1.summary.shown + $1.summary.withheld }
        #expect(counted == SamplePublication.year.goals.count)
    }

    @Test func `an area's sheet and the organisation's list tell the same count in the same words`() throws {
        let edition = edition(.swedish)
        let line = try #require(PlanByArea(in: edition).lines.first { $0.joinsNetworks })
        let text = line.text(edition.phrases)
        #expect(edition.responseRemarks(of: line.group).contains("Nätverkens mål inräknade: \(text)."))
        #expect(PlanByArea(in: edition).intro(edition.phrases) == "Programområdena, nätverkens mål inräknade:")
        for group in edition.publication.groups where group.kind != .area {
            #expect(PlanByArea.remark(on: group, in: edition) == nil)
        }
    }

    @Test(arguments: [
        ("2018-12-31", "Årsrapport", "Yearly report"), ("2018-08-31", "Delårsrapport", "Interim report"),
        ("2019-12-31", "Årsrapport", "Yearly report"),
    ])
    func `a report on a part of a year is no yearly report`(to: String, sv: String, en: String) {
        var publication = SamplePublication.year
        publication.period.to = SamplePublication.date(to)
        #expect(Edition(publication).title(of: .year) == sv)
        #expect(Edition(publication, language: .english).title(of: .year) == en)
    }

    @Test(arguments: [
        (Target.track, false), (.increase, false), (.atLeast(.number(Fraction(50))), true),
    ])
    func `a number is drawn only against a bound`(target: Target, isDrawn: Bool) {
        var goal = SampleGoals.count("a", "A", "A", 45, .reached, target: 50, unit: ("timmar", "hours"), previous: 40)
        goal.description.target = target
        #expect((GoalLine(goal, in: edition(.swedish)).bar != nil) == isDrawn)
    }

    @Test(arguments: [("timme|timmar", 45, "45", "timmar"), ("timme|timmar", 1, "1", "timme")])
    func `a result's noun stands apart from its number`(unit: String, count: Int, number: String, noun: String) {
        let goal = SampleGoals.count(
            "a", "A", "A", count, .reached, target: 50, unit: (unit, unit), previous: 40)
        let line = GoalLine(goal, in: edition(.swedish))
        #expect(line.number == number)
        #expect(line.noun == noun)
    }

    @Test func `goals stand in the order of their statuses`() {
        let statuses: [Status] = [
            .notReached, .cannotBeJudged(.noTarget), .reached, .nearly, .reached, .cannotBeJudged(.noData),
            .cannotBeJudged(.noTarget),
        ]
        let goals = statuses.enumerated().map { number, status in
            SampleGoals.notJudged("\(number)", "A", "A", status, target: .track)
        }
        let all = [SampleGoals.withheld("w", "A", "A")] + goals
        #expect(StatusSummary.ordered(all).map(\.description.id) == ["2", "4", "3", "0", "5", "1", "6", "w"])
    }

    @Test func `the missed among few goals are named once, with their target`() throws {
        let missed = SampleGoals.share("a", "Stöd", "Support", 3, 9, .notReached, silent: 0, target: 90, change: nil)
        let reached = SampleGoals.share("b", "Nytta", "Use", 9, 9, .reached, silent: 0, target: 90, change: nil)
        let few = HTMLSummary(goals: [missed, reached], edition: edition(.swedish)).section.html
        #expect(!few.contains("aria-labelledby=\"missed\""))
        #expect(few.contains(">Stöd</a>: <strong>33\u{A0}%</strong>, mål 90\u{A0}%"))
        #expect(few.contains("Nytta: <strong>100\u{A0}%</strong>"))
        let many = (0..<4).map {
            SampleGoals.share("\($0)", "Mål \($0)", "", 9, 9, .reached, silent: 0, target: 90, change: nil)
        }
        let all = HTMLSummary(goals: [missed] + many, edition: edition(.swedish)).section.html
        #expect(all.contains("aria-labelledby=\"missed\""))
    }

    @Test func `as many symbols stand in a row as goals are counted beside it`() {
        var goals = (0..<3).map { SampleGoals.notJudged("\($0)", "A", "A", .reached, target: .track) }
        goals[1].fingerprint = "samma tal"
        goals[2].fingerprint = "samma tal"
        var beside = SampleGoals.notJudged("b", "B", "B", .nearly, target: .track)
        beside.description.besidePlan = true
        let all = goals + [beside]
        #expect(StatusSummary.ordered(all).map(\.description.id) == ["0", "1"])
        #expect(StatusSummary(all).shown == 2)
    }

    private func edition(_ language: LanguageTag) -> Edition { Edition(SamplePublication.year, language: language) }

    /// The text with ordinary spaces, to be read in a test.
    private func plain(_ text: String) -> String { text.replacing(Typography.noBreakSpace, with: " ") }
}
