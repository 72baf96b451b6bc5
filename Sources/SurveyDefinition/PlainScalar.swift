/// What YAML would make of an unquoted scalar: of the label `Yes` a boolean, of the version `1.20` the number 1.2.
///
/// Source: the resolution rules of YAML 1.1 (yaml.org/type) and of the core schema of YAML 1.2.
enum PlainScalar: String {
    case boolean = "a boolean"
    case null = "nothing (null)"
    case integer = "a whole number"
    case decimal = "a decimal number"

    /// The type that scalar would get, or nil where it stays a text.
    init?(resolving text: String) {
        if PlainScalar.nulls.contains(text) {
            self = .null
        } else if PlainScalar.booleans.contains(text.lowercased()), PlainScalar.isOneCase(text) {
            self = .boolean
        } else if PlainScalar.isInteger(text) {
            self = .integer
        } else if PlainScalar.isDecimal(text) {
            self = .decimal
        } else {
            return nil
        }
    }

    private static let nulls: Set<String> = ["", "~", "null", "Null", "NULL"]
    private static let booleans: Set<String> = ["y", "n", "yes", "no", "true", "false", "on", "off"]

    /// yes, Yes and YES are typed, yEs is not.
    private static func isOneCase(_ text: String) -> Bool {
        let tail = text.dropFirst()
        return tail.allSatisfy(\.isLowercase) || text.allSatisfy(\.isUppercase)
    }

    private static func unsigned(_ text: String) -> Substring {
        text.first == "-" || text.first == "+" ? text.dropFirst() : text[...]
    }

    private static func isInteger(_ text: String) -> Bool {
        let body = unsigned(text)
        guard let first = body.utf8.first, (48...57).contains(first) else { return false }
        let rest = body.dropFirst(2)
        if body.hasPrefix("0x") { return !rest.isEmpty && rest.allSatisfy { $0.isHexDigit || $0 == "_" } }
        if body.hasPrefix("0b") { return !rest.isEmpty && rest.allSatisfy { "01_".contains($0) } }
        if body.hasPrefix("0o") { return !rest.isEmpty && rest.allSatisfy { "01234567".contains($0) } }
        // The colon is YAML 1.1's base 60, which turns 11:30 into 690.
        return body.utf8.allSatisfy { (48...57).contains($0) || $0 == 95 || $0 == 58 } && body.last != ":"
    }

    private static func isDecimal(_ text: String) -> Bool {
        let body = unsigned(text)
        if [".inf", ".nan"].contains(body.lowercased()) { return true }
        let halves = body.split(separator: "e", maxSplits: 1, omittingEmptySubsequences: false)
            .flatMap { $0.split(separator: "E", maxSplits: 1, omittingEmptySubsequences: false) }
        guard halves.count <= 2, let mantissa = halves.first else { return false }
        let digits = mantissa.utf8.filter { (48...57).contains($0) }.count
        let points = mantissa.utf8.filter { $0 == 46 }.count
        let others = mantissa.utf8.filter { !(48...57).contains($0) && ![46, 95, 58].contains($0) }.count
        guard digits > 0, points <= 1, others == 0, mantissa.first != "_" else { return false }
        guard halves.count == 2 else { return points == 1 }
        let exponent = unsigned(String(halves[1]))
        return !exponent.isEmpty && exponent.utf8.allSatisfy { (48...57).contains($0) }
    }
}
