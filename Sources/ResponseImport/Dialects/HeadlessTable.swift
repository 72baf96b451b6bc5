import Tables

/// Tells a table without a row of headings, whose first answers would stand for headings and be shown.
enum HeadlessTable {
    /// Whether the first row of a file of no known tool holds answers: what names a person, as the cells below it do, or in
    /// half of its columns at least, and two, words that stand among other words below.
    static func isOne(_ sample: ExportSample) -> Bool {
        guard [.delimitedText, .workbook].contains(sample.table.container.value), let first = sample.rows.first,
            RejectsColumns.count(in: first) == 0, DialectDetector.tool(for: sample) == nil
        else { return false }
        let columns = first.indices.filter { !isBlank(first[$0]) }
        let rows = sample.rows.dropFirst().filter { !repeats(first, columns, $0) }
        let below = columns.map { column in
            rows.compactMap { column < $0.count && !isBlank($0[column]) ? $0[column] : nil }
        }
        let persons = zip(columns, below).contains { column, cells in
            PersonalCells.isOne(first[column]) && PersonalCells.kind(of: cells + [first[column]]) != nil
        }
        let repeated = zip(columns, below).count { column, cells in
            let keys = Set(cells.map(folded))
            return keys.count > 1 && keys.contains(folded(first[column]))
        }
        return persons || repeated > 1 && repeated * 2 >= columns.count
    }

    /// Whether a row is the first once more, as where two files were put together: all of it, or most of three cells and more.
    private static func repeats(_ first: [String], _ columns: [Int], _ row: [String]) -> Bool {
        let same = columns.count { $0 < row.count && foldedHeading(row[$0]) == foldedHeading(first[$0]) }
        return same == columns.count || same > 2 && same * 2 > columns.count
    }
}
