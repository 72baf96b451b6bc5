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
