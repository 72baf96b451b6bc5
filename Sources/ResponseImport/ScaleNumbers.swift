import SurveyModel

/// Tells where the numbers of a scale go another way than the definition's codes: words beside some of them say so, and
/// then the numbers that stand without words may mean the opposite.
struct ScaleNumbers {
    /// The words of the options' labels, without marks, and the codes they have.
    private let labels: [(words: String, code: String)]

    /// The scale of an item; nothing contradicts one whose codes are no numbers.
    init(_ item: Item) {
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

    /// Whether a cell may hold a number beside words: quickly, since nearly none does.
    static func mayStandBesideWords(_ cell: String) -> Bool {
        cell.utf8.contains { (0x30...0x39).contains($0) } && !isBare(cell)
    }

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

    /// The letters of a text, with one space for all between them.
    private static func words(_ text: String) -> String {
        text.split { !$0.isLetter }.joined(separator: " ")
    }
}
