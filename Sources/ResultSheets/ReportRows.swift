import DisclosureControl
import SurveyModel

/// One goal's row of a report.
struct ReportRow {
    /// The goal.
    let line: GoalLine
    /// The group it is about, where not the whole organisation.
    let group: LocalizedText?
    /// What tells it from other rows of the same title about the same group: the plan's section, or the promise.
    let distinction: LocalizedText?
    /// Whether there is a figure, or a target to hold one against.
    let isMeasurable: Bool
    /// What is said of the result, without what is said once for all rows of its part.
    let words: GoalWords

    /// What the plan promises, where neither the title nor what stands beside it says it.
    func promise(in edition: Edition) -> String? {
        [line.title, distinction].contains(line.promise) ? nil : edition.phrases.quoted(edition.text(line.promise))
    }

    /// The goal's title with its group: "Närvaro vid möten (Styrgruppen)".
    func title(in edition: Edition) -> String {
        let place = places.map(edition.text).joined(separator: ": ")
        return edition.text(line.title) + (place.isEmpty ? "" : " (\(place))")
    }

    /// Its group, and what tells it from others of the same title.
    var places: [LocalizedText] { [group, distinction].compactMap(\.self) }
}

/// Rows of a section that belong together.
struct ReportPart {
    /// How the rows are shown.
    enum Form {
        /// With target, result and description.
        case measured
        /// Without targets, as they have none.
        case followed
        /// By their names alone, as there is no result, with the reason they share.
        case unjudged(reason: String)
    }

    /// How.
    let form: Form
    /// The rows, in the plan's order.
    let rows: [ReportRow]

    /// What stands above the rows; nil where the section's heading is enough.
    func heading(_ phrases: Phrases, isOnly: Bool) -> String? {
        switch form {
        case .measured: isOnly ? nil : phrases.withTarget
        case .followed: phrases.followedHeading
        // A heading has no full stop, unless it is more than one sentence.
        case .unjudged(let reason):
            reason.hasSuffix(".") && !reason.dropLast().contains(". ") ? String(reason.dropLast()) : reason
        }
    }

    /// The heads of its table; none of names alone.
    func columns(_ phrases: Phrases) -> [String] {
        switch form {
        case .measured: [phrases.measureColumn, phrases.targetColumn, phrases.resultColumn, phrases.descriptionColumn]
        case .followed: [phrases.measureColumn, phrases.resultColumn, phrases.descriptionColumn]
        case .unjudged: []
        }
    }

    /// The rows' cells as text, under the heads.
    func cells(in edition: Edition, separator: String = " ") -> [[String]] {
        rows.map { row in
            let said = (row.words.lines + row.line.besides.map(\.text)).filter { !$0.isEmpty }.joined(
                separator: separator)
            let measure = "\(row.line.symbol) \(row.line.word): \(row.title(in: edition))"
            switch form {
            case .measured:
                let target = row.line.target.isEmpty ? edition.phrases.noTarget : row.line.target
                return [measure, target, row.line.resultWithArrow, said]
            case .followed, .unjudged: return [measure, row.line.resultWithArrow, said]
            }
        }
    }

    /// A name alone, with what is promised where the plan says so in other words, and what is said and done beside it.
    func item(_ row: ReportRow, in edition: Edition) -> String {
        ([row.title(in: edition) + (row.promise(in: edition).map { ": \($0)" } ?? "")] + row.line.besides.map(\.text))
            .joined(separator: ". ")
    }
}

/// Makes the rows of a report, and gathers them.
struct ReportRows {
    /// All goals of the report.
    let goals: [PublishedGoal]
    /// Whether what many rows share is said once.
    let isLong: Bool
    let edition: Edition

