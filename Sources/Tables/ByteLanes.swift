/// Eight bytes looked at as one word, the first byte lowest (Mycroft 1987; Warren, Hacker's Delight, 6–1).
enum ByteLanes {
    /// The highest bit of every byte.
    static let highBits: UInt64 = 0x8080_8080_8080_8080
    private static let ones: UInt64 = 0x0101_0101_0101_0101

    /// Eight bytes as a word; they must lie within the span, which is checked.
    @inline(__always)
    static func word(in bytes: Span<UInt8>, at index: Int) -> UInt64 {
        UInt64(littleEndian: unsafe bytes.bytes.unsafeLoadUnaligned(fromByteOffset: index, as: UInt64.self))
    }

    /// The high bit of every lane that holds the byte; a lane above the first such may be set wrongly.
    @inline(__always)
    static func places(of byte: UInt8, in word: UInt64) -> UInt64 {
        let difference = word ^ (ones &* UInt64(byte))
        return (difference &- ones) & ~difference & highBits
    }

    /// A word in which the lowest `count` bytes are all ones; fewer than eight.
    @inline(__always)
    static func lowest(_ count: Int) -> UInt64 { (1 << (UInt64(count) * 8)) &- 1 }
}
