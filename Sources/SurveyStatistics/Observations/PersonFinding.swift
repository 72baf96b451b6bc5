public import SurveyModel

/// What one person's observations tell: the chart, the change between phases, and what goes with the outcome.
public struct PersonFinding: Hashable, Sendable {
    /// The difference between the phases.
    public struct PhaseChange: Hashable, Sendable {
        /// The mean before.
        public let before: Fraction
        /// The mean after.
        public let after: Fraction
        /// How many observations before and after.
        public let counts: [Phase: Int]
        /// The test of the phases' order against the outcome; nil where it cannot be made.
        public let test: CircularShift.Outcome?
    }

    /// One support factor held against the outcome.
    public struct Association: Hashable, Sendable {
        /// The factor's item.
        public let item: String
        /// The mean outcome where the factor is high or given, and where it is low or not; a factor of more values is
        /// cut at its median.
        public let means: Means?
        /// The test inside the phases, adjusted for all factors of this person; nil where it cannot be made.
        public let test: CircularShift.Outcome?
    }

    /// Mean outcomes with and without a factor, in the same phases: those that hold both.
    ///
    /// The mean without it weighs the phases as the observations with it do (direct standardisation), so that a change
    /// between the phases is no difference between with and without.
    public struct Means: Hashable, Sendable {
        /// Where the factor is above its cut.
        public let with: Fraction
        /// Where it is not.
        public let without: Fraction
        /// How many observations of each.
        public let counts: [Int]
    }

    /// The person's code.
    public let person: String
    /// The observations with an outcome.
    public let series: ObservationSeries
    /// The run chart of the outcome.
    public let chart: RunChart
    /// The change between the phases; nil where the series holds one phase alone.
    public let phases: PhaseChange?
    /// Each support factor, in the instrument's order.
    public let associations: [Association]

    /// The findings of a series; nil where no outcome was told.
    public init?(_ series: ObservationSeries, factors: [Item]) {
        let told = ObservationSeries(person: series.person, points: series.points.filter { $0.outcome != nil })
        guard let chart = RunChart(of: told.outcomes) else { return nil }
        person = series.person
        self.series = told
        self.chart = chart
        phases = PhaseChange(told)
        let tests = CircularShift.test(
            told.outcomes, against: factors.indices.map { factor in told.points.map { $0.factors[factor] } },
            within: told.points.map { $0.phase.stratum })
        associations = factors.indices.map { index in
            Association(
                item: factors[index].name, means: Means(PersonFinding.pairs(told, factor: index)), test: tests[index])
        }
    }

    struct Pair {
        let factor: Fraction
        let outcome: Fraction
        let stratum: Int
    }

    private static func pairs(_ series: ObservationSeries, factor: Int) -> [Pair] {
        series.points.compactMap { point in
            guard let value = point.factors[factor], let outcome = point.outcome else { return nil }
            return Pair(factor: value, outcome: outcome, stratum: point.phase.stratum)
        }
    }
}

extension PersonFinding.PhaseChange {
    init?(_ series: ObservationSeries) {
        let own = series.points.filter { $0.phase != nil }
        func outcomes(_ phase: Phase) -> [Fraction] { own.filter { $0.phase == phase }.compactMap(\.outcome) }
        guard let before = Fraction.mean(of: outcomes(.before)), let after = Fraction.mean(of: outcomes(.after)) else {
            return nil
        }
        self.before = before
        self.after = after
        counts = [.before: outcomes(.before).count, .after: outcomes(.after).count]
        test = CircularShift.test(own.map { $0.phase == .after ? .one : .zero }, own.compactMap(\.outcome))
    }
}

extension PersonFinding.Means {
    init?(_ pairs: [PersonFinding.Pair]) {
        let values = Set(pairs.map(\.factor)).sorted()
        guard values.count > 1, let cut = values.count == 2 ? values.first : RunChart(of: pairs.map(\.factor))?.median
        else { return nil }
        let strata = Dictionary(grouping: pairs, by: \.stratum).values.map { own in
            (high: own.filter { $0.factor > cut }.map(\.outcome), low: own.filter { $0.factor <= cut }.map(\.outcome))
        }.filter { !$0.high.isEmpty && !$0.low.isEmpty }
        let (high, low) = (strata.flatMap(\.high), strata.flatMap(\.low))
        let weighted = strata.compactMap { own in Fraction.mean(of: own.low).map { $0 * Fraction(own.high.count) } }
        guard let with = Fraction.mean(of: high), let sum = Fraction.mean(of: weighted) else { return nil }
        self.with = with
        without = sum * Fraction(weighted.count, high.count)
        counts = [high.count, low.count]
    }
}

extension Phase? {
    /// The phases apart, and what is told of neither by itself.
    fileprivate var stratum: Int {
        switch self {
        case nil: 0
        case .before?: 1
        case .after?: 2
        }
    }
}
