public import SurveyModel
import Tables

/// Import profiles as files: YAML or JSON in, YAML with comments out.
public enum ImportProfileFile {
    /// Reads a profile.
    ///
    /// - Returns: the profile, nil where there is any error, and all issues.
    public static func read(_ path: String) -> (profile: ImportProfile?, issues: [DefinitionIssue]) {
        read(path, from: FileDoor())
    }

    /// Reads a profile held in memory.
    public static func read(
        _ path: String, embedded files: [String: [UInt8]]
    ) -> (profile: ImportProfile?, issues: [DefinitionIssue]) {
        read(path, from: EmbeddedFiles(files: files))
    }

    private static func read(
        _ path: String, from files: any DefinitionSource
    ) -> (profile: ImportProfile?, issues: [DefinitionIssue]) {
        let log = IssueLog()
        let profile = DefinitionDocument.read(path, from: files, log: log)
            .flatMap { ImportProfileDecoder(values: ValueReader(log: log, language: .swedish)).decode($0) }
        return (log.hasErrors ? nil : profile, log.issues)
    }

    /// The profile as YAML, to be read and corrected by hand; `remarks` stand as comments behind the columns.
    public static func text(
        of profile: ImportProfile, remarks: [String] = [], in language: LanguageTag = .english
    ) -> String {
        let comments = ProfileComments(language)
        var lines = comments.head + ["profile:", "  id: \(quoted(profile.id))"]
        if let instrument = profile.instrument { lines.append("  instrument: \(quoted(instrument))") }
        lines.append("  dialect: \(quoted(profile.dialect))  \(comments.dialect)")
        if !profile.fingerprint.isEmpty {
            lines += ["  \(comments.fingerprint)", "  fingerprint: \(quoted(profile.fingerprint))"]
        }
        lines += [comments.table, "table:"] + table(profile.table)
        if let dates = profile.dates { lines.append("dates: \(dates)  \(comments.dates)") }
        if let mark = profile.decimalChar { lines.append("decimalChar: \(quoted(mark))  \(comments.decimalChar)") }
        if !profile.missing.isEmpty { lines += [comments.missing, "missing_values:"] + missing(profile.missing) }
        lines += comments.columns + [profile.columns.isEmpty ? "columns: []" : "columns:"]
        for (index, column) in profile.columns.enumerated() {
            let remark = index < remarks.count && !remarks[index].isEmpty ? "  # \(oneLine(remarks[index]))" : ""
            lines.append("  - {heading: \(quoted(column.heading)), \(words(of: column.use))}\(remark)")
        }
        return lines.joined(separator: "\n") + "\n"
    }

    private static func table(_ table: ImportProfile.TableDialect) -> [String] {
        var lines: [String] = []
        switch table.sheet {
        case .name(let name): lines.append("  sheetName: \(quoted(name))")
        case .number(let number): lines.append("  sheetNumber: \(number)")
        case nil: break
        }
        if let delimiter = table.delimiter { lines.append("  delimiter: \(quoted(delimiter))") }
        if let encoding = table.encoding { lines.append("  encoding: \(quoted(encoding))") }
        if let quote = table.quote { lines.append("  quoteChar: \(quoted(quote))") }
        lines.append("  headerRows: [\(table.headerRows.map(String.init).joined(separator: ", "))]")
        lines.append("  headerJoin: \(quoted(table.headerJoin))")
        return lines
    }

    private static func missing(_ words: [String: MissingKind]) -> [String] {
        words.sorted { $0.key < $1.key }.map { word, kind in
            "  - {value: \(quoted(word)), reason: \(kind.token.dropFirst())}"
        }
    }

    private static func words(of use: ImportProfile.Use) -> String {
        switch use {
        case .item(let name): "item: \(quoted(name))"
        case .option(let item, let code): "item: \(quoted(item)), option: \(quoted(code))"
        case .leaveOut: "leave_out: true"
        case .recordID: "record_id: true"
        }
    }

    private static func oneLine(_ text: String) -> String {
        String(text.map { $0.isNewline ? " " : $0 })
    }

    /// A double-quoted scalar of YAML, which is also a string of JSON.
    private static func quoted(_ text: String) -> String {
        var result = "\""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\"": result += "\\\""
            case "\\": result += "\\\\"
            case "\n": result += "\\n"
            case "\r": result += "\\r"
            case "\t": result += "\\t"
            case "\u{0}"..<"\u{20}", "\u{7F}"..."\u{9F}", "\u{2028}", "\u{2029}", "\u{FEFF}":
                let digits = String(scalar.value, radix: 16)
                result += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
            default: result.unicodeScalars.append(scalar)
            }
        }
        return result + "\""
    }
}
