import DisclosureControl
import SurveyModel

/// A unit's report as data: what every format of it shows.
public struct UnitFigures: Hashable, Sendable, Encodable {
    /// One measure or network.
    public struct Row: Hashable, Sendable, Encodable {
        /// What is measured, or the network's name.
        public let measure: String
        /// The group it is about; nil where it is about the whole organisation.
        public let group: String?
        /// The unit's own figure in words: "75 % (3 av 4)".
        public let own: String
        /// What it stands beside.
        public let whole: String
        /// The target; nil where there is none.
        public let target: String?
    }

    /// Rows of one kind.
    public struct Section: Hashable, Sendable, Encodable {
        /// What they are about.
        public let heading: String
        /// What they come to; nil where there is nothing to sum up.
        public let sum: String?
        /// The rows.
        public let rows: [Row]
    }

    /// The unit's name.
    public let unit: String
    /// The period's id.
    public let period: String
    /// The sections that have rows.
    public let sections: [Section]
}

extension UnitReport {
    /// The report as data.
    public var figures: UnitFigures {
        UnitFigures(
            unit: name, period: edition.publication.period.id,
            sections: sections.map { section in
                UnitFigures.Section(
                    heading: section.heading, sum: section.sum,
                    rows: section.rows.map { row in
                        UnitFigures.Row(
                            measure: edition.text(row.title), group: row.group, own: row.own, whole: row.whole,
                            target: row.target.isEmpty ? nil : row.target)
                    })
            })
    }
}
