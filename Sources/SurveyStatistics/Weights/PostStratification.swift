/// Weights made to add up to known totals of one characteristic.
///
/// Source: Holt & Smith 1979, Journal of the Royal Statistical Society A 142, 33–46; Lumley 2010, Complex Surveys,
/// section 7.2, p. 136.
public enum PostStratification {
    /// The weights, each times its category's total over what its category's weights came to.
    ///
    ///     // weights 1, 1, 1 in categories a, a, b with totals a 10, b 20
    ///     try PostStratification.weights([1, 1, 1], to: margin)   // [5, 5, 20]
    ///
    /// - Throws: ``MarginError`` where the margin does not fit the respondents.
    public static func weights(_ weights: [Double], to margin: Margin) throws(MarginError) -> [Double] {
        var adjusted = weights
        try FittedMargin(margin, weights: weights).adjust(&adjusted)
        return adjusted
    }
}

/// A margin checked against respondents, its categories numbered.
struct FittedMargin {
    private let categoryOf: [Int]
    private let totals: [Double]

    init(_ margin: Margin, weights: [Double]) throws(MarginError) {
        guard margin.categories.count == weights.count else { throw .lengthsDiffer(margin: margin.name) }
        let names = margin.totals.keys.sorted()
        totals = names.map { margin.totals[$0] ?? 0 }
        guard totals.allSatisfy({ $0 >= 0 && $0.isFinite }), totals.contains(where: { $0 > 0 }) else {
            throw .unusableTotals(margin: margin.name)
        }
        let numbers = Dictionary(uniqueKeysWithValues: names.enumerated().map { ($0.element, $0.offset) })
        var categoryOf: [Int] = []
        for (place, category) in margin.categories.enumerated() {
            guard let number = numbers[category] else { throw .unknownCategory(margin: margin.name, place: place) }
            categoryOf.append(number)
        }
        self.categoryOf = categoryOf
        for (number, sum) in sums(weights).enumerated() where totals[number] > 0 && !(sum > 0) {
            throw .nobodyAnswered(margin: margin.name, category: names[number])
        }
    }

    /// What the totals come to.
    var whole: Double { totals.reduce(0, +) }

    /// What the weights of each category come to.
    func sums(_ weights: [Double]) -> [Double] {
        var sums = [Double](repeating: 0, count: totals.count)
        for (place, category) in categoryOf.enumerated() { sums[category] += weights[place] }
        return sums
    }

    /// How far the weights are from the totals in the worst category.
    func error(of weights: [Double]) -> Double { zip(sums(weights), totals).map { abs($0 - $1) }.max() ?? 0 }

    /// Makes the weights add up to the totals.
    func adjust(_ weights: inout [Double]) {
        let factors = zip(totals, sums(weights)).map { $1 > 0 ? $0 / $1 : 0 }
        for (place, category) in categoryOf.enumerated() { weights[place] *= factors[category] }
    }
}
