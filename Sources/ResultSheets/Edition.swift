public import DisclosureControl
public import SurveyModel

/// A publication in one language, with its names looked up; everything a renderer reads.
public struct Edition: Sendable {
    /// What may be shown.
    public let publication: Publication
    /// The wanted language; texts without it appear in their own.
    public let language: LanguageTag
    /// The words around the figures.
    public let phrases: Phrases
    /// How numbers are written.
    public let typography: Typography
    /// The organisation's look, where it has one of its own.
    public let theme: SheetTheme?
    /// Whether a page lies by itself, so that it leads to no index and no other sheet.
    var standsAlone = false

    private let units: [String: Unit]
    private let activityNames: [String: String]
    /// The codes that count in a goal, where other than those that agree.
    private let countedOptions: [String: Set<String>]
    private let instruments: [String: PublishedInstrument]
    private let strategicGoals: [String: PublishedStrategicGoal]
    private let items: [ItemKey: PublishedItem]
    private let groups: [String: PublishedGroup]
    private let goalsOfGroups: [String: [PublishedGoal]]
    private let itemsOfGroups: [String: [PublishedItem]]
    private let commentsOfGroups: [String: [PublishedComments]]
    private let indicatorsOfGroups: [String: [PublishedIndicator]]
    /// The groups that have a sheet, in the index's order.
    private(set) var sheets: [PublishedGroup] = []
    /// What stands in another language, to be marked where it runs into sentences.
    private(set) var passages: ForeignPassages

    private struct ItemKey: Hashable {
        let group: String
        let instrument: String
        let name: String
    }

    /// The publication as readers of that language meet it.
    public init(_ publication: Publication, language: LanguageTag = .swedish, theme: SheetTheme? = nil) {
        self.publication = publication
        self.language = language
        self.theme = theme
        phrases = Edition.phrases(of: publication.period, language)
        typography = Typography(language)
        units = Dictionary(publication.units.map { ($0.id, $0) }) { first, _ in first }
        activityNames = Edition.activityNames(in: publication)
        countedOptions = publication.goals.reduce(into: [:]) { counted, goal in
            counted[goal.description.id] = goal.options.map(Set.init)
        }
        instruments = Dictionary(publication.instruments.map { ($0.id, $0) }) { first, _ in first }
        strategicGoals = Dictionary(publication.strategicGoals.map { ($0.id, $0) }) { first, _ in first }
        items = Dictionary(
            publication.items.map { (ItemKey(group: $0.group, instrument: $0.instrument, name: $0.name), $0) }
        ) { first, _ in first }
        groups = Dictionary(publication.groups.map { ($0.key, $0) }) { first, _ in first }
        goalsOfGroups = Dictionary(grouping: publication.goals, by: \.group)
        itemsOfGroups = Dictionary(grouping: publication.items, by: \.group)
        commentsOfGroups = Dictionary(grouping: publication.comments.filter { !$0.texts.isEmpty }, by: \.group)
        indicatorsOfGroups = Dictionary(grouping: publication.indicators ?? [], by: \.group)
        passages = ForeignPassages()
        sheets = groupsWithSheets()
        passages = ForeignPassages(in: self)
    }

    /// The words of a language; of a tertial that begins with the year they are of the months since then.
    private static func phrases(of period: PublishedPeriod, _ language: LanguageTag) -> Phrases {
        var phrases = Phrases(language)
        phrases.countsFromJanuary = period.id.contains("-T") && period.from.month == 1 && period.from.day == 1
        return phrases
    }

    /// A text of the definitions in the edition's language; English ones with the apostrophe of the words around them, which
    /// definitions are written without.
    func text(_ text: LocalizedText) -> String {
        let words = text.text(in: language)
        guard phrases.isEnglish, words.utf8.contains(0x27), foreignLanguage(of: text) == nil else { return words }
        return words.replacing("'", with: "’")
    }

    /// The language a text appears in, where it is not the page's own.
    func foreignLanguage(of text: LocalizedText) -> LanguageTag? {
        var wanted: LanguageTag? = language
        while let tag = wanted {
            if text.texts[tag] != nil { return nil }
            wanted = tag.broader
        }
        return text.defaultLanguage == phrases.tag ? nil : text.defaultLanguage
    }

