#if canImport(FoundationEssentials)
    import FoundationEssentials
#else
    import Foundation
#endif

/// JSON in one form only: keys sorted by bytes, two spaces an indent, LF, no floats.
///
/// The same value gives the same bytes on every machine. The writer is our own because encoders differ between
/// platforms in spacing and in the escaping of slashes.
public enum CanonicalJSON {
    /// The canonical text of a value, ending in a line break; names of properties become `snake_case`.
    public static func text(of value: some Encodable) throws -> String { text(of: try tree(of: value)) }

    /// The canonical text of a JSON value, ending in a line break; keys stand as they are.
    public static func text(of tree: JSONValue) -> String {
        var text = ""
        write(tree, indent: 0, to: &text)
        return text + "\n"
    }

    /// A value as JSON.
    static func tree(of value: some Encodable) throws -> JSONValue {
        let encoder = JSONEncoder()
        encoder.keyEncodingStrategy = .custom { path in Name(path.last?.stringValue.snakeCased ?? "") }
        return try JSONDecoder().decode(JSONValue.self, from: encoder.encode(value))
    }

    /// Reads JSON bytes as they are, keys unchanged.
    public static func tree(from bytes: [UInt8]) throws -> JSONValue {
        try JSONDecoder().decode(JSONValue.self, from: Data(bytes))
    }

    /// Reads a value from JSON bytes.
    public static func value<Value: Decodable>(_ type: Value.Type, from bytes: [UInt8]) throws -> Value {
        try decoder.decode(type, from: Data(bytes))
    }

    /// Reads a value from JSON.
    static func value<Value: Decodable>(_ type: Value.Type, from tree: JSONValue) throws -> Value {
        try decoder.decode(type, from: JSONEncoder().encode(tree))
    }

    private static var decoder: JSONDecoder {
        let decoder = JSONDecoder()
        decoder.keyDecodingStrategy = .custom { path in Name(path.last?.stringValue.camelCased ?? "") }
        return decoder
    }

    private struct Name: CodingKey {
        let stringValue: String
        var intValue: Int? { nil }
        init(_ name: String) { stringValue = name }
        init?(stringValue: String) { self.stringValue = stringValue }
        init?(intValue: Int) { nil }
    }

    /// Objects and arrays that hold no other stand on one line, so that one share is one line in a difference.
    private static func write(_ value: JSONValue, indent: Int, to text: inout String) {
        switch value {
        case .object(let members) where isFlat(value):
            let parts = sorted(members).map { "\(quoted($0.key)): \(scalar($0.value))" }
            text += members.isEmpty ? "{}" : "{" + parts.joined(separator: ", ") + "}"
        case .array(let values) where isFlat(value):
            text += "[" + values.map(scalar).joined(separator: ", ") + "]"
        case .object(let members):
            writeLines(sorted(members), "{", "}", indent, to: &text) { member, text in
                text += quoted(member.key) + ": "
                write(member.value, indent: indent + 1, to: &text)
            }
        case .array(let values):
            writeLines(values, "[", "]", indent, to: &text) { write($0, indent: indent + 1, to: &$1) }
        default: text += scalar(value)
        }
    }

    private static func writeLines<Element>(
        _ elements: [Element], _ open: String, _ close: String, _ indent: Int, to text: inout String,
        _ body: (Element, inout String) -> Void
    ) {
        text += open
        for (index, element) in elements.enumerated() {
            text += (index == 0 ? "\n" : ",\n") + String(repeating: "  ", count: indent + 1)
            body(element, &text)
        }
        text += "\n" + String(repeating: "  ", count: indent) + close
    }

    private static func sorted(_ members: [String: JSONValue]) -> [(key: String, value: JSONValue)] {
        members.sorted { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) }
    }

    private static func isFlat(_ value: JSONValue) -> Bool {
        let children: [JSONValue]
        switch value {
        case .object(let members): children = Array(members.values)
        case .array(let values): children = values
        default: return true
        }
        let isShort = children.allSatisfy { if case .string(let text) = $0 { text.utf8.count <= 24 } else { true } }
        return isShort && children.count <= 12
            && children.allSatisfy {
                switch $0 {
                case .object, .array: false
                default: true
                }
            }
    }

    private static func scalar(_ value: JSONValue) -> String {
        switch value {
        case .string(let text): quoted(text)
        case .integer(let number): String(number)
        case .bool(let flag): flag ? "true" : "false"
        default: "null"
        }
    }

    private static func quoted(_ text: String) -> String {
        var result = "\""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\"": result += "\\\""
            case "\\": result += "\\\\"
            case "\n": result += "\\n"
            case "\r": result += "\\r"
            case "\t": result += "\\t"
            case _ where scalar.value < 0x20:
                let digits = String(scalar.value, radix: 16)
                result += "\\u" + String(repeating: "0", count: 4 - digits.utf8.count) + digits
            default: result.unicodeScalars.append(scalar)
            }
        }
        return result + "\""
    }
}

extension String {
    /// `otherReading` → `other_reading`.
    fileprivate var snakeCased: String {
        reduce(into: "") { name, letter in name += letter.isUppercase ? "_" + letter.lowercased() : String(letter) }
    }

    /// `other_reading` → `otherReading`.
    fileprivate var camelCased: String {
        let parts = split(separator: "_")
        return parts.dropFirst().reduce(into: parts.first.map(String.init) ?? "") { name, part in
            name += part.prefix(1).uppercased() + part.dropFirst()
        }
    }
}
