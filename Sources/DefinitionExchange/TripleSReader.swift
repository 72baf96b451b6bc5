import ResponseImport
import SurveyModel
import Tables

/// Triple-S metadata → an instrument.
struct TripleSReader {
    let file: String
    let definition: TripleSDefinition
    private let language: LanguageTag

    /// Texts without a named language are in the given one, unless the title's only language says otherwise.
    init(file: String, definition: TripleSDefinition, language: LanguageTag = .english) {
        self.file = file
        self.definition = definition
        let named = definition.languages.prefix(1) + definition.title.keys.filter { !$0.isEmpty }.sorted()
        self.language = named.first.map(LanguageTag.init(rawValue:)) ?? language
    }

    func read() -> ExchangedDefinition {
        var draft = InstrumentDraft(language: language)
        for variable in definition.variables { add(variable, to: &draft) }
        let stem = String(file.split(separator: "/").last?.split(separator: ".").first ?? "triple-s")
        return draft.finish(
            id: definition.name.isEmpty ? stem : definition.name, title: text(definition.title))
    }

    private func text(_ texts: [String: String]) -> LocalizedText {
        var tagged: [LanguageTag: String] = [:]
        // A text for one use alone (`mode`) yields to the one for all.
        let hasOne = texts.contains { !$0.key.hasPrefix("x-") && !$0.value.isEmpty }
        for (tag, text) in texts.sorted(by: { $0.key < $1.key }) where !text.isEmpty {
            if tag.hasPrefix("x-") {
                if !hasOne { tagged[language] = PlainText.of(text) }
                continue
            }
            tagged[tag.isEmpty ? language : LanguageTag(rawValue: tag)] = PlainText.of(text)
        }
        if tagged[language] == nil, let any = tagged.min(by: { $0.key < $1.key }) { tagged[language] = any.value }
        return tagged.isEmpty
            ? LocalizedText("", language: language) : LocalizedText(tagged, defaultLanguage: language)
    }

    private func add(_ variable: TripleSDefinition.Variable, to draft: inout InstrumentDraft) {
        let place = LocalizedText.both("variabeln \(variable.name)", "variable \(variable.name)")
        guard let type = type(of: variable) else {
            draft.note(
                place,
                .both(
                    "ett klockslag har ingen motsvarighet och utelämnas",
                    "a time of day has no counterpart; it is left out"))
            return
        }
        var item = Item(name: variable.name, concept: "", type: type, label: text(variable.label))
        if variable.use == "serial" { item.role = .recordID }
        if variable.kind == .logical {
            let options = ToolWords.options(TripleSReader.logical, in: language)
            item.choices = draft.list("ja_nej", options, at: place)
        } else if type == .selectOne || type == .selectMultiple {
            let options = options(variable)
            guard !options.isEmpty else {
                draft.note(
                    place,
                    .both("variabeln saknar värden och utelämnas", "the variable has no values; it is left out"),
                    remedy: .both("Lägg till dem", "Add them"))
                return
            }
            guard draft.hasRoom(for: options, of: type, at: place) else { return }
            item.choices = draft.list(variable.name, options, at: place)
        } else if !variable.values.isEmpty {
            draft.note(
                place,
                .both(
                    "de tal som har etiketter (\(variable.values.map(\.code).joined(separator: ", "))) är inga svar på skalan",
                    "its labelled numbers (\(variable.values.map(\.code).joined(separator: ", "))) are no answers "
                        + "on the scale"),
                remedy: .both(
                    "Inläsningen räknar dem som saknade där exporten nämner dem; se efter i kvittot",
                    "The import sets them aside as missing where the export names them; check the receipt"))
        }
        draft.add(variable.name, item, at: place)
        limits(variable, type, &draft)
        // A filter names a yes/no variable that must be true.
        if let filter = variable.filter { draft.condition("\(filter) == '1'", .limeSurvey) }
    }

    private func type(of variable: TripleSDefinition.Variable) -> ItemType? {
        switch variable.kind {
        case .single, .logical: .selectOne
        case .multiple: .selectMultiple
        case .quantity: variable.range.map { $0.to.contains(".") } ?? false ? .decimal : .integer
        case .character: .text
        case .date: .date
        case .time: nil
        }
    }

    private static let logical = [
        Choice(code: "1", label: LocalizedText([.swedish: "Ja", .english: "Yes"])),
        Choice(code: "0", label: LocalizedText([.swedish: "Nej", .english: "No"])),
    ]

    private func options(_ variable: TripleSDefinition.Variable) -> [Choice] {
        let scores = variable.values.map { $0.score.flatMap(Int.init) }
        // A value without a score on a scored scale is the standard's way of saying "no answer".
        let isScored = scores.contains { $0 != nil }
        return zip(variable.values, scores).map { value, score in
            let label = text(value.label)
            let kind = MissingWords.kind(ofOption: label.original)
            return Choice(
                code: value.code, label: label.original.isEmpty ? LocalizedText(value.code, language: language) : label,
                score: score, missing: isScored && score == nil ? kind ?? .dontKnow : nil)
        }
    }

    private func limits(_ variable: TripleSDefinition.Variable, _ type: ItemType, _ draft: inout InstrumentDraft) {
        guard type == .integer || type == .decimal, let range = variable.range else { return }
        draft.condition(". >= \(range.from) and . <= \(range.to)", .xlsform, isConstraint: true)
    }
}
