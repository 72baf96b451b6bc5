import Tables

/// Tells quickly that a cell can be none of a list's spellings; it never says so of one that the list knows.
///
/// A file full of misspelt words is then not folded word by word.
struct SpellingFilter {
    /// A bit for each of 4,096 remainders of the spellings' hashes.
    private var remainders = [UInt64](repeating: 0, count: 64)
    /// Whether a spelling has letters beyond Latin-1, of which several sequences may mean the same.
    private var isUnusable = false

    /// What each byte, a letter of Latin-1, becomes in lower case; 0 where folding does more than that: control
    /// characters, tags, entities, and what UTF-8 writes as several bytes.
    private static let letters = (UInt8.min...UInt8.max).map { letter -> UInt8 in
        switch letter {
        case 0..<0x20, 0x26, 0x3C, 0x7F..<0xC0: 0
        case 0x41...0x5A, 0xC0...0xD6, 0xD8...0xDE: letter | 0x20
        default: letter
        }
    }

    /// A filter for folded spellings.
    init(_ spellings: some Sequence<String>) {
        for spelling in spellings {
            if let hash = SpellingFilter.hash(Array(spelling.utf8).span, isUTF8: true) {
                remainders[Int(hash >> 6 & 63)] |= 1 << (hash & 63)
            } else {
                isUnusable = true
            }
        }
    }

    /// A filter that refuses nothing.
    static let refusingNothing = {
        var filter = SpellingFilter(EmptyCollection<String>())
        filter.isUnusable = true
        return filter
    }()

    /// Whether these bytes certainly fold to none of the spellings; behind an apostrophe one may stand that a spreadsheet
    /// would run as a formula.
    func refuses(_ bytes: Span<UInt8>, in encoding: TextEncoding) -> Bool {
        guard !isUnusable, encoding == .utf8 || encoding == .windows1252, bytes.isEmpty || bytes[0] != 0x27,
            let hash = SpellingFilter.hash(bytes, isUTF8: encoding == .utf8)
        else { return false }
        return remainders[Int(hash >> 6 & 63)] >> (hash & 63) & 1 == 0
    }

    /// A hash of the letters in lower case; nil where folding does more than that, as with spaces at an end or several in
    /// a row.
    private static func hash(_ bytes: Span<UInt8>, isUTF8: Bool) -> UInt64? {
        let table = letters, letters = table.span
        var hash: UInt64 = 0
        var previous: UInt8 = 0x20
        var index = 0
        while index < bytes.count {
            var byte = bytes[index]
            if byte >= 0x80, isUTF8 {
                guard byte == 0xC3, index + 1 < bytes.count else { return nil }
                index += 1
                byte = bytes[index] | 0x40
            }
            let letter = letters[Int(byte)]
            if letter == 0 || (letter == 0x20 && previous == 0x20) { return nil }
            previous = letter
            hash = (hash << 5 | hash >> 59) ^ UInt64(letter)
            index += 1
        }
        return previous == 0x20 ? nil : (hash &* 0x9E37_79B9_7F4A_7C15) >> 52
    }
}
