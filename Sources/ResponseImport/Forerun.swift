import SurveyModel
import Tables

/// What must be known of a file as a whole before its rows are read: who finished a response that also stands half done,
/// and how columns write numbers of which the first rows tell too little.
///
/// Files of which nothing of it is asked are read once; a pipe cannot be read twice and tells what its first rows do.
struct Forerun {
    /// How many unfinished responses stand beside a finished one.
    private(set) var replaced = 0
    private var finished: Set<DuplicateFinder.Key> = []
    private var numbers: [Int: NumberEvidence] = [:]
    /// The columns that tell whose response it is: its id, and the invitation it came by.
    private let identities: [Int]
    private let numberColumns: [Int]

    init(
        _ screen: RowScreen, idColumn: Int?, own: [OwnColumn?], keepsPartial: Bool, plan: ImportPlan,
        _ layout: ExportLayout
    ) {
        let invitation = own.firstIndex(of: .person(.invitation))
        identities = screen.tellsFinished && keepsPartial ? [idColumn, invitation].compactMap(\.self) : []
        numberColumns = plan.columns.compactMap { column in
            guard case .number = column.kind, layout.numbersTell else { return nil }
            return layout.numbers(ofColumn: column.column).isAsked ? column.column : nil
        }
    }

    /// Whether the file has to be read once more.
    var isNeeded: Bool { !identities.isEmpty || !numberColumns.isEmpty }

    /// Reads all rows of a table whose headings are in place.
    mutating func read(_ reader: some TableReader, _ screen: RowScreen) throws(TableError) {
        var reader = reader
        while true {
            switch try reader.next() {
            case .end: return
            case .broken: continue
            case .row: take(reader, screen)
            }
        }
    }

    private mutating func take(_ row: some TableReader, _ screen: RowScreen) {
        for column in numberColumns where !row.cells[column].isEmpty {
            numbers[column, default: NumberEvidence()].take(
                row.buffer.span.extracting(row.cells[column].start..<row.cells[column].end))
        }
        if !identities.isEmpty, !screen.isUnfinished(row) { finished.formUnion(keys(of: row)) }
    }

    private func keys(of row: some TableReader) -> [DuplicateFinder.Key] {
        identities.enumerated().compactMap { place, column in
            DuplicateFinder.Key(id: row, column: column, scope: UInt64(place))
        }
    }

    /// Whether the last row is half of a response that stands finished in the file too.
    mutating func isReplaced(_ row: some TableReader, _ screen: RowScreen) -> Bool {
        guard !finished.isEmpty, screen.isUnfinished(row), keys(of: row).contains(where: finished.contains) else {
            return false
        }
        replaced += 1
        return true
    }

    /// What all cells of a column tell together; nil where they were not looked at.
    func numbers(ofColumn column: Int) -> NumberEvidence? { numbers[column] }
}
