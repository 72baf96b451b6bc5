/// DEFLATE (RFC 1951) with fixed codes: the same bytes on every machine, whatever its compression library.
public struct Deflater {
    private var output: [UInt8] = []
    private var bits: UInt64 = 0
    private var count = 0

    /// Where each hash of three bytes was seen last; -1 for never.
    private var seen = [Int32](repeating: -1, count: 1 << hashBits)

    private static let hashBits = 15
    private static let window = 32_768
    private static let longest = 258

    /// The compressed bytes in the zlib format (RFC 1950), as PNG pictures hold them.
    ///
    ///     Deflater.zlib([])   // 0x78 0x01, an empty block, and the checksum 1
    public static func zlib(_ input: [UInt8]) -> [UInt8] {
        let sum = Checksum.adler32(input)
        return [0x78, 0x01] + compress(input) + [24, 16, 8, 0].map { UInt8(truncatingIfNeeded: sum >> $0) }
    }

    /// The compressed bytes.
    static func compress(_ input: [UInt8]) -> [UInt8] {
        var deflater = Deflater()
        deflater.output.reserveCapacity(input.count / 4 + 16)
        deflater.run(input)
        return deflater.output
    }

    private mutating func run(_ input: [UInt8]) {
        // One block, the last, with fixed codes.
        put(0b011, 3)
        var position = 0
        while position < input.count {
            let (length, distance) = match(input, at: position)
            if length >= 3 {
                put(length: length, distance: distance)
                for step in 1..<length { remember(input, at: position + step) }
                position += length
            } else {
                put(literal: Int(input[position]))
                position += 1
            }
        }
        put(literal: 256)
        if count > 0 { output.append(UInt8(truncatingIfNeeded: bits)) }
    }

    // MARK: Repetitions

    /// The longest repetition of what was seen last under the same hash; length 0 where there is none.
    private mutating func match(_ input: [UInt8], at position: Int) -> (length: Int, distance: Int) {
        guard position + 3 <= input.count else { return (0, 0) }
        let hash = Deflater.hash(input, position)
        let candidate = Int(seen[hash])
        seen[hash] = Int32(truncatingIfNeeded: position)
        guard candidate >= 0, position - candidate <= Deflater.window else { return (0, 0) }
        let most = min(Deflater.longest, input.count - position)
        var length = 0
        while length < most, input[candidate + length] == input[position + length] { length += 1 }
        return (length, position - candidate)
    }

    private mutating func remember(_ input: [UInt8], at position: Int) {
        guard position + 3 <= input.count else { return }
        seen[Deflater.hash(input, position)] = Int32(truncatingIfNeeded: position)
    }

    private static func hash(_ input: [UInt8], _ position: Int) -> Int {
        let three = UInt32(input[position]) << 16 | UInt32(input[position + 1]) << 8 | UInt32(input[position + 2])
        return Int((three &* 0x9E37_79B1) >> UInt32(32 - hashBits))
    }

    // MARK: Codes

    private mutating func put(literal: Int) {
        switch literal {
        case ..<144: put(reversed: 0x30 + literal, 8)
        case ..<256: put(reversed: 0x190 + literal - 144, 9)
        case ..<280: put(reversed: literal - 256, 7)
        default: put(reversed: 0xC0 + literal - 280, 8)
        }
    }

    private mutating func put(length: Int, distance: Int) {
        let size = Deflater.code(length, in: Deflater.lengths)
        put(literal: 257 + size.index)
        put(UInt64(length - size.base), size.extra)
        let place = Deflater.code(distance, in: Deflater.distances)
        put(reversed: place.index, 5)
        put(UInt64(distance - place.base), place.extra)
    }

    /// First value and extra bits of each length code (RFC 1951, 3.2.5).
    private static let lengths: [(base: Int, extra: Int)] =
        zip(
            [
                3, 4, 5, 6, 7, 8, 9, 10, 11, 13, 15, 17, 19, 23, 27, 31, 35, 43, 51, 59, 67, 83, 99, 115, 131, 163, 195,
                227, 258,
            ], [0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 2, 2, 2, 2, 3, 3, 3, 3, 4, 4, 4, 4, 5, 5, 5, 5, 0]
        ).map { ($0, $1) }

    /// First value and extra bits of each distance code.
    private static let distances: [(base: Int, extra: Int)] = (0..<30).map { code in
        let extra = max(0, code / 2 - 1)
        return code < 4 ? (code + 1, 0) : (((2 + code % 2) << extra) + 1, extra)
    }

    private static func code(_ value: Int, in table: [(base: Int, extra: Int)]) -> (index: Int, base: Int, extra: Int) {
        var (low, high) = (0, table.count - 1)
        while low < high {
            let middle = (low + high + 1) / 2
            if table[middle].base <= value { low = middle } else { high = middle - 1 }
        }
        return (low, table[low].base, table[low].extra)
    }

    // MARK: Bits

    private mutating func put(_ value: UInt64, _ width: Int) {
        bits |= value << UInt64(count)
        count += width
        while count >= 8 {
            output.append(UInt8(truncatingIfNeeded: bits))
            bits >>= 8
            count -= 8
        }
    }

    /// Codes stand with their highest bit first.
    private mutating func put(reversed code: Int, _ width: Int) {
        var turned: UInt64 = 0
        for bit in 0..<width where code >> bit & 1 == 1 { turned |= 1 << UInt64(width - 1 - bit) }
        put(turned, width)
    }
}
