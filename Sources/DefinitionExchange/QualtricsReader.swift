import ResponseImport
import SurveyDefinition
import SurveyModel

/// A Qualtrics survey file (.qsf) → an instrument.
///
/// The format is not published: what is read is what genuine files hold. Codes are the recode values, as in exports
/// with numbers; a negative one whose words say nothing else is Qualtrics' mark for "not applicable".
struct QualtricsReader {
    let file: String
    let root: DefinitionNode

    func read() throws(ExchangeError) -> ExchangedDefinition {
        guard let entry = root["SurveyEntry"], let elements = root["SurveyElements"]?.elements else {
            throw ExchangeError(
                .both(file, file),
                .both(
                    "det är ingen enkät från Qualtrics: ’SurveyEntry’ eller ’SurveyElements’ saknas",
                    "this is no Qualtrics survey: 'SurveyEntry' or 'SurveyElements' is missing"),
                remedy: .both(
                    "Välj Tools, Import/Export, Export Survey i Qualtrics",
                    "In Qualtrics choose Tools, Import/Export, Export Survey"))
        }
        let language = LanguageTag(rawValue: entry.word("SurveyLanguage")?.lowercased() ?? "en")
        var draft = InstrumentDraft(language: language)
        let questions = elements.filter { $0.word("Element") == "SQ" }.compactMap { $0["Payload"] }
        for question in ordered(questions, elements) {
            QualtricsQuestion(node: question, language: language).add(to: &draft)
        }
        draft.take(QualtricsFlow(elements: elements, file: file).unread)
        let title = entry.word("SurveyName") ?? ""
        return draft.finish(
            id: title.isEmpty ? "qualtrics" : title, title: LocalizedText(title, language: language))
    }

    /// Questions in the order of their blocks; those in the bin are left out.
    private func ordered(_ questions: [DefinitionNode], _ elements: [DefinitionNode]) -> [DefinitionNode] {
        let payload = elements.first { $0.word("Element") == "BL" }?["Payload"]
        let blocks = payload?.elements ?? payload?.entries?.map(\.value) ?? []
        guard !blocks.isEmpty else { return questions }
        let ids = blocks.filter { $0.word("Type") != "Trash" }
            .flatMap { $0["BlockElements"]?.elements ?? [] }.compactMap { $0.word("QuestionID") }
        return ids.compactMap { id in questions.first { $0.word("QuestionID") == id } }
    }
}

/// The way through a Qualtrics survey, which is not read.
private struct QualtricsFlow {
    let elements: [DefinitionNode]
    let file: String

    /// What stands in it that changes who is asked what, or what an answer holds.
    var unread: [ExchangeNote] {
        var kinds: [String: Int] = [:]
        for element in elements where element.word("Element") == "FL" { count(element["Payload"], into: &kinds) }
        let branches = kinds.removeValue(forKey: "Branch") ?? 0
        let place = LocalizedText.both("\(file), Survey Flow", "\(file), Survey Flow")
        var notes: [ExchangeNote] = []
        if branches > 0 {
            notes.append(
                ExchangeNote(
                    place: place,
                    problem: .both(
                        "hoppvillkor (Branch, \(branches)) följer inte med",
                        "skip rules (Branch, \(branches)) are not carried over"),
                    remedy: .both(
                        "Skriv dem som ’relevant’ vid frågorna; tills dess räknas de som hoppat över frågor som obesvarade",
                        "Write them as 'relevant' at the items; until then whoever skipped them counts as having left them blank"
                    )))
        }
        return notes + [UnreadParts.note(kinds.keys.sorted(), at: place)].compactMap(\.self)
    }

    private func count(_ node: DefinitionNode?, into kinds: inout [String: Int]) {
        guard let node else { return }
        if let kind = node.word("Type"), Self.kinds.contains(kind) { kinds[kind, default: 0] += 1 }
        for child in node["Flow"]?.elements ?? [] { count(child, into: &kinds) }
    }

    private static let kinds: Set = [
        "Branch", "EmbeddedData", "BlockRandomizer", "EndSurvey", "Quota", "WebService", "Authenticator",
        "TableOfContents",
    ]
}

