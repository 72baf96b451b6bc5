import Foundation
import ResultSheets
import SurveyModel
import Testing

@testable import DisclosureControl

/// Walks everything that is rendered and looks for what must not be there.
@Suite struct `Withheld figures` {
    /// The year with everything about one network withheld, whatever it was.
    static let publication: Publication = {
        var publication = SamplePublication.year
        for index in publication.goals.indices where publication.goals[index].group == SamplePublication.network {
            publication.goals[index].outcome = .withheld
        }
        for index in publication.items.indices where publication.items[index].group == SamplePublication.network {
            publication.items[index].answers = .withheld
            publication.items[index].trend = .withheld
            for point in publication.items[index].history.indices {
                publication.items[index].history[point].agree = .withheld
            }
        }
        return publication
    }()

    static let languages: [LanguageTag] = [.swedish, .english]

    @Test(arguments: languages)
    func `a withheld goal's row holds no digit but the plan's`(language: LanguageTag) {
        let rows = Self.pages(language).flatMap { html in
            ReaderText.pieces(of: html, from: "<tr role=\"row\" class=\"withheld\">", to: "</tr>")
        }
        #expect(rows.count == 2 * (SampleGoals.network.count + SampleGoals.small.count))
        for row in rows {
            let words = Self.withoutPlan(ReaderText.of(html: row).joined(separator: " "), language)
            #expect(ReaderText.digits(in: words).isEmpty, "\(words)")
        }
    }

    @Test(arguments: languages)
    func `all withheld goals look alike to the byte`(language: LanguageTag) {
        let sheets = Self.pages(language).flatMap { html in
            ReaderText.pieces(of: html, from: "<tr role=\"row\" class=\"withheld\">", to: "</tr>")
        }.map { Self.withoutPlan($0, language) }
        #expect(Set(sheets).count == 2, "one look on sheets and one in reports")
    }

    @Test(arguments: languages)
    func `all withheld items look alike, in one line for a battery, and hold no digit`(language: LanguageTag) {
        let batteries = Self.pages(language).flatMap { html in
            ReaderText.pieces(of: html, from: "<figure class=\"battery protected\"", to: "</figure>")
        }
        let items = batteries.flatMap { ReaderText.pieces(of: $0, from: "<tr><th scope=\"row\">", to: "</tr>") }
        #expect(items.count == SampleItems.all.count { $0.group != "organisation" })
        let labels = SampleItems.all.map { $0.label.text(in: language) }
        let looks = Set(items.map { Self.without(labels, in: $0).replacing(/colspan="[0-9]+"/, with: "") })
        let lines = Set(
            batteries.flatMap { ReaderText.pieces(of: $0, from: "<p class=\"not-shown\">", to: "</p>") })
        #expect(looks.count == 1)
        #expect(lines.count == 1)
        for look in looks.union(lines) {
            #expect(ReaderText.digits(in: ReaderText.of(html: look).joined(separator: " ")).isEmpty)
        }
    }

