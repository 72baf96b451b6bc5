public import SurveyModel

/// What decides a goal's figure and its judgement; an edit elsewhere, of a comment or of words, leaves it as it is.
public enum GoalFingerprint {
    /// SHA-256, as 64 hexadecimal digits, of the measure, the scope, the target, the band, the reading, the tolerance
    /// and the fingerprints of the items measured.
    ///
    /// - Parameters:
    ///   - goal: the goal.
    ///   - items: the items of the wave that is measured; a goal's item that it lacks is left out.
    /// - Returns: the same digits for the same definition on any machine.
    public static func hexadecimal(of goal: Goal, items: [Item]) -> String {
        let description = goal.description
        let measure = goal.measure
        var lines = [
            "scope \(description.scope.groupKey)",
            "kind \(measure.kind.rawValue)",
            "instrument \(measure.instrument ?? "")",
            "items \(measure.items.joined(separator: " "))",
            "where \(measure.filter?.canonicalText ?? "")",
            "options \(listed(measure.options))",
            "distinct \(measure.distinct ?? "")",
            "networks \(listed(measure.networks))",
            "network_kinds \(listed(measure.networkKinds))",
            "target \(text(of: description.target))",
            "nearly \(text(of: description.nearly))",
            "reading \(description.reading?.rawValue ?? "")",
            "tolerance \(description.tolerance.map(text(of:)) ?? "")",
            "direction \(description.direction?.rawValue ?? "")",
            "prorate \(description.isProrated)",
        ]
        // Keys that most goals lack are left out where they say nothing, so that older goals keep their fingerprint.
        if let whole = measure.whole { lines.append("of \(whole)") }
        if let units = measure.units { lines.append("units \(text(of: units))") }
        if let least = measure.answeredAtLeast { lines.append("answered_at_least \(least)") }
        if let weighting = description.weighting { lines.append("weighting \(weighting.rawValue)") }
        if description.elapsedInforms == true { lines.append("prorate information") }
        if let enough = measure.enough { lines.append("enough \(enough)") }
        for name in measure.items {
            guard let item = items.first(where: { $0.name == name }) else { continue }
            lines.append("item \(name) \(ItemFingerprint(of: item).hexadecimal)")
        }
        return SHA256.hexadecimal(of: Array(lines.joined(separator: "\n").utf8))
    }

    private static func listed(_ names: [String]?) -> String { names.map { "[\($0.joined(separator: ","))]" } ?? "" }

    private static func text(of fraction: Fraction) -> String { "\(fraction.numerator)/\(fraction.denominator)" }

    private static func text(of amount: Target.Amount) -> String {
        switch amount {
        case .share(let share): "share \(text(of: share))"
        case .number(let number): "number \(text(of: number))"
        }
    }

    private static func text(of target: Target) -> String {
        switch target {
        case .atLeast(let amount): "at_least \(text(of: amount))"
        case .atMost(let amount): "at_most \(text(of: amount))"
        case .equal(let amount): "equal \(text(of: amount))"
        case .between(let low, let high): "between \(text(of: low)) \(text(of: high))"
        case .increase: "increase"
        case .decrease: "decrease"
        case .nonDecrease: "non_decrease"
        case .track: "track"
        case .unknown: "unknown"
        }
    }

    private static func text(of units: ExpectedUnits) -> String {
        switch units {
        case .named(let ids): ids.joined(separator: " ")
        case .number(let number): String(number)
        case .countedBy(let goal): "of \(goal)"
        }
    }

    private static func text(of band: NearlyBand?) -> String {
        switch band {
        case .within(let points): "within \(text(of: points))"
        case .shareOfTarget(let part): "share_of_target \(text(of: part))"
        case nil: ""
        }
    }
}
