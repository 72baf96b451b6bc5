public import SurveyModel

/// An instrument read from another tool's definition, and what of it could not be carried over.
public struct ExchangedDefinition: Hashable, Sendable {
    /// The instrument, as far as its language goes; it says nothing of goals, since no tool's definition does.
    public var instrument: Instrument
    /// What was changed or left out, each with its place.
    public var notes: [ExchangeNote]

    /// Takes the parts.
    public init(instrument: Instrument, notes: [ExchangeNote]) {
        self.instrument = instrument
        self.notes = notes
    }
}

/// Something that a conversion changed or could not carry.
public struct ExchangeNote: Hashable, Sendable, CustomStringConvertible {
    /// Where, as the user finds it: `survey, row 12` or `question Q3`.
    public var place: LocalizedText
    /// What was done, or what is missing.
    public var problem: LocalizedText
    /// What to do about it.
    public var remedy: LocalizedText?

    /// Takes the parts.
    public init(place: LocalizedText, problem: LocalizedText, remedy: LocalizedText? = nil) {
        self.place = place
        self.problem = problem
        self.remedy = remedy
    }

    /// The note in one line, as "survey, row 12: the type 'geopoint' has no counterpart; the question is left out".
    public func text(in language: LanguageTag) -> String {
        "\(place.text(in: language)): \(problem.text(in: language))."
            + (remedy.map { " \($0.text(in: language))." } ?? "")
    }

    /// The note in English.
    public var description: String { text(in: .english) }
}

/// Why a definition cannot be read or written at all.
public struct ExchangeError: Error, Hashable, Sendable, CustomStringConvertible {
    /// The file, and the place in it where there is one.
    public var place: LocalizedText
    /// What is wrong.
    public var problem: LocalizedText
    /// What to do now.
    public var remedy: LocalizedText

    /// Takes the parts.
    public init(_ place: LocalizedText, _ problem: LocalizedText, remedy: LocalizedText) {
        self.place = place
        self.problem = problem
        self.remedy = remedy
    }

    /// The place, the problem and the remedy in one line.
    public func text(in language: LanguageTag) -> String {
        "\(place.text(in: language)): \(problem.text(in: language)). \(remedy.text(in: language))."
    }

    /// The error in English.
    public var description: String { text(in: .english) }
}
