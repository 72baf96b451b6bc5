import Tables

/// Reads the rows of headings by the layout that was found.
enum HeadingReader {
    /// What the headings tell of each column.
    static func headings(of sample: ExportSample, layout: HeaderLayout, rows count: Int) -> [ColumnHeading] {
        let width = sample.width(ofFirst: count)
        let cells = (0..<width).map { column in
            (0..<count).map { row in
                row < sample.rows.count && column < sample.rows[row].count ? sample.rows[row][column] : ""
            }
        }
        var headings =
            switch layout {
            case .plain: plain(cells, sample.table)
            case .code, .codeAndText: coded(cells)
            case .questionOverOption: stacked(cells, question: 0)
            case .codeOverQuestionOverOption: stacked(cells, question: 1)
            case .codeOverText: keyed(cells)
            case .codeBesideText: keyed(cells.map { taken(apart: $0.first ?? "") })
            case .optionBeforeQuestion: optionFirst(cells)
            case .field: fields(cells)
            case .groupedField: fields(cells, groupMark: "-")
            }
        numberRepeated(&headings)
        return headings
    }

    /// Numbers columns that have the very same heading.
    private static func numberRepeated(_ headings: inout [ColumnHeading]) {
        var seen: [String: Int] = [:]
        for column in headings.indices {
            let key = foldedHeading(headings[column].title)
            guard !key.isEmpty else { continue }
            seen[key, default: 0] += 1
            headings[column].repetition = seen[key] ?? 1
        }
    }

    /// One row; columns that repeat a question with an option each share it.
    private static func plain(_ cells: [[String]], _ table: TableDescription) -> [ColumnHeading] {
        let labels = table.columns.map(\.label)
        var result = cells.enumerated().map { column, cells in
            let label = column < labels.count ? labels[column] : ""
            let heading = cells.first ?? ""
            return ColumnHeading(label.isEmpty ? cells : cells + [label], question: label.isEmpty ? heading : label)
        }
        let groups = QuestionBeforeOption(result.map(\.question)).groups
        share(groups, in: &result)
        for column in result.indices where result[column].option == nil { part(&result[column]) }
        for set in table.multipleResponseSets { join(set, in: &result) }
        return result
    }

    /// Lets the columns of a declared set share its question; each is an option, or holds one.
    private static func join(_ set: MultipleResponseSet, in result: inout [ColumnHeading]) {
        let name = String(set.name.drop { $0 == "$" })
        let columns = set.columns.filter { result.indices.contains($0) && result[$0].set == nil }
        guard columns.count > 1, !name.isEmpty else { return }
        for column in columns {
            let own = result[column].cells[0]
            result[column].set = DeclaredSet(name: name, countedValue: set.countedValue)
            result[column].option = result[column].question
            result[column].optionCode = own
            result[column].code = name
            result[column].question = set.label.isEmpty ? name : set.label
        }
    }

    /// Takes a heading apart that was joined from several rows, as in a file of rejects.
    private static func part(_ heading: inout ColumnHeading) {
        let parts = heading.question.split(separator: ColumnHeading.joiner).map(String.init)
        guard parts.count > 1 else { return }
        heading.cells += parts
        if !parts[0].contains(" ") { heading.code = parts[0] }
    }

    /// What tests put before each question for its marks, as Microsoft Forms: they are no question of which these were options.
    private static let marks: Set = ["points", "feedback", "poäng", "återkoppling"]

    private static func share(_ groups: [[QuestionBeforeOption.Part]], in result: inout [ColumnHeading]) {
        for part in groups.joined() where !marks.contains(folded(part.question)) {
            result[part.column].question = part.question
            result[part.column].option = part.option
            result[part.column].isBesideOption = isOther(part.option)
        }
    }

    /// LimeSurvey's codes, with the words behind them where there are any.
    private static func coded(_ cells: [[String]]) -> [ColumnHeading] {
        var result = cells.map { cells in
            let heading = cells.first ?? ""
            guard let parted = CodedHeading(heading) else { return ColumnHeading(cells, question: heading) }
            var result = ColumnHeading(cells, question: parted.text, code: parted.code)
            result.optionCode = parted.subcode
            if parted.subcode != nil, parted.text.last == "]", let open = bracket(in: parted.text) {
                result.question = trimmed(parted.text[..<open])
                result.option = trimmed(parted.text[parted.text.index(after: open)...].dropLast())
            }
            result.isBesideOption = isOther(parted.subcode ?? "") || parted.subcode?.hasSuffix("comment") == true
            return result
        }
        partWithoutBrackets(&result)
        let codes = Dictionary(grouping: result.compactMap(\.code), by: \.self).mapValues(\.count)
        for index in result.indices where result[index].isBesideOption && codes[result[index].code ?? ""] == 1 {
            result[index].isBesideOption = false
        }
        return result
    }

    /// Takes codes as `Q1_SQ1` and `Q1_other` apart, which LimeSurvey writes too; a column for words tells that they are parts.
    private static func partWithoutBrackets(_ headings: inout [ColumnHeading]) {
        let codes = Set(headings.filter { $0.optionCode == nil }.compactMap(\.code))
        for base in codes.filter({ $0.hasSuffix("_other") }).map({ String($0.dropLast("_other".count)) }) {
            let parts = codes.filter { $0.hasPrefix(base + "_") }
            guard parts.count > 1 || codes.contains(base) else { continue }
            for index in headings.indices where headings[index].optionCode == nil {
                guard let code = headings[index].code, parts.contains(code) else { continue }
                headings[index].code = base
                headings[index].optionCode = String(code.dropFirst(base.count + 1))
                headings[index].isBesideOption = code == base + "_other"
            }
        }
    }

