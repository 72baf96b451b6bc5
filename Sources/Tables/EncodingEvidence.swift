/// What the bytes of a sample say about the encoding of a text.
struct EncodingEvidence {
    /// Whether it begins with the byte-order mark of UTF-8.
    private(set) var hasByteOrderMark = false
    /// Letters of several bytes that are valid UTF-8.
    private(set) var validLetters = 0
    /// Bytes above 7F that belong to no valid UTF-8 letter.
    private(set) var strayBytes = 0
    private var swedishIn1252 = Letters()
    private var swedishInMacRoman = Letters()
    private var swedishInCP850 = Letters()
    /// Quotation marks and dashes of Windows-1252 at the border of a word, where they would be letters elsewhere.
    private var marksIn1252 = 0
    private var spacesInMacRoman = 0

    /// Weighs a sample; a letter cut off at its end is no evidence.
    init(_ sample: ArraySlice<UInt8>) {
        hasByteOrderMark = sample.starts(with: [0xEF, 0xBB, 0xBF])
        var index = sample.startIndex
        while index < sample.endIndex {
            guard sample[index] >= 0x80 else {
                index += 1
                continue
            }
            switch EncodingEvidence.letterLength(in: sample, at: index) {
            case .some(let length):
                validLetters += 1
                index += length
            case .none where EncodingEvidence.isCutOff(sample[index...]):
                index = sample.endIndex
            case .none:
                weighStray(in: sample, at: index)
                index += 1
            }
        }
    }

    /// Whether all bytes are ASCII, so that every encoding fits.
    var isASCII: Bool { validLetters == 0 && strayBytes == 0 }

    /// The encoding the evidence points to.
    func judge() -> Finding<TextEncoding> {
        if hasByteOrderMark {
            return Finding(.utf8, confidence: .certain, reason: .byteOrderMark(.utf8))
        }
        if isASCII { return Finding(.utf8, confidence: .certain, reason: .ascii) }
        if strayBytes == 0 {
            return Finding(.utf8, confidence: .certain, reason: .validLetters)
        }
        if validLetters >= strayBytes {
            return Finding(
                .utf8, confidence: .likely,
                reason: .mostLettersValid(letters: validLetters, strayBytes: strayBytes))
        }
        // On a tie the earlier is taken: Windows-1252 is the most common by far.
        var best = (encoding: TextEncoding.windows1252, letters: swedishIn1252)
        best.letters.beside += marksIn1252
        for rival in [(TextEncoding.macRoman, swedishInMacRoman), (.codePage850, swedishInCP850)]
        where best.letters < rival.1 { best = rival }
        if best.encoding == .windows1252 { best.letters = swedishIn1252 }
        if best.letters.count > 0 {
            return Finding(
                best.encoding, confidence: .likely, reason: .swedishLetters(best.letters.count, best.encoding))
        }
        if spacesInMacRoman == strayBytes {
            return Finding(
                .macRoman, confidence: .guess,
                reason: .spacesBetweenWords(strayBytes))
        }
        return Finding(.windows1252, confidence: .guess, reason: .noSwedishLetter)
    }

    /// Counts a stray byte for every encoding in which it is a Swedish letter beside another letter.
    private mutating func weighStray(in sample: ArraySlice<UInt8>, at index: Int) {
        strayBytes += 1
        let before = index > sample.startIndex ? sample[index - 1] : 0
        let after = index + 1 < sample.endIndex ? sample[index + 1] : 0
        let byte = sample[index]
        let lettersBeside = [before, after].count { ($0 | 0x20) >= 0x61 && ($0 | 0x20) <= 0x7A }
        // In Windows-1252 the byte is Ê, which stands between capitals or before a word.
        let capitalsBeside = [before, after].count { (0x41...0x5A).contains($0) }
        if byte == 0xCA, capitalsBeside < 2, lettersBeside > 0 { spacesInMacRoman += 1 }
        guard lettersBeside > 0 else { return }
        let isWithin = lettersBeside == 2
        if [0xE5, 0xE4, 0xF6, 0xC5, 0xC4, 0xD6].contains(byte) { swedishIn1252.add(isWithin: isWithin) }
        if [0x8C, 0x8A, 0x9A, 0x81, 0x80, 0x85].contains(byte) { swedishInMacRoman.add(isWithin: isWithin) }
        if [0x86, 0x84, 0x94, 0x8F, 0x8E, 0x99].contains(byte) { swedishInCP850.add(isWithin: isWithin) }
        if !isWithin, [0x84, 0x85, 0x91, 0x92, 0x93, 0x94, 0x96, 0x97].contains(byte) { marksIn1252 += 1 }
    }

