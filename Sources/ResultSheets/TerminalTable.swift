import SurveyModel

/// A table of aligned columns for the terminal.
///
/// Columns align by the number of characters a reader sees; characters of double width are not reckoned with.
public struct TerminalTable: Sendable {
    private let columns: [String]
    private let rows: [[String]]

    /// Takes the heads and the rows; a row may be shorter than the heads.
    public init(columns: [String], rows: [[String]]) {
        self.columns = columns.map(TerminalTable.line)
        self.rows = rows.map { $0.map(TerminalTable.line) }
    }

    /// The gap between columns.
    private static let gap = "  "
    /// The narrowest a wrapped column becomes.
    private static let narrowest = 16

    /// The text, wrapped in its widest columns to fit so many characters; nil never wraps.
    ///
    /// - Parameters:
    ///   - width: How many characters fit on a line.
    ///   - emphasis: Whether the heads are made bold with terminal codes; ask only for a terminal.
    /// - Returns: The lines, each ending in a line break.
    public func text(width: Int? = nil, emphasis: Bool = false) -> String {
        let widths = self.widths(fitting: width)
        let head = lines(columns, widths).map { emphasis ? "\u{1B}[1m\($0)\u{1B}[0m" : $0 }
        let rule = widths.map { String(repeating: "─", count: $0) }.joined(separator: TerminalTable.gap)
        return (head + [rule] + rows.flatMap { lines($0, widths) }).map { $0 + "\n" }.joined()
    }

    private func widths(fitting width: Int?) -> [Int] {
        var widths = columns.indices.map { index in
            ([columns] + rows).map { index < $0.count ? $0[index].count : 0 }.max() ?? 0
        }
        guard let width else { return widths }
        let gaps = TerminalTable.gap.count * max(widths.count - 1, 0)
        var excess = widths.reduce(gaps, +) - width
        while excess > 0, let widest = widths.indices.max(by: { widths[$0] < widths[$1] }),
            widths[widest] > TerminalTable.narrowest
        {
            let next = widths.filter { $0 < widths[widest] }.max() ?? TerminalTable.narrowest
            let step = min(excess, max(1, widths[widest] - max(next, TerminalTable.narrowest)))
            widths[widest] -= step
            excess -= step
        }
        return widths
    }

    private func lines(_ cells: [String], _ widths: [Int]) -> [String] {
        let wrapped = widths.indices.map { index in
            index < cells.count ? TerminalTable.wrapped(cells[index], widths[index]) : [""]
        }
        return (0..<(wrapped.map(\.count).max() ?? 0)).map { line in
            let parts = widths.indices.map { index in
                let text = line < wrapped[index].count ? wrapped[index][line] : ""
                return text + String(repeating: " ", count: max(0, widths[index] - text.count))
            }
            let joined = parts.joined(separator: TerminalTable.gap)
            return String(joined.reversed().drop { $0 == " " }.reversed())
        }
    }

    /// A cell's text on one line, without what would steer the terminal.
    private static func line(_ text: String) -> String {
        String(text.printable.map { $0.isNewline || $0 == "\t" ? " " : $0 })
    }

    /// The text broken at its spaces; a word longer than the width is broken too.
    private static func wrapped(_ text: String, _ width: Int) -> [String] {
        guard text.count > width, width > 0 else { return [text] }
        var lines: [String] = []
        var line = ""
        for word in text.split(separator: " ") {
            if !line.isEmpty, line.count + 1 + word.count > width {
                lines.append(line)
                line = ""
            }
            line += (line.isEmpty ? "" : " ") + word
            while line.count > width {
                lines.append(String(line.prefix(width)))
                line = String(line.dropFirst(width))
            }
        }
        return line.isEmpty ? lines : lines + [line]
    }
}
