import Tables

#if canImport(Darwin)
    import Darwin
#else
    import Glibc
#endif

/// A list of people to be invited, one a row; it is read and written, and nothing of it is kept.
struct InvitationList {
    let path: String
    let headings: [String]
    private(set) var rows: [[String]] = []
    private let delimiter: DelimitedDialect.Delimiter

    /// Reads the whole list.
    init(path: String) throws {
        self.path = path
        let bytes = try InputFiles.bytes(of: path)
        guard bytes.contains(where: { $0 > 0x20 }) else {
            throw Failure(
                .unusableInput,
                "error: \(path): the list is empty. Write a row of headings, and one for each person.")
        }
        let head = bytes.prefix { $0 != 0x0A }
        delimiter = head.contains(UInt8(ascii: ";")) ? .semicolon : head.contains(0x09) ? .tab : .comma
        let source = ByteSource(bytes: bytes, name: path)
        // Only the encoding is asked of the file's evidence: a list of one column has no delimiter to be found.
        let encoding = try DelimitedReader(source).encoding
        var reader = try DelimitedReader(
            source, dialect: DelimitedDialect(delimiter: delimiter, encoding: encoding))
        headings = reader.headings
        guard !headings.contains(where: { MailAddress($0) != nil }) else {
            throw Failure(
                .unusableInput,
                "error: \(path), row 1: a mail address is no heading. Write a row of headings above the first person.")
        }
        while true {
            switch try reader.next() {
            case .end: return
            case .row:
                let row = reader.cells[..<headings.count].map { reader.text(of: $0) }
                if row.contains(where: { !$0.isEmpty }) { rows.append(row) }
            case .broken(let problem):
                throw Failure(.unusableInput, "error: \(reader.location()): \(problem.message). Mend the row.")
            }
        }
    }

    /// The column of links, where the list has one.
    var linkColumn: Int? { headings.firstIndex(of: "link") }

    /// Where those of a list stand who have not got their letter.
    static func unsentPath(of path: String) -> String {
        if path.hasSuffix(".unsent.csv") { return path }
        return (path.hasSuffix(".csv") ? String(path.dropLast(4)) : path) + ".unsent.csv"
    }

    /// Writes a list as this one was written; only its owner may read it, since its links are as good as the answers.
    func write(_ rows: [[String]], headings: [String], to file: String) throws {
        let style = CSVWriter.Style(delimiter: delimiter, hasByteOrderMark: delimiter == .semicolon)
        let text = CSVWriter.text(of: [headings] + rows, style: style)
        _ = umask(0o077)
        try OutputFile.write(text, to: file)
    }
}
