/// A PNG or JPEG file with its size, to stand in a workbook or a document.
public struct RasterPicture: Hashable, Sendable {
    /// What a file of points is.
    public enum Kind: String, Hashable, Sendable {
        case png, jpeg
    }

    /// The file's bytes.
    public let bytes: [UInt8]
    /// What it is, by its first bytes.
    public let kind: Kind
    /// How many points lie side by side.
    public let width: Int
    /// How many points lie above each other.
    public let height: Int
    /// What it shows, for those who do not see it.
    public let description: String

    /// A picture whose file tells its size; nil for any other file, and where the size is no size.
    public init?(bytes: [UInt8], description: String) {
        guard let (kind, width, height) = RasterPicture.png(bytes) ?? RasterPicture.jpeg(bytes), width > 0, height > 0
        else {
            return nil
        }
        (self.bytes, self.kind, self.width, self.height) = (bytes, kind, width, height)
        self.description = description
    }

    /// The size in the first chunk, IHDR (ISO 15948, 11.2.2).
    private static func png(_ bytes: [UInt8]) -> (Kind, Int, Int)? {
        guard bytes.count >= 24, bytes.starts(with: [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]) else {
            return nil
        }
        return (.png, number(bytes[16..<20]), number(bytes[20..<24]))
    }

    /// The size in the frame header, the first marker SOF (ISO 10918-1, B.2.2).
    private static func jpeg(_ bytes: [UInt8]) -> (Kind, Int, Int)? {
        guard bytes.starts(with: [0xFF, 0xD8]) else { return nil }
        var place = 2
        while place + 9 <= bytes.count, bytes[place] == 0xFF {
            let marker = bytes[place + 1]
            let isFrame = (0xC0...0xCF).contains(marker) && ![0xC4, 0xC8, 0xCC].contains(marker)
            if isFrame {
                return (.jpeg, number(bytes[place + 7..<place + 9]), number(bytes[place + 5..<place + 7]))
            }
            place += 2 + max(2, number(bytes[place + 2..<place + 4]))
        }
        return nil
    }

    private static func number(_ bytes: ArraySlice<UInt8>) -> Int { bytes.reduce(0) { $0 << 8 | Int($1) } }
}
