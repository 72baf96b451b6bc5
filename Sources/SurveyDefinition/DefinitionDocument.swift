import SurveyModel
import Tables

/// A definition file that could be read: its root value and the fingerprint of its bytes.
struct DefinitionDocument {
    let path: String
    let root: DefinitionNode
    /// SHA-256 of the bytes.
    let fingerprint: String

    /// The endings of files that hold definitions.
    static let endings = [".yaml", ".yml", ".json"]

    /// Reads YAML or JSON by the file's ending; what is wrong is reported.
    static func read(
        _ path: String, from files: any DefinitionSource = FileDoor(), log: IssueLog
    ) -> DefinitionDocument? {
        do {
            let bytes = try files.bytes(of: path, limit: DefinitionNode.largestFile)
            return read(bytes, path: path, log: log)
        } catch {
            report(error, path: path, log: log)
            return nil
        }
    }

    private static func report(_ failure: SourceFailure, path: String, log: IssueLog) {
        let mark = SourceMark(file: path)
        switch failure {
        case .missing:
            var issue = DefinitionIssue(
                .error, at: mark, "there is no such file", remedy: "Look at the path", isMissingFile: true)
            issue.swedish = .init(problem: "filen finns inte", remedy: "Se över sökvägen")
            log.report(issue)
        case .tooLarge:
            log.error(
                .both(
                    "filen är större än någon definition är (4 MB)", "the file is larger than any definition (4 MB)"),
                at: mark)
        case .unreadable:
            log.error(
                .both("filen kan inte läsas", "the file cannot be read"), at: mark,
                remedy: .both("Se över rättigheterna till den", "Look at its permissions"))
        }
    }

    private static func read(_ bytes: [UInt8], path: String, log: IssueLog) -> DefinitionDocument? {
        guard var text = String(validating: bytes, as: UTF8.self) else {
            log.error(
                .both("filen är inte UTF-8", "the file is not UTF-8"), at: SourceMark(file: path),
                remedy: .both("Spara den med teckenkodningen UTF-8", "Save it with the encoding UTF-8"))
            return nil
        }
        if text.unicodeScalars.first == "\u{FEFF}" { text.unicodeScalars.removeFirst() }
        let root =
            path.hasSuffix(".json")
            ? JSONReader.read(text, file: path, log: log) : yaml(text, path: path, log: log)
        guard let root else { return nil }
        guard root.entries != nil else {
            log.error(
                .both(
                    "en definition ska vara nycklar med värden, inte \(DefinitionWords.swedish(root.kindName))",
                    "a definition must be a map of keys, not \(root.kindName)"), at: root.mark)
            return nil
        }
        return DefinitionDocument(path: path, root: root, fingerprint: SHA256.hexadecimal(of: bytes))
    }

    private static func yaml(_ text: String, path: String, log: IssueLog) -> DefinitionNode? {
        #if CommandLine
            return YAMLReader(file: path, log: log).read(text)
        #else
            log.error(
                .both("det här bygget läser inte YAML", "this build reads no YAML"), at: SourceMark(file: path),
                remedy: .both(
                    "Bädda in definitionen som JSON, eller bygg med egenskapen CommandLine",
                    "Embed the definition as JSON, or build with the trait CommandLine"))
            return nil
        #endif
    }
}
