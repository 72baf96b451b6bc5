/// A value of JSON (RFC 8259), its numbers kept as they were written.
indirect enum JSONText: Hashable {
    case object([String: JSONText])
    case array([JSONText])
    case string(String)
    case number(String)
    case boolean(Bool)
    case null

    /// The value of a key of an object.
    subscript(key: String) -> JSONText? {
        if case .object(let members) = self { return members[key] }
        return nil
    }

    /// The values of an array.
    var elements: [JSONText]? {
        if case .array(let elements) = self { return elements }
        return nil
    }

    /// A string or a number as text; nil for all else.
    var text: String? {
        switch self {
        case .string(let text), .number(let text): text
        default: nil
        }
    }

    /// The value that bytes in UTF-8 hold; nil where they are no JSON, or nested deeper than any answer of an API.
    init?(_ bytes: [UInt8]) {
        var scanner = JSONScanner(bytes)
        guard let value = scanner.value(depth: 0), scanner.isAtEnd else { return nil }
        self = value
    }
}

/// Reads JSON from the first byte to the last.
private struct JSONScanner {
    private let bytes: [UInt8]
    private var position: Int
    private static let deepest = 32

    init(_ bytes: [UInt8]) {
        self.bytes = bytes
        position = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    }

    private var peek: UInt8? { position < bytes.count ? bytes[position] : nil }

    /// Whether nothing but white space is left.
    var isAtEnd: Bool {
        mutating get {
            skipSpace()
            return peek == nil
        }
    }

    private mutating func skipSpace() {
        while let byte = peek, byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09 { position += 1 }
    }

    private mutating func takes(_ byte: UInt8) -> Bool {
        skipSpace()
        guard peek == byte else { return false }
        position += 1
        return true
    }

    mutating func value(depth: Int) -> JSONText? {
        guard depth < JSONScanner.deepest else { return nil }
        skipSpace()
        switch peek {
        case UInt8(ascii: "{")?: return object(depth)
        case UInt8(ascii: "[")?: return array(depth)
        case UInt8(ascii: "\"")?: return string().map(JSONText.string)
        case UInt8(ascii: "t")?: return word("true", .boolean(true))
        case UInt8(ascii: "f")?: return word("false", .boolean(false))
        case UInt8(ascii: "n")?: return word("null", .null)
        default: return number()
        }
    }

    private mutating func object(_ depth: Int) -> JSONText? {
        position += 1
        var members: [String: JSONText] = [:]
        if takes(UInt8(ascii: "}")) { return .object(members) }
        repeat {
            skipSpace()
            guard let key = string(), takes(UInt8(ascii: ":")), let value = value(depth: depth + 1) else { return nil }
            members[key] = value
        } while takes(UInt8(ascii: ","))
        return takes(UInt8(ascii: "}")) ? .object(members) : nil
    }

    private mutating func array(_ depth: Int) -> JSONText? {
        position += 1
        var elements: [JSONText] = []
        if takes(UInt8(ascii: "]")) { return .array(elements) }
        repeat {
            guard let value = value(depth: depth + 1) else { return nil }
            elements.append(value)
        } while takes(UInt8(ascii: ","))
        return takes(UInt8(ascii: "]")) ? .array(elements) : nil
    }

    private mutating func word(_ word: StaticString, _ value: JSONText) -> JSONText? {
        let letters = Array(word.description.utf8)
        guard bytes[position...].starts(with: letters) else { return nil }
        position += letters.count
        return value
    }

    private mutating func number() -> JSONText? {
        let start = position
        while let byte = peek, (48...57).contains(byte) || "+-.eE".utf8.contains(byte) { position += 1 }
        let text = String(decoding: bytes[start..<position], as: UTF8.self)
        return Double(text) == nil ? nil : .number(text)
    }

    private mutating func string() -> String? {
        guard peek == UInt8(ascii: "\"") else { return nil }
        position += 1
        var units: [UInt8] = []
        while let byte = peek {
            position += 1
            switch byte {
            case UInt8(ascii: "\""): return String(validating: units, as: UTF8.self)
            case UInt8(ascii: "\\"):
                guard let scalar = escaped() else { return nil }
                units.append(contentsOf: String(Character(scalar)).utf8)
            case 0..<0x20: return nil
            default: units.append(byte)
            }
        }
        return nil
    }

    private mutating func escaped() -> Unicode.Scalar? {
        guard let byte = peek else { return nil }
        position += 1
        switch byte {
        case UInt8(ascii: "b"): return "\u{8}"
        case UInt8(ascii: "f"): return "\u{C}"
        case UInt8(ascii: "n"): return "\n"
        case UInt8(ascii: "r"): return "\r"
        case UInt8(ascii: "t"): return "\t"
        case UInt8(ascii: "u"): return codePoint()
        case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): return Unicode.Scalar(byte)
        default: return nil
        }
    }

    /// Four hexadecimal digits, or eight that are two halves of one character.
    private mutating func codePoint() -> Unicode.Scalar? {
        guard let first = fourDigits() else { return nil }
        guard (0xD800...0xDBFF).contains(first) else { return Unicode.Scalar(first) }
        guard bytes[position...].starts(with: Array("\\u".utf8)) else { return nil }
        position += 2
        guard let second = fourDigits(), (0xDC00...0xDFFF).contains(second) else { return nil }
        return Unicode.Scalar(0x10000 + (first - 0xD800) << 10 + (second - 0xDC00))
    }

    private mutating func fourDigits() -> UInt32? {
        guard position + 4 <= bytes.count else { return nil }
        let digits = String(decoding: bytes[position..<position + 4], as: UTF8.self)
        position += 4
        return digits.allSatisfy(\.isHexDigit) ? UInt32(digits, radix: 16) : nil
    }
}