/// One Qualtrics question → one item, or one for each row of a matrix.
private struct QualtricsQuestion {
    let node: DefinitionNode
    let language: LanguageTag

    private var tag: String { node.word("DataExportTag") ?? node.word("QuestionID") ?? "" }
    private var place: LocalizedText { .both("frågan \(tag)", "question \(tag)") }

    private var label: LocalizedText { text(node.word("QuestionText") ?? "") }

    private func text(_ markup: String) -> LocalizedText { LocalizedText(PlainText.of(markup), language: language) }

    func add(to draft: inout InstrumentDraft) {
        if node["DisplayLogic"]?.entries != nil {
            draft.note(
                place,
                .both("villkoret för när den visas följer inte med", "its display logic is not carried over"),
                remedy: .both(
                    "Skriv det som ’relevant’; annars räknas den som obesvarad där den inte visats",
                    "Write it as 'relevant', or count its missing answers as left blank"))
        }
        draft.take([UnreadParts.note(unread, at: place)].compactMap(\.self))
        let selector = node.word("Selector") ?? ""
        switch (node.word("QuestionType") ?? "", selector) {
        case ("MC", "MAVR"), ("MC", "MAHR"), ("MC", "MACOL"), ("MC", "MSB"):
            multiple(tag, label, "Choices", &draft)
        case ("MC", _): single(tag, label, "Choices", list: tag, &draft)
        case ("Matrix", _): matrix(&draft)
        case ("TE", "FORM"): rows(.text, &draft)
        case ("TE", _): draft.add(tag, item(tag, asksForNumber ? .decimal : .text, label), at: place)
        case ("DB", _): draft.add(tag, Item(name: tag, concept: "", type: .note, label: label), at: place)
        case ("Slider", _): rows(.decimal, &draft)
        case (let type, _):
            draft.note(
                place,
                .both(
                    "en fråga av typen ’\(type)’ har ingen motsvarighet och utelämnas",
                    "a question of type '\(type)' has no counterpart; it is left out"))
        }
    }

    private var isRequired: Bool { settings?.word("ForceResponse") == "ON" }

    private var settings: DefinitionNode? { node["Validation"]?["Settings"] }

    private var asksForNumber: Bool {
        node.word("QuestionType") == "TE" && settings?.word("ContentType") == "ValidNumber"
    }

    private func item(_ name: String, _ type: ItemType, _ label: LocalizedText) -> Item {
        Item(name: name, concept: "", type: type, label: label, isRequired: isRequired)
    }

    /// What of the question is not read: rules, checks, other languages.
    private var unread: [String] {
        var parts = [
            "SkipLogic", "InPageDisplayLogic", "DynamicChoices", "Randomization", "DefaultChoices", "AnswerLogic",
        ]
        .filter { node[$0]?.isFilled == true }
        let kind = settings?.word("Type") ?? "None"
        if !["None", ""].contains(kind), !asksForNumber {
            parts.append("Validation: " + (settings?.word("ContentType") ?? kind))
        }
        let languages = (node["Language"]?.entries ?? []).map(\.key)
        if !languages.isEmpty { parts.append("Language: " + languages.joined(separator: ", ")) }
        return parts
    }

    private func options(_ key: String) -> [Choice] {
        let order = (node[key == "Choices" ? "ChoiceOrder" : "AnswerOrder"]?.elements ?? []).compactMap(\.scalarText)
        let entries = node[key]?.entries ?? []
        let keys = order.isEmpty ? entries.map(\.key) : order
        return keys.compactMap { id in
            guard let display = node[key]?[id]?.word("Display") else { return nil }
            let code = node["RecodeValues"]?.word(id) ?? id
            return Choice(code: code, label: text(display))
        }
    }

