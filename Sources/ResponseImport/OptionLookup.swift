import SurveyModel
import Tables

/// Every spelling of a list's options: codes, labels in all languages, aliases, and the tokens of missing answers.
struct OptionLookup {
    private var exact: [String: Spelling] = [:]
    private var loose: [String: Spelling] = [:]
    private let choices: [Choice]
    /// Whether several options may be chosen.
    let isMultiple: Bool
    /// Folded spellings with their options, longest first, to take a joined cell apart.
    private let joined: [(letters: [Character], position: Int)]
    /// Tells whether a cell's bytes certainly fit no option, without making text of them.
    private(set) var filter = SpellingFilter.refusingNothing
    /// Whether a word is the code of one option and the label of another.
    private(set) var hasConflict = false
    private let missing: MissingHabits
    /// Why a number without words tells nothing in a column, where its other cells say so.
    private var doubt: SetAsideReason?
    private let isBitString: Bool
    /// The option that stands for words of one's own, where the tool writes these in its place.
    private let other: Int?

    private static let limeSurveyOther = "-oth-"

    /// Letters of a joined cell; it bounds the depth of the search.
    private static let longestJoined = 4096

    private struct Spelling {
        /// The option, or nil where several claim the spelling.
        var position: Int?
        /// The rank of the claim; a lower one wins.
        var rank: Int
    }

    /// The spellings of a list; a word that is one option's code and another's label means what is preferred.
    ///
    /// `missing` are words of the file as a whole, where no option claims them; in a bit string several options stand as
    /// one digit each, 1 where chosen, as in Triple-S; where the tool writes words of one's own in place of "other", they
    /// are taken for that option.
    init(
        choices: [Choice], isMultiple: Bool, prefersLabels: Bool, missing: MissingHabits = .none,
        isBitString: Bool = false, takesOwnWords: Bool = false
    ) {
        self.choices = choices
        self.isMultiple = isMultiple
        self.missing = missing
        self.isBitString = isBitString && isMultiple
        other = takesOwnWords ? choices.firstIndex(where: OptionLookup.isOther) : nil
        var joined: [(letters: [Character], position: Int)] = []
        var claims: [(text: String, position: Int, rank: Int)] = []
        for (position, choice) in choices.enumerated() {
            claims.append((choice.code, position, prefersLabels ? 1 : 0))
            for label in choice.label.texts.values { claims.append((label, position, prefersLabels ? 0 : 1)) }
            for alias in choice.aliases { claims.append((alias, position, 2)) }
            for number in OptionLookup.eaten(choice.code) { claims.append((number, position, 3)) }
            if !isMultiple { claims += OptionLookup.numbered(choice).map { ($0, position, 3) } }
        }
        // LimeSurvey writes its own code for "other", whatever that option's code is.
        let others = choices.indices.filter { OptionLookup.isOther(choices[$0]) }
        if others.count == 1 { claims.append((OptionLookup.limeSurveyOther, others[0], 3)) }
        // Spreadsheets and R write TRUE and FALSE for 1 and 0 where a list has no other answers.
        if Set(choices.filter { $0.missing == nil }.map(\.code)) == ["0", "1"] {
            for (position, choice) in choices.enumerated() {
                let words = choice.code == "1" ? ["true", "sant"] : choice.code == "0" ? ["false", "falskt"] : []
                claims += words.map { ($0, position, 3) }
            }
        }
        for claim in claims {
            let isExact = claim.rank < 3 && OptionLookup.add(claim, as: claim.text, to: &exact)
            let isLoose = OptionLookup.add(claim, as: foldedOption(claim.text), to: &loose)
            hasConflict = hasConflict || isExact || isLoose
        }
        for (text, spelling) in loose where isMultiple && !text.isEmpty {
            if let position = spelling.position { joined.append((Array(text), position)) }
        }
        // An exact spelling is one of the claims, and folds to a loose one.
        if !isMultiple {
            filter = SpellingFilter(Array(loose.keys) + MissingKind.allCases.map(\.token) + missing.words)
        }
        self.joined = joined.sorted { ($0.letters.count, $1.position) > ($1.letters.count, $0.position) }
    }

    /// A label with its number before it, as forms write points of a scale: `1 - Inte alls`, `(1) Inte alls`.
    private static func numbered(_ choice: Choice) -> [String] {
        guard !choice.code.isEmpty, choice.code.allSatisfy(\.isASCIIDigit) else { return [] }
        return choice.label.texts.values.flatMap { label in
            ["-", " - ", ". ", ") ", ": ", " = ", " "].map { choice.code + $0 + label } + ["(\(choice.code)) \(label)"]
        }
    }

    /// What a spreadsheet makes of a code that looks like a number: `0604` becomes `604`, `1.20` becomes `1.2`, and `5`
    /// may come back as `5.0`.
    private static func eaten(_ code: String) -> [String] {
        let parts = code.split(separator: ".", omittingEmptySubsequences: false)
        guard (1...2).contains(parts.count), parts.allSatisfy({ !$0.isEmpty && $0.allSatisfy(\.isASCIIDigit) }) else {
            return []
        }
        let short = parts[0].drop { $0 == "0" }
        let whole = short.isEmpty ? "0" : String(short)
        guard parts.count == 2 else { return whole == code ? [code + ".0", code + ",0"] : [whole, whole + ".0"] }
        var decimals = parts[1]
        while decimals.last == "0" { decimals.removeLast() }
        let numbers = decimals.isEmpty ? [whole] : ["\(whole).\(decimals)", "\(whole),\(decimals)"]
        return numbers.filter { $0 != code }
    }

