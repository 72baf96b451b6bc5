import SurveyModel
import Tables

/// What must be known before a file's rows are read: who finished a response that also stands half done, in this file or
/// in another that is read together with it, and how columns write numbers and days of which the first rows tell too little.
///
/// Files of which nothing of it is asked are read once; a pipe cannot be read twice and tells what its first rows do.
struct Forerun {
    private var finished: Set<DuplicateFinder.Key> = []
    private var numbers: [Int: NumberEvidence] = [:]
    private var days: [Int: DateEvidence] = [:]
    /// The columns that tell whose response it is: its id, and the invitation it came by.
    private let identities: [(column: Int, scope: UInt64)]
    /// The column of the time at which responses were begun.
    private let begunColumn: Int?
    /// The file as others know it, and who finished a response in those that number the same records.
    private let file: EarlierFile?
    private let elsewhere: [FinishedResponses]
    private let numberColumns: [Int]
    /// The columns of days of which the first rows tell too little, and those of the tool's own times, which tell of them.
    private let dayColumns: [Int]
    private let timeColumns: [Int]
    private let askedDays: [Int]

    init(
        _ screen: RowScreen, idColumn: Int?, keepsPartial: Bool, plan: ImportPlan, _ layout: ExportLayout,
        after earlier: EarlierRecords
    ) {
        let place = earlier.files.count
        file = earlier.finished.indices.contains(place) ? earlier.finished[place].file : nil
        elsewhere = FinishedResponses.elsewhere(than: place, among: earlier.finished)
        begunColumn = layout.own.firstIndex(of: .time)
        let invitation = layout.own.firstIndex(of: .person(.invitation))
        let identities = [(idColumn, UInt64(0)), (invitation, 1)].compactMap { column, scope in
            column.map { (column: $0, scope: scope) }
        }
        self.identities = screen.tellsFinished && keepsPartial ? identities : []
        numberColumns = plan.columns.compactMap { column in
            guard case .number = column.kind, layout.numbersTell else { return nil }
            return layout.numbers(ofColumn: column.column).isAsked ? column.column : nil
        }
        dayColumns = plan.columns.compactMap { column in
            guard case .date = column.kind else { return nil }
            return layout.asksForDateOrder(ofColumn: column.column) ? column.column : nil
        }
        timeColumns = dayColumns.isEmpty ? [] : layout.own.indices.filter(layout.isTime)
        askedDays = Set(dayColumns + timeColumns).sorted()
    }

    /// Whether somebody's half response may be replaced by the finished one.
    var asksWhoFinished: Bool { !identities.isEmpty }

    /// Whether the file has to be read once more.
    var isNeeded: Bool { !identities.isEmpty || !numberColumns.isEmpty || !dayColumns.isEmpty }

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
        for column in askedDays where !row.cells[column].isEmpty {
            days[column, default: DateEvidence()].take(
                row.buffer.span.extracting(row.cells[column].start..<row.cells[column].end))
        }
        if !identities.isEmpty, !screen.isUnfinished(row) { finished.formUnion(keys(of: row)) }
    }

    /// Whose response the last row is.
    func keys(of row: some TableReader) -> [DuplicateFinder.Key] {
        identities.compactMap { DuplicateFinder.Key(id: row, column: $0.column, scope: $0.scope) }
    }

    /// A mark of the time at which the last row's response was begun; nil where it tells none.
    func begun(_ row: some TableReader) -> UInt64? {
        begunColumn.flatMap { $0 < row.cellCount ? RecordFeatures.mark(ofTime: row.text(of: row.cells[$0])) : nil }
    }

    /// Why the last row does not count, where it is half of a response that stands finished too; nil where it is not.
    func replacement(of row: some TableReader, _ screen: RowScreen) -> RowVerdict? {
        guard !finished.isEmpty || !elsewhere.isEmpty, screen.isUnfinished(row) else { return nil }
        let keys = keys(of: row)
        let isHere = keys.contains(where: finished.contains)
        let other =
            isHere
            ? nil
            : file.flatMap { file in
                elsewhere.first { $0.hold(keys, begun: begun(row), in: file) }
            }
        guard isHere || other != nil else { return nil }
        return .finishedElsewhere(file: other?.file.name)
    }

    /// What all cells of a column tell together; nil where they were not looked at.
    func numbers(ofColumn column: Int) -> NumberEvidence? { numbers[column] }

    /// What all cells of a column tell together of how it writes days; nil where they were not looked at.
    func days(ofColumn column: Int) -> DateEvidence? { days[column] }

    /// What all cells of the tool's own times tell; nil where no day is asked for.
    var times: DateEvidence? {
        guard !dayColumns.isEmpty else { return nil }
        return timeColumns.reduce(into: DateEvidence()) { times, column in days[column].map { times.add($0) } }
    }
}
