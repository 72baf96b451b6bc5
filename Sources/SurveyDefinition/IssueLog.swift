import SurveyModel

/// Where readers and checks write what they find, so that one run reports everything.
final class IssueLog {
    private(set) var found: [DefinitionIssue] = []

    /// The issues without repetitions (a shared bank is read once a wave), in the order of files and lines.
    var issues: [DefinitionIssue] {
        var seen: Set<DefinitionIssue> = []
        return found.filter { seen.insert($0).inserted }.sorted { $0.mark < $1.mark }
    }

    var hasErrors: Bool { found.contains { $0.severity == .error } }

    func report(_ issue: DefinitionIssue) { found.append(issue) }

    func error(_ problem: String, at mark: SourceMark, remedy: String? = nil, suggestion: String? = nil) {
        found.append(DefinitionIssue(.error, at: mark, problem, remedy: remedy, suggestion: suggestion))
    }

    func error(_ problem: LocalizedText, at mark: SourceMark, remedy: LocalizedText? = nil, suggestion: String? = nil) {
        var issue = DefinitionIssue(
            .error, at: mark, problem.text(in: .english), remedy: remedy?.text(in: .english), suggestion: suggestion)
        issue.swedish = .init(problem: problem.text(in: .swedish), remedy: remedy?.text(in: .swedish))
        found.append(issue)
    }

    func warning(_ problem: LocalizedText, at mark: SourceMark, remedy: LocalizedText? = nil) {
        var issue = DefinitionIssue(
            .warning, at: mark, problem.text(in: .english), remedy: remedy?.text(in: .english))
        issue.swedish = .init(problem: problem.text(in: .swedish), remedy: remedy?.text(in: .swedish))
        found.append(issue)
    }

    /// The same with words in both languages.
    func unknown(_ problem: LocalizedText, _ name: String, among known: some Collection<String>, at mark: SourceMark) {
        let nearest = nearestName(to: name, among: known)
        let list = known.count <= 12 ? known.joined(separator: ", ") : ""
        let remedy =
            nearest == nil && !list.isEmpty ? LocalizedText.both("Det finns \(list)", "Known are: \(list)") : nil
        error(problem, at: mark, remedy: remedy, suggestion: nearest)
    }

    /// Reports a name that is not among the known ones, with the nearest, else with a short list of them.
    func unknown(_ problem: String, _ name: String, among known: some Collection<String>, at mark: SourceMark) {
        let nearest = nearestName(to: name, among: known)
        let list = known.count <= 12 ? known.joined(separator: ", ") : ""
        let remedy = nearest == nil && !list.isEmpty ? "Known are: \(list)" : nil
        error(problem, at: mark, remedy: remedy, suggestion: nearest)
    }
}
