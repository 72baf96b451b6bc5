import ArgumentParser
import DefinitionExchange
import DisclosureControl
import ResponseImport
import ResponseStore
import SurveyDefinition
import SurveyModel
import Tables
import YearSnapshots

/// An end with a message and an exit status of the contract.
struct Failure: Error {
    /// The statuses others rely on.
    enum Status: Int32 {
        case comparisonSaysNo = 1
        case publicationRefused = 2
        case usage = 64
        case unusableInput = 65
        case missingFile = 66
        case internalFault = 70
        case cannotCreate = 73
        case cannotWrite = 74
    }

    let status: Int32
    /// The message in English.
    private let english: String
    /// The message in Swedish, where those who deliver files read it.
    private let swedish: String?

    init(_ status: Status, _ english: String, swedish: String? = nil) {
        self.status = status.rawValue
        self.english = english
        self.swedish = swedish
    }

    /// The message in a language; in English where there is none in it.
    func message(in language: LanguageTag) -> String { language.isSwedish ? swedish ?? english : english }

    /// The end of an error thrown below; nil leaves it to the argument parser (help, version, wrong usage).
    ///
    /// What is wrong with a file of answers is read by people who do not program, so that it is told in their language.
    init?(_ error: any Error, in language: @autoclosure () -> LanguageTag) {
        switch error {
        case let failure as Failure: self = failure
        case let refusal as DisclosureRefusal:
            let language = language()
            self.init(
                .publicationRefused, "\(language.isSwedish ? "fel" : "error"): \(refusal.text(in: language))")
        case let error as TableError:
            self.init(ImportError(.table(error.problem), at: error.location), language())
        case let error as ImportError: self.init(error, language())
        case let error as DefinitionError:
            let isMissing = error.issues.contains(where: \.isMissingFile)
            self.init(
                isMissing ? .missingFile : .unusableInput, error.description, swedish: error.text(in: .swedish))
        case let failure as LookupFailure:
            let language = language()
            self.init(.unusableInput, "\(language.isSwedish ? "fel" : "error"): \(failure.text(in: language))")
        case let error as ExchangeError:
            self.init(.unusableInput, "error: \(error)", swedish: "fel: \(error.text(in: .swedish))")
        case let error as SnapshotError: self.init(.unusableInput, "error: \(error)")
        case let error as StoreError: self.init(error.status, "error: \(error)")
        case let error as WritingError: self.init(.cannotWrite, "error: \(error)")
        case let error as EncodingError:
            self.init(.internalFault, "error: a result could not be written as JSON: \(error)")
        case is CleanExit, is ValidationError, is ExitCode: return nil
        // The parser's own errors are of a type it hides; all others would end with a status that means something else.
        case let error where Enkat.exitCode(for: error) != .failure: return nil
        case let error: self.init(.internalFault, "error: this is a fault of enkat's, please report it: \(error)")
        }
    }
}

extension StoreError {
    fileprivate var status: Failure.Status {
        switch problem {
        case .missing: .missingFile
        case .definitionChanged, .noSuchWave, .ambiguousWave, .damaged, .newer, .closedWave, .answeredOpenly,
            .knownReference, .replacedWave:
            .unusableInput
        case .exists: .cannotCreate
        case .notWritable, .diskFull, .locked, .diskFault, .displaced, .other: .cannotWrite
        }
    }
}

extension Failure {
    private init(_ error: ImportError, _ language: LanguageTag) {
        let head = language.isSwedish ? "fel" : "error"
        self.init(error.isMissingFile ? .missingFile : .unusableInput, "\(head): \(error.text(in: language))")
    }
}

extension ImportError {
    fileprivate var isMissingFile: Bool {
        if case .table(let problem) = self.problem { problem == .missingFile } else { false }
    }
}
