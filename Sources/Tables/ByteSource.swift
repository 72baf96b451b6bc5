/// Where a table's bytes come from: a file (also a pipe), read piece by piece, or memory.
public struct ByteSource: Hashable, Sendable {
    /// What errors and receipts call it: the path, or a name of the caller's.
    public let name: String
    private let bytes: [UInt8]?

    /// A file by its path; nothing is opened yet.
    public init(path: String) {
        name = path
        bytes = nil
    }

    /// Bytes in memory.
    public init(bytes: some Sequence<UInt8>, name: String = "input") {
        self.name = name
        self.bytes = Array(bytes)
    }

    /// Text in memory, as UTF-8.
    public init(text: String, name: String = "input") { self.init(bytes: text.utf8, name: name) }

    /// Its first bytes, at most so many.
    ///
    /// - Throws: ``TableError`` where there is no such file or it may not be read.
    public func prefix(_ count: Int) throws(TableError) -> [UInt8] {
        var stream = try open()
        var buffer = [UInt8](repeating: 0, count: count)
        var filled = 0
        while filled < count {
            let read = try stream.read(into: &buffer, from: filled, upTo: count)
            if read == 0 { break }
            filled += read
        }
        buffer.removeLast(count - filled)
        return buffer
    }

    /// Opens it for one reading.
    ///
    /// - Throws: ``TableError`` where there is no such file or it may not be read.
    func open() throws(TableError) -> ByteStream {
        if let bytes { return ByteStream(bytes: bytes) }
        return ByteStream(file: try SystemFile(path: name))
    }
}

/// One reading of a source.
struct ByteStream {
    private let file: SystemFile?
    private let bytes: [UInt8]
    private var position = 0

    init(file: SystemFile) {
        self.file = file
        bytes = []
    }

    init(bytes: [UInt8]) {
        file = nil
        self.bytes = bytes
    }

    /// Writes the next bytes into the array between two positions; returns how many, 0 at the end.
    mutating func read(into buffer: inout [UInt8], from start: Int, upTo end: Int) throws(TableError) -> Int {
        if let file { return try file.read(into: &buffer, from: start, upTo: end) }
        let count = min(end - start, bytes.count - position)
        guard count > 0 else { return 0 }
        buffer.replaceSubrange(start..<start + count, with: bytes[position..<position + count])
        position += count
        return count
    }
}
