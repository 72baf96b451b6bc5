import ResponseImport
import SurveyModel

/// An instrument in the making, from any tool's definition: names made valid, lists made once, notes gathered.
struct InstrumentDraft {
    let language: LanguageTag
    private(set) var items: [Item] = []
    private(set) var notes: [ExchangeNote] = []
    private var names: ItemNames
    private var lists: [String: ChoiceList] = [:]
    /// What conditions of the other tool may name, and what it is here.
    private var referents: [String: ForeignReferent] = [:]
    private var conditions: [(item: Int, text: String, dialect: ForeignCondition.Dialect, isConstraint: Bool)] = []

    /// Nothing yet; names in `reserved` are given to no item but the one they belong to.
    init(language: LanguageTag, reserved: Set<String> = []) {
        self.language = language
        names = ItemNames(reserved: reserved)
    }

    mutating func note(_ place: LocalizedText, _ problem: LocalizedText, remedy: LocalizedText? = nil) {
        notes.append(ExchangeNote(place: place, problem: problem, remedy: remedy))
    }

    /// A list of options under its own name; a list of the same options is shared, one of other options renamed.
    ///
    /// Labels as "Vet ej" become missing answers unless `marksMissing` is off; each is reported.
    mutating func list(
        _ wanted: String, _ options: [Choice], at place: LocalizedText, marksMissing: Bool = true
    ) -> ChoiceList {
        var choices = options
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
        if let same = lists.values.first(where: { $0.choices == choices && $0.name.hasPrefix(wanted) }) { return same }
        if InstrumentDraft.isAmbiguous(choices) {
            note(
                place,
                .both(
                    "i listan ’\(wanted)’ är ett alternativs kod ett annats etikett, så ett svar kan vara vilket som",
                    "the code of one option in the list '\(wanted)' is the label of another, so an answer could be either"
                ),
                remedy: .both(
                    "Ändra etiketter eller koder till dem som exporten har; check godtar inte listan innan dess",
                    "Change the labels or codes to those your export holds; check refuses the list until then"))
        }
        var name = wanted.isEmpty ? "lista" : wanted
        if name == "units" || name == "networks" { name += "_lista" }
        let stem = name
        var number = 2
        while lists[name] != nil {
            name = "\(stem)_\(number)"
            number += 1
        }
        let list = ChoiceList(name: name, choices: choices)
        lists[name] = list
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
        conditions.append((items.count - 1, trimmed, dialect, isConstraint))
    }

    /// The finished instrument with its notes.
    mutating func finish(id: String, title: LocalizedText) -> ExchangedDefinition {
        for pending in conditions {
            let item = items[pending.item]
            let condition = ForeignCondition(dialect: pending.dialect, referents: referents, own: item)
                .condition(pending.text)
            if let condition {
                if pending.isConstraint {
                    items[pending.item].constraint = condition
                } else {
                    items[pending.item].relevant = joined(items[pending.item].relevant, condition)
                }
            } else {
                note(
                    .both("frågan \(item.name)", "item \(item.name)"),
                    .both(
                        "dess \(pending.isConstraint ? "krav på svaret" : "hoppvillkor") går inte att säga i villkorens "
                            + "språk och utelämnas: \(pending.text)",
                        "its \(pending.isConstraint ? "constraint" : "skip rule") cannot be said in the language of "
                            + "conditions, and is left out: \(pending.text)"),
                    remedy: pending.isConstraint
                        ? .both(
                            "Skriv det för hand, eller godta alla svar", "Write it by hand, or let every answer pass")
                        : .both(
                            "Skriv det för hand; tills dess räknas en tom cell som obesvarad, inte som inte tillfrågad",
                            "Write it by hand; until then a blank answer counts as left blank, not as not asked"))
            }
        }
        let title = title.original.isEmpty ? LocalizedText(id, language: language) : title
        return ExchangedDefinition(
            instrument: Instrument(id: ItemNames.id(for: id), language: language, title: title, items: items),
            notes: notes)
    }

    private func joined(_ first: Condition?, _ second: Condition) -> Condition {
        guard let first else { return second }
        return .all([first, second])
    }
}

/// What a name in another tool's condition stands for here.
struct ForeignReferent {
    var item: Item
    /// The option, where the name is one of a tick box.
    var option: String?
}
