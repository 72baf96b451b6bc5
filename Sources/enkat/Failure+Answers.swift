import ResponseImport
import SurveyModel

/// What is wrong with files of answers as they were named, told in the language of those who have them.
extension Failure {
    /// Files of different instruments or waves were named together.
    static func otherInstrument(_ file: String, in language: LanguageTag) -> Failure {
        Failure(
            .usage,
            language.isSwedish
                ? "fel: \(file): filen hör till en annan enkät eller omgång än de före. Läs in dem en och en."
                : "error: \(file): answers another instrument or wave than what came before. Read them one by one.")
    }

    /// Something was set aside, and nothing may be.
    static func setAside(_ count: Int, in language: LanguageTag) -> Failure {
        Failure(
            .unusableInput,
            language.isSwedish
                ? "fel: rader eller celler lades åt sidan (\(count)), och --strict tillåter inga."
                : "error: rows or cells were set aside (\(count)), and --strict allows none.")
    }

    /// A receipt is wanted of a file that no definition is read for.
    static let receiptWithoutDefinition = Failure(
        .usage, "error: a receipt says how answers were read by a definition; name it with --instrument.",
        swedish: "fel: ett kvitto säger hur svaren lästes efter en definition; ange den med --instrument.")

    /// Nothing tells which instrument a file answers.
    static func unnamedInstrument(_ file: String, known: [String], in language: LanguageTag) -> Failure {
        let names = known.joined(separator: ", ")
        return Failure(
            .usage,
            language.isSwedish
                ? "fel: \(file): filens namn säger inte vilken enkät den hör till. Lägg till --instrument med någon av \(names)."
                : "error: \(file): the file's name names no instrument. Add --instrument with one of \(names).")
    }
}
