import SurveyModel
import Tables

/// Tells of rows which other row stands for the same record: the one that was set aside, or the one that was mended.
struct MendingScreen {
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
    private let elsewhere: MendedRows
    private let leftHere: MendedRows
    private let kept: RejectedCells
    private let markColumn: Int?
    private let cellColumn: Int?
    private var taken: Set<String> = []

    init(headings: [String], uses: [ColumnUse], options: ImportOptions) {
        elsewhere = options.mendedElsewhere
        leftHere = options.leftToMended
        kept = RejectedCells(uses)
        let isRejects = RejectsColumns.count(in: headings) > 0
        cellColumn = isRejects ? headings.firstIndex(of: RejectsColumns.names[1]) : nil
        markColumn = isRejects ? headings.firstIndex(of: RejectsColumns.names[3]) : nil
    }

    /// Whether every row is taken.
    var isOpen: Bool { cellColumn == nil && elsewhere.isEmpty }

    /// Whether a row with that number may stand mended in another file.
    func mayBeElsewhere(row: Int) -> Bool { elsewhere.mayHold(row: row) }

    /// Whether a row with these cells stands mended in another file; it is remembered.
    mutating func isMendedElsewhere(row: Int, cells: [String]) -> Bool {
        let mark = RejectsColumns.mark(row: row, cells: kept.of(cells))
        guard elsewhere.marks.contains(mark) else { return false }
        found.append(mark)
        return true
    }

    /// Why a row of a file of rejects cannot be taken, or nil.
    mutating func verdict(on cells: [String]) -> Verdict? {
        guard let cellColumn else { return nil }
        let mark = markColumn.map { trimmed(cells[$0]) } ?? ""
        let namesCells = !trimmed(cells[cellColumn]).isEmpty
        if namesCells, !leftHere.marks.contains(mark) { return .isInAlready }
        if !mark.isEmpty, !taken.insert(mark).inserted { return .repeated }
        if !namesCells, !mark.isEmpty, mark == self.mark(as: mark, of: cells) { return .unchanged }
        return nil
    }

    /// The mark that the cells as they stand now would have under the row that a mark names.
    private func mark(as mark: String, of cells: [String]) -> String {
        let row = Int(mark.dropFirst().prefix { $0 != "-" }) ?? 0
        let own = cells.prefix(kept.width).dropFirst(RejectsColumns.names.count).map(CSVWriter.unguarded)
        return RejectsColumns.mark(row: row, cells: own)
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
