import DisclosureControl
import SurveyModel

/// A change in words beside its arrow: "+15 procentenheter (2 personer) sedan 2017", or why there is no arrow.
struct ChangeText {
    let edition: Edition
    /// The declared tolerance of a share, where other than the house rule of 2 percentage points.
    var tolerance: Fraction?
    /// Whether the figure is a score, not a share.
    var isScore = false
    /// Whether the figure is about persons.
    var countsPersons = true
    /// What the base is made of, where it is named: "kommuner".
    var noun: String?
    /// ", på ett annat påstående", told where another of several items decided before.
    var another = ""
    /// How the figure itself is rounded, where it is no share.
    var rounding = ScoreRounding()

    /// From this base on, a change is no longer told in persons.
    private static let largeBase = 30

    /// The change, or the reason for none.
    func text(_ trend: Trend, value: MeasuredValue?) -> String {
        switch trend {
        case .none(let obstacle): edition.phrases.reason(for: obstacle)
        case .change(let change): text(change, value: value)
        }
    }

    private func text(_ change: Change, value: MeasuredValue?) -> String {
        let over = change.networks?.now == nil ? "" : edition.phrases.say(", samma nätverk", ", the same networks")
        let other = change.otherStatement(than: value) == nil ? "" : another
        let since = edition.phrases.since(change.previousPeriod) + over + other
        guard change.difference != .zero else { return edition.phrases.say("oförändrat", "unchanged") + " " + since }
        let amount = amount(of: change, value: value)
        guard change.arrow != .flat else {
            // A sideways arrow beside a large number alone would read as an error.
            let detail = [amount, within(change, value: value)?.short].compactMap(\.self).joined(separator: ", ")
            return "\(edition.phrases.word(for: .flat)) (\(detail)) \(since)"
        }
        let persons = self.persons(change, value: value)
        return "\(amount)\(persons.map { " (\($0))" } ?? "") \(since)"
    }

    private func amount(of change: Change, value: MeasuredValue?) -> String {
        let isCount =
            switch value {
            case .count?: true
            case .perUnit(let numbers)?: numbers.reading == .meanOfUnits
            default: false
            }
        guard isScore || isCount else {
            return edition.typography.points(change.difference, tolerance: toldTolerance(change, value: value))
        }
        return (change.difference > .zero ? "+" : "") + number(change, like: value?.deciding)
    }

    /// The difference with the decimals of the figure itself, and more where it would read as none or contradict its arrow:
    /// "+0,13" is more than a tolerance of 0,1.
    private func number(_ change: Change, like value: Fraction?) -> String {
        let tolerance =
            isScore
            ? tolerance ?? Fraction(1, 10)
            : (change.previous.deciding ?? .zero).magnitude * (tolerance ?? Fraction(percent: 2))
        func isTrue(_ digits: DecimalDigits) -> Bool {
            digits.units != 0 && (digits.value.magnitude <= tolerance) == (change.arrow == .flat)
        }
        var decimals = max(
            value.map { rounding.digits(of: $0).decimals } ?? 0,
            min(1, ScoreRounding().digits(of: change.difference).decimals))
        var digits = DecimalDigits(rounding: change.difference, decimals: decimals)
        while !isTrue(digits), digits.value != change.difference, decimals < 6 {
            decimals += 1
            digits = DecimalDigits(rounding: change.difference, decimals: decimals)
        }
        return digits.decimals == 0 ? edition.typography.integer(digits.units) : edition.typography.decimal(digits)
    }

    /// The tolerance in points that decided the arrow; nil where one person is more (rule 5 of the arithmetic).
    private func toldTolerance(_ change: Change, value: MeasuredValue?) -> Fraction? {
        let declared = tolerance ?? Fraction(percent: 2)
        let (before, now) = (change.networks?.before ?? change.previous, change.networks?.now ?? value)
        guard let now = now?.share?.base, let before = before.share?.base else { return declared }
        return Fraction(1, min(now, before)) <= declared ? declared : nil
    }

    /// "−17 till +31 procentenheter": how far off the change may be.
    func limits(_ interval: ChangeInterval) -> String {
        func points(_ limit: Fraction) -> String {
            edition.typography.signed(DecimalDigits(rounding: limit * Fraction(100), decimals: 0).units)
        }
        return edition.phrases.approximately(
            points(interval.lowerLimit), points(interval.upperLimit),
            points: edition.typography.percentagePoints(isOne: false))
    }

    /// The change in persons, where the figure is about persons, they are few, and it is more than nothing.
    func persons(_ change: Change, value: MeasuredValue?) -> String? {
        guard change.arrow != .flat, countsPersons, change.otherStatement(than: value) == nil,
            let persons = change.persons, let base = value?.share?.base,
            base < ChangeText.largeBase,
            let rounded = RoundedPersons(change.difference.magnitude * Fraction(base), whole: persons)
        else { return nil }
        return edition.phrases.persons(rounded, edition.typography.integer(Int(persons.magnitude)))
    }

    /// Why a share that moved by more than the house tolerance counts as unchanged: in a sentence, and beside a number.
    func within(_ change: Change, value: MeasuredValue?) -> (long: String, short: String?)? {
        let phrases = edition.phrases
        guard change.arrow == .flat, !isScore, change.otherStatement(than: value) == nil, let now = value?.share?.base,
            change.difference.magnitude > Fraction(percent: 2)
        else { return nil }
        if let tolerance, change.difference.magnitude <= tolerance {
            return (phrases.countedAsUnchanged(edition.typography.points(stated: tolerance)), nil)
        }
        guard let before = change.previous.share?.base else { return nil }
        guard !countsPersons else { return (phrases.oneAnswerExplains, phrases.withinOneAnswer) }
        let base = edition.typography.integer(min(now, before))
        return (phrases.notMoreThanOne(of: base, noun: noun), phrases.withinOne(of: base, noun: noun))
    }
}

extension ChangeText {
    /// How the changes of an item are told; what a register counts are not always persons.
    init(of item: PublishedItem, tolerance: Fraction? = nil, in edition: Edition) {
        self.init(
            edition: edition, tolerance: tolerance,
            countsPersons: edition.instrument(item.instrument)?.kind != .register)
    }
}
