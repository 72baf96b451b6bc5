import Tables

/// The beginning of an export as text, before anything is known of it: what detection looks at.
struct ExportSample {
    /// The first rows with anything in them; the first is the first row of headings.
    let rows: [[String]]
    /// Their numbers as in a spreadsheet.
    let numbers: [Int]
    /// What kind of file it is.
    let table: TableDescription

    /// How many rows are looked at.
    static let mostRows = 200

    /// The beginning of a table.
    init(_ reader: some TableReader) {
        let ahead = reader.rowsAhead(ExportSample.mostRows)
        rows = [reader.headings] + ahead.map(\.cells)
        // A file that names its columns has no row of headings; in a profile they count as row 1 all the same.
        numbers = reader.row == 0 ? [1] + ahead.map { $0.number + 1 } : [reader.row] + ahead.map(\.number)
        table = reader.table
    }

    /// Rows as given; without numbers they are counted from 1.
    init(rows: [[String]], numbers: [Int]? = nil, table: TableDescription) {
        self.rows = rows
        self.numbers = numbers ?? Array(1...max(1, rows.count))
        self.table = table
    }

    /// The rows below some first ones, of which there are fewer than rows.
    func dropping(_ count: Int) -> ExportSample {
        guard count > 0 else { return self }
        var left = Array(rows[count...])
        left[0] = ExportSample.withoutEmptyEnd(left[0], over: left.dropFirst())
        return ExportSample(rows: left, numbers: Array(numbers[count...]), table: table)
    }

    /// The rows of headings with certain numbers, and what stands below the last of them; nil where none is there.
    func taking(headings wanted: [Int]) -> (sample: ExportSample, lastHeading: Int, count: Int)? {
        let places = rows.indices.filter { wanted.contains(numbers[$0]) }
        guard let last = places.last else { return nil }
        var taken = places.map { rows[$0] } + rows[(last + 1)...]
        taken[0] = ExportSample.withoutEmptyEnd(taken[0], over: taken.dropFirst(places.count))
        let left = places.map { numbers[$0] } + numbers[(last + 1)...]
        return (ExportSample(rows: taken, numbers: left, table: table), last, places.count)
    }

    /// Headings without empty ones at the end, but for columns in which something stands below.
    private static func withoutEmptyEnd(_ headings: [String], over rows: ArraySlice<[String]>) -> [String] {
        let ends = ([headings] + rows.filter { $0.count <= headings.count }).map { $0.lastIndex { !$0.isEmpty } ?? -1 }
        return Array(headings.prefix(1 + (ends.max() ?? -1)))
    }

    /// The same without the columns that the toolkit puts before a file of rejects, in which a tool's marks stand later.
    var withoutBookkeeping: ExportSample {
        let count = RejectsColumns.count(in: rows.first ?? [])
        if count == 0 { return self }
        return ExportSample(rows: rows.map { Array($0.dropFirst(count)) }, numbers: numbers, table: table)
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
    ///
    /// The first has an empty one there only where something stands below it; so does a sheet, whose cells lie in columns
    /// whether these have headings or not.
    func width(ofFirst count: Int) -> Int {
        let isSheet = table.container.value == .workbook
        let told = rows.prefix(isSheet ? rows.count : count).map { row in (row.lastIndex { !$0.isEmpty } ?? -1) + 1 }
        return max(told.max() ?? 0, isSheet ? 0 : rows.first?.count ?? 0)
    }
}
