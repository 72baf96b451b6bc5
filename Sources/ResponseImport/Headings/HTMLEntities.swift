/// Letters that question editors write as entities: `&auml;`, `&#228;` or `&#xE4;`.
package enum HTMLEntities {
    private static let named: [Substring: Character] = [
        "nbsp": " ", "lt": "<", "gt": ">", "quot": "\"", "apos": "'", "amp": "&", "aring": "å", "auml": "ä",
        "ouml": "ö", "Aring": "Å", "Auml": "Ä", "Ouml": "Ö", "eacute": "é", "Eacute": "É", "uuml": "ü", "Uuml": "Ü",
        "aelig": "æ", "AElig": "Æ", "oslash": "ø", "Oslash": "Ø", "ndash": "–", "mdash": "—", "hellip": "…",
        "rsquo": "’", "lsquo": "‘", "rdquo": "”", "ldquo": "“", "bull": "•", "euro": "€", "ensp": " ", "emsp": " ",
        "thinsp": " ", "agrave": "à", "egrave": "è", "ecirc": "ê", "ccedil": "ç", "ntilde": "ñ", "szlig": "ß",
        "laquo": "«", "raquo": "»", "sbquo": "‚", "bdquo": "„", "sect": "§", "deg": "°", "middot": "·", "times": "×",
        "plusmn": "±", "frac12": "½", "le": "≤", "ge": "≥", "acute": "´", "micro": "µ", "copy": "©", "reg": "®",
    ]
    /// The most letters between `&` and `;`.
    private static let longest = 8

    /// The text with its entities as the letters they stand for; what is none stays as it is.
    ///
    ///     HTMLEntities.resolved("H&auml;lsa &amp; v&#229;rd")   // "Hälsa & vård"
    package static func resolved(_ text: String) -> String {
        guard text.utf8.contains(UInt8(ascii: "&")) else { return text }
        var (result, rest) = ("", text[...])
        while let start = rest.firstIndex(of: "&") {
            result += rest[..<start]
            let behind = rest[rest.index(after: start)...]
            let name = behind.prefix(longest).prefix { $0 != ";" && $0 != "&" }
            if let end = behind[name.endIndex...].first, end == ";", let letter = letter(name) {
                result.append(letter)
                rest = behind[name.endIndex...].dropFirst()
            } else {
                result.append("&")
                rest = behind
            }
        }
        return result + rest
    }

    private static func letter(_ name: Substring) -> Character? {
        guard name.first == "#" else { return named[name] }
        let digits = name.dropFirst()
        let isHexadecimal = digits.first == "x" || digits.first == "X"
        let value = isHexadecimal ? UInt32(digits.dropFirst(), radix: 16) : UInt32(digits)
        guard let value, value >= 0x20 else { return nil }
        return Unicode.Scalar(value == 0xA0 ? 0x20 : value).map(Character.init)
    }
}