    /// How many bytes are Swedish letters in an encoding; within a word they tell more than at its border, where quotation
    /// marks stand too.
    private struct Letters: Comparable {
        var within = 0
        var beside = 0
        var count: Int { within + beside }

        mutating func add(isWithin: Bool) { if isWithin { within += 1 } else { beside += 1 } }

        static func < (one: Letters, other: Letters) -> Bool {
            (one.within, one.beside) < (other.within, other.beside)
        }
    }

    /// Whether these last bytes may begin a letter whose other bytes lie beyond the sample.
    private static func isCutOff(_ rest: ArraySlice<UInt8>) -> Bool {
        guard let first = rest.first, rest.dropFirst().allSatisfy({ (0x80...0xBF).contains($0) }) else { return false }
        switch first {
        case 0xC2...0xDF: return rest.count < 2
        case 0xE0...0xEF: return rest.count < 3
        case 0xF0...0xF4: return rest.count < 4
        default: return false
        }
    }

    /// The length of a valid UTF-8 letter of several bytes, or nil (Unicode 15, table 3-7).
    static func letterLength(in bytes: ArraySlice<UInt8>, at index: Int) -> Int? {
        let (length, second): (Int, ClosedRange<UInt8>)
        switch bytes[index] {
        case 0xC2...0xDF: (length, second) = (2, 0x80...0xBF)
        case 0xE0: (length, second) = (3, 0xA0...0xBF)
        case 0xED: (length, second) = (3, 0x80...0x9F)
        case 0xE1...0xEF: (length, second) = (3, 0x80...0xBF)
        case 0xF0: (length, second) = (4, 0x90...0xBF)
        case 0xF1...0xF3: (length, second) = (4, 0x80...0xBF)
        case 0xF4: (length, second) = (4, 0x80...0x8F)
        default: return nil
        }
        guard index + length <= bytes.endIndex, second.contains(bytes[index + 1]) else { return nil }
        for next in bytes[(index + 2)..<(index + length)] where !(0x80...0xBF).contains(next) { return nil }
        return length
    }
}

/// Whether the bytes are text of four bytes a letter, told by a mark or by three of four being NUL at the same places.
func isUTF32(_ sample: ArraySlice<UInt8>) -> Bool {
    if sample.starts(with: [0xFF, 0xFE, 0, 0]) || sample.starts(with: [0, 0, 0xFE, 0xFF]) { return true }
    let letters = sample.count / 4
    guard letters > 1 else { return false }
    // Letters of any script lie below U+20000, so that the two or three highest bytes are 0, 0 and at most 1.
    func fits(_ high: Int, _ next: Int) -> Bool {
        (0..<letters).allSatisfy { letter in
            let start = sample.startIndex + letter * 4
            return sample[start + high] == 0 && sample[start + next] <= 1
        }
    }
    return fits(3, 2) || fits(0, 1)
}

/// An encoding of two bytes a letter, told by a mark or by every other byte being NUL; nil otherwise.
func wideEncoding(of sample: ArraySlice<UInt8>) -> Finding<TextEncoding>? {
    let marks: [(mark: [UInt8], encoding: TextEncoding)] = [
        ([0xFF, 0xFE], .utf16LittleEndian), ([0xFE, 0xFF], .utf16BigEndian),
    ]
    for (mark, encoding) in marks where sample.starts(with: mark) {
        return Finding(encoding, confidence: .certain, reason: .byteOrderMark(encoding))
    }
    let start = sample.prefix(1024)
    let (even, odd) = start.enumerated().reduce(into: (0, 0)) { counts, byte in
        if byte.element == 0 { if byte.offset.isMultiple(of: 2) { counts.0 += 1 } else { counts.1 += 1 } }
    }
    guard max(even, odd) * 4 > start.count, min(even, odd) * 8 < start.count else { return nil }
    return Finding(
        even > odd ? .utf16BigEndian : .utf16LittleEndian, confidence: .likely,
        reason: .zeroBytes)
}
