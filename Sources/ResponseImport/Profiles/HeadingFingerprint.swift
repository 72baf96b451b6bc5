/// A short mark by which files with the same headings are known.
enum HeadingFingerprint {
    /// 64 bits as hexadecimal digits over the headings, made comparable, in order.
    static func hexadecimal(of headings: [ColumnHeading]) -> String {
        var hash = FowlerNollVo()
        for heading in headings { hash.add(heading.cells.map(foldedHeading).joined(separator: "\u{1E}")) }
        return hash.hexadecimal
    }
}
