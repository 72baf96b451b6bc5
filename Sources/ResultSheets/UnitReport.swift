public import DisclosureControl
public import SurveyModel
public import Tables

extension Phrases {
    /// All units of a kind together, as principals: "Kommunerna", "Regionen".
    func principal(_ kind: String) -> String {
        switch kind {
        case "kommun": say("Kommunerna tillsammans", "The municipalities together")
        case "region": say("Regionen", "The region")
        case "stat": say("Statliga myndigheter", "State agencies")
        default: kind.capitalisingFirst
        }
    }
}

/// What one unit has of the organisation's work: its attendance, what it took part in, and the methods it uses.
///
/// Its figures come from open registers alone, and stand beside the whole's.
public struct UnitReport: Sendable {
    /// One goal and the unit's own part of it.
    struct Row: Hashable {
        let title: LocalizedText
        let group: String?
        let own: String
        let whole: String
        let target: String
        /// Whether the unit reaches the target by its own figure, where that is a share with a bound.
        let reaches: Bool?
        /// Whether the unit has or does it, where it is a question of yes or no.
        let isDone: Bool?
    }

    /// Rows of one kind.
    struct Section {
        let heading: String
        let rows: [Row]
        /// What the rows come to for the unit.
        let sum: String?
        /// What the unit's figures stand beside.
        let beside: String
    }

    let name: String
    let edition: Edition
    let sections: [Section]

    /// The report of a unit; nil where the publication does not know it.
    public init?(_ publication: Publication, unit: String, language: LanguageTag = .swedish) {
        let edition = Edition(publication, language: language)
        let isKind = publication.units.contains { $0.kind == unit }
        guard let name = edition.unit(unit)?.name ?? (isKind ? edition.phrases.principal(unit) : nil) else {
            return nil
        }
        self.name = name
        self.edition = edition
        let key = isKind ? "kind:\(unit)" : unit
        let own = Dictionary(
            (publication.unitResults ?? []).filter { $0.unit == key }.map { ($0.goal, $0.value) }
        ) { first, _ in first }
        let phrases = edition.phrases
        let kinds: [(String, [MeasureKind])] = [
            (phrases.attendance, [.attendanceShare, .eachUnitAttendance]),
            (phrases.say("Antal", "Numbers"), [.count, .countTarget, .trend, .minPerUnit]),
            (
                phrases.say("Metoder, planer och deltagande", "Methods, plans and taking part"),
                [.shareOfUnits, .coverage, .minPerActivity, .shareOfCases]
            ),
        ]
        let measured = kinds.map { heading, kinds in
            let goals = publication.goals.filter { kinds.contains($0.description.kind) }
            // A measure that serves several strategic goals stands once.
            var seen: Set<Row> = []
            let rows = goals.compactMap { UnitReport.row($0, own, edition) }.filter { seen.insert($0).inserted }
            return Section(
                heading: heading, rows: rows, sum: UnitReport.sum(of: rows, phrases), beside: phrases.wholeMeasure)
        }
        sections = (measured + [UnitReport.networks(of: key, edition)]).filter { !$0.rows.isEmpty }
    }

    /// The networks that the unit is expected in, each with its own attendance beside the others'.
    private static func networks(of unit: String, _ edition: Edition) -> Section {
        let all = edition.publication.unitNetworks ?? []
        let rows = all.filter { $0.unit == unit }.compactMap { own -> Row? in
            guard let group = edition.publication.group(own.network) else { return nil }
            let whole = all.first { $0.network == own.network && $0.unit.isEmpty }?.attendance
            return Row(
                title: group.name, group: nil, own: edition.attendance(own.attendance),
                whole: whole.map(edition.attendance) ?? edition.phrases.noFigureMark, target: "", reaches: nil,
                isDone: nil)
        }
        return Section(
            heading: edition.phrases.say("Nätverk och närvaro där", "Networks and attendance there"), rows: rows,
            sum: rows.isEmpty ? nil : edition.phrases.networksTakenPartIn(rows.count),
            beside: edition.phrases.everyoneExpected)
    }

    /// "Närvaron når målvärdet i 9 av 12 mätetal", "Ja på 14 av 20 frågor"; nil where there is nothing to sum up.
    private static func sum(of rows: [Row], _ phrases: Phrases) -> String? {
        let (judged, asked) = (rows.compactMap(\.reaches), rows.compactMap(\.isDone))
        let sentences = [
            judged.isEmpty ? nil : phrases.attendanceReaching(judged.count { $0 }, of: judged.count),
            asked.isEmpty ? nil : phrases.hasOrTakesPart(asked.count { $0 }, of: asked.count),
        ]
        let all = sentences.compactMap(\.self)
        return all.isEmpty ? nil : all.joined(separator: " ")
    }

