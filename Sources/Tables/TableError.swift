/// Why a table cannot be read or written: what, where, and what now; never a cell's content.
public struct TableError: Error, Hashable, Sendable, CustomStringConvertible {
    /// What is wrong.
    public var problem: Problem
    /// Where.
    public var location: TableLocation

    /// Takes the parts.
    public init(_ problem: Problem, at location: TableLocation) {
        self.problem = problem
        self.location = location
    }

    /// What can be wrong with a table as a whole.
    public enum Problem: Hashable, Sendable {
        /// There is no such file.
        case missingFile
        /// The path names a folder.
        case isFolder
        /// The system refuses to read it; the code is the system's.
        case unreadable(code: Int32)
        /// There is nothing in it.
        case empty
        /// It is text in an encoding that is not read, as UTF-16.
        case encoding(String)
        /// It is no delimited text but another kind of file.
        case otherFormat(FileFormat)
        /// Its parts contradict each other or end too early.
        case damaged
        /// It holds more than any file of answers, or was made to fill memory.
        case tooLarge
        /// It is locked with a password.
        case encrypted
        /// It has records below records, which one table cannot hold.
        case hierarchy
        /// The data of a definition are not beside it.
        case noData(expected: String)
        /// The workbook has no sheet of that name.
        case noSheet(among: [String])
        /// The row that holds the headings cannot be read.
        case headings(RowProblem)
    }

    /// What to do now, as an English sentence.
    public var remedy: String {
        switch problem {
        case .missingFile: "Check the path and the file's name."
        case .isFolder: "Name the files in it, one by one."
        case .unreadable: "Check that you may read the file and that no other program holds it."
        case .empty: "Export the answers again; the file should begin with a row of headings."
        case .encoding: "Save it again as \"CSV UTF-8\"."
        case .otherFormat(let format): format.remedy
        case .damaged:
            "It may have been damaged on its way. Open it in its own program and save it again, or export the answers again."
        case .tooLarge: "Export the answers as CSV, which is read however large it is."
        case .encrypted: "Save it without a password."
        case .hierarchy: "Export one level of the survey on its own, without a hierarchy."
        case .noData(let name): "Put the data file beside it, as \(name)."
        case .noSheet(let names): "Name one of \(names.map { "\"\($0)\"" }.joined(separator: ", "))."
        case .headings: "Mend the first row, or export the answers again."
        }
    }

    /// What is wrong, as an English clause.
    public var message: String {
        switch problem {
        case .missingFile: "there is no such file"
        case .isFolder: "it is a folder, not a file"
        case .unreadable(let code): "the file cannot be read (system error \(code))"
        case .empty: "the file is empty"
        case .encoding(let name): "the text is written in \(name), which is not read"
        case .otherFormat(let format): "this is \(format.name), no table of answers"
        case .damaged: "the file's parts do not fit together, or hold what is not read for safety's sake"
        case .tooLarge: "the file unpacks to more than files of answers hold, and is not read for safety's sake"
        case .encrypted: "the file is locked with a password"
        case .hierarchy: "the survey has records below records, which one table cannot hold"
        case .noData: "the data that it describes are not there"
        case .noSheet: "there is no such sheet"
        case .headings(let problem): "the row of headings cannot be read: \(problem.message)"
        }
    }

    /// Where, what and what now, in one line.
    public var description: String { "\(location): \(message). \(remedy)" }
}

/// A place in a table, counted from 1 as the user counts.
public struct TableLocation: Hashable, Sendable, CustomStringConvertible {
    /// The file, as it was named.
    public var file: String
    /// The sheet, where the file is a workbook.
    public var sheet: String?
    /// The row as in a spreadsheet: the headings are row 1.
    public var row: Int?
    /// The line of the text file; it differs from the row where cells hold line breaks.
    public var line: Int?
    /// The column, from 1.
    public var column: Int?

    /// A place; what is nil is left out of its description.
    public init(file: String, sheet: String? = nil, row: Int? = nil, line: Int? = nil, column: Int? = nil) {
        self.file = file
        self.sheet = sheet
        self.row = row
        self.line = line
        self.column = column
    }

    /// What whoever opens the file calls a column, counted from 1: letters in a workbook, its number elsewhere.
    package func name(ofColumn number: Int) -> String { sheet == nil ? String(number) : columnLetters(number) }

    /// The place in words: `svar.csv, row 5 (line 7), column 3`.
    public var description: String {
        var text = file
        if let sheet { text += ", sheet \"\(sheet)\"" }
        if let row { text += ", row \(row)" }
        if let line, line != row { text += row == nil ? ", line \(line)" : " (line \(line))" }
        if let column { text += ", column \(name(ofColumn: column))" }
        return text
    }
}

/// The letters of a sheet's column, counted from 1: 28 is `AB`.
package func columnLetters(_ column: Int) -> String {
    var (rest, letters) = (column, "")
    while rest > 0 {
        letters = String(UnicodeScalar(UInt8(0x41 + (rest - 1) % 26))) + letters
        rest = (rest - 1) / 26
    }
    return letters
}

/// Why one row is set aside; it costs only itself.
public enum RowProblem: Hashable, Sendable {
    /// A quoted cell never ends, or not within the longest row that is read.
    case unclosedQuote
    /// Text stands after the quote that ends a cell.
    case textAfterQuote
    /// The row is longer than 1 MiB.
    case tooLong
    /// The row holds a NUL byte, which no text does.
    case nulByte
    /// The row holds bytes that are not UTF-8 in a file that otherwise is.
    case invalidUTF8
    /// The row holds half a letter of two or four bytes, as where a file was cut off.
    case halfLetter
    /// The row has another number of cells than there are headings.
    case ragged(cells: Int, headings: Int)

    /// Whether the row's cells are known all the same.
    public var leavesCells: Bool {
        switch self {
        case .unclosedQuote, .textAfterQuote, .tooLong: false
        case .nulByte, .invalidUTF8, .halfLetter, .ragged: true
        }
    }

    /// What is wrong, as an English clause.
    public var message: String {
        switch self {
        case .unclosedQuote: "a quotation mark is never closed"
        case .textAfterQuote: "text follows a closing quotation mark"
        case .tooLong: "the row is longer than a million characters"
        case .nulByte: "the row holds a character that no text has (a NUL byte)"
        case .invalidUTF8: "the row holds letters in another encoding than the rest of the file"
        case .halfLetter: "the row breaks off within a letter"
        case .ragged(let cells, let headings):
            "the row has \(cells) cell\(cells == 1 ? "" : "s") where there "
                + (headings == 1 ? "is 1 heading" : "are \(headings) headings")
        }
    }
}
