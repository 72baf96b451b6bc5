import Tables

/// Tells quickly that a cell can be none of a list's spellings; it never says so of one that the list knows.
///
/// A file full of misspelt words is then not folded word by word.
struct SpellingFilter {
    /// A bit for each of 4,096 remainders of the spellings' hashes.
    private var remainders = [UInt64](repeating: 0, count: 64)
    /// Whether a spelling has letters beyond Latin-1, of which several sequences may mean the same.
    private var isUnusable = false

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

    /// Whether these bytes certainly fold to none of the spellings.
    func refuses(_ bytes: Span<UInt8>, in encoding: TextEncoding) -> Bool {
        guard !isUnusable, encoding == .utf8 || encoding == .windows1252,
            let hash = SpellingFilter.hash(bytes, isUTF8: encoding == .utf8)
        else { return false }
        return remainders[Int(hash >> 6 & 63)] >> (hash & 63) & 1 == 0
    }

    /// A hash of the letters in lower case; nil where folding does more than that: spaces at an end or several in a row,
    /// tags, and letters beyond Latin-1.
    private static func hash(_ bytes: Span<UInt8>, isUTF8: Bool) -> UInt64? {
        var hash: UInt64 = 0xCBF2_9CE4_8422_2325
        var wasSpace = true
        var index = 0
        while index < bytes.count {
            var letter = bytes[index]
            if letter >= 0x80, isUTF8 {
                guard letter == 0xC3, index + 1 < bytes.count else { return nil }
                index += 1
                letter = bytes[index] | 0x40
            }
            switch letter {
            case 0x20 where wasSpace: return nil
            case 0..<0x20, 0x3C, 0x7F..<0xC0: return nil
            case 0x41...0x5A, 0xC0...0xD6, 0xD8...0xDE: letter |= 0x20
            default: break
            }
            wasSpace = letter == 0x20
            hash = (hash ^ UInt64(letter)) &* 0x0000_0100_0000_01B3
            index += 1
        }
        return wasSpace ? nil : hash
    }
}
