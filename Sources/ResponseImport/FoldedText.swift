/// A text made comparable: without byte-order marks, tags, entities of HTML and needless spaces, in lower case.
///
/// Accents need no care, since `String` compares by canonical equivalence (NFC and NFD are equal).
///
///     folded("\u{FEFF}<b>Vet\u{A0} ej</b> ")   // "vet ej"
func folded(_ text: String) -> String { foldedLatin(text) ?? foldedByScalars(text) }

/// Whether nothing is left of a text once it is folded.
func isBlank(_ text: String) -> Bool {
    // A first letter or digit settles it for nearly every cell.
    if let first = text.utf8.first, first.isASCIILetterOrDigit { return false }
    return folded(text).isEmpty
}

/// The same for text of ASCII and the letters À–ÿ without tags and entities, or nil: Unicode's tables cost ten times as much.
func foldedLatin(_ text: String) -> String? {
    var result: [UInt8] = []
    result.reserveCapacity(text.utf8.count)
    var isSpaceDue = false
    var lead: UInt8 = 0
    for byte in text.utf8 {
        if lead == 0xC3 {
            // À–Þ lie 32 before à–þ; × is no letter.
            let isUpper = byte <= 0x9E && byte != 0x97
            result.append(isUpper ? byte + 0x20 : byte)
            lead = 0
            continue
        }
        switch byte {
        case 0x09...0x0D, 0x20:
            isSpaceDue = true
            continue
        case UInt8(ascii: "<"), UInt8(ascii: "&"): return nil
        case 0xC3: lead = byte
        case 0x80...: return nil
        default: break
        }
        if isSpaceDue && !result.isEmpty { result.append(0x20) }
        isSpaceDue = false
        result.append((65...90).contains(byte) ? byte + 0x20 : byte)
    }
    return String(decoding: result, as: UTF8.self)
}

/// The same by the properties of every scalar, for any text.
func foldedByScalars(_ text: String) -> String {
    var result = String.UnicodeScalarView()
    var isSpaceDue = false
    var rest = Substring(HTMLEntities.resolved(text)).unicodeScalars
    // Looked for once, so that a text of nothing but "<" costs no more than another.
    let lastClose = rest.lastIndex(of: ">")
    while let scalar = rest.first {
        rest.removeFirst()
        if scalar == "<", let lastClose, rest.startIndex <= lastClose, let tag = tagEnd(rest) {
            rest = rest[tag...]
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

/// Whether a text holds white space alone, written out or as entities of HTML.
func isWhite(_ text: String) -> Bool {
    HTMLEntities.resolved(text).unicodeScalars.allSatisfy {
        $0.value <= 0x20 || $0.properties.isWhitespace || $0 == "\u{FEFF}" || $0 == "\u{200B}"
    }
}

/// Whether a text that begins with this byte, in whatever encoding, may hold white space alone.
func mayBeWhite(_ first: UInt8) -> Bool {
    first <= 0x20 || first == UInt8(ascii: "&") || first >= 0x80 && first != 0xC3
}

/// An option's words made comparable: also with one dash for all, since spreadsheets and forms make one of another.
func foldedOption(_ text: String) -> String {
    let result = folded(text)
    guard result.utf8.contains(0xE2) else { return result }
    let scalars = result.unicodeScalars.map { (0x2010...0x2015).contains($0.value) || $0 == "\u{2212}" ? "-" : $0 }
    return String(String.UnicodeScalarView(scalars))
}

/// A heading made comparable: also without the marks that forms put behind a required question.
func foldedHeading(_ text: String) -> String {
    var result = Substring(unmasked(folded(text)))
    while let last = result.last, last == "*" || last == ":" || last == " " { result.removeLast() }
    return String(result)
}

/// Where an HTML tag ends of which the text lies behind its `<`, or nil where it is none, as in "< 5 år".
private func tagEnd(_ text: Substring.UnicodeScalarView) -> Substring.UnicodeScalarView.Index? {
    guard let first = text.first, first == "/" || first.properties.isAlphabetic else { return nil }
    return text.firstIndex(of: ">").map(text.index(after:))
}

/// A text without the apostrophe that tools put before what a spreadsheet would run as a formula.
func unmasked(_ text: String) -> String {
    guard text.first == "'", let next = text.dropFirst().first, "=+-@".contains(next) else { return text }
    return String(text.dropFirst())
}

extension UInt8 {
    fileprivate var isASCIILetterOrDigit: Bool {
        (48...57).contains(self) || (65...90).contains(self) || (97...122).contains(self)
    }
}

extension Character {
    /// Whether it is one of 0 through 9.
    var isASCIIDigit: Bool { isASCII && isNumber }
}
