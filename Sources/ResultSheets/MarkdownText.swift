/// Text made safe for GitHub's Markdown: no table cell, tag, link, mention or list can be made by it.
enum MarkdownText {
    /// The text on one line with every character that means something written so that it only shows.
    static func escaped(_ text: String) -> String {
        var result = text
        if text.utf8.contains(where: isSpecial) {
            result = ""
            var previous: Character?
            for character in text {
                result += piece(character, after: previous)
                previous = character
            }
        }
        return result.hasPrefix("+ ") || result.hasPrefix("- ") ? "\\" + result : result
    }

    /// Whether a byte may have to be written otherwise; most texts have none, and stay as they are.
    private static func isSpecial(_ byte: UInt8) -> Bool { special.contains(byte) }

    private static let special = Array("&<>\\|`*_[]~$@#/\n\r\t\u{B}".utf8)

    /// What breaks a line within a cell or a paragraph, before the text is escaped.
    static let lineBreak = "\u{B}"

    private static func piece(_ character: Character, after previous: Character?) -> String {
        switch character {
        case "&": "&amp;"
        case "<": "&lt;"
        case ">": "&gt;"
        case "\\", "|", "`", "*", "_", "[", "]", "~", "$": "\\\(character)"
        // Keeps "@name" and "#12" from notifying people and linking to threads.
        case "@", "#": "\(character)<!-- -->"
        // Keeps "https://…" from becoming a link.
        case "/" where previous == ":": "<!-- -->/"
        case Character(lineBreak): "<br>"
        case "\n", "\r", "\r\n", "\t": " "
        default: String(character)
        }
    }

    /// A table with a header row; cells are escaped here.
    static func table(_ columns: [String], _ rows: [[String]]) -> String {
        let head = line(columns.map(escaped))
        let rule = "|" + String(repeating: " --- |", count: columns.count)
        return ([head, rule] + rows.map { line($0.map(escaped)) }).joined(separator: "\n")
    }

    /// The most bytes of a document: a job's summary on GitHub holds 1 MiB, and others may stand in it already.
    static let mostBytes = 1_000_000

    /// A document that fits: what is too long ends after a whole line, and says so.
    static func fitted(_ text: String, _ phrases: Phrases) -> String {
        guard text.utf8.count > mostBytes else { return text }
        let note = "\n**\(phrases.truncated)**\n"
        let most = text.utf8.index(text.startIndex, offsetBy: mostBytes - note.utf8.count)
        let end = text.utf8[..<most].lastIndex(of: UInt8(ascii: "\n")) ?? text.startIndex
        return text[..<end] + "\n" + note
    }

    /// The line that sums up, in bold, and what was not counted after it.
    static func lead(_ summary: StatusSummary, _ phrases: Phrases) -> String {
        let sentences = summary.sentences(phrases)
        return (["**\(sentences[0])**"] + sentences.dropFirst()).joined(separator: "\n\n")
    }

    private static func line(_ cells: [String]) -> String { "| " + cells.joined(separator: " | ") + " |" }
}

extension String {
    /// The same with its own lines kept.
    var brokenForMarkdown: String {
        split(omittingEmptySubsequences: true, whereSeparator: \.isNewline).joined(separator: MarkdownText.lineBreak)
    }
}

extension Phrases {
    var truncated: String {
        say(
            "Resten får inte plats i en sammanfattning och är utelämnad; HTML, Excel och CSV har allt.",
            "The rest does not fit in a summary and is left out; HTML, Excel and CSV have it all.")
    }
}
