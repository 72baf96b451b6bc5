/// Why a file gave no bytes.
enum SourceFailure: Error {
    case missing
    case unreadable
    case tooLarge
}

/// Where definition files come from: the disk, or memory in programs that embed them.
protocol DefinitionSource {
    /// The bytes of a file of at most `limit` bytes.
    func bytes(of path: String, limit: Int) throws(SourceFailure) -> [UInt8]

    /// The names in a folder, sorted, without hidden ones; nil where there is no such folder.
    func names(in directory: String) -> [String]?
}

/// Definition files held in memory, by path.
struct EmbeddedFiles: DefinitionSource {
    let files: [String: [UInt8]]

    func bytes(of path: String, limit: Int) throws(SourceFailure) -> [UInt8] {
        guard let bytes = files[path] else { throw .missing }
        guard bytes.count <= limit else { throw .tooLarge }
        return bytes
    }

    func names(in directory: String) -> [String]? {
        let prefix = directory.isEmpty ? "" : directory + "/"
        let inside = files.keys.filter { $0.hasPrefix(prefix) }
        guard !inside.isEmpty else { return nil }
        let names = inside.compactMap { $0.dropFirst(prefix.count).split(separator: "/").first }
        return Set(names.map(String.init)).sorted()
    }
}
