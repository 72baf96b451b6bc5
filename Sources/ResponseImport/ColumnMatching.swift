import SurveyModel
import Tables

/// What a column of the file is used for.
enum ColumnUse: Equatable {
    /// It holds the answers of an item, by its position in the instrument.
    case item(Int, MatchRule)
    /// The toolkit's own columns in a file of rejects, as `_row`.
    case bookkeeping
    /// A time that no item asks for.
    case timestamp
    /// Nothing in the instrument fits.
    case unknown
}

/// Which column holds which item.
struct ColumnMatching {
    /// The use of each column, in the file's order.
    private(set) var uses: [ColumnUse]

    private static let timestampHeadings: Set = [
        "tidstämpel", "timestamp", "submitdate", "datum inskickad", "date submitted", "completion time",
        "slutförandetid",
    ]

    /// Matches headings with items.
    ///
    /// - Throws: ``ImportError`` where two columns fit one item, a heading several items, or nothing fits at all.
    ///
    /// A column whose heading fits nothing may fit by the label that the file gives it.
    init(
        headings: [String], labels: [String] = [], instrument: Instrument, at table: TableLocation
    ) throws(ImportError) {
        let index = HeadingIndex(instrument)
        uses = Array(repeating: .unknown, count: headings.count)
        var columnOfItem: [Int: Int] = [:]
        for (column, heading) in headings.enumerated() {
            var place = table
            place.column = column + 1
            var match = index.match(heading)
            if match == .none, column < labels.count { match = index.match(labels[column]) }
            switch match {
            case .item(let item, let rule):
                if let first = columnOfItem[item] {
                    let name = instrument.items[item].name
                    throw ImportError(.twoColumns(item: name, first: first + 1, second: column + 1), at: place)
                }
                columnOfItem[item] = column
                uses[column] = .item(item, rule)
            case .several(let items):
                throw ImportError(.ambiguousHeading(items: items.map { instrument.items[$0].name }), at: place)
            case .none where folded(heading).hasPrefix("_"): uses[column] = .bookkeeping
            case .none: break
            }
        }
        try requireMatch(columnOfItem.isEmpty, headings, instrument, at: table)
        markTimestamp(headings, instrument, taken: columnOfItem)
    }

    private func requireMatch(
        _ isEmpty: Bool, _ headings: [String], _ instrument: Instrument, at place: TableLocation
    ) throws(ImportError) {
        guard isEmpty else { return }
        let asked = instrument.items.filter { $0.type != .note }
        let near = headings.lazy.compactMap { nearestName(to: $0, among: asked.map(\.name)) }.first
        throw ImportError(
            .noColumnMatches(instrument: instrument.id, expected: asked.map(\.name)), at: place, suggestion: near)
    }

    /// Gives the first column with a tool's time to the item that asks for it, where no heading did.
    private mutating func markTimestamp(_ headings: [String], _ instrument: Instrument, taken: [Int: Int]) {
        var wanted = instrument.items.firstIndex { $0.role == .timestamp && $0.type != .note }
        if let item = wanted, taken[item] != nil { wanted = nil }
        for (column, heading) in headings.enumerated() where uses[column] == .unknown {
            guard ColumnMatching.timestampHeadings.contains(foldedHeading(heading)) else { continue }
            uses[column] = wanted.map { .item($0, .timestamp) } ?? .timestamp
            wanted = nil
        }
    }

    /// How sure a match by that rule is.
    static func confidence(of rule: MatchRule) -> Confidence {
        switch rule {
        case .name, .concept, .fixed, .timestamp: .certain
        case .label, .alias: .certain
        case .labelPattern: .likely
        }
    }
}
