import DisclosureControl
import SurveyModel

/// The rows of a report by strategic goal: Mätetal | Målvärde | Resultat | Beskrivning av resultat.
struct ReportTable {
    /// One strategic goal and its rows.
    struct Section {
        /// What the section gathers.
        enum Subject {
            /// The goals of one strategic goal.
            case strategicGoal(PublishedStrategicGoal)
            /// The plan's goals without a strategic goal.
            case withoutStrategicGoal
            /// What is followed though the plan does not promise it.
            case besidePlan
        }

        /// What it gathers.
        let subject: Subject
        /// Its goals, in the plan's order.
        let goals: [PublishedGoal]
        /// Its rows, one a goal.
        let rows: [ReportRow]
        /// The same rows as a reader meets them: of a long report those that alike are followed, or cannot be judged, by
        /// themselves.
        let parts: [ReportPart]
        /// Its place among the sections, from 0.
        let number: Int

        /// The prose about the strategic goal, where there is any.
        func prose(in edition: Edition) -> ProseText? {
            guard case .strategicGoal(let goal) = subject else { return nil }
            return ProseText(about: "strategic-goal:\(goal.id)", in: edition)
        }

        /// The id of the section on a page.
        var anchor: String { "goal-\(number + 1)" }
    }

    /// Which report.
    let kind: ReportKind
    /// The goals that stand in it.
    let goals: [PublishedGoal]
    /// The sections in the plan's order.
    let sections: [Section]

    /// The most goals that are seen at once.
    private static let mostAtOnce = 20

    /// Whether it is too long to be seen at once.
    var isLong: Bool { goals.count > ReportTable.mostAtOnce }

    /// The report of an edition.
    init(_ kind: ReportKind, in edition: Edition) {
        self.kind = kind
        let goals = edition.publication.goals(in: kind)
        self.goals = goals
        let writing = ReportRows(goals: goals, isLong: goals.count > ReportTable.mostAtOnce, edition: edition)
        let strategic = edition.publication.strategicGoals
        let ids = Set(strategic.map(\.id))
        let own = goals.filter(\.description.isOfPlan)
        let rest = own.filter { !($0.description.strategicGoal.map(ids.contains) ?? false) }
        let gathered: [(Section.Subject, [PublishedGoal])] =
            strategic.map { goal in
                (.strategicGoal(goal), own.filter { $0.description.strategicGoal == goal.id })
            }
            + [(.withoutStrategicGoal, rest), (.besidePlan, goals.filter { !$0.description.isOfPlan })]
            .filter { !$0.1.isEmpty }
        sections = gathered.enumerated().map { number, found in
            let rows = writing.rows(of: found.1)
            return Section(
                subject: found.0, goals: found.1, rows: rows, parts: writing.parts(of: rows), number: number)
        }
    }

    /// The sections that have something to say; those without rows and prose are named together by ``emptyNote(in:)``.
    func told(in edition: Edition) -> [Section] {
        sections.filter { !$0.rows.isEmpty || $0.prose(in: edition) != nil }
    }

    /// "För de strategiska målen 1, 3 och 4 redovisas inga mätetal i perioden."; nil where each has rows.
    func emptyNote(in edition: Edition) -> String? {
        let empty = sections.compactMap { section -> PublishedStrategicGoal? in
            guard section.rows.isEmpty, case .strategicGoal(let goal) = section.subject else { return nil }
            return goal
        }
        guard !empty.isEmpty else { return nil }
        let names = empty.map { goal in goal.number.map(String.init) ?? edition.phrases.quoted(edition.text(goal.text))
        }
        return edition.phrases.withoutMeasures(names, isAll: goals.isEmpty)
    }

    /// The sections with how their goals stand, of a report that is too long to be seen at once; none of a short one.
    func contents(in edition: Edition) -> [(heading: String, sum: String)] {
        guard isLong else { return [] }
        return sections.filter { !$0.rows.isEmpty }.map { section in
            (ReportTable.heading(section, in: edition), ReportTable.sum(section, in: edition))
        }
    }

    /// How a section's goals stand.
    private static func sum(_ section: Section, in edition: Edition) -> String {
        if case .besidePlan = section.subject { return edition.phrases.followed(section.rows.count) }
        return StatusSummary(section.goals).text(edition.phrases)
    }

    /// A section's heading: "2 Vi har ett starkt …", or that it gathers the rest.
    static func heading(_ section: Section, in edition: Edition) -> String {
        switch section.subject {
        case .strategicGoal(let goal): edition.title(of: goal)
        case .withoutStrategicGoal: edition.phrases.withoutStrategicGoal
        case .besidePlan: edition.phrases.besidePlan
        }
    }

    /// What is said before the sections: how the goals stand, what is counted, what has no measures, and what is left out of
    /// the rows as it is said here once.
    func lead(in edition: Edition) -> [String] {
        let summed = goals.isEmpty ? [] : StatusSummary(goals).sentences(edition.phrases)
        return summed
            + [partNote(in: edition), emptyNote(in: edition), edition.yearsBetweenNote, newNote(in: edition)]
            .compactMap(\.self)
    }

    /// "Tertialrapporten visar 7 av planens 29 mål."; nil where it shows them all.
    private func partNote(in edition: Edition) -> String? {
        let (own, all) = (StatusSummary(goals).all, StatusSummary(edition.publication.goals).all)
        return own > 0 && own < all ? edition.phrases.reportShows(own, of: all) : nil
    }

    /// "Där både pil och förklaring saknas fanns målet inte 2017, eller hade inget värde då."; nil where each row says it, or none
    /// has to.
    private func newNote(in edition: Edition) -> String? {
        guard isLong, let previous = edition.publication.period.previous,
            goals.contains(where: { $0.outcome.figure?.trend.isNew ?? false })
        else { return nil }
        return edition.phrases.unexplainedWithoutArrow(edition.phrases.period(previous))
    }
}

extension Phrases {
    fileprivate func withoutMeasures(_ goals: [String], isAll: Bool) -> String {
        if isAll {
            return say("Inget av planens mål redovisas här.", "None of the plan’s goals stands here.")
        }
        return goals.count == 1
            ? say(
                "För det strategiska målet \(goals[0]) redovisas inga mätetal i perioden.",
                "For strategic goal \(goals[0]) no measures are reported in the period.")
            : say(
                "För de strategiska målen \(list(goals)) redovisas inga mätetal i perioden.",
                "For strategic goals \(list(goals)) no measures are reported in the period.")
    }

    fileprivate func reportShows(_ count: Int, of all: Int) -> String {
        say("Rapporten visar \(count) av planens \(all) mål.", "The report shows \(count) of the plan’s \(all) goals.")
    }

    fileprivate func unexplainedWithoutArrow(_ period: String) -> String {
        say(
            "Där både pil och förklaring saknas fanns målet inte \(period), eller hade inget värde då.",
            "Where there is neither an arrow nor an explanation, the goal was not set in \(period), or had no figure then."
        )
    }

    fileprivate func followed(_ count: Int) -> String {
        count == 1
            ? say("1 uppgift följs", "1 figure followed") : say("\(count) uppgifter följs", "\(count) figures followed")
    }

    fileprivate var besidePlan: String { say("Uppgifter som inte står i planen", "Figures that are not in the plan") }
}
