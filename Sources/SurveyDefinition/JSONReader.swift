import SurveyModel

/// JSON text → nodes with marks; the identical model as in YAML, without any package.
struct JSONReader {
    /// What stopped the reading, and where.
    struct Fault: Error {
        var problem: LocalizedText
        var mark: SourceMark
    }

    private let file: String
    private let scalars: [Unicode.Scalar]
    private var position = 0
    private var line = 1
    private var column = 1

    private init(file: String, text: String) {
        self.file = file
        scalars = Array(text.unicodeScalars)
    }

    /// The root value; faults are reported, one a file.
    static func read(_ text: String, file: String, log: IssueLog) -> DefinitionNode? {
        var reader = JSONReader(file: file, text: text)
        do throws(Fault) {
            let root = try reader.value(depth: 0)
            reader.skipSpace()
            if reader.peek != nil {
                throw reader.fault(
                    .both("något står efter definitionens slut", "something stands after the end of the definition"))
            }
            return root
        } catch {
            log.error(
                .both(
                    "det är inte JSON: \(error.problem.text(in: .swedish))",
                    "this is not JSON: \(error.problem.text(in: .english))"), at: error.mark)
            return nil
        }
    }

    private var peek: Unicode.Scalar? { position < scalars.count ? scalars[position] : nil }
    private var mark: SourceMark { SourceMark(file: file, line: line, column: column) }
    private func fault(_ problem: LocalizedText) -> Fault { Fault(problem: problem, mark: mark) }

    private mutating func advance() {
        guard let scalar = peek else { return }
        position += 1
        if scalar == "\n" {
            line += 1
            column = 1
        } else {
            column += 1
        }
    }

    private mutating func skipSpace() {
        while let scalar = peek, scalar == " " || scalar == "\n" || scalar == "\r" || scalar == "\t" { advance() }
    }

    private mutating func expect(_ scalar: Unicode.Scalar) throws(Fault) {
        skipSpace()
        guard peek == scalar else { throw fault(.both("’\(scalar)’ väntades", "expected '\(scalar)'")) }
        advance()
    }

    private mutating func value(depth: Int) throws(Fault) -> DefinitionNode {
        guard depth < DefinitionNode.deepest else {
            throw fault(
                .both(
                    "nästlingen är djupare än \(DefinitionNode.deepest) nivåer",
                    "the nesting is deeper than \(DefinitionNode.deepest) levels"))
        }
        skipSpace()
        let start = mark
        switch peek {
        case "{": return DefinitionNode(.mapping(try mapping(depth: depth)), at: start)
        case "[": return DefinitionNode(.sequence(try sequence(depth: depth)), at: start)
        case "\"": return DefinitionNode(.scalar(try string(), isQuoted: true), at: start)
        default: return DefinitionNode(.scalar(try word(), isQuoted: false), at: start)
        }
    }

    private mutating func mapping(depth: Int) throws(Fault) -> [DefinitionNode.Entry] {
        var entries: [DefinitionNode.Entry] = []
        var keys: Set<String> = []
        try expect("{")
        skipSpace()
        if peek == "}" {
            advance()
            return []
        }
        while true {
            skipSpace()
            let keyMark = mark
            guard peek == "\"" else {
                throw fault(.both("en nyckel inom dubbla citattecken väntades", "expected a key in double quotes"))
            }
            let key = try string()
            guard keys.insert(key).inserted else {
                throw Fault(
                    problem: .both(
                        "nyckeln ’\(key)’ står två gånger på samma nivå", "the key '\(key)' stands twice in one map"),
                    mark: keyMark)
            }
            try expect(":")
            entries.append(.init(key: key, keyMark: keyMark, value: try value(depth: depth + 1)))
            if try closes("}") { return entries }
        }
    }

    private mutating func sequence(depth: Int) throws(Fault) -> [DefinitionNode] {
        var elements: [DefinitionNode] = []
        try expect("[")
        skipSpace()
        if peek == "]" {
            advance()
            return []
        }
        while true {
            elements.append(try value(depth: depth + 1))
            if try closes("]") { return elements }
        }
    }

