/// Reads rows out of a container other than delimited text: a sheet of a workbook, a data file of SPSS or Triple-S,
/// an answer of Kolada's API.
///
/// Rows come in batches of some hundred kilobytes; memory does not grow with a sheet. ``OpenTable`` makes it.
public struct ContainerReader: TableReader {
    /// What kind of file it is, and what it tells of its columns.
    public var table: TableDescription {
        let merged = producer.mergedCells.filter { $0.rows.upperBound > headingRow }
        var table = described
        if let first = merged.first { table.remarks.append(.mergedCells(merged.count, first: first.name)) }
        if let cell = producer.farCell { table.remarks.append(.farCell(cell)) }
        if producer.hiddenRows > 0 { table.remarks.append(.hiddenRows(producer.hiddenRows)) }
        if let first = hiddenColumns.first {
            table.remarks.append(.hiddenColumns(hiddenColumns.count, first: columnLetters(first + 1)))
        }
        return table
    }
    /// The columns with a heading that are hidden.
    private var hiddenColumns: [Int] {
        let spans = producer.hiddenColumns
        return headings.indices.filter { column in
            !headings[column].isEmpty && spans.contains { $0.contains(column) }
        }
    }
    private var described: TableDescription
    /// The row of the lowest heading.
    private var headingRow = 0
    /// The headings, or the names that the file gives its columns.
    public private(set) var headings: [String]
    /// The number of the last row; the rows of a data file are counted from 1.
    public private(set) var row = 0
    /// How many rows without any filled cell were passed over.
    public private(set) var blankLines = 0
    /// The cells of the last row in the first `cellCount` places.
    public private(set) var cells: [Cell] = []
    /// How many cells the last row has.
    public private(set) var cellCount = 0
    private var batch = RowBatch()
    private var nextRow = 0
    let producer: any RowProducer

    /// A reader whose columns the container names; rows are numbered from the first on.
    init(_ table: TableDescription, headings: [String], producer: some RowProducer) throws(TableError) {
        described = table
        self.headings = headings
        self.producer = producer
        _ = try fill()
    }

    /// A reader whose first row that is not blank holds the headings.
    init(_ table: TableDescription, producer: some RowProducer) throws(TableError) {
        try self.init(table, headings: [], producer: producer)
        guard case .row = try next() else {
            throw TableError(.empty, at: TableLocation(file: table.file, sheet: table.sheet?.value))
        }
        headings = cells[..<cellCount].map { text(of: $0) }
        while headings.count > 1, headings.last?.isEmpty == true { headings.removeLast() }
        headingRow = row
    }

    /// The row, since the file has no lines.
    public var line: Int { row }
    /// How many bytes of the file were read so far.
    public var bytesRead: Int { producer.bytesRead }
    /// The bytes in which `cells` point, in UTF-8.
    public var buffer: [UInt8] { batch.bytes }
    /// The cells of the last row as text.
    public var brokenCells: [String] { cells[..<cellCount].map { text(of: $0) } }

    /// How the bytes stand for letters; whatever the container's own, rows are handed on in UTF-8.
    public var encoding: TextEncoding { .utf8 }

    /// The text of a cell of the last row.
    public func text(of cell: Cell) -> String { String(decoding: batch.bytes[cell.start..<cell.end], as: UTF8.self) }

    /// Rows that come next, without reading them; fewer at the end of a batch.
    public func rowsAhead(_ most: Int) -> [RowAhead] {
        batch.rows[nextRow...].prefix(most).map { row in
            RowAhead(
                number: row.number, cells: batch.cells[row.firstCell..<row.lastCell].map { text(of: $0) })
        }
    }

    /// Reads the next row that is not blank.
    ///
    /// - Throws: ``TableError`` where the file as a whole fails.
    public mutating func next() throws(TableError) -> RowOutcome {
        while nextRow == batch.rows.count {
            guard try fill() else {
                cellCount = 0
                return .end
            }
        }
        let found = batch.rows[nextRow]
        nextRow += 1
        blankLines += max(0, found.number - row - 1)
        row = found.number
        return judged(found)
    }

    /// Puts other headings in place, after passing over rows that belong to them.
    ///
    /// - Throws: ``TableError`` where the file as a whole fails.
    public mutating func take(headings: [String], passingOver rows: Int) throws(TableError) {
        for _ in 0..<rows { _ = try next() }
        self.headings = headings
        headingRow = row
    }

    /// Opens another sheet of the same workbook; itself where the file is none.
    ///
    /// - Throws: ``TableError`` where there is no such sheet, or nothing in it.
    public func opening(sheet: String, because reason: FindingReason) throws(TableError) -> ContainerReader {
        #if CommandLine
            if let reading = producer as? SheetReading {
                return try ContainerReader(reading.workbook, sheet: sheet, because: reason)
            }
        #endif
        return self
    }

    /// Adds to what is told of the file.
    package mutating func describe(_ change: (inout TableDescription) -> Void) { change(&described) }

    private mutating func fill() throws(TableError) -> Bool {
        batch.removeAll()
        nextRow = 0
        guard try producer.produce(into: &batch) else { return false }
        batch.pad()
        return true
    }

    /// Copies a row's places; a row shorter than the headings is filled with empty cells, a longer one is broken.
    private mutating func judged(_ found: RowBatch.Row) -> RowOutcome {
        cells.removeAll(keepingCapacity: true)
        cells.append(contentsOf: batch.cells[found.firstCell..<found.lastCell])
        while cells.count > max(headings.count, 1), cells.last?.isEmpty == true { cells.removeLast() }
        cellCount = cells.count
        if let problem = found.problem { return .broken(problem) }
        guard !headings.isEmpty, cellCount != headings.count else { return .row }
        guard cellCount < headings.count else {
            return .broken(.ragged(cells: cellCount, headings: headings.count))
        }
        let end = cells.last?.end ?? 0
        for _ in cellCount..<headings.count { cells.append(Cell(start: end, end: end)) }
        cellCount = cells.count
        return .row
    }
}
