#if CommandLine
    /// A record's cells ↔ rows of one size, so that a row's length tells nothing of an answer.
    ///
    /// Each row holds the record's random id (16 bytes), its own number and the number of rows (2 bytes each), how many
    /// bytes follow (1 byte), then those bytes, filled up with zeros. Cells stand between U+001F, which no text holds.
    enum StoredRecord {
        /// How many bytes a row has.
        static let rowSize = 256
        /// How many bytes say which record and row it is, and so order the rows of all records.
        static let keySize = 18
        private static let headSize = 21
        private static let payloadSize = rowSize - headSize
        private static let separator: UInt8 = 0x1F

        /// The rows of a record under a new random id, or under that one.
        static func rows(of cells: [String], id: [UInt8]) -> [[UInt8]] {
            var bytes: [UInt8] = []
            for (index, cell) in cells.enumerated() {
                if index > 0 { bytes.append(separator) }
                bytes.append(contentsOf: cell.utf8.map { $0 == separator ? 0x20 : $0 })
            }
            let parts = max(1, (bytes.count + payloadSize - 1) / payloadSize)
            return (0..<parts).map { part in
                let piece = bytes[min(part * payloadSize, bytes.count)..<min((part + 1) * payloadSize, bytes.count)]
                var row = id
                row += [UInt8(truncatingIfNeeded: part >> 8), UInt8(truncatingIfNeeded: part)]
                row += [UInt8(truncatingIfNeeded: parts >> 8), UInt8(truncatingIfNeeded: parts)]
                row.append(UInt8(truncatingIfNeeded: piece.count))
                row += piece
                row += [UInt8](repeating: 0, count: rowSize - row.count)
                return row
            }
        }

        /// The most bytes the cells of a record may have together.
        static let mostBytes = payloadSize * Int(UInt16.max)

        /// The id of the record that a row belongs to.
        static func id(of row: [UInt8]) -> [UInt8] { Array(row.prefix(16)) }

        /// How many rows the record of a row has.
        static func parts(of row: [UInt8]) -> Int { Int(row[18]) << 8 | Int(row[19]) }

        /// The bytes of cells that a row holds.
        static func payload(of row: [UInt8]) -> ArraySlice<UInt8> { row[headSize..<headSize + Int(row[20])] }

        /// The cells of a record by the bytes of all its rows.
        static func cells(of bytes: [UInt8]) -> [String] {
            bytes.split(separator: separator, omittingEmptySubsequences: false).map {
                String(decoding: $0, as: UTF8.self)
            }
        }

        /// A new random id.
        static func newID() -> [UInt8] {
            var source = SystemRandomNumberGenerator()
            return (0..<16).map { _ in UInt8.random(in: 0...255, using: &source) }
        }
    }
#endif
