/// A short mark of texts, as hexadecimal digits: 64 bits (FNV-1a; Fowler, Noll, Vo 1991); not for secrets.
struct FowlerNollVo {
    private var hash: UInt64 = 0xCBF2_9CE4_8422_2325

    /// Takes a text, and a byte that ends it.
    mutating func add(_ text: String, end: UInt8 = 0x1F) {
        for byte in text.utf8 { take(byte) }
        take(end)
    }

    private mutating func take(_ byte: UInt8) { hash = (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01B3 }

    /// Sixteen digits.
    var hexadecimal: String {
        let digits = String(hash, radix: 16)
        return String(repeating: "0", count: 16 - digits.count) + digits
    }
}
