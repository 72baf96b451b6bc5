public import SurveyModel

/// Whether the answers lack a column that a measure counts by: a question that was not put, or a heading that was not
/// recognised.
///
/// Nothing is known then. Without this a filter on such an item would hold for no record, and a missing column would be
/// counted as a no from everybody.
public struct AbsentColumns: Sendable {
    /// The names of the items that lack one, sorted.
    public let names: [String]

    /// Looks for the columns that a measure counts by.
    public init(_ measure: Measure, in table: RecordTable) {
        let counted = measure.items.filter { name in
            // What agrees with a statement is told answer by answer.
            switch table.instrument.item(name)?.type {
            case .integer, .decimal, .selectMultiple: true
            default: false
            }
        }
        let read = (measure.filter?.items ?? []).union(counted + [measure.distinct, measure.whole].compactMap(\.self))
        names = table.count > 0 ? read.filter { AbsentColumns.isAbsent($0, from: table) }.sorted() : []
    }

    /// Whether no record was asked an item that concerns every record.
    private static func isAbsent(_ name: String, from table: RecordTable) -> Bool {
        guard let item = table.instrument.item(name) else { return false }
        guard let column = table.columns[name] else { return true }
        guard item.relevant == nil, item.type != .text else { return false }
        return (0..<table.count).allSatisfy { column.missing($0, of: item) == .notAsked }
    }
}
