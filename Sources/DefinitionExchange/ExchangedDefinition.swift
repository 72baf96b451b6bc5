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
    public var place: String
    /// What was done, or what is missing.
    public var problem: String
    /// What to do about it.
    public var remedy: String

    /// Takes the parts.
    public init(place: String, problem: String, remedy: String = "") {
        self.place = place
        self.problem = problem
        self.remedy = remedy
    }

    /// The note in one line, as "survey, row 12: the type 'geopoint' has no counterpart; the question is left out".
    public var description: String {
        "\(place): \(problem)." + (remedy.isEmpty ? "" : " \(remedy).")
    }
}

/// Why a definition cannot be read or written at all.
public struct ExchangeError: Error, Hashable, Sendable, CustomStringConvertible {
    /// The file, and the place in it where there is one.
    public var place: String
    /// What is wrong.
    public var problem: String
    /// What to do now.
    public var remedy: String

    /// Takes the parts.
    public init(_ place: String, _ problem: String, remedy: String) {
        self.place = place
        self.problem = problem
        self.remedy = remedy
    }

    /// The place, the problem and the remedy in one line.
    public var description: String { "\(place): \(problem). \(remedy)." }
}