    private mutating func closes(_ end: Unicode.Scalar) throws(Fault) -> Bool {
        skipSpace()
        guard let scalar = peek, scalar == "," || scalar == end else {
            throw fault(.both("’,’ eller ’\(end)’ väntades", "expected ',' or '\(end)'"))
        }
        advance()
        return scalar == end
    }

    private mutating func word() throws(Fault) -> String {
        let start = mark
        var text = String.UnicodeScalarView()
        while let scalar = peek, scalar.isASCII,
            scalar.properties.isAlphabetic || "+-.0123456789".unicodeScalars.contains(scalar)
        {
            text.append(scalar)
            advance()
        }
        let word = String(text)
        guard ["true", "false", "null"].contains(word) || JSONReader.isNumber(word) else {
            throw Fault(
                problem: word.isEmpty
                    ? .both("ett värde saknas", "a value is missing")
                    : .both("’\(word)’ är inget värde", "'\(word)' is no value"), mark: start)
        }
        return word
    }

    /// Whether JSON takes the word for a number: no leading zeros, signs or base 60.
    static func isNumber(_ word: String) -> Bool {
        guard let type = PlainScalar(resolving: word), type == .integer || type == .decimal else { return false }
        let body = word.first == "-" ? word.dropFirst() : word[...]
        let isPadded = body.first == "0" && (body.dropFirst().first?.isNumber ?? false)
        return body.first?.isNumber == true && !isPadded && word.last != "."
            && body.utf8.allSatisfy { (48...57).contains($0) || [43, 45, 46, 69, 101].contains($0) }
    }
}

extension JSONReader {
    private mutating func string() throws(Fault) -> String {
        let start = mark
        advance()
        var text = String.UnicodeScalarView()
        while let scalar = peek {
            switch scalar {
            case "\"":
                advance()
                return String(text)
            case "\\":
                advance()
                text.append(try escape())
            case _ where scalar.value < 32:
                throw fault(
                    .both(
                        "en radbrytning eller ett styrtecken står i en text",
                        "a line break or control character stands in a text"))
            default:
                text.append(scalar)
                advance()
            }
        }
        throw Fault(problem: .both("en text slutar inte med ’\"’", "a text is not closed with '\"'"), mark: start)
    }

    private mutating func escape() throws(Fault) -> Unicode.Scalar {
        let plain: [Unicode.Scalar: Unicode.Scalar] = [
            "\"": "\"", "\\": "\\", "/": "/", "b": "\u{8}", "f": "\u{C}", "n": "\n", "r": "\r", "t": "\t",
        ]
        guard let scalar = peek else { throw fault(.both("en kod efter \\ är avklippt", "an escape is cut off")) }
        if let known = plain[scalar] {
            advance()
            return known
        }
        guard scalar == "u" else { throw fault(.both("okänd kod ’\\\(scalar)’", "unknown escape '\\\(scalar)'")) }
        advance()
        let unit = try hexadecimal()
        guard (0xD800..<0xDC00).contains(unit) else { return try scalarValue(unit) }
        guard peek == "\\" else { throw fault(.both("ett halvt surrogatpar", "half a surrogate pair")) }
        advance()
        guard peek == "u" else { throw fault(.both("ett halvt surrogatpar", "half a surrogate pair")) }
        advance()
        let low = try hexadecimal()
        guard (0xDC00..<0xE000).contains(low) else {
            throw fault(.both("ett halvt surrogatpar", "half a surrogate pair"))
        }
        return try scalarValue(0x10000 + (unit - 0xD800) << 10 + (low - 0xDC00))
    }

    private func scalarValue(_ value: UInt32) throws(Fault) -> Unicode.Scalar {
        guard let scalar = Unicode.Scalar(value) else {
            throw fault(.both("ett halvt surrogatpar", "half a surrogate pair"))
        }
        return scalar
    }

    private mutating func hexadecimal() throws(Fault) -> UInt32 {
        var value: UInt32 = 0
        for _ in 0..<4 {
            guard let scalar = peek, let digit = Character(scalar).hexDigitValue, scalar.isASCII else {
                throw fault(
                    .both(
                        "fyra hexadecimala siffror väntades efter ’\\u’", "expected four hexadecimal digits after '\\u'"
                    ))
            }
            value = value << 4 + UInt32(digit)
            advance()
        }
        return value
    }
}
