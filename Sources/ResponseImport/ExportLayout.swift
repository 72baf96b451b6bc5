import SurveyModel
import Tables

/// What the first rows of a table tell of it as a whole: the tool that wrote it, its headings, and the columns that
/// hold no answers.
struct ExportLayout {
    /// The rows that were looked at.
    let sample: ExportSample
    /// The tool.
    private(set) var dialect: ResponseDialect
    /// How sure that is.
    private(set) var confidence: Confidence
    /// Why, as a clause.
    private(set) var reason: LocalizedText
    /// How many rows of headings there are.
    let headerRows: Int
    /// What they tell of each column.
    let headings: [ColumnHeading]
    /// What the columns are that tell of the response or of who gave it.
    let own: [OwnColumn?]
    /// Words that stand for missing answers.
    private(set) var habits: MissingHabits
    private let dates: DateOrder?

    /// Detects what is not prescribed.
    ///
    /// - Throws: ``ImportError`` where the table holds no answers.
    init(
        _ sample: ExportSample, dialect prescribed: ResponseDialect?, profile: ImportProfile?
    ) throws(ImportError) {
        self.sample = sample
        let table = sample.table
        let place = TableLocation(file: table.file, sheet: table.sheet?.value)
        if let found = NotResponses.found(in: sample, sheets: table.sheetNames) {
            throw ImportError(.notResponses(found), at: place)
        }
        var candidate = DialectDetector.candidate(for: sample.withoutBookkeeping)
        let named = prescribed ?? profile.flatMap { ResponseDialect(rawValue: $0.dialect) }
        if let profile {
            // Headings are joined as they were when the profile was made, so that what differs can be told.
            let layout = candidate.headerRows == profile.table.headerRows ? candidate.layout : .plain
            candidate = DialectCandidate(
                named ?? .plain, rows: profile.table.headerRows, layout: layout, .certain,
                .both("profilen \(profile.id) säger det", "the profile \(profile.id) says so"))
        } else if let named, named != candidate.dialect {
            candidate = DialectCandidate(
                named, rows: candidate.headerRows, layout: candidate.layout, .certain,
                .both("det angavs vid importen", "it was prescribed"))
        }
        dialect = candidate.dialect
        confidence = prescribed == nil ? candidate.confidence : .certain
        reason = prescribed == nil ? candidate.reason : .both("det angavs vid importen", "it was prescribed")
        headerRows = min(candidate.headerRows, sample.rows.count)
        headings = HeadingReader.headings(of: sample, layout: candidate.layout, rows: headerRows)
        own = ExportLayout.own(headings, sample, candidate)
        habits = MissingHabits(of: dialect, sample: sample, headerRows: headerRows)
        if let profile { habits.take(profile.missing) }
        dates = profile?.dates.flatMap(DateOrder.init)
    }

    private static func own(
        _ headings: [ColumnHeading], _ sample: ExportSample, _ candidate: DialectCandidate
    ) -> [OwnColumn?] {
        headings.enumerated().map { column, heading in
            OwnColumns.use(of: heading, in: candidate.dialect)
                ?? PersonalCells.kind(of: sample.filled(column: column, below: candidate.headerRows)).map {
                    .person($0)
                }
        }
    }

    /// Whether the toolkit's own columns stand before the tool's, as in a file of rejects.
    var hasBookkeeping: Bool { sample.rows.first?.starts(with: ["_row", "_column", "_reason"]) == true }

    /// The toolkit's own dialect, which only the matched columns show.
    mutating func becomeCanonical() {
        dialect = .canonical
        confidence = .certain
        reason = .both("varje rubrik är namnet på en fråga", "every heading is the name of an item")
        habits = .none
    }

    /// The filled cells of a column among the rows looked at.
    func cells(ofColumn column: Int) -> [String] { sample.filled(column: column, below: headerRows) }

    /// The order in which a column writes days.
    func dateOrder(ofColumn column: Int) -> DateOrder? {
        dates ?? DateOrder.found(in: cells(ofColumn: column), dialect: dialect)
    }

    /// Whether a column holds several options of an item as one digit each.
    func isBitString(column: Int, of item: Item) -> Bool {
        guard item.type == .selectMultiple, item.options.count > 1 else { return false }
        let cells = cells(ofColumn: column)
        return !cells.isEmpty
            && cells.allSatisfy { cell in
                cell.utf8.count == item.options.count && cell.utf8.allSatisfy { $0 == 0x30 || $0 == 0x31 }
            } && !item.options.contains { cells.contains($0.code) }
    }

    /// The heading of a column for readers.
    func title(ofColumn column: Int) -> String { headings[column].title }
}
