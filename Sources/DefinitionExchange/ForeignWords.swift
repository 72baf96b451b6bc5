/// The words of another tool's condition, its ways of naming questions resolved.
enum ForeignWords {
    enum Word: Hashable {
        /// A question, without its decoration.
        case name(String)
        /// `and`, `or`, `not` or `selected`.
        case function(String)
        case text(String)
        case number(String)
        /// A comparison, parenthesis or comma, as conditions write it.
        case sign(String)
    }

    private static let signs = [
        "==": "=", "&&": "and", "||": "or", "!=": "!=", "<>": "!=", "<=": "<=", ">=": ">=", "=": "=", "<": "<",
        ">": ">", "(": "(", ")": ")", ",": ",", "!": "not",
    ]
    private static let operators = [
        "eq": "=", "ne": "!=", "lt": "<", "le": "<=", "gt": ">", "ge": ">=",
    ]

    /// The words in order, or nil where something has no counterpart.
    static func words(_ text: String, _ dialect: ForeignCondition.Dialect) -> [Word]? {
        var words: [Word] = []
        var rest = text[...]
        while let character = rest.first {
            if character.isWhitespace {
                rest.removeFirst()
            } else if character == "'" || character == "\"" {
                rest.removeFirst()
                guard let end = rest.firstIndex(of: character) else { return nil }
                words.append(.text(String(rest[..<end])))
                rest = rest[rest.index(after: end)...]
            } else if dialect == .xlsform, rest.hasPrefix("${") {
                guard let end = rest.firstIndex(of: "}") else { return nil }
                words.append(.name(rest[..<end].dropFirst(2).trimmingSpace))
                rest = rest[rest.index(after: end)...]
            } else if dialect == .redcap, character == "[" {
                guard let end = rest.firstIndex(of: "]") else { return nil }
                words.append(.name(String(rest[..<end].dropFirst())))
                rest = rest[rest.index(after: end)...]
            } else if let word = word(&rest, dialect) {
                words.append(word)
            } else {
                return nil
            }
        }
        return words
    }

    private static func word(_ rest: inout Substring, _ dialect: ForeignCondition.Dialect) -> Word? {
        guard let first = rest.first else { return nil }
        if first.isNumber || (first == "-" && rest.dropFirst().first?.isNumber == true) {
            let number = rest.prefix(1) + rest.dropFirst().prefix { $0.isNumber || $0 == "." }
            rest = rest.dropFirst(number.count)
            return .number(String(number))
        }
        if first.isLetter || first == "_" {
            let word = rest.prefix { $0.isLetter || $0.isNumber || $0 == "_" || $0 == "." || $0 == "-" }
            rest = rest.dropFirst(word.count)
            return named(word, dialect)
        }
        if first == ".", dialect == .xlsform {
            rest.removeFirst()
            return .name(".")
        }
        for length in [2, 1] {
            if let sign = signs[String(rest.prefix(length))] {
                rest = rest.dropFirst(length)
                return sign.first?.isLetter == true ? .function(sign) : .sign(sign)
            }
        }
        return nil
    }

    private static func named(_ word: Substring, _ dialect: ForeignCondition.Dialect) -> Word? {
        let lower = word.lowercased()
        if lower == "and" || lower == "or" || lower == "not" { return .function(lower) }
        if let sign = operators[lower] { return .sign(sign) }
        switch dialect {
        case .limeSurvey: return .name(word.split(separator: ".").first.map(String.init) ?? String(word))
        case .xlsform: return word == "selected" || word == "date" ? .function(String(word)) : nil
        case .redcap: return nil
        }
    }

    /// How a comparison is written that asks for an answer as well as for another value.
    static let differsAndAnswered = "<>"

    /// The words without what conditions say otherwise: `date('…')` is the text, and `x != '' and x != 'a'` becomes one
    /// comparison, since conditions hold one with a missing answer to be false; so does `!is_empty(x) and x != 'a'`.
    static func simplified(_ words: [Word]) -> [Word] {
        var result: [Word] = []
        var index = 0
        while index < words.count {
            let rest = words[index...]
            if rest.starts(with: [.function("date"), .sign("(")]), rest.count >= 4, rest[index + 3] == .sign(")") {
                result.append(rest[index + 2])
                index += 4
            } else if rest.count >= 7, case .name = rest[index],
                Array(rest[index + 1...index + 5])
                    == [.sign("!="), .text(""), .function("and"), rest[index], .sign("!=")]
            {
                result += [rest[index], .sign(differsAndAnswered)]
                index += 6
            } else if rest.count >= 9, case .name = rest[index + 3],
                rest.starts(with: [.function("not"), .name("is_empty"), .sign("(")]),
                Array(rest[index + 4...index + 7])
                    == [.sign(")"), .function("and"), rest[index + 3], .sign("!=")]
            {
                result += [rest[index + 3], .sign(differsAndAnswered)]
                index += 8
            } else {
                result.append(rest[index])
                index += 1
            }
        }
        return result
    }
}
