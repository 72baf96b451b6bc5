import Tables

/// Finds rows of title above the headings, as spreadsheets have them: `Utvärdering 2021`, `Uttag 2021-11-03`, a blank row.
///
/// They are told by a row of words that is as wide as what stands below it, where each row above fills half of it at most;
/// where less tells, nothing is passed over.
struct TitleRows {
    /// The most rows that may stand above the headings.
    static let most = 12

    private let sample: ExportSample
    /// The columns in which each of the rows looked at holds anything.
    private let filled: [Set<Int>]

    /// How many of the first rows are title.
    static func count(in sample: ExportSample) -> Int {
        let isFile = [.delimitedText, .workbook].contains(sample.table.container.value)
        guard isFile, RejectsColumns.count(in: sample.rows[0]) == 0 else { return 0 }
        let first = columns(filledIn: sample.rows[0]).count
        let below = sample.rows.dropFirst().prefix(most + 1)
        guard below.contains(where: { first * 2 <= columns(filledIn: $0).count }) else { return 0 }
        if let tool = DialectDetector.tool(for: sample), tool.confidence == .certain, tool.dialect != .flattened {
            return 0
        }
        let rows = TitleRows(sample)
        return (1...most).first(where: rows.isTitle(above:)) ?? 0
    }

    private init(_ sample: ExportSample) {
        self.sample = sample
        filled = sample.rows.map(TitleRows.columns)
    }

    private static func columns(filledIn row: [String]) -> Set<Int> {
        Set(row.indices.filter { !isBlank(row[$0]) })
    }

    /// Whether all rows above a row are title, and it is the first of the headings.
    private func isTitle(above top: Int) -> Bool {
        guard top + 1 < filled.count, filled[..<top].allSatisfy({ isLine($0, over: filled[top]) }) else { return false }
        return isRowOfHeadings(top) || isFirstOfSeveral(top)
    }

    /// Whether a row holds nothing, or cells side by side that fill half of another at most.
    private func isLine(_ row: Set<Int>, over heads: Set<Int>) -> Bool {
        guard let first = row.min(), let last = row.max() else { return true }
        return row.count * 2 <= heads.count && last - first + 1 == row.count
    }

    /// Whether a row has words, none of which is an answer too, over everything that stands below.
    private func isRowOfHeadings(_ top: Int) -> Bool {
        // Below lines without any delimiter two words tell enough; in a row of several cells they may be answers.
        let areLines = sample.table.delimiter != nil && sample.rows[..<top].allSatisfy { $0.count <= 1 }
        guard filled[top].count >= (areLines ? 2 : 3), isAsWideAsBelow(top) else { return false }
        let heads = filled[top].map { (column: $0, key: foldedHeading(sample.rows[top][$0])) }
        guard !heads.contains(where: { TitleRows.isValue($0.key) }) else { return false }
        let body = sample.rows[(top + 1)...].filter { $0.map(foldedHeading) != sample.keys(ofRow: top) }
        let columns = heads.map { head in
            (
                head.key,
                cells: body.compactMap { head.column < $0.count ? folded($0[head.column]) : nil }.filter { $0 != "" }
            )
        }
        guard !columns.contains(where: { $0.cells.contains($0.0) }) else { return false }
        // One question over its options, each of which is ticked or not, looks the same.
        let areTicks = columns.allSatisfy { $0.cells.allSatisfy(TickLookup.isTick) }
        return areLines || !areTicks
    }

    /// Whether a row leaves few columns without a heading in which something stands below it, and none below a title.
    private func isAsWideAsBelow(_ top: Int) -> Bool {
        let below = filled[(top + 1)...].reduce(into: Set<Int>()) { $0.formUnion($1) }
        let above = filled[..<top].reduce(into: Set<Int>()) { $0.formUnion($1) }
        let without = below.subtracting(filled[top])
        return !below.isEmpty && without.count * 4 <= filled[top].count && without.isDisjoint(with: above)
    }

    /// Whether a tool's several rows of headings begin there.
    private func isFirstOfSeveral(_ top: Int) -> Bool {
        guard let tool = DialectDetector.tool(for: sample.dropping(top)) else { return false }
        return tool.confidence == .certain && tool.headerRows > 1
    }

    /// Whether a cell is a number, a day or the like, which no heading is.
    private static func isValue(_ key: String) -> Bool {
        key.contains(where: \.isNumber) && !key.contains(where: \.isLetter)
    }
}
