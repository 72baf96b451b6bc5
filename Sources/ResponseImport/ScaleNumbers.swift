import SurveyModel

/// Tells where the numbers of a scale go another way than the definition's codes: words beside some of them say so, and
/// then the numbers that stand without words may mean the opposite.
enum ScaleNumbers {
    /// Whether a text as `1 - Instämmer helt` names by its words another option than by its number.
    static func contradict(_ text: String, option: (String) -> Int?) -> Bool {
        guard let (number, words) = parted(text), let byNumber = option(number), let byWords = option(words) else {
            return false
        }
        return byNumber != byWords
    }

    /// Whether a cell may hold a number beside words: quickly, since nearly none does.
    static func mayHoldNumber(_ cell: String) -> Bool {
        let isDigit = { (byte: UInt8) in byte <= 0x3A && byte >= 0x28 }
        return (cell.utf8.first.map(isDigit) == true || cell.utf8.last.map(isDigit) == true) && !isBare(cell)
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

    /// The number before or behind words, and the words; nil where there are not both.
    private static func parted(_ text: String) -> (number: String, words: String)? {
        let text = trimmed(text)[...]
        let front = text.drop { $0 == "(" }.prefix(while: \.isASCIIDigit)
        if !front.isEmpty {
            let words = text[front.endIndex...].drop { marks.contains($0) }
            return words.isEmpty ? nil : (String(front), String(words))
        }
        var rest = text
        while rest.last == ")" { rest.removeLast() }
        var words = rest
        while words.last?.isASCIIDigit == true { words.removeLast() }
        let number = rest[words.endIndex...]
        while let last = words.last, marks.contains(last) { words.removeLast() }
        return number.isEmpty || words.isEmpty ? nil : (String(number), String(words))
    }

    private static let marks: Set<Character> = [" ", "\u{A0}", ".", ":", "=", "-", "–", "(", ")"]
}
