import DisclosureControl
import SurveyModel

/// Goals that every unit or activity has to reach: one row each.
struct HTMLUnits {
    let goals: [PublishedGoal]
    let edition: Edition

    private var phrases: Phrases { edition.phrases }

    /// The section; nothing without such a goal.
    var section: Markup {
        let lists = UnitList.all(goals, in: edition)
        guard !lists.isEmpty else { return .none }
        return HTMLPage.section("units", heading, lists.map(table))
    }

    /// The section's heading.
    var heading: String {
        UnitList.all(goals, in: edition).allSatisfy(\.isAttendance) ? phrases.attendanceHeading : phrases.partsHeading
    }

    private func table(_ list: UnitList) -> Markup {
        let rows = list.rows.map { row -> Markup in
            let plot = DotPlot(width: row.width, reaches: row.reaches, limit: list.limit)
            let figures = zip(["percent", "counts"], row.figures).map { style, figure -> Markup in
                "<td class=\"\(style)\">\(figure)</td>"
            }
            return """
                <tr><th scope="row">\(row.name)</th>\(figures)<td class="drawn" aria-hidden="true">\(plot.svg)</td>\
                <td class="reach">\(row.reach)</td></tr>
                """
        }
        let heads = list.heads(phrases).map { head -> Markup in "<th scope=\"col\">\(head)</th>" }
        return """
            <table class="units">
            <caption>\(Markup(list.title, in: edition))\(list.target.isEmpty ? "" : ", \(list.target)")</caption>
            <thead><tr><th scope="col">\(phrases.unitColumn)</th>\(heads)<td class="drawn" aria-hidden="true"></td>\
            <th scope="col">\(phrases.goalReachColumn)</th></tr></thead>
            <tbody>
            \(rows)
            </tbody>
            </table>
            """
    }
}

/// One goal's units with each one's share.
struct UnitList {
    /// One unit.
    struct Row {
        let name: String
        /// Its share and its counts, or its number alone.
        let figures: [String]
        let width: Int
        let reaches: Bool
        let reach: String
    }

    /// What is measured.
    let title: LocalizedText
    /// The limit.
    let target: String
    /// The limit in hundredths of a percent, where it is a share.
    let limit: Int?
    /// Whether it is about units' attendance.
    let isAttendance: Bool
    /// The units, in the order of their codes.
    let rows: [Row]

    /// The heads of the units' figures.
    func heads(_ phrases: Phrases) -> [String] {
        rows.first?.figures.count == 1 ? [phrases.countColumn] : [phrases.shareColumn, phrases.countColumn]
    }

    /// The lists of the goals that are shown and counted by unit.
    static func all(_ goals: [PublishedGoal], in edition: Edition) -> [UnitList] {
        goals.compactMap { goal in
            if case .perUnit(let numbers)? = goal.outcome.figure?.value { return UnitList(numbers, goal, in: edition) }
            guard case .units(let units)? = goal.outcome.figure?.value, !units.members.isEmpty else { return nil }
            let figures = GoalFigures(goal: goal.description, edition: edition)
            let rows = units.members.map { member in
                Row(
                    name: edition.unitName(member.id),
                    figures: [
                        edition.typography.percent(member.share.fraction, for: goal.description),
                        figures.counts(member.share),
                    ],
                    width: Distribution.width(member.share.agreeing, of: member.share.base), reaches: member.reaches,
                    reach: edition.phrases.reaching(member))
            }
            return UnitList(
                title: goal.description.title, target: figures.target, limit: limit(of: goal.description.target),
                isAttendance: goal.description.kind == .eachUnitAttendance, rows: rows)
        }
    }

    /// The list of a goal that every unit reaches by a number of its own; bars are drawn against the largest.
    private init(_ numbers: UnitNumbers, _ goal: PublishedGoal, in edition: Edition) {
        let largest = max(numbers.members.compactMap(\.number).max() ?? 0, 1)
        title = goal.description.title
        target = GoalFigures(goal: goal.description, edition: edition).target
        limit = nil
        isAttendance = false
        let rows = numbers.members.map { member in
            Row(
                name: edition.unitName(member.id),
                figures: [member.number.map(edition.typography.integer) ?? edition.phrases.notTold],
                width: Distribution.width(min(max(member.number ?? 0, 0), largest), of: largest),
                reaches: member.reaches, reach: edition.phrases.yesOrNo(member.reaches).capitalisingFirst)
        }
        self.rows = UnitList.alphabetical(rows)
    }

    private init(
        title: LocalizedText, target: String, limit: Int?, isAttendance: Bool, rows: [Row]
    ) {
        self.title = title
        self.target = target
        self.limit = limit
        self.isAttendance = isAttendance
        self.rows = UnitList.alphabetical(rows)
    }

    private static func alphabetical(_ rows: [Row]) -> [Row] {
        rows.sorted { $0.name.alphabeticalKey < $1.name.alphabeticalKey }
    }

    private static func limit(of target: Target) -> Int? {
        guard case .share(let share)? = target.amount else { return nil }
        return DecimalDigits(rounding: share * Fraction(Distribution.whole), decimals: 0).units
    }
}

extension String {
    /// What sorts names as Swedish has its letters: å, ä and ö last.
    var alphabeticalKey: String { String(lowercased().map { ["å": "{", "ä": "|", "ö": "}"][$0] ?? $0 }) }
}
