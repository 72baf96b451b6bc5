import SurveyModel
import Tables

/// Sheets in which a question stands in merged cells over its options.
enum MergedSigns {
    static func candidate(_ sample: ExportSample) -> DialectCandidate? {
        let spans = sample.table.headingSpans.filter { $0.columns.count > 1 && $0.rows.count == 1 }
        guard sample.rows.count > 2 else { return nil }
        let first = spans.filter { $0.rows.lowerBound == sample.numbers[0] }
        let joined = first.filter { holds($0, sample.rows[0], sample.rows[1]) }
        guard !joined.isEmpty, joined.count == first.count else { return nil }
        return DialectCandidate(
            .flattened, rows: 2, layout: .questionOverOption, .certain,
            .both(
                "\(joined.count) \(joined.count == 1 ? "fråga" : "frågor") står i sammanslagna celler över sina alternativ",
                "\(joined.count) \(joined.count == 1 ? "question stands" : "questions stand") in merged cells over their options"
            ))
    }

    /// Whether a span has words at its beginning alone, and an option below each of its cells.
    private static func holds(_ span: HeadingSpan, _ above: [String], _ below: [String]) -> Bool {
        func cell(_ row: [String], _ column: Int) -> String { column < row.count ? folded(row[column]) : "" }
        return !cell(above, span.columns.lowerBound).isEmpty
            && span.columns.dropFirst().allSatisfy { cell(above, $0).isEmpty }
            && span.columns.allSatisfy { !cell(below, $0).isEmpty }
    }
}
