import DisclosureControl
import SurveyModel

/// What a report says of the programme areas: how the goals of each stand, and the prose about it and its networks.
struct ReportAreas {
    /// One area or network, or the whole.
    struct Part {
        let heading: String
        /// How its goals stand; nil where that is not told.
        let sum: String?
        let prose: ProseText?
    }

    /// The parts in the order of the groups, each area before its networks.
    let parts: [Part]

    /// The areas of a report; of a short one those alone that have prose.
    init(of table: ReportTable, in edition: Edition) {
        let lines = table.isLong ? PlanByArea(of: table.goals, in: edition).lines : []
        let groups = edition.publication.groups
        let owners = groups.filter { $0.kind == .organisation } + groups.filter { $0.kind == .area }
        let ordered =
            owners.flatMap { owner in [owner] + groups.filter { $0.area == owner.key && $0.kind != .area } }
        let rest = groups.filter { group in !ordered.contains { $0.key == group.key } }
        parts = (ordered + rest).compactMap { group in
            let line = lines.first { $0.group.key == group.key }
            let prose = ProseText(about: group.key, in: edition)
            guard line != nil || prose != nil else { return nil }
            return Part(
                heading: edition.text(group.name), sum: line.map { $0.summary.text(edition.phrases) + "." },
                prose: prose)
        }
    }

    /// The heading over the parts.
    static func heading(_ phrases: Phrases) -> String { phrases.say("Programområdena", "The programme areas") }
}
