/// Sums over integers within bounds, solved exactly: interval propagation first, then branch and bound.
///
/// Propagation narrows each integer's range by what every sum still leaves for it; where ranges alone do not decide,
/// the narrowest open range is halved and each half tried. Nothing is estimated: an answer is a solution, a proof that
/// there is none, or that the bound of work was met.
struct IntegerSystem {
    /// A sum of integers times whole coefficients that lies in a range.
    struct Sum {
        var terms: [(variable: Int, coefficient: Int)]
        var range: ClosedRange<Int>
    }

    /// What a search found.
    enum Search {
        case found([Int])
        case impossible
        case undecided
    }

    /// Stands for "no bound" where a sum has only one; far beyond any count of answers.
    static let far = 1 << 40

    private(set) var ranges: [ClosedRange<Int>] = []
    private(set) var sums: [Sum] = []

    /// Adds an integer and returns its position.
    mutating func variable(in range: ClosedRange<Int>) -> Int {
        ranges.append(range)
        return ranges.count - 1
    }

    /// Demands that a sum lies in a range.
    mutating func require(_ terms: [(variable: Int, coefficient: Int)], in range: ClosedRange<Int>) {
        sums.append(Sum(terms: terms, range: range))
    }

    /// Looks for integers that fit every sum.
    ///
    /// - Parameters:
    ///   - further: Sums demanded in this search only.
    ///   - prefersHigh: Whether upper halves are tried first, for a solution unlike the first.
    ///   - work: How many branches may still be tried; counted down.
    /// - Returns: The first solution met, or that there is none, or that the bound of work was.
    func solution(with further: [Sum] = [], prefersHigh: Bool = false, work: inout Int) -> Search {
        search(ranges, sums + further, prefersHigh, &work)
    }

    private func search(
        _ open: [ClosedRange<Int>], _ sums: [Sum], _ prefersHigh: Bool, _ work: inout Int
    ) -> Search {
        guard work > 0 else { return .undecided }
        work -= 1
        var ranges = open
        guard IntegerSystem.narrow(&ranges, by: sums) else { return .impossible }
        let branching = ranges.indices.filter { ranges[$0].count > 1 }.min { ranges[$0].count < ranges[$1].count }
        guard let branching else { return .found(ranges.map(\.lowerBound)) }
        let range = ranges[branching]
        let middle = range.lowerBound + (range.count - 1) / 2
        let halves = [range.lowerBound...middle, (middle + 1)...range.upperBound]
        var isDecided = true
        for half in prefersHigh ? halves.reversed() : halves {
            ranges[branching] = half
            switch search(ranges, sums, prefersHigh, &work) {
            case .found(let values): return .found(values)
            case .impossible: continue
            case .undecided: isDecided = false
            }
        }
        return isDecided ? .impossible : .undecided
    }

    /// Narrows ranges until no sum narrows them further; false where a sum cannot be met.
    static func narrow(_ ranges: inout [ClosedRange<Int>], by sums: [Sum]) -> Bool {
        var isMoving = true
        while isMoving {
            isMoving = false
            for sum in sums {
                guard let hasMoved = narrow(&ranges, by: sum) else { return false }
                isMoving = isMoving || hasMoved
            }
        }
        return true
    }

    /// Whether a sum narrowed anything; nil where it cannot be met.
    private static func narrow(_ ranges: inout [ClosedRange<Int>], by sum: Sum) -> Bool? {
        var (least, most) = (0, 0)
        for (variable, coefficient) in sum.terms {
            let ends = extremes(of: ranges[variable], times: coefficient)
            (least, most) = (least + ends.low, most + ends.high)
        }
        guard least <= sum.range.upperBound, most >= sum.range.lowerBound else { return nil }
        guard least < sum.range.lowerBound || most > sum.range.upperBound else { return false }
        var hasMoved = false
        for (variable, coefficient) in sum.terms {
            let range = ranges[variable]
            let ends = extremes(of: range, times: coefficient)
            let low = sum.range.lowerBound - (most - ends.high)
            let high = sum.range.upperBound - (least - ends.low)
            let bounds = coefficient > 0 ? (low, high) : (high, low)
            let lowest = max(range.lowerBound, roundedUp(bounds.0, by: coefficient))
            let highest = min(range.upperBound, roundedDown(bounds.1, by: coefficient))
            guard lowest <= highest else { return nil }
            if lowest > range.lowerBound || highest < range.upperBound {
                ranges[variable] = lowest...highest
                hasMoved = true
                let moved = extremes(of: ranges[variable], times: coefficient)
                (least, most) = (least + moved.low - ends.low, most + moved.high - ends.high)
            }
        }
        return hasMoved
    }

    private static func extremes(of range: ClosedRange<Int>, times coefficient: Int) -> (low: Int, high: Int) {
        let (first, second) = (range.lowerBound * coefficient, range.upperBound * coefficient)
        return first < second ? (first, second) : (second, first)
    }

    private static func roundedDown(_ value: Int, by divisor: Int) -> Int {
        let (quotient, rest) = value.quotientAndRemainder(dividingBy: divisor)
        return rest != 0 && (rest < 0) != (divisor < 0) ? quotient - 1 : quotient
    }

    private static func roundedUp(_ value: Int, by divisor: Int) -> Int { -roundedDown(-value, by: divisor) }
}
