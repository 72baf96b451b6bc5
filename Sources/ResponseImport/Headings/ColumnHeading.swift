/// What the rows of headings tell of one column.
struct ColumnHeading: Hashable, Sendable {
    /// Its cells, one a row of headings.
    var cells: [String]
    /// The code of its question or field, where the headings have codes.
    var code: String?
    /// The words of its question; of several columns that share one, all have it.
    var question: String
    /// The words of its option or subquestion, where it is one of several columns of a question.
    var option: String?
    /// The code of its option or subquestion.
    var optionCode: String?
    /// Whether it holds what was written beside an option, as "other".
    var isBesideOption = false
    /// The id by which a tool knows the column whatever it is called.
    var stableID: String?
    /// The name of the set that the file declares over it and other columns, and how these hold a question together.
    var set: DeclaredSet?
    /// Which of the columns with the very same heading it is, from 1.
    var repetition = 1
    /// Whether its cells stand over each other and say different things, so that none of them names it alone.
    var isStacked = false

    /// A column of its own.
    init(_ cells: [String], question: String, code: String? = nil) {
        self.cells = cells
        self.question = question
        self.code = code
    }

    /// A text with the number of the repetition, by which columns with the same heading are told apart: `Why? (2)`.
    func numbered(_ text: String) -> String { repetition > 1 ? "\(text) (\(repetition))" : text }

    /// The heading as receipts, profiles and files of rejects show it: what its rows say, each once.
    var title: String { title(joinedBy: ColumnHeading.joiner) }

    /// The same with something else between the rows.
    func title(joinedBy joiner: String) -> String {
        var told: [String] = []
        let parts = isStacked ? [question, option ?? ""] : cells
        // A heading that was taken apart stands before its parts.
        let whole = plainWords(parts.first ?? "")
        if parts.count > 2, whole == parts.dropFirst().map(plainWords).joined(separator: ColumnHeading.joiner) {
            return whole
        }
        for part in parts.map(plainWords) where !part.isEmpty && !told.contains(part) {
            if !QualtricsSigns.isImportID(part) { told.append(part) }
        }
        return told.joined(separator: joiner)
    }

    /// What stands between the rows of a heading where they are written in one.
    static let joiner = " | "

    /// The code of its option in one word, as in conditions: `Q1_SQ001`.
    var codeOfOption: String? { code.flatMap { code in optionCode.map { "\(code)_\($0)" } } }

    /// The code of its option as a number below zero, whose sign REDCap writes as one more `_`: `field____9`.
    var negativeCode: String? { optionCode.flatMap(ColumnHeading.negative) }

    /// The number below zero for which such a code stands; nil where it is none.
    static func negative(_ code: String) -> String? {
        guard code.first == "_", code.count > 1, code.dropFirst().allSatisfy(\.isASCIIDigit) else { return nil }
        return "-" + code.dropFirst()
    }

    /// The headings under which an item may ask for the column as a whole, the most peculiar first.
    var names: [String] {
        var names: [String] = []
        if let stableID { names.append(stableID) }
        if repetition > 1 { names.append(numbered(title)) }
        if let code, let optionCode { names.append("\(code)[\(optionCode)]") }
        if let codeOfOption { names.append(codeOfOption) }
        if let code, optionCode == nil, option == nil { names.append(code) }
        if !isStacked { names += cells }
        if let option { names += ["\(question) [\(option)]", "\(question) - \(option)", "\(option):\(question)"] }
        if option == nil, optionCode == nil { names.append(question) }
        names += names.compactMap(ColumnHeading.withoutNumber)
        return names.filter { !$0.isEmpty }
    }

    /// A heading without the number that tools put before questions, as `3. ` or `Q3. `; nil where there is none.
    static func withoutNumber(_ heading: String) -> String? {
        let start = heading.first == "Q" || heading.first == "q" ? heading.dropFirst() : heading[...]
        let rest = start.drop(while: \.isASCIIDigit)
        guard rest.count < start.count, rest.hasPrefix(". ") || rest.hasPrefix(") ") else { return nil }
        return String(rest.dropFirst(2))
    }
}

/// Columns that a file itself declares to be one question with several answers.
struct DeclaredSet: Hashable, Sendable {
    /// Its name.
    let name: String
    /// The value that means ticked where each column is an option; nil where each column holds one of the options.
    let countedValue: String?
}

/// A heading for readers: without tags, entities, marks and line ends, letters as they were.
func plainWords(_ markup: String) -> String {
    let text = HTMLEntities.resolved(markup)
    var result = ""
    var isInTag = false
    var isSpaceDue = false
    let lastClose = text.lastIndex(of: ">")
    for (index, character) in zip(text.indices, text) {
        if character == "<", let next = text[index...].dropFirst().first, next.isLetter || next == "/" {
            isInTag = lastClose.map { index < $0 } ?? false
        }
        if isInTag {
            isInTag = character != ">"
            isSpaceDue = true
        } else if character.isWhitespace {
            isSpaceDue = true
        } else if character != "\u{FEFF}" {
            if isSpaceDue, !result.isEmpty { result.append(" ") }
            isSpaceDue = false
            result.append(character)
        }
    }
    return result
}
