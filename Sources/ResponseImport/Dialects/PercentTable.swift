/// Tells a table of percentages already made from answers, of which nobody gives a percentage in every column.
enum PercentTable {
    /// Whether every column but the first holds percentages that add up to a whole, or the headings are those of options
    /// with their counts and shares.
    static func isOne(_ sample: ExportSample) -> Bool {
        let heads = Set(sample.keys(ofRow: 0))
        let isCounted = [options, counts, shares].allSatisfy { !$0.isDisjoint(with: heads) }
        if isCounted, sample.keys(ofRow: 0).count <= mostColumns { return true }
        let rows = sample.rows.dropFirst().prefix(mostRows)
        let width = sample.rows.first?.count ?? 0
        guard rows.count >= 2, width >= 2 else { return false }
        let parts = rows.filter { !totals.contains(foldedHeading($0.first ?? "")) }
        let hasTotals = parts.count < rows.count
        guard parts.count >= 2, width > 2 || hasTotals else { return false }
        return (1..<width).allSatisfy { column in
            let shares = parts.map { column < $0.count ? tenths(of: $0[column]) : nil }
            let sum = shares.compactMap(\.self).reduce(0, +)
            return shares.allSatisfy { $0 != nil } && (970...1030).contains(sum)
        }
    }

    private static let mostColumns = 6
    static let mostRows = 60
    private static let options: Set = ["alternativ", "svarsalternativ", "answer choices", "option", "svar", "answer"]
    private static let counts: Set = ["antal", "antal svar", "count", "responses", "frekvens", "frequency", "n"]
    private static let shares: Set = [
        "andel", "andel (%)", "andel i %", "procent", "%", "percent", "response percent", "share",
    ]
    static let totals: Set = ["summa", "totalt", "total", "sum", "bas", "base", "n", "antal svar"]

    /// A percentage in tenths, decimals beyond the first left out: `39,5 %` is 395; nil where it is none.
    private static func tenths(of cell: String) -> Int? {
        let text = folded(cell)
        guard text.hasSuffix("%") else { return nil }
        let parts = trimmed(text.dropLast()).split(whereSeparator: { $0 == "," || $0 == "." })
        guard (1...2).contains(parts.count), let whole = Int(parts[0]), (0...100).contains(whole) else { return nil }
        guard parts.count == 2 else { return whole * 10 }
        guard let digit = parts[1].first?.wholeNumberValue, parts[1].allSatisfy(\.isASCIIDigit) else { return nil }
        return whole * 10 + digit
    }
}