    /// Takes options with a negative code, whose words do not say what they are, for "not applicable".
    private func markNegative(_ options: inout [Choice], _ draft: inout InstrumentDraft) {
        for index in options.indices where (Int(options[index].code) ?? 0) < 0 {
            guard MissingWords.kind(ofOption: options[index].label.original) == nil else { continue }
            options[index].missing = .notApplicable
            draft.note(
                place,
                .both(
                    "alternativet ’\(options[index].code)’ har en negativ kod och tas för ett uteblivet svar (not_applicable)",
                    "the option '\(options[index].code)' has a negative code and is taken for a missing answer (not_applicable)"
                ), remedy: .both("Bekräfta det, eller ta bort dess ’missing’", "Confirm it, or delete its 'missing'"))
        }
    }

    private func single(
        _ name: String, _ label: LocalizedText, _ key: String, list: String, _ draft: inout InstrumentDraft
    ) {
        var options = options(key)
        guard !options.isEmpty else {
            draft.note(
                place,
                .both("frågan saknar svarsalternativ och utelämnas", "the question has no options; it is left out"))
            return
        }
        markNegative(&options, &draft)
        var item = item(name, .selectOne, label)
        item.choices = draft.list(list, options, at: place)
        draft.add(name, item, at: place)
        if key == "Choices" { words(name, &draft) }
    }

    /// The texts that stand beside options, each an item of its own.
    private func words(_ name: String, _ draft: inout InstrumentDraft) {
        for entry in node["Choices"]?.entries ?? []
        where ["true", "on"].contains(entry.value.word("TextEntry")?.lowercased()) {
            let words = text(entry.value.word("Display") ?? "")
            let name = "\(name)_\(entry.key)_TEXT"
            draft.add(name, Item(name: name, concept: "", type: .text, label: words), at: place)
        }
    }

    private func multiple(_ name: String, _ label: LocalizedText, _ key: String, _ draft: inout InstrumentDraft) {
        var options = options(key)
        if key == "Answers" { markNegative(&options, &draft) }
        guard !options.isEmpty else {
            draft.note(
                place,
                .both("frågan saknar svarsalternativ och utelämnas", "the question has no options; it is left out"))
            return
        }
        guard draft.hasRoom(for: options, of: .selectMultiple, at: place) else { return }
        var item = item(name, .selectMultiple, label)
        item.choices = draft.list(tag, options, at: place, marksMissing: false)
        draft.add(name, item, at: place)
        if key == "Choices" { words(name, &draft) }
    }

    private func matrix(_ draft: inout InstrumentDraft) {
        let isMultiple = node.word("SubSelector") == "MultipleAnswer"
        guard node["Answers"]?.entries != nil, !options("Answers").isEmpty else { return rows(.text, &draft) }
        for (name, label) in namedRows {
            if isMultiple {
                multiple(name, label, "Answers", &draft)
            } else {
                single(name, label, "Answers", list: tag, &draft)
            }
        }
    }

    private func rows(_ type: ItemType, _ draft: inout InstrumentDraft) {
        for (name, label) in namedRows {
            draft.add(name, item(name, type, label), at: place)
        }
    }

    /// The rows of a matrix or form: their export name (`Q3_1`) and words.
    private var namedRows: [(String, LocalizedText)] {
        let order = (node["ChoiceOrder"]?.elements ?? []).compactMap(\.scalarText)
        let keys = order.isEmpty ? (node["Choices"]?.entries ?? []).map(\.key) : order
        return keys.compactMap { key in
            guard let display = node["Choices"]?[key]?.word("Display") else { return nil }
            let exported = node["ChoiceDataExportTags"]?.word(key) ?? "\(tag)_\(key)"
            return (exported, text("\(node.word("QuestionText") ?? "") – \(display)"))
        }
    }
}

extension DefinitionNode {
    /// The characters of a scalar; nil for `null` and for anything else.
    fileprivate var scalarText: String? {
        if case .scalar(let text, let isQuoted) = content, isQuoted || text != "null" { return text }
        return nil
    }

    /// Whether anything stands in it.
    fileprivate var isFilled: Bool {
        entries.map { !$0.isEmpty } ?? elements.map { !$0.isEmpty }
            ?? (scalarText.map { !["", "false"].contains($0) } ?? false)
    }

    fileprivate func word(_ key: String) -> String? { self[key]?.scalarText }
}
