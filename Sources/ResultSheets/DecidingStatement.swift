import SurveyModel

/// Which statement decided a composite goal's figure, where it was another than before: the two figures are then of
/// different questions, and no difference in persons lies between them.
extension Change {
    /// The statement that decided before, where none that decides now is the same; nil for other figures.
    func otherStatement(than now: MeasuredValue?) -> AllOf.Part? {
        guard case .allOf(let present)? = now, case .allOf(let past) = previous,
            present.reading != .everyRespondent, past.reading != .everyRespondent
        else { return nil }
        let deciding = Set(present.partsAlikeDeciding.map(\.item))
        return past.partsAlikeDeciding.contains { deciding.contains($0.item) } ? nil : past.decidingPart
    }
}

extension Phrases {
    /// "då lägst var ”Aktiviteterna är relevanta”", of a goal for which the best of several is enough what decided.
    func otherStatement(_ name: String, of goal: AllOf) -> String {
        if goal.enough != nil { return say("då avgörande var \(name)", "when what decided was \(name)") }
        return goal.isLimit == true
            ? say("då högst var \(name)", "when the highest was \(name)")
            : say("då lägst var \(name)", "when the lowest was \(name)")
    }
}
