public import SurveyModel

/// Which records and answers a goal counts, in the words of the instrument that was answered.
///
///     ConditionWords(instrument, language: .swedish).text(filter)   // "”Slag” är ”Milstolpe” och ”Avser” är ”Teknik”"
public struct ConditionWords: Sendable {
    private let instrument: Instrument
    private let language: LanguageTag
    private let phrases: Phrases
    private let typography: Typography

    /// The words of an instrument in a language.
    public init(_ instrument: Instrument, language: LanguageTag) {
        self.instrument = instrument
        self.language = language
        phrases = Phrases(language)
        typography = Typography(language)
    }

    /// A condition as a clause.
    public func text(_ condition: Condition) -> String { text(condition, isInner: false) }

    /// An item's words, else its name.
    public func label(of item: String) -> String {
        phrases.quoted(instrument.item(item)?.label.text(in: language) ?? item)
    }

    /// An option's words, of any of the items that have it; else its code.
    public func option(_ code: String, of items: [String]) -> String {
        let options = items.compactMap(instrument.item).flatMap(\.options)
        return phrases.quoted(options.first { $0.code == code }?.label.text(in: language) ?? code)
    }

    private func text(_ condition: Condition, isInner: Bool) -> String {
        switch condition {
        case .equals(let item, let code):
            return "\(label(of: item)) \(phrases.say("är", "is")) \(option(code, of: [item]))"
        case .differs(let item, let code):
            return "\(label(of: item)) \(phrases.say("är inte", "is not")) \(option(code, of: [item]))"
        case .isOne(let item, let codes):
            let options = phrases.alternatives(codes.map { option($0, of: [item]) })
            return "\(label(of: item)) \(phrases.say("är", "is")) \(options)"
        case .selected(let item, let code):
            return "\(label(of: item)) \(phrases.say("har", "holds")) \(option(code, of: [item]))"
        case .compares(let item, let comparison, let bound):
            return "\(label(of: item)) \(words(comparison, bound))"
        case .all(let parts): return joined(parts, phrases.say(" och ", " and "), isInner)
        case .any(let parts): return joined(parts, phrases.say(" eller ", " or "), isInner)
        case .not(let part): return phrases.say("inte: ", "not: ") + text(part, isInner: true)
        }
    }

    private func joined(_ parts: [Condition], _ word: String, _ isInner: Bool) -> String {
        let text = parts.map { self.text($0, isInner: true) }.joined(separator: word)
        return isInner ? "(\(text))" : text
    }

    private func words(_ comparison: Condition.Comparison, _ bound: Condition.Bound) -> String {
        switch (comparison, bound) {
        case (.less, .number(let number)): phrases.say("är under ", "is below ") + typography.number(number)
        case (.atMost, .number(let number)): phrases.say("är högst ", "is at most ") + typography.number(number)
        case (.greater, .number(let number)): phrases.say("är över ", "is above ") + typography.number(number)
        case (.atLeast, .number(let number)): phrases.say("är minst ", "is at least ") + typography.number(number)
        case (.less, .date(let day)): phrases.say("är före \(day)", "is before \(day)")
        case (.atMost, .date(let day)): phrases.say("är senast \(day)", "is no later than \(day)")
        case (.greater, .date(let day)): phrases.say("är efter \(day)", "is after \(day)")
        case (.atLeast, .date(let day)): phrases.say("är tidigast \(day)", "is no earlier than \(day)")
        }
    }
}
