/// Rows kept whole in little memory, for parsers that hand over cell after cell.
///
/// Each cell is a mark, a length and its bytes; a number takes about eight.
struct CellStore {
    private var bytes: [UInt8] = []
    /// How many rows it holds.
    private(set) var rowCount = 0
    private let width: Int
    private var position = 0
    private var nextRow: Int
    private let firstRow: Int

    /// The most that is kept.
    static let mostBytes = 1 << 29
    private static let fullBatch = 1 << 18

    /// A store of rows with that many cells each, the first of which has that number.
    init(width: Int, firstRow: Int = 1) {
        self.width = width
        nextRow = firstRow
        self.firstRow = firstRow
    }

    /// Whether it holds as much as is handed on at a time.
    var isBatch: Bool { bytes.count >= CellStore.fullBatch }
    /// The number of the row behind its last.
    var endRow: Int { firstRow + rowCount }

    /// Whether it holds as much as is kept.
    var isFull: Bool { bytes.count > CellStore.mostBytes }

    /// Adds the next cell.
    mutating func append(_ text: some Collection<UInt8>, _ mark: Cell.Mark = .none) {
        bytes.append(mark.rawValue)
        var count = text.count
        while count >= 0x80 {
            bytes.append(UInt8(truncatingIfNeeded: count) | 0x80)
            count >>= 7
        }
        bytes.append(UInt8(count))
        bytes.append(contentsOf: text)
    }

    /// Adds a cell that holds a whole number from 0 on, of fifteen digits at most.
    mutating func append(number: Int, _ mark: Cell.Mark) {
        var (count, power) = (1, 10)
        while number >= power {
            count += 1
            power *= 10
        }
        bytes.append(mark.rawValue)
        bytes.append(UInt8(count))
        while power > 1 {
            power /= 10
            bytes.append(0x30 + UInt8(number / power % 10))
        }
    }

    /// Tells that a row is whole.
    mutating func finishRow() { rowCount += 1 }

    /// Puts the next rows into an empty batch; false where there are none left.
    mutating func take(into batch: inout RowBatch) -> Bool {
        guard nextRow < endRow else { return false }
        while nextRow < endRow, batch.count < CellStore.fullBatch {
            batch.beginRow()
            for _ in 0..<width { takeCell(into: &batch) }
            batch.endRow(number: nextRow)
            nextRow += 1
        }
        return true
    }

    private mutating func takeCell(into batch: inout RowBatch) {
        let mark = Cell.Mark(rawValue: bytes[position]) ?? .none
        var (count, shift) = (0, 0)
        repeat {
            position += 1
            count |= Int(bytes[position] & 0x7F) << shift
            shift += 7
        } while bytes[position] & 0x80 != 0
        position += 1
        batch.beginCell()
        // Most cells are one digit; a slice would be counted as one more owner of the bytes.
        if count == 1 { batch.append(bytes[position]) } else { batch.append(bytes[position..<position + count]) }
        batch.endCell(mark)
        position += count
    }
}
