/// One search in an ``IntegerSystem``, which looks again only at the sums that a narrowed range is in.
struct IntegerSearch {
    let sums: [IntegerSystem.Sum]
    /// The positions of the sums that hold each integer.
    let holding: [[Int]]
    let prefersHigh: Bool

    /// What is found within ranges of which only the sums looked at may narrow any.
    func result(
        within open: [ClosedRange<Int>], looking: [Int], work: inout Int
    ) -> IntegerSystem.Search {
        guard work > 0 else { return .undecided }
        work -= 1
        var ranges = open
        guard narrow(&ranges, by: looking) else { return .impossible }
        guard let branching = IntegerSearch.narrowestOpen(ranges) else { return .found(ranges.map(\.lowerBound)) }
        let range = ranges[branching]
        let middle = range.lowerBound + (range.count - 1) / 2
        let halves = [range.lowerBound...middle, (middle + 1)...range.upperBound]
        var isDecided = true
        for half in prefersHigh ? halves.reversed() : halves {
            ranges[branching] = half
            switch result(within: ranges, looking: holding[branching], work: &work) {
            case .found(let values): return .found(values)
            case .impossible: continue
            case .undecided: isDecided = false
            }
        }
        return isDecided ? .impossible : .undecided
    }

    private static func narrowestOpen(_ ranges: [ClosedRange<Int>]) -> Int? {
        var narrowest: Int?
        for (position, range) in ranges.enumerated() where range.lowerBound < range.upperBound {
            if let best = narrowest, ranges[best].count <= range.count { continue }
            narrowest = position
        }
        return narrowest
    }

    /// Narrows ranges until no sum narrows them further; false where a sum cannot be met.
    private func narrow(_ ranges: inout [ClosedRange<Int>], by first: [Int]) -> Bool {
        var waiting = first
        var isWaiting = [Bool](repeating: false, count: sums.count)
        for position in first { isWaiting[position] = true }
        var moved: [Int] = []
        var next = 0
        while next < waiting.count {
            let position = waiting[next]
            next += 1
            isWaiting[position] = false
            moved.removeAll(keepingCapacity: true)
            guard IntegerSearch.narrow(&ranges, by: sums[position], &moved) else { return false }
            for variable in moved {
                for sum in holding[variable] where !isWaiting[sum] {
                    isWaiting[sum] = true
                    waiting.append(sum)
                }
            }
        }
        return true
    }

    /// Narrows by one sum and tells which integers moved; false where it cannot be met.
    private static func narrow(
        _ ranges: inout [ClosedRange<Int>], by sum: IntegerSystem.Sum, _ moved: inout [Int]
    ) -> Bool {
        var (least, most) = (0, 0)
        for (variable, coefficient) in sum.terms {
            let ends = extremes(of: ranges[variable], times: coefficient)
            (least, most) = (least + ends.low, most + ends.high)
        }
        guard least <= sum.range.upperBound, most >= sum.range.lowerBound else { return false }
        guard least < sum.range.lowerBound || most > sum.range.upperBound else { return true }
        for (variable, coefficient) in sum.terms {
            let range = ranges[variable]
            let ends = extremes(of: range, times: coefficient)
            let low = sum.range.lowerBound - (most - ends.high)
            let high = sum.range.upperBound - (least - ends.low)
            let bounds = coefficient > 0 ? (low, high) : (high, low)
            let lowest = max(range.lowerBound, roundedUp(bounds.0, by: coefficient))
            let highest = min(range.upperBound, roundedDown(bounds.1, by: coefficient))
            guard lowest <= highest else { return false }
            guard lowest > range.lowerBound || highest < range.upperBound else { continue }
            ranges[variable] = lowest...highest
            moved.append(variable)
            let now = extremes(of: ranges[variable], times: coefficient)
            (least, most) = (least + now.low - ends.low, most + now.high - ends.high)
        }
        return true
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
