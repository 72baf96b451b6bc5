import SurveyModel

/// Every spelling of a list's options: codes, labels in all languages, aliases, and the tokens of missing answers.
struct OptionLookup {
    private var exact: [String: Spelling] = [:]
    private var loose: [String: Spelling] = [:]
    private let choices: [Choice]
    /// Whether several options may be chosen.
    let isMultiple: Bool
    /// Folded spellings with their options, longest first, to take a joined cell apart.
    private let joined: [(letters: [Character], position: Int)]
    /// Whether a word is the code of one option and the label of another.
    private(set) var hasConflict = false

    /// Letters of a joined cell; it bounds the depth of the search.
    private static let longestJoined = 4096

    private struct Spelling {
        /// The option, or nil where several claim the spelling.
        var position: Int?
        /// The rank of the claim; a lower one wins.
        var rank: Int
    }

    /// The spellings of a list; a word that is one option's code and another's label means what is preferred.
    init(choices: [Choice], isMultiple: Bool, prefersLabels: Bool) {
        self.choices = choices
        self.isMultiple = isMultiple
        var joined: [(letters: [Character], position: Int)] = []
        var claims: [(text: String, position: Int, rank: Int)] = []
        for (position, choice) in choices.enumerated() {
            claims.append((choice.code, position, prefersLabels ? 1 : 0))
            for label in choice.label.texts.values { claims.append((label, position, prefersLabels ? 0 : 1)) }
            for alias in choice.aliases { claims.append((alias, position, 2)) }
            let number = choice.code.drop { $0 == "0" }
            if choice.code.hasPrefix("0"), !number.isEmpty, number.allSatisfy(\.isNumber) {
                claims.append((String(number), position, 3))  // Excel drops the zeros of "0604"
            }
        }
        for claim in claims {
            let isExact = OptionLookup.add(claim, as: claim.text, to: &exact)
            let isLoose = OptionLookup.add(claim, as: folded(claim.text), to: &loose)
            hasConflict = hasConflict || isExact || isLoose
        }
        for (text, spelling) in loose where isMultiple && !text.isEmpty {
            if let position = spelling.position { joined.append((Array(text), position)) }
        }
        self.joined = joined.sorted { ($0.letters.count, $1.position) > ($1.letters.count, $0.position) }
    }

    /// Adds a claim; true where a code and a label of different options meet.
    private static func add(
        _ claim: (text: String, position: Int, rank: Int), as key: String, to table: inout [String: Spelling]
    ) -> Bool {
        guard let held = table[key], held.position != claim.position else {
            table[key] = Spelling(position: claim.position, rank: min(table[key]?.rank ?? claim.rank, claim.rank))
            return false
        }
        if claim.rank < held.rank {
            table[key] = Spelling(position: claim.position, rank: claim.rank)
        } else if claim.rank == held.rank {
            table[key]?.position = nil
        }
        return claim.rank != held.rank && max(claim.rank, held.rank) < 2
    }

    /// The answer that a cell's text stands for.
    func answer(for text: String) -> CodedAnswer {
        let key = folded(text)
        if key.isEmpty { return .blank }
        if let kind = MissingKind(token: key) { return coded(kind) }
        if let spelling = exact[text] ?? loose[key] {
            return spelling.position.map { coded([$0]) } ?? .unreadable(.ambiguousOption)
        }
        guard isMultiple else { return .unreadable(.noSuchOption) }
        return positions(in: Array(key)).map { coded($0) } ?? .unreadable(.noSuchOption)
    }

    /// A kind of missing as an answer.
    func coded(_ kind: MissingKind) -> CodedAnswer {
        let bits = isMultiple ? AnswerSet(kind).rawValue : UInt64(AnswerCode(kind).rawValue)
        return CodedAnswer(bits: bits, status: CellStatus(kind))
    }

    private func coded(_ positions: [Int]) -> CodedAnswer {
        let kinds = positions.map { choices[$0].missing }
        let status: CellStatus =
            kinds.contains(nil) ? .answered : CellStatus(kinds.compactMap(\.self).first ?? .noAnswer)
        guard isMultiple else {
            return CodedAnswer(bits: UInt64(AnswerCode(option: positions[0]).rawValue), status: status)
        }
        return CodedAnswer(bits: positions.reduce(AnswerSet.empty) { $0.inserting($1) }.rawValue, status: status)
    }

    /// The options of a joined cell, by longest match, since options hold commas themselves; nil where a rest remains.
    private func positions(in text: [Character]) -> [Int]? {
        guard text.count <= OptionLookup.longestJoined else { return nil }
        var dead: Set<Int> = []
        func search(from start: Int) -> [Int]? {
            if start == text.count { return [] }
            if dead.contains(start) { return nil }
            for option in joined where text[start...].starts(with: option.letters) {
                let end = start + option.letters.count
                guard let next = OptionLookup.afterSeparator(text, end) else { continue }
                if let rest = search(from: next) { return [option.position] + rest }
            }
            dead.insert(start)
            return nil
        }
        return search(from: 0)
    }

    /// The start of the next option: behind one comma, semicolon, bar or space, with spaces round it.
    private static func afterSeparator(_ text: [Character], _ end: Int) -> Int? {
        var index = end
        while index < text.count, text[index] == " " { index += 1 }
        if index < text.count, ",;|".contains(text[index]) {
            index += 1
        } else if index == end {
            return end == text.count ? end : nil
        }
        while index < text.count, text[index] == " " { index += 1 }
        return index
    }
}
