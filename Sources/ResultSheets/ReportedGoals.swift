public import DisclosureControl
public import SurveyModel

extension Publication {
    /// The goals of a report: those that the plan takes up in it, and all of them where it picks none for it.
    ///
    ///     publication.goals(in: .tertial).count   // 7 of the 29 of a plan that says which
    public func goals(in report: ReportKind) -> [PublishedGoal] {
        let chosen = goals.filter { $0.description.reports.contains(report) }
        return chosen.isEmpty ? goals : chosen
    }
}
