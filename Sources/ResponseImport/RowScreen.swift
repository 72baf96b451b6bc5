import SurveyModel
import Tables

/// Why a row of a table is no record, though it can be read.
enum RowVerdict: Hashable {
    /// It repeats a row of headings.
    case heading
    /// It holds no time where every response has one, as a sum below the table.
    case noTime
    /// It holds the sums or means of the rows above.
    case sum
    /// It was not finished, and the definition leaves such out.
    case partial
    /// It is a test, and the definition leaves such out.
    case test
    /// A file of rejects that is read beside this one holds it mended.
    case mended
    /// So does this one, but the other counts.
    case mendedTwice
    /// A row of a file of rejects that nobody mended; the row it came from is read beside it.
    case unmended
    /// It was not finished, and the same person's finished response stands in the file too, or in another that is read
    /// together with it.
    case finishedElsewhere(file: String?)

    /// The verdict as a clause.
    var words: LocalizedText {
        switch self {
        case .heading:
            .both(
                "raden upprepar rubrikerna och är inget svar; inget behöver göras",
                "the row repeats the headings and is no response; nothing needs to be done")
        case .noTime:
            .both(
                "raden saknar tidpunkt, som varje svar har, och är troligen en summa under tabellen; ta bort den om så är",
                "the row has no time, which every response has, and is probably a sum below the table; remove it if so")
        case .sum:
            .both(
                "raden ser ut att hålla summor eller medelvärden av raderna ovanför och är inget svar; är den ett svar, skriv "
                    + "något annat i dess första ifyllda cell",
                "the row seems to hold sums or means of the rows above, and is no record; where it is one, write something else "
                    + "in its first filled cell")
        case .partial:
            .both(
                "svaret är inte avslutat, och definitionen utelämnar sådana (partial_answers: leave_out)",
                "the response was not finished, and the definition leaves such out (partial_answers: leave_out)")
        case .test:
            .both(
                "svaret är ett test, och definitionen utelämnar sådana (test_answers: leave_out)",
                "the response is a test, and the definition leaves such out (test_answers: leave_out)")
        case .mendedTwice:
            .both(
                "raden står rättad även i en annan fil som läses in bredvid, och räknas där; behåll en av dem",
                "the row stands mended in another file read beside this one too, and counts there; keep one of them")
        case .unmended:
            .both(
                "raden är inte rättad ännu och redovisas i den fil den kom ur; rätta den här och läs in filerna tillsammans igen",
                "the row is not mended yet, and is accounted for in the file it came from; mend it here, and import the files "
                    + "together again")
        case .finishedElsewhere(let file):
            .both(
                "svaret är inte avslutat, och samma persons avslutade svar finns i \(file ?? "filen"); det räknas, inget "
                    + "behöver göras",
                "the response was not finished, and the same person's finished one stands in \(file ?? "the file"); that one "
                    + "counts, nothing needs to be done")
        case .mended:
            .both(
                "raden står rättad i en fil som läses in bredvid och räknas där; inget behöver göras",
                "the row stands mended in a file read beside this one, and counts there; nothing needs to be done")
        }
    }
}

/// Looks at rows of a tool's export for what is no response, or none that counts.
struct RowScreen {
    /// How many responses were not finished, kept or not.
    private(set) var partial = 0
    /// How many responses were tests, kept or not.
    private(set) var tests = 0
    /// How many of both count as records, and of those that were rejected when somebody looked them through.
    private(set) var kept = (partial: 0, tests: 0, rejected: 0)
    private var isLastKept = (partial: false, test: false, rejected: false)
    private let repeated: [(column: Int, words: Set<String>, isTelling: Bool)]
    /// The headings of a file of no known tool, in two columns at least, of which a row may repeat all.
    private let headings: [(column: Int, words: String)]
    private let timeColumn: Int?
    private let finished: (column: Int, mark: FinishedMark)?
    private let status: (column: Int, words: Set<String>)?
    private let review: Int?
    private let leavesOut: (partial: Bool, test: Bool)
    /// The rows of sums below the table.
    var sums = SumRows.none

    /// Words by which tools tell that a response is a test; Qualtrics numbers its kinds.
    private static let test: Set = [
        "survey preview", "survey test", "true", "yes", "test", "ja", "sant", "förhandsgranskning",
    ]
    /// Words by which Kobo and ODK tell that a response was rejected.
    private static let rejected: Set = ["not approved", "validation_status_not_approved", "rejected"]
    private static let qualtricsTests: Set = ["1", "2", "9", "17"]

