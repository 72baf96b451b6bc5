import ResponseImport
import SurveyDefinition
import SurveyModel
import Tables

/// Makes items of an export's questions, one after the other.
struct ItemDrafting {
    private let contents: ExportContents
    private let language: LanguageTag
    private let dialect: ResponseDialect
    private var draft: InstrumentDraft
    private var notes: [DraftedDefinition.DraftNote] = []
    private var labels: Set<String> = []
    private var lists: [[Choice]: ChoiceList] = [:]

    init(_ contents: ExportContents) {
        self.contents = contents
        dialect = ResponseDialect(rawValue: contents.overview.dialect.value) ?? .plain
        language = LanguageGuess.language(of: contents)
        draft = InstrumentDraft(language: language, reserved: Set(contents.names.map { $0.lowercased() }))
        note(
            nil,
            .both(
                "Fil: \(contents.overview.file); verktyg: \(dialect.name).",
                "File: \(contents.overview.file); tool: \(dialect.name)."))
        for (reason, columns) in Dictionary(grouping: contents.unused, by: \.reason).sorted(by: {
            $0.value[0].number < $1.value[0].number
        }) {
            let numbers = spans(columns.map(\.number))
            let names = columns.prefix(5).map(\.heading).joined(separator: ", ") + (columns.count > 5 ? ", …" : "")
            note(
                nil,
                .both(
                    "Kolumn \(numbers) (\(names)) utelämnas: \(reason.text(in: .swedish)).",
                    columns.count == 1
                        ? "Column \(numbers) (\(names)) is left out: \(reason.text(in: .english))."
                        : "Columns \(numbers) (\(names)) are left out: \(reason.text(in: .english))."))
        }
    }

    /// What whoever opens the file calls a column, from 1.
    private func name(_ column: Int) -> String { contents.overview.name(ofColumn: column) }

    /// Columns with neighbours joined: `1, 4–9`.
    private func spans(_ numbers: [Int]) -> String {
        var spans: [ClosedRange<Int>] = []
        for number in numbers {
            if let last = spans.last, last.upperBound == number - 1 {
                spans[spans.count - 1] = last.lowerBound...number
            } else {
                spans.append(number...number)
            }
        }
        return spans.map { $0.count == 1 ? name($0.lowerBound) : "\(name($0.lowerBound))–\(name($0.upperBound))" }
            .joined(separator: ", ")
    }

    /// The finished definition.
    mutating func finish(id: String) -> DraftedDefinition {
        let made = draft.finish(id: id, title: LocalizedText(id, language: language))
        let written = made.instrument.id
        if written != id {
            note(
                nil,
                .both(
                    "Id:t ”\(id)” skrivs \(written), som kan vara namn på filer; ge filen med svar det namnet.",
                    "The id \"\(id)\" is written \(written), which can be the name of files; give the file of answers that name."
                ))
        }
        return DraftedDefinition(
            instrument: made.instrument, notes: notes, columnsLeftOut: contents.unused.count,
            personalColumns: contents.unused.filter(\.isPersonal).map { name($0.number) })
    }

    private mutating func note(_ item: String?, _ words: LocalizedText) {
        notes.append(.init(item: item, words: words))
    }

    /// Adds the items of a question.
    mutating func add(_ question: ExportQuestion) {
        switch question.found.kind {
        case .boxes: addBoxes(question)
        case .scale: addSpreadScale(question)
        case .several: addSeveral(question)
        default: addSingle(question)
        }
    }

    // MARK: - One column

    private mutating func addSingle(_ question: ExportQuestion) {
        guard let part = question.parts.first(where: { !$0.isBeside }) ?? question.parts.first,
            !isSpreadAgain(question)
        else { return }
        let heading = question.found.question.isEmpty ? question.found.code ?? "" : question.found.question
        if let reason = Bookkeeping.reason(heading, part.contents) {
            let names = [question.found.question, question.found.code ?? ""]
            let column = name(part.column) + (names.first { !$0.isEmpty }.map { " (\($0))" } ?? "")
            note(
                nil,
                .both(
                    "Kolumn \(column) utelämnas: \(reason.text(in: .swedish)).",
                    "Column \(column) is left out: \(reason.text(in: .english))."))
            return
        }
        add(part, words: question.found.question, key: question.key, own: question.ownNames)
        for beside in question.parts where beside.column != part.column { noteBeside(beside) }
    }

    /// Whether a column joins what the columns of single options hold too, as Kobo writes both.
    private func isSpreadAgain(_ question: ExportQuestion) -> Bool {
        guard let code = question.found.code, question.parts.count == 1 else { return false }
        return contents.questions.contains { $0.found.kind == .boxes && $0.found.code == code && $0.key != nil }
    }

    private mutating func add(
        _ part: ExportQuestion.Part, words: String, key: String?, own: Set<String>
    ) {
        guard let key else { return noteNameless(part) }
        let answer = AnswerDrafting(
            question: words, contents: part.contents, declared: part.declared, dialect: dialect, language: language
        ).answer()
        add(answer, words: words, key: key, own: own, column: part.column)
    }

