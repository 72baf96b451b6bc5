public import SurveyModel
import SurveyStatistics

/// A joint share with each network weighted by its size, beside the plain one; it decides no status.
public struct PublishedWeighting: Hashable, Sendable, Codable {
    /// The weighted share with four decimals.
    public internal(set) var share: String
    /// Its linearised standard error with four decimals, with finite population correction.
    public internal(set) var standardError: String
    /// The lower limit of the logit interval; nil where everybody or nobody agrees, or all answered.
    public internal(set) var lower: String?
    /// The upper limit.
    public internal(set) var upper: String?
    /// How many equally weighted answers it is worth (Kish), with one decimal.
    public internal(set) var effectiveSize: String
    /// How many strata: networks, and small networks joined.
    public internal(set) var strata: Int
}

/// Weighs a goal's share by its networks; computed from rows that are published one by one, so that it tells nothing.
struct NetworkWeighting {
    let drafts: PublicationDrafts
    let suppressed: Set<String>

    /// The weighted share of a goal that asks for one.
    ///
    /// - Returns: nil where a network's row is withheld, where it is not known how many were asked in each, or where the
    ///   rows are not the parts of the goal's share.
    func weighting(of draft: GoalDraft, value: MeasuredValue?) -> PublishedWeighting? {
        guard draft.goal.description.weighting == .networks, case .share(let share)? = value,
            let item = draft.goal.measure.items.first, let source = draft.results
        else { return nil }
        let rows = drafts.items.filter { row in
            (row.group.hasPrefix("network:") || row.group.hasPrefix("others")) && row.item.name == item
                && row.results.instrument.id == source.instrument.id && row.networks.isSubset(of: draft.networks)
                && row.isAllowed
        }
        guard !rows.contains(where: { suppressed.contains($0.name) }),
            rows.reduce(0, { $0 + $1.counts.base.valid }) == share.base,
            rows.reduce(0, { $0 + $1.counts.agreeing }) == share.agreeing
        else { return nil }
        return NetworkWeighting.weighting(
            of: rows.map { Stratum(group: $0.group, agreeing: $0.counts.agreeing, base: $0.counts.base) })
    }

    /// A row that is shown: a network's, or that of small networks joined.
    struct Stratum {
        let group: String
        let agreeing: Int
        let base: Base
    }

    /// The strata are the rows; a stratum's size is its valid answers and its silent, as for the bounds.
    static func weighting(of rows: [Stratum]) -> PublishedWeighting? {
        var (answers, weights, strata, sizes): ([Bool?], [Double], [String], [Double]) = ([], [], [], [])
        for row in rows {
            guard let silent = row.base.silent else { return nil }
            let (valid, size) = (row.base.valid, Double(row.base.valid + silent))
            answers += (0..<valid).map { $0 < row.agreeing }
            weights += Array(repeating: size / Double(valid), count: valid)
            strata += Array(repeating: row.group, count: valid)
            sizes += Array(repeating: size, count: valid)
        }
        guard let design = SampleDesign(weights: weights, strata: strata, population: sizes),
            let share = WeightedShare(of: answers, in: design), let error = share.standardError
        else { return nil }
        let interval = share.interval(by: .logitT)
        return PublishedWeighting(
            share: decimal(share.value), standardError: decimal(error),
            lower: interval.map { decimal($0.lower) }, upper: interval.map { decimal($0.upper) },
            effectiveSize: decimal(share.kish.effectiveSize, decimals: 1), strata: rows.count)
    }

    private static func decimal(_ value: Double, decimals: Int = 4) -> String {
        let scale = (0..<decimals).reduce(1.0) { power, _ in power * 10 }
        let units = Int((max(value, 0) * scale).rounded())
        return DecimalDigits(rounding: Fraction(units, Int(scale)), decimals: decimals).text(separator: ".")
    }
}

extension PublishedWeighting {
    /// A decimal text of this value as an exact fraction; zero where it was tampered with.
    public static func fraction(_ text: String) -> Fraction {
        let parts = text.split(separator: ".", omittingEmptySubsequences: false)
        guard parts.count == 2, text.utf8.count <= 12, let whole = Int(parts[0]), let rest = Int(parts[1]),
            whole >= 0, rest >= 0
        else { return .zero }
        let scale = parts[1].reduce(1) { power, _ in power * 10 }
        return Fraction(whole * scale + rest, scale)
    }
}
