import SurveyModel

/// What a cell means in a column that stands for one option of an item: chosen or not.
struct TickLookup {
    private let own: Set<String>
    private let missing: MissingHabits
    private let takesAnyText: Bool
    private let counted: String?
    private let isDoubtful: Bool
    private let isAsked: Bool
    /// The number that ticks, where the column has one of its own.
    private let ticked: String?
    private let labels: [String: String]

    /// The bits of a cell in which the option is chosen, and of one in which it is told not to be.
    static let chosen: UInt128 = 1
    static let notChosen: UInt128 = 0

    /// Words by which tools tell that a box is ticked: in English, Swedish, German, Dutch, Norwegian, Danish, French.
    private static let yes: Set = [
        "y", "yes", "j", "ja", "1", "true", "sant", "x", "checked", "selected", "vald", "valt", "ikryssad", "markerad",
        "✓", "✔",
        "oui", "si", "sí", "kyllä", "quoted", "1.0",
    ]
    private static let no: Set = [
        "n", "no", "nej", "nein", "nee", "nei", "0", "false", "falskt", "unchecked", "not selected", "ej vald",
        "ej valt", "inte vald", "ej ikryssad", "inte ikryssad", "omarkerad", "non",
        "ei", "not quoted", "0.0", "-", "–",
    ]

    /// Whether a word, made comparable, tells that a box is ticked or not.
    static func isTick(_ key: String) -> Bool { yes.contains(key) || no.contains(key) }

    /// Whether a word, made comparable, and no sign alone, tells that a box is not ticked.
    static func isNo(_ key: String) -> Bool { no.contains(key) && key.contains(where: \.isLetter) }

    /// The meanings for an option; `option` is its words in the heading, where they differ from the definition's.
    ///
    /// `missing` are words of the file as a whole; where it `takesAnyText`, words of one's own choose the option, as
    /// beside "other". Where the file declares which value is `counted`, every other means that it was not chosen. `signs` are
    /// what the item's columns hold together, of which it is `column`, and `labels` the words that the file itself gives its values.
    init(
        choice: Choice, option: String, missing: MissingHabits, takesAnyText: Bool, counted: String? = nil,
        signs: TickSigns = .words, column: Int = 0, labels: [String: String] = [:]
    ) {
        isDoubtful = if case .doubtful = signs { true } else { false }
        isAsked = if case .asked = signs { true } else { false }
        ticked =
            switch signs {
            case .two: "2"
            case .numbers(let own): own[column]
            default: nil
            }
        self.labels = counted == nil ? labels : [:]
        own = Set(([choice.code, option] + choice.label.texts.values + choice.aliases).map(folded)).subtracting([""])
        self.missing = missing
        self.takesAnyText = takesAnyText
        self.counted = counted.map(folded)
    }

    /// The answer that a cell's text stands for.
    func answer(for text: String) -> CodedAnswer {
        var key = unmasked(folded(text))
        if key.isEmpty { return .blank }
        if let label = labels[key], own.contains(label) || TickLookup.isTick(label) || missing.kind(of: label) != nil {
            key = label
        }
        if isAsked, key == TickSigns.notShown, !own.contains(key), missing.kind(ofPrescribed: key) == nil {
            return CodedAnswer(bits: CodedAnswer.noBits, status: .notAsked)
        }
        // A column whose option is N/A itself repeats it where it is ticked.
        let isOwn = counted == nil && own.contains(key) && missing.kind(ofPrescribed: key) == nil
        if !isOwn, let kind = MissingKind(token: key) ?? missing.kind(of: key) {
            return CodedAnswer(bits: CodedAnswer.noBits, status: kind == .noAnswer ? .blank : CellStatus(kind))
        }
        if let counted {
            return CodedAnswer(bits: key == counted ? TickLookup.chosen : TickLookup.notChosen, status: .answered)
        }
        if isDoubtful, Int(key) != nil, key != "0" { return .unreadable(.ambiguousTick) }
        if own.contains(key) || TickLookup.yes.contains(key) || key == ticked {
            return CodedAnswer(bits: TickLookup.chosen, status: .answered)
        }
        if TickLookup.no.contains(key) { return CodedAnswer(bits: TickLookup.notChosen, status: .answered) }
        // Signs alone are no words.
        if takesAnyText, !key.contains(where: { $0.isLetter || $0.isNumber }) { return .blank }
        return takesAnyText
            ? CodedAnswer(bits: TickLookup.chosen, status: .answered, isOwnWords: true) : .unreadable(.noSuchOption)
    }
}

/// What stands in the columns of an item's boxes, where they hold what may mean something else elsewhere.
enum TickSigns {
    /// Words, signs, or 1 against 0 or nothing.
    case words
    /// 1 and 2, of which some tools tick with one, some with the other; or other numbers, of which nothing tells what
    /// they mean.
    case doubtful
    /// 2 alone, where a profile says that 1 is not ticked.
    case two
    /// Yes and No for whoever saw the boxes, so that N/A beside them is of one who did not.
    case asked
    /// In each column a number of its own, that of its option, by column.
    case numbers([Int: String])

    /// What stands in boxes that were not shown, made comparable.
    static let notShown = "n/a"

    /// The signs of the cells of several columns, by column, of which some repeat their option's code; `missing` are the words
    /// of the file as a whole.
    init(_ columns: [Int: [String]], repeatingCodes: Set<Int>, missing: MissingHabits) {
        let all = columns.mapValues { $0.map { unmasked(folded($0)) } }
        let cells = all.filter { !repeatingCodes.contains($0.key) }
        let found = Set(cells.values.joined()).subtracting([""])
        if found.contains(where: TickLookup.isNo),
            found.allSatisfy({ TickLookup.isTick($0) || $0 == TickSigns.notShown })
        {
            self = .asked
            return
        }
        let prescribed = ["1", "2"].map { missing.kind(ofPrescribed: $0) != nil }
        if found.contains("2"), found.isSubset(of: ["1", "2"]) {
            self = prescribed == [false, false] ? .doubtful : prescribed[0] ? .two : .words
            return
        }
        let numbers = cells.values.joined().filter { missing.kind(of: $0) == nil }.compactMap { Int($0) }
        let odd = numbers.count { $0 > 1 }
        if !cells.isEmpty, let own = TickSigns.ownNumbers(all) {
            self = .numbers(own)
        } else {
            // A single slip says nothing of the others.
            self = odd > 1 && odd * 20 >= numbers.count ? .doubtful : .words
        }
    }

    /// The number that each column alone holds, rising from column to column, beside columns left blank; nil where they hold
    /// anything else.
    private static func ownNumbers(_ cells: [Int: [String]]) -> [Int: String]? {
        let filled = cells.filter { !$0.value.isEmpty }.sorted { $0.key < $1.key }
        let numbers = filled.compactMap { Set($0.value).count == 1 ? Int($0.value[0]) : nil }
        guard filled.count > 1, numbers.count == filled.count, numbers[0] > 0, (numbers.max() ?? 0) > 2,
            zip(numbers, numbers.dropFirst()).allSatisfy({ $0 < $1 })
        else { return nil }
        return Dictionary(uniqueKeysWithValues: zip(filled.map(\.key), numbers.map { String($0) }))
    }
}
