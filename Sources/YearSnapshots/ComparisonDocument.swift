public import SurveyModel

/// A comparison as text: a plain table, Markdown for a pull request's summary, and JUnit for CI.
public struct ComparisonDocument: Sendable {
    private let comparison: Comparison
    private let words: ComparisonWords
    private let typography: Typography

    /// The comparison in a language.
    public init(_ comparison: Comparison, language: LanguageTag) {
        self.comparison = comparison
        words = ComparisonWords(language: language)
        typography = Typography(language)
    }

    /// GitHub cuts a summary at a mebibyte; so many rows stay well below.
    private static let mostRows = 500

    private var moved: [Comparison.Row] {
        comparison.rows.filter { $0.movement != .same && $0.movement != .notComparable }
    }

    private var notComparable: Int { comparison.rows.count { $0.movement == .notComparable } }

    private var unchanged: String { words.unchanged(comparison.rows.count - moved.count - notComparable) }

    private var preface: [String] {
        var lines: [String] = []
        if let old = comparison.oldSpan, let new = comparison.newSpan {
            lines.append(words.otherSpan("\(old.from)–\(old.to)", "\(new.from)–\(new.to)", apart: notComparable))
        }
        if !comparison.changedDefinitions.isEmpty {
            lines.append(words.changedDefinitions(comparison.changedDefinitions))
        }
        let engines = comparison.engines
        if engines.count == 2, engines[0] != engines[1] { lines.append(words.engines(engines[0], engines[1])) }
        return lines
    }

    /// A table of aligned columns.
    public var plainText: String {
        var text = words.title(comparison.oldPeriod, comparison.newPeriod) + "\n"
        text += preface.map { $0 + "\n" }.joined()
        guard !moved.isEmpty else { return text + words.nothingMoved + "\n" }
        let table = [words.columns] + moved.map(cells)
        let widths = words.columns.indices.map { column in table.map { min(48, $0[column].count) }.max() ?? 0 }
        for row in table {
            let cells = zip(row, widths).map { cell, width in
                let short = cell.count > width ? cell.prefix(width - 1) + "…" : cell
                return short + String(repeating: " ", count: width - short.count)
            }
            text += cells.joined(separator: "  ").trimmedAtEnd + "\n"
        }
        return text + (notes + [unchanged]).map { $0 + "\n" }.joined()
    }

    /// Markdown as GitHub reads it.
    public var markdown: String {
        var text = "## \(escaped(words.title(comparison.oldPeriod, comparison.newPeriod)))\n\n"
        text += preface.map { escaped($0) + "\n\n" }.joined()
        guard !moved.isEmpty else { return text + words.nothingMoved + "\n" }
        text += "| " + words.columns.joined(separator: " | ") + " |\n"
        text += String(repeating: "|---", count: words.columns.count) + "|\n"
        for row in moved.prefix(ComparisonDocument.mostRows) {
            text += "| " + cells(row).map(escaped).joined(separator: " | ") + " |\n"
        }
        if moved.count > ComparisonDocument.mostRows {
            text += "\n" + words.more(moved.count - ComparisonDocument.mostRows) + "\n"
        }
        let ends = notes.map { "- \(escaped($0))\n" }.joined() + (notes.isEmpty ? "" : "\n")
        return text + "\n" + ends + unchanged + "\n"
    }

    /// JUnit XML: a test case for each row, failed where it meets the bar.
    public func junit(failOn bar: Comparison.Bar) -> String {
        let failures = Set(comparison.failures(of: bar))
        var text = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
        text += "<testsuite name=\"\(quoted(words.title(comparison.oldPeriod, comparison.newPeriod)))\" "
        text += "tests=\"\(comparison.rows.count)\" failures=\"\(failures.count)\">\n"
        for row in comparison.rows {
            let cells = cells(row)
            text += "  <testcase classname=\"\(quoted(row.group))\" name=\"\(quoted(row.id))\""
            if failures.contains(row) {
                let message = "\(cells[0]): \(cells[3]) → \(cells[4]) (\(cells[5]))"
                text += ">\n    <failure message=\"\(quoted(message))\"/>\n  </testcase>\n"
            } else {
                text += "/>\n"
            }
        }
        return text + "</testsuite>\n"
    }

