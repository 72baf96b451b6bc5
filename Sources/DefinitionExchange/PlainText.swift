import ResponseImport

/// Markup of question editors → the words a respondent reads.
///
///     PlainText.of("Trivs du?<div><br></div>&nbsp;")   // "Trivs du?"
enum PlainText {
    /// The text without tags, with the common entities resolved and white space collapsed.
    static func of(_ markup: String) -> String {
        guard markup.contains(where: { $0 == "<" || $0 == "&" || $0.isNewline || $0 == "\u{A0}" }) else {
            return markup.trimmingSpace
        }
        let words = HTMLEntities.resolved(withoutTags(markup)).split(whereSeparator: \.isWhitespace)
        return words.joined(separator: " ")
    }

    /// A `<` that opens no tag ("ålder < 18") is kept.
    private static func withoutTags(_ markup: String) -> String {
        var text = ""
        var rest = markup[...]
        while let open = rest.firstIndex(of: "<") {
            text += rest[..<open]
            let next = rest.index(after: open)
            let opensTag = next < rest.endIndex && (rest[next].isLetter || rest[next] == "/" || rest[next] == "!")
            if opensTag, let close = rest[next...].firstIndex(of: ">") {
                text += " "
                rest = rest[rest.index(after: close)...]
            } else {
                text += "<"
                rest = rest[next...]
            }
        }
        return text + rest
    }
}