    private static func row(_ goal: PublishedGoal, _ own: [String: MeasuredValue], _ edition: Edition) -> Row? {
        guard let value = own[goal.description.id], let outcome = goal.outcome.figure else { return nil }
        let figures = GoalFigures(goal: goal.description, edition: edition)
        let group = edition.publication.group(goal.group)
        return Row(
            title: goal.description.title, group: group?.kind == .organisation ? nil : edition.groupName(goal.group),
            own: text(value, goal.description, figures, edition),
            whole: whole(outcome.value, figures, edition), target: figures.target,
            reaches: reaches(value, goal.description),
            isDone: isDone(value, goal.description))
    }

    /// The whole's figure; of units it says what was counted, as the unit's own stands beside it in other terms.
    private static func whole(_ value: MeasuredValue?, _ figures: GoalFigures, _ edition: Edition) -> String {
        guard let value else { return edition.phrases.noFigureMark }
        let ids: [String]
        switch value {
        case .units(let units): ids = units.members.map(\.id)
        case .perUnit(let numbers) where numbers.reading != .meanOfUnits: ids = numbers.members.map(\.id)
        default: return figures.text(value)
        }
        let isOfActivities = figures.goal.kind == .minPerActivity
        let noun = isOfActivities ? edition.phrases.activities(ids.count) : UnitNoun(ids, in: edition).text(ids.count)
        return edition.phrases.unitsAtTarget("\(figures.text(value)) \(noun)")
    }

    private static func reaches(_ value: MeasuredValue, _ goal: GoalDescription) -> Bool? {
        guard goal.kind == .attendanceShare || goal.kind == .eachUnitAttendance, let amount = goal.target.amount else {
            return nil
        }
        switch (value, amount) {
        case (.units(let units), _): return units.reaching == units.members.count
        case (.share(let share), .number): return goal.target.isMet(by: Fraction(share.agreeing))
        case (.share(let share), .share): return goal.target.isMet(by: share.fraction)
        default: return nil
        }
    }

    private static func isDone(_ value: MeasuredValue, _ goal: GoalDescription) -> Bool? {
        guard goal.kind == .shareOfUnits || goal.kind == .coverage, case .share(let share) = value, share.base == 1
        else { return nil }
        return share.agreeing == 1
    }

    /// Shares of one are yes or no; others stand with their counts.
    private static func text(
        _ value: MeasuredValue, _ goal: GoalDescription, _ figures: GoalFigures, _ edition: Edition
    ) -> String {
        switch value {
        case .share(let share) where (goal.kind == .shareOfUnits || goal.kind == .coverage) && share.base == 1:
            edition.phrases.yesOrNo(share.agreeing == 1)
        case .share(let share) where goal.kind == .shareOfUnits || goal.kind == .coverage: figures.counts(share)
        case .share(let share) where figures.countsMeetings: figures.things(Fraction(share.agreeing))
        case .share(let share):
            "\(edition.typography.percent(share.fraction, for: goal)) (\(figures.counts(share)))"
        case .units, .perUnit: whole(value, figures, edition)
        default: figures.text(value)
        }
    }

    var heading: String {
        edition.phrases.say("\(name): deltagande och metoder", "\(name): taking part and methods")
    }

    func columns(of section: Section) -> [String] {
        [edition.phrases.measureColumn, name, section.beside, edition.phrases.targetColumn]
    }

    var nothing: String {
        edition.phrases.say(
            "Inga öppna register har uppgifter per kommun för perioden.",
            "No open register holds figures by municipality for the period.")
    }

    var note: String {
        edition.phrases.say(
            "Bara uppgifter ur öppna register visas per kommun; enkäter visas aldrig per kommun.",
            "Only open registers are shown by municipality; surveys never are.")
    }

    func title(_ row: Row) -> String {
        row.group.map { "\(edition.text(row.title)) – \($0)" } ?? edition.text(row.title)
    }

    // MARK: Formats

    /// The report in a format of sheets; nil where it is not made so.
    ///
    /// - Throws: `WritingError` where a document cannot be made.
    public func bytes(as format: SheetFormat) throws(WritingError) -> [UInt8]? {
        switch format.name {
        case "html": Array(html.utf8)
        case "md": Array(markdown.utf8)
        case "csv": Array(csv.utf8)
        case "docx": try WordUnitReport(report: self).document.bytes()
        default: nil
        }
    }

    /// The report for the terminal.
    public func terminal(width: Int? = nil, emphasis: Bool = false) -> String {
        let parts = sections.map { section in
            let rows = section.rows.map { [title($0), $0.own, $0.whole, $0.target] }
            return section.heading + "\n\n" + (section.sum.map { $0 + "\n\n" } ?? "")
                + TerminalTable(columns: columns(of: section), rows: rows).text(width: width, emphasis: emphasis)
        }
        let body = parts.isEmpty ? nothing + "\n" : parts.joined(separator: "\n")
        return "\(heading) \(edition.periodSpan)\n\n\(body)\n\(note)\n"
    }

