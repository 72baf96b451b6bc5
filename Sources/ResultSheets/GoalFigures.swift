import DisclosureControl
import SurveyModel

/// One goal's target, value and change as text, each from the exact figure.
struct GoalFigures {
    let goal: GoalDescription
    let edition: Edition

    private var phrases: Phrases { edition.phrases }
    private var typography: Typography { edition.typography }

    // MARK: Target

    /// The target as a report prints it: "80 %", "högst 5 %", "50 kurser"; empty where there is none.
    var target: String {
        if goal.kind == .yesNo, goal.target.amount == nil { return phrases.yesOrNo(true) }
        switch goal.target {
        case .atLeast(let amount): return self.amount(amount)
        case .atMost(let amount): return phrases.atMost(self.amount(amount))
        case .equal(let amount): return self.amount(amount)
        case .between(let low, let high): return range(low, high)
        case .increase: return phrases.say("öka", "increase")
        case .decrease: return phrases.say("minska", "decrease")
        case .nonDecrease: return phrases.say("inte minska", "not decrease")
        case .track: return ""
        case .unknown: return phrases.say("okänt", "unknown")
        }
    }

    /// The target with whom it is for, where every unit or activity has to reach it: "80 % för varje kommun".
    func target(for value: MeasuredValue?) -> String {
        [target, everyUnit(value) ?? ""].filter { !$0.isEmpty }.joined(separator: " ")
    }

    /// "för varje kommun", "i varje aktivitet"; nil for other goals, and for those without a bound.
    func everyUnit(_ value: MeasuredValue?) -> String? {
        guard goal.target.amount != nil, goal.reading == nil || goal.reading == .eachUnit else { return nil }
        switch goal.kind {
        // "5 träffar per kommun och år" has said it.
        case .eachUnitAttendance, .minPerUnit:
            if let unit = goal.unit, CountedNoun(edition.text(unit)).isForEach { return nil }
            return phrases.forEach(UnitNoun(units(in: value), in: edition))
        case .minPerActivity: return phrases.say("i varje aktivitet", "in every activity")
        default: return nil
        }
    }

    /// Whether every unit or activity has to reach the target by itself, so that the result is how many of them do.
    func isForEveryUnit(_ value: MeasuredValue?) -> Bool {
        guard goal.target.amount != nil, goal.kind != .yesNo else { return false }
        switch value {
        case .units?: return true
        case .perUnit(let numbers)?: return numbers.reading != .meanOfUnits
        case nil: return everyUnit(nil) != nil || goal.kind == .minPerUnit && goal.reading != .meanOfUnits
        default: return false
        }
    }

    /// The units of a figure, else all that there are.
    private func units(in value: MeasuredValue?) -> [String] {
        switch value {
        case .units(let units)?: units.ids
        case .perUnit(let numbers)?: numbers.members.map(\.id)
        // Before anything is told municipalities are what is meant.
        default: edition.publication.units.filter { $0.kind == "kommun" }.map(\.id)
        }
    }

    private func amount(_ amount: Target.Amount) -> String {
        if goal.kind == .yesNo { return phrases.yesOrNo(amount.value >= .one) }
        switch amount {
        case .share(let fraction): return typography.statedPercent(fraction)
        case .number(let number): return things(number, asTarget: true)
        }
    }

    private func range(_ low: Target.Amount, _ high: Target.Amount) -> String {
        switch (low, high) {
        case (.share(let low), .share(let high)):
            typography.range(typography.number(low * Fraction(100)), typography.statedPercent(high))
        default: typography.range(typography.number(low.value), things(high.value, asTarget: true))
        }
    }

    /// A number of what the goal counts: "15 kurser"; as a target "4 möten per år".
    func things(_ number: Fraction, asTarget: Bool = false) -> String {
        let digits = typography.number(number)
        guard let unit = goal.unit else { return digits }
        let noun = CountedNoun(edition.text(unit))
        if number == .one, noun.singular == nil { return "\(noun.plural): \(digits)" }
        let counted = digits + " " + (number == .one ? noun.singular ?? noun.plural : noun.plural)
        return [counted, asTarget ? noun.qualifier ?? "" : ""].filter { !$0.isEmpty }.joined(separator: " ")
    }

    /// Whether a unit's attendance is told in meetings, as the target is: "8 träffar".
    var countsMeetings: Bool {
        if case .number? = goal.target.amount { return goal.kind == .eachUnitAttendance }
        return false
    }

    /// Whether units are told by their number, "11 av 13", and not in percent: where the plan speaks of a number.
    var countsUnits: Bool {
        guard goal.kind == .shareOfUnits, goal.unit != nil else { return false }
        if case .share? = goal.target.amount { return false }
        return true
    }

    // MARK: Value

