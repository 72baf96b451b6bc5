import Tables

/// The beginning of an export as text, before anything is known of it: what detection looks at.
struct ExportSample {
    /// The first rows with anything in them; the first is the first row of headings.
    let rows: [[String]]
    /// What kind of file it is.
    let table: TableDescription

    /// How many rows are looked at.
    static let mostRows = 200

    /// The beginning of a table.
    init(_ reader: some TableReader) {
        self.init(rows: [reader.headings] + reader.rowsAhead(ExportSample.mostRows), table: reader.table)
    }

    /// Rows as given.
    init(rows: [[String]], table: TableDescription) {
        self.rows = rows
        self.table = table
    }

    /// The same without the columns that the toolkit puts before a file of rejects, in which a tool's marks stand later.
    var withoutBookkeeping: ExportSample {
        guard rows.first?.starts(with: ["_row", "_column", "_reason"]) == true else { return self }
        return ExportSample(rows: rows.map { Array($0.dropFirst(3)) }, table: table)
    }

    /// The cells of a row made comparable; none where there is no such row.
    func keys(ofRow row: Int) -> [String] { rows.indices.contains(row) ? rows[row].map(foldedHeading) : [] }

    /// The cells of a column below the headings, blank ones left out.
    func filled(column: Int, below headings: Int) -> [String] {
        rows.dropFirst(headings).compactMap { row in
            guard column < row.count else { return nil }
            return isBlank(row[column]) ? nil : row[column]
        }
    }

    /// How many columns the widest of some first rows has, empty ones at its end left out.
    func width(ofFirst count: Int) -> Int {
        rows.prefix(count).map { row in (row.lastIndex { !$0.isEmpty } ?? -1) + 1 }.max() ?? 0
    }
}
