/// A text made comparable: without byte-order marks, tags and needless spaces, in lower case.
///
/// Accents need no care, since `String` compares by canonical equivalence (NFC and NFD are equal).
///
///     folded("\u{FEFF}<b>Vet\u{A0} ej</b> ")   // "vet ej"
func folded(_ text: String) -> String {
    var result = String.UnicodeScalarView()
    var isSpaceDue = false
    var rest = Substring(text).unicodeScalars
    while let scalar = rest.first {
        rest.removeFirst()
        if scalar == "<", let tag = tagLength(rest) {
            rest.removeFirst(tag)
            isSpaceDue = true
        } else if scalar.properties.isWhitespace {
            isSpaceDue = true
        } else if scalar != "\u{FEFF}" && scalar != "\u{200B}" {
            if isSpaceDue && !result.isEmpty { result.append(" ") }
            isSpaceDue = false
            result.append(scalar)
        }
    }
    return String(result).lowercased()
}

/// A heading made comparable: also without the marks that forms put behind a required question.
func foldedHeading(_ text: String) -> String {
    var result = Substring(folded(text))
    while let last = result.last, last == "*" || last == ":" || last == " " { result.removeLast() }
    return String(result)
}

/// The scalars of an HTML tag behind its `<`, or nil where it is none, as in "< 5 år".
private func tagLength(_ text: Substring.UnicodeScalarView) -> Int? {
    guard let first = text.first, first == "/" || first.properties.isAlphabetic,
        let end = text.firstIndex(of: ">")
    else { return nil }
    return text.distance(from: text.startIndex, to: end) + 1
}

/// A text without the apostrophe that tools put before what a spreadsheet would run as a formula.
func unmasked(_ text: String) -> String {
    guard text.first == "'", let next = text.dropFirst().first, "=+-@".contains(next) else { return text }
    return String(text.dropFirst())
}

extension Character {
    /// Whether it is one of 0 through 9.
    var isASCIIDigit: Bool { isASCII && isNumber }
}
