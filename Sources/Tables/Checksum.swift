/// The two checksums of ZIP archives and PNG pictures.
public enum Checksum {
    /// CRC-32 (ISO 3309), as ZIP and PNG use it.
    ///
    ///     Checksum.crc32(Array("123456789".utf8))   // 0xCBF43926
    public static func crc32(_ bytes: some Sequence<UInt8>) -> UInt32 {
        var sum = ~UInt32(0)
        for byte in bytes { sum = table[Int(UInt8(truncatingIfNeeded: sum) ^ byte)] ^ (sum >> 8) }
        return ~sum
    }

    /// Adler-32 (RFC 1950), as the zlib wrapper uses it.
    ///
    ///     Checksum.adler32(Array("Wikipedia".utf8))   // 0x11E60398
    public static func adler32(_ bytes: some Sequence<UInt8>) -> UInt32 {
        var (low, high) = (UInt32(1), UInt32(0))
        for byte in bytes {
            low = (low + UInt32(byte)) % 65_521
            high = (high + low) % 65_521
        }
        return high << 16 | low
    }

    private static let table: [UInt32] = (0..<256).map { number in
        (0..<8).reduce(UInt32(number)) { sum, _ in sum & 1 == 1 ? 0xEDB8_8320 ^ (sum >> 1) : sum >> 1 }
    }
}
