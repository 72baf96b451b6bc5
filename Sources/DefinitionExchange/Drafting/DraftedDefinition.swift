import ResponseImport
import SurveyDefinition
public import SurveyModel

/// A definition proposed from an export alone, with what in it is a guess.
public struct DraftedDefinition: Sendable {
    /// The instrument.
    public let instrument: Instrument
    /// What was left out or is to be looked at, each with its place.
    public let notes: [DraftNote]
    /// How many columns of the export hold no answers, or tell who answered.
    public let columnsLeftOut: Int
    /// The columns, from 1, that tell who answered and are left out.
    public let personalColumns: [String]

    /// What an analyst should look at.
    public struct DraftNote: Hashable, Sendable {
        /// The item, or nil where it concerns a column or the file.
        public var item: String?
        /// What it is, as a clause.
        public var words: LocalizedText
    }

    /// What stands behind every guess that moves figures, so that it is found by searching for it.
    public static let mark = "to be confirmed"

    /// The definition file, with every guess marked and the notes as comments, in a language.
    public func yaml(in language: LanguageTag) -> String {
        let isSwedish = language.isSwedish
        var lines = [
            isSwedish
                ? "# Förslag till definition, gjort av en export allena. Läs igenom det: namn, ord, ordning och poäng är gissade."
                : "# A definition proposed from an export alone. Read it through: names, words, order and scores are guesses.",
            isSwedish
                ? "# Det som är märkt '\(DraftedDefinition.mark)' avgör siffror: stryk märket när det är rätt, annars raden."
                : "# What is marked '\(DraftedDefinition.mark)' decides figures: delete the mark where it is right, else the line.",
        ]
        lines += notes.filter { $0.item == nil }.map { "# \($0.words.text(in: language))" }
        let remarks = Dictionary(grouping: notes.filter { $0.item != nil }) { $0.item ?? "" }
        let names = instrument.items.map(\.name)
        return lines.map(DraftedDefinition.oneLine).joined(separator: "\n") + "\n"
            + DefinitionNode(instrument).yaml { path in
                switch path.last {
                case "agree", "missing": DraftedDefinition.mark
                case "name" where path.first == "items" && path.count == 3:
                    Int(path[1]).flatMap { remarks[names[$0]] }.map { notes in
                        DraftedDefinition.oneLine(notes.map { $0.words.text(in: language) }.joined(separator: "; "))
                    }
                default: nil
                }
            }
    }

    private static func oneLine(_ text: String) -> String { String(text.map { $0.isNewline ? " " : $0 }) }
}
