import DisclosureControl
import SurveyModel

/// Why a shown figure has its colour, how sure that is, and why it has its arrow or none.
struct ExplanationReasons {
    let edition: Edition

    private var phrases: Phrases { edition.phrases }

    // MARK: The colour

    /// "Varför gult (◆)?".
    func heading(for status: Status) -> String {
        let symbol = status.symbol
        switch status {
        case .reached: return phrases.say("Varför grönt (\(symbol))?", "Why green (\(symbol))?")
        case .nearly: return phrases.say("Varför gult (\(symbol))?", "Why yellow (\(symbol))?")
        case .notReached: return phrases.say("Varför rött (\(symbol))?", "Why red (\(symbol))?")
        case .notMeasuredYet, .cannotBeJudged: return phrases.say("Varför \(symbol)?", "Why \(symbol)?")
        }
    }

    /// The comparison that decided, the yellow band, and what "don't know" would have changed.
    func judgement(_ goal: GoalDescription, _ outcome: PublishedOutcome, _ line: GoalLine) -> [String] {
        var lines = ["\(line.symbol) \(line.word)"]
        switch outcome.status {
        case .reached, .nearly, .notReached: lines += comparison(goal, outcome, line)
        case .cannotBeJudged(.partMissing) where outcome.unknownUnits != nil:
            let silent = outcome.unknownUnits ?? 0
            lines.append(
                phrases.undecided(silent, GoalFigures(goal: goal, edition: edition).silentNoun(silent)))
        case .cannotBeJudged(let obstacle): lines.append(phrases.reason(for: obstacle, language: edition.language))
        case .notMeasuredYet(let when): lines += when.map { [edition.text($0)] } ?? []
        }
        if let other = outcome.statusWithDontKnow {
            lines.append(
                phrases.say("Om ”vet ej” räknats in i basen: ", "If “don’t know” counted in the base: ")
                    + "\(other.symbol) \(phrases.word(for: other))")
        }
        return lines
    }

    private func comparison(_ goal: GoalDescription, _ outcome: PublishedOutcome, _ line: GoalLine) -> [String] {
        if goal.kind == .yesNo { return [phrases.done(line.target, result: line.result)] }
        if goal.target.amount == nil {
            guard case .change(let change) = outcome.trend else { return [] }
            return [phrases.promisedChange(line.target, happened: phrases.word(for: change.arrow))]
        }
        let what = [line.result, line.counts.map { "(\($0))" } ?? ""].filter { !$0.isEmpty }.joined(separator: " ")
        guard outcome.status != .reached, let band = goal.nearlyInForce else {
            if case .atMost = goal.target { return [phrases.keeps(what, line.target)] }
            return [phrases.meets(what, line.target)]
        }
        let rule = phrases.margin(band, ofUnits: outcome.value?.isOfUnits ?? false, edition.typography)
        return [phrases.misses(what, line.target, isNear: outcome.status == .nearly), rule]
    }

    // MARK: How sure

    /// The interval, what it says of the verdict, and what the silent could have changed; nothing where all is known.
    func certainty(_ goal: PublishedGoal, _ outcome: PublishedOutcome) -> [String] {
        guard let uncertainty = outcome.uncertainty else { return [] }
        let typography = edition.typography
        let level = typography.plainPercent(Fraction(percent: uncertainty.level))
        guard uncertainty.lowerLimit < uncertainty.upperLimit else { return [phrases.allAnswered] }
        let limits = typography.range(
            typography.digits(ofPercent: uncertainty.lowerLimit), typography.plainPercent(uncertainty.upperLimit))
        let method = "\(phrases.word(forMethod: uncertainty.method)), \(level)"
        var lines = [phrases.say("Intervall: ", "Interval: ") + "\(limits) (\(method))"]
        if let certainty = uncertainty.certainty { lines.append(phrases.sentence(for: certainty)) }
        let ofStatements = SilentOnStatements(goal.description, outcome, in: edition)?.text
        guard let bounds = outcome.bounds, bounds.silent > 0 else { return lines + [ofStatements].compactMap(\.self) }
        let low = typography.percent(bounds.lowest.fraction, for: goal.description)
        let high = typography.percent(bounds.highest.fraction, for: goal.description)
        let item = goal.description.items.first.flatMap { edition.item($0, of: goal.description) }
        let words = AgreementWords(of: item, in: edition, goal: goal.description)
        let silent = SilentWords(of: bounds, outcome, words, phrases)
        lines.append(phrases.whatever(silent, from: low, to: high))
        if case .allOf? = outcome.value {
            lines += [ofStatements].compactMap(\.self)
        } else if let bound = goal.description.target.oneBound {
            lines.append(
                bound.isLimit
                    ? phrases.neededNot(bounds.neededToKeep(bound.amount), of: silent, words)
                    : phrases.needed(bounds.neededToSecure(bound.amount), of: silent, words))
        }
        return lines
    }

