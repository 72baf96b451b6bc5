import DisclosureControl
import SurveyModel

/// What can be read in ten seconds: how many goals stand where, which are missed, and every goal's symbol.
struct HTMLSummary {
    let goals: [PublishedGoal]
    /// What the line that sums up counts, where that is more than the goals told of.
    var headline: [PublishedGoal]?
    let edition: Edition
    /// The line that sums up where there are no goals.
    var lead: String?
    /// Sentences after the line that sums up.
    var remarks: [String] = []
    /// What stands above the goals told of, where the line counts more than these.
    var own: String?
    /// What stands below the line: the areas of a plan, or its strategic goals.
    var details = Markup.none
    /// Whether each goal's symbol stands here, with its title and result on paper.
    var showsGoals = true
    /// Whether the goals' own rows are on this page, to be led to.
    var hasRows = true

    private var phrases: Phrases { edition.phrases }

    /// The section.
    var section: Markup {
        guard !goals.isEmpty || lead != nil || !remarks.isEmpty else { return .none }
        let plain = lead.map { lead -> Markup in "<p class=\"lead\">\(lead)</p>" } ?? .none
        let more = remarks.map { remark -> Markup in "<p>\(remark)</p>" }
        let summed = headline ?? goals
        let parts = [summed.isEmpty ? plain : HTMLSummary.lead(summed, in: edition)] + more
        let rest = own.map { own -> [Markup] in [details, "<p class=\"own\">\(own)</p>", missed, symbols] }
        return """
            <section class="summary" aria-label="\(phrases.say("Sammanfattning", "Summary"))">
            \(parts + (rest ?? [missed, details, symbols]))
            </section>
            """
    }

    /// The line that sums up.
    static func lead(_ goals: [PublishedGoal], in edition: Edition) -> Markup {
        let parts = StatusSummary(goals).parts(edition.phrases).map { part -> Markup in "<span>\(part)</span>" }
        let more = StatusSummary(goals).sentences(edition.phrases).dropFirst().map { said -> Markup in "<p>\(said)</p>"
        }
        return "<p class=\"lead\">\(parts).</p>\(more)"
    }

    /// A goal with its result; one that was not reached leads to its row and names its target.
    private func told(_ line: GoalLine) -> Markup {
        let title = Markup(line.title, in: edition)
        guard hasRows, line.status == .notReached else { return "\(title): <strong>\(line.result)</strong>" }
        let target: Markup = line.target.isEmpty ? .none : ", \(phrases.targetNote(line.target))"
        guard tellsAll else { return "\(title): <strong>\(line.result)</strong>\(target)" }
        return "<a href=\"#\(SheetName.anchor(line.id))\">\(title)</a>: <strong>\(line.result)</strong>\(target)"
    }

    /// The goals that were not reached, each leading to its row.
    private var missed: Markup {
        guard hasRows, !tellsAll else { return .none }
        let lines = StatusSummary.missed(goals).map { GoalLine($0, in: edition) }
        guard !lines.isEmpty else { return .none }
        let links = lines.map { line -> Markup in
            let target: Markup = line.target.isEmpty ? .none : ", \(phrases.targetNote(line.target))"
            return """
                <li><a href="#\(SheetName.anchor(line.id))">\(Markup(line.title, in: edition))</a>: \
                <span class="figure">\(line.result)\(target)</span></li>
                """
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

    private static let mostTold = 4

    /// Whether there are so few goals that each is told on the screen too, those that were not reached among them.
    private var tellsAll: Bool { showsGoals && StatusSummary.ordered(goals).count <= HTMLSummary.mostTold }

    private var symbols: Markup {
        let counted = StatusSummary.ordered(goals)
        guard showsGoals, !counted.isEmpty else { return .none }
        let items = counted.map { goal -> Markup in
            let line = GoalLine(goal, in: edition)
            return """
                <li>\(StatusMark.symbol(line)) <span class="\(tellsAll ? "few" : "paper")">\(told(line))</span></li>
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
        /// Whether goals of its networks are among them, so that the area's own sheet lists fewer.
        let joinsNetworks: Bool

        /// "12 av 30 mål uppnådda".
        func text(_ phrases: Phrases) -> String { summary.text(phrases).loweringFirst }
    }

    /// The lines in the areas' order, the organisation's own goals last; none where there is no area with goals.
    let lines: [Line]

    /// The lines of a plan.
    init(in edition: Edition) { self.init(of: edition.publication.goals, in: edition) }

    /// The lines of some goals of a plan.
    init(of goals: [PublishedGoal], in edition: Edition) {
        let groups = edition.publication.groups
        var areas: [String: [PublishedGoal]] = [:]
        for goal in goals {
            guard let group = edition.group(goal.group) else { continue }
            areas[group.kind == .area ? group.key : group.area ?? GoalScope.organisation.groupKey, default: []]
                .append(goal)
        }
        let owners = groups.filter { $0.kind == .area } + groups.filter { $0.kind == .organisation }
        let lines = owners.compactMap { group in
            areas[group.key].map { goals in
                Line(
                    group: group, summary: StatusSummary(goals),
                    joinsNetworks: group.kind == .area && goals.contains { $0.group != group.key })
            }
        }
        self.lines = lines.contains { $0.group.kind == .area } ? lines : []
    }

    /// What an area's own sheet says beside its first line: how its own goals stand, or where it has none, how its networks'
    /// do; nil without networks'.
    static func remark(on group: PublishedGroup, in edition: Edition) -> String? {
        guard group.kind == .area,
            let line = PlanByArea(in: edition).lines.first(where: { $0.group.key == group.key }), line.joinsNetworks
        else { return nil }
        let own = edition.goals(of: group.key)
        let summed = own.isEmpty ? line.text(edition.phrases) : StatusSummary(own).text(edition.phrases).loweringFirst
        let named = own.isEmpty ? edition.phrases.withGoalsOfNetworks : edition.phrases.ownGoalsOfArea
        return "\(named)\(summed.contains(": ") ? "," : ":") \(summed)."
    }

    /// What stands above the lines, where they count more than the areas' own goals.
    func intro(_ phrases: Phrases) -> String? {
        lines.contains(where: \.joinsNetworks) ? phrases.areasWithNetworks : nil
    }

    /// The lines as a list, each area leading to its sheet.
    func list(in edition: Edition) -> Markup {
        guard !lines.isEmpty else { return .none }
        let rows = lines.map { line -> Markup in
            let name = Markup(line.group.name, in: edition)
            let isLinked = line.group.kind == .area && edition.hasContent(line.group) && !edition.standsAlone
            let title: Markup =
                isLinked ? "<a href=\"\(SheetName.sheet(line.group.key)).html\">\(name)</a>" : name
            return "<li><strong>\(title)</strong>: \(line.text(edition.phrases))</li>"
        }
        guard let intro = intro(edition.phrases) else { return "<ul class=\"areas\">\n\(rows)\n</ul>" }
        return """
            <p id="areas" class="intro">\(intro)</p>
            <ul class="areas" aria-labelledby="areas">
            \(rows)
            </ul>
            """
    }
}

extension Phrases {
    /// Before a count that holds more than a group's own goals.
    var withGoalsOfNetworks: String { say("Nätverkens mål inräknade", "Its networks’ goals included") }

    var ownGoalsOfArea: String { say("Områdets egna mål", "The area’s own goals") }

    var areasWithNetworks: String {
        say("Programområdena, nätverkens mål inräknade:", "The programme areas, their networks’ goals included:")
    }
}
