/// Headings as `Question [Option]` or `Question - Option` in which a question stands with several options.
struct QuestionBeforeOption {
    /// A column that shares its question.
    struct Part: Hashable {
        let column: Int
        let question: String
        let option: String
    }

    /// The columns of each question, at least two, in the file's order.
    private(set) var groups: [[Part]] = []

    /// Finds the questions that several columns share.
    init(_ headings: [String]) {
        var open = Array(headings.enumerated())
        for split in [
            QuestionBeforeOption.joined, QuestionBeforeOption.chosen, QuestionBeforeOption.bracketed,
            QuestionBeforeOption.dashed, QuestionBeforeOption.bareDashed, QuestionBeforeOption.enclosed,
        ] {
            var found: [String: [Part]] = [:]
            for (column, heading) in open {
                guard let (question, option) = split(heading) else { continue }
                found[folded(question), default: []].append(Part(column: column, question: question, option: option))
            }
            let shared = found.values.filter { $0.count > 1 }
            let taken = Set(shared.joined().map(\.column))
            open.removeAll { taken.contains($0.offset) }
            groups += shared
        }
        groups.sort { $0[0].column < $1[0].column }
    }

    /// `Question | Option`, as the toolkit itself joins rows of headings.
    private static func joined(_ heading: String) -> (String, String)? {
        guard let place = lastRange(of: ColumnHeading.joiner, in: heading) else { return nil }
        let (question, option) = (trimmed(heading[..<place.lowerBound]), trimmed(heading[place.upperBound...]))
        return question.isEmpty || option.isEmpty ? nil : (question, option)
    }

    /// `Question (choice=Option)`, as REDCap labels its boxes.
    private static func chosen(_ heading: String) -> (String, String)? {
        let text = trimmed(heading)
        guard text.last == ")", let place = lastRange(of: "(choice=", in: text) else { return nil }
        let (question, option) = (trimmed(text[..<place.lowerBound]), trimmed(text[place.upperBound...].dropLast()))
        return question.isEmpty || option.isEmpty ? nil : (question, option)
    }

    /// `Question [Option]`, at the last bracket.
    private static func bracketed(_ heading: String) -> (String, String)? {
        let text = trimmed(heading)
        guard text.last == "]", let open = text.lastIndex(of: "[") else { return nil }
        let question = trimmed(text[..<open])
        return question.isEmpty ? nil : (question, trimmed(text[text.index(after: open)...].dropLast()))
    }

    /// `Question? (Option)`, where the question ends in a question mark or colon.
    private static func enclosed(_ heading: String) -> (String, String)? {
        let text = trimmed(heading)
        guard text.last == ")", let open = text.lastIndex(of: "(") else { return nil }
        let (question, option) = (trimmed(text[..<open]), trimmed(text[text.index(after: open)...].dropLast()))
        return question.last.map { "?:".contains($0) } == true && !option.isEmpty ? (question, option) : nil
    }

    /// `Question - Option`, at the last dash between spaces.
    private static func dashed(_ heading: String) -> (String, String)? {
        for dash in [" - ", " – "] {
            guard let place = lastRange(of: dash, in: heading) else { continue }
            let (question, option) = (trimmed(heading[..<place.lowerBound]), trimmed(heading[place.upperBound...]))
            if !question.isEmpty, !option.isEmpty { return (question, option) }
        }
        return nil
    }

    /// `Question-Option` behind a question of several words, at the last dash without a space before it.
    private static func bareDashed(_ heading: String) -> (String, String)? {
        guard let dash = heading.lastIndex(of: "-"), dash > heading.startIndex,
            heading[..<dash].filter({ $0 == " " }).count >= 3, heading[heading.index(before: dash)] != " "
        else { return nil }
        let option = trimmed(heading[heading.index(after: dash)...])
        return option.isEmpty ? nil : (trimmed(heading[..<dash]), option)
    }

    private static func lastRange(of part: String, in text: String) -> Range<String.Index>? {
        var found: Range<String.Index>?
        var start = text.startIndex
        while start < text.endIndex {
            if text[start...].hasPrefix(part) { found = start..<text.index(start, offsetBy: part.count) }
            start = text.index(after: start)
        }
        return found
    }
}

/// Headings as `Option:Question`, told by the question standing in several of them or as a heading of its own.
struct OptionBeforeQuestion {
    /// Question and option of each column that has both.
    private(set) var parts: [Int: (question: String, option: String)] = [:]

    /// How many headings are written so.
    var count: Int { parts.count }

    /// Finds the columns that share a question.
    init(_ headings: [String]) {
        var uses: [String: Int] = [:]
        for heading in headings {
            uses[folded(heading), default: 0] += 1
            for tail in OptionBeforeQuestion.tails(of: heading) { uses[folded(tail.question), default: 0] += 1 }
        }
        for (column, heading) in headings.enumerated() {
            let shared = OptionBeforeQuestion.tails(of: heading).first { uses[folded($0.question), default: 0] > 1 }
            parts[column] = shared
        }
    }

    /// The most colons of a heading at which it is tried to be parted.
    private static let mostColons = 32

    /// Every way to part a heading at a colon with nothing but text behind it.
    static func tails(of heading: String) -> [(question: String, option: String)] {
        heading.indices.lazy.filter { heading[$0] == ":" }.prefix(mostColons).compactMap { colon in
            let question = trimmed(heading[heading.index(after: colon)...])
            let option = trimmed(heading[..<colon])
            return question.count < 8 || option.isEmpty || question.first == ":" ? nil : (question, option)
        }
    }
}

/// A text without white space around it.
func trimmed(_ text: some StringProtocol) -> String {
    var rest = Substring(text)
    while rest.first?.isWhitespace == true { rest.removeFirst() }
    while rest.last?.isWhitespace == true { rest.removeLast() }
    return String(rest)
}