    // MARK: The arrow

    /// "Varför →?" or "Varför ingen pil?".
    func heading(for trend: Trend) -> String {
        switch trend {
        case .change(let change): phrases.say("Varför \(change.arrow.symbol)?", "Why \(change.arrow.symbol)?")
        case .none: phrases.say("Varför ingen pil?", "Why no arrow?")
        }
    }

    /// The change with the tolerance it was held against, or what stands in the way of an arrow.
    func trend(
        _ trend: Trend, _ change: String, of goal: GoalDescription? = nil, value: MeasuredValue?,
        arePersons: Bool = true, note: LocalizedText? = nil
    ) -> [String] {
        switch trend {
        case .change(let movement):
            let networks = movement.networks
            let held = phrases.toleranceHeld(
                movement.arrow,
                tolerance(of: goal, networks?.now ?? value, networks?.before ?? movement.previous, arePersons))
            return ["\(movement.arrow.symbol) \(change)", held] + (movement.isRescaled ? [phrases.recodedSeries] : [])
                + approximation(movement) + caveats(of: goal)
        case .none(let obstacle):
            let previous = edition.publication.period.previous
            return [phrases.noArrow(obstacle, previous: previous)] + (note.map { [edition.text($0)] } ?? [])
        }
    }
}

extension ExplanationReasons {
    /// What is to be borne in mind of a change: what the plan declares, and the years between.
    private func caveats(of goal: GoalDescription?) -> [String] {
        let period = edition.publication.period
        let declared = goal?.caveat.flatMap { period.concerns($0) ? edition.text($0.text).endingSentence : nil }
        return [declared, edition.yearsBetweenNote].compactMap(\.self)
    }

    /// The change that counts as unchanged, in words; nil where every change counts.
    private func tolerance(
        of goal: GoalDescription?, _ value: MeasuredValue?, _ before: MeasuredValue, _ arePersons: Bool
    ) -> String? {
        let typography = edition.typography
        let told = ToleranceText(goal: goal, edition: edition)
        switch told.measure(of: value) {
        case .partOfBefore, .steps: return told.text(value)
        case .points where goal?.kind == .yesNo: return nil
        case .points:
            let points = told.text(value)
            guard let base = value?.share?.base else { return points }
            let smaller = min(base, before.share?.base ?? base)
            let noun = goal.flatMap { goal in value.flatMap(GoalFigures(goal: goal, edition: edition).noun(ofBaseOf:)) }
            return phrases.orOne(points, of: typography.integer(smaller), noun, arePersons: arePersons && noun == nil)
        }
    }
}

extension PublishedOutcome {
    /// How many units have told nothing, or left blank what decides; nil where there is none.
    var unknownUnits: Int? {
        guard case .units(let units)? = value, !units.undecided.isEmpty else { return silentUnits }
        return (silentUnits ?? 0) + units.undecided.count
    }
}

extension MeasuredValue {
    /// Whether it is how many of some units or activities reach a limit of their own.
    fileprivate var isOfUnits: Bool {
        switch self {
        case .units: true
        case .perUnit(let numbers): numbers.reading != .meanOfUnits
        default: false
        }
    }
}