    /// The bracket that opens the last part of a text, brackets within it passed over.
    private static func bracket(in text: String) -> String.Index? {
        var depth = 0
        for index in text.indices.reversed() {
            if text[index] == "]" { depth += 1 }
            if text[index] == "[" { depth -= 1 }
            if depth == 0 { return index }
        }
        return nil
    }

    /// A row of questions over a row of options; a blank question is the one to its left.
    private static func stacked(_ cells: [[String]], question row: Int) -> [ColumnHeading] {
        var last = ""
        return cells.map { cells in
            let (above, below) = (cells[row], plainWords(cells[row + 1]))
            let isOwn = !isBlank(above)
            if isOwn { last = above }
            var result = ColumnHeading(cells, question: isOwn || !below.isEmpty ? last : "")
            result.isStacked = true
            if row > 0 { result.code = cells[0] }
            let isWhole = ["response", "open-ended response", "svar", "#", ""].contains(folded(below))
            if !isWhole { result.option = trimmed(below.hasPrefix("- ") ? String(below.dropFirst(2)) : below) }
            result.isBesideOption = isOther(below)
            return result
        }
    }

    /// A row of codes over a row of words, with the tool's own ids below.
    private static func keyed(_ cells: [[String]]) -> [ColumnHeading] {
        var result = cells.map { cells in
            let question = QualtricsSigns.withoutSelectedChoice(cells[1])
            var result = ColumnHeading(cells, question: question, code: cells[0])
            result.stableID = cells.count > 2 ? QualtricsSigns.importID(cells[2]) : nil
            result.isBesideOption = cells[0].hasSuffix("_TEXT")
            if let parts = QualtricsSigns.wordsBeside(code: cells[0], question) {
                (result.code, result.optionCode) = (parts.code, parts.optionCode)
                (result.question, result.option) = (parts.question, parts.option)
            }
            return result
        }
        for part in QuestionBeforeOption(result.map(\.question)).groups.joined() where result[part.column].option == nil
        {
            guard let under = result[part.column].code?.lastIndex(of: "_"), let code = result[part.column].code else {
                continue
            }
            result[part.column].question = part.question
            result[part.column].option = part.option
            result[part.column].code = String(code[..<under])
            result[part.column].optionCode = String(code[code.index(after: under)...])
        }
        return result
    }

    /// Code and words of a heading that was joined of both; one that is alone is both.
    private static func taken(apart heading: String) -> [String] {
        guard let joint = heading.range(of: ColumnHeading.joiner) else { return [heading, heading] }
        return [String(heading[..<joint.lowerBound]), String(heading[joint.upperBound...])]
    }

    /// `Option:Question`.
    private static func optionFirst(_ cells: [[String]]) -> [ColumnHeading] {
        let parts = OptionBeforeQuestion(cells.map { $0.first ?? "" }).parts
        return cells.enumerated().map { column, cells in
            guard let part = parts[column] else { return ColumnHeading(cells, question: cells.first ?? "") }
            var result = ColumnHeading(cells, question: part.question)
            result.option = part.option
            result.isBesideOption = isOther(part.option)
            return result
        }
    }

    /// Names of fields: `field___code` and `group/field/code`, or `group-field/code` where another mark stands behind
    /// groups.
    private static func fields(_ cells: [[String]], groupMark: Character = "/") -> [ColumnHeading] {
        let names = Set(cells.map { $0.first ?? "" })
        return cells.map { cells in
            let name = cells.first ?? ""
            var result = ColumnHeading(cells, question: name, code: name)
            if let mark = name.range(of: "___") {
                (result.code, result.optionCode) = (String(name[..<mark.lowerBound]), String(name[mark.upperBound...]))
            } else if let slash = name.lastIndex(of: "/") {
                let (above, last) = (String(name[..<slash]), String(name[name.index(after: slash)...]))
                let isOption = names.contains(above)
                result.code = isOption ? HeadingReader.lastPart(of: above, behind: groupMark) : last
                result.optionCode = isOption ? last : nil
            } else if groupMark != "/" {
                result.code = HeadingReader.lastPart(of: name, behind: groupMark)
            }
            result.question = result.code ?? name
            return result
        }
    }

    private static func lastPart(of path: String, behind mark: Character) -> String {
        path.lastIndex(of: mark).map { String(path[path.index(after: $0)...]) } ?? path
    }

    /// Whether an option asks for words of one's own, or a column holds some beside the options.
    static func isOther(_ option: String) -> Bool {
        ["comment", "kommentar"].contains(folded(option)) || isOtherOption(option)
    }

    /// Whether an option asks for words of one's own.
    static func isOtherOption(_ option: String) -> Bool {
        let key = folded(option)
        let words = ["other", "annat", "annan", "övrigt", "-oth-", "sonstiges", "andet", "annet"]
        return words.contains(key)
            || ["other (", "other -", "other:", "annat (", "other word"].contains { key.hasPrefix($0) }
    }
}
