import ResponseImport
import SurveyModel
import Tables

/// Tells from the cells of one column what kind of answers they are.
struct AnswerDrafting {
    /// The words of the question.
    let question: String
    /// What its cells hold.
    let contents: ColumnContents
    /// What the file itself declares of the column.
    let declared: ColumnDescription?
    /// The tool.
    let dialect: ResponseDialect
    /// Whether people may have written words of their own in place of "other".
    var mixesOwnWords: Bool { dialect.mixesOwnWords }
    private var hasCodes: Bool { dialect.writesCodes }
    /// The language of the questions.
    let language: LanguageTag

    /// The words that are answers, and those that tell that one is missing.
    ///
    /// What the tool itself writes for a missing answer, as LimeSurvey's `N/A`, is no option.
    private var words: (answers: [String], missing: [String]) {
        let all = contents.words.map(\.text)
        let own = dialect.isToolsOwn ? Set(contents.missingWords) : []
        return (
            all.filter { MissingWords.kind(ofOption: $0) == nil && !own.contains($0) },
            all.filter { MissingWords.kind(ofOption: $0) != nil && !own.contains($0) }
        )
    }

    /// What the column's answers are.
    func answer() -> DraftedAnswer {
        guard contents.filled > 0 else { return declaredOptions() ?? nothing }
        if declared?.type == .time { return .text }
        if let answer = declaredOptions() ?? declared.flatMap(labelledScale) { return answer }
        if contents.areDays { return DraftedAnswer(type: .date) }
        if asksForWords { return .text }
        let (answers, missing) = words
        if let (scale, positions) = KnownScale.found(answers) {
            return .scale(scale, positions, words: answers, missing: missing)
        }
        return numbers(answers, missing) ?? joined(answers) ?? few(answers, missing) ?? text
    }

    private var nothing: DraftedAnswer {
        var answer = DraftedAnswer.text
        answer.doubts = [.both("ingen cell är ifylld; slaget är okänt", "no cell is filled; the kind is unknown")]
        return answer
    }

    private var text: DraftedAnswer { .text }

    /// Whether the heading asks for words of one's own, however many write the same.
    private var asksForWords: Bool {
        let key = question.lowercased().trimmingSpace
        return ["kommentar", "kommentarer", "comment", "comments", "synpunkter", "fritext", "övriga kommentarer"]
            .contains(key)
    }

    // MARK: - Numbers

    private static let amounts = [
        "antal", "hur många", "ålder", "hur gammal", "timmar", "minuter", "kronor", "år ", "årtal", "number of",
        "how many", "how old", "age", "hours", "minutes", "years", "year", "height", "weight", "bmi",
    ]

    private var asksForAmount: Bool {
        let key = question.lowercased()
        return AnswerDrafting.amounts.contains { amount in
            amount.count > 4 ? key.contains(amount) : (" \(key) ").contains(" \(amount.trimmingSpace) ")
        }
    }

    private func numbers(_ answers: [String], _ missing: [String]) -> DraftedAnswer? {
        let areFew = contents.filled >= answers.count + 2 || answers.count <= 2
        let key = question.lowercased()
        let recommends = ["recommend", "rekommend", "nps"].contains { key.contains($0) }
        if !asksForAmount, !contents.isOverfull,
            areFew || !missing.isEmpty || answers.contains(where: { Int($0) == nil }),
            let scale = NumberScale(answers, answers: contents.filled, beginsAtZero: recommends),
            scale.points.count <= 11
        {
            return worded(.scale(scale, missing: missing))
        }
        guard contents.areNumbers else { return nil }
        // Codes of municipalities and the like, of which a number would lose the zeros.
        if answers.contains(where: { $0.count > 1 && $0.hasPrefix("0") && $0.allSatisfy(\.isNumber) }) {
            return few(answers, missing) ?? .text
        }
        let isCoded = hasCodes && areFew && !asksForAmount && answers.count <= 12
        if isCoded, let answer = few(answers, missing) { return answer }
        return DraftedAnswer(type: contents.areWhole ? .integer : .decimal)
    }

