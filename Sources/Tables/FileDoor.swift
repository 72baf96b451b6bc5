#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// The one door to the file system: bytes of a file, names in a folder; nothing is written.
public struct FileDoor: Sendable {
    /// A door; it holds nothing open.
    public init() {}

    /// The bytes of a file.
    ///
    /// - Throws: ``TableError`` where it cannot be read, or holds more than `limit` bytes.
    public func bytes(of path: String, atMost limit: Int = .max) throws(TableError) -> [UInt8] {
        try ByteSource(path: path).whole(limit: limit)
    }

    /// The names in a folder, sorted, without hidden ones; nil where there is no such folder.
    public func names(in folder: String) -> [String]? {
        guard let stream = unsafe opendir(folder) else { return nil }
        defer { unsafe closedir(stream) }
        var names: [String] = []
        while let entry = unsafe readdir(stream) {
            let name = unsafe withUnsafeBytes(of: &entry.pointee.d_name) { raw in
                unsafe String(decoding: raw.prefix { $0 != 0 }, as: UTF8.self)
            }
            if !name.hasPrefix(".") { names.append(name) }
        }
        return names.sorted()
    }

    /// Whether there is anything: a file, a folder, a pipe.
    public func exists(_ path: String) -> Bool { mode(of: path) != nil }

    /// Whether there is a folder.
    public func isFolder(_ path: String) -> Bool { mode(of: path).map { $0 & S_IFMT == S_IFDIR } ?? false }

    /// Whether there is a file that is no folder, pipe or device.
    public func isRegular(_ path: String) -> Bool { mode(of: path).map { $0 & S_IFMT == S_IFREG } ?? false }

    private func mode(of path: String) -> mode_t? {
        var facts = stat()
        return unsafe stat(path, &facts) == 0 ? facts.st_mode : nil
    }
}
