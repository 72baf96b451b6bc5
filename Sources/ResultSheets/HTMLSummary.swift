import DisclosureControl
import SurveyModel

/// What can be read in ten seconds: how many goals stand where, which are missed, and every goal's symbol.
struct HTMLSummary {
    let goals: [PublishedGoal]
    let edition: Edition
    /// Sentences after the line that sums up.
    var remarks: [String] = []
    /// What stands below the line: the areas of a plan, or its strategic goals.
    var details = Markup.none
    /// Whether each goal's symbol stands here, with its title and result on paper.
    var showsGoals = true
    /// Whether the goals' own rows are on this page, to be led to.
    var hasRows = true

    private var phrases: Phrases { edition.phrases }

    /// The section.
    var section: Markup {
        guard !goals.isEmpty || !remarks.isEmpty else { return .none }
        let more = remarks.map { remark -> Markup in "<p>\(remark)</p>" }
        let parts = [goals.isEmpty ? .none : HTMLSummary.lead(goals, in: edition)] + more
        return """
            <section class="summary" aria-label="\(phrases.say("Sammanfattning", "Summary"))">
            \(parts + [missed, details, symbols])
            </section>
            """
    }

    /// The line that sums up.
    static func lead(_ goals: [PublishedGoal], in edition: Edition) -> Markup {
        let parts = StatusSummary(goals).parts(edition.phrases).map { part -> Markup in "<span>\(part)</span>" }
        return "<p class=\"lead\">\(parts).</p>"
    }

    /// The goals that were not reached, each leading to its row.
    private var missed: Markup {
        guard hasRows else { return .none }
        let lines = StatusSummary.missed(goals).map { GoalLine($0, in: edition) }
        guard !lines.isEmpty else { return .none }
        let links = lines.map { line -> Markup in
            "<li><a href=\"#\(SheetName.anchor(line.id))\">\(Markup(line.title, in: edition))</a></li>"
        }
        return """
            <div class="missed"><p id="missed">\(phrases.word(for: .notReached)):</p>
            <ul aria-labelledby="missed">
            \(links)
            </ul></div>
            """
    }

    /// The mark a link from here leads to, on the row of a goal that was not reached.
    static func anchor(of line: GoalLine) -> Markup {
        line.status == .notReached ? " id=\"\(SheetName.anchor(line.id))\"" : .none
    }

    private var symbols: Markup {
        guard showsGoals, !goals.isEmpty else { return .none }
        let items = StatusSummary.ordered(goals).map { goal -> Markup in
            let line = GoalLine(goal, in: edition)
            return """
                <li>\(StatusMark.symbol(line))<span class="paper">\(Markup(line.title, in: edition)): \
                <strong>\(line.result)</strong></span></li>
                """
        }
        return """
            <ul class="symbols" aria-label="\(phrases.goalsHeading)">
            \(items)
            </ul>
            """
    }
}

/// The whole plan with one line for each programme area, on the organisation's own sheet.
struct PlanByArea {
    /// One area's goals, its networks' among them.
    struct Line {
        /// The area, or the organisation for the goals of no area.
        let group: PublishedGroup
        /// How they stand.
        let summary: StatusSummary
    }

    /// The lines in the areas' order, the organisation's own goals last; none where there is no area with goals.
    let lines: [Line]

    /// The lines of a plan.
    init(in edition: Edition) {
        let groups = edition.publication.groups
        var areas: [String: [PublishedGoal]] = [:]
        for goal in edition.publication.goals {
            guard let group = edition.group(goal.group) else { continue }
            areas[group.kind == .area ? group.key : group.area ?? GoalScope.organisation.groupKey, default: []]
                .append(goal)
        }
        let owners = groups.filter { $0.kind == .area } + groups.filter { $0.kind == .organisation }
        let lines = owners.compactMap { group in
            areas[group.key].map { Line(group: group, summary: StatusSummary($0)) }
        }
        self.lines = lines.contains { $0.group.kind == .area } ? lines : []
    }

    /// The lines as a list, each area leading to its sheet.
    func list(in edition: Edition) -> Markup {
        guard !lines.isEmpty else { return .none }
        let rows = lines.map { line -> Markup in
            let name = Markup(line.group.name, in: edition)
            let isLinked = line.group.kind == .area && edition.hasContent(line.group) && !edition.standsAlone
            let title: Markup =
                isLinked ? "<a href=\"\(SheetName.sheet(line.group.key)).html\">\(name)</a>" : name
            return "<li><strong>\(title)</strong>: \(line.summary.text(edition.phrases).loweringFirst)</li>"
        }
        return "<ul class=\"areas\">\n\(rows)\n</ul>"
    }
}
