import SurveyModel
import Testing

@testable import DisclosureControl
@testable import ResultSheets

@Suite struct `A long report` {
    /// 20 goals with a target; one that is followed under two strategic goals; two that the plan does not measure; and one
    /// that is not the plan's.
    private let publication: Publication = {
        var publication = SamplePublication.year
        func followed(_ id: String, _ strategic: String) -> PublishedGoal {
            var goal = SampleGoals.count(
                id, "Antal brev", "Letters", 6, .cannotBeJudged(.noTarget), target: 1,
                unit: ("brev|brev", "letter|letters"),
                previous: 7)
            goal.description.target = .track
            goal.description.strategicGoal = strategic
            goal.fingerprint = "brev"
            return goal
        }
        func unmeasured(_ id: String) -> PublishedGoal {
            var goal = SampleGoals.notJudged(
                id, "Mål \(id)", "Goal \(id)", .cannotBeJudged(.unspecified), target: .track)
            goal.description.strategicGoal = "partnerskap"
            return goal
        }
        var earlier = followed("tidigare", "partnerskap")
        earlier.fingerprint = "annan"
        earlier.description.besidePlan = true
        earlier.description.strategicGoal = nil
        let judged = (1...20).map { number -> PublishedGoal in
            var goal = SampleGoals.share(
                "m\(number)", "Mål \(number)", "Goal \(number)", 9, 10, .reached, silent: 0, target: 90, change: nil)
            goal.description.strategicGoal = "partnerskap"
            goal.fingerprint = "m\(number)"
            return goal
        }
        publication.goals =
            judged + [
                followed("brev-1", "partnerskap"), unmeasured("u1"), unmeasured("u2"), followed("brev-2", "kompetens"),
                earlier,
            ]
        return publication
    }()

    private var edition: Edition { Edition(publication) }

