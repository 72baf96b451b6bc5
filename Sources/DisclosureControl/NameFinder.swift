/// Finds names in text, in any case of letters, with or without rings and dots, also with the genitive's s.
///
/// A place is found at the beginning of a longer word too, as in "Vetlandabor".
struct NameFinder {
    /// What is looked for, each by the first byte of its letters.
    private var needles: [[Needle]] = Array(repeating: [], count: 256)
    private var isEmpty = true

    private struct Needle {
        let letters: [UInt8]
        /// Whether a longer word may begin with it.
        let isBeginning: Bool
    }

    /// - Parameters:
    ///   - names: Names as somebody would write them.
    ///   - countsEachWord: Whether each word of a name counts by itself too, as those of persons do.
    init(_ names: [String], countsEachWord: Bool) {
        for letters in names.map(plainLetters) {
            let words = letters.split(separator: UInt8(ascii: " ")).map(Array.init)
            if words.count == 1 || countsEachWord {
                for word in words where word.count > 1 {
                    add(Needle(letters: word, isBeginning: !countsEachWord && word.count > 4))
                }
            } else if words.count > 1 {
                add(Needle(letters: letters, isBeginning: true))
            }
        }
    }

    private mutating func add(_ needle: Needle) {
        needles[Int(needle.letters[0])].append(needle)
        isEmpty = false
    }

    /// Whether any of the names stands in the text.
    func isNamed(in text: String) -> Bool {
        guard !isEmpty else { return false }
        let letters = plainLetters(text)
        var start = 0
        while start < letters.count {
            if needles[Int(letters[start])].contains(where: { stands($0, at: start, in: letters) }) { return true }
            while start < letters.count, letters[start] != UInt8(ascii: " ") { start += 1 }
            start += 1
        }
        return false
    }

    private func stands(_ needle: Needle, at start: Int, in letters: [UInt8]) -> Bool {
        let end = start + needle.letters.count
        guard end <= letters.count, letters[start..<end].elementsEqual(needle.letters) else { return false }
        if needle.isBeginning { return true }
        let rest = letters[end...].prefix { $0 != UInt8(ascii: " ") }
        return rest.isEmpty || rest.elementsEqual([UInt8(ascii: "s")])
    }
}

/// The letters of a text, small and without what a foreign keyboard lacks, with one space between words.
///
///     plainLetters("Hos Å. Öberg!")   // the bytes of "hos a oberg"
private func plainLetters(_ text: String) -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(text.utf8.count)
    var isSpaceDue = false
    for scalar in text.unicodeScalars {
        // An accent by itself belongs to the letter before.
        if (0x300...0x36F).contains(scalar.value) { continue }
        guard isLetter(scalar) else {
            isSpaceDue = !result.isEmpty
            continue
        }
        if isSpaceDue { result.append(UInt8(ascii: " ")) }
        isSpaceDue = false
        appendPlain(scalar, to: &result)
    }
    return result
}

private func appendPlain(_ letter: Unicode.Scalar, to result: inout [UInt8]) {
    // ASCII, and À–Þ, which lie 32 before à–þ.
    let isUpper = (0x41...0x5A).contains(letter.value) || (0xC0...0xDE).contains(letter.value)
    switch isUpper ? Unicode.Scalar(letter.value + 0x20) ?? letter : letter {
    case "å", "ä", "æ", "à", "á": result.append(UInt8(ascii: "a"))
    case "ö", "ø", "ó": result.append(UInt8(ascii: "o"))
    case "é", "è", "ë": result.append(UInt8(ascii: "e"))
    case "ü": result.append(UInt8(ascii: "u"))
    case "í": result.append(UInt8(ascii: "i"))
    case let small where small.isASCII: result.append(UInt8(small.value))
    case let small: result.append(contentsOf: small.properties.lowercaseMapping.utf8)
    }
}

/// Unicode's tables cost ten times as much as two comparisons.
private func isLetter(_ scalar: Unicode.Scalar) -> Bool {
    scalar.isASCII ? (0x61...0x7A).contains(scalar.value | 0x20) : scalar.properties.isAlphabetic
}
