import SurveyModel
import Testing

@testable import DisclosureControl
@testable import ResultSheets

@Suite struct `What is said of a goal, in two lines` {
    @Test(arguments: [
        (["A b.", "B.", "C."], "A b. B. C.", String?.none), (["A.", "B.", "C.", "D."], "A. B.", "C. D."),
        (["A. B.", "C."], "A. B. C.", nil), (["A. B.", "C.", "D."], "A. B.", "C. D."), ([], "", nil),
        (["A.", "B.", "C. D."], "A. B.", "C. D."), (["A s. 12 b.", "B.", "C."], "A s. 12 b. B. C.", nil),
        (
            ["A.", String(repeating: "b ", count: 30) + "b.", "C.", "D."], "A.",
            String(repeating: "b ", count: 30) + "b. C. D."
        ),
    ])
    func `more than three sentences are divided after the second`(parts: [String], lead: String, more: String?) {
        let words = GoalWords(parts: parts)
        #expect(words.lead == lead && words.more == more)
        #expect(words.text == parts.joined(separator: " "))
    }

    /// The verdict and whom it covers, and beneath it the other reading and the change.
    @Test func `every format has the rest as a line of its own`() throws {
        let edition = Edition(SamplePublication.year)
        let words = GoalLine(SampleGoals.joint, in: edition).words
        #expect(plain(words.lead) == "Målet 80 % nåddes nästan: 316 av 400 förväntade deltog. Gäller 7 av 8 nätverk.")
        let more = try #require(words.more)
        #expect(
            plain(more)
                == "Om varje nätverk räknas lika: 81 %. Så läst nåddes målet. I stort sett oförändrat sedan 2017 (80 %)."
        )
        let group = SamplePublication.groups[0]
        let page = HTMLSheet(group: group, edition: edition).text
        #expect(page.contains("<span class=\"sentence\">\(words.lead) <span class=\"more\">\(more)</span></span>"))
        #expect(
            plain(MarkdownSheet(group: group, edition: edition).text).contains("Gäller 7 av 8 nätverk.<br>Om varje"))
        let document = WordBody(WordSheet(group: group, edition: edition).document).xml
        #expect(document.contains(">\(words.lead)</w:t>") && document.contains(">\(more)</w:t>"))
    }
}

@Suite struct `What the lines over the years mean` {
    @Test(arguments: [
        (Comparability.Level.identical, "Linjen går bara mellan mätningar som kan jämföras."),
        (.broken, "Linjen går bara mellan mätningar som kan jämföras. En lodrät streckad linje är ett brott i serien."),
        (
            .rescaled,
            "Linjen går bara mellan mätningar som kan jämföras. En streckad linje mellan två år betyder att svaren är omräknade till en ny skala."
        ),
    ])
    func `is said of those that are drawn`(level: Comparability.Level, rule: String) throws {
        let edition = Edition(SamplePublication.year)
        let item = SampleItems.item(
            "utan-mal", SamplePublication.network, "A", "A", [0, 0, 1, 4, 8],
            history: [SampleItems.point("2017", .shown(Share(9, of: 12)), level)])
        let line = try #require(HistoryLine(item, in: edition))
        #expect(HTMLHistory(lines: [line], edition: edition).section.html.contains("<p class=\"intro\">\(rule)</p>"))
        let measured = try #require(SampleItems.all.first { $0.name == "kompetens" })
        let lines = [line, try #require(HistoryLine(measured, in: edition))]
        #expect(
            HTMLHistory(lines: lines, edition: edition).section.html.contains(
                "\(rule) Den prickade linjen är målvärdet.</p>"))
    }
}
