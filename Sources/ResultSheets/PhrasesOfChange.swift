import SurveyModel

/// What is said of a figure that moved since the period before, and why a movement counts as none.
extension Phrases {
    /// A change as a sentence, as "Upp från 85 % år 2017, 2 personers skillnad" or "Oförändrat sedan 2017".
    ///
    /// - Parameters:
    ///   - change: the change.
    ///   - previous: the figure before, as text.
    ///   - detail: the change in persons, or what decided before; nil where neither is told.
    ///   - within: why a change that is not nothing counts as none; nil where it needs no words.
    /// - Returns: the sentence.
    func sentence(for change: Change, previous: String, detail: String?, within: String?) -> String {
        let period = self.period(change.previousPeriod)
        // "10 av 13 år 2017" would be thirteen years.
        let isSpan = previous.last?.isNumber == true && self.then(change.previousPeriod).hasPrefix("år ")
        let then = isSpan ? "(\(period))" : self.then(change.previousPeriod)
        let detail = detail.map { ", \($0)" } ?? ""
        if change.difference == .zero { return say("Oförändrat sedan", "Unchanged since") + " \(period)\(detail)." }
        switch change.arrow {
        case .up: return say("Upp från", "Up from") + " \(previous) \(then)\(detail)."
        case .down: return say("Ned från", "Down from") + " \(previous) \(then)\(detail)."
        case .flat:
            let reason = within.map { ": \($0)" } ?? detail
            return say(
                "I stort sett oförändrat sedan \(period) (\(previous))\(reason).",
                "About the same as in \(period) (\(previous))\(reason).")
        }
    }

    /// "2 personer", or by how much it is about one: "drygt en person".
    func persons(_ persons: RoundedPersons, _ digits: String) -> String {
        switch persons {
        case .justUnderOne: say("knappt en person", "just under one person")
        case .one: say("en person", "one person")
        case .justOverOne: say("drygt en person", "just over one person")
        case .several: digits + Typography.noBreakSpace + say("personer", "people")
        }
    }

    /// "2 personers skillnad".
    func difference(ofPersons words: String) -> String { say("\(words)s skillnad", "a difference of \(words)") }

    var oneAnswerExplains: String {
        say("ett enda svar kan förklara skillnaden", "a single answer can account for the difference")
    }

    /// "skillnaden är inte större än 1 av 5 team".
    func notMoreThanOne(of base: String, noun: String?) -> String {
        guard base != "1" else { return say("det finns bara en att jämföra", "there is only one to compare") }
        let one = oneOf(base, noun)
        return say("skillnaden är inte större än \(one)", "the difference is no more than \(one)")
    }

    /// "planen räknar upp till 5 procentenheter som oförändrat".
    func countedAsUnchanged(_ points: String) -> String {
        say("planen räknar upp till \(points) som oförändrat", "the plan counts up to \(points) as unchanged")
    }

    var withinOneAnswer: String { say("inom ett svar", "within one answer") }

    /// "inom 1 av 5 team".
    func withinOne(of base: String, noun: String?) -> String {
        say("inom \(oneOf(base, noun))", "within \(oneOf(base, noun))")
    }

    /// "1 av 13 kommuner".
    func oneOf(_ base: String, _ noun: String?) -> String {
        [outOf("1", base), noun ?? ""].filter { !$0.isEmpty }.joined(separator: " ")
    }

    /// "inte gjort år 2017".
    func done(_ isDone: Bool, in period: String) -> String {
        (isDone ? say("gjort ", "done ") : say("inte gjort ", "not done ")) + then(period)
    }

    /// A period after a figure of its: "år 2017".
    func then(_ period: String) -> String {
        let name = self.period(period)
        return say(Int(name) == nil ? name : "år \(name)", "in \(name)")
    }

    /// Why nothing is said about a change; nil where there is nothing to explain.
    func sentence(for obstacle: TrendObstacle, previous: String?) -> String? {
        let period = previous.map(self.period)
        switch obstacle {
        case .noPreviousPeriod, .noFigure: return nil
        case .newItem: return say("Ny fråga.", "New question.")
        case .notMeasuredBefore:
            return period.map { say("Hade inget värde \($0).", "Had no figure in \($0).") }
        case .noGoalBefore: return period.map { say("Var inget mål \($0).", "Was no goal in \($0).") }
        case .changedItem, .notRecoded, .tooFewAnswers, .otherLength, .otherPartOfYear, .otherValues, .otherNetworks,
            .partMissing:
            let reason = self.reason(for: obstacle)
            return period.map { say("Ingen jämförelse med \($0): \(reason).", "No comparison with \($0): \(reason).") }
        case .sameWave:
            return period.map { say("Samma mätning som \($0).", "The same measurement as in \($0).") }
        }
    }
}

/// How many persons a difference comes to, in whole persons that never contradict the arrow beside them.
///
/// An arrow up or down means more than one person of the smaller base, so a difference that rounds to one is told as just
/// over one.
enum RoundedPersons: Hashable {
    case justUnderOne
    case one
    case justOverOne
    case several

    /// The words for an exact number of persons that rounds to `whole`; nil where it rounds to none.
    init?(_ exact: Fraction, whole: Int) {
        switch whole.magnitude {
        case 0: return nil
        case 1: self = exact == .one ? .one : exact > .one ? .justOverOne : .justUnderOne
        default: self = .several
        }
    }
}
