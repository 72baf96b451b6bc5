import SurveyModel

/// One LimeSurvey question → one item, or one for each row of an array.
struct LimeSurveyQuestion {
    let survey: LimeSurveySurvey
    let question: LimeSurveySurvey.Question

    private var head: LimeSurveySurvey.Entry { question.head }
    private var code: String { head.code }

    func add(to draft: inout InstrumentDraft) {
        switch head.type {
        case "L", "!", "O": single(&draft)
        case "5": single(&draft, fixed: LimeSurveyScales.points(1...5), list: "fem_steg")
        case "Y": single(&draft, fixed: LimeSurveyScales.yesNo, list: "ja_nej")
        case "G": single(&draft, fixed: LimeSurveyScales.gender, list: "kon")
        case "M", "P": multiple(&draft)
        case "S", "T", "U", "I": plain(.text, &draft)
        case "N": plain(head.isWhole ? .integer : .decimal, &draft)
        case "D": plain(.date, &draft)
        case "X": plain(.note, &draft)
        case "F", "H": array(&draft, choices(scale: "0"), list: code)
        case "A": array(&draft, LimeSurveyScales.points(1...5), list: "fem_steg")
        case "B": array(&draft, LimeSurveyScales.points(1...10), list: "tio_steg")
        case "C": array(&draft, LimeSurveyScales.yesUncertainNo, list: "ja_osaker_nej")
        case "E": array(&draft, LimeSurveyScales.change, list: "forandring")
        case "1":
            let word = survey.language.isSwedish ? "Skala" : "Scale"
            array(&draft, choices(scale: "0"), list: code + "_1", suffix: "[1]", wordSuffix: "[\(word) 1]")
            array(&draft, choices(scale: "1"), list: code + "_2", suffix: "[2]", wordSuffix: "[\(word) 2]")
        case "Q": rows(.text, &draft)
        case "K": rows(.decimal, &draft)
        case "R": ranking(&draft)
        default:
            draft.note(
                head.place,
                .both(
                    "en fråga av typen ’\(head.type)’ har ingen motsvarighet och utelämnas",
                    "a question of type '\(head.type)' has no counterpart; it is left out"),
                remedy: .both(
                    "Ställ den på annat sätt, eller lägg till frågorna för hand",
                    "Ask it in another form, or add the items by hand"))
        }
    }

    private func finish(_ draft: inout InstrumentDraft) {
        draft.condition(question.groupRelevance, .limeSurvey)
        draft.condition(head.relevance, .limeSurvey)
    }

    /// An item, which an export with the questions' words has under another heading than its label where it is a part.
    private func item(_ type: ItemType, _ label: LocalizedText, heading: [String] = []) -> Item {
        var item = Item(
            name: "", concept: "", type: type, label: label, hint: survey.optional(head.help),
            isRequired: head.isMandatory && type != .note)
        item.isMultiline = ["T", "U"].contains(head.type)
        item.aliases = heading
        return item
    }

    /// The headings of a part in exports with the questions' words: `Matris [Rad 1]`, in each language.
    private func headings(_ part: LocalizedText, suffix: String = "") -> [String] {
        let shared = survey.text(head.text)
        guard !shared.original.isEmpty else { return [] }
        let tags = shared.texts.keys.filter { part.texts[$0] != nil }
        return Set(tags.map { "\(shared.text(in: $0)) [\(part.text(in: $0))]\(suffix)" }).sorted()
    }

    /// The headings of a part that the tool names in the language of whoever exports.
    private func headings(inAnyLanguage parts: [String]) -> [String] {
        Set(survey.text(head.text).texts.values.filter { !$0.isEmpty }).sorted().flatMap { words in
            parts.map { "\(words) \($0)" }
        }
    }

    private func heading(of row: LimeSurveySurvey.Entry, suffix: String = "") -> [String] {
        headings(survey.text(row.text), suffix: suffix)
    }

