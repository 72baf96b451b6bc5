import SurveyModel

/// The names in `people.txt` beside a period's answers: whom a comment may not name unseen.
///
/// It serves the review alone; no name of it is printed, published or kept.
enum PeopleList {
    /// The file's name in a period's folder.
    static let fileName = "people.txt"

    /// The names, one a line; none where there is no file.
    ///
    /// Blank lines and lines that begin with # are left out.
    static func names(in folder: String) throws -> [String] {
        let path = "\(folder)/\(fileName)"
        guard InputFiles.isFile(path) else { return [] }
        guard let text = String(validating: try InputFiles.bytes(of: path), as: UTF8.self) else {
            throw Failure(.unusableInput, "error: \(path) is not UTF-8. Save it as UTF-8, one name a line.")
        }
        return text.split(whereSeparator: \.isNewline).map { line in
            String(line.drop { $0 == "\u{FEFF}" || $0.isWhitespace })
        }.filter { !$0.isEmpty && !$0.hasPrefix("#") }
    }
}
