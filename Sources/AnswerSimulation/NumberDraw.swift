import SurveyModel

/// Draws numbers, each by chance within a range or all to an exact sum.
struct NumberDraw {
    let item: Item
    let tendency: AnswerTendency

    /// Whole numbers; with a total, what the fixed answers leave of it is split over all.
    func integers(
        _ count: Int, after fixed: [SimulatedAnswer], from random: inout RandomSource
    ) throws(ColumnDraw.Fault) -> [SimulatedAnswer] {
        guard let total = tendency.total else {
            let range = tendency.range ?? NumberDraw.range(within: item.constraint)
            return blanks(count, from: &random) { .integer($0.number(in: range)) }
        }
        let given = fixed.reduce(0) { sum, answer in if case .integer(let number) = answer { sum + number } else { sum }
        }
        let range = tendency.range ?? 0...max(0, total)
        var weights: [Int] = []
        for _ in 0..<count { weights.append(random.number(in: 1...20)) }
        let room = Array(repeating: range.upperBound - range.lowerBound, count: count)
        let left = total - given - range.lowerBound * count
        guard let parts = NumberDraw.split(left, weights: weights, room: room, from: &random) else {
            throw .totalOutOfReach(total, records: fixed.count + count)
        }
        return parts.map { .integer(range.lowerBound + $0) }
    }

    /// Numbers with two decimals.
    func hundredths(_ count: Int, from random: inout RandomSource) -> [SimulatedAnswer] {
        let range = tendency.range ?? NumberDraw.range(within: item.constraint)
        return blanks(count, from: &random) {
            .hundredths($0.number(in: range.lowerBound * 100...range.upperBound * 100))
        }
    }

    private func blanks(
        _ count: Int, from random: inout RandomSource, else draw: (inout RandomSource) -> SimulatedAnswer
    ) -> [SimulatedAnswer] {
        var answers: [SimulatedAnswer] = []
        for _ in 0..<count {
            answers.append(random.happens(tendency.noAnswer ?? .zero) ? .blank : draw(&random))
        }
        return answers
    }

    /// Splits a sum by weights, one at a time, each record taking no more than it has room for; nil where none has.
    ///
    /// - Complexity: O(sum × records), good for registers of hundreds.
    static func split(_ sum: Int, weights: [Int], room: [Int], from random: inout RandomSource) -> [Int]? {
        var parts = Array(repeating: 0, count: weights.count)
        var open = zip(weights, room).map { $1 > 0 ? $0 : 0 }
        guard sum >= 0 else { return nil }
        for _ in 0..<sum {
            guard let record = random.position(weights: open) else { return nil }
            parts[record] += 1
            if parts[record] == room[record] { open[record] = 0 }
        }
        return parts
    }

    /// 0 through 20, moved into what the constraint allows.
    static func range(within constraint: Condition?) -> ClosedRange<Int> {
        let bounds = NumberBounds(of: constraint)
        let low = bounds.low ?? min(0, bounds.high ?? 0)
        let high = bounds.high ?? max(low, low + 20)
        return low...max(low, high)
    }
}
