/// Weights of a data file and the margins they are to add up to.
///
/// Margins are written `stype: E=4421; H=755 | sch.wide: No=1072; Yes=5122`: a column, its categories with their totals.
struct MarginColumns {
    private let rows: [StatisticsRow]
    private let weights: [Double]
    private let margins: [Margin]

    /// Reads a file; each respondent's row names the same columns.
    init(_ rows: [StatisticsRow]) throws(StatisticsError) {
        self.rows = rows
        weights = try rows.map { row throws(StatisticsError) in
            let column = try row.text("weight-column")
            let weight = try row.number(column)
            guard weight >= 0 else { throw row.fault(.outOfRange("at least 0"), column) }
            return weight
        }
        guard let first = rows.first else {
            margins = []
            return
        }
        var margins: [Margin] = []
        for part in try first.text("margins").split(separator: "|") {
            let (name, totals) = try MarginColumns.read(part, first)
            let categories = try rows.map { row throws(StatisticsError) in try row.text(name) }
            margins.append(Margin(name, categories: categories, totals: totals))
        }
        self.margins = margins
    }

    /// What a rule makes of the weights; its errors name row and column.
    func fit(
        _ rule: ([Double], [Margin]) throws(MarginError) -> [Double]
    ) throws(StatisticsError) -> [Double] {
        do {
            return try rule(weights, margins)
        } catch {
            throw fault(error)
        }
    }

    private func fault(_ error: MarginError) -> StatisticsError {
        switch error {
        case .unknownCategory(let margin, let place):
            rows[place].fault(.outOfRange("a category with a total among the margins"), margin)
        case .nobodyAnswered(let margin, let category):
            StatisticsError(
                .outOfRange("somebody in '\(category)', or the category joined with another"), column: margin)
        case .unusableTotals, .lengthsDiffer:
            StatisticsError(.outOfRange("totals of at least 0, one of them above"), column: "margins")
        case .sumsDiffer:
            StatisticsError(.outOfRange("margins that add up to the same whole"), column: "margins")
        case .notSettled:
            StatisticsError(
                .outOfRange("somebody in more combinations of categories, or categories joined"), column: "margins")
        }
    }

    private static func read(
        _ part: Substring, _ row: StatisticsRow
    ) throws(StatisticsError) -> (name: String, totals: [String: Double]) {
        let wrong = row.fault(.outOfRange("margins as 'stype: E=4421; H=755 | sch.wide: No=1072; Yes=5122'"), "margins")
        guard let colon = part.firstIndex(of: ":") else { throw wrong }
        var totals: [String: Double] = [:]
        for entry in part[part.index(after: colon)...].split(separator: ";") {
            guard let equals = entry.lastIndex(of: "="),
                let total = Double(StatisticsRow.trimmed(entry[entry.index(after: equals)...])), total.isFinite,
                totals.updateValue(total, forKey: StatisticsRow.trimmed(entry[..<equals])) == nil
            else { throw wrong }
        }
        return (StatisticsRow.trimmed(part[..<colon]), totals)
    }
}
