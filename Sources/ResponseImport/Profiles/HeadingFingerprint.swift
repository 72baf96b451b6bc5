/// A short mark by which files with the same headings are known.
enum HeadingFingerprint {
    /// 64 bits as hexadecimal digits (FNV-1a; Fowler, Noll, Vo 1991) over the headings, made comparable, in order.
    static func hexadecimal(of headings: [ColumnHeading]) -> String {
        var hash: UInt64 = 0xCBF2_9CE4_8422_2325
        for heading in headings {
            for byte in heading.cells.map(foldedHeading).joined(separator: "\u{1E}").utf8 {
                hash = (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01B3
            }
            hash = (hash ^ 0x1F) &* 0x0000_0100_0000_01B3
        }
        let digits = String(hash, radix: 16)
        return String(repeating: "0", count: 16 - digits.count) + digits
    }
}
