import SurveyDefinition
import SurveyModel

/// Skip rules of other tools → conditions, by rewriting their signs and reading the result with the one parser.
///
/// What the language of conditions cannot say (functions, arithmetic, several survey pages) is refused, never
/// approximated: a wrong skip rule would turn blank cells into "not asked".
struct ForeignCondition {
    /// How the other tool writes.
    enum Dialect {
        /// `${age} > 17 and selected(${tools}, 'a')`.
        case xlsform
        /// `((Q1.NAOK == "A1"))`.
        case limeSurvey
        /// `[sex] = '1' and [race(2)] = '1'`.
        case redcap
    }

    let dialect: Dialect
    let referents: [String: ForeignReferent]
    /// The item whose rule it is.
    let own: Item

    /// The condition, or nil where it cannot be said here.
    func condition(_ text: String) -> Condition? {
        guard let found = ForeignWords.words(text, dialect) else { return nil }
        let words = ForeignWords.simplified(found)
        var parts: [String] = []
        var index = 0
        while index < words.count {
            guard let (part, next) = rewritten(words, index) else { return nil }
            parts.append(part)
            index = next
        }
        guard let condition = try? ConditionParser.parse(parts.joined(separator: " ")) else { return nil }
        return condition.items.allSatisfy(isKnown) ? condition : nil
    }

    private func isKnown(_ name: String) -> Bool {
        name == Condition.ownAnswer || referents.values.contains { $0.item.name == name }
    }

    /// One word, or a comparison of a name with a value, in the language of conditions.
    private func rewritten(_ words: [ForeignWords.Word], _ index: Int) -> (String, Int)? {
        switch words[index] {
        case .name(let name):
            guard index + 2 < words.count, case .sign(let sign) = words[index + 1], sign != ",", sign != ")",
                let referent = referent(name)
            else { return referent(name).map { ($0.item.name, index + 1) } }
            return compared(referent, sign, words[index + 2]).map { ($0, index + 3) }
        case .function(let word): return (word, index + 1)
        case .sign(let sign): return (sign, index + 1)
        case .text(let text): return quoted(text).map { ($0, index + 1) }
        case .number(let number): return (number, index + 1)
        }
    }

    private func referent(_ name: String) -> ForeignReferent? {
        if name == "." || name == "this" { return ForeignReferent(item: own.named(Condition.ownAnswer)) }
        return referents[name]
    }

    private func compared(_ referent: ForeignReferent, _ sign: String, _ value: ForeignWords.Word) -> String? {
        let text: String
        let isNumber: Bool
        switch value {
        case .text(let found): (text, isNumber) = (found, false)
        case .number(let found): (text, isNumber) = (found, true)
        default: return nil
        }
        // Other tools hold a blank answer to differ from any value; conditions hold it to be neither.
        if sign == "!=" { return compared(referent, "=", value).map { "not(\($0))" } }
        if let option = referent.option { return ticked(referent.item.name, option, sign, text) }
        let name = referent.item.name
        let isAmount = [.integer, .decimal].contains(referent.item.type) && Double(text) != nil
        let sign = sign == ForeignWords.differsAndAnswered ? "!=" : sign
        guard sign == "=" || sign == "!=" else {
            // Codes have no order; only numbers and dates are compared.
            let isOrdered = [.integer, .decimal, .date].contains(referent.item.type)
            // REDCap writes numbers in quotes too.
            return isOrdered ? "\(name) \(sign) \(isNumber || isAmount ? text : "'\(text)'")" : nil
        }
        if isAmount { return "\(name) \(sign) \(text)" }
        return text.isEmpty ? nil : quoted(text).map { "\(name) \(sign) \($0)" }
    }

    /// A tick box compared with ticked or unticked.
    private func ticked(_ name: String, _ option: String, _ sign: String, _ value: String) -> String? {
        guard let code = quoted(option), sign == "=" else { return nil }
        let saysTicked = ["Y", "1"].contains(value)
        guard saysTicked || ["N", "0", ""].contains(value) else { return nil }
        return saysTicked ? "selected(\(name), \(code))" : "not(selected(\(name), \(code)))"
    }

    private func quoted(_ text: String) -> String? {
        if !text.contains("'") { return "'\(text)'" }
        return text.contains("\"") ? nil : "\"\(text)\""
    }
}

extension Item {
    fileprivate func named(_ name: String) -> Item {
        var copy = self
        copy.name = name
        return copy
    }
}
