import DefinitionExchange
import SurveyDefinition
import SurveyModel
import Tables
import Testing

/// Definitions as other tools and people really wrote them, read where they lie.
struct GenuineDefinitionTests {
    struct Genuine: CustomTestStringConvertible, Sendable {
        let path: String
        /// Questions as counted in the file by hand: items here, after rows of arrays are opened.
        let items: Int
        let notes: Int
        let first: String
        /// Whether a code of the file is the label of another option, so that the codes are replaced.
        var isAmbiguous = false
        var testDescription: String { path }
    }

    static let folder = "../shared/exports"
    static let isPresent = (try? ByteSource(path: "\(folder)/INDEX.md").prefix(1)) != nil

    static let files = [
        Genuine(path: "xlsform/pyxform-specify_other.csv", items: 2, notes: 0, first: "What sex are you?"),
        Genuine(path: "xlsform/pyxform-widgets.csv", items: 13, notes: 14, first: "string widget"),
        Genuine(path: "redcap/checkboxes-dictionary.csv", items: 4, notes: 0, first: "Record ID"),
        Genuine(path: "redcap/decimal-comma-dictionary.csv", items: 4, notes: 2, first: "Study ID"),
        Genuine(path: "redcap/simple-dictionary.csv", items: 14, notes: 11, first: "Study ID"),
        Genuine(path: "limesurvey/xlsform2lstsv-multilingual.tsv", items: 4, notes: 1, first: "What is your name?"),
        Genuine(
            path: "limesurvey/rse2017-nl-structure.tsv", items: 76, notes: 11, first: "In which country do you work?",
            isAmbiguous: true),
        Genuine(
            path: "limesurvey/n2-test-structure.lss", items: 43, notes: 5,
            first: "This is Group 1 Question 1 of type \"5 point choice\"."),
        Genuine(path: "limesurvey/imex-two-languages.lss", items: 1, notes: 2, first: "Q1"),
        Genuine(path: "triple-s/v20-example1.sss", items: 11, notes: 2, first: "Respondent ID"),
        Genuine(path: "triple-s/v20-example2.sss", items: 11, notes: 2, first: "Respondent ID"),
        Genuine(path: "xlsform/correlaid-testA.xlsx", items: 24, notes: 3, first: "Hey! Wir möchten gerne wissen"),
        Genuine(
            path: "xlsform/pyxform-yes_or_no_question.xlsx", items: 1, notes: 0, first: "have you had a good day today?"
        ),
        Genuine(path: "qualtrics/qt-no-basis.qsf", items: 16, notes: 7, first: "Indicate how you feel about squash"),
    ]

    @Test(.enabled(if: isPresent, "the genuine exports are not here"))
    func `a form with a column twice is refused`() throws {
        let source = ByteSource(path: "\(Self.folder)/xlsform/pyxform-duplicate_columns.xlsx")
        let error = #expect(throws: ExchangeError.self) { try DefinitionConverter.read(source) }
        #expect(error?.description.contains("stands twice") == true)
    }

    @Test(.enabled(if: isPresent, "the genuine exports are not here"), arguments: files)
    func `a genuine definition becomes one that check accepts`(genuine: Genuine) throws {
        let read = try DefinitionConverter.read(ByteSource(path: "\(Self.folder)/\(genuine.path)"))
        #expect(read.instrument.items.count == genuine.items)
        #expect(read.notes.count == genuine.notes, "\(read.notes.map(\.description))")
        #expect(read.instrument.items.first?.label.original.hasPrefix(genuine.first) == true)
        let organisation = "organisation: {id: o, name: O, language: \(read.instrument.language.rawValue)}\n"
        let bytes = try DefinitionConverter.write(read.instrument, as: .yaml).bytes
        let (_, issues) = SurveyLibrary.load(
            embedded: ["organisation.yaml": Array(organisation.utf8), "instruments/ny.yaml": bytes])
        let errors = issues.filter { $0.severity == .error }.map(\.description)
        #expect(errors == [])
        #expect(read.notes.contains { $0.description.contains("the label of another") } == genuine.isAmbiguous)
    }
}
