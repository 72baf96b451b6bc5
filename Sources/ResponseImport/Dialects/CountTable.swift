/// Tells a table of how many gave each answer from answers: options that stand once, beside their counts and shares.
enum CountTable {
    /// Whether each row holds another option, its count and a share that is the same part of its count in every row.
    ///
    ///     Rekommenderar du?;Antal svar;Procent
    ///     Ja;10;62,5
    ///     Nej;6;37,5
    static func isOne(_ sample: ExportSample) -> Bool {
        let heads = sample.keys(ofRow: 0)
        guard heads.count > 2, heads.count <= mostColumns,
            let count = heads.dropFirst().firstIndex(where: counts.contains),
            let share = heads.dropFirst().firstIndex(where: shares.contains)
        else { return false }
        let rows = sample.rows.dropFirst().filter { row in
            !isBlank(row.first ?? "") && !PercentTable.totals.contains(foldedHeading(row[0]))
        }
        let options = rows.map { folded($0[0]) }
        guard rows.count > 1, rows.count <= PercentTable.mostRows, Set(options).count == rows.count,
            options.allSatisfy({ $0.contains(where: \.isLetter) })
        else { return false }
        let numbers = rows.map { row in
            (count: tenths(row, count).map { $0 / 10 }, share: tenths(row, share))
        }
        let told = numbers.compactMap { pair in pair.count.flatMap { count in pair.share.map { (count, $0) } } }
        guard told.count == rows.count, let largest = told.max(by: { $0.0 < $1.0 }), largest.0 > 0,
            told.reduce(0, { $0 + $1.1 }) <= mostTenths
        else { return false }
        // Each share is the same part of its count, but for rounding to whole percentages.
        return largest.1 > 0
            && told.allSatisfy { abs($0.1 * largest.0 - largest.1 * $0.0) <= rounding * max(largest.0, $0.0) }
    }

    private static let mostColumns = 6
    private static let mostTenths = 1030
    private static let rounding = 10
    private static let counts: Set = [
        "antal", "antal svar", "antal svarande", "count", "responses", "frekvens", "frequency", "n",
    ]
    private static let shares: Set = [
        "andel", "andel (%)", "andel i %", "procent", "%", "percent", "response percent", "share",
    ]

    /// A number that is not below zero in tenths, decimals beyond the first left out; nil where it is none.
    private static func tenths(_ row: [String], _ column: Int) -> Int? {
        guard column < row.count else { return nil }
        let text = folded(row[column])
        let parts = trimmed(text.hasSuffix("%") ? text.dropLast() : text[...])
            .split(omittingEmptySubsequences: false) { $0 == "," || $0 == "." }
        guard (1...2).contains(parts.count), parts[0].count <= 6, let whole = Int(parts[0]), whole >= 0 else {
            return nil
        }
        guard parts.count == 2 else { return whole * 10 }
        guard let digit = parts[1].first?.wholeNumberValue, parts[1].allSatisfy(\.isASCIIDigit) else { return nil }
        return whole * 10 + digit
    }
}
