import SurveyModel
import Tables

/// How many rows and cells set aside a receipt names one by one.
let mostDetails = 100

/// One file on its way: reads rows, sets aside what cannot be read, and hands on the rest.
struct ImportSession<Reader: TableReader> {
    let instrument: Instrument
    let uses: [ColumnUse]
    let dialect: Finding<ResponseDialect>
    var reader: Reader
    var coder: RowCoder
    var rowsRead = 0
    var records = 0
    var rowsSetAside = 0
    var cellsSetAside = 0
    var duplicates = 0
    var setAside: [ImportReceipt.SetAside] = []
    /// Rows without any filled cell since the last that had one; at the end of a file they are no records.
    var emptyRows = 0
    private var finder = DuplicateFinder()
    let idColumn: Int?
    var rejects: RejectsWriter?
    /// In a file of rejects, the column that names cells.
    let cellColumn: Int?

    /// Matches the table's columns and plans what to do with them.
    init(
        _ instrument: Instrument, options: ImportOptions, reader: Reader, rejects: (([UInt8]) -> Void)?
    ) throws(ImportError) {
        self.instrument = instrument
        self.reader = reader
        let table = reader.table
        let matching = try ColumnMatching(
            headings: reader.headings, labels: table.columns.map(\.label), instrument: instrument,
            at: reader.location())
        uses = matching.uses
        dialect =
            options.dialect.map { Finding($0, confidence: .certain, reason: "it was prescribed") }
            ?? ResponseDialect.detected(in: reader, uses: uses)
        let plan = try ImportPlan(
            instrument, uses: uses, fixedNetwork: options.fixedNetwork,
            prefersLabels: dialect.value.prefersLabels, table: table)
        coder = RowCoder(plan, instrument: instrument, columnCount: uses.count)
        let id = instrument.items.firstIndex { $0.role == .recordID }
        idColumn = plan.columns.first { $0.item == id }?.column
        let isRejects = ["_row", "_column", "_reason"].allSatisfy(reader.headings.contains)
        cellColumn = isRejects ? reader.headings.firstIndex(of: "_column") : nil
        self.rejects = rejects.map { RejectsWriter(headings: reader.headings, uses: matching.uses, emit: $0) }
    }

    /// Reads to the end.
    ///
    /// - Throws: ``ImportError`` where the file fails while it is read.
    mutating func run(into sink: inout some RecordSink) throws(ImportError) {
        while try step(into: &sink) {}
    }

    /// Reads one row; false at the end.
    mutating func step(into sink: inout some RecordSink) throws(ImportError) -> Bool {
        let outcome: RowOutcome
        do { outcome = try reader.next() } catch { throw ImportError(error) }
        switch outcome {
        case .end: return false
        case .broken(let problem):
            takeEmptyRows(into: &sink)
            setAsideRow(problem.message, isWhole: problem.leavesCells)
        case .row where hasNoFilledCell: emptyRows += 1
        case .row:
            takeEmptyRows(into: &sink)
            takeRow(into: &sink)
        }
        return true
    }

    private var hasNoFilledCell: Bool {
        let count = reader.cellCount
        return reader.cells[count - 1].end - reader.cells[0].start == count - 1 && reader.cells[0].isEmpty
            && !reader.cells[0].isQuoted && reader.cells[count - 1].isEmpty
    }

    /// Takes rows without any filled cell once a later row shows that the file goes on: records left blank.
    mutating func takeEmptyRows(into sink: inout some RecordSink) {
        while emptyRows > 0 {
            emptyRows -= 1
            rowsRead += 1
            records += 1
            coder.code(reader, isEmpty: true)
            sink.take(coder, from: reader, isEmpty: true)
        }
    }

    /// A row of a rejects file that names a column was imported without that cell; taken again it would count twice.
    private var isInAlready: Bool { cellColumn.map { !reader.cells[$0].isEmpty } ?? false }

    private mutating func takeRow(into sink: inout some RecordSink) {
        if isInAlready {
            return setAsideRow(
                "its record is in already, without the cell named; mend the cell in the export and import that",
                isWhole: true)
        }
        if let duplicate = findDuplicate() {
            duplicates += 1
            let sameness = duplicate.hasSameContent ? "with the same content" : "with other content"
            return setAsideRow("the record repeats row \(duplicate.earlierRow), \(sameness)", isWhole: true)
        }
        rowsRead += 1
        records += 1
        coder.code(reader, isEmpty: false)
        if !coder.rejections.isEmpty { noteRejections() }
        sink.take(coder, from: reader, isEmpty: false)
    }

    private mutating func findDuplicate() -> DuplicateFinder.Duplicate? {
        guard let idColumn else { return nil }
        return finder.check(reader, idColumn: idColumn)
    }

    mutating func noteRejections() {
        cellsSetAside += coder.rejections.count
        for rejection in coder.rejections {
            note(rejection.reason.message, column: rejection.column, item: instrument.items[rejection.item].name)
        }
        guard rejects != nil else { return }
        let cells = currentCells
        rejects?.write(
            row: reader.row, columns: coder.rejections.map(\.column), reasons: coder.rejections.map(\.reason.message),
            cells: cells)
    }

    /// Sets aside the last row; its cells are known where it `isWhole`.
    private mutating func setAsideRow(_ reason: String, isWhole: Bool) {
        rowsRead += 1
        rowsSetAside += 1
        note(reason, column: nil, item: nil)
        guard rejects != nil else { return }
        let cells = isWhole ? currentCells : reader.brokenCells
        rejects?.write(row: reader.row, columns: [], reasons: [reason], cells: cells)
    }

    private mutating func note(_ reason: String, column: Int?, item: String?) {
        guard setAside.count < mostDetails else { return }
        setAside.append(
            .init(row: reader.row, line: reader.line, column: column.map { $0 + 1 }, item: item, reason: reason))
    }

    private var currentCells: [String] { reader.cells[..<reader.cellCount].map { reader.text(of: $0) } }
}
