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
    public static func text(of profile: ImportProfile, remarks: [String] = []) -> String {
        var lines = [
            "# How to import files with these headings. Correct what is wrong below, then import with --profile FILE,",
            "# or put the file into the folder profiles/ of a period, where it is used for files that fit it.",
            "profile:", "  id: \(quoted(profile.id))",
        ]
        if let instrument = profile.instrument { lines.append("  instrument: \(quoted(instrument))") }
        lines += [
            "  dialect: \(profile.dialect)  # the tool whose habits apply"
        ]
        if !profile.fingerprint.isEmpty {
            lines += [
                "  # The headings; a file with others is not touched. Where it is left out they are compared one by one.",
                "  fingerprint: \(quoted(profile.fingerprint))",
            ]
        }
        lines += ["# As in Frictionless Table Dialect; rows are counted as in a spreadsheet.", "table:"]
        if let delimiter = profile.table.delimiter { lines.append("  delimiter: \(quoted(delimiter))") }
        if let encoding = profile.table.encoding { lines.append("  encoding: \(quoted(encoding))") }
        if let quote = profile.table.quote { lines.append("  quoteChar: \(quoted(quote))") }
        lines.append("  headerRows: [\(profile.table.headerRows.map(String.init).joined(separator: ", "))]")
        lines.append("  headerJoin: \(quoted(profile.table.headerJoin))")
        if let dates = profile.dates { lines.append("dates: \(dates)  # year_first, month_first, day_first or serial") }
        if let mark = profile.decimalChar {
            lines.append("decimalChar: \(quoted(mark))  # before decimals; the other of , and . parts thousands")
        }
        lines += missing(profile.missing)
        lines += [
            "# Each column: item: NAME for the answers to an item, with option: CODE where it stands for one option;",
            "# leave_out: true for what is not wanted; record_id: true for what tells repeated records.", "columns:",
        ]
        for (index, column) in profile.columns.enumerated() {
            let remark = index < remarks.count && !remarks[index].isEmpty ? "  # \(oneLine(remarks[index]))" : ""
            lines.append("  - {heading: \(quoted(column.heading)), \(words(of: column.use))}\(remark)")
        }
        return lines.joined(separator: "\n") + "\n"
    }

    private static func missing(_ words: [String: MissingKind]) -> [String] {
        guard !words.isEmpty else { return [] }
        return ["# Words that are no answers, in every column.", "missing_values:"]
            + words.sorted { $0.key < $1.key }.map { word, kind in
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
