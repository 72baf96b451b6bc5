import DisclosureControl
import SurveyStatistics

extension StatisticsMethod {
    /// Every method of `enkat stats`: the statistics, and the suppression of a table.
    static let ofCalculator: [StatisticsMethod] = all + [suppressionOfTables]

    private static let suppressionOfTables = StatisticsMethod(
        "suppression_tables",
        summary:
            "Cells of a table withheld where all totals are shown: those below the threshold, further ones until none "
            + "can be computed, and the fewest that would do.",
        inputs: [
            Input("table", meaning: "the counts, as \"35;2|5;28\" with a bar between rows"),
            Input("threshold", meaning: "the smallest count shown", standard: "5"),
            Input("zeros", meaning: "show or hide empty cells", standard: "show"),
        ],
        outputs: ["primary_cells", "recoverable", "secondary_cells", "n_secondary", "fewest_secondary"]
    ) { row throws(StatisticsError) in
        let table = try row.table("table")
        let zeros = try row.text("zeros")
        guard ["show", "hide"].contains(zeros) else { throw row.fault(.outOfRange("show or hide"), "zeros") }
        let found = TableSuppression(
            of: table, threshold: try row.count("threshold", atLeast: 1), hidesZeros: zeros == "hide")
        guard found.unprotected.isEmpty else {
            throw row.fault(.outOfRange("more rows or columns with answers: its totals tell its cells"), "table")
        }
        return [
            .text(words(found.primary)), .count(found.recoverable.count), .text(words(found.secondary)),
            .count(found.secondary.count), found.fewest.map(StatisticsValue.count) ?? .undefined,
        ]
    }

    /// Cells as "0,1 2,0": row and column from 0.
    private static func words(_ cells: [CountTable.Cell]) -> String {
        cells.map { "\($0.row),\($0.column)" }.joined(separator: " ")
    }
}

extension StatisticsRow {
    fileprivate func table(_ column: String) throws(StatisticsError) -> CountTable {
        var counts: [[Int]] = []
        for line in try text(column).split(separator: "|", omittingEmptySubsequences: false) {
            var cells: [Int] = []
            for cell in line.split(separator: ";", omittingEmptySubsequences: false) {
                guard let count = Int(cell), (0...1_000_000_000).contains(count) else {
                    throw fault(.notACount, column)
                }
                cells.append(count)
            }
            counts.append(cells)
        }
        guard let table = CountTable(counts) else { throw fault(.outOfRange("rows of one length"), column) }
        return table
    }
}