    @Test func `counts each figure once, and no goal that is not the plan's`() {
        #expect(
            StatusSummary(publication.goals).sentences(Phrases(.swedish)) == [
                "Alla 20 bedömda mål uppnådda; 2 kan inte bedömas, 1 följs utan målvärde.",
                "De 24 raderna är 23 mål: 1 rad visar ett tal som en annan rad redan visat. "
                    + "Därtill följs 1 uppgift som inte står i planen.",
            ])
        #expect(
            StatusSummary(publication.goals).sentences(Phrases(.english)) == [
                "All 20 judged goals reached; 2 cannot be judged, 1 followed without a target.",
                "The 24 rows are 23 goals: 1 row shows a figure that another row has shown. "
                    + "Besides, 1 figure that is not in the plan is followed.",
            ])
    }

    @Test func `gathers what is followed and what cannot be judged, and says so once`() throws {
        let table = ReportTable(.year, in: edition)
        let first = try #require(table.sections.first)
        #expect(first.parts.map(\.rows.count) == [20, 1, 2])
        #expect(
            first.parts.map { $0.heading(edition.phrases, isOnly: false) } == [
                "Mål med målvärde", "Följs utan målvärde", "Planen anger inget mätetal för målet",
            ])
        #expect(first.parts[1].rows.map(\.words.text) == ["Ned från 7 brev år 2017."])
        let text = MarkdownReport(table: table, edition: edition).text
        #expect(text.ranges(of: "### Planen anger inget mätetal för målet\n").count == 1)
        #expect(!text.contains("Följs utan målvärde."))
        #expect(text.contains("- Mål u1"))
    }

    @Test func `leaves no row without a word`() throws {
        var publication = publication
        publication.goals[20].outcome = .shown(
            SampleGoals.outcome(
                .count(6), base: nil, .cannotBeJudged(.noTarget), trend: .none(.notMeasuredBefore)))
        let rows = ReportTable(.year, in: Edition(publication)).sections.flatMap(\.rows)
        #expect(rows.first { $0.line.id == "brev-1" }?.words.text == "Hade inget värde 2017.")
    }

    @Test func `tells a figure shown before by where it stands`() throws {
        let table = ReportTable(.year, in: edition)
        let row = try #require(table.sections.flatMap(\.rows).first { $0.line.id == "brev-2" })
        #expect(row.words.text == "Samma tal som under strategiskt mål 1.")
        #expect(row.line.result == "6 brev")
    }

    @Test func `ends with what is not in the plan, and names what has no measures`() throws {
        let table = ReportTable(.year, in: edition)
        let last = try #require(table.sections.last)
        #expect(ReportTable.heading(last, in: edition) == "Uppgifter som inte står i planen")
        #expect(last.rows.map(\.line.id) == ["tidigare"])
        #expect(table.lead(in: edition).contains("För det strategiska målet 2 redovisas inga mätetal i perioden."))
    }

    @Test func `tells rows of the same title apart by their sections`() {
        var publication = publication
        publication.sections = [
            PlanSection(id: "01", title: "Solarier"), PlanSection(id: "02", title: "Avfall"),
            PlanSection(id: "03", title: "Annat"),
        ]
        for (place, section) in ["01", "02", "03"].enumerated() {
            publication.goals[place].description.section = section
            publication.goals[place].description.measureText = place < 2 ? "Antal inspektörer" : "Antal möten"
        }
        let edition = Edition(publication)
        let rows = ReportTable(.year, in: edition).sections.flatMap(\.rows).prefix(3)
        #expect(
            rows.map { $0.title(in: edition) } == [
                "Antal inspektörer (Nätverket för skolchefer: Solarier)",
                "Antal inspektörer (Nätverket för skolchefer: Avfall)", "Antal möten (Nätverket för skolchefer)",
            ])
    }

    @Test func `tells rows of the same title and section apart by what they promise`() {
        var publication = publication
        publication.sections = [PlanSection(id: "01", title: "Miljö")]
        for (place, promise) in ["Säkra solarier", "Rena verkstäder", "Rent dagvatten"].enumerated() {
            publication.goals[place].description.section = "01"
            publication.goals[place].description.text = LocalizedText(promise)
            publication.goals[place].description.measureText = "Antal inspektörer"
        }
        let edition = Edition(publication)
        let rows = ReportTable(.year, in: edition).sections.flatMap(\.rows).prefix(3)
        #expect(
            rows.map { $0.title(in: edition) } == [
                "Antal inspektörer (Nätverket för skolchefer: Säkra solarier)",
                "Antal inspektörer (Nätverket för skolchefer: Rena verkstäder)",
                "Antal inspektörer (Nätverket för skolchefer: Rent dagvatten)",
            ])
    }

    /// A plan that says "to be worded" has not named a measure.
    @Test func `names what the plan does not specify by its promise`() throws {
        var publication = publication
        let place = try #require(publication.goals.firstIndex { $0.description.id == "u1" })
        publication.goals[place].description.kind = .unspecified
        publication.goals[place].description.measureText = "Formuleras under året"
        let edition = Edition(publication)
        let text = MarkdownReport(table: ReportTable(.year, in: edition), edition: edition).text
        #expect(text.contains("### Planen säger inte hur målet mäts\n"))
        #expect(text.contains("- Mål u1 (Nätverket för skolchefer). I planen står: ”Formuleras under året”."))
    }

    @Test func `says that years lie between, where it compares`() {
        var publication = publication
        publication.period.previous = "2015"
        publication.period.previousTo = CalendarDate("2015-12-31")
        let edition = Edition(publication)
        let said = "Jämförelserna är med 2015, 3 år tidigare; åren däremellan är inte med."
        #expect(ReportTable(.year, in: edition).lead(in: edition).contains(said))
        publication.period.previousTo = CalendarDate("2017-12-31")
        #expect(Edition(publication).yearsBetweenNote == nil)
    }

    @Test func `sets readings in a table for each area, folded`() throws {
        var publication = publication
        publication.goals[0].description.note = "Källan är otydlig"
        let edition = Edition(publication)
        let table = ReportTable(.year, in: edition)
        let page = HTMLReport(table: table, edition: edition, linksToIndex: false).text
        #expect(page.contains("<details>\n<summary>Skola och bildning (1)</summary>"))
        #expect(
            page.contains(
                "<th role=\"rowheader\" scope=\"row\">Mål 1</th><td role=\"cell\">Källan är otydlig.</td>"))
        let text = MarkdownReport(table: table, edition: edition).text
        #expect(text.contains("### Läsningar och oklarheter, Skola och bildning\n"))
        #expect(text.contains("| Mål 1 | Källan är otydlig. |"))
    }

    @Test func `says in every row how the goal stands, in sign, word and colour`() throws {
        let edition = Edition(SamplePublication.year)
        let table = ReportTable(.year, in: edition)
        let rows = table.sections.flatMap(\.rows)
        let page = HTMLReport(table: table, edition: edition, linksToIndex: false).text
        let markdown = MarkdownReport(table: table, edition: edition).text
        let document = WordBody(WordReport(table: table, edition: edition).document).xml
        for line in rows.map(\.line) {
            let sign = StatusMark.full(line).html
            #expect(page.ranges(of: sign).count >= rows.count { StatusMark.full($0.line).html == sign })
            #expect(markdown.contains("| \(line.symbol) \(line.word): "), "\(line.word)")
            #expect(document.contains(">\(line.symbol) \(line.word)</w:t>"), "\(line.word)")
        }
    }

    @Test func `tells of how much of the plan it is, and sums up by strategic goal, in every format`() throws {
        let edition = Edition(SamplePublication.year)
        let (part, whole) = (ReportTable(.tertial, in: edition), ReportTable(.year, in: edition))
        #expect(part.lead(in: edition).contains("Rapporten visar 4 av planens 12 mål."))
        #expect(!whole.lead(in: edition).contains { $0.hasPrefix("Rapporten visar") })
        for text in [
            MarkdownReport(table: whole, edition: edition).text,
            HTMLReport(table: whole, edition: edition, linksToIndex: false).text,
            WordBody(WordReport(table: whole, edition: edition).document).xml,
        ] {
            #expect(text.contains("Hela planen") && !text.contains("Alla i rapporten"))
            #expect(text.contains("Ej mätt än") && text.contains("Visas inte"))
        }
        let some = StrategicGoalTable(Array(edition.publication.goals.dropLast()), in: edition)
        #expect(some.markup.html.contains("Alla i rapporten") && !some.markup.html.contains("Hela planen"))
        #expect(some.markdown.first?.contains("| Alla i rapporten | 11 |") ?? false)
    }

    @Test func `has the same lead, parts and areas in every format`() {
        let table = ReportTable(.year, in: edition)
        for text in [
            MarkdownReport(table: table, edition: edition).text, TerminalSheet.report(publication, kind: .year),
            HTMLReport(table: table, edition: edition, linksToIndex: false).text,
            WordBody(WordReport(table: table, edition: edition).document).xml,
        ] {
            #expect(text.contains("De 24 raderna är 23 mål"))
            #expect(text.contains("Mål med målvärde"))
            #expect(text.contains("Programområdena"))
        }
    }

    @Test func `without goals says so once`() {
        var empty = publication
        empty.goals = []
        let text = TerminalSheet.report(empty, kind: .tertial)
        #expect(
            text.hasSuffix("\n\nInget av planens mål redovisas här.\n"))
    }
}