    /// A scale of numbers whose question says what they mean, as `(1 = mycket nöjd, 5 = mycket missnöjd)`: its points have the
    /// words, and which of them agree is not guessed.
    private func worded(_ scale: DraftedAnswer) -> DraftedAnswer {
        let words = PointWords.found(in: question)
        guard words.count > 1, words.keys.allSatisfy({ code in scale.choices.contains { $0.code == code } }) else {
            return scale
        }
        var answer = DraftedAnswer(type: scale.type, choices: scale.choices, list: "val")
        for index in answer.choices.indices {
            answer.choices[index].agrees = false
            if let told = words[answer.choices[index].code] {
                answer.choices[index].label = LocalizedText("\(answer.choices[index].code) (\(told))")
            }
        }
        answer.doubts = [
            .both(
                "rubriken säger vad talen betyder; märk vilka som instämmer med agree",
                "the heading says what the numbers mean; mark which agree with agree")
        ]
        return answer
    }

    /// The points of a scale of which the file labels some, as its ends.
    private func labelledScale(_ declared: ColumnDescription) -> DraftedAnswer? {
        let labels = Dictionary(declared.valueLabels.map { ($0.value, $0.label) }) { first, _ in first }
        let missing = declared.valueLabels.filter { MissingWords.kind(ofOption: $0.label) != nil }.map(\.value)
        let told = declared.valueLabels.map(\.value).filter { !missing.contains($0) }.compactMap { Int($0) }
        guard let low = told.min(), let high = told.max(), (2...10).contains(high - low), !contents.isOverfull,
            contents.words.allSatisfy({ word in
                labels[word.text] != nil || Int(word.text).map { (low...high).contains($0) } == true
            })
        else { return nil }
        let points = (low...high).map { point in
            let code = String(point)
            return Choice(
                code: code, label: LocalizedText(labels[code] ?? code), score: point)
        }
        let others = declared.valueLabels.filter { missing.contains($0.value) }.map {
            Choice(code: $0.value, label: LocalizedText($0.label), missing: MissingWords.kind(ofOption: $0.label))
        }
        return DraftedAnswer(
            type: .selectOne, choices: points + others, list: declared.name,
            doubts: [
                .both(
                    "filen säger vad några av talen betyder; märk vilka som instämmer med agree",
                    "the file says what some of the numbers mean; mark which agree with agree")
            ])
    }

    // MARK: - Options

    private func joined(_ answers: [String]) -> DraftedAnswer? {
        guard !contents.isOverfull else { return nil }
        // Qualtrics joins options by a comma alone.
        let isBare = dialect == .qualtrics || dialect == .qualtricsLegacy
        let marks = isBare ? [";", ","] : hasCodes ? [";", " "] : [";", ", ", "|"]
        guard !hasCodes || isBare || !answers.contains(where: { $0.contains(",") }),
            let joined = JoinedWords(
                contents.words.filter { answers.contains($0.text) }, marks: marks, filled: contents.filled,
                takesAll: !mixesOwnWords)
        else { return nil }
        var choices = AnswerDrafting.options(joined.options)
        var answer = DraftedAnswer(type: .selectMultiple, list: "flerval")
        if joined.hasOthers {
            if !choices.contains(where: { OtherOption.names($0.label.original) }) {
                choices.append(OtherOption.choice(in: language))
            }
            answer.doubts.append(
                .both(
                    "ord som bara står i ett svar räknas som \(OtherOption.choice(in: language).label.original); är de alternativ, lägg till dem",
                    "words that stand in one answer alone count as \(OtherOption.choice(in: language).label.original); add them where they are options"
                ))
        }
        answer.choices = choices
        return answer
    }

    private func few(_ answers: [String], _ missing: [String]) -> DraftedAnswer? {
        guard !contents.isOverfull else { return nil }
        let repeated = contents.words.filter { $0.count > 1 }
        let inRepeated = repeated.reduce(0) { $0 + $1.count }
        guard !repeated.isEmpty, inRepeated * 10 >= contents.filled * 6, answers.allSatisfy({ $0.count <= 150 }),
            answers.count <= 60, repeated.count * 2 <= contents.filled || repeated.count <= 2
        else { return nil }
        guard mixesOwnWords, repeated.count + 2 < answers.count else {
            guard answers.count <= 40 else { return nil }
            return DraftedAnswer(
                type: .selectOne, choices: AnswerDrafting.options(answers) + DraftedAnswer.missing(missing), list: "val"
            )
        }
        return withOther(repeated.map(\.text).filter(answers.contains), missing)
    }