    private func cells(_ row: Comparison.Row) -> [String] {
        [
            words.word(for: row.movement), row.groupName.text(in: words.language), title(of: row),
            self.text(row.old, row.oldTrend, in: row), self.text(row.new, row.newTrend, in: row),
            words.word(for: row.cause),
        ]
    }

    /// The words of the row, with what an item was asked in.
    private func title(of row: Comparison.Row) -> String {
        let title = row.title.text(in: words.language)
        return row.instrument.map { "\(title) (\($0.text(in: words.language)))" } ?? title
    }

    /// What the table has no room for: the goals that others carry on, and what is to be borne in mind.
    private var notes: [String] {
        comparison.rows.compactMap { row in
            let continued = (row.continues ?? []).map { $0.title.text(in: words.language) }
            let caveat = row.caveat?.text(in: words.language)
            guard !continued.isEmpty || caveat != nil else { return nil }
            let title = row.title.text(in: words.language)
            let said = continued.isEmpty ? title : words.continues(title, continued, in: comparison.oldPeriod)
            return [said, caveat].compactMap(\.self).map(\.endingSentence).joined(separator: " ")
        }
    }

    private func text(_ state: Comparison.State, _ trend: Trend?, in row: Comparison.Row) -> String {
        switch state {
        case .absent: return "—"
        case .withheld: return words.withheld
        case .shown(let value, let status):
            let parts = [status.map { "\($0.symbol) \(words.word(for: $0))" }, value.map { figure($0, in: row) }]
            let shown = parts.compactMap(\.self) + (trend.map { [words.word(for: $0)] } ?? [])
            return shown.isEmpty ? "—" : shown.joined(separator: " ")
        }
    }

    private func figure(_ value: MeasuredValue, in row: Comparison.Row) -> String {
        let rounding = GoalSafeRounding(target: row.target, nearly: row.nearly)
        func percent(_ value: Fraction) -> String { typography.percent(rounding.percent(of: value)) }
        func points(of value: Fraction) -> String {
            typography.decimal(ScoreRounding(target: row.target, nearly: row.nearly).digits(of: value))
        }
        switch value {
        case .count(let number): return typography.integer(number)
        case .mean(let mean): return percent(mean.value)
        case .score(let score): return points(of: score.mean)
        case .pairs(let pairs): return (pairs.difference > .zero ? "+" : "") + points(of: pairs.difference)
        case .perUnit(let numbers) where numbers.reading == .meanOfUnits: return numbers.mean.map(points(of:)) ?? "–"
        case .perUnit(let numbers): return words.count(numbers.reaching, of: numbers.members.count)
        case .units(let units): return words.count(units.reaching, of: units.count)
        case .share, .allOf: return value.share.map { words.share($0, percent($0.fraction)) } ?? "–"
        }
    }

    private func escaped(_ text: String) -> String {
        text.reduce(into: "") { result, character in
            switch character {
            case "|", "\\", "`", "*", "_", "[", "]": result += "\\\(character)"
            case "<": result += "&lt;"
            case "&": result += "&amp;"
            case "\n", "\r\n", "\r": result += " "
            default: result.append(character)
            }
        }
    }

    private func quoted(_ text: String) -> String {
        text.reduce(into: "") { result, character in
            switch character {
            case "&": result += "&amp;"
            case "<": result += "&lt;"
            case ">": result += "&gt;"
            case "\"": result += "&quot;"
            case "\n", "\r\n", "\r", "\t": result += " "
            default: result.append(character)
            }
        }
    }
}

extension String {
    /// The text with a full stop, unless it ends a sentence already.
    fileprivate var endingSentence: String { last.map { ".!?…".contains($0) } ?? true ? self : self + "." }

    fileprivate var trimmedAtEnd: String { String(reversed().drop { $0 == " " }.reversed()) }
}
