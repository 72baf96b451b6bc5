import SurveyModel
import Tables

/// Finds rows that repeat the id of an earlier one; it keeps one entry of fixed size for each id.
struct DuplicateFinder {
    /// 128 bits of an id: two ids that differ meet in it less than once in 10²⁰ files of a million rows.
    private struct Key: Hashable {
        let first: UInt64
        let second: UInt64
    }

    private struct Seen {
        let row: Int
        let content: UInt64
    }

    private var seen: [Key: Seen] = [:]

    /// An earlier row with the same id.
    struct Duplicate {
        /// Its number.
        let earlierRow: Int
        /// Whether all its cells are the same.
        let hasSameContent: Bool

        /// What is wrong with the later row, as a clause.
        var words: LocalizedText {
            hasSameContent
                ? .both(
                    "svaret upprepar rad \(earlierRow), med samma innehåll; det räknas en gång",
                    "the record repeats row \(earlierRow), with the same content; it counts once")
                : .both(
                    "svaret upprepar rad \(earlierRow), med annat innehåll; den raden räknas, så behåll den som gäller",
                    "the record repeats row \(earlierRow), with other content; that row counts, so keep the one that holds"
                )
        }
    }

    /// The earlier row with the same id as the reader's, or nil after remembering this one; a blank id repeats nothing.
    mutating func check(_ row: some TableReader, idColumn: Int) -> Duplicate? {
        var (start, end) = (row.cells[idColumn].start, row.cells[idColumn].end)
        while start < end, row.buffer[start] <= 0x20 { start += 1 }
        while start < end, row.buffer[end - 1] <= 0x20 { end -= 1 }
        guard start < end else { return nil }
        let bytes = row.buffer.span
        let key = Key(
            first: fingerprint(bytes, start..<end, seed: 0x243F_6A88_85A3_08D3),
            second: fingerprint(bytes, start..<end, seed: 0x1319_8A2E_0370_7344))
        let all = row.cells[0].start..<row.cells[row.cellCount - 1].end
        let content = fingerprint(bytes, all, seed: 0xA409_3822_299F_31D0)
        guard let earlier = seen[key] else {
            seen[key] = Seen(row: row.row, content: content)
            return nil
        }
        return Duplicate(earlierRow: earlier.row, hasSameContent: earlier.content == content)
    }
}

/// 64 bits of some bytes, eight of which must lie behind them; not for secrets.
private func fingerprint(_ bytes: Span<UInt8>, _ range: Range<Int>, seed: UInt64) -> UInt64 {
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
