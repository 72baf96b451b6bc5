/// The evidence by which something was detected.
public enum FindingReason: Hashable, Sendable {
    /// The caller said so.
    case prescribed
    /// The first bytes are text.
    case text
    /// It is a ZIP archive with a workbook in it.
    case workbook
    /// The first bytes are those of a data file of SPSS.
    case spss
    /// The definition is Triple-S of that version.
    case tripleS(version: String)
    /// It is an answer of Kolada's API.
    case kolada
    /// The file begins with the byte-order mark of that encoding.
    case byteOrderMark(TextEncoding)
    /// Every other byte is zero, as in UTF-16.
    case zeroBytes
    /// All bytes are ASCII.
    case ascii
    /// Every letter above ASCII is valid UTF-8.
    case validLetters
    /// So many letters above ASCII are valid UTF-8, and so many bytes are not.
    case mostLettersValid(letters: Int, strayBytes: Int)
    /// It is not UTF-8, and so many bytes lie where the Swedish letters do in that encoding.
    case swedishLetters(Int, TextEncoding)
    /// It is not UTF-8, and so many bytes lie between words, as a no-break space would.
    case spacesBetweenWords(Int)
    /// It is not UTF-8, and no Swedish letter tells more.
    case noSwedishLetter
    /// The first line says so.
    case separatorLine
    /// There is one column only, whatever stands between cells.
    case singleColumn
    /// So many of the rows looked at have so many columns; perhaps another sign makes rows alike too.
    case rowsAlike(Int, of: Int, columns: Int, rival: DelimitedDialect.Delimiter?, rivalColumns: Int)
    /// The caller named the sheet.
    case sheetNamed
    /// It is the only visible sheet.
    case onlySheet
    /// It is the first visible sheet that is not empty.
    case firstFilledSheet
    /// The headings of the sheet fit more items than those of others.
    case fittingHeadings

    /// The evidence as an English clause.
    public var message: String {
        switch self {
        case .prescribed: "it was prescribed"
        case .text: "its first bytes are text"
        case .workbook: "it is a ZIP archive with a workbook in it"
        case .spss: "its first bytes are those of an SPSS data file"
        case .tripleS(let version): "it is Triple-S, version \(version)"
        case .kolada: "it is an answer of Kolada's API"
        case .byteOrderMark(let encoding): "the file begins with the byte-order mark of \(encoding.rawValue)"
        case .zeroBytes: "every other byte is zero, as in UTF-16"
        case .ascii: "all bytes are ASCII, the same in UTF-8"
        case .validLetters: "every letter above ASCII is valid UTF-8"
        case .mostLettersValid(let letters, let strayBytes):
            "\(letters) letters above ASCII are valid UTF-8, \(strayBytes) bytes are not"
        case .swedishLetters(let count, let encoding):
            "it is not UTF-8, and \(count) bytes lie where å, ä and ö do in \(encoding.rawValue)"
        case .spacesBetweenWords(let count):
            "it is not UTF-8, and \(count) bytes lie between words, as its no-break space would"
        case .noSwedishLetter: "it is not UTF-8, and no Swedish letter tells more"
        case .separatorLine: "the first line says so (sep=)"
        case .singleColumn: "there is one column only, whatever the delimiter"
        case .rowsAlike(let fitting, let rows, let columns, let rival, let rivalColumns):
            "\(fitting) of \(rows) sampled rows have \(columns) columns"
                + (rival.map { "; \($0.name) would give \(rivalColumns)" } ?? "")
        case .sheetNamed: "it was named"
        case .onlySheet: "it is the only visible sheet"
        case .firstFilledSheet: "it is the first visible sheet that is not empty"
        case .fittingHeadings: "its headings fit more items than those of other sheets"
        }
    }
}
