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
    private static let mostRemembered = 32

    private let literals = FixedCodes.literals
    private let lengths = FixedCodes.lengths

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
        put(FixedCodes.Bits(value: 0b011, width: 3))
        var position = 0
        while position < input.count {
            let (length, distance) = match(input, at: position)
            if length >= 3 {
                put(lengths[length])
                put(FixedCodes.distance(distance))
                // In a long repetition nothing begins that was not seen at its start.
                for step in 1..<min(length, Deflater.mostRemembered) { remember(input, at: position + step) }
                position += length
            } else {
                put(literals[Int(input[position])])
                position += 1
            }
        }
        put(literals[FixedCodes.end])
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

    // MARK: Bits

    private mutating func put(_ code: FixedCodes.Bits) {
        bits |= code.value << UInt64(count)
        count += code.width
        while count >= 8 {
            output.append(UInt8(truncatingIfNeeded: bits))
            bits >>= 8
            count -= 8
        }
    }
}
