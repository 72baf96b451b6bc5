import DisclosureControl
import SurveyModel

/// One item's share over the years, oldest first and the present last.
struct HistoryLine {
    /// One year's point.
    struct Point {
        /// The period's id, which orders the points.
        let id: String
        /// The period in words.
        let period: String
        /// The share, or nil where it is withheld.
        let share: Share?
        /// The share in text, or the mark of a withheld one.
        let text: String
        /// How the series goes on to the next point.
        let continuation: Comparability.Level
        /// What changed after this point, in words.
        let note: LocalizedText?
    }

    /// The item.
    let item: PublishedItem
    /// The points.
    let points: [Point]

    /// The line of an item with a history; nil without one.
    init?(_ item: PublishedItem, in edition: Edition) {
        guard !item.history.isEmpty else { return nil }
        self.item = item
        let goal = edition.goal(measuring: item)
        func text(_ share: Share?) -> String {
            guard let share else { return edition.phrases.withheldMark }
            return goal.map { edition.typography.percent(share.fraction, for: $0) }
                ?? edition.typography.percent(share.fraction)
        }
        var points = item.history.map { point in
            Point(
                id: point.period, period: edition.phrases.period(point.period), share: point.agree.figure,
                text: text(point.agree.figure), continuation: point.continuation, note: point.note)
        }
        if let now = HistoryLine.now(item) {
            let id = edition.period(of: item)
            points.append(
                Point(
                    id: id, period: edition.phrases.period(id), share: now.figure, text: text(now.figure),
                    continuation: .identical, note: nil))
        }
        self.points = points
    }

    /// How far along a room a point stands: years to scale; where some period is no year, at even distances.
    func place(_ index: Int, within room: Int) -> Int {
        let years = points.compactMap { Int($0.id) }
        if years.count == points.count, let first = years.first, let last = years.last, first < last {
            return room * (years[index] - first) / (last - first)
        }
        return room * index / max(points.count - 1, 1)
    }

    /// The present share, or that it is withheld; nil where there is none.
    private static func now(_ item: PublishedItem) -> Reported<Share>? {
        guard let answers = item.answers.figure else { return .withheld }
        return answers.agree.map { .shown($0) }
    }

    /// The lines of a group that show at least two points, as one alone is no series.
    static func all(of group: String, in edition: Edition) -> [HistoryLine] {
        edition.items(of: group).compactMap { HistoryLine($0, in: edition) }.filter { line in
            line.points.count { $0.share != nil } > 1
        }
    }
}

extension Edition {
    /// The period an item's answers came from.
    func period(of item: PublishedItem) -> String {
        let responses = group(item.group)?.responses.first {
            $0.instrument == item.instrument && $0.wave == item.wave
        }
        return responses?.period ?? publication.period.id
    }
}
