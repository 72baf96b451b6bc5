import ResponseImport
import SurveyDefinition
import SurveyModel

/// An instrument in the making, from any tool's definition: names made valid, lists made once, notes gathered.
struct InstrumentDraft {
    let language: LanguageTag
    private(set) var items: [Item] = []
    private(set) var notes: [ExchangeNote] = []
    private var names: ItemNames
    /// The headings by which items are found, and the item that each belongs to.
    private var headings: [String: String] = [:]
    private var lists: [String: ChoiceList] = [:]
    /// What conditions of the other tool may name, and what it is here.
    private var referents: [String: ForeignReferent] = [:]
    private var conditions: [PendingCondition] = []

    private let keepsBuiltInLists: Bool
    private let exportsLabels: Bool
    /// The options of each list as the other tool has them.
    private var originals: [String: [Choice]] = [:]
    /// The codes that were replaced, by list.
    private var renamedCodes: [String: [String: String]] = [:]

    /// A key in YAML has a bound; no list needs to come near it.
    private static let longestListName = 100

    /// The lists that the organisation gives.
    static let builtIn: Set<String> = ["units", "municipalities", "networks"]

    /// Nothing yet; names in `reserved` are given to no item but the one they belong to.
    ///
    /// A definition of the toolkit's own keeps the lists that the organisation gives. The tool's exports may hold options'
    /// labels rather than their codes.
    init(
        language: LanguageTag, reserved: Set<String> = [], keepsBuiltInLists: Bool = false, exportsLabels: Bool = false
    ) {
        self.language = language
        self.exportsLabels = exportsLabels
        self.keepsBuiltInLists = keepsBuiltInLists
        names = ItemNames(reserved: reserved)
    }

    mutating func note(_ place: LocalizedText, _ problem: LocalizedText, remedy: LocalizedText? = nil) {
        take([ExchangeNote(place: place, problem: problem, remedy: remedy)])
    }

    /// Takes notes that were made elsewhere; one that says the same at the same place is told once.
    mutating func take(_ others: [ExchangeNote]) {
        for note in others where !notes.contains(note) { notes.append(note) }
    }

    /// A list of options under its own name; a list of the same options is shared, one of other options renamed.
    ///
    /// Labels as "Vet ej" become missing answers unless `marksMissing` is off; each is reported. `foreign` are codes of the
    /// other tool's that stand as others here.
    mutating func list(
        _ name: String, _ options: [Choice], at place: LocalizedText, marksMissing: Bool = true,
        foreign: [String: String] = [:]
    ) -> ChoiceList {
        let wanted = String(name.unicodeScalars.prefix(InstrumentDraft.longestListName))
        var choices = mended(options, of: wanted, at: place)
        for index in choices.indices where marksMissing && choices[index].missing == nil && !choices[index].agrees {
            guard let kind = MissingWords.kind(ofOption: choices[index].label.original) else { continue }
            choices[index].missing = kind
            choices[index].score = nil
            note(
                place,
                .both(
                    "alternativet ’\(choices[index].code)’ tas för ett uteblivet svar (\(kind.token.dropFirst()))",
                    "the option '\(choices[index].code)' is taken for a missing answer (\(kind.token.dropFirst()))"),
                remedy: .both("Bekräfta det, eller ta bort dess ’missing’", "Confirm it, or delete its 'missing'"))
        }
        choices = evenlyScored(choices, of: wanted, at: place)
        if keepsBuiltInLists, InstrumentDraft.builtIn.contains(wanted) { return builtIn(wanted, choices, at: place) }
        let told = choices
        let same = lists.values.first { originals[$0.name] == told && $0.name.hasPrefix(wanted) }
        if let same { return same }
        let replaced = tellApart(&choices, wanted, at: place)
        let renamed = replaced.merging(foreign.mapValues { replaced[$0] ?? $0 }) { own, _ in own }
        var name = wanted.isEmpty ? "lista" : wanted
        if InstrumentDraft.builtIn.contains(name) { name += "_lista" }
        let stem = name
        var number = 2
        while lists[name] != nil {
            name = "\(stem)_\(number)"
            number += 1
        }
        let list = ChoiceList(name: name, choices: choices)
        lists[name] = list
        (originals[name], renamedCodes[name]) = (told, renamed)
        return list
    }

    /// Whether an item can take so many options; where it cannot the question is left out, and the rest of the form kept.
    mutating func hasRoom(for options: [Choice], of type: ItemType, at place: LocalizedText) -> Bool {
        guard type == .selectMultiple, options.count > AnswerSet.mostOptions else { return true }
        note(
            place,
            .both(
                "frågan har \(options.count) svarsalternativ, och en fråga med flera svar tar högst \(AnswerSet.mostOptions); den "
                    + "utelämnas",
                "the question has \(options.count) options, and one with several answers takes at most \(AnswerSet.mostOptions); "
                    + "it is left out"),
            remedy: .both(
                "Dela den i två frågor i källan och gör om",
                "Divide it into two questions in the source, and convert again"))
        return false
    }

