import ResponseImport

/// Cells that join several options, taken apart: which options there are, and what is written beside them.
struct JoinedWords {
    /// The options, in order of how often they are chosen.
    private(set) var options: [String] = []
    /// Whether some cells hold words that are no option.
    private(set) var hasOthers = false

    private let fewestUses: Int

    private static let mostOptions = 50

    /// The options of a column's cells, or nil where they are not joined.
    ///
    /// - Parameters:
    ///   - words: The different words of the cells.
    ///   - marks: What stands between options, the surest first.
    ///   - filled: How many cells are filled.
    ///   - takesAll: Whether what stands once is an option too, as where cells hold codes.
    init?(_ words: [ColumnContents.Words], marks: [String], filled: Int, takesAll: Bool = false) {
        fewestUses = takesAll ? 1 : 2
        for mark in marks {
            let cells = words.map { (parts: JoinedWords.parts(of: $0.text, mark), count: $0.count) }
            let all = cells.reduce(0) { $0 + $1.parts.count * $1.count }
            guard all * 4 >= filled * 5 else { continue }
            take(cells.map { ($0.parts, $0.count) }, mark)
            let chosen = cells.reduce(0) { sum, cell in sum + (cell.parts.contains(where: isOption) ? cell.count : 0) }
            let isMixed = mark == ";" || JoinedWords.isMixed(cells.map(\.parts))
            if isMixed, options.count >= 2, options.count <= JoinedWords.mostOptions, chosen * 10 >= filled * 7 {
                return
            }
            options = []
        }
        return nil
    }

    /// What stands for a comma within words while they are parted.
    private static let inner = "\u{1}"

    private static func parts(of text: String, _ mark: String) -> [String] {
        // Where a comma alone parts options, one with a space behind it belongs to the words.
        let text = mark == "," ? text.replacing(", ", with: inner) : text
        return text.split(separator: mark).map { $0.replacing(inner, with: ", ").trimmingSpace }.filter { !$0.isEmpty }
    }

    /// Whether some part stands first in one cell and behind another part elsewhere, as no part of a label does.
    private static func isMixed(_ cells: [[String]]) -> Bool {
        let first = Set(cells.compactMap { $0.first?.lowercased() })
        return cells.joined().count > cells.count
            && cells.contains { $0.dropFirst().contains { first.contains($0.lowercased()) } }
    }

    private func isOption(_ part: String) -> Bool { options.contains { $0.lowercased().hasPrefix(part.lowercased()) } }

    private mutating func take(_ cells: [(parts: [String], count: Int)], _ mark: String) {
        var uses: [String: Int] = [:]
        var pairs: [[String]: Int] = [:]
        var spellings: [String: String] = [:]
        for cell in cells {
            let keys = cell.parts.map { $0.lowercased() }
            for (key, part) in zip(keys, cell.parts) {
                uses[key, default: 0] += cell.count
                spellings[key] = spellings[key] ?? part
            }
            for pair in zip(keys, keys.dropFirst()) { pairs[[pair.0, pair.1], default: 0] += cell.count }
        }
        // Parts that never stand without each other are one option that holds the mark itself.
        let joined = pairs.filter { pair, count in count > 1 && uses[pair[0]] == count && uses[pair[1]] == count }
        let next = Dictionary(joined.keys.map { ($0[0], $0[1]) }) { first, _ in first }
        let followers = Set(next.values)
        var counts: [String: Int] = [:]
        for (part, count) in uses where !followers.contains(part) {
            var whole = spellings[part] ?? part
            var last = part
            while let following = next[last], following != part {
                whole += mark + (spellings[following] ?? following)
                last = following
            }
            counts[whole] = count
        }
        hasOthers = counts.values.contains { $0 < fewestUses }
        options = counts.filter { $0.value >= fewestUses }.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.map(\.key)
    }
}
