import SurveyStatistics
import Tables

/// A file of problems for `enkat stats`, one a row, and the same rows with the results appended.
struct StatisticsFile {
    private let path: String
    private let delimiter: DelimitedDialect.Delimiter
    private let headings: [String]
    private var rows: [(number: Int, cells: [String])] = []

    /// Reads all rows; cells stand between commas, unless the headings show semicolons or tabs.
    init(path: String) throws {
        self.path = path
        let bytes = try InputFiles.bytes(of: path)
        // Told, not detected: a column of numbers with semicolons between would mislead.
        delimiter = StatisticsFile.delimiter(in: bytes.prefix { $0 != 0x0A })
        var reader = try DelimitedReader(
            ByteSource(bytes: bytes, name: path), dialect: DelimitedDialect(delimiter: delimiter))
        headings = reader.headings
        if let name = headings.enumerated().first(where: { headings[..<$0].contains($1) })?.element {
            throw Failure(
                .unusableInput, "error: \(path), row 1: '\(name)' stands twice. Rename or take out one column.")
        }
        while true {
            switch try reader.next() {
            case .end: return
            case .row: rows.append((reader.row, reader.cells[..<headings.count].map { reader.text(of: $0) }))
            case .broken(let problem):
                throw Failure(.unusableInput, "error: \(reader.location()): \(problem.message). Mend the row.")
            }
        }
    }

    /// Writes the rows with what a method says of them; options hold for every row.
    func write(_ method: StatisticsMethod, _ options: StatisticsValues) throws(Failure) {
        for name in options.cells.keys.sorted() where headings.contains(name) {
            throw Failure(.usage, "error: \(path) has a column '\(name)' already. Leave out the option or the column.")
        }
        let problems = rows.map { row in
            let cells = Dictionary(zip(headings, row.cells)) { first, _ in first }
            return StatisticsRow(cells.merging(options.cells) { cell, _ in cell }, row: row.number)
        }
        let results: [[StatisticsValue]]
        do {
            results = try method.results(for: problems)
        } catch {
            throw Failure(.unusableInput, "error: \(path), \(error)")
        }
        StandardStreams.write(row: headings + method.outputs, delimiter: delimiter)
        for (row, values) in zip(rows, results) {
            StandardStreams.write(row: row.cells + values.map(\.text), delimiter: delimiter)
        }
    }

    /// The comma, unless the headings have none but semicolons or tabs.
    private static func delimiter(in heading: some Sequence<UInt8>) -> DelimitedDialect.Delimiter {
        let bytes = Set(heading)
        return [.comma, .semicolon, .tab].first { bytes.contains($0.byte) } ?? .comma
    }
}

extension StandardStreams {
    /// Writes one row of delimited text.
    static func write(row cells: [String], delimiter: DelimitedDialect.Delimiter = .comma) {
        write(CSVWriter.text(of: [cells], style: .init(delimiter: delimiter)))
    }
}
