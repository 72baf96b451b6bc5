import Foundation
import Testing

/// A table of facts from the plans and reports, where this machine has it; tests skip where it has not.
struct FactsFile {
    static let absence: Comment = "the tables of facts are not here"
    let url: URL

    init(_ name: String) {
        url = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent().deletingLastPathComponent().appending(path: "shared/facts/\(name)")
    }

    var exists: Bool { FileManager.default.fileExists(atPath: url.path) }

    /// The rows by column; quotes are dropped, and commas between them do not divide.
    func rows() throws -> [[String: String]] {
        let lines = try String(contentsOf: url, encoding: .utf8).split(whereSeparator: \.isNewline)
        let header = lines.first.map(FactsFile.cells) ?? []
        return lines.dropFirst().map { Dictionary(uniqueKeysWithValues: zip(header, FactsFile.cells($0))) }
    }

    private static func cells(_ line: Substring) -> [String] {
        line.split(separator: "\"", omittingEmptySubsequences: false).enumerated()
            .reduce(into: [""]) { cells, part in
                let isQuoted = part.offset % 2 == 1
                let parts =
                    isQuoted ? [part.element] : part.element.split(separator: ",", omittingEmptySubsequences: false)
                cells[cells.count - 1] += parts.first ?? ""
                cells += parts.dropFirst().map(String.init)
            }
    }
}
