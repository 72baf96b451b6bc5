import SurveyModel

/// The words of a condition, each with its offset in characters from 0.
struct ConditionLexer {
    enum Token: Hashable {
        case name(String)
        case own
        case text(String)
        case number(String)
        case sign(String)

        /// How a message names the token.
        var shown: String {
            switch self {
            case .name(let word), .number(let word), .sign(let word): "'\(word)'"
            case .own: "'.'"
            case .text: "a text in quotes"
            }
        }
    }

    struct Located {
        var token: Token
        var offset: Int
    }

    /// All words, or the first thing that is none.
    static func tokens(_ text: String) throws(ConditionSyntaxError) -> [Located] {
        let scalars = Array(text.unicodeScalars)
        var tokens: [Located] = []
        var index = 0
        while index < scalars.count {
            let start = index
            let scalar = scalars[index]
            if scalar.properties.isWhitespace {
                index += 1
            } else if scalar == "'" || scalar == "\"" {
                tokens.append(Located(token: .text(try quoted(scalars, &index)), offset: start))
            } else if isLetter(scalar) {
                while index < scalars.count, isLetter(scalars[index]) || isDigit(scalars[index]) { index += 1 }
                tokens.append(Located(token: .name(string(scalars[start..<index])), offset: start))
            } else if isDigit(scalar) || (scalar == "-" && index + 1 < scalars.count && isDigit(scalars[index + 1])) {
                index += 1
                while index < scalars.count, isDigit(scalars[index]) || scalars[index] == "." { index += 1 }
                tokens.append(Located(token: .number(string(scalars[start..<index])), offset: start))
            } else if scalar == "." {
                index += 1
                tokens.append(Located(token: .own, offset: start))
            } else {
                tokens.append(Located(token: .sign(try sign(scalars, &index)), offset: start))
            }
        }
        return tokens
    }

    private static func quoted(_ scalars: [Unicode.Scalar], _ index: inout Int) throws(ConditionSyntaxError) -> String {
        let start = index
        let quote = scalars[index]
        guard let end = scalars[(start + 1)...].firstIndex(of: quote) else {
            throw ConditionSyntaxError(
                offset: start,
                problem: .both("en text avslutas inte med \(quote)", "a text is not closed with \(quote)"))
        }
        index = end + 1
        return string(scalars[(start + 1)..<end])
    }

    private static func sign(_ scalars: [Unicode.Scalar], _ index: inout Int) throws(ConditionSyntaxError) -> String {
        let scalar = scalars[index]
        let next = index + 1 < scalars.count ? scalars[index + 1] : " "
        if "<>!".unicodeScalars.contains(scalar), next == "=" {
            index += 2
            return "\(scalar)="
        }
        guard "=<>(),".unicodeScalars.contains(scalar) else {
            let remedy: LocalizedText? =
                scalar == "$"
                ? .both("Skriv bara frågans namn, utan ${}", "Write the item's name alone, without ${}") : nil
            throw ConditionSyntaxError(
                offset: index, problem: .both("’\(scalar)’ betyder inget här", "'\(scalar)' has no meaning here"),
                remedy: remedy)
        }
        index += 1
        return String(scalar)
    }

    private static func isLetter(_ scalar: Unicode.Scalar) -> Bool { scalar.properties.isAlphabetic || scalar == "_" }
    private static func isDigit(_ scalar: Unicode.Scalar) -> Bool { ("0"..."9").contains(scalar) }
    private static func string(_ scalars: ArraySlice<Unicode.Scalar>) -> String {
        String(String.UnicodeScalarView(scalars))
    }
}