    /// Changes a list in which one option's code is another's label, so that an answer means one option alone.
    ///
    /// What the tool's exports hold stays as it is: of labels the codes are changed, of codes the labels.
    ///
    /// - Returns: The new codes by the old ones.
    private mutating func tellApart(
        _ choices: inout [Choice], _ name: String, at place: LocalizedText
    ) -> [String: String] {
        guard InstrumentDraft.isAmbiguous(choices) else { return [:] }
        let swedish = "i listan ’\(name)’ är ett alternativs kod ett annats etikett"
        let english = "the code of one option in the list '\(name)' is the label of another"
        guard exportsLabels else {
            let codes = Set(choices.map { $0.code.lowercased() })
            for index in choices.indices {
                choices[index].label = choices[index].label.marked(by: choices[index].code, among: codes)
            }
            note(
                place,
                .both(
                    "\(swedish); koden står därför efter etiketten",
                    "\(english), so that the code stands behind the label"),
                remedy: .both(
                    "Exportera svaren med koder, och inte med etiketter, som skulle läsas fel",
                    "Export the answers with codes, and not with labels, which would be misread"))
            return [:]
        }
        var renamed: [String: String] = [:]
        for index in choices.indices {
            renamed[choices[index].code] = "a\(index + 1)"
            choices[index].code = "a\(index + 1)"
        }
        note(
            place,
            .both(
                "\(swedish); koderna är därför ersatta av a1 och uppåt",
                "\(english), so that its codes are replaced by a1 and up"),
            remedy: .both(
                "Exportera svaren med hela etiketter, och inte med koder, som skulle läsas fel",
                "Export the answers with full labels, and not with codes, which would be misread"))
        return renamed
    }

    /// A condition with the codes that lists have now.
    private func translated(_ condition: Condition) -> Condition {
        func code(_ code: String, of item: String) -> String {
            items.first { $0.name == item }?.choices.flatMap { renamedCodes[$0.name]?[code] } ?? code
        }
        switch condition {
        case .equals(let item, let old): return .equals(item: item, code: code(old, of: item))
        case .differs(let item, let old): return .differs(item: item, code: code(old, of: item))
        case .isOne(let item, let old): return .isOne(item: item, of: old.map { code($0, of: item) })
        case .selected(let item, let old): return .selected(item: item, code: code(old, of: item))
        case .compares: return condition
        case .all(let parts): return .all(parts.map(translated))
        case .any(let parts): return .any(parts.map(translated))
        case .not(let part): return .not(translated(part))
        }
    }

    /// A list of the organisation's; what was changed in it elsewhere does not change the organisation.
    private mutating func builtIn(_ name: String, _ choices: [Choice], at place: LocalizedText) -> ChoiceList {
        let list = ChoiceList(name: name, choices: choices)
        guard lists.updateValue(list, forKey: name) == nil else { return list }
        note(
            place,
            .both(
                "alternativen i ’\(name)’ tas ur organisationens fil, som de står där",
                "the options of '\(name)' are taken from the organisation's file, as they stand there"),
            remedy: .both("Ändra dem där", "Change them there"))
        return list
    }

    /// Whether one option's code is another's label, as where a scale's steps 0 to 5 have the codes 1 to 6.
    private static func isAmbiguous(_ choices: [Choice]) -> Bool {
        let owners = Dictionary(choices.map { ($0.code.lowercased(), $0.code) }) { first, _ in first }
        return choices.contains { choice in
            choice.label.texts.values.contains { owners[$0.lowercased()].map { $0 != choice.code } ?? false }
        }
    }

    /// Adds an item under a valid name made from the other tool's, which is kept as an alias where it differs.
    ///
    /// Where the name is to be made of something else than `foreign`, it is `wanted`; reserved names may be its `own`.
    mutating func add(
        _ foreign: String, _ item: Item, at place: LocalizedText, wanted: String? = nil, own: Set<String> = []
    ) {
        var item = item
        item.name = names.name(for: wanted ?? foreign, own: own)
        item.concept = item.concept.isEmpty || item.concept == foreign ? item.name : item.concept
        if ![item.name, "", item.label.original].contains(foreign), !item.aliases.contains(foreign) {
            item.aliases.append(foreign)
        }
        dropHeadingsOfOthers(&item, at: place)
        if item.label.original.isEmpty {
            item.label = LocalizedText(foreign.isEmpty ? item.name : foreign, language: language)
            note(
                place,
                .both(
                    "frågan saknar text; dess namn står i stället", "the question has no words; its name stands instead"
                ),
                remedy: .both("Skriv dess label", "Write its label"))
        }
        referents[foreign] = ForeignReferent(item: item)
        items.append(item)
    }

