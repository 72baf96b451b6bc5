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

    /// Whether it is a file, and not memory.
    var isFile: Bool { bytes == nil }

    /// Whether it gives the same bytes each time, as a pipe does not.
    package var canBeReadAgain: Bool { bytes != nil || FileDoor().isRegular(name) }

    /// Whether it holds the very same bytes as another; false where either cannot be read twice.
    package func isSame(as other: ByteSource) -> Bool {
        guard canBeReadAgain, other.canBeReadAgain else { return false }
        do {
            var (mine, theirs) = (try open(), try other.open())
            var buffers = ([UInt8](repeating: 0, count: 1 << 16), [UInt8](repeating: 0, count: 1 << 16))
            while true {
                let count = try mine.read(into: &buffers.0, from: 0, upTo: buffers.0.count)
                var read = 0
                while read < count {
                    let more = try theirs.read(into: &buffers.1, from: read, upTo: count)
                    if more == 0 { return false }
                    read += more
                }
                if count == 0 { return try theirs.read(into: &buffers.1, from: 0, upTo: 1) == 0 }
                if buffers.0[..<count] != buffers.1[..<count] { return false }
            }
        } catch {
            return false
        }
    }

    /// Text in memory, as UTF-8.
    public init(text: String, name: String = "input") { self.init(bytes: text.utf8, name: name) }

    /// All its bytes.
    ///
    /// - Throws: ``TableError`` where it cannot be read, or holds more than `limit` bytes.
    public func whole(limit: Int) throws(TableError) -> [UInt8] {
        if let bytes { return bytes }
        var stream = try open()
        return try stream.rest(limit: limit, name: name)
    }

    /// Its first bytes, at most so many.
    ///
    /// - Throws: ``TableError`` where there is no such file or it may not be read.
    public func prefix(_ count: Int) throws(TableError) -> [UInt8] {
        var stream = try open()
        return Array(try stream.peek(count))
    }

    /// Its last bytes, at most so many; nil where it cannot be looked at without reading it.
    package func suffix(_ count: Int) -> [UInt8]? {
        if let bytes { return Array(bytes.suffix(count)) }
        guard let whole = try? open().wholeBytes() else { return nil }
        let start = max(0, whole.count - count)
        var last = [UInt8](repeating: 0, count: whole.count - start)
        _ = whole.copy(from: start, into: &last, from: 0, upTo: last.count)
        return last
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
    private let whole: WholeBytes?
    private var bytes: [UInt8]
    private var position = 0
    private var transcoding: (any Transcoding)?
    private var transcoded: ArraySlice<UInt8> = []
    private var isAtEnd = false
    /// Of bytes that are there already, so many are copied at a time: mostly one row is wanted.
    private static let step = 4096

    init(file: SystemFile) {
        self.file = file
        whole = nil
        bytes = []
    }

    /// Bytes that are there already, from an offset on.
    init(_ bytes: WholeBytes, from offset: Int) {
        file = nil
        whole = bytes
        self.bytes = []
        position = offset
    }

    init(bytes: [UInt8]) {
        file = nil
        whole = nil
        self.bytes = bytes
    }

    /// All bytes of the source at one address; nil for a pipe, and where they are turned into others.
    func wholeBytes() -> WholeBytes? {
        if transcoding != nil { return nil }
        return whole ?? (file.map { $0.whole() } ?? WholeBytes(copying: bytes))
    }

    /// The first bytes, up to a number, without reading them.
    mutating func peek(_ most: Int) throws(TableError) -> ArraySlice<UInt8> {
        if let file, position == bytes.count {
            var buffer = [UInt8](repeating: 0, count: most)
            var count = 0
            while count < most {
                let read = try file.read(into: &buffer, from: count, upTo: most)
                if read == 0 { break }
                count += read
            }
            (bytes, position) = (Array(buffer[..<count]), 0)
        }
        return bytes[position...].prefix(most)
    }

    /// All bytes that are left.
    mutating func rest(limit: Int, name: String) throws(TableError) -> [UInt8] {
        var all: [UInt8] = []
        var buffer = [UInt8](repeating: 0, count: 1 << 16)
        while true {
            let count = try read(into: &buffer, from: 0, upTo: buffer.count)
            if count == 0 { return all }
            guard all.count + count <= limit else {
                throw TableError(TableError.Problem.tooLarge, at: TableLocation(file: name))
            }
            all.append(contentsOf: buffer[..<count])
        }
    }

    /// Turns all bytes that are still to be read into UTF-8.
    mutating func transcode(_ transcoding: some Transcoding) { self.transcoding = transcoding }

    /// Writes the next bytes into the array between two positions; returns how many, 0 at the end.
    mutating func read(into buffer: inout [UInt8], from start: Int, upTo end: Int) throws(TableError) -> Int {
        guard transcoding != nil else { return try readRaw(into: &buffer, from: start, upTo: end) }
        while transcoded.isEmpty, !isAtEnd {
            var raw = [UInt8](repeating: 0, count: 1 << 16)
            let count = try readRaw(into: &raw, from: 0, upTo: raw.count)
            isAtEnd = count == 0
            transcoded = (transcoding?.utf8(of: raw[..<count], isLast: isAtEnd) ?? [])[...]
        }
        let count = min(end - start, transcoded.count)
        buffer.replaceSubrange(start..<start + count, with: transcoded.prefix(count))
        transcoded.removeFirst(count)
        return count
    }

    private mutating func readRaw(into buffer: inout [UInt8], from start: Int, upTo end: Int) throws(TableError) -> Int
    {
        if let whole {
            let count = whole.copy(from: position, into: &buffer, from: start, upTo: min(end, start + ByteStream.step))
            position += count
            return count
        }
        let count = min(end - start, bytes.count - position)
        guard count > 0 else { return try file?.read(into: &buffer, from: start, upTo: end) ?? 0 }
        buffer.replaceSubrange(start..<start + count, with: bytes[position..<position + count])
        position += count
        return count
    }
}