extension ExplanationReasons {
    fileprivate func approximation(_ change: Change) -> [String] {
        guard let interval = change.interval else { return [] }
        let limits = ChangeText(edition: edition).limits(interval)
        return [edition.phrases.approximateDifference(limits), edition.phrases.yearDifferenceRule]
    }
}

extension Phrases {
    fileprivate func meets(_ result: String, _ target: String) -> String {
        say("Resultatet \(result) når målvärdet \(target).", "The result \(result) meets the target of \(target).")
    }

    fileprivate func keeps(_ result: String, _ limit: String) -> String {
        say("Resultatet \(result) håller målvärdet \(limit).", "The result \(result) keeps the target of \(limit).")
    }

    fileprivate func misses(_ result: String, _ target: String, isNear: Bool) -> String {
        isNear
            ? say(
                "Resultatet \(result) når inte målvärdet \(target), men ligger inom gränsen för ”nästan”.",
                "The result \(result) misses the target of \(target), but lies within the margin for “nearly”.")
            : say(
                "Resultatet \(result) når inte målvärdet \(target) och ligger utanför gränsen för ”nästan”.",
                "The result \(result) misses the target of \(target) and lies outside the margin for “nearly”.")
    }

    /// The yellow band of a share or number, or of units that reach their limit.
    fileprivate func margin(_ band: NearlyBand, ofUnits: Bool, _ typography: Typography) -> String {
        if ofUnits, case .shareOfTarget(let part) = band {
            return say(
                "◆ betyder att minst \(typography.statedPercent(part)) av dem når gränsen.",
                "◆ means that at least \(typography.statedPercent(part)) of them reach the limit.")
        }
        return nearlyRule(band, isHouseRule: false, typography)
    }

    fileprivate func done(_ wanted: String, result: String) -> String {
        say("Målet är \(wanted), och resultatet är \(result).", "The aim is \(wanted), and the result is \(result).")
    }

    fileprivate func promisedChange(_ wanted: String, happened: String) -> String {
        say(
            "Målet är att \(wanted), och det blev \(happened) sedan förra perioden.",
            "The aim is to \(wanted), and the change since the previous period is: \(happened).")
    }

    fileprivate func sentence(for certainty: Certainty) -> String {
        switch certainty {
        case .secured:
            say(
                "Säkert: beskedet står sig vad de tysta än hade svarat.",
                "Sure: the verdict stands whatever the silent had answered.")
        case .likely:
            say(
                "Troligt: hela intervallet ligger på samma sida om målvärdet, om det är slumpen som avgjort vilka som svarat.",
                "Likely: the whole interval lies on one side of the target, if chance decided who answered.")
        case .amongRespondentsOnly:
            say(
                "Gäller bland dem som svarat: intervallet rymmer både att målet nås och att det inte nås.",
                "Among those who answered: the interval holds both that the target is reached and that it is not.")
        }
    }

    fileprivate func whatever(_ silent: SilentWords, from low: String, to high: String) -> String {
        say(
            "Vad \(silent.text) än tycker: från \(low) till \(high).",
            "Whatever \(silent.text) \(silent.count == 1 ? "thinks" : "think"): from \(low) to \(high).")
    }

    fileprivate func needed(_ needed: Int?, of silent: SilentWords, _ words: AgreementWords) -> String {
        switch needed {
        case nil:
            return say(
                "Målet nås inte ens om \(silent.all) \(words.many).",
                "The target is not reached even if \(silent.all) \(silent.count == 1 ? words.one : words.many).")
        case 0?:
            return say(
                "Målet nås även om ingen av \(silent.them) \(words.many).",
                "The target is reached even if none of \(silent.them) \(words.many).")
        case let needed?:
            return say(
                "Målet är säkrat om \(silent.enough(needed)) \(words.many).",
                "The target is secured if \(silent.enough(needed)) \(needed == 1 ? words.one : words.many).")
        }
    }

