import SurveyModel

/// Says in Swedish and English which shown figures, added and taken away, leave too little.
struct PartWords {
    let groups: [PublishedGroup]
    let minimumBase: Int

    /// Sums that leave fewer than the minimum of something, answers or persons.
    func difference(
        _ wholes: [AttackedFigure], less parts: [AttackedFigure], swedish: String, english: String
    ) -> (swedish: String, english: String) {
        let less = parts.isEmpty ? ("", "") : (" minus \(sum(parts, .swedish))", " less \(sum(parts, .english))")
        return (
            "Färre än \(minimumBase) \(swedish) kan räknas ut: \(sum(wholes, .swedish))\(less.0)",
            "Fewer than \(minimumBase) \(english) can be computed: \(sum(wholes, .english))\(less.1)"
        )
    }

    /// A goal that counts by answers which are withheld.
    func counting(_ goal: AttackedFigure) -> (swedish: String, english: String) {
        (
            "\(name(goal.group, .swedish)) döljs, men \(figure(goal, .swedish)) räknar dem som svarat på ett visst sätt",
            "\(name(goal.group, .english)) is withheld, but \(figure(goal, .english)) counts those who gave a certain answer"
        )
    }

    /// The name of a group within a sentence.
    func name(_ key: String, _ language: LanguageTag) -> String {
        if key == "organisation" { return language == .swedish ? "hela organisationen" : "the whole organisation" }
        return groups.first { $0.key == key }?.name.text(in: language) ?? key
    }

    private func sum(_ figures: [AttackedFigure], _ language: LanguageTag) -> String {
        let names = figures.map { figure($0, language) }
        guard let last = names.last, names.count > 1 else { return names.first ?? "" }
        let first = names.dropLast().joined(separator: ", ")
        return language == .swedish ? "summan av \(first) och \(last)" : "the sum of \(first) and \(last)"
    }

    private func figure(_ figure: AttackedFigure, _ language: LanguageTag) -> String {
        guard let goal = figure.goal else { return name(figure.group, language) }
        return language == .swedish ? "målet ”\(goal)”" : "the goal “\(goal)”"
    }
}
