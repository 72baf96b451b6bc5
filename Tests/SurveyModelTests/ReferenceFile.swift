import Foundation

/// A file of reference vectors where this machine has them; tests skip where it has not.
struct ReferenceFile {
    let url: URL

    init(_ name: String) {
        url = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent().deletingLastPathComponent().appending(path: "shared/reference/\(name)")
    }

    var exists: Bool { FileManager.default.fileExists(atPath: url.path) }

    /// The rows by column; the vectors hold no quoted fields in the columns used.
    func rows() throws -> [[String: String]] {
        let lines = try String(contentsOf: url, encoding: .utf8).split(whereSeparator: \.isNewline)
        let header = lines.first?.split(separator: ",", omittingEmptySubsequences: false).map(String.init) ?? []
        return lines.dropFirst().map { line in
            let cells = line.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
            return Dictionary(uniqueKeysWithValues: zip(header, cells))
        }
    }
}