    /// A row for each goal.
    func rows(of own: [PublishedGoal]) -> [ReportRow] {
        let repeated = isLong ? goals.filter(\.description.isOfPlan).firstOfRepeated : [:]
        let alike = Dictionary(grouping: goals.eachFigureOnce) { "\($0.group) \(edition.text($0.description.title))" }
        return own.map { goal in
            let line = GoalLine(goal, in: edition)
            let name = group(of: goal, titled: line.title)
            return ReportRow(
                line: line, group: name,
                distinction: distinction(of: goal, among: alike["\(goal.group) \(edition.text(line.title))"] ?? []),
                isMeasurable: goal.outcome.figure.map { $0.value?.deciding != nil } ?? true
                    || goal.description.target != .track,
                words: repeated[goal.description.id].flatMap { same(as: $0, goal) }.map(GoalWords.init)
                    ?? GoalSentence(goal, in: edition, beside: isLong ? .group : .nothing).words)
        }
    }

    /// The group that a row is about, unless its title names it already: "Närvaro vid PKS sammanträden".
    ///
    /// An area of one word may stand in a title that means something else by it.
    private func group(of goal: PublishedGoal, titled title: LocalizedText) -> LocalizedText? {
        guard let group = edition.group(goal.group), group.kind != .organisation else { return nil }
        let (title, name) = (edition.text(title).lowercased(), edition.text(group.name).lowercased())
        guard group.kind == .network || name.contains(" ") else { return group.name }
        let words = title.split { !$0.isLetter && !$0.isNumber }
        let abbreviation = name.hasSuffix(")") ? name.dropLast().split(separator: "(").last : nil
        return title.contains(name) || abbreviation.map(words.contains) ?? false ? nil : group.name
    }

    /// The section where each of the namesakes stands in another, else the promise where it is another.
    private func distinction(of goal: PublishedGoal, among namesakes: [PublishedGoal]) -> LocalizedText? {
        func areTold(by part: (PublishedGoal) -> some Hashable) -> Bool {
            Set(namesakes.map(part)).count == namesakes.count
        }
        guard namesakes.count > 1 else { return nil }
        if areTold(by: \.description.section) { return section(of: goal) }
        return Set(namesakes.map(\.description.text)).count > 1 ? goal.description.text : section(of: goal)
    }

    private func section(of goal: PublishedGoal) -> LocalizedText? {
        edition.publication.sections?.first { $0.id == goal.description.section }?.title
    }

    /// "Samma tal som under mål 2."; nil where the first stands under the same strategic goal or under none.
    private func same(as first: PublishedGoal, _ goal: PublishedGoal) -> String? {
        guard first.description.strategicGoal != goal.description.strategicGoal,
            let number = edition.strategicGoal(first.description.strategicGoal)?.number
        else { return nil }
        return edition.phrases.sameFigure(asUnder: number)
    }

    /// The rows as they are read: those of a short report in one table.
    func parts(of rows: [ReportRow]) -> [ReportPart] {
        guard isLong else { return rows.isEmpty ? [] : [ReportPart(form: .measured, rows: rows)] }
        let followed = rows.filter { $0.line.status == .cannotBeJudged(.noTarget) && $0.isMeasurable }
        let unjudged = rows.filter { !$0.isMeasurable }
        let apart = Set((followed + unjudged).map(\.line.id))
        let measured = rows.filter { !apart.contains($0.line.id) }
        var reasons: [String] = []
        for row in unjudged where !reasons.contains(row.line.sentence) { reasons.append(row.line.sentence) }
        return [
            ReportPart(form: .measured, rows: measured), ReportPart(form: .followed, rows: followed),
        ].filter { !$0.rows.isEmpty }
            + reasons.map { reason in
                ReportPart(form: .unjudged(reason: reason), rows: unjudged.filter { $0.line.sentence == reason })
            }
    }
}

extension Phrases {
    fileprivate var withTarget: String { say("Mål med målvärde", "Goals with a target") }

    fileprivate var followedHeading: String { say("Följs utan målvärde", "Followed without a target") }

    fileprivate func sameFigure(asUnder number: Int) -> String {
        say("Samma tal som under strategiskt mål \(number).", "The same figure as under strategic goal \(number).")
    }
}
