public import SurveyModel

extension Condition {
    /// The condition in one way of writing, so that a change of spaces or quotes is no change of the condition.
    public var canonicalText: String {
        switch self {
        case .equals(let item, let code): "\(item)='\(code)'"
        case .differs(let item, let code): "\(item)!='\(code)'"
        case .isOne(let item, let codes): "\(item) in(\(codes.map { "'\($0)'" }.joined(separator: ",")))"
        case .selected(let item, let code): "selected(\(item),'\(code)')"
        case .compares(let item, let comparison, .number(let number)):
            "\(item)\(comparison.rawValue)\(number.numerator)/\(number.denominator)"
        case .compares(let item, let comparison, .date(let date)): "\(item)\(comparison.rawValue)'\(date)'"
        case .all(let parts): "(\(parts.map(\.canonicalText).joined(separator: " and ")))"
        case .any(let parts): "(\(parts.map(\.canonicalText).joined(separator: " or ")))"
        case .not(let part): "not(\(part.canonicalText))"
        }
    }
}

extension Condition {
    /// The condition as a definition file writes it; reading it gives the same condition.
    ///
    ///     Condition.all([.equals(item: "roll", code: "chef"), .compares(item: "antal", .atLeast, .number(3))])
    ///         .definitionText   // "roll = 'chef' and antal >= 3"
    public var definitionText: String { definitionText(isInner: false) }

    private func definitionText(isInner: Bool) -> String {
        switch self {
        case .equals(let item, let code): "\(item) = \(Condition.quoted(code))"
        case .differs(let item, let code): "\(item) != \(Condition.quoted(code))"
        case .isOne(let item, let codes): "\(item) in (\(codes.map(Condition.quoted).joined(separator: ", ")))"
        case .selected(let item, let code): "selected(\(item), \(Condition.quoted(code)))"
        case .compares(let item, let comparison, .number(let number)):
            "\(item) \(comparison.rawValue) \(number.decimalText)"
        case .compares(let item, let comparison, .date(let date)): "\(item) \(comparison.rawValue) '\(date)'"
        case .all(let parts): Condition.joined(parts, by: "and", isInner: isInner)
        case .any(let parts): Condition.joined(parts, by: "or", isInner: isInner)
        case .not(let part): "not(\(part.definitionText(isInner: false)))"
        }
    }

    private static func joined(_ parts: [Condition], by word: String, isInner: Bool) -> String {
        let text = parts.map { $0.definitionText(isInner: true) }.joined(separator: " \(word) ")
        return isInner ? "(\(text))" : text
    }

    /// A code in the quotes it does not hold itself.
    private static func quoted(_ code: String) -> String { code.contains("'") ? "\"\(code)\"" : "'\(code)'" }
}

extension Fraction {
    /// The fraction as a decimal number, as conditions write it; those read from a definition always end.
    fileprivate var decimalText: String {
        let sign = numerator < 0 ? "-" : ""
        var rest = UInt128(numerator.magnitude % denominator.magnitude)
        let divisor = UInt128(denominator.magnitude)
        var digits = ""
        while rest != 0, digits.utf8.count < 18 {
            digits += String(rest * 10 / divisor)
            rest = rest * 10 % divisor
        }
        let whole = sign + String(numerator.magnitude / denominator.magnitude)
        return digits.isEmpty ? whole : "\(whole).\(digits)"
    }
}
