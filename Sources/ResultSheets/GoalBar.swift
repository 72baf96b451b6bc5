import DisclosureControl
import SurveyModel

/// A goal's result as a bar: how far it came, the target as a line and the uncertainty as a band.
struct GoalBar {
    /// The result in hundredths of a percent of the scale.
    let width: Int
    /// The targets, one or (for a range) two.
    let targets: [Int]
    /// The interval for the whole group, where there is one.
    let band: ClosedRange<Int>?
    /// What the bar says, for those who do not see it.
    let description: String

    /// The bar of a goal; nil where there is nothing to draw: no figure, or units, which are drawn one by one.
    init?(_ goal: GoalDescription, _ outcome: PublishedOutcome, in edition: Edition) {
        guard let value = outcome.value, goal.kind != .yesNo, let drawn = GoalBar.fraction(value, goal) else {
            return nil
        }
        let figures = GoalFigures(goal: goal, edition: edition)
        let bounds = GoalBar.bounds(of: goal.target, for: value)
        // A number without a bound has no whole to be held against.
        guard GoalBar.isShare(value, goal) || !bounds.isEmpty else { return nil }
        let top = GoalBar.isShare(value, goal) ? .one : ([drawn] + bounds).max() ?? .one
        guard top > .zero else { return nil }
        width = GoalBar.part(drawn, of: top)
        targets = bounds.map { GoalBar.part($0, of: top) }
        band = outcome.uncertainty.flatMap { uncertainty in
            let (low, high) = (uncertainty.lowerLimit, uncertainty.upperLimit)
            return low < high ? GoalBar.part(low, of: .one)...GoalBar.part(high, of: .one) : nil
        }
        let words = [
            figures.text(value), outcome.uncertainty.flatMap { UncertaintyText(edition: edition).text($0) },
            figures.target.isEmpty ? nil : edition.phrases.targetNote(figures.target),
        ]
        description = words.compactMap { $0 }.joined(separator: "; ")
    }

    private static func fraction(_ value: MeasuredValue, _ goal: GoalDescription) -> Fraction? {
        switch value {
        case .units, .perUnit, .score, .pairs: nil
        case .share, .count, .allOf, .mean: value.deciding
        }
    }

    private static func isShare(_ value: MeasuredValue, _ goal: GoalDescription) -> Bool {
        if case .count = value { false } else { true }
    }

    /// The target's bounds on the result's scale: a number of units, held against a share of them, as a part of them all.
    private static func bounds(of target: Target, for value: MeasuredValue) -> [Fraction] {
        func place(_ amount: Target.Amount) -> Fraction {
            guard case .number(let number) = amount, let share = value.share else { return amount.value }
            return number * Fraction(1, share.base)
        }
        return switch target {
        case .atLeast(let amount), .atMost(let amount), .equal(let amount): [place(amount)]
        case .between(let low, let high): [place(low), place(high)]
        case .increase, .decrease, .nonDecrease, .track, .unknown: []
        }
    }

    private static func part(_ value: Fraction, of top: Fraction) -> Int {
        let hundredths = DecimalDigits(
            rounding: value * Fraction(top.denominator, top.numerator) * Fraction(Distribution.whole), decimals: 0
        ).units
        return min(max(hundredths, 0), Distribution.whole)
    }

    private static let height = 22

    /// The drawing.
    var svg: Markup {
        let limits = targets.map { target -> Markup in
            let x = Place(hundredths: target).attribute
            return "<line class=\"limit\" x1=\"\(x)\" x2=\"\(x)\" y1=\"1\" y2=\"\(GoalBar.height - 1)\"/>"
        }
        return """
            <svg class="goal-bar" width="100%" height="\(GoalBar.height)" role="img" aria-label="\(description)">
            <rect class="track" x="0" y="8" width="100%" height="6" rx="3"/>
            <rect class="value" x="0" y="8" width="\(Place(hundredths: width).attribute)" height="6" rx="3"/>
            \(bandMark)
            \(limits)
            </svg>
            """
    }

    /// The band is a bracket over the bar, so that it is seen whatever the colours.
    private var bandMark: Markup {
        guard let band else { return .none }
        let (low, high) = (Place(hundredths: band.lowerBound), Place(hundredths: band.upperBound))
        let width = Place(hundredths: band.upperBound - band.lowerBound).attribute
        let ends = [low, high].map { end -> Markup in
            "<line class=\"end\" x1=\"\(end.attribute)\" x2=\"\(end.attribute)\" y1=\"5\" y2=\"17\"/>"
        }
        return """
            <rect class="band" x="\(low.attribute)" y="5" width="\(width)" height="12"/>
            \(ends)
            """
    }
}

extension Phrases {
    func targetNote(_ target: String) -> String { say("mål \(target)", "target \(target)") }

    /// What the parts of some bars are, of those parts that are drawn.
    func goalBarRule(_ bars: [GoalBar]) -> String {
        let parts = [
            say("stapeln är resultatet", "the bar is the result"),
            bars.contains { !$0.targets.isEmpty }
                ? say("det lodräta strecket målvärdet", "the upright line the target") : nil,
            bars.contains { $0.band != nil }
                ? say(
                    "det ljusa bandet osäkerheten för hela gruppen",
                    "the pale band the uncertainty for the whole group") : nil,
        ]
        return list(parts.compactMap(\.self)).capitalisingFirst + "."
    }
}
