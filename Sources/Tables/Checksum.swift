/// The two checksums of ZIP archives and PNG pictures.
public enum Checksum {
    /// CRC-32 (ISO 3309), as ZIP and PNG use it.
    ///
    ///     Checksum.crc32(Array("123456789".utf8))   // 0xCBF43926
    public static func crc32(_ bytes: [UInt8]) -> UInt32 {
        var sum = ~UInt32(0)
        for byte in bytes { sum = table[Int(UInt8(truncatingIfNeeded: sum) ^ byte)] ^ (sum >> 8) }
        return ~sum
    }

    /// Adler-32 (RFC 1950), as the zlib wrapper uses it.
    ///
    ///     Checksum.adler32(Array("Wikipedia".utf8))   // 0x11E60398
    public static func adler32(_ bytes: [UInt8]) -> UInt32 {
        var (low, high) = (UInt32(1), UInt32(0))
        var rest = bytes[...]
        while !rest.isEmpty {
            // So many bytes that neither sum can overflow before it is reduced (RFC 1950, 9).
            for byte in rest.prefix(5_552) {
                low += UInt32(byte)
                high += low
            }
            rest = rest.dropFirst(5_552)
            low %= 65_521
            high %= 65_521
        }
        return high << 16 | low
    }

    private static let table: [UInt32] = (0..<256).map { number in
        (0..<8).reduce(UInt32(number)) { sum, _ in sum & 1 == 1 ? 0xEDB8_8320 ^ (sum >> 1) : sum >> 1 }
    }
}
