/// Turns bytes into UTF-8 piece by piece; what a piece leaves open is kept for the next.
protocol Transcoding: Sendable {
    /// The UTF-8 of all that can be told so far; at the end, of all that is left.
    mutating func utf8(of bytes: ArraySlice<UInt8>, isLast: Bool) -> [UInt8]
}

/// UTF-16 as bytes.
///
/// Half a letter, as where a file was cut off, becomes a byte that UTF-8 does not have, so that its row is found broken.
struct UTF16Bytes: Transcoding {
    private static let half: UInt8 = 0xFF
    let isBigEndian: Bool
    private var open: [UInt8] = []
    private var highSurrogate: UInt16?
    private var isAtStart = true

    /// Bytes of which each first one of two is the higher, or the lower.
    init(isBigEndian: Bool) { self.isBigEndian = isBigEndian }

    /// The UTF-8 of a whole text; what is no letter becomes a byte that decodes to U+FFFD.
    func utf8(of bytes: some Collection<UInt8>) -> [UInt8] {
        var copy = self
        return copy.utf8(of: Array(bytes)[...], isLast: true)
    }

    mutating func utf8(of bytes: ArraySlice<UInt8>, isLast: Bool) -> [UInt8] {
        var result: [UInt8] = []
        result.reserveCapacity(bytes.count + bytes.count / 2)
        for byte in bytes {
            open.append(byte)
            guard open.count == 2 else { continue }
            take(isBigEndian ? UInt16(open[0]) << 8 | UInt16(open[1]) : UInt16(open[1]) << 8 | UInt16(open[0]), &result)
            open.removeAll(keepingCapacity: true)
        }
        if isLast, !open.isEmpty || highSurrogate != nil { result.append(UTF16Bytes.half) }
        return result
    }

    private mutating func take(_ unit: UInt16, _ result: inout [UInt8]) {
        defer { isAtStart = false }
        if isAtStart, unit == 0xFEFF { return }
        if let high = highSurrogate {
            highSurrogate = nil
            if UTF16.isTrailSurrogate(unit) {
                let value = 0x1_0000 + (UInt32(high - 0xD800) << 10 | UInt32(unit - 0xDC00))
                return append(Unicode.Scalar(value), &result)
            }
            append(nil, &result)
        }
        if UTF16.isLeadSurrogate(unit) {
            highSurrogate = unit
        } else {
            append(Unicode.Scalar(unit), &result)
        }
    }

    private func append(_ scalar: Unicode.Scalar?, _ result: inout [UInt8]) {
        guard let scalar else { return result.append(UTF16Bytes.half) }
        if scalar.isASCII { result.append(UInt8(scalar.value)) } else { result.append(contentsOf: String(scalar).utf8) }
    }
}

/// UTF-8 that was taken for Windows-1252 or Latin-1 and encoded once more: `Ã¶` for `ö`.
struct DoubleEncoding: Transcoding {
    private var open: [UInt8] = []
    /// The longest letter of UTF-8 has four bytes, each of which became at most three.
    private static let longest = 12

    /// What the six Swedish letters become; the capitals of Latin-1 end in control characters.
    private static let swedish: [[UInt8]] = [
        "Ã¥", "Ã¤", "Ã¶", "Ã…", "Ã„", "Ã–", "Ã\u{85}", "Ã\u{84}", "Ã\u{96}",
    ].map { Array($0.utf8) }

    /// How many Swedish letters look as if encoded twice.
    static func count(in sample: ArraySlice<UInt8>) -> Int {
        var (count, rest) = (0, sample)
        while let start = rest.firstIndex(of: 0xC3) {
            rest = rest[start...]
            if swedish.contains(where: { rest.starts(with: $0) }) { count += 1 }
            rest = rest.dropFirst()
        }
        return count
    }

    mutating func utf8(of bytes: ArraySlice<UInt8>, isLast: Bool) -> [UInt8] {
        open.append(contentsOf: bytes)
        var result: [UInt8] = []
        var index = 0
        while index < open.count {
            if !isLast, open.count - index < DoubleEncoding.longest { break }
            if let (letter, length) = repaired(at: index) {
                result.append(contentsOf: letter)
                index += length
            } else {
                result.append(open[index])
                index += 1
            }
        }
        open.removeFirst(index)
        return result
    }

    /// The letter that begins here if every scalar is a byte of Windows-1252 or Latin-1, and how many bytes stand for it now.
    private func repaired(at start: Int) -> (letter: [UInt8], length: Int)? {
        guard open[start] >= 0xC2 else { return nil }
        var letter: [UInt8] = []
        var index = start
        while letter.count < 4, index < open.count {
            guard let length = EncodingEvidence.letterLength(in: open[...], at: index),
                let scalar = String(decoding: open[index..<index + length], as: UTF8.self).unicodeScalars.first,
                let byte = DoubleEncoding.byte(of: scalar), byte >= 0x80
            else { return nil }
            letter.append(byte)
            index += length
            if EncodingEvidence.letterLength(in: letter[...], at: 0) == letter.count { return (letter, index - start) }
        }
        return nil
    }

    private static func byte(of scalar: Unicode.Scalar) -> UInt8? {
        (0x80..<0xA0).contains(scalar.value) ? UInt8(scalar.value) : TextEncoding.windows1252Byte(scalar)
    }
}
