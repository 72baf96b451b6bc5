package import SurveyModel

/// What keeps a condition that was written elsewhere from standing in a definition.
package enum ConditionFaults {
    /// Items, codes and comparisons that the instrument does not have, as clauses; none where it can stand there.
    ///
    /// Each clause begins with the condition as it was `written`; `item` is whose rule it is, a constraint on its answer or a
    /// rule for when it is put.
    package static func of(
        _ condition: Condition, written text: String, at item: Item, in instrument: Instrument, isConstraint: Bool
    ) -> [LocalizedText] {
        let log = IssueLog()
        ConditionReader(log: log).check(
            condition, against: instrument, own: isConstraint ? item : nil, at: SourceMark(file: ""), of: text)
        var faults = log.issues.filter { $0.severity == .error }.map { issue in
            LocalizedText.both(issue.swedish?.problem ?? issue.problem, issue.problem)
        }
        if !isConstraint, condition.items.contains(item.name) {
            faults.append(
                .both("\(text): frågan beror på sitt eget svar", "\(text): the item depends on its own answer"))
        }
        return faults
    }
}
