import SurveyModel
import SurveyStatistics

/// The values of `enkat stats` as given on the command line, by column.
struct StatisticsValues {
    /// The values by the names of the method's columns.
    private(set) var cells: [String: String] = [:]

    /// Reads `--name value` and `--name=value`; refuses what the method does not take.
    init(_ arguments: [String], for method: StatisticsMethod) throws(Failure) {
        var rest = arguments[...]
        while let first = rest.popFirst() {
            guard first.hasPrefix("--"), first.count > 2 else {
                throw Failure(.usage, "error: '\(first)' stands without a name. Give values as --name value.")
            }
            let parts = first.dropFirst(2).split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
            let name = String(parts[0])
            guard let input = method.inputs.first(where: { $0.name == name || $0.option == name }) else {
                throw StatisticsValues.unknown(name, method)
            }
            guard let value = parts.count == 2 ? String(parts[1]) : rest.popFirst() else {
                throw Failure(.usage, "error: --\(name) lacks its value: \(input.meaning).")
            }
            guard cells.updateValue(value, forKey: input.name) == nil else {
                throw Failure(.usage, "error: --\(name) is given twice.")
            }
        }
    }

    private static func unknown(_ name: String, _ method: StatisticsMethod) -> Failure {
        let known = method.inputs.flatMap { [$0.option, $0.name].compactMap(\.self) }
        let hint = nearestName(to: name, among: known).map { "Did you mean --\($0)?" }
        let usage = method.inputs.map(\.usage).joined(separator: " ")
        return Failure(.usage, "error: \(method.name) takes no --\(name). \(hint ?? "It takes: \(usage).")")
    }
}

extension StatisticsMethod.Input {
    /// How the value is given on the command line.
    var usage: String {
        let name = "--\(option ?? self.name)"
        return standard.map { $0.isEmpty ? "[\(name) …]" : "[\(name) \($0)]" } ?? name
    }
}