    private mutating func add(
        _ answer: DraftedAnswer, words: String, key: String, own: Set<String>, column: Int
    ) {
        var item = Item(name: "", concept: "", type: answer.type, label: label(words, own: own, column: column))
        let place = LocalizedText.both("kolumn \(name(column))", "column \(name(column))")
        if answer.type == .selectOne || answer.type == .selectMultiple {
            item.choices = list(answer, key: key, at: place)
        }
        if let owner = draft.owner(ofHeading: key) { noteShared(key, owner, column) }
        draft.add(key, item, at: place, wanted: key.withoutNumber, own: own)
        guard let name = draft.items.last?.name else { return }
        for doubt in answer.doubts { note(name, doubt) }
        if answer.choices.contains(where: \.agrees) {
            note(
                name,
                .both(
                    "\(DraftedDefinition.mark): vilka alternativ som instämmer",
                    "\(DraftedDefinition.mark): which options agree"))
        }
    }

    /// The list of an answer's options, shared by all questions with the same.
    private mutating func list(_ answer: DraftedAnswer, key: String, at place: LocalizedText) -> ChoiceList {
        let choices = spoken(answer.choices)
        if let known = lists[choices] { return known }
        let isOwn = ["", "val", "flerval", "kryss"].contains(answer.list)
        let made = draft.list(
            ItemNames.listName(isOwn ? key.withoutNumber : answer.list), choices, at: place, marksMissing: false)
        lists[choices] = made
        return made
    }

    /// Options whose labels are in the file's language, each another than those before; codes that could be taken for
    /// another option's are replaced.
    private func spoken(_ choices: [Choice]) -> [Choice] {
        var taken: Set<String> = []
        let spoken = choices.map { choice in
            var copy = choice
            var words = choice.label.original.withoutBraces
            if !taken.insert(NormalText.of(words)).inserted { words += " (\(taken.count + 1))" }
            copy.label = LocalizedText(words, language: language)
            return copy
        }
        let spellings = spoken.map { Set([$0.code, $0.label.original].map(NormalText.of)) }
        let areApart = Set(spellings.joined()).count == spellings.reduce(0) { $0 + $1.count }
        return spoken.enumerated().map { place, choice in
            var copy = choice
            if !areApart { copy.code = "a\(place + 1)" }
            return copy
        }
    }

    /// The words of a question, told apart from other columns' headings and other questions.
    private mutating func label(_ words: String, own: Set<String>, column: Int) -> LocalizedText {
        var label = words.isEmpty ? "" : words.replacing(" | ", with: " – ").withoutBraces
        if label.hasSuffix(" *") { label = String(label.dropLast(2)) }
        let key = label.lowercased()
        let isOthers = contents.names.contains(key) && !own.contains(key)
        if !label.isEmpty, isOthers || !labels.insert(key).inserted {
            label += language.isSwedish ? " (kolumn \(name(column)))" : " (column \(name(column)))"
        }
        return LocalizedText(label, language: language)
    }

    private mutating func noteNameless(_ part: ExportQuestion.Part) {
        note(
            nil,
            .both(
                "Kolumn \(name(part.column)) har ingen rubrik av egen; ge den en i filen för att läsa in den.",
                "Column \(name(part.column)) has no heading of its own; give it one in the file to import it."))
    }

    private mutating func noteShared(_ heading: String, _ owner: String, _ column: Int) {
        note(
            nil,
            .both(
                "Kolumn \(name(column)) (\(heading)) går inte att skilja från den för \(owner), eftersom ord inom klamrar står för något "
                    + "som växlar; ge den en annan rubrik i filen för att läsa in den.",
                "Column \(name(column)) (\(heading)) cannot be told from that of \(owner), since words in braces stand for something "
                    + "that varies; give it another heading in the file to import it."))
    }

    private mutating func noteBeside(_ part: ExportQuestion.Part) {
        note(
            nil,
            .both(
                "Kolumn \(name(part.column)) håller ord bredvid ett alternativ och utelämnas.",
                "Column \(name(part.column)) holds words beside an option and is left out."))
    }

    // MARK: - Several columns

    private mutating func addBoxes(_ question: ExportQuestion) {
        let options = question.parts.map { $0.option.isEmpty ? $0.optionCode ?? "" : $0.option }
        let keys = Set(options.map { $0.lowercased() })
        guard let key = question.key, keys.count == options.count, !keys.contains("") else {
            return addEach(question, because: nil)
        }
        guard options.count <= AnswerSet.mostOptions else {
            return addEach(
                question,
                because: .both(
                    "frågan har \(options.count) alternativ, fler än \(AnswerSet.mostOptions); varje kolumn blev en egen fråga, där en ruta utan kryss räknas som obesvarad",
                    "the question has \(options.count) options, more than \(AnswerSet.mostOptions); each column became an item, in which a box not ticked counts as no answer"
                ))
        }
        if let scale = spreadScale(question, options) {
            add(
                scale, words: question.found.question, key: key, own: question.ownNames,
                column: question.found.columns[0])
            return
        }
        var answer = DraftedAnswer(type: .selectMultiple, list: question.found.code ?? "flerval")
        let areCoded = question.parts.allSatisfy { $0.optionCode != nil }
        answer.choices = zip(question.parts, options).enumerated().map { index, pair in
            let code = areCoded ? pair.0.optionCode ?? "" : String(index + 1)
            return Choice(code: code, label: LocalizedText(pair.1), missing: MissingWords.kind(ofOption: pair.1))
        }
        if !areCoded, DraftedAnswer.isAmbiguous(answer.choices) {
            for index in answer.choices.indices { answer.choices[index].code = "a\(index + 1)" }
        }
        add(answer, words: question.found.question, key: key, own: question.ownNames, column: question.found.columns[0])
    }