    /// The value as a report prints it: "79 %", "15 kurser", "11 av 13".
    func text(_ value: MeasuredValue) -> String {
        if goal.kind == .yesNo, let answer = yesOrNo(value) { return answer }
        switch value {
        case .share(let share): return countsUnits ? counts(share) : typography.percent(share.fraction, for: goal)
        case .count(let number): return things(Fraction(number))
        case .units(let units):
            return phrases.outOf(typography.integer(units.reaching), typography.integer(units.count))
        case .allOf(let allOf):
            return allOf.deciding.map { typography.percent($0.fraction, for: goal) } ?? phrases.noFigureMark
        case .mean(let mean): return typography.percent(mean.value, for: goal)
        case .score(let score): return scored(score.mean)
        case .pairs(let pairs): return (pairs.difference > .zero ? "+" : "") + scored(pairs.difference)
        case .perUnit(let numbers): return text(numbers)
        }
    }

    private func text(_ numbers: UnitNumbers) -> String {
        if numbers.reading == .meanOfUnits { return numbers.mean.map(scored) ?? phrases.noFigureMark }
        return phrases.outOf(typography.integer(numbers.reaching), typography.integer(numbers.members.count))
    }

    /// A mean with its unit, with as many decimals as keep its verdict: "73,96 poäng" misses 74.
    func scored(_ value: Fraction) -> String {
        let digits = digits(ofMean: value)
        let text = digits.decimals == 0 ? typography.integer(digits.units) : typography.decimal(digits)
        guard let unit = goal.unit else { return text }
        let noun = CountedNoun(edition.text(unit))
        return text + Typography.noBreakSpace + (value == .one ? noun.singular ?? noun.plural : noun.plural)
    }

    /// A mean's digits, as many as keep its verdict.
    func digits(ofMean value: Fraction) -> DecimalDigits {
        ScoreRounding(target: goal.target, nearly: goal.nearlyInForce).digits(of: value)
    }

    /// The other reading's value in the kind's own measure.
    func otherReading(_ value: Fraction) -> String {
        switch goal.kind {
        case .scoreMean, .minPerUnit: scored(value)
        default: typography.percent(value, for: goal)
        }
    }

    /// Whether the other reading is a figure of the same measure as the target: a number of meetings is held against no share.
    var otherIsHeldAgainstTarget: Bool {
        switch (goal.kind, goal.target.amount) {
        case (.scoreMean, .number?), (.minPerUnit, .number?): true
        case (.scoreMean, _), (.minPerUnit, _): false
        case (_, .share?): true
        default: false
        }
    }

    /// The counts behind a value shown in percent: "12 av 13"; nil for other values.
    func counts(_ value: MeasuredValue) -> String? {
        switch value {
        case .share(let share): countsUnits ? nil : counts(share)
        case .allOf(let allOf): allOf.deciding.map(counts)
        case .count, .units, .mean, .score, .pairs, .perUnit: nil
        }
    }

    func counts(_ share: Share) -> String {
        phrases.outOf(typography.integer(share.agreeing), typography.integer(share.base))
    }

    /// A value's number and the noun after it: "45" and "timmar"; no noun where none ends the text.
    func parts(of text: String) -> (number: String, noun: String?) {
        guard let unit = goal.unit else { return (text, nil) }
        let noun = CountedNoun(edition.text(unit))
        for word in [noun.plural, noun.singular].compactMap(\.self) {
            for space in [" ", Typography.noBreakSpace] where text.hasSuffix(space + word) {
                return (String(text.dropLast(word.count + 1)), word)
            }
        }
        return (text, nil)
    }

    private func yesOrNo(_ value: MeasuredValue) -> String? { isDone(value).map(phrases.yesOrNo) }

    /// Whether the one deed is done; nil where there are several, or none.
    func isDone(_ value: MeasuredValue) -> Bool? {
        switch value {
        case .share(let share) where share.base == 1: share.agreeing == 1
        case .count(let number) where number <= 1: number == 1
        default: nil
        }
    }
}

/// The noun of a count; a plan may write singular and plural as "kurs|kurser", and after a second bar what stands with
/// the target alone: "möte|möten|per år".
struct CountedNoun {
    /// The form after 1, where it was written.
    let singular: String?
    /// The form after all other numbers.
    let plural: String
    /// What a target adds, as "per år".
    let qualifier: String?

    /// Whether the target says by itself that it is one of each, as "per kommun".
    var isForEach: Bool { qualifier?.hasPrefix("per ") ?? false }

    /// Splits at the bars.
    init(_ text: String) {
        let parts = text.split(separator: "|", maxSplits: 2).map(String.init)
        singular = parts.count > 1 ? parts[0] : nil
        plural = parts.count > 1 ? parts[1] : text
        qualifier = parts.count > 2 ? parts[2] : nil
    }
}