    /// What to look at in a file; a table without a tool's mark has nothing.
    init(_ headings: [ColumnHeading], own: [OwnColumn?], dialect: ResponseDialect, instrument: Instrument) {
        leavesOut = (instrument.partialAnswers == .leaveOut, instrument.testAnswers == .leaveOut)
        let isTool = ![.canonical, .plain, .swedishExcel, .spss, .tripleS, .kolada].contains(dialect)
        repeated =
            isTool
            ? headings.enumerated().compactMap { column, heading in
                let words = Set(heading.cells.map(folded)).subtracting([""])
                return words.isEmpty ? nil : (column, words, heading.option == nil)
            } : []
        let isWritten = [.canonical, .plain, .swedishExcel, .flattened].contains(dialect)
        let named = headings.enumerated().compactMap { column, heading in
            heading.title.isEmpty ? nil : (column: column, words: foldedHeading(heading.title))
        }
        self.headings = isWritten && named.count > 1 ? named : []
        let isGoogle = dialect == .googleForms || dialect == .googleFormsSwedish
        timeColumn = isGoogle ? own.firstIndex { $0 == .submitted } : nil
        finished = FinishedMark.found(in: headings, own, dialect)
        let words =
            dialect == .qualtrics || dialect == .qualtricsLegacy
            ? RowScreen.qualtricsTests : dialect == .alchemer ? ["1"] : []
        review = own.firstIndex { $0 == .review }
        status = own.firstIndex { $0 == .status }.map { ($0, RowScreen.test.union(words)) }
    }

    /// Whether every row is a record.
    var isOpen: Bool {
        repeated.isEmpty && timeColumn == nil && finished == nil && status == nil && review == nil && !sums.isAsked
    }

    /// Whether every heading stands once more in the last row, as where two files were put together.
    func repeatsHeadings(_ row: some TableReader) -> Bool {
        guard let first = headings.first, first.column < row.cellCount,
            (first.words.count...first.words.utf8.count + 4).contains(row.cells[first.column].count)
        else { return false }
        return headings.allSatisfy { column, words in
            column < row.cellCount && foldedHeading(row.text(of: row.cells[column])) == words
        }
    }

    /// Whether a cell is one of them, so that its row may repeat all.
    func isHeading(_ text: String) -> Bool {
        !headings.isEmpty && headings.contains { $0.words == foldedHeading(text) }
    }

    /// Why the last row is no record, or nil.
    mutating func verdict(on row: some TableReader) -> RowVerdict? {
        func key(_ column: Int) -> String { column < row.cellCount ? folded(row.text(of: row.cells[column])) : "" }
        isLastKept = (false, false, false)
        if isHeading(row) || repeatsHeadings(row) { return .heading }
        if sums.isAsked, sums.holds(row) { return .sum }
        if let timeColumn, key(timeColumn).isEmpty { return .noTime }
        if let status, status.words.contains(key(status.column)) {
            tests += 1
            if leavesOut.test { return .test }
            isLastKept.test = true
        }
        if let finished, isUnfinished(key(finished.column)) {
            partial += 1
            if leavesOut.partial { return .partial }
            isLastKept.partial = true
        }
        if let review, RowScreen.rejected.contains(where: key(review).contains) { isLastKept.rejected = true }
        if isLastKept.rejected { kept.rejected += 1 }
        if isLastKept.test { kept.tests += 1 }
        if isLastKept.partial { kept.partial += 1 }
        return nil
    }

    /// Tells that the last row is no record after all, since another stands for the same.
    mutating func dropLast() {
        if isLastKept.test { kept.tests -= 1 }
        if isLastKept.partial { kept.partial -= 1 }
        if isLastKept.rejected { kept.rejected -= 1 }
        isLastKept = (false, false, false)
    }

    /// Whether the tool tells of each response whether it was finished.
    var tellsFinished: Bool { finished != nil }
    /// Whether the tool tells of each response what kind it is.
    var tellsStatus: Bool { status != nil }

    /// Whether the last row was not finished.
    func isUnfinished(_ row: some TableReader) -> Bool {
        guard let finished else { return false }
        return isUnfinished(finished.column < row.cellCount ? folded(row.text(of: row.cells[finished.column])) : "")
    }

    private func isUnfinished(_ key: String) -> Bool { finished?.mark.isUnfinished(key) ?? false }

    /// Whether every filled cell repeats its column's heading; a ticked box repeats its option, which alone tells nothing.
    private func isHeading(_ row: some TableReader) -> Bool {
        var hasAny = false
        for (column, words, isTelling) in repeated where column < row.cellCount && !row.cells[column].isEmpty {
            guard words.contains(folded(row.text(of: row.cells[column]))) else { return false }
            hasAny = hasAny || isTelling
        }
        return hasAny
    }
}