    /// The report in Markdown.
    public var markdown: String {
        let parts = sections.map { section in
            "## \(MarkdownText.escaped(section.heading))\n\n"
                + (section.sum.map { MarkdownText.escaped($0) + "\n\n" } ?? "")
                + MarkdownText.table(
                    columns(of: section), section.rows.map { [title($0), $0.own, $0.whole, $0.target] })
        }
        return
            (["# \(MarkdownText.escaped(heading)) \(edition.periodSpan)"] + (parts.isEmpty ? [nothing] : parts) + [
                note
            ])
            .joined(separator: "\n\n") + "\n"
    }

    /// The report as a page.
    public var html: String {
        let parts = self.sections.enumerated().map { number, section -> Markup in
            HTMLPage.section("part-\(number + 1)", section.heading, [table(section)])
        }
        let header: Markup = """
            <p class="eyebrow">\(edition.text(edition.publication.organisation))</p>
            <h1>\(heading) \(edition.periodSpan)</h1>
            """
        let sums = sections.compactMap(\.sum).map { sum -> Markup in "<p class=\"lead\">\(sum)</p>" }
        let summary: Markup =
            sums.isEmpty
            ? .none
            : """
            <section class="summary" aria-label="\(edition.phrases.say("Sammanfattning", "Summary"))">
            \(sums)
            </section>
            """
        let body = parts.isEmpty ? ["<p class=\"intro\">\(nothing)</p>" as Markup] : parts
        return HTMLPage(
            title: "\(heading) \(edition.periodSpan)", linksToIndex: false, header: header,
            sections: [summary] + body + ["<p class=\"intro\">\(note)</p>"]
        ).text(in: edition)
    }

    private func table(_ section: Section) -> Markup {
        let columns = columns(of: section)
        let heads = columns.map { head -> Markup in "<th role=\"columnheader\" scope=\"col\">\(head)</th>" }
        let rows = section.rows.map { row -> Markup in
            """
            <tr role="row"><th role="rowheader" scope="row"><span class="goal">\(edition.text(row.title))</span>\
            \(row.group.map { group -> Markup in " <span class=\"promise\">\(group)</span>" } ?? .none)</th>
            <td role="cell" class="result" data-label="\(columns[1])"><span>\(row.own)</span></td>
            <td role="cell" data-label="\(columns[2])"><span>\(row.whole)</span></td>
            <td role="cell" data-label="\(columns[3])"><span>\(row.target.isEmpty ? edition.phrases.noTarget : row.target)</span></td></tr>
            """
        }
        return """
            <table class="measures" role="table">
            <caption class="unseen">\(section.heading)</caption>
            <thead role="rowgroup"><tr role="row">\(heads)</tr></thead>
            <tbody role="rowgroup">
            \(rows)
            </tbody>
            </table>
            """
    }

    /// The report as CSV.
    public var csv: String {
        var document = CSVText(["section", "measure", "group", "unit", "all", "target"])
        for section in sections {
            for row in section.rows {
                document.append(
                    [section.heading, edition.text(row.title), row.group ?? "", row.own, row.whole, row.target]
                        .map(CSVText.guarded))
            }
        }
        return document.text
    }
}

extension Edition {
    /// "83 % (5 av 6)".
    fileprivate func attendance(_ share: Share) -> String {
        let counts = phrases.outOf(typography.integer(share.agreeing), typography.integer(share.base))
        return "\(typography.plainPercent(share.fraction)) (\(counts))"
    }
}

extension Phrases {
    fileprivate var attendance: String { say("Närvaro", "Attendance") }

    /// What a goal counts may be a part of those expected, as the municipalities alone.
    fileprivate var wholeMeasure: String { say("Mätetalet som helhet", "The measure as a whole") }

    fileprivate var everyoneExpected: String { say("Alla som väntades", "Everyone expected") }

    fileprivate func networksTakenPartIn(_ count: Int) -> String {
        count == 1
            ? say("Väntad i 1 nätverk.", "Expected in 1 network.")
            : say("Väntad i \(count) nätverk.", "Expected in \(count) networks.")
    }

    fileprivate func unitsAtTarget(_ units: String) -> String {
        say("\(units) nådde målet", "\(units) reached the target")
    }

    fileprivate func attendanceReaching(_ reaching: Int, of all: Int) -> String {
        say(
            "Närvaron når målvärdet i \(reaching) av \(all) mätetal.",
            "Attendance reaches the target in \(reaching) of \(all) measures.")
    }

    fileprivate func hasOrTakesPart(_ done: Int, of all: Int) -> String {
        say(
            "Ja i \(done) av \(all) mätetal om metoder, planer och deltagande.",
            "Yes in \(done) of \(all) measures of methods, plans and taking part.")
    }
}
