/// Packs files into a ZIP archive; every time stamp is 1 January 1980, so that the same files give the same bytes.
public struct ZIPWriter: Sendable {
    private var archive: [UInt8] = []
    private var directory: [UInt8] = []
    private var count = 0

    private static let mostFiles = 65_534
    private static let mostBytes = 1 << 31

    /// An empty archive.
    public init() {}

    /// Adds a file under a path with `/` between folders.
    ///
    /// - Throws: ``WritingError`` where the archive would hold more than 65,534 files or 2 GB.
    public mutating func add(_ bytes: [UInt8], at path: String) throws(WritingError) {
        guard count < ZIPWriter.mostFiles, archive.count + bytes.count < ZIPWriter.mostBytes else {
            throw WritingError("the archive would be too large. Pack fewer formats, or leave --zip out.")
        }
        let packed = Deflater.compress(bytes)
        let isPacked = packed.count < bytes.count
        let content = isPacked ? packed : bytes
        let offset = archive.count
        let name = Array(path.utf8)
        let facts = ZIPWriter.facts(of: bytes, stored: content.count, isPacked: isPacked, name: name.count)
        archive += ZIPWriter.little(0x0403_4B50, 4) + facts + name + content
        directory += ZIPWriter.little(0x0201_4B50, 4) + ZIPWriter.little(20, 2) + facts
        // No comment, first disk, no attributes, and where the file begins.
        directory += [UInt8](repeating: 0, count: 10) + ZIPWriter.little(offset, 4) + name
        count += 1
    }

    /// The finished archive.
    public var bytes: [UInt8] {
        let end =
            ZIPWriter.little(0x0605_4B50, 4) + ZIPWriter.little(0, 4) + ZIPWriter.little(count, 2)
            + ZIPWriter.little(count, 2) + ZIPWriter.little(directory.count, 4) + ZIPWriter.little(archive.count, 4)
            + ZIPWriter.little(0, 2)
        return archive + directory + end
    }

    /// What local header and directory have in common: version, UTF-8 flag, method, time, checksum, sizes, names' lengths.
    private static func facts(of bytes: [UInt8], stored: Int, isPacked: Bool, name: Int) -> [UInt8] {
        let start = little(20, 2) + little(1 << 11, 2) + little(isPacked ? 8 : 0, 2) + little(0, 2) + little(0x21, 2)
        let sizes = little(Int(Checksum.crc32(bytes)), 4) + little(stored, 4) + little(bytes.count, 4)
        return start + sizes + little(name, 2) + little(0, 2)
    }

    private static func little(_ value: Int, _ width: Int) -> [UInt8] {
        (0..<width).map { UInt8(truncatingIfNeeded: value >> (8 * $0)) }
    }
}