    /// The attribute of an element whose words are in another language than the page's; nothing where they are not.
    func languageMark(of language: LanguageTag?) -> Markup {
        guard let language, !language.rawValue.hasPrefix(phrases.tag.rawValue) else { return .none }
        return " lang=\"\(language.rawValue)\""
    }

    /// "11 av 13", of all where they are more than two "alla 13".
    func counted(_ part: Int, of whole: Int) -> String {
        let all = typography.integer(whole)
        return part == whole && whole > 2 ? phrases.allOf(all) : phrases.outOf(typography.integer(part), all)
    }

    func unit(_ id: String) -> Unit? { units[id] }

    /// What a unit or an activity is called.
    func unitName(_ id: String) -> String { units[id].map { text($0.name) } ?? activityNames[id] ?? id }

    /// What activities are called; with their codes where several are called alike.
    private static func activityNames(in publication: Publication) -> [String: String] {
        let all = publication.goals.compactMap(\.outcome.figure?.activityNames)
            .reduce(into: [String: String]()) { $0.merge($1) { first, _ in first } }
        let counts = all.values.reduce(into: [String: Int]()) { $0[$1, default: 0] += 1 }
        return all.reduce(into: [:]) { names, activity in
            let isUnique = counts[activity.value] == 1
            names[activity.key] = isUnique ? activity.value : "\(activity.key) \(activity.value)"
        }
    }

    func instrument(_ id: String) -> PublishedInstrument? { instruments[id] }

    func instrumentTitle(_ id: String) -> String { instruments[id].map { text($0.title) } ?? id }

    /// An instrument's title, marked where it is in another language than the page's.
    func markedTitle(_ id: String) -> Markup { instruments[id].map { Markup($0.title, in: self) } ?? "\(id)" }

    func strategicGoal(_ id: String?) -> PublishedStrategicGoal? { id.flatMap { strategicGoals[$0] } }

    func item(_ name: String, instrument: String, group: String) -> PublishedItem? {
        items[ItemKey(group: group, instrument: instrument, name: name)]
    }

    /// The codes that count in a goal in place of the options that agree; nil where those do.
    func countedOptions(of goal: GoalDescription) -> Set<String>? { countedOptions[goal.id] }

    func group(_ key: String) -> PublishedGroup? { groups[key] }

    func groupName(_ key: String) -> String { groups[key].map { text($0.name) } ?? key }

    /// The words of a strategic goal with its number: "2 Vi har ett starkt …".
    func title(of goal: PublishedStrategicGoal) -> String {
        (goal.number.map { "\($0) " } ?? "") + text(goal.text)
    }

    /// The goals of a group, in the plan's order.
    func goals(of group: String) -> [PublishedGoal] { goalsOfGroups[group] ?? [] }

    /// The items of a group, in the instrument's order.
    func items(of group: String) -> [PublishedItem] { itemsOfGroups[group] ?? [] }

    /// The comments of a group.
    func comments(of group: String) -> [PublishedComments] { commentsOfGroups[group] ?? [] }

    /// The values of others' indicators that are about a group.
    func indicators(of group: String) -> [PublishedIndicator] { indicatorsOfGroups[group] ?? [] }

    /// The keys of the groups that have a sheet, in the index's order.
    public var sheetKeys: [String] { sheets.map(\.key) }

    /// Whether the group has a sheet of its own.
    func hasContent(_ group: PublishedGroup) -> Bool {
        !group.responses.isEmpty || goalsOfGroups[group.key] != nil || itemsOfGroups[group.key] != nil
            || indicatorsOfGroups[group.key] != nil
    }

    /// That only questions may be in easy language, where that was asked for; the words around them are ordinary.
    var easyNote: String? {
        language.rawValue.hasSuffix("-x-lattlast")
            ? "Frågor som finns på lättläst svenska visas så. Allt annat är vanlig svenska." : nil
    }

    /// The period in words: "januari–augusti 2022".
    var periodSpan: String {
        DateSpan(from: publication.period.from, to: publication.period.to).text(phrases)
    }
}
