import SurveyModel

/// What of an instrument another tool's format has no place for, told one part a note.
struct LostParts {
    private let instrument: Instrument
    private let format: DefinitionFormat

    init(_ instrument: Instrument, _ format: DefinitionFormat) {
        self.instrument = instrument
        self.format = format
    }

    /// The parts that an instrument may have and formats may lack.
    private enum Part: CaseIterable {
        case title, languages, hints, relevant, required, constraint, constraintMessage, wholeNumbers, agree, missing
        case score, phase, role, concept, networks, lists, notes, aliases, series, frequency, kind, handling
    }

    /// What each format that is written carries, beside names, types, options and the texts of one language.
    private var carried: Set<Part> {
        switch format {
        case .yaml, .json: Set(Part.allCases)
        case .xlsform, .xlsformCSV: Set(Part.allCases).subtracting([.networks, .series])
        case .limeSurveyTSV:
            [.title, .languages, .hints, .relevant, .required, .wholeNumbers, .score, .notes]
        case .redcap: [.hints, .relevant, .required, .wholeNumbers, .notes]
        case .tripleS: [.title, .languages, .wholeNumbers, .score]
        case .limeSurvey, .qualtrics: []
        }
    }

    /// The notes, in a fixed order; none where everything is carried.
    var notes: [ExchangeNote] {
        let carried = carried
        return Part.allCases.filter { !carried.contains($0) }.compactMap { part in
            let items = instrument.items.filter { has(part, $0) }.map(\.name)
            guard !items.isEmpty || has(part) else { return nil }
            let words = words(of: part)
            let told =
                items.isEmpty ? "" : " (\(items.prefix(5).joined(separator: ", "))\(items.count > 5 ? " …" : ""))"
            return ExchangeNote(
                place: .both(instrument.id, instrument.id),
                problem: .both(
                    "\(words.text(in: .swedish)) har ingen plats i \(format.rawValue) och utelämnas\(told)",
                    "\(words.text(in: .english)) no place in \(format.rawValue); left out\(told)"),
                remedy: .both("Behåll definitionsfilen bredvid", "Keep the definition file beside it"))
        }
    }

    /// All languages in which it has a text.
    static func languages(of instrument: Instrument) -> Set<LanguageTag> {
        let head = [instrument.title, instrument.frequency, instrument.anonymity.reason].compactMap { $0?.texts.keys }
        return instrument.items.reduce(into: Set(head.joined())) { tags, item in
            tags.formUnion(item.label.texts.keys)
            tags.formUnion(item.hint?.texts.keys.map(\.self) ?? [])
            tags.formUnion(item.constraintMessage?.texts.keys.map(\.self) ?? [])
            for choice in item.options { tags.formUnion(choice.label.texts.keys) }
        }
    }

    private func has(_ part: Part, _ item: Item) -> Bool {
        switch part {
        case .languages:
            ([item.label] + item.options.map(\.label)).contains { $0.texts.keys.contains { $0 != instrument.language } }
        case .hints: item.hint != nil
        case .relevant: item.relevant != nil
        case .required: item.isRequired
        case .constraint: item.constraint.map { format != .redcap || !REDCapWriter.carries($0) } ?? false
        case .constraintMessage: item.constraintMessage != nil
        case .concept: item.concept != item.name
        case .lists: item.choices.map { InstrumentDraft.builtIn.contains($0.name) } ?? false
        case .notes: item.type == .note
        case .agree: item.options.contains(where: \.agrees)
        case .missing: item.options.contains { $0.missing != nil }
        case .score: item.options.contains { $0.score != nil }
        case .phase: item.options.contains { $0.phase != nil }
        case .role: item.role.map { format != .tripleS || $0 != .recordID } ?? false
        case .networks: item.networks != nil || item.unitPart != nil || item.options.contains { $0.scope != nil }
        case .aliases: !item.aliases.isEmpty || item.options.contains { !$0.aliases.isEmpty }
        case .series: item.comparability != nil || !item.crosswalk.isEmpty || item.since != nil
        case .title, .wholeNumbers, .frequency, .kind, .handling: false
        }
    }

    /// What does not belong to an item.
    private func has(_ part: Part) -> Bool {
        switch part {
        case .languages: instrument.title.texts.keys.contains { $0 != instrument.language }
        case .series: !instrument.retired.isEmpty
        case .title: instrument.title.original != instrument.id
        case .frequency: instrument.frequency != nil
        case .kind, .handling: true
        default: false
        }
    }

    private func words(of part: Part) -> LocalizedText {
        switch part {
        case .languages: .both("texter på andra språk", "texts in other languages have")
        case .hints: .both("hjälptexter", "hints have")
        case .relevant: .both("när en fråga ställs (relevant)", "when an item is asked (relevant) has")
        case .required: .both("att ett svar krävs", "that an answer is required has")
        case .constraint: .both("vilka svar som godtas (constraint)", "which answers are allowed (constraint) has")
        case .title: .both("enkätens titel", "the title of the survey has")
        case .constraintMessage:
            .both(
                "vad som sägs när ett svar inte godtas (constraint_message)",
                "what is said of an answer that is not allowed (constraint_message) has")
        case .wholeNumbers: .both("att tal är hela", "that numbers are whole has")
        case .concept:
            .both(
                "vilket begrepp en fråga mäter över åren (concept)",
                "what an item measures over the years (concept) has")
        case .lists:
            .both(
                "att alternativen är organisationens kommuner eller nätverk (choices: units, municipalities, networks)",
                "that options are the organisation's units or networks (choices: units, municipalities, networks) has")
        case .notes: .both("texter mellan frågorna (note)", "texts between items (note) have")
        case .frequency: .both("hur ofta enkäten ställs (frequency)", "how often it is asked (frequency) has")
        case .kind:
            .both(
                "om det är en enkät eller ett register, vad ett svar gäller, och omgången (kind, record, wave),",
                "whether it is a survey or a register, what a record is, and the wave (kind, record, wave) have")
        case .agree: .both("vilka alternativ som räknas som instämmande (agree)", "which options count as agreeing has")
        case .missing:
            .both(
                "vilka alternativ som inte är svar, som vet ej (missing)", "which options are no answers (missing) has")
        case .score: .both("alternativens poäng (score)", "the options' scores have")
        case .phase: .both("vilket tillfälle ett alternativ gäller (phase)", "the occasion of an option (phase) has")
        case .role: .both("vad en fråga används till (role)", "what an item is used for (role) has")
        case .networks: .both("vilka nätverk eller kommuner en fråga gäller", "the networks or units of an item have")
        case .aliases:
            .both("andra rubriker och ord som läses in (aliases)", "other accepted headings and words (aliases) have")
        case .series:
            .both(
                "hur frågor jämförs med tidigare omgångar, och vad som tagits bort,",
                "how items compare with earlier waves, and what was retired, has")
        case .handling:
            .both(
                "hur svaren skyddas och varför, när de gallras, och om halva svar och testsvar räknas (anonymity, retention, "
                    + "partial_answers, test_answers, response_floor),",
                "how answers are protected and why, when they are deleted, and whether partial and test answers count "
                    + "(anonymity, retention, partial_answers, test_answers, response_floor), has")
        }
    }
}