    /// The option that a code or label names, by its position; nil where none or several do.
    func position(of text: String) -> Int? { (exact[text] ?? loose[foldedOption(text)])?.position }

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
        let key = unmasked(foldedOption(text))
        if key.isEmpty { return .blank }
        if let kind = MissingKind(token: key) { return coded(kind) }
        if let kind = missing.kind(ofPrescribed: key) { return kind == .noAnswer ? .blank : coded(kind) }
        if let bits = isBitString ? answer(bits: key) : nil { return bits }
        if let spelling = exact[text] ?? loose[key] {
            if let doubt, isDoubtful(key, spelling.position) { return .unreadable(doubt) }
            return spelling.position.map { coded([$0]) } ?? .unreadable(.ambiguousOption)
        }
        if let kind = missing.kind(of: key) { return kind == .noAnswer ? .blank : coded(kind) }
        if let doubt, isDoubtful(key, nil) { return .unreadable(doubt) }
        guard isMultiple else { return own(in: key) }
        return (positions(in: Array(key)) ?? exactPositions(in: text)).map { coded($0) } ?? own(in: key)
    }

    /// The same spellings where numbers without words are set aside for a reason; kinds of missing keep theirs.
    func doubting(numbers doubt: SetAsideReason) -> OptionLookup {
        var lookup = self
        lookup.doubt = doubt
        lookup.filter = .refusingNothing
        return lookup
    }

    private func isDoubtful(_ key: String, _ position: Int?) -> Bool {
        ScaleNumbers.whole(key) != nil && position.flatMap { choices[$0].missing } == nil
    }

    /// The answer of a cell that holds words of one's own, alone or among some options; signs alone are no answer.
    private func own(in key: String) -> CodedAnswer {
        guard let other, !key.hasSuffix(ReadableCells.doubt) else { return .unreadable(.noSuchOption) }
        let (known, hasWords) = isMultiple ? known(in: Array(key)) : ([], OptionLookup.isWord(key))
        guard hasWords else { return known.isEmpty ? .blank : coded(known) }
        var answer = coded(known.contains(other) ? known : known + [other])
        answer.isOwnWords = true
        return answer
    }

    /// The options that a joined cell names anywhere, and whether words of one's own stand among them.
    ///
    /// At the beginning and behind each comma or semicolon the longest option is taken; what is none up to the next of them
    /// is words of one's own.
    private func known(in text: [Character]) -> (positions: [Int], hasWords: Bool) {
        var found: [Int] = []
        var hasWords = text.count > OptionLookup.longestJoined
        var start = 0
        let text = text.prefix(OptionLookup.longestJoined).map(\.self)
        while start < text.count {
            let rest = text[start...]
            let option = joined.lazy.compactMap { option -> (position: Int, next: Int)? in
                guard rest.starts(with: option.letters) else { return nil }
                return OptionLookup.afterMark(text, start + option.letters.count).map { (option.position, $0) }
            }.first
            if let option {
                if !found.contains(option.position) { found.append(option.position) }
                start = option.next
            } else {
                let end = rest.firstIndex { $0 == "," || $0 == ";" } ?? text.count
                hasWords = hasWords || OptionLookup.isWord(String(text[start..<end]))
                start = end + 1
                while start < text.count, text[start] == " " { start += 1 }
            }
        }
        return (found, hasWords)
    }

    /// The start of what stands behind a comma or semicolon, with spaces round it, or the end; nil where neither is there.
    private static func afterMark(_ text: [Character], _ end: Int) -> Int? {
        var index = end
        while index < text.count, text[index] == " " { index += 1 }
        guard index < text.count else { return index }
        guard text[index] == "," || text[index] == ";" else { return nil }
        index += 1
        while index < text.count, text[index] == " " { index += 1 }
        return index
    }

    /// Whether a text says anything: a letter or a digit.
    private static func isWord(_ text: String) -> Bool { text.contains { $0.isLetter || $0.isNumber } }

    /// Whether an option stands for words of one's own.
    private static func isOther(_ choice: Choice) -> Bool {
        ([choice.code] + choice.label.texts.values + choice.aliases).contains { HeadingReader.isOther(trimmed($0)) }
    }

    /// The answer of a string of 0 and 1 as long as the list; nil for all else.
    private func answer(bits key: String) -> CodedAnswer? {
        guard key.utf8.count == choices.count, key.utf8.allSatisfy({ $0 == 0x30 || $0 == 0x31 }) else { return nil }
        let chosen = key.utf8.enumerated().filter { $0.element == 0x31 }.map(\.offset)
        return chosen.isEmpty ? .blank : coded(chosen)
    }

    /// A kind of missing as an answer.
    func coded(_ kind: MissingKind) -> CodedAnswer {
        let bits = isMultiple ? AnswerSet(kind).rawValue : UInt128(AnswerCode(kind).rawValue)
        return CodedAnswer(bits: bits, status: CellStatus(kind))
    }

    private func coded(_ positions: [Int]) -> CodedAnswer {
        let kinds = positions.map { choices[$0].missing }
        let status: CellStatus =
            kinds.contains(nil) ? .answered : CellStatus(kinds.compactMap(\.self).first ?? .noAnswer)
        guard isMultiple else {
            return CodedAnswer(bits: UInt128(AnswerCode(option: positions[0]).rawValue), status: status)
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

    /// The options of a joined cell each of whose parts is spelled as one of them, as where two codes differ in case alone.
    private func exactPositions(in text: String) -> [Int]? {
        for mark in [";", ",", "|", " "] {
            var words = text.split(separator: mark, omittingEmptySubsequences: false).map { trimmed($0) }
            if words.last?.isEmpty == true { words.removeLast() }
            let parts = words.map { exact[$0]?.position }
            let known = parts.compactMap(\.self)
            if parts.count > 1, known.count == parts.count { return known }
        }
        return nil
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