    private func plain(_ type: ItemType, _ draft: inout InstrumentDraft) {
        draft.add(code, item(type, survey.text(head.text)), at: head.place)
        finish(&draft)
    }

    private func choices(scale: String) -> [Choice] {
        let scored = question.answers.contains { ($0.score ?? 0) != 0 }
        return question.answers.filter { $0.type.isEmpty || $0.type == scale }.map { answer in
            Choice(code: answer.code, label: survey.text(answer.text), score: scored ? answer.score : nil)
        }
    }

    private func single(_ draft: inout InstrumentDraft, fixed: [Choice]? = nil, list: String? = nil) {
        var options = fixed.map { ToolWords.options($0, in: survey.language) } ?? choices(scale: "0")
        let foreign = head.hasOther ? Self.otherCode : nil
        if foreign != nil { options.append(other(beside: options)) }
        guard !options.isEmpty else {
            draft.note(
                head.place,
                .both("frågan saknar svarsalternativ och utelämnas", "the question has no options; it is left out"),
                remedy: .both("Lägg till dem och gör om", "Add them, and convert again"))
            return
        }
        var item = item(.selectOne, survey.text(head.text))
        item.choices = draft.list(
            list ?? code, options, at: head.place, foreign: foreign.map { [$0: options[options.count - 1].code] } ?? [:]
        )
        draft.add(code, item, at: head.place)
        finish(&draft)
        if head.type == "O" { extra("\(code)[comment]", LimeSurveyScales.comment, &draft) }
        if head.hasOther { extra("\(code)[other]", LimeSurveyScales.other, &draft) }
    }

    private func multiple(_ draft: inout InstrumentDraft) {
        var options = question.subquestions.map { Choice(code: $0.code, label: survey.text($0.text)) }
        if head.hasOther { options.append(Choice(code: "other", label: other)) }
        guard !options.isEmpty else {
            draft.note(
                head.place,
                .both("frågan saknar svarsalternativ och utelämnas", "the question has no options; it is left out"),
                remedy: .both("Lägg till dem och gör om", "Add them, and convert again"))
            return
        }
        if options.count > AnswerSet.mostOptions {
            draft.note(
                head.place,
                .both(
                    "frågan har \(options.count) svarsalternativ och delas på flera frågor",
                    "the question has \(options.count) options and is divided into several items"),
                remedy: .both(
                    "Räkna andelar av alla som fått frågan: den som inget valt i en av dem räknas där som obesvarad",
                    "Count shares of all who were asked: whoever chose nothing in one of them counts there as no answer"
                ))
        }
        for start in stride(from: 0, to: options.count, by: AnswerSet.mostOptions) {
            let part = Array(options[start..<min(start + AnswerSet.mostOptions, options.count)])
            var item = item(.selectMultiple, survey.text(head.text))
            item.choices = draft.list(code, part, at: head.place, marksMissing: false)
            draft.add(start == 0 ? code : "\(code)_\(start / AnswerSet.mostOptions + 1)", item, at: head.place)
            for option in part { draft.refer("\(code)_\(option.code)", toOption: option.code) }
            finish(&draft)
        }
        noteRelevance(&draft)
        if head.hasOther { extra("\(code)[other]", LimeSurveyScales.other, &draft) }
        guard head.type == "P" else { return }
        for option in question.subquestions {
            let words = Set(survey.text(option.text).texts.values).sorted()
            let own = LimeSurveyScales.comment.texts.values.sorted()
            extra(
                "\(code)[\(option.code)comment]", LimeSurveyScales.comment, &draft,
                headings: headings(inAnyLanguage: words.flatMap { words in own.map { "[\(words)][\($0)]" } }))
        }
    }

    /// Tells of rules for single options, which an item of several cannot hold.
    private func noteRelevance(_ draft: inout InstrumentDraft) {
        for option in question.subquestions where !["", "1"].contains(option.relevance.trimmingSpace) {
            draft.note(
                option.place,
                .both(
                    "villkoret för när alternativet \(option.code) visas följer inte med: \(option.relevance)",
                    "the rule for when the option \(option.code) is shown is not carried over: \(option.relevance)"),
                remedy: .both(
                    "Där det inte visats räknas det som inte valt", "Where it was not shown it counts as not chosen"))
        }
    }

