import SurveyModel

/// A question as the columns of a file alone show it, before any definition says what it is.
public struct FoundItem: Hashable, Sendable, Codable {
    /// Its code, where the headings have codes.
    public var code: String?
    /// Its words.
    public var question: String
    /// Its columns, from 1.
    public var columns: [Int]
    /// What kind of answers it seems to take.
    public var kind: Kind
    /// The options that its columns name, in order; empty where one column holds all.
    public var options: [String]

    /// What kind of answers a question seems to take.
    public enum Kind: String, CaseIterable, Sendable, Hashable, Codable {
        /// One of a few words or numbers.
        case choice
        /// Boxes, one a column.
        case boxes
        /// Several options joined in one cell.
        case joined
        /// A scale, one point a column.
        case scale
        /// Numbers.
        case number
        /// Days or times.
        case date
        /// Words.
        case text
        /// Nothing among the rows looked at.
        case empty
    }

    /// The questions of a file.
    static func found(in layout: ExportLayout) -> [FoundItem] {
        var items: [FoundItem] = []
        var group: [Int] = []
        func close() {
            if !group.isEmpty { items += FoundItem.items(of: group, in: layout) }
            group = []
        }
        for (column, heading) in layout.headings.enumerated() where layout.isAnswer(column) {
            let isBeside = group.last.map { layout.isSameQuestion($0, column) && heading.isBesideOption } ?? false
            let isPart = heading.option != nil || heading.optionCode != nil
            let goesOn = group.last.map { layout.isSameQuestion($0, column) && layout.headings[$0].isPart } ?? false
            if isBeside || isPart && goesOn {
                group.append(column)
            } else {
                close()
                group = [column]
            }
        }
        close()
        return items
    }

    /// One question in several columns, or as many as there are columns where each holds answers of its own.
    private static func items(of group: [Int], in layout: ExportLayout) -> [FoundItem] {
        let own = group.filter { !layout.headings[$0].isBesideOption }
        let parts = own.isEmpty ? group : own
        guard parts.count > 1 else { return [single(parts[0], all: group, in: layout)] }
        if let kind = FoundKind.kind(ofParts: parts, in: layout) {
            let heading = layout.headings[parts[0]]
            return [
                FoundItem(
                    code: heading.code, question: plainWords(heading.question), columns: group.map { $0 + 1 },
                    kind: kind,
                    options: parts.map { layout.headings[$0].option ?? layout.headings[$0].optionCode ?? "" })
            ]
        }
        return parts.map { single($0, all: [$0], in: layout) }
    }

    private static func single(_ column: Int, all columns: [Int], in layout: ExportLayout) -> FoundItem {
        let heading = layout.headings[column]
        let words = [heading.question, heading.option ?? ""].map(plainWords).filter { !$0.isEmpty }
        let code = heading.code.map { code in heading.optionCode.map { "\(code)[\($0)]" } ?? code }
        return FoundItem(
            code: code, question: words.joined(separator: ColumnHeading.joiner), columns: columns.map { $0 + 1 },
            kind: FoundKind.kind(ofCells: layout.cells(ofColumn: column), layout.dateOrder(ofColumn: column)),
            options: [])
    }
}

extension ColumnHeading {
    /// Whether it is one of several columns of a question.
    fileprivate var isPart: Bool { option != nil || optionCode != nil }
}

extension ExportLayout {
    /// Whether a column may hold answers.
    func isAnswer(_ column: Int) -> Bool {
        own[column] == nil && !(headings[column].title.isEmpty && cells(ofColumn: column).isEmpty)
            && !headings[column].cells[0].hasPrefix("_")
    }

    /// Whether two columns belong to one question.
    fileprivate func isSameQuestion(_ first: Int, _ second: Int) -> Bool {
        let (one, other) = (headings[first], headings[second])
        return one.code == other.code && foldedHeading(one.question) == foldedHeading(other.question)
    }
}

/// Tells kinds of answers from cells alone.
enum FoundKind {
    /// What the columns of one question are together; nil where each holds answers of its own.
    static func kind(ofParts parts: [Int], in layout: ExportLayout) -> FoundItem.Kind? {
        let cells = parts.map { column in
            layout.sample.rows.dropFirst(layout.headerRows).map { row in
                column < row.count ? folded(row[column]) : ""
            }
        }
        let options = parts.map { layout.headings[$0].option.map(folded) ?? "" }
        let areNumbered = options.allSatisfy { !$0.isEmpty && $0.allSatisfy(\.isNumber) }
        let filled = (0..<(cells.first?.count ?? 0)).map { row in cells.count { !$0[row].isEmpty } }
        if areNumbered, filled.allSatisfy({ $0 <= 1 }) { return .scale }
        for (column, option) in zip(cells, options) {
            let words = Set(column).subtracting(["", option, "n/a"])
            guard words.count <= 1 || words.isSubset(of: pairs) else { return nil }
            guard words.count == 0 || words.isSubset(of: pairs) || words.count == 1 && !option.isEmpty else {
                return nil
            }
        }
        return .boxes
    }

    /// Words by which tools tick boxes or leave them.
    private static let pairs: Set = [
        "yes", "no", "ja", "nej", "y", "n", "1", "0", "true", "false", "checked", "unchecked",
    ]

    /// What the cells of one column are.
    static func kind(ofCells cells: [String], _ order: DateOrder?) -> FoundItem.Kind {
        let keys = cells.map(folded)
        guard !keys.isEmpty else { return .empty }
        if keys.allSatisfy(isDay) { return .date }
        let distinct = Set(keys).count
        let isFew = distinct <= 12 && (distinct * 2 <= keys.count || distinct <= 2)
        if keys.allSatisfy(isNumber) { return isFew ? .choice : .number }
        if isFew, keys.allSatisfy({ $0.count <= 120 }) { return .choice }
        return isJoined(keys) ? .joined : .text
    }

    private static func isDay(_ key: String) -> Bool {
        let parts = key.prefix { $0 != " " && $0 != "t" }.split { "-/.".contains($0) }
        return parts.count == 3 && parts.allSatisfy { Int($0) != nil } && parts.contains { $0.count == 4 }
    }

    private static func isNumber(_ key: String) -> Bool {
        let answer = NumberReading.answer(Array(key.utf8).span, isDecimal: true)
        return answer.status == .answered
    }

    /// Whether cells are few words in many combinations, with commas or semicolons between.
    private static func isJoined(_ keys: [String]) -> Bool {
        for mark in [";", ", "] {
            let parts = keys.flatMap { $0.split(separator: mark).map(trimmed) }
            guard parts.count > keys.count else { continue }
            if Set(parts).count * 2 <= parts.count, Set(parts).count <= 40 { return true }
        }
        return false
    }
}
