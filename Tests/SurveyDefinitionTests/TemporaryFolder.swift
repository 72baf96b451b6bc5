import Foundation

/// A folder with files that lives as long as a test's body.
enum TemporaryFolder {
    static func with<Result>(_ files: [String: String], _ body: (String) throws -> Result) throws -> Result {
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent("definitions-\(UUID().uuidString)")
        defer { try? FileManager.default.removeItem(at: folder) }
        for (path, text) in files {
            let file = folder.appendingPathComponent(path)
            try FileManager.default.createDirectory(
                at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
            try Data(text.utf8).write(to: file)
        }
        return try body(folder.path)
    }
}

extension String {
    /// The text with every occurrence replaced.
    func replacingAll(_ passage: String, with other: String) -> String {
        replacingOccurrences(of: passage, with: other)
    }
}
