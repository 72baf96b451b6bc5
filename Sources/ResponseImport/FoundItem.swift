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
        /// Several options, one of the list in each of several columns.
        case several
        /// Numbers.
        case number
        /// Days or times.
        case date
        /// Words.
        case text
        /// Nothing among the rows looked at.
        case empty
    }

    /// The questions of a file, by what its columns hold.
    static func found(in layout: ExportLayout, _ contents: ContentsGatherer) -> [FoundItem] {
        zip(contents.groups, contents.mostFilled).flatMap { group, most in
            items(of: group, mostFilled: most, in: layout, contents.columns)
        }
    }

    /// One question in several columns, or as many as there are columns where each holds answers of its own.
    private static func items(
        of group: [Int], mostFilled: Int, in layout: ExportLayout, _ contents: [ColumnContents]
    ) -> [FoundItem] {
        let own = group.filter { !layout.headings[$0].isBesideOption }
        let parts = own.isEmpty ? group : own
        guard parts.count > 1 else { return [single(parts[0], all: group, in: layout, contents)] }
        if let kind = FoundKind.kind(ofParts: parts, mostFilled: mostFilled, in: layout, contents) {
            let heading = layout.headings[parts[0]]
            return [
                FoundItem(
                    code: heading.code, question: plainWords(heading.question), columns: group.map { $0 + 1 },
                    kind: kind,
                    options: parts.map { layout.headings[$0].option ?? layout.headings[$0].optionCode ?? "" })
            ]
        }
        return parts.map { single($0, all: [$0], in: layout, contents) }
    }

    private static func single(
        _ column: Int, all columns: [Int], in layout: ExportLayout, _ contents: [ColumnContents]
    ) -> FoundItem {
        let heading = layout.headings[column]
        let words = [heading.question, heading.option ?? ""].map(plainWords).filter { !$0.isEmpty }
        let code = heading.code.map { code in heading.optionCode.map { "\(code)[\($0)]" } ?? code }
        return FoundItem(
            code: code, question: words.joined(separator: ColumnHeading.joiner), columns: columns.map { $0 + 1 },
            kind: FoundKind.kind(of: contents[column]), options: [])
    }
}

extension ExportLayout {
    /// Whether a column may hold answers.
    func isAnswer(_ column: Int) -> Bool {
        own[column] == nil && !(headings[column].title.isEmpty && cells(ofColumn: column).isEmpty)
            && !RejectsColumns.holds(headings[column])
    }
}

/// Tells kinds of answers from cells alone.
enum FoundKind {
    /// What the columns of one question are together; nil where each holds answers of its own.
    static func kind(
        ofParts parts: [Int], mostFilled: Int, in layout: ExportLayout, _ contents: [ColumnContents]
    ) -> FoundItem.Kind? {
        if let set = layout.headings[parts[0]].set { return set.countedValue == nil ? .several : .boxes }
        let options = parts.map { layout.headings[$0].option.map(folded) ?? "" }
        let areNumbered = options.allSatisfy { !$0.isEmpty && $0.allSatisfy(\.isNumber) }
        if areNumbered, mostFilled <= 1 { return .scale }
        for (column, option) in zip(parts, options) {
            guard !contents[column].isOverfull else { return nil }
            let words = Set(contents[column].keys).subtracting(["", option, "n/a"])
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
    static func kind(of contents: ColumnContents) -> FoundItem.Kind {
        guard contents.filled > 0 else { return .empty }
        if contents.areDays { return .date }
        let distinct = contents.words.count
        let isFew = !contents.isOverfull && distinct <= 12 && (distinct * 2 <= contents.filled || distinct <= 2)
        if contents.areNumbers { return isFew ? .choice : .number }
        let keys = contents.keys
        if isFew, keys.allSatisfy({ $0.count <= 120 }) { return .choice }
        return isJoined(contents) ? .joined : .text
    }

    /// Whether cells are few words in many combinations, with commas or semicolons between.
    private static func isJoined(_ contents: ColumnContents) -> Bool {
        for mark in [";", ", "] {
            var parts: [String: Int] = [:]
            for words in contents.words {
                for part in folded(words.text).split(separator: mark) {
                    parts[trimmed(part), default: 0] += words.count
                }
            }
            let all = parts.values.reduce(0, +)
            guard all > contents.filled else { continue }
            if parts.count * 2 <= all, parts.count <= 40 { return true }
        }
        return false
    }
}