    /// A question whose options stand one by one in several columns, in any order.
    private mutating func addSeveral(_ question: ExportQuestion) {
        var answer = DraftedAnswer(type: .selectMultiple, list: question.found.code ?? "flerval")
        for part in question.parts {
            for entry in part.declared?.valueLabels ?? []
            where !answer.choices.contains(where: { $0.code == entry.value }) {
                answer.choices.append(
                    Choice(
                        code: entry.value, label: LocalizedText(entry.label),
                        missing: MissingWords.kind(ofOption: entry.label)))
            }
            for words in part.contents.words where !answer.choices.contains(where: { $0.code == words.text }) {
                answer.choices.append(Choice(code: words.text, label: LocalizedText(words.text)))
            }
        }
        guard let key = question.key, (2...AnswerSet.mostOptions).contains(answer.choices.count),
            !question.parts.contains(where: \.contents.isOverfull), !DraftedAnswer.isAmbiguous(answer.choices)
        else { return addEach(question, because: nil) }
        add(answer, words: question.found.question, key: key, own: question.ownNames, column: question.found.columns[0])
    }

    /// The scale that boxes are together, of which no row fills more than one.
    private func spreadScale(_ question: ExportQuestion, _ options: [String]) -> DraftedAnswer? {
        guard question.mostFilled <= 1, question.parts.contains(where: { $0.contents.filled > 0 }),
            question.parts.allSatisfy({ $0.optionCode == nil })
        else { return nil }
        let missing = options.filter { MissingWords.kind(ofOption: $0) != nil }
        let beside = zip(question.parts, options).filter(\.0.isBeside).map(\.1)
        let points = options.filter { !missing.contains($0) && !beside.contains($0) }
        if let (scale, positions) = KnownScale.found(points) {
            return .scale(scale, positions, words: points, missing: missing)
        }
        guard let scale = NumberScale(points, answers: 0), scale.outside.isEmpty else { return nil }
        return .scale(scale, missing: missing)
    }

    private mutating func addSpreadScale(_ question: ExportQuestion) {
        let points = question.parts.filter { !$0.isBeside }.compactMap { Int($0.option) }
        guard let key = question.key, let low = points.min(), let high = points.max(),
            points.count == Set(points).count,
            let scale = NumberScale(points.map(String.init), answers: 0), low < high
        else { return addEach(question, because: nil) }
        add(
            .scale(scale, missing: []), words: question.found.question, key: key, own: question.ownNames,
            column: question.found.columns[0])
    }

    /// Adds every column as an item of its own.
    private mutating func addEach(_ question: ExportQuestion, because reason: LocalizedText?) {
        for part in question.parts {
            let words = [question.found.question, part.option].filter { !$0.isEmpty }.joined(separator: " – ")
            guard let key = part.key else {
                noteNameless(part)
                continue
            }
            let seen = part.contents.words.map(\.text)
            let isTick = seen.count <= 1 && !part.contents.isOverfull
            let tick = DraftedAnswer(
                type: .selectOne, choices: [Choice(code: "1", label: LocalizedText(seen.first ?? part.option))],
                list: "kryss")
            let answer =
                isTick && !(seen.first ?? part.option).isEmpty
                ? tick
                : AnswerDrafting(
                    question: words, contents: part.contents, declared: part.declared, dialect: dialect,
                    language: language
                ).answer()
            add(answer, words: words, key: key, own: part.ownNames, column: part.column)
            if let reason, let name = draft.items.last?.name { note(name, reason) }
        }
    }
}

extension DraftedAnswer {
    /// Whether the code of one option is the label of another.
    static func isAmbiguous(_ choices: [Choice]) -> Bool {
        let codes = Set(choices.map { $0.code.lowercased() })
        return choices.contains {
            $0.label.original.lowercased() != $0.code.lowercased() && codes.contains($0.label.original.lowercased())
        }
    }
}

extension String {
    /// The text without a number before it, as `3. ` or `Q3: `.
    var withoutNumber: String {
        let start = first == "Q" || first == "q" ? dropFirst() : self[...]
        let rest = start.drop(while: \.isASCIIDigit)
        guard rest.count < start.count, let mark = rest.first, ".):".contains(mark) else { return self }
        let words = rest.dropFirst().drop { $0 == " " }
        return words.contains(where: \.isLetter) ? String(words) : self
    }

    /// The text without braces, which mean a variable in labels.
    var withoutBraces: String { replacing("{", with: "(").replacing("}", with: ")") }
}
