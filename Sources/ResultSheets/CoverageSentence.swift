import DisclosureControl
import SurveyModel

/// How many networks a joint figure covers, and which it does not.
///
///     "Gäller 2 av 3 nätverk (inte KomHem: arbetsgrupper)."
///
/// A network is named only where its own sheet shows already that its answers are withheld, and only where these are as
/// many as are left out: nothing is told that the publication does not tell elsewhere.
struct CoverageSentence {
    let goal: PublishedGoal
    let coverage: NetworkCoverage
    let edition: Edition

    /// So many are named at most.
    private static let mostNamed = 3

    /// The sentence; nil where all are covered.
    var text: String? {
        guard coverage.included < coverage.answered else { return nil }
        return edition.phrases.networksIncluded(coverage.included, of: coverage.answered, without: named)
    }

    private var named: [String] {
        let withheld = answering.filter { group in
            goal.description.items.contains { name in
                edition.item(name, instrument: goal.description.instrument ?? "", group: group.key)?.answers.figure
                    == nil
            }
        }
        let isAll = withheld.count == coverage.answered - coverage.included
        return isAll && withheld.count <= CoverageSentence.mostNamed ? withheld.map { edition.text($0.name) } : []
    }

    /// The networks that the goal is about and that have answers.
    private var answering: [PublishedGroup] {
        edition.publication.groups.filter { group in
            guard group.kind == .network, isMeant(group) else { return false }
            return group.responses.contains { $0.instrument == goal.description.instrument && $0.records > 0 }
        }
    }

    private func isMeant(_ group: PublishedGroup) -> Bool {
        if let networks = goal.networks { return networks.contains { GoalScope.network($0).groupKey == group.key } }
        return goal.group == GoalScope.organisation.groupKey || group.area == goal.group
    }
}

extension Phrases {
    /// "26 av 31 nätverk".
    func networksInFigure(_ included: Int, of answered: Int) -> String {
        outOf(String(included), String(answered)) + say(" nätverk", " networks")
    }

    /// "Gäller 2 av 3 nätverk (inte A)", as a sentence.
    func networksIncluded(_ included: Int, of answered: Int, without names: [String] = []) -> String {
        let lead = say("Gäller \(included) av \(answered) nätverk", "Covers \(included) of \(answered) networks")
        guard !names.isEmpty else { return lead + "." }
        return lead + say(" (inte ", " (not ") + list(names) + ")."
    }
}
