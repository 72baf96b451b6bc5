public import SurveyModel

/// What is wrong in a condition, and where in its text.
public struct ConditionSyntaxError: Error, Hashable, Sendable {
    /// Characters before the fault.
    public var offset: Int
    /// What is wrong.
    public var problem: LocalizedText
    /// What to write instead.
    public var remedy: LocalizedText?
}

/// Conditions as definitions write them: `roll = 'chef' and not(selected(kommuner, '0680'))`.
///
/// Grammar, loosest first: `or`, `and`, `not(…)`, parentheses, then `item = 'code'`, `!=`, `<`, `<=`, `>`, `>=` with a
/// number or 'YYYY-MM-DD', `item in ('a', 'b')` and `selected(item, 'code')`; `.` is the item itself.
public struct ConditionParser {
    /// Words that are no item's name.
    static let reserved: Set<String> = ["and", "or", "not", "in", "selected"]

    private let tokens: [ConditionLexer.Located]
    private let length: Int
    private var position = 0

    /// The condition a text holds.
    ///
    /// - Throws: `ConditionSyntaxError` at the first word that does not fit.
    public static func parse(_ text: String) throws(ConditionSyntaxError) -> Condition {
        var parser = ConditionParser(
            tokens: try ConditionLexer.tokens(text), length: text.unicodeScalars.count)
        let condition = try parser.either(depth: 0)
        if let rest = parser.peek {
            throw parser.fault(
                .both("\(rest.shown) står efter villkorets slut", "\(rest.shown) stands after the end of the condition")
            )
        }
        return condition
    }

    private init(tokens: [ConditionLexer.Located], length: Int) {
        self.tokens = tokens
        self.length = length
    }

    private var peek: ConditionLexer.Token? { position < tokens.count ? tokens[position].token : nil }

    private func fault(_ problem: LocalizedText, remedy: LocalizedText? = nil) -> ConditionSyntaxError {
        let offset = position < tokens.count ? tokens[position].offset : length
        return ConditionSyntaxError(offset: offset, problem: problem, remedy: remedy)
    }

    private mutating func takes(_ token: ConditionLexer.Token) -> Bool {
        guard peek == token else { return false }
        position += 1
        return true
    }

    private mutating func expect(_ sign: String) throws(ConditionSyntaxError) {
        guard takes(.sign(sign)) else { throw fault(.both("här väntas ’\(sign)’", "expected '\(sign)'")) }
    }

    private mutating func either(depth: Int) throws(ConditionSyntaxError) -> Condition {
        var parts = [try both(depth: depth)]
        while takes(.name("or")) { parts.append(try both(depth: depth)) }
        return parts.count == 1 ? parts[0] : .any(parts)
    }

    private mutating func both(depth: Int) throws(ConditionSyntaxError) -> Condition {
        var parts = [try single(depth: depth)]
        while takes(.name("and")) { parts.append(try single(depth: depth)) }
        return parts.count == 1 ? parts[0] : .all(parts)
    }

    private mutating func single(depth: Int) throws(ConditionSyntaxError) -> Condition {
        guard depth < DefinitionNode.deepest else {
            throw fault(.both("parenteserna är för djupt nästlade", "the parentheses nest too deep"))
        }
        if takes(.name("not")) {
            try expect("(")
            let part = try either(depth: depth + 1)
            try expect(")")
            return .not(part)
        }
        if takes(.sign("(")) {
            let part = try either(depth: depth + 1)
            try expect(")")
            return part
        }
        if takes(.name("selected")) { return try selected() }
        return try comparison()
    }

    private mutating func selected() throws(ConditionSyntaxError) -> Condition {
        try expect("(")
        let item = try itemName()
        try expect(",")
        let code = try code()
        try expect(")")
        return .selected(item: item, code: code)
    }

    private mutating func itemName() throws(ConditionSyntaxError) -> String {
        switch peek {
        case .own:
            position += 1
            return Condition.ownAnswer
        case .name(let name) where !ConditionParser.reserved.contains(name):
            position += 1
            return name
        default:
            throw fault(.both("här väntas namnet på en fråga", "expected the name of an item"))
        }
    }

    private mutating func code() throws(ConditionSyntaxError) -> String {
        guard case .text(let code)? = peek else {
            throw fault(
                .both("här väntas en kod inom citattecken", "expected a code in quotes"),
                remedy: .both("Skriv alternativets kod som 'kod'", "Write the option's code as 'code'"))
        }
        position += 1
        return code
    }

    private mutating func comparison() throws(ConditionSyntaxError) -> Condition {
        let item = try itemName()
        if takes(.name("in")) { return .isOne(item: item, of: try codes()) }
        guard case .sign(let sign)? = peek, ["=", "!=", "<", "<=", ">", ">="].contains(sign) else {
            throw fault(
                .both(
                    "här väntas =, !=, <, <=, >, >= eller in efter frågan",
                    "expected =, !=, <, <=, >, >= or in after the item"))
        }
        position += 1
        if let comparison = Condition.Comparison(rawValue: sign) {
            return .compares(item: item, comparison, try bound())
        }
        guard case .number? = peek else {
            let code = try code()
            return sign == "=" ? .equals(item: item, code: code) : .differs(item: item, code: code)
        }
        let bound = try bound()
        // A number equals what is neither below nor above it; both comparisons are false where the answer is missing.
        return sign == "="
            ? .all([.compares(item: item, .atLeast, bound), .compares(item: item, .atMost, bound)])
            : .any([.compares(item: item, .less, bound), .compares(item: item, .greater, bound)])
    }

    private mutating func codes() throws(ConditionSyntaxError) -> [String] {
        try expect("(")
        var codes = [try code()]
        while takes(.sign(",")) { codes.append(try code()) }
        try expect(")")
        return codes
    }

    private mutating func bound() throws(ConditionSyntaxError) -> Condition.Bound {
        switch peek {
        case .number(let text):
            guard let number = AmountParser.number(text) else {
                throw fault(.both("’\(text)’ är inget tal", "'\(text)' is no number"))
            }
            position += 1
            return .number(number)
        case .text(let text):
            guard let date = CalendarDate(text) else {
                throw fault(
                    .both("här väntas ett tal eller ett datum", "expected a number or a date"),
                    remedy: .both("Skriv ett datum som '2022-08-31'", "Write a date as '2022-08-31'"))
            }
            position += 1
            return .date(date)
        default:
            throw fault(
                .both("här väntas ett tal, eller ett datum inom citattecken", "expected a number or a date in quotes"))
        }
    }
}
