import Tables

extension DefinitionNode {
    /// Reads a YAML or JSON file without asking what it defines, as for writing it in the other format.
    public static func read(file path: String) -> (node: DefinitionNode?, issues: [DefinitionIssue]) {
        let log = IssueLog()
        let document = DefinitionDocument.read(path, from: FileDoor(), log: log)
        return (log.hasErrors ? nil : document?.root, log.issues)
    }

    /// Reads JSON of any kind, as another tool's definition; nil with the issues, under the file's name, where it is
    /// none.
    public static func read(json text: String, file: String) -> (node: DefinitionNode?, issues: [DefinitionIssue]) {
        let log = IssueLog()
        let node = JSONReader.read(text, file: file, log: log)
        return (log.hasErrors ? nil : node, log.issues)
    }

    /// The value as JSON with two spaces' indent and a final line break; reading it gives the identical model.
    public var json: String { jsonText(indent: 0) + "\n" }

    /// The value as YAML in block style, every text that YAML would type in quotes; comments are not kept.
    public var yaml: String { yaml { _ in nil } }

    /// The same with comments behind single values; each is asked for by the keys and positions that lead to the value.
    public func yaml(remark: ([String]) -> String?) -> String {
        var lines: [String] = []
        appendYAML(to: &lines, indent: 0, at: [], remark)
        return lines.joined(separator: "\n") + "\n"
    }

    private func jsonText(indent: Int) -> String {
        let inner = String(repeating: " ", count: indent + 2)
        let outer = String(repeating: " ", count: indent)
        switch content {
        case .scalar(let text, let isQuoted):
            return !isQuoted && DefinitionNode.isBareInJSON(text) ? text : DefinitionNode.quoted(text)
        case .sequence(let elements):
            guard !elements.isEmpty else { return "[]" }
            let lines = elements.map { inner + $0.jsonText(indent: indent + 2) }
            return "[\n\(lines.joined(separator: ",\n"))\n\(outer)]"
        case .mapping(let entries):
            guard !entries.isEmpty else { return "{}" }
            let lines = entries.map {
                "\(inner)\(DefinitionNode.quoted($0.key)): \($0.value.jsonText(indent: indent + 2))"
            }
            return "{\n\(lines.joined(separator: ",\n"))\n\(outer)}"
        }
    }

    /// Whether JSON reads the unquoted text as the same number or boolean.
    private static func isBareInJSON(_ text: String) -> Bool {
        text == "true" || text == "false" || JSONReader.isNumber(text)
    }

    /// The text in double quotes, as JSON and YAML both read it.
    private static func quoted(_ text: String) -> String {
        var result = "\""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\"": result += "\\\""
            case "\\": result += "\\\\"
            case "\n": result += "\\n"
            case "\r": result += "\\r"
            case "\t": result += "\\t"
            case _ where scalar.value < 32 || (0x7F...0x9F).contains(scalar.value) || scalar == "\u{FEFF}":
                let digits = String(scalar.value, radix: 16)
                result += "\\u" + String(repeating: "0", count: 4 - digits.utf8.count) + digits
            default: result.unicodeScalars.append(scalar)
            }
        }
        return result + "\""
    }

    private func appendYAML(
        to lines: inout [String], indent: Int, at path: [String], _ remark: ([String]) -> String?
    ) {
        let space = String(repeating: " ", count: indent)
        func comment(_ path: [String]) -> String { remark(path).map { "  # \($0)" } ?? "" }
        switch content {
        case .scalar: lines.append(space + inlineYAML + comment(path))
        case .sequence(let elements):
            for (index, element) in elements.enumerated() {
                let path = path + [String(index)]
                guard element.needsLines else {
                    lines.append("\(space)- \(element.inlineYAML)\(comment(path))")
                    continue
                }
                let first = lines.count
                element.appendYAML(to: &lines, indent: indent + 2, at: path, remark)
                lines[first] = "\(space)- " + lines[first].dropFirst(indent + 2)
            }
        case .mapping(let entries):
            for entry in entries {
                let path = path + [entry.key]
                let key = DefinitionNode.isPlainInYAML(entry.key) ? entry.key : DefinitionNode.quoted(entry.key)
                guard entry.value.needsLines else {
                    lines.append("\(space)\(key): \(entry.value.inlineYAML)\(comment(path))")
                    continue
                }
                lines.append("\(space)\(key):")
                entry.value.appendYAML(to: &lines, indent: indent + 2, at: path, remark)
            }
        }
    }

    /// Whether the value takes lines of its own in block style.
    private var needsLines: Bool {
        switch content {
        case .scalar: false
        case .sequence(let elements): !elements.isEmpty
        case .mapping(let entries): !entries.isEmpty
        }
    }

    private var inlineYAML: String {
        switch content {
        case .scalar(let text, let isQuoted):
            let isTyped = !isQuoted && PlainScalar(resolving: text) != nil && !text.isEmpty
            return isTyped || DefinitionNode.isPlainInYAML(text) ? text : DefinitionNode.quoted(text)
        case .sequence: return "[]"
        case .mapping: return "{}"
        }
    }

    /// Whether a text may stand without quotes: letters, digits and inner spaces, nothing that YAML reads otherwise.
    private static func isPlainInYAML(_ text: String) -> Bool {
        guard PlainScalar(resolving: text) == nil, let first = text.unicodeScalars.first, let last = text.last else {
            return false
        }
        return first.properties.isAlphabetic && last != " "
            && text.unicodeScalars.allSatisfy { scalar in
                scalar.properties.isAlphabetic || ("0"..."9").contains(scalar) || " _-".unicodeScalars.contains(scalar)
            }
    }
}