    /// Takes from an item the aliases that lead to an earlier one: where a name stands twice, a heading means its first.
    private mutating func dropHeadingsOfOthers(_ item: inout Item, at place: LocalizedText) {
        for alias in item.aliases {
            guard let owner = headings[InstrumentDraft.heading(alias)] else { continue }
            note(
                place,
                .both(
                    "namnet ’\(alias)’ har redan frågan \(owner); den här heter därför \(item.name), och en kolumn med "
                        + "det namnet läses som svar på \(owner)",
                    "the name '\(alias)' belongs to the item \(owner) already; this one is therefore called \(item.name), "
                        + "and a column of that name is read as answers to \(owner)"),
                remedy: .both(
                    "Ge dem olika namn i källan och gör om",
                    "Give them different names in the source, and convert again"))
        }
        item.aliases.removeAll { headings[InstrumentDraft.heading($0)] != nil }
        for heading in [item.name] + item.aliases { headings[InstrumentDraft.heading(heading)] = item.name }
    }

    /// The item that a heading leads to already, or nil.
    func owner(ofHeading heading: String) -> String? { headings[InstrumentDraft.heading(heading)] }

    /// A heading as definitions are held against each other, and as exports may write it.
    private static func heading(_ text: String) -> String { NormalText.of(text).lowercased() }

    /// Lets conditions name the last item by another name too.
    mutating func refer(_ foreign: String) {
        guard let item = items.last else { return }
        referents[foreign] = ForeignReferent(item: item)
    }

    /// Lets conditions name an option of the last item by a name of its own, as LimeSurvey's `Q1_SQ001`.
    mutating func refer(_ foreign: String, toOption code: String) {
        guard let item = items.last else { return }
        referents[foreign] = ForeignReferent(item: item, option: code)
    }

    /// The skip rule or constraint of the last item, read when all items are known.
    mutating func condition(_ text: String, _ dialect: ForeignCondition.Dialect, isConstraint: Bool = false) {
        let trimmed = text.trimmingSpace
        guard !items.isEmpty, !trimmed.isEmpty, !["1", "true()", "true"].contains(trimmed) else { return }
        conditions.append(
            PendingCondition(item: items.count - 1, text: trimmed, dialect: dialect, isConstraint: isConstraint))
    }

    /// The finished instrument with its notes.
    mutating func finish(id: String, title: LocalizedText) -> ExchangedDefinition {
        for pending in conditions { apply(pending) }
        let title = title.original.isEmpty ? LocalizedText(id, language: language) : title
        return ExchangedDefinition(
            instrument: Instrument(id: ItemNames.id(for: id), language: language, title: title, items: items),
            notes: notes)
    }

    /// Gives an item its condition, where that can be said and the items and codes that it names are there.
    private mutating func apply(_ pending: PendingCondition) {
        let item = items[pending.item]
        let whole = Instrument(id: "", title: "", items: items)
        let read = ForeignCondition(dialect: pending.dialect, referents: referents, own: item).condition(pending.text)
        let condition = read.map { translated($0).withoutRuledOutCodes(in: whole) }
        let fault = condition.flatMap {
            ConditionFaults.of($0, written: pending.text, at: item, in: whole, isConstraint: pending.isConstraint).first
        }
        guard let condition, fault == nil else { return noteLost(pending, because: fault) }
        if pending.isConstraint {
            items[pending.item].constraint = condition
        } else {
            items[pending.item].relevant = joined(items[pending.item].relevant, condition)
        }
    }

    private mutating func noteLost(_ pending: PendingCondition, because fault: LocalizedText?) {
        let name = items[pending.item].name
        let why =
            fault
            ?? .both(
                "det går inte att säga i villkorens språk: \(pending.text)",
                "it cannot be said in the language of conditions: \(pending.text)")
        note(
            .both("frågan \(name)", "item \(name)"),
            .both(
                "dess \(pending.isConstraint ? "krav på svaret" : "hoppvillkor") utelämnas; \(why.text(in: .swedish))",
                "its \(pending.isConstraint ? "constraint" : "skip rule") is left out; \(why.text(in: .english))"),
            remedy: pending.isConstraint
                ? .both("Skriv det för hand, eller godta alla svar", "Write it by hand, or let every answer pass")
                : .both(
                    "Skriv det för hand; tills dess räknas en tom cell som obesvarad, inte som inte tillfrågad",
                    "Write it by hand; until then a blank answer counts as left blank, not as not asked"))
    }

    private func joined(_ first: Condition?, _ second: Condition) -> Condition {
        guard let first else { return second }
        return .all([first, second])
    }
}

/// A condition of the other tool, until all items are known.
private struct PendingCondition {
    /// The position of the item whose rule it is.
    let item: Int
    let text: String
    let dialect: ForeignCondition.Dialect
    let isConstraint: Bool
}

extension LocalizedText {
    /// The label of an option with its code behind it, where it is the code of another: `1 (2)`.
    fileprivate func marked(by code: String, among codes: Set<String>) -> LocalizedText {
        func isOthers(_ text: String) -> Bool {
            codes.contains(text.lowercased()) && text.lowercased() != code.lowercased()
        }
        guard texts.values.contains(where: isOthers) else { return self }
        return LocalizedText(
            texts.mapValues { isOthers($0) ? "\($0) (\(code))" : $0 }, defaultLanguage: defaultLanguage)
    }
}

/// What a name in another tool's condition stands for here.
struct ForeignReferent {
    var item: Item
    /// The option, where the name is one of a tick box.
    var option: String?
}
