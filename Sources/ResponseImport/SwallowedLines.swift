import SurveyModel
import Tables

/// Finds rows that a stray quotation mark has put into a cell of the row above them: lines within a cell that have as many
/// cells as the table has columns.
struct SwallowedLines {
    /// How many such lines there are, and how many rows hold them.
    private(set) var lines = 0
    private(set) var rows = 0
    /// The first of these rows.
    private(set) var first: Int?
    private let columns: Int
    private let fewest: Int
    private let delimiter: UInt8
    private let quote: UInt8
    private let newline: UInt8

    /// Nothing yet, in a text with so many columns; nil where a line of words may well look like a row.
    init?(_ dialect: DelimitedDialect, columns: Int) {
        guard columns > 2 else { return nil }
        self.columns = columns
        (delimiter, quote, newline) = (dialect.delimiter.byte, dialect.quote, dialect.newline.lastByte)
        // Sentences have commas.
        fewest = delimiter == 0x2C && columns < 6 ? 3 : 1
    }

    /// Looks at a row as it is written, which has line ends in its cells.
    mutating func take(_ written: Range<Int>, in bytes: Span<UInt8>, row: Int) {
        guard let lineEnd = written.first(where: { bytes[$0] == newline }) else { return }
        take(from: lineEnd..<written.upperBound, in: bytes, row: row)
    }

    /// Looks at a row from its first line end on, which stands in a cell; how many there are from there, where that is
    /// known, says when no more need be read.
    mutating func take(from rest: Range<Int>, in bytes: Span<UInt8>, row: Int, lineEnds: Int = .max) {
        var (found, delimiters, left) = (0, 0, lineEnds)
        var (isQuoted, isBehindLineEnd) = (true, false)
        for index in rest {
            let byte = bytes[index]
            if byte == quote {
                isQuoted.toggle()
                guard !isQuoted, index + 1 == rest.upperBound || bytes[index + 1] != quote else { continue }
                if isBehindLineEnd, delimiters == columns - 1 { found += 1 }
                isBehindLineEnd = false
                if left == 0 { break }
            } else if isQuoted, byte == newline {
                if isBehindLineEnd, delimiters == columns - 1 { found += 1 }
                (isBehindLineEnd, delimiters, left) = (true, 0, left - 1)
            } else if isQuoted, byte == delimiter {
                delimiters += 1
            }
        }
        guard found >= fewest else { return }
        lines += found
        rows += 1
        first = first ?? row
    }

    /// Adds what was found in the part behind, whose rows follow on so many.
    mutating func add(_ part: SwallowedLines, after row: Int) {
        lines += part.lines
        rows += part.rows
        first = first ?? part.first.map { $0 + row }
    }

    /// What the reader of the receipt should know.
    var warnings: [LocalizedText] {
        guard let first, lines > 0 else { return [] }
        return [
            .both(
                "I \(rows == 1 ? "rad \(first)" : "\(rows) rader (den första: \(first))") håller celler inom citattecken \(lines) "
                    + "\(lines == 1 ? "textrad" : "textrader") som ser ut som egna svar; de räknas som text. Har ett ensamt "
                    + "citattecken gjort dem till en cell, ta bort det eller skriv det två gånger, och läs in filen igen.",
                "In \(rows == 1 ? "row \(first)" : "\(rows) rows (the first: \(first))") cells between quotation marks hold \(lines) "
                    + "\(lines == 1 ? "line that looks like a record" : "lines that look like records") of their own; they count "
                    + "as text. Where a stray quotation mark has made them one cell, remove it or write it twice, and import the "
                    + "file again.")
        ]
    }
}
