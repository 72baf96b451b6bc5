import SurveyModel

/// Tells where the numbers of a scale may mean something else than the definition's codes: words beside some of them say
/// that it goes another way, or they go on beyond the definition's steps.
struct ScaleNumbers {
    /// The words of the options' labels, without marks, and the codes they have.
    private let labels: [(words: String, code: String)]

    /// The lowest and the highest step; nil where the options are no steps from less to more.
    let steps: ClosedRange<Int>?
    /// The numbers that are some option's code or alias.
    let known: Set<Int>
    /// The words of the lowest and of the highest step.
    private let ends: Set<String>

    /// The scale of an item; nothing contradicts one whose codes are no numbers.
    init(_ item: Item) {
        let points = item.options.filter { $0.missing == nil }
        let codes = points.compactMap { Int($0.code) }
        let isScale = codes.count == points.count && codes.count > 2 && points.contains { $0.agrees || $0.score != nil }
        let (low, high) = (codes.min() ?? 0, codes.max() ?? 0)
        steps = isScale && high - low < ScaleNumbers.mostSteps ? low...high : nil
        known = Set(item.options.flatMap { [$0.code] + $0.aliases }.compactMap(ScaleNumbers.whole))
        let atEnds = points.filter { Int($0.code) == low || Int($0.code) == high }
        ends = Set(
            atEnds.flatMap { $0.label.texts.values + $0.aliases }.filter { !ScaleNumbers.isBare($0) }.map(folded))

        let isNumbered = item.options.count { ScaleNumbers.isBare($0.code) } > 1
        labels =
            !isNumbered
            ? []
            : item.options.flatMap { option in
                option.label.texts.values.filter { !$0.contains(where: \.isNumber) }
                    .map { (ScaleNumbers.words(folded($0)), option.code) }
            }.filter { !$0.words.isEmpty }
    }

    /// Whether a text as `1 - Instämmer helt` or `[1] Instämmer helt` has the words of one option beside another's number,
    /// however they are set apart.
    func areContradicted(by text: String) -> Bool {
        let key = folded(text)
        let number = key.drop { !$0.isASCIIDigit }.prefix(while: \.isASCIIDigit)
        guard (1...2).contains(number.count) else { return false }
        let words = ScaleNumbers.words(key)
        let fitting = labels.filter { label in
            words == label.words || words.hasSuffix(" " + label.words) || words.hasPrefix(label.words + " ")
        }
        guard let longest = fitting.map(\.words.count).max() else { return false }
        return !fitting.contains { $0.words.count == longest && $0.code == number }
    }

    /// Whether any of a column's cells does.
    func areContradicted(byAny cells: [String]) -> Bool {
        guard !labels.isEmpty else { return false }
        return Set(cells.filter(ScaleNumbers.mayStandBesideWords)).contains(where: areContradicted)
    }

    /// Whether a cell may hold a number: quickly, since in a file of labels none does.
    static func mayHoldNumber(_ cell: String) -> Bool { cell.utf8.contains { (0x30...0x39).contains($0) } }

    private static func mayStandBesideWords(_ cell: String) -> Bool { mayHoldNumber(cell) && !isBare(cell) }

    /// Whether a cell holds the words of an end of the scale.
    func isEnd(_ cell: String) -> Bool { ends.contains(folded(cell)) }

    /// Whether points of a scale, some told by words and some by bare numbers, stand in an order that is none.
    static func areOutOfOrder(_ points: [(code: Int, isBare: Bool)]) -> Bool {
        guard points.contains(where: \.isBare), points.contains(where: { !$0.isBare }) else { return false }
        let steps = zip(points, points.dropFirst()).map { $0.code < $1.code }
        return Set(steps).count > 1
    }

    /// Whether a text is a number alone.
    static func isBare(_ text: String) -> Bool {
        let text = trimmed(text)
        return !text.isEmpty && text.allSatisfy(\.isASCIIDigit)
    }

    /// A whole number that stands alone, as `5`, `-1` and `5.0`; nil where it is something else.
    static func whole(_ text: String) -> Int? {
        guard mayHoldNumber(text) else { return nil }
        let parts = trimmed(text).split(maxSplits: 1, omittingEmptySubsequences: false) { $0 == "." || $0 == "," }
        guard let first = parts.first, first.count <= 4, parts.count == 1 || parts[1].allSatisfy({ $0 == "0" }) else {
            return nil
        }
        return Int(first)
    }

    /// The letters of a text, with one space for all between them.
    private static func words(_ text: String) -> String {
        text.split { !$0.isLetter }.joined(separator: " ")
    }
}
