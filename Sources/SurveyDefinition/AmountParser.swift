public import SurveyModel

/// Amounts as plans write them: `90 %`, `12,5 %`, `50`, `10 pp`.
public enum AmountParser {
    /// A share (`90 %` is 9/10) or a number (`50`); nil where the text is neither.
    public static func amount(_ text: String) -> Target.Amount? {
        let words = trimmed(text)
        if words.last == "%" { return number(trimmed(String(words.dropLast()))).map { .share(hundredth($0)) } }
        return number(words).map { .number($0) }
    }

    /// A share alone: `80 %` is 4/5.
    public static func share(_ text: String) -> Fraction? {
        if case .share(let share)? = amount(text) { return share }
        return nil
    }

    /// Percentage points: `10 pp` is 1/10.
    public static func points(_ text: String) -> Fraction? {
        let words = trimmed(text)
        guard words.hasSuffix("pp") else { return nil }
        return number(trimmed(String(words.dropLast(2)))).map(hundredth)
    }

    /// A number with a decimal comma or point, its thousands parted by spaces or not: `1 250,5`.
    public static func number(_ text: String) -> Fraction? {
        var body = trimmed(text)
        let isNegative = body.first == "-" || body.first == "−"
        if isNegative { body.removeFirst() }
        let parts = body.split(omittingEmptySubsequences: false) { $0 == "," || $0 == "." }
        guard (1...2).contains(parts.count), let whole = wholeDigits(parts[0]) else { return nil }
        let decimals = parts.count == 2 ? String(parts[1]) : ""
        guard parts.count == 1 || isDigits(decimals), whole.count + decimals.count <= 15,
            let digits = Int(whole + decimals)
        else { return nil }
        let denominator = decimals.reduce(1) { power, _ in power * 10 }
        return Fraction(isNegative ? -digits : digits, denominator)
    }

    private static func hundredth(_ number: Fraction) -> Fraction { number * Fraction(1, 100) }

    private static func isDigits(_ text: some StringProtocol) -> Bool {
        !text.isEmpty && text.utf8.allSatisfy { (48...57).contains($0) }
    }

    /// The digits without their thousands' spaces; nil where the groups are not of three.
    private static func wholeDigits(_ text: Substring) -> String? {
        let groups = text.split(omittingEmptySubsequences: false, whereSeparator: isSpace)
        guard let first = groups.first, groups.allSatisfy(isDigits) else { return nil }
        let isGrouped =
            groups.count == 1 || ((1...3).contains(first.count) && groups.dropFirst().allSatisfy { $0.count == 3 })
        return isGrouped ? groups.joined() : nil
    }

    /// A space of any width, among them the no-break space (U+00A0) and the narrow one (U+202F).
    private static func isSpace(_ character: Character) -> Bool { character.isWhitespace && !character.isNewline }

    private static func trimmed(_ text: String) -> String {
        var words = Substring(text)
        while let first = words.first, isSpace(first) { words.removeFirst() }
        while let last = words.last, isSpace(last) { words.removeLast() }
        return String(words)
    }
}
