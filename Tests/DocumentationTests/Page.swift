import Foundation
import Testing

/// One page of a documentation catalog, read from the repository.
struct Page: CustomTestStringConvertible {
    let path: String
    let text: String

    var testDescription: String { path }

    init(_ path: String) throws {
        self.path = path
        text = try String(contentsOfFile: path, encoding: .utf8)
    }

    /// Every page of every catalog.
    static func all() throws -> [Page] {
        let sources = try FileManager.default.contentsOfDirectory(atPath: "Sources").sorted()
        return try sources.flatMap { module in
            let catalog = "Sources/\(module)/\(module).docc"
            let names = (try? FileManager.default.contentsOfDirectory(atPath: catalog)) ?? []
            return try names.filter { $0.hasSuffix(".md") }.sorted().map { try Page("\(catalog)/\($0)") }
        }
    }

    /// A fenced block, and the last line before it.
    struct Block {
        let language: String
        let lead: String
        let lines: [String]
    }

    var blocks: [Block] {
        var blocks: [Block] = []
        var lead = ""
        var open: (language: String, lines: [String])?
        for line in text.components(separatedBy: "\n") {
            if let block = open {
                if line == "```" {
                    blocks.append(Block(language: block.language, lead: lead, lines: block.lines))
                    open = nil
                } else {
                    open = (block.language, block.lines + [line])
                }
            } else if line.hasPrefix("```") {
                open = (String(line.dropFirst(3)), [])
            } else if !line.isEmpty {
                lead = line
            }
        }
        return blocks
    }

    /// Files shown on the page: YAML names itself in its first line, other blocks stand under their name.
    var files: [String: [String]] {
        blocks.reduce(into: [:]) { files, block in
            if block.language == "yaml", let first = block.lines.first, first.hasPrefix("# ") {
                files[String(first.dropFirst(2))] = block.lines
            } else if block.lead.hasPrefix("`"), block.lead.hasSuffix("`"), !block.lead.contains(" ") {
                files[block.lead.replacingOccurrences(of: "`", with: "")] = block.lines
            }
        }
    }
}