    /// Options that recur, and one for words of one's own.
    private func withOther(_ options: [String], _ missing: [String]) -> DraftedAnswer? {
        guard options.count >= 2 || !options.isEmpty && contents.filled > 4 else { return nil }
        var choices = AnswerDrafting.options(options)
        if !options.contains(where: OtherOption.names) { choices.append(OtherOption.choice(in: language)) }
        let other = OtherOption.choice(in: language).label.original
        return DraftedAnswer(
            type: .selectOne, choices: choices + DraftedAnswer.missing(missing), list: "val",
            doubts: [
                .both(
                    "ord som bara står i ett svar räknas som \(other); är de alternativ, lägg till dem",
                    "words that stand in one answer alone count as \(other); add them where they are options")
            ])
    }

    /// Options with numbers for codes, or the words themselves where they are codes or could be taken for one.
    static func options(_ words: [String]) -> [Choice] {
        let isCoded = words.contains { $0.allSatisfy { $0.isNumber || ".,-".contains($0) } }
        return words.enumerated().map { index, word in
            Choice(code: isCoded ? word : String(index + 1), label: LocalizedText(word))
        }
    }

    /// The options that the file declares, where its values are among them.
    private func declaredOptions() -> DraftedAnswer? {
        guard let declared, !declared.valueLabels.isEmpty else { return nil }
        let known = Set(declared.valueLabels.map(\.value))
        let parts = contents.words.flatMap { word in
            declared.type == .values ? word.text.split(separator: ";").map(String.init) : [word.text]
        }
        let isDeclaredMissing: (String) -> Bool = { value in
            declared.missingValues.contains { missing in
                switch missing {
                case .value(let other): other == value
                case .range(let low, let high): Double(value).map { low <= $0 && $0 <= high } ?? false
                }
            }
        }
        guard !contents.isOverfull, parts.allSatisfy({ known.contains($0) || isDeclaredMissing($0) }) else {
            return nil
        }
        // A value without a score on a scored scale is the way of Triple-S to say "no answer".
        let isScored = declared.valueLabels.contains { $0.score != nil }
        let choices = declared.valueLabels.compactMap { entry -> Choice? in
            let own = MissingWords.kind(ofOption: entry.label)
            let kind = own ?? (isScored && entry.score == nil ? .dontKnow : nil)
            if isDeclaredMissing(entry.value), kind == nil { return nil }
            return Choice(
                code: entry.value, label: LocalizedText(entry.label.isEmpty ? entry.value : entry.label),
                score: kind == nil ? entry.score.flatMap(Int.init) : nil, missing: kind)
        }
        guard choices.contains(where: { $0.missing == nil }) else { return nil }
        return DraftedAnswer(
            type: declared.type == .values ? .selectMultiple : .selectOne, choices: agreed(choices), list: declared.name
        )
    }

    /// Options marked as agreeing where their words are those of a known scale.
    private func agreed(_ choices: [Choice]) -> [Choice] {
        let answers = choices.filter { $0.missing == nil }
        guard let (scale, positions) = KnownScale.found(answers.map(\.label.original)) else { return choices }
        let agreeing = Set(
            zip(answers, positions).filter { $0.1 >= scale.points.count - scale.agreeing }.map(\.0.code))
        return choices.map { choice in
            var copy = choice
            copy.agrees = agreeing.contains(choice.code)
            return copy
        }
    }
}

/// The option that stands for words of one's own.
enum OtherOption {
    /// Whether words name it.
    static func names(_ words: String) -> Bool {
        ["other", "other:", "annat", "annan", "övrigt"].contains(words.lowercased())
    }

    /// It, in a language.
    static func choice(in language: LanguageTag) -> Choice {
        Choice(
            code: "annat", label: LocalizedText(language.isSwedish ? "Annat" : "Other", language: language))
    }
}
