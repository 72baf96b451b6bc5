import SurveyModel

/// What a cell means in a column that stands for one option of an item: chosen or not.
struct TickLookup {
    private let own: Set<String>
    private let missing: MissingHabits
    private let takesAnyText: Bool
    private let counted: String?

    /// The bits of a cell in which the option is chosen, and of one in which it is told not to be.
    static let chosen: UInt64 = 1
    static let notChosen: UInt64 = 0

    /// Words by which tools tell that a box is ticked: in English, Swedish, German, Dutch, Norwegian, Danish, French.
    private static let yes: Set = [
        "y", "yes", "j", "ja", "1", "true", "sant", "x", "checked", "selected", "vald", "valt", "ikryssad", "✓", "✔",
        "oui", "si", "sí", "kyllä", "quoted", "1.0",
    ]
    private static let no: Set = [
        "n", "no", "nej", "nein", "nee", "nei", "0", "false", "falskt", "unchecked", "not selected", "ej vald", "non",
        "ei", "not quoted", "0.0",
    ]

    /// The meanings for an option; `option` is its words in the heading, where they differ from the definition's.
    ///
    /// `missing` are words of the file as a whole; where it `takesAnyText`, words of one's own choose the option, as
    /// beside "other". Where the file declares which value is `counted`, every other means that it was not chosen.
    init(
        choice: Choice, option: String, missing: MissingHabits, takesAnyText: Bool, counted: String? = nil
    ) {
        own = Set(([choice.code, option] + choice.label.texts.values + choice.aliases).map(folded)).subtracting([""])
        self.missing = missing
        self.takesAnyText = takesAnyText
        self.counted = counted.map(folded)
    }

    /// The answer that a cell's text stands for.
    func answer(for text: String) -> CodedAnswer {
        let key = unmasked(folded(text))
        if key.isEmpty { return .blank }
        // A column whose option is N/A itself repeats it where it is ticked.
        let isOwn = counted == nil && own.contains(key) && missing.kind(ofPrescribed: key) == nil
        if !isOwn, let kind = MissingKind(token: key) ?? missing.kind(of: key) {
            return CodedAnswer(bits: CodedAnswer.noBits, status: kind == .noAnswer ? .blank : CellStatus(kind))
        }
        if let counted {
            return CodedAnswer(bits: key == counted ? TickLookup.chosen : TickLookup.notChosen, status: .answered)
        }
        if own.contains(key) || TickLookup.yes.contains(key) {
            return CodedAnswer(bits: TickLookup.chosen, status: .answered)
        }
        if TickLookup.no.contains(key) { return CodedAnswer(bits: TickLookup.notChosen, status: .answered) }
        return takesAnyText
            ? CodedAnswer(bits: TickLookup.chosen, status: .answered, isOwnWords: true) : .unreadable(.noSuchOption)
    }
}