    /// The same of a limit, which holds where so many do not agree.
    fileprivate func neededNot(_ needed: Int?, of silent: SilentWords, _ words: AgreementWords) -> String {
        switch needed {
        case nil:
            return say(
                "Målet hade inte hållits ens om \(silent.none(words)).",
                "The target would not have been kept even if \(silent.none(words)).")
        case 0?:
            return say(
                "Målet hålls även om \(silent.all) \(words.many).",
                "The target is kept even if \(silent.all) \(silent.count == 1 ? words.one : words.many).")
        case let needed?:
            return say(
                "Målet är säkrat om \(silent.enough(needed)) \(words.not.many).",
                "The target is secured if \(silent.enough(needed)) \(needed == 1 ? words.not.one : words.not.many).")
        }
    }

    fileprivate var allAnswered: String {
        say(
            "Alla tillfrågade har svarat: andelen är hela gruppens.",
            "All who were asked have answered: the share is the whole group’s.")
    }

    /// "2 procentenheter, eller 1 av 13 kommuner om det är mer", of persons "en person av 12".
    fileprivate func orOne(_ points: String, of base: String, _ noun: String?, arePersons: Bool) -> String {
        let one = arePersons ? say("en person av \(base)", "one person of \(base)") : oneOf(base, noun)
        return say("\(points), eller \(one) om det är mer", "\(points), or \(one) if that is more")
    }

    fileprivate func toleranceHeld(_ arrow: Arrow, _ tolerance: String?) -> String {
        guard let tolerance else {
            return say(
                "Varje ändring räknas: det är gjort eller inte.", "Every change counts: it is done or it is not.")
        }
        return arrow == .flat
            ? say("Ändringen ryms i toleransen: \(tolerance).", "The change is within the tolerance: \(tolerance).")
            : say(
                "Ändringen är större än toleransen: \(tolerance).",
                "The change is larger than the tolerance: \(tolerance).")
    }

    fileprivate var recodedSeries: String {
        say(
            "Skalan har ändrats; det förra värdet är omräknat till den nya.",
            "The scale has changed; the previous value is recoded to the new one.")
    }

    fileprivate func noArrow(_ obstacle: TrendObstacle, previous: String?) -> String {
        let then = previous.map(period) ?? say("förra perioden", "the previous period")
        switch obstacle {
        case .noPreviousPeriod:
            return say(
                "Det finns ingen tidigare period att jämföra med.", "There is no earlier period to compare with.")
        case .notMeasuredBefore:
            return say("Det hade inget värde \(then).", "It had no figure in \(then).")
        case .noGoalBefore:
            return say(
                "Det var inget mål \(then), och då finns ingen siffra för målet att jämföra med.",
                "It was no goal in \(then), so that there is no figure of the goal to compare with.")
        case .newItem:
            return say("Frågan är ny och ställdes inte \(then).", "The question is new and was not asked in \(then).")
        case .changedItem:
            return say(
                "Frågan är ändrad sedan \(then) så att svaren inte går att jämföra.",
                "The question has changed since \(then), so that the answers cannot be compared.")
        case .notRecoded:
            return say(
                "Svarsskalan är ändrad sedan \(then), och de svar som gav siffran då går inte att räkna om till den nya.",
                "The scale has changed since \(then), and the answers behind the figure of then cannot be recoded to the new one."
            )
        case .tooFewAnswers:
            return say(
                "Siffran för \(then) visas inte, och då visas ingen jämförelse heller.",
                "The figure of \(then) is not shown, and so neither is a comparison.")
        case .noFigure: return say("Det finns inget värde nu.", "There is no figure now.")
        case .sameWave:
            return say(
                "Det är samma mätning som \(then); inget har mätts sedan dess.",
                "It is the same measurement as in \(then); nothing was measured since.")
        case .otherLength, .otherPartOfYear, .otherValues, .otherNetworks, .partMissing:
            return reason(for: obstacle).capitalisingFirst.endingSentence
        }
    }
}
