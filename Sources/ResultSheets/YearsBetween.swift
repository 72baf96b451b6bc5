import DisclosureControl
import SurveyModel

extension Edition {
    /// "Jämförelserna är med 2018, 3 år tidigare; åren däremellan är inte med."; nil where the period before lies next to
    /// this one, or nothing is compared.
    var yearsBetweenNote: String? {
        guard let years = publication.period.yearsBetween, let previous = publication.period.previous,
            publication.hasChange
        else { return nil }
        let then = phrases.period(previous)
        return phrases.say(
            "Jämförelserna är med \(then), \(years) år tidigare; åren däremellan är inte med.",
            "The comparisons are with \(then), \(years) years earlier; the years between are not included.")
    }
}

extension Publication {
    /// Whether any figure has an arrow.
    fileprivate var hasChange: Bool {
        let trends = goals.compactMap(\.outcome.figure?.trend) + items.compactMap(\.trend.figure)
        return trends.contains { if case .change = $0 { true } else { false } }
    }
}