    private var other: LocalizedText { ToolWords.text(LimeSurveyScales.other, in: survey.language) }

    /// The code of "other" in exports of a question that takes one option; a spreadsheet would run it as a formula.
    private static let otherCode = "-oth-"

    /// "Other" beside the options of a question that takes one.
    private func other(beside options: [Choice]) -> Choice {
        let isTaken = options.contains { $0.code.lowercased() == "other" }
        return Choice(code: isTaken ? "other_option" : "other", label: other, aliases: [Self.otherCode])
    }

    /// A free text that comes with a question of another type.
    ///
    /// In exports with the questions' words its `headings` are the question and its own words, where nothing else is told.
    private func extra(
        _ name: String, _ words: LocalizedText, _ draft: inout InstrumentDraft, headings: [String]? = nil
    ) {
        let label = survey.text(head.text).original + " – " + words.text(in: survey.language)
        var item = Item(name: "", concept: "", type: .text, label: LocalizedText(label, language: survey.language))
        item.aliases = headings ?? self.headings(words)
        draft.add(name, item, at: head.place)
        finish(&draft)
    }

    private func label(of row: LimeSurveySurvey.Entry) -> LocalizedText {
        let own = survey.text(row.text)
        let shared = survey.text(head.text)
        guard !shared.original.isEmpty else { return own }
        let texts = own.texts.map { ($0.key, "\(shared.text(in: $0.key)) – \($0.value)") }
        return LocalizedText(Dictionary(uniqueKeysWithValues: texts), defaultLanguage: survey.language)
    }

    private func array(
        _ draft: inout InstrumentDraft, _ options: [Choice], list: String, suffix: String = "", wordSuffix: String = ""
    ) {
        guard !options.isEmpty else {
            draft.note(
                head.place,
                .both("matrisen saknar svarsalternativ och utelämnas", "the array has no options; it is left out"),
                remedy: .both("Lägg till dem och gör om", "Add them, and convert again"))
            return
        }
        for row in question.subquestions where row.type.isEmpty || row.type == "0" {
            var item = item(.selectOne, label(of: row), heading: heading(of: row, suffix: wordSuffix))
            item.choices = draft.list(
                list, ToolWords.options(options, in: survey.language), at: head.place)
            let foreign = "\(code)[\(row.code)]\(suffix)"
            draft.add(foreign, item, at: row.place)
            draft.refer("\(code)_\(row.code)")
            finish(&draft)
            draft.condition(row.relevance, .limeSurvey)
        }
    }

    private func rows(_ type: ItemType, _ draft: inout InstrumentDraft) {
        for row in question.subquestions {
            draft.add("\(code)[\(row.code)]", item(type, label(of: row), heading: heading(of: row)), at: row.place)
            draft.refer("\(code)_\(row.code)")
            finish(&draft)
            draft.condition(row.relevance, .limeSurvey)
        }
    }

    private func ranking(_ draft: inout InstrumentDraft) {
        let options = choices(scale: "0")
        guard !options.isEmpty else {
            draft.note(
                head.place,
                .both("rangordningen saknar alternativ och utelämnas", "the ranking has no options; it is left out"),
                remedy: .both("Lägg till dem och gör om", "Add them, and convert again"))
            return
        }
        for rank in 1...options.count {
            let label = survey.text(head.text).original + " – \(rank)"
            var item = item(.selectOne, LocalizedText(label, language: survey.language))
            item.choices = draft.list(code, options, at: head.place)
            item.aliases = headings(inAnyLanguage: ["Rangordning \(rank)", "Rank \(rank)"].map { "[\($0)]" })
            draft.add("\(code)[\(rank)]", item, at: head.place)
            finish(&draft)
        }
    }
}