    @Test(arguments: languages)
    func `Markdown shows a withheld figure in one way`(language: LanguageTag) throws {
        let text = try #require(
            try SheetSet.files(for: Self.publication, language: language, format: .markdown)
                .first { $0.path == "network-skolchefer.md" }?.text)
        let goals = text.split(separator: "\n").filter { $0.hasPrefix("| ·· ") }.map(String.init)
        #expect(goals.count == SampleGoals.network.count)
        #expect(Set(goals.map { Self.withoutPlan($0, language) }).count == 1)
    }

    @Test func `tidy rows of withheld figures hold no figure at all`() throws {
        let files = try SheetSet.files(for: Self.publication, format: .csv)
        let figures = try #require(files.first { $0.path == "figures.csv" }).text.split(separator: "\n").map {
            $0.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
        }
        let columns = figures[0]
        let shown = try #require(columns.firstIndex(of: "shown"))
        let withheld = figures.filter { $0[shown] == "false" }
        let history = SampleItems.kept.count + SampleItems.broken.count + SampleItems.rescaled.count
        #expect(
            withheld.count == SampleGoals.network.count + SampleGoals.small.count
                + SampleItems.all.count { $0.group != "organisation" } + history)
        for row in withheld {
            let figures = zip(columns, row).dropFirst(shown + 1).filter { $0.0 != "continuation" }
            #expect(figures.allSatisfy { $0.1.isEmpty }, "\(row)")
        }
    }

    @Test(arguments: languages)
    func `every number on every page comes from the publication`(language: LanguageTag) throws {
        let allowed = try Self.numbers(language)
        for file in try SheetSet.files(for: Self.publication, language: language, format: .html) {
            let reader = ReaderText.of(html: Self.withoutMethod(file.text)).joined(separator: "\n")
            let strange = ReaderText.digits(in: Self.ungrouped(reader, language)).subtracting(allowed)
            #expect(strange.isEmpty, "\(file.path): \(strange.sorted())")
        }
    }

    @Test func `a summary counts a withheld goal as not shown and nothing else`() {
        let goals = SampleGoals.small + SampleGoals.organisation
        let sheet = TerminalSheet.results(
            {
                var year = SamplePublication.year; year.goals = goals; return year
            }())
        #expect(sheet.hasSuffix("Inget av de 4 bedömda målen uppnått, 3 nästan, 1 ej uppnått; 2 visas inte.\n"))
    }

    // MARK: What the tests know

    private static func pages(_ language: LanguageTag) -> [String] {
        ((try? SheetSet.files(for: publication, language: language, format: .html)) ?? []).map(\.text)
    }

    /// A text without the words and bounds that the plan holds.
    private static func withoutPlan(_ text: String, _ language: LanguageTag) -> String {
        let plan = publication.goals.flatMap { goal in
            [
                goal.description.text.text(in: language),
                goal.description.text.text(in: language).replacing("&", with: "&amp;"),
            ]
        }
        let strategic = publication.strategicGoals.flatMap { [$0.text.text(in: language), " \($0.number ?? 0)"] }
        let groups = publication.groups.map { $0.name.text(in: language).replacing("&", with: "&amp;") }
        let bounds =
            ["90\u{00A0}%", "80\u{00A0}%", "75\u{00A0}%", "90%", "80%", "75%", "inget målvärde", "no target"]
            + [" för varje kommun", " för varje enhet", " for every municipality", " for every unit"]
        return without(plan + strategic + groups + bounds, in: text)
    }

    private static func without(_ words: [String], in text: String) -> String {
        words.sorted { $0.count > $1.count }.reduce(text) { $0.replacing($1, with: "") }
    }

    /// A text without the separators of thousands.
    private static func ungrouped(_ text: String, _ language: LanguageTag) -> String {
        language == .english
            ? text.replacing(/([0-9]),(?=[0-9]{3})/) { $0.output.1 }
            : text.replacing(/([0-9])\u{00A0}(?=[0-9]{3})/) { $0.output.1 }
    }

    /// A page without its method box, whose rules state numbers of their own.
    private static func withoutMethod(_ html: String) -> String {
        html.firstRange(of: "<section id=\"method\"").map { String(html[..<$0.lowerBound]) } ?? html
    }

    /// Every run of digits that the publication holds or that follows from its shares, worked out apart from the renderers.
    private static func numbers(_ language: LanguageTag) throws -> Set<String> {
        let json = try #require(String(data: JSONEncoder().encode(publication), encoding: .utf8))
        var numbers = ReaderText.digits(in: json)
        let shares = json.matches(of: /"k":(-?\d+),"n":(\d+)|"n":(\d+),"k":(-?\d+)/).compactMap { match -> Fraction? in
            let first = match.output.1.flatMap { Int($0) } ?? match.output.4.flatMap { Int($0) }
            let second = match.output.2.flatMap { Int($0) } ?? match.output.3.flatMap { Int($0) }
            guard let first, let second, second > 0 else { return nil }
            return Fraction(first, second)
        }
        let responses = publication.groups.flatMap(\.responses).compactMap { responses in
            responses.invited.map { Fraction(responses.records, $0) }
        }
        let options = publication.items.compactMap(\.answers.figure).flatMap { answers in
            answers.counts.filter { _ in answers.base.valid > 0 }.map { Fraction($0, answers.base.valid) }
        }
        for value in shares + responses + options { numbers.formUnion(percentages(value)) }
        let summaries = [publication.goals.count] + StatusCounts.all(publication)
        numbers.formUnion(summaries.map(String.init))
        // The ends of every chart's scale.
        numbers.formUnion(["0", "100"])
        return numbers
    }

    private static func percentages(_ value: Fraction) -> Set<String> {
        Set(
            (0...2).flatMap { decimals in
                DecimalDigits(rounding: value * Fraction(100), decimals: decimals).text(separator: ",")
                    .split { !("0"..."9").contains($0) }.map(String.init)
            })
    }
}

/// How many shown goals have each status, in each group and in all, counted apart from the renderers.
private enum StatusCounts {
    static func all(_ publication: Publication) -> [Int] {
        let groups = Set(publication.goals.map(\.group)).map { key in publication.goals.filter { $0.group == key } }
        let strategic = Dictionary(grouping: publication.goals, by: \.description.strategicGoal).values
        let areas = publication.groups.filter { $0.kind == .area }.map { area in
            let keys = publication.groups.filter { $0.area == area.key || $0.key == area.key }.map(\.key)
            return publication.goals.filter { keys.contains($0.group) }
        }
        return (groups + strategic + areas + [publication.goals]).flatMap { goals -> [Int] in
            let names = goals.compactMap { $0.outcome.figure?.status.name }
            let counts = Set(names).map { name in names.count { $0 == name } }
            return counts + [names.count, goals.count - names.count]
        }
    }
}
