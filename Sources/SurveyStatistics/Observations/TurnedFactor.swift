import SurveyModel

/// One factor's covariances with the outcome, turned by every number of steps in every stratum.
///
/// Values are whole numbers about their mean in the stratum, so that their squared correlations compare exactly.
struct TurnedFactor {
    /// A squared correlation but for the outcome's variance, which all factors share.
    struct Strength: Comparable {
        let square: UInt128
        let variance: UInt128

        static func < (lhs: Strength, rhs: Strength) -> Bool {
            let left = lhs.square.multipliedFullWidth(by: rhs.variance)
            let right = rhs.square.multipliedFullWidth(by: lhs.variance)
            return (left.high, left.low) < (right.high, right.low)
        }
    }

    /// How many observations have the factor.
    let count: Int
    /// The covariance of the untouched series: its sign and its strength.
    let seen: (sign: Int, strength: Strength)
    /// The covariances of each stratum, turn by turn.
    private let covariances: [[Int128]]
    private let variance: UInt128

    /// Turns an outcome against a factor; nil where neither varies beside the other, or the values are too fine.
    init?(_ values: [Fraction?], against outcome: [Int128], in blocks: [[Int]]) {
        guard let centred = TurnedFactor.centred(values, in: blocks) else { return nil }
        count = values.count { $0 != nil }
        covariances = blocks.map { places in
            places.indices.map { steps in
                places.indices.reduce(into: Int128(0)) { sum, place in
                    sum += centred[places[place]] * outcome[places[(place + steps) % places.count]]
                }
            }
        }
        variance = centred.reduce(into: UInt128(0)) { $0 += $1.magnitude * $1.magnitude }
        let most = covariances.reduce(UInt128(0)) { $0 + ($1.map(\.magnitude).max() ?? 0) }
        let hasVariation = zip(blocks, covariances).contains { places, _ in
            Set(places.map { centred[$0] }).count > 1 && Set(places.map { outcome[$0] }).count > 1
        }
        guard count >= 3, hasVariation, most <= UInt128(UInt64.max) else { return nil }
        let untouched = covariances.reduce(into: Int128(0)) { $0 += $1.first ?? 0 }
        seen = (
            Int(untouched.signum()), Strength(square: untouched.magnitude * untouched.magnitude, variance: variance)
        )
    }

    /// Whether turning a stratum moves the covariance.
    func varies(in block: Int) -> Bool { Set(covariances[block]).count > 1 }

    /// The strength after a turn, counted through the steps of the strata in use.
    func strength(ofTurn turn: Int, _ blocks: [Int]) -> Strength {
        var (rest, sum) = (turn, Int128(0))
        for block in blocks {
            let (quotient, steps) = rest.quotientAndRemainder(dividingBy: covariances[block].count)
            sum += covariances[block][steps]
            rest = quotient
        }
        return Strength(square: sum.magnitude * sum.magnitude, variance: variance)
    }

    /// The values about their mean in each stratum, times what makes them whole; 0 where missing.
    private static func centred(_ values: [Fraction?], in blocks: [[Int]]) -> [Int128]? {
        guard let whole = values.compactMap(\.self).wholeNumbers else { return nil }
        var next = whole.makeIterator()
        let numbers = values.map { $0 == nil ? nil : next.next() }
        let told = blocks.map { places in places.filter { numbers[$0] != nil } }
        var common: Int128 = 1
        for places in told where !places.isEmpty {
            common = common.leastCommonMultiple(Int128(places.count))
            guard common <= Int128.largestExact else { return nil }
        }
        var centred: [Int128] = values.map { _ in 0 }
        for places in told where !places.isEmpty {
            let sum = places.reduce(into: Int128(0)) { $0 += numbers[$1] ?? 0 }
            for place in places {
                centred[place] = (numbers[place] ?? 0) * common - sum * (common / Int128(places.count))
            }
        }
        return centred.allSatisfy { abs($0) <= Int128.largestExact } ? centred : nil
    }
}

extension [Fraction] {
    /// The values times their common denominator; nil where they outgrow what is exact.
    var wholeNumbers: [Int128]? {
        var common: Int128 = 1
        for value in self {
            common = common.leastCommonMultiple(Int128(value.denominator))
            guard common <= Int128.largestExact else { return nil }
        }
        let whole = map { Int128($0.numerator) * (common / Int128($0.denominator)) }
        return whole.allSatisfy { abs($0) <= Int128.largestExact } ? whole : nil
    }
}

extension Int128 {
    /// The largest value or divisor that is read exactly; others make no test.
    fileprivate static let largestExact: Int128 = 1 << 40

    fileprivate func leastCommonMultiple(_ other: Int128) -> Int128 {
        var (a, b) = (self, other)
        while b != 0 { (a, b) = (b, a % b) }
        return self / Swift.max(a, 1) * other
    }
}
