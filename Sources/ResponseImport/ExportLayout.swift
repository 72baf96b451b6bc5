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
    /// How many rows below the first are to be passed over before the answers.
    let rowsToPass: Int
    /// The rows of headings as a profile counts them.
    let headerRowNumbers: [Int]
    /// What stands above the headings or between them.
    let passedOver: PassedOver
    /// What they tell of each column.
    private(set) var headings: [ColumnHeading]
    /// What the columns are that tell of the response or of who gave it.
    private(set) var own: [OwnColumn?]
    /// Words that stand for missing answers.
    private(set) var habits: MissingHabits
    private let dates: DateOrder?
    private let decimalMark: DecimalMark?
    /// What the first rows of the tool's own times tell of how it writes days.
    private let times: DateEvidence

    /// Detects what is not prescribed.
    ///
    /// - Throws: ``ImportError`` where the table holds no answers.
    init(
        _ sample: ExportSample, dialect prescribed: ResponseDialect?, profile: ImportProfile?, headingRow: Int? = nil
    ) throws(ImportError) {
        let table = sample.table
        let place = TableLocation(file: table.file, sheet: table.sheet?.value)
        let titles = TitleRows.count(in: sample)
        let below = sample.dropping(titles)
        let notResponses = NotResponses.found(in: sample, sheets: table.sheetNames)
        if let found = notResponses ?? (titles > 0 ? NotResponses.found(in: below, sheets: []) : nil) {
            throw ImportError(.notResponses(found), at: place)
        }
        if profile == nil, prescribed == nil, headingRow == nil, titles == 0, HeadlessTable.isOne(sample) {
            throw ImportError(.noHeadings, at: TableLocation(file: table.file, sheet: table.sheet?.value, row: 1))
        }
        var candidate = DialectDetector.candidate(for: below.withoutBookkeeping)
        let named = prescribed ?? profile.flatMap { ResponseDialect(rawValue: $0.dialect) }
        var (used, last) = (below, titles + candidate.headerRows - 1)
        if let row = headingRow, let taken = sample.taking(headings: [row]) {
            (used, last) = (taken.sample, taken.lastHeading)
            candidate = DialectDetector.candidate(for: used)
            last += candidate.headerRows - 1
        }
        if let profile {
            // A file of rejects has one row of headings, whatever its export had.
            let isRejects = RejectsColumns.count(in: sample.rows.first ?? []) > 0
            let wanted = isRejects ? [1] : profile.table.headerRows
            // Headings are joined as they were when the profile was made, so that what differs can be told.
            let isAsFound = wanted == Array(below.numbers.prefix(candidate.headerRows))
            let taken = sample.taking(headings: wanted) ?? (sample, 0, 1)
            (used, last) = (taken.sample, taken.lastHeading)
            candidate = DialectCandidate(
                named ?? .plain, rows: taken.count, layout: isAsFound ? candidate.layout : .plain, .certain,
                .both("profilen \(profile.id) säger det", "the profile \(profile.id) says so"))
        } else if let named, named != candidate.dialect {
            candidate = DialectCandidate(
                named, rows: candidate.headerRows, layout: candidate.layout, .certain,
                .both("det angavs vid importen", "it was prescribed"))
        }
        dialect = candidate.dialect
        confidence = prescribed == nil ? candidate.confidence : .certain
        reason = prescribed == nil ? candidate.reason : .both("det angavs vid importen", "it was prescribed")
        self.sample = used
        rowsToPass = last
        headerRows = min(candidate.headerRows, used.rows.count)
        let numbers = Array(used.numbers.prefix(headerRows))
        headerRowNumbers = profile?.table.headerRows ?? numbers
        passedOver = PassedOver(sample, headings: numbers, last: last)
        headings = HeadingReader.headings(of: used, layout: candidate.layout, rows: headerRows)
        own = ExportLayout.own(headings, used, candidate)
        times = ExportLayout.times(own, used, headerRows: headerRows)
        habits = MissingHabits(of: dialect, sample: used, headerRows: headerRows)
        if let profile { habits.take(profile.missing) }
        dates = profile?.dates.flatMap(DateOrder.init)
        decimalMark = profile?.decimalChar.flatMap { $0.utf8.first.flatMap(DecimalMark.init) }
    }

    private static func times(_ own: [OwnColumn?], _ sample: ExportSample, headerRows: Int) -> DateEvidence {
        own.indices.filter { isTime(own[$0]) }.reduce(into: DateEvidence()) { times, column in
            times.add(DateEvidence(sample.filled(column: column, below: headerRows)))
        }
    }

    private static func isTime(_ own: OwnColumn?) -> Bool { own == .time || own == .submitted }

    private static func own(
        _ headings: [ColumnHeading], _ sample: ExportSample, _ candidate: DialectCandidate
    ) -> [OwnColumn?] {
        var boxes: Set<Int>?
        return headings.enumerated().map { column, heading in
            if let own = OwnColumns.use(of: heading, in: candidate.dialect) {
                guard case .person = own else { return own }
                let found =
                    boxes ?? OptionBoxes.columns(headings) { sample.filled(column: $0, below: candidate.headerRows) }
                boxes = found
                return found.contains(column) ? nil : own
            }
            let cells = sample.filled(column: column, below: candidate.headerRows)
            let isRejects = RejectsColumns.count(in: sample.rows.first ?? []) > 0
            if OwnColumns.isRecordID(heading, cells: cells, isRejects: isRejects) { return .recordID }
            return PersonalCells.kind(of: cells).map { .person($0) }
        }
    }

    /// Whether the toolkit's own columns stand before the tool's, as in a file of rejects.
    var hasBookkeeping: Bool { RejectsColumns.count(in: sample.rows.first ?? []) > 0 }

    /// The toolkit's own dialect, which only the matched columns show.
    mutating func becomeCanonical() {
        dialect = .canonical
        confidence = .certain
        reason = .both("varje rubrik är namnet på en fråga", "every heading is the name of an item")
        habits = .none
    }

    /// The filled cells of a column among the rows looked at.
    func cells(ofColumn column: Int) -> [String] { sample.filled(column: column, below: headerRows) }

    /// The orders in which a column writes days: as a profile declares, as its cells show, or as the times that the tool
    /// itself wrote do, which have one order.
    ///
    /// `days` is what all its cells tell, and `times` what all the tool's do, where more than the first rows were looked at.
    func dateOrders(ofColumn column: Int, days: DateEvidence? = nil, times: DateEvidence? = nil) -> DateOrders {
        if let dates { return DateOrders(usual: dates, short: dates) }
        let cells = cells(ofColumn: column)
        if DateOrder.areSerial(cells) { return DateOrders(usual: .serial, short: nil) }
        let times = times ?? self.times
        let presumed = times.isTold ? times.orders(orElse: nil).usual : dialect.presumedOrder(ofDays: times)
        return (isTime(column) ? times : days ?? DateEvidence(cells)).orders(orElse: presumed)
    }

    /// Whether a column holds times that the tool itself wrote.
    func isTime(_ column: Int) -> Bool { ExportLayout.isTime(own[column]) }

    /// Whether the first rows of a column leave open which of a day's numbers is the month.
    func asksForDateOrder(ofColumn column: Int) -> Bool {
        dates == nil && DateEvidence(cells(ofColumn: column)).isAsked
    }

    /// What the first rows of a column tell of how it writes numbers.
    func numbers(ofColumn column: Int) -> NumberEvidence {
        var evidence = NumberEvidence()
        for cell in cells(ofColumn: column) { evidence.take(cell) }
        return evidence
    }

    /// Whether a row without any filled cell is a case as all others, as in files that count their cases.
    var countsEmptyRows: Bool { ![.delimitedText, .workbook].contains(sample.table.container.value) }

    /// Whether nothing but the cells tells how numbers are written.
    var numbersTell: Bool { decimalMark == nil && sample.table.container.value == .delimitedText }

    /// How a column writes numbers: as a profile declares, as its cells show, or as its tool is known to.
    func numberStyle(ofColumn column: Int, isDecimal: Bool) -> NumberStyle {
        // Who declares the decimal mark says of the other that it parts thousands.
        var style = NumberStyle(isDecimal: isDecimal, mark: decimalMark, hasGroups: decimalMark != nil)
        guard style.mark == nil else { return style }
        switch sample.table.container.value {
        case .spss, .tripleS, .kolada: return .exact(isDecimal: isDecimal)
        // Its numbers are exact, so that a point among them tells nothing of what stands as text.
        case .workbook:
            let evidence = numbers(ofColumn: column)
            if evidence.mark == .comma { evidence.settle(&style) }
        case .delimitedText:
            numbers(ofColumn: column).settle(&style)
            if dialect == .swedishExcel, isDecimal { style.presumed = .comma }
            // What the toolkit writes has a point, also where a column shows three decimals alone.
            if dialect == .canonical || hasBookkeeping, isDecimal { style.presumed = .point }
        }
        return style
    }

    /// Whether a column tells options by their places in the list, from 1, which the definition's codes are not.
    func writesPlaces(column: Int, of item: Item) -> Bool {
        guard dialect == .surveyMonkeyNumeric, item.type == .selectOne else { return false }
        let places = (1...max(1, item.options.count)).map { String($0) }
        let numbers = cells(ofColumn: column).filter { Int($0) != nil }
        return item.options.map(\.code) != places && !numbers.isEmpty && numbers.allSatisfy(places.contains)
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

    /// What whoever opens the file calls a column, from 0.
    func name(ofColumn column: Int) -> String { sample.table.container.value.name(ofColumn: column + 1) }

    /// Takes headings apart in which an option stands before an item's words.
    mutating func partHeadings(by instrument: Instrument) {
        headings = KnownOptions(instrument).parted(OptionBeforeLabel.parted(headings, instrument))
        let layout = self
        let parted = OptionsAlone(instrument) { layout.cells(ofColumn: $0) }.parted(headings)
        for column in parted.indices where parted[column] != headings[column] { own[column] = nil }
        headings = parted
    }

    /// The heading of a column for readers.
    func title(ofColumn column: Int) -> String { headings[column].title }
}
