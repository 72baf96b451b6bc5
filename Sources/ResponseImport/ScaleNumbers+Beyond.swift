extension ScaleNumbers {
    /// The most steps of a scale.
    static let mostSteps = 21
    /// Of so many numbers one beyond the scale is no slip.
    private static let shareOfSlips = 20

    /// Whether the numbers among a column's cells go on beyond the scale, so that the question may have had another one:
    /// a five-step scale whose column holds 6 to 10, or 0 and never 5.
    ///
    /// A single number, and fewer than one in twenty, may be slips; where the ends of the scale stand in words, as
    /// SurveyMonkey writes them, one number beyond them tells. Numbers three or more steps above the scale, as an 8 or 9 for
    /// "don't know", tell only where they are a third, and below it never.
    func goOnBeyond(_ cells: [String]) -> Bool {
        guard let steps else { return false }
        let numbers = cells.compactMap(ScaleNumbers.whole).filter { steps.contains($0) || !known.contains($0) }
        let above = numbers.filter { $0 > steps.upperBound && $0 <= max(10, steps.upperBound + steps.count) }
        let below = numbers.filter { $0 < steps.lowerBound && $0 >= steps.lowerBound - steps.count }
        if goOn(above, from: steps.upperBound, among: numbers.count, cells)
            || above.count > 1 && above.count * 3 >= numbers.count
        {
            return true
        }
        // A scale from 0 to 4 never reaches the definition's 5, in numbers or in words.
        guard !numbers.contains(steps.upperBound), !cells.contains(where: { isEnd($0) }) else { return false }
        return goOn(below, from: steps.lowerBound, among: numbers.count, cells)
    }

    /// Whether one of the points of a scale that stand in columns of their own lies beyond the scale.
    func liesBeyond(_ point: Int) -> Bool {
        guard let steps, !known.contains(point) else { return false }
        return point > steps.upperBound && point <= max(10, steps.upperBound + steps.count)
    }

    private func goOn(_ beyond: [Int], from end: Int, among count: Int, _ cells: [String]) -> Bool {
        guard !beyond.isEmpty, beyond.count * ScaleNumbers.shareOfSlips >= count else { return false }
        if cells.contains(where: { isEnd($0) }) { return true }
        return beyond.count > 1 && beyond.contains { abs($0 - end) <= 2 }
    }
}
