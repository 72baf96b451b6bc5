import SurveyModel
import Testing

@testable import DisclosureControl
@testable import ResultSheets

@Suite struct `The line that sums up` {
    static let yet = Status.notMeasuredYet(nil)
    static let unknown = Status.cannotBeJudged(.noTarget)
    static let unjudged = Status.cannotBeJudged(.noData)

    @Test(arguments: [
        (
            [Status.reached, .reached, .nearly, .notReached, yet, unknown], 0,
            "2 av 4 bedömda mål uppnådda, 1 nästan, 1 ej uppnått; 1 ej mätt än, 1 följs utan målvärde",
            "2 of 4 judged goals reached, 1 nearly, 1 not reached; 1 not measured yet, 1 followed without a target"
        ),
        (
            [.reached, .notReached, .notReached, yet, yet], 1,
            "1 av 3 bedömda mål uppnått, 2 ej uppnådda; 2 ej mätta än; 1 visas inte",
            "1 of 3 judged goals reached, 2 not reached; 2 not measured yet; 1 not shown"
        ),
        ([.reached, .reached], 0, "Båda målen uppnådda", "Both goals reached"),
        (
            [.nearly, .notReached], 2, "Inget av de 2 bedömda målen uppnått, 1 nästan, 1 ej uppnått; 2 visas inte",
            "None of the 2 judged goals reached, 1 nearly, 1 not reached; 2 not shown"
        ),
        (
            [unknown, yet], 0, "2 mål: 1 ej mätt än, 1 följs utan målvärde",
            "2 goals: 1 not measured yet, 1 followed without a target"
        ),
        ([unknown], 0, "1 mål som följs utan målvärde", "1 goal that is followed without a target"),
        ([unjudged], 0, "1 mål som inte kan bedömas", "1 goal that cannot be judged"),
        (
            [unknown], 2, "Det mål som visas följs utan målvärde; 2 mål visas inte",
            "The goal that is shown is followed without a target; 2 goals not shown"
        ),
        ([unknown, unknown], 0, "Båda målen följs utan målvärde", "Both goals are followed without a target"),
        ([unjudged, unjudged], 0, "Inget av de 2 målen kan bedömas", "None of the 2 goals can be judged"),
        (
            [unjudged, unknown, unknown], 0, "3 mål: 1 kan inte bedömas, 2 följs utan målvärde",
            "3 goals: 1 cannot be judged, 2 followed without a target"
        ),
        ([yet, yet], 0, "Inget av de 2 målen är mätt än", "None of the 2 goals is measured yet"),
        ([.nearly], 0, "1 mål som nästan är uppnått", "1 goal that is nearly reached"),
        (
            [.reached], 3, "Det mål som visas är uppnått; 3 mål visas inte",
            "The goal that is shown is reached; 3 goals not shown"
        ),
        ([], 2, "2 mål visas inte", "2 goals not shown"),
        ([], 0, "Planen har inga mål här", "The plan has no goals here"),
    ])
    func `each status is counted, and a withheld goal only as not shown`(
        statuses: [Status], withheld: Int, sv: String, en: String
    ) {
        let goals =
            statuses.map { SampleGoals.notJudged("a", "A", "A", $0, target: .track) }
            + Array(repeating: SampleGoals.withheld("a", "A", "A"), count: withheld)
        #expect(StatusSummary(goals).text(Phrases(.swedish)) == sv)
        #expect(StatusSummary(goals).text(Phrases(.english)) == en)
    }

    @Test(arguments: [LanguageTag.swedish, .english])
    func `every legend tells a goal that is followed from one that cannot be judged`(language: LanguageTag) {
        let edition = Edition(SamplePublication.year, language: language)
        let phrases = edition.phrases
        let (followed, unjudged) = (Self.unknown, Self.unjudged)
        #expect(phrases.word(for: followed) != phrases.word(for: unjudged))
        #expect(phrases.meaning(of: followed) != phrases.meaning(of: unjudged))
        let signs = Legend(
            goals: (StatusSummary.statuses + [followed]).map {
                SampleGoals.notJudged("a", "A", "A", $0, target: .track)
            })
        for legend in [
            MarkdownLegend(legend: signs, edition: edition).text,
            HTMLLegend(legend: signs, edition: edition).section.html,
        ] {
            for status in StatusSummary.statuses + [followed] {
                #expect(legend.contains(phrases.word(for: status)) && legend.contains(phrases.meaning(of: status)))
            }
        }
        let terminal = TerminalSheet.report(SamplePublication.year, kind: .year, language: language)
        #expect(terminal.contains("△ \(phrases.word(for: followed).loweringFirst) (\(phrases.meaning(of: followed)))"))
        #expect(terminal.contains("– \(phrases.word(for: unjudged).loweringFirst) (\(phrases.meaning(of: unjudged)))"))
    }

    @Test func `a legend explains no sign that is not used`() {
        let edition = Edition(SamplePublication.year)
        let one = Legend(goals: [SampleGoals.notJudged("a", "A", "A", .reached, target: .track)])
        for text in [
            MarkdownLegend(legend: one, edition: edition).text, HTMLLegend(legend: one, edition: edition).section.html,
            WordStatus.text(one, edition),
        ] {
            #expect(text.contains("●") && text.contains("··") && !text.contains("■") && !text.contains("↗"))
        }
        let none = HTMLLegend(legend: Legend(goals: []), edition: edition).section.html
        #expect(none.contains("··") && !none.contains("●") && !none.contains(edition.phrases.oneSymbolRule))
    }

    @Test func `the change of a withheld goal is no more shown than the goal in any format`() {
        let edition = Edition(SamplePublication.year)
        let line = GoalLine(SampleGoals.withheld("w", "A", "A"), in: edition)
        #expect(line.changeWithArrow == "··")
        let unmeasured = SampleGoals.notJudged("a", "A", "A", .notMeasuredYet(nil), target: .track)
        #expect(GoalLine(unmeasured, in: edition).changeWithArrow == "—")
    }

    @Test func `a goal that is followed has a style of its own`() {
        let goal = SampleGoals.notJudged("a", "A", "A", Self.unknown, target: .track)
        #expect(GoalLine(goal, in: Edition(SamplePublication.year)).statusName == "followed")
    }
}

private enum WordStatus {
    /// A legend as a word processor's text.
    static func text(_ legend: Legend, _ edition: Edition) -> String {
        var document = WordDocument(edition, title: "T")
        document.blocks = WordEnd.legend(legend, edition)
        return WordBody(document).xml
    }
}
