/// Remembers what each raw spelling of a list's options means, so that a cell costs one look and no `String`.
///
/// Open addressing over the file's own bytes; all bytes are compared, so the hash may be careless. Bounded: what no
/// longer fits is asked of the definition again each time.
struct SpellingMemo {
    private struct Entry {
        var firstWord: UInt64
        var start: Int32
        var count: Int32
        var answer: CodedAnswer
    }

    private var table: [Int32]
    private var mask: Int
    private var entries: [Entry] = []
    private var arena: [UInt8]

    private static let mostEntries = 8192
    private static let longestSpelling = 4096
    private static let mostBytes = 1 << 20

    init() {
        table = Array(repeating: -1, count: 256)
        mask = 255
        arena = []
        arena.reserveCapacity(4096)
    }

    /// A memo that knows some spellings from the beginning.
    init(knowing meanings: [(value: String, answer: CodedAnswer)]) {
        self.init()
        for meaning in meanings {
            let bytes = Array(meaning.value.utf8) + Array(repeating: 0, count: 8)
            remember(meaning.answer, for: bytes.span, at: 0, count: bytes.count - 8)
        }
    }

    /// How many spellings are remembered.
    var count: Int { entries.count }

    /// Whether no more are remembered.
    var isFull: Bool { entries.count >= SpellingMemo.mostEntries }

    /// The meaning of a spelling, or nil where it is new; at least eight bytes must lie behind it.
    @inline(__always)
    func find(in bytes: Span<UInt8>, at start: Int, count: Int) -> CodedAnswer? {
        let first = word(in: bytes, at: start, count: count)
        var slot = Int(truncatingIfNeeded: SpellingMemo.hash(bytes, start, count, first)) & mask
        while true {
            let index = Int(table[slot])
            if index < 0 { return nil }
            let entry = entries[index]
            if entry.firstWord == first, Int(entry.count) == count,
                count <= 8 || hasSameRest(bytes, start, count, as: Int(entry.start))
            {
                return entry.answer
            }
            slot = (slot + 1) & mask
        }
    }

    /// Remembers a new spelling while there is room.
    mutating func remember(_ answer: CodedAnswer, for bytes: Span<UInt8>, at start: Int, count: Int) {
        let needed = (count + 15) / 8 * 8
        guard entries.count < SpellingMemo.mostEntries, count <= SpellingMemo.longestSpelling,
            arena.count + needed <= SpellingMemo.mostBytes
        else { return }
        let first = word(in: bytes, at: start, count: count)
        entries.append(Entry(firstWord: first, start: Int32(arena.count), count: Int32(count), answer: answer))
        for offset in 0..<count { arena.append(bytes[start + offset]) }
        arena.append(contentsOf: repeatElement(0, count: needed - count))
        if entries.count * 2 > table.count { grow() }
        insert(entries.count - 1, hash: SpellingMemo.hash(bytes, start, count, first))
    }

    private mutating func insert(_ entry: Int, hash: UInt64) {
        var slot = Int(truncatingIfNeeded: hash) & mask
        while table[slot] >= 0 { slot = (slot + 1) & mask }
        table[slot] = Int32(entry)
    }

    private mutating func grow() {
        table = Array(repeating: -1, count: table.count * 4)
        mask = table.count - 1
        for (index, entry) in entries.dropLast().enumerated() {
            let hash = SpellingMemo.hash(arena.span, Int(entry.start), Int(entry.count), entry.firstWord)
            insert(index, hash: hash)
        }
    }

    @inline(__always)
    private func hasSameRest(_ bytes: Span<UInt8>, _ start: Int, _ count: Int, as other: Int) -> Bool {
        let mine = arena.span
        var offset = 8
        while offset < count {
            let left = count - offset
            guard word(in: bytes, at: start + offset, count: left) == word(in: mine, at: other + offset, count: left)
            else { return false }
            offset += 8
        }
        return true
    }

    @inline(__always)
    private static func hash(_ bytes: Span<UInt8>, _ start: Int, _ count: Int, _ first: UInt64) -> UInt64 {
        var hash = (first ^ UInt64(count)) &* 0x9E37_79B9_7F4A_7C15
        var offset = 8
        while offset < count {
            hash =
                (hash ^ (hash >> 29) ^ word(in: bytes, at: start + offset, count: count - offset))
                &* 0x9E37_79B9_7F4A_7C15
            offset += 8
        }
        return hash ^ (hash >> 32)
    }
}

/// Up to eight bytes as one word, zero behind the last; eight bytes must lie there.
@inline(__always)
func word(in bytes: Span<UInt8>, at start: Int, count: Int) -> UInt64 {
    if count <= 0 { return 0 }
    let whole = UInt64(littleEndian: unsafe bytes.bytes.unsafeLoadUnaligned(fromByteOffset: start, as: UInt64.self))
    return count >= 8 ? whole : whole & ((1 << (UInt64(count) * 8)) &- 1)
}
