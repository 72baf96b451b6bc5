/// The lowest and the highest score there can be, without which a mean says little.
public struct ScoreScale: Hashable, Sendable, Codable {
    /// The lowest score.
    public var lowest: Fraction
    /// The highest.
    public var highest: Fraction

    /// Takes the end points.
    public init(lowest: Fraction, highest: Fraction) {
        (self.lowest, self.highest) = (lowest, highest)
    }

    /// The scale of a sum of items' scores; nil where any of them has no end.
    ///
    ///     // two items of 1–6 each
    ///     ScoreScale(ofSum: items)   // 2–12
    public init?(ofSum items: [Item]) {
        let scales = items.map(\.scoreScale)
        guard !scales.isEmpty else { return nil }
        var sum = ScoreScale(lowest: .zero, highest: .zero)
        for scale in scales {
            guard let scale, let lowest = sum.lowest.adding(scale.lowest),
                let highest = sum.highest.adding(scale.highest)
            else { return nil }
            sum = ScoreScale(lowest: lowest, highest: highest)
        }
        self = sum
    }

    /// The scale of the mean of items' scores, where they all have the same; nil where they have not.
    public init?(ofEach items: [Item]) {
        let scales = Set(items.map(\.scoreScale))
        guard scales.count == 1, let only = scales.first, let scale = only else { return nil }
        self = scale
    }
}

extension Item {
    /// The lowest and highest score of its options; nil of a number, whose bounds only stop misprints.
    public var scoreScale: ScoreScale? {
        let scores = options.filter { $0.missing == nil }.map { $0.score ?? ($0.agrees ? 1 : 0) }
        guard type == .selectOne, let lowest = scores.min(), let highest = scores.max(), lowest < highest else {
            return nil
        }
        return ScoreScale(lowest: Fraction(lowest), highest: Fraction(highest))
    }
}
