import SurveyDefinition

/// Reads an organisation's mark.
enum LogoFile {
    /// A page with its mark should still travel by e-mail.
    private static let mostBytes = 300_000

    /// The picture's kind and its bytes.
    static func read(_ path: String) throws -> (type: String, bytes: [UInt8]) {
        guard InputFiles.isFile(path) else {
            var issue = issue(
                path,
                (
                    "loggan som organisation.yaml namnger finns inte",
                    "the logo that organisation.yaml names is not there"
                ),
                ("Lägg den där", "Put it there"))
            issue.isMissingFile = true
            throw DefinitionError([issue])
        }
        let bytes = try InputFiles.bytes(of: path)
        guard bytes.count <= mostBytes else {
            throw DefinitionError([
                issue(
                    path, ("loggan är större än 300 kB", "the logo is larger than 300 kB"),
                    ("Spara den mindre, eller som SVG", "Save it smaller, or as SVG"))
            ])
        }
        guard let type = type(of: bytes) else {
            throw DefinitionError([
                issue(
                    path, ("loggan är varken PNG, JPEG eller SVG", "the logo is neither PNG, JPEG nor SVG"),
                    ("Spara den som en av dem", "Save it as one of them"))
            ])
        }
        return (type, bytes)
    }

    /// What is wrong with the picture, in Swedish and English, and what to do now.
    private static func issue(
        _ path: String, _ problem: (sv: String, en: String), _ remedy: (sv: String, en: String)
    ) -> DefinitionIssue {
        var issue = DefinitionIssue(.error, at: SourceMark(file: path), problem.en, remedy: remedy.en)
        issue.swedish = .init(problem: problem.sv, remedy: remedy.sv)
        return issue
    }

    /// The kind by the first bytes, not by the name.
    private static func type(of bytes: [UInt8]) -> String? {
        if bytes.starts(with: [0x89, 0x50, 0x4E, 0x47]) { return "image/png" }
        if bytes.starts(with: [0xFF, 0xD8, 0xFF]) { return "image/jpeg" }
        let start = String(decoding: bytes.prefix(1_000), as: UTF8.self)
        return start.contains("<svg") ? "image/svg+xml" : nil
    }
}
