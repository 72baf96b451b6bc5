import SurveyModel

/// What a question says that the numbers of its scale mean: `(1 = mycket dåligt, 5 = mycket bra)`.
enum PointWords {
    /// The words by number; none where it says nothing.
    static func found(in question: String) -> [String: String] {
        var words: [String: String] = [:]
        for part in question.split(whereSeparator: { "(),;".contains($0) }) {
            let sides = part.split(separator: "=", maxSplits: 1)
            guard sides.count == 2, let number = sides[0].split(separator: " ").last, number.allSatisfy(\.isNumber)
            else {
                continue
            }
            let told = String(sides[1]).trimmingSpace
            if !told.isEmpty { words[String(number)] = told }
        }
        return words
    }
}
