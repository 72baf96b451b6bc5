public import SurveyModel

/// One thing wrong or doubtful in a definition file: where, what, and what to do now.
public struct DefinitionIssue: Hashable, Sendable, CustomStringConvertible {
    /// Whether the definitions can be used in spite of it.
    public enum Severity: String, Sendable, Hashable {
        /// They cannot.
        case error
        /// They can, but a reader should look.
        case warning
        /// They can, and a careful reader would ask about it.
        case note
    }

    /// Whether the definitions can be used in spite of it.
    public var severity: Severity
    /// Where.
    public var mark: SourceMark
    /// What, as a sentence without its full stop.
    public var problem: String
    /// What to do now, as a sentence without its full stop.
    public var remedy: String?
    /// The name that was probably meant, where one is near.
    public var suggestion: String?
    /// What, and what to do now, in Swedish, where it has been put so.
    public var swedish: Swedish?
    /// Whether the file does not exist, which has an exit status of its own.
    public var isMissingFile: Bool

    /// Takes the parts.
    public init(
        _ severity: Severity, at mark: SourceMark, _ problem: String, remedy: String? = nil, suggestion: String? = nil,
        isMissingFile: Bool = false
    ) {
        self.severity = severity
        self.mark = mark
        self.problem = problem
        self.remedy = remedy
        self.suggestion = suggestion
        self.isMissingFile = isMissingFile
    }

    /// What is wrong in Swedish.
    public struct Swedish: Hashable, Sendable {
        /// What, as a sentence without its full stop.
        public var problem: String
        /// What to do now, as a sentence without its full stop.
        public var remedy: String?

        /// Takes the parts.
        public init(problem: String, remedy: String? = nil) {
            self.problem = problem
            self.remedy = remedy
        }
    }

    /// The same as ``description``, in Swedish where there are words in it, else in English.
    public func text(in language: LanguageTag) -> String {
        guard language == .swedish || language.rawValue.hasPrefix("sv-"), let swedish else { return description }
        let word =
            switch severity {
            case .error: "fel"
            case .warning: "varning"
            case .note: "obs"
            }
        var text = "\(mark): \(word): \(swedish.problem)."
        if let suggestion { text += " Avsågs ’\(suggestion)’?" }
        if let remedy = swedish.remedy { text += " \(remedy)." }
        return text
    }

    /// The place, the severity, what is wrong, and what to do.
    ///
    ///     Surveys/plans/2018.yaml:12:5: error: unknown key 'lable' in an option. Did you mean 'label'?
    public var description: String {
        var text = "\(mark): \(severity.rawValue): \(problem)."
        if let suggestion { text += " Did you mean '\(suggestion)'?" }
        if let remedy { text += " \(remedy)." }
        return text
    }
}

/// Definitions that cannot be used, with everything that is wrong in them.
public struct DefinitionError: Error, Hashable, Sendable, CustomStringConvertible {
    /// All issues, in the order of files and lines.
    public let issues: [DefinitionIssue]

    /// Takes the issues.
    public init(_ issues: [DefinitionIssue]) { self.issues = issues }

    /// One line an issue, in Swedish where there are words in it.
    public func text(in language: LanguageTag) -> String {
        issues.map { $0.text(in: language) }.joined(separator: "\n")
    }

    /// One line an issue.
    public var description: String { issues.map(\.description).joined(separator: "\n") }
}
