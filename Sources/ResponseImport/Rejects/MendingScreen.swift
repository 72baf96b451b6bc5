import SurveyModel
import Tables

/// Tells of rows which other row stands for the same record: the one that was set aside, or the one that was mended.
struct MendingScreen {
    /// What is to become of a row.
    enum Outcome: Hashable {
        /// It is read.
        case take
        /// Another row stands for its record.
        case leaveOut(RowVerdict)
        /// It cannot be taken.
        case setAside(Verdict)
    }

    /// Why a row of a file of rejects is set aside again.
    enum Verdict: Hashable {
        /// Nobody mended it.
        case unchanged
        /// Its record is in, without the cells named; taken again it would count twice.
        case isInAlready
        /// An earlier row of the file has its mark.
        case repeated
    }

    /// The marks of the rows that stand mended in another file.
    private(set) var found: [String] = []
    /// The rows that files of rejects hold, mended or not, of those read so far.
    private(set) var rowsFound: MendedRows
    private let mendedElsewhere: MendedRows
    private let heldElsewhere: MendedRows
    let kept: RejectedCells
    private let markColumn: Int?
    private let cellColumn: Int?
    private var taken: Set<String> = []

    /// A screen; `found` are the rows found in the files before.
    init(headings: [String], kept: RejectedCells, options: ImportOptions, found: MendedRows) {
        mendedElsewhere = options.mendedElsewhere
        heldElsewhere = options.heldElsewhere
        rowsFound = found
        self.kept = kept
        let isRejects = RejectsColumns.count(in: headings) > 0
        cellColumn = isRejects ? headings.firstIndex(of: RejectsColumns.names[1]) : nil
        markColumn = isRejects ? headings.firstIndex(of: RejectsColumns.names[3]) : nil
    }

    /// Whether every row is taken.
    var isOpen: Bool { cellColumn == nil && heldElsewhere.isEmpty }

    /// Whether the cells of a row with that number have to be looked at.
    func asks(ofRow row: Int) -> Bool { cellColumn != nil || heldElsewhere.mayHold(row: row) }

    /// The mark of a row of a file of rejects.
    func mark(in cells: [String]) -> RecordMark? {
        guard let markColumn, markColumn < cells.count else { return nil }
        let text = trimmed(cells[markColumn])
        return text.isEmpty ? nil : RecordMark(text)
    }

    /// Whether a row takes the place of one that was found in a file before.
    func takesPlace(_ cells: [String]) -> Bool { mark(in: cells).map(rowsFound.holds) ?? false }

    /// What is to become of a row with these cells; a broken one cannot be read, whoever changed it.
    mutating func outcome(row: Int, cells: [String], isBroken: Bool = false) -> Outcome {
        guard let cellColumn else { return outcome(ofExported: RecordMark(row: row, cells: kept.of(cells))) }
        let namesCells = cellColumn < cells.count && !trimmed(cells[cellColumn]).isEmpty
        guard let mark = mark(in: cells) else { return namesCells ? .setAside(.isInAlready) : .take }
        let isMended = !isBroken && !mark.fits(kept.of(cells))
        let isFound = rowsFound.holds(mark)
        if mendedElsewhere.holds(mark) { return .leaveOut(isMended ? .mendedTwice : .mended) }
        if !isMended, isFound { return .leaveOut(.unmended) }
        if namesCells, !isFound { return .setAside(.isInAlready) }
        if isBroken { return .take }
        if !isMended { return .setAside(.unchanged) }
        return taken.insert(mark.identity).inserted ? .take : .setAside(.repeated)
    }

    private mutating func outcome(ofExported mark: RecordMark) -> Outcome {
        guard heldElsewhere.holds(mark) else { return .take }
        rowsFound.insert(mark)
        guard mendedElsewhere.holds(mark) else { return .take }
        found.append(mark.text)
        return .leaveOut(.mended)
    }
}

extension MendingScreen.Verdict {
    /// The verdict as a clause.
    var words: LocalizedText {
        switch self {
        case .unchanged:
            .both(
                "raden är oförändrad sedan den lades åt sidan; rätta den, eller töm dess cell under _record om den ska läsas in "
                    + "som den är",
                "the row is as it was when it was set aside; mend it, or empty its cell under _record where it is to be "
                    + "imported as it is")
        case .isInAlready:
            .both(
                "svaret är redan inläst utan den cell som nämns i _column; läs in den här filen tillsammans med den fil som "
                    + "raden kom ur, oförändrad, så tar den rättade raden dess plats",
                "its record is in already, without the cell named under _column; import this file together with the file the "
                    + "row came from, unchanged, and the mended row takes its place")
        case .repeated:
            .both(
                "raden står redan rättad tidigare i filen; behåll en av dem",
                "the row stands mended earlier in the file; keep one of them")
        }
    }
}
