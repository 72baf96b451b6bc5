import SurveyModel
import Tables

/// Finds rows that repeat the record of an earlier one; it keeps one entry of fixed size for each.
///
/// In a file by itself a record is known by its id, or by the items that the instrument names as its key. Where several files are read it is known in the others by its id too,
/// or by all of its answers and the time of day where it has none.
struct DuplicateFinder {
    /// 128 bits of an id: two ids that differ meet in it less than once in 10²⁰ files of a million rows.
    struct Key: Hashable {
        let first: UInt64
        let second: UInt64
    }

    /// A row that was met.
    struct Seen {
        let row: Int
        let file: Int
        /// All its cells as they stand.
        let content: UInt64
        /// Its answers, in whatever order and between whatever delimiters they stand.
        let answers: UInt64
        /// The time it was sent in, as it is written; nil where it says none.
        let time: UInt64?
        /// Whether a file of rejects that is read later holds it mended.
        let isLeftToMended: Bool
    }

    /// The rows that were met.
    private(set) var seen: [Key: Seen] = [:]
    /// The files, this one last.
    let files: [EarlierFile]
    /// How records are known in other files; nil for a file by itself.
    private let together: RecordFeatures?
    private let identity: RecordIdentity

    /// A finder for a file by itself.
    init(_ identity: RecordIdentity) {
        self.identity = identity
        (files, together) = ([], nil)
    }

    /// A finder for a file that is read after others.
    init(_ identity: RecordIdentity, after earlier: EarlierRecords, features: RecordFeatures) {
        self.identity = identity
        seen = earlier.seen
        files = earlier.files + [features.file]
        together = features
    }

    /// Whether no row is looked at.
    var isOpen: Bool { identity.isUnknown && together?.timeColumn == nil }

    /// An earlier row with the same record.
    struct Duplicate {
        /// Its number.
        let earlierRow: Int
        /// The file it stands in, where it is another one.
        let file: String?
        /// Whether all its cells, or in another file all its answers, are the same.
        let hasSameContent: Bool
        /// Whether the record is known by its id.
        let hasID: Bool
        /// Whether the id alone tells it in another file: no time says whether both number the same records.
        let isTimeless: Bool
    }

    /// The earlier row with the same record as the reader's, or nil after remembering this one; a blank id repeats nothing.
    ///
    /// A row that is left to a file of rejects, which holds it mended, is remembered so, and gives its place to the mended
    /// one (`takesPlace`).
    mutating func check(
        _ row: some TableReader, isLeftToMended: Bool = false, takesPlace: Bool = false
    ) -> Duplicate? {
        let answers = together.map { $0.answers(of: row) } ?? 0
        let time = together?.time(of: row)
        let id = identity.key(of: row, scope: together?.file.series ?? 0)
        let byTime = time.map { Key(first: answers, second: $0 ^ (together?.file.network ?? 0)) }
        guard let key = id ?? byTime else { return nil }
        let bytes = row.buffer.span
        let all = row.cells[0].start..<row.cells[row.cellCount - 1].end
        let own = Seen(
            row: row.row, file: files.count, content: fingerprint(bytes, all, seed: 0xA409_3822_299F_31D0),
            answers: answers, time: time, isLeftToMended: isLeftToMended)
        guard let earlier = seen[key], !(takesPlace && earlier.isLeftToMended) else {
            seen[key] = own
            return nil
        }
        let isHere = earlier.file == own.file
        // Without an id the same answers at the same time may be two persons', as far as one file tells.
        if id == nil, isHere { return nil }
        return Duplicate(
            earlierRow: earlier.row, file: isHere ? nil : files[earlier.file - 1].name,
            hasSameContent: isHere ? earlier.content == own.content : earlier.answers == answers, hasID: id != nil,
            isTimeless: !isHere && (earlier.time == nil || time == nil))
    }

    /// What was met, for the files that are read next.
    func handOver(to earlier: inout EarlierRecords) {
        guard together != nil else { return }
        (earlier.seen, earlier.files) = (seen, files)
    }
}

extension DuplicateFinder.Duplicate {
    /// What is wrong with the later row, as a clause.
    var words: LocalizedText {
        let swedish = "rad \(earlierRow)" + (file.map { " i \($0)" } ?? "")
        let english = "row \(earlierRow)" + (file.map { " of \($0)" } ?? "")
        if !hasID {
            return .both(
                "svaret upprepar \(swedish), med samma innehåll och samma klockslag; det räknas en gång",
                "the record repeats \(english), with the same content and the same time of day; it counts once")
        }
        return hasSameContent
            ? .both(
                "svaret upprepar \(swedish), med samma innehåll; det räknas en gång",
                "the record repeats \(english), with the same content; it counts once")
            : .both(
                "svaret upprepar \(swedish), med annat innehåll; den raden räknas, så behåll den som gäller",
                "the record repeats \(english), with other content; that row counts, so keep the one that holds")
    }
}

extension DuplicateFinder.Key {
    /// The key of the id in a row's column; nil where it is blank.
    ///
    /// Files that answer for different networks have different scopes: their tools number from 1 each.
    init?(id row: some TableReader, column: Int, scope: UInt64) {
        var (start, end) = (row.cells[column].start, row.cells[column].end)
        while start < end, row.buffer[start] <= 0x20 { start += 1 }
        while start < end, row.buffer[end - 1] <= 0x20 { end -= 1 }
        guard start < end, !ShortenedID.isOne(row.buffer.span.extracting(start..<end)) else { return nil }
        self.init(bytes: row.buffer.span, start..<end, scope: scope)
    }

    /// The key of an id as text.
    init(id: String, scope: UInt64) {
        let bytes = Array(trimmed(id).utf8)
        let padded = bytes + Array(repeating: 0, count: 8)
        self.init(bytes: padded.span, 0..<bytes.count, scope: scope)
    }

    /// The key of this and one more part, which are other parts in another order.
    func followed(by other: DuplicateFinder.Key) -> DuplicateFinder.Key {
        func mixed(_ own: UInt64, _ next: UInt64) -> UInt64 {
            let product = (own ^ next).multipliedFullWidth(by: 0x9E37_79B9_7F4A_7C15)
            return product.high ^ product.low &+ next
        }
        return DuplicateFinder.Key(first: mixed(first, other.first), second: mixed(second, other.second))
    }

    private init(bytes: Span<UInt8>, _ range: Range<Int>, scope: UInt64) {
        first = fingerprint(bytes, range, seed: 0x243F_6A88_85A3_08D3)
        second = fingerprint(bytes, range, seed: 0x1319_8A2E_0370_7344) ^ scope
    }
}

/// 64 bits of some bytes, eight of which must lie behind them; not for secrets.
func fingerprint(_ bytes: Span<UInt8>, _ range: Range<Int>, seed: UInt64) -> UInt64 {
    var hash = seed ^ UInt64(range.count)
    var index = range.lowerBound
    while index < range.upperBound {
        let product = (hash ^ word(in: bytes, at: index, count: range.upperBound - index))
            .multipliedFullWidth(by: 0x9E37_79B9_7F4A_7C15)
        hash = product.high ^ product.low &+ seed
        index += 8
    }
    return hash
}
