import SurveyModel
import Tables

/// Sheets in which a question stands in merged cells over its options.
enum MergedSigns {
    static func candidate(_ sample: ExportSample) -> DialectCandidate? {
        let spans = sample.table.headingSpans.filter { $0.columns.count > 1 && $0.rows.count == 1 }
        guard let top = spans.map(\.rows.lowerBound).min(), sample.rows.count > 2 else { return nil }
        let first = spans.filter { $0.rows.lowerBound == top }
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

/// Tables with a title alone in the rows above their headings.
enum TitleSigns {
    /// The most rows of title.
    private static let most = 3

    static func candidate(_ sample: ExportSample) -> DialectCandidate? {
        let filled = sample.rows.prefix(most + 2).map { row in row.count { !folded($0).isEmpty } }
        guard let top = filled.firstIndex(where: { $0 > 1 }), (1...most).contains(top),
            filled.indices.contains(top + 1),
            sample.rows[..<top].allSatisfy({ row in row.first.map { !folded($0).isEmpty } == true })
        else { return nil }
        // Below a line of one cell a row of two tells enough; in a row of many cells two may be answers.
        let isLine = sample.table.delimiter != nil && sample.rows[..<top].allSatisfy { $0.count == 1 }
        guard filled[top] >= (isLine ? 2 : 3), filled[top + 1] >= 2 else { return nil }
        return DialectCandidate(
            .plain, rows: top + 1, layout: .lowest, .likely,
            top == 1
                ? .both(
                    "rad 1 håller bara en titel, och rubrikerna står under den",
                    "row 1 holds a title alone, and the headings stand below it")
                : .both(
                    "de första \(top) raderna håller bara en titel, och rubrikerna står under den",
                    "the first \(top) rows hold a title alone, and the headings stand below it"))
    }
}
