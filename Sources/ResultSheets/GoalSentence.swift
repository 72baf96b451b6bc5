public import DisclosureControl
import SurveyModel

/// One plain sentence about a goal, from its figures alone, with a few more where there is more to tell.
///
///     "Målet 90 % nåddes: 12 av 13 instämmer. Oförändrat sedan 2017."
public struct GoalSentence {
    /// All that is said.
    public var text: String { words.text }
    /// The same, divided where it is long.
    let words: GoalWords

    /// The sentence of a goal in an edition; a withheld goal has one and the same words.
    public init(_ goal: PublishedGoal, in edition: Edition) { self.init(goal, in: edition, beside: .nothing) }

    init(_ goal: PublishedGoal, in edition: Edition, beside: Beside) {
        guard let outcome = goal.outcome.figure else {
            let phrases = edition.phrases
            let isOfSeveral = edition.group(goal.group)?.joinsNetworks ?? false
            words = GoalWords(phrases.withheldSentence + (isOfSeveral ? " " + phrases.withheldReason : ""))
            return
        }
        let writer = Writer(published: goal, outcome: outcome, edition: edition, standing: beside)
        words = GoalWords(parts: writer.sentences)
    }
}

/// What the sentences of one shown goal say, in order.
private struct Writer {
    let published: PublishedGoal
    let outcome: PublishedOutcome
    let edition: Edition
    let standing: GoalSentence.Beside

    var goal: GoalDescription { published.description }
    var phrases: Phrases { edition.phrases }
    var typography: Typography { edition.typography }
    var figures: GoalFigures { GoalFigures(goal: goal, edition: edition) }
    var asides: GoalAsides { GoalAsides(published: published, outcome: outcome, edition: edition) }

    var sentences: [String] {
        let parts = [
            main, silentOnStatements, beside, asides.withDontKnow, coverage, otherReading, weighted, principals,
            elapsed, change, caveat,
            carried,
        ]
        let said = parts.compactMap { $0 }.filter { !$0.isEmpty }
        // A long report says once for all rows that there was no figure before, and leaves no row without a word.
        guard said.isEmpty, case .none(let obstacle) = outcome.trend else { return said }
        return [phrases.sentence(for: obstacle, previous: edition.publication.period.previous)].compactMap(\.self)
    }

    private var main: String {
        switch outcome.status {
        case .notMeasuredYet(let text):
            return text.map { edition.text($0).endingSentence }
                ?? phrases.say("Målet är inte mätt än.", "The goal is not measured yet.")
        case .cannotBeJudged(.unspecified) where goal.measureText != nil:
            return phrases.say(
                "Planen säger inte hur målet mäts.", "The plan does not say how the goal is measured.")
        case .cannotBeJudged(let obstacle):
            let reason = asides.reason(for: obstacle)
            guard let value = outcome.value, let fact = fact(value) else { return reason }
            if obstacle == .partMissing, let silent = outcome.unknownUnits {
                return fact.capitalisingFirst.endingSentence + " "
                    + phrases.undecided(silent, figures.silentNoun(silent))
            }
            if standing == .group, obstacle == .noTarget {
                return fact == figures.text(value) ? "" : fact.capitalisingFirst.endingSentence
            }
            return fact.capitalisingFirst.endingSentence + " " + reason
        case .reached, .nearly, .notReached:
            guard let value = outcome.value else { return verdict + "." }
            if outcome.status == .reached, wholeTarget != nil { return verdict + "." }
            if let bounded = bounded(value) { return bounded }
            guard let fact = fact(value) else { return verdict + "." }
            return "\(verdict): \(fact)".endingSentence
        }
    }

    // MARK: The verdict

    private var verdict: String {
        let target = wholeTarget ?? figures.target
        switch goal.target {
        case .atMost: return phrases.limit(target, kept: outcome.status, isUnderWay: edition.isUnderWay)
        case .increase, .decrease, .nonDecrease:
            return phrases.direction(target, status: outcome.status, isUnderWay: edition.isUnderWay)
        case .between(_, let most) where exceeds(most), .equal(let most) where exceeds(most):
            return phrases.exceeded(target, areThings: goal.kind == .countTarget)
        case .atLeast, .equal, .between, .track, .unknown:
            return phrases.target(
                goal.kind == .yesNo ? "" : target, for: everyPart, status: outcome.status,
                isUnderWay: edition.isUnderWay)
        }
    }

    /// Whether the figure is more than the most that a target names.
    private func exceeds(_ most: Target.Amount) -> Bool {
        goal.kind != .yesNo && outcome.value?.deciding.map { $0 > most.value } ?? false
    }

    /// Whom the target is for, where every part has to reach it.
    private var everyPart: String? {
        switch outcome.value {
        case .units, .perUnit: figures.everyUnit(outcome.value)
        case .allOf(let allOf) where allOf.reading != .everyRespondent && unanimous(allOf) == nil:
            allOf.enough.map { phrases.say("på ", "on ") + noun.atLeast($0, of: allOf.parts.count) } ?? noun.onEach
        default: nil
        }
    }

    // MARK: The fact

    private func fact(_ value: MeasuredValue) -> String? {
        switch value {
        case .share(let share): return self.share(share)
        case .count(let number):
            if let wholeCount, outcome.status.rank != nil {
                return phrases.outOf(typography.integer(number), typography.integer(wholeCount))
            }
            return goal.kind == .yesNo ? nil : figures.text(value)
        case .units(let units): return UnitSentence(units: units, goal: goal, edition: edition).text
        case .allOf(let allOf): return statements(allOf)
        case .mean(let mean):
            return switch goal.reading {
            case .meanOfUnits: phrases.meanOfUnits(figures.text(value), mean.groups)
            case .meanOfActivities: phrases.meanOfActivities(figures.text(value), mean.groups)
            default: phrases.meanOfGroups(figures.text(value), mean.groups)
            }
        case .score(let score): return scores.fact(score)
        case .pairs(let pairs): return scores.fact(pairs)
        case .perUnit(let numbers): return UnitNumberSentence(numbers: numbers, goal: goal, edition: edition).text
        }
    }

    /// "alla 13 kommuner", where the target is to have them all.
    private var wholeTarget: String? {
        guard let count = wholeCount, let unit = goal.unit else { return nil }
        return phrases.allOf("\(typography.integer(count)) \(figures.noun(unit, count))")
    }

    /// How many municipalities there are, where the target is to have them all.
    private var wholeCount: Int? {
        guard case .atLeast(.number(let wanted)) = goal.target, let unit = goal.unit else { return nil }
        let count = edition.publication.units.count { $0.kind == "kommun" }
        let noun = UnitNoun(areMunicipalities: true, phrases).text(count)
        guard count > 1, wanted == Fraction(count), CountedNoun(edition.text(unit)).plural == noun else { return nil }
        return count
    }

    private var scores: ScoreSentence {
        ScoreSentence(goal: goal, edition: edition, areValues: outcome.values != nil, scale: published.scale)
    }

    /// What stands beside the fact: who could not be scored or paired.
    private var beside: String? {
        switch outcome.value {
        case .score(let score): scores.beside(score)
        case .pairs(let pairs): scores.beside(pairs)
        default: nil
        }
    }

    private func share(_ share: Share) -> String? {
        let counts = edition.counted(share.agreeing, of: share.base)
        switch goal.kind {
        case .shareAgree, .shareAgreeAllOf, .scoreMean, .beforeAfter:
            return agreeing(share, with: goal.items.first) + asides.asked
        case .attendanceShare: return phrases.present(counts, goal.unit.map { figures.noun($0, share.base) })
        case .eachUnitAttendance: return phrases.present(counts, nil)
        case .coverage: return goal.unit.map { "\(counts) \(figures.noun($0, share.base))" } ?? phrases.filledIn(counts)
        case .shareOfUnits, .minPerActivity, .minPerUnit: return units(share, counts)
        case .shareOfCases: return "\(counts) \(figures.caseNoun(share.base))"
        case .yesNo: return share.base == 1 ? nil : phrases.done(counts)
        case .trend: return [counts, figures.percentNoun].compactMap(\.self).joined(separator: " ")
        case .count, .countTarget, .qualitative, .unspecified: return counts
        }
    }

    /// "8 av 13 kommuner", where some have not told "2 av 3 kommuner som lämnat uppgift, av alla 13 mellan 2 och 12".
    private func units(_ share: Share, _ counts: String) -> String {
        guard let bounds = outcome.bounds, bounds.silent > 0 else { return "\(counts) \(figures.unitNoun(share.base))" }
        return phrases.toldByUnits(
            "\(counts) \(figures.unitNoun(bounds.highest.base))", all: typography.integer(bounds.highest.base),
            from: typography.integer(bounds.lowest.agreeing), to: typography.integer(bounds.highest.agreeing))
    }

    private func agreeing(_ share: Share, with item: String?) -> String {
        phrases.agreeing(
            share, counts: figures.counts(share), base: typography.integer(share.base),
            AgreementWords(of: item.flatMap(published), in: edition, goal: goal))
    }

    /// What the items of a composite goal are called.
    private var noun: ItemNoun { ItemNoun(of: goal, in: edition) }

    private func statements(_ allOf: AllOf) -> String? {
        guard let deciding = allOf.deciding else { return nil }
        let noun = noun
        if allOf.reading == .everyRespondent {
            return phrases.agreeingWithAll(
                deciding, counts: figures.counts(deciding), statements: allOf.parts.count, enough: allOf.enough, noun)
                + asides.asked
        }
        if let bases = unanimous(allOf) {
            return phrases.allAgreeingWithEach(bases.map(typography.integer), of: allOf.parts.count, noun)
                + asides.asked
        }
        let name = allOf.decidingPart.map { edition.quoted($0.item, of: goal) } ?? ""
        let agreeing = agreeing(deciding, with: allOf.decidingPart?.item) + asides.asked
        let fact =
            allOf.enough == nil
            ? phrases.lowestStatement(name, agreeing, isLimit: allOf.isLimit == true)
            : phrases.decidingStatement(name, agreeing)
        let alike = noun.alike(allOf.partsAlikeDeciding.count - 1)
        let found = fact + (allOf.enough == nil ? alike : "")
        guard let reaching = reaching(allOf) else { return found }
        return found + "; "
            + phrases.statementsReaching(reaching, of: allOf.parts.count, isUnderWay: edition.isUnderWay, noun)
    }

    /// The base of each statement, one where they are alike, where everybody agrees with every one of them.
    private func unanimous(_ allOf: AllOf) -> [Int]? {
        let shares = allOf.parts.compactMap(\.share)
        guard allOf.enough == nil, allOf.isLimit != true, shares.count == allOf.parts.count, shares.count > 1,
            shares.allSatisfy({ $0.base > 2 && $0.agreeing == $0.base })
        else { return nil }
        let bases = shares.map(\.base)
        return Set(bases).count == 1 ? Array(bases.prefix(1)) : bases
    }

    private func reaching(_ allOf: AllOf) -> Int? {
        guard goal.target.amount != nil else { return nil }
        return allOf.parts.count { $0.share.map { goal.target.isMet(by: $0.fraction) == true } ?? false }
    }

    private func published(_ item: String) -> PublishedItem? { edition.item(item, of: goal) }

    // MARK: The silent

    /// The sentence that reckons with those who did not answer, where the number asked is known.
    private func bounded(_ value: MeasuredValue) -> String? {
        guard goal.kind == .shareAgree, case .share(let share) = value, let bounds = outcome.bounds, bounds.silent > 0,
            let bound = goal.target.oneBound
        else { return nil }
        let invited = outcome.base?.invited ?? bounds.highest.base
        let areAllAnswers = share.base + bounds.silent == invited
        let words = AgreementWords(of: goal.items.first.flatMap(published), in: edition, goal: goal)
        let agreeing = phrases.agreeingAmongAsked(
            share, counts: figures.counts(share), base: typography.integer(share.base), areAllAnswers: areAllAnswers,
            words)
        let sentence = BoundsSentence(
            agreeing: agreeing, invited: typography.integer(invited), target: figures.target, status: outcome.status,
            silent: SilentWords(of: bounds, outcome, words, phrases), isLimit: bound.isLimit,
            isUnderWay: edition.isUnderWay, words: words, phrases: phrases)
        return sentence.text(in: bounds, amount: bound.amount)
    }

    /// The same of several statements, each of which has its own silent.
    private var silentOnStatements: String? { SilentOnStatements(goal, outcome, in: edition)?.text }

    // MARK: What else there is to tell

    private var coverage: String? {
        guard outcome.value != nil, let networks = outcome.networks else { return nil }
        return CoverageSentence(goal: published, coverage: networks, edition: edition).text
    }

    private var otherReading: String? {
        guard let other = outcome.otherReading, !repeatsFigure(other) else { return nil }
        return sentence(ofOther: other).map { text in verdict(ofOther: other).map { "\(text) \($0)" } ?? text }
    }

    /// "Så läst nås målet nästan.", where the other reading gives another verdict.
    private func verdict(ofOther value: Fraction) -> String? {
        guard outcome.status.rank != nil, figures.otherIsHeldAgainstTarget,
            let status = OtherReading(of: goal, beside: outcome.value)?.status(of: value), status != outcome.status
        else { return nil }
        return phrases.readSo(status, isUnderWay: edition.isUnderWay)
    }

    private func sentence(ofOther other: Fraction) -> String? {
        let percent = figures.otherReading(other)
        switch outcome.value {
        case .score(let score): return score.units == nil ? phrases.unitsAlike(percent) : phrases.casesAlike(percent)
        case .perUnit(let numbers):
            return phrases.meanPerUnit(percent, UnitNoun(numbers.members.map(\.id), in: edition))
        case .units(let units):
            let counts = units.pooled.flatMap { $0.fraction == other ? " (\(figures.counts($0)))" : nil }
            return phrases.pooledReading(percent + (counts ?? ""))
        case .pairs: return nil
        case .share where goal.kind == .eachUnitAttendance: return phrases.unitsByThemselves(percent)
        case .share where goal.kind == .shareOfCases: return phrases.unitsAlike(percent)
        case .mean where goal.reading == .meanOfUnits: return phrases.casesAlike(percent)
        case .mean where goal.reading == .meanOfActivities: return phrases.answersAlike(percent)
        case .share where goal.kind == .shareAgree: return phrases.activitiesAlike(percent)
        case .allOf(let allOf) where allOf.reading == .everyRespondent:
            return phrases.singleReading(percent, isLowest: allOf.enough == nil && allOf.isLimit != true, noun)
        case .allOf(let allOf):
            let figure = allOf.joint.map { "\(percent) (\(figures.counts($0)))" } ?? percent
            return phrases.jointReading(figure, enough: allOf.enough, of: allOf.parts.count, noun)
        case .mean: return phrases.pooledReading(percent)
        case .share, .count, nil: return phrases.meanReading(percent)
        }
    }

    /// Whether the other reading would say no more than the figure: that all agree with everything, or the same number.
    private func repeatsFigure(_ other: Fraction) -> Bool {
        switch outcome.value {
        case .allOf(let allOf): unanimous(allOf) != nil && other == .one
        case .share, .score, .mean: outcome.value.map { figures.text($0) == figures.otherReading(other) } ?? false
        default: false
        }
    }

    private var weighted: String? {
        guard let weighted = outcome.weighted else { return nil }
        return phrases.weighted(WeightingText(edition: edition).text(weighted))
    }

    private var principals: String? {
        outcome.value.flatMap { PrincipalSentence(goal: goal, value: $0, edition: edition).text }
    }

    private var elapsed: String? {
        outcome.elapsed.map { elapsed in
            let part = figures.about(elapsed.part, heldAgainst: outcome.value?.deciding)
            if let status = elapsed.status { return phrases.elapsed(part, months: elapsed.months, status: status) }
            let reaching = elapsed.reaching.flatMap { share in
                outcome.value.map { "\(figures.counts(share)) \(figures.noun(ofUnitsIn: $0, share.base))" }
            }
            return phrases.elapsedPart(part, months: elapsed.months, reaching: reaching)
        }
    }

    private var change: String? {
        guard outcome.value != nil else { return nil }
        switch outcome.trend {
        case let trend where standing != .nothing && trend.isNew: return nil
        case .none(let obstacle): return phrases.sentence(for: obstacle, previous: edition.publication.period.previous)
        case .change(let change):
            if change.difference != .zero, let deed = figures.deed(before: change) {
                return deed.capitalisingFirst.endingSentence
            }
            let changes = figures.changes(of: outcome.value)
            let detail =
                otherStatement(change)
                ?? changes.persons(change, value: outcome.value).map(phrases.difference(ofPersons:))
            let rescaled =
                change.isRescaled ? " " + phrases.say("Skalan är omräknad.", "The scale has been recoded.") : ""
            let limits = change.interval.map { " " + phrases.approximateDifference(changes.limits($0)) } ?? ""
            if let compared = ComparedNetworks(change, figures)?.text { return compared }
            let within = changes.within(change, value: outcome.value)?.long
            return phrases.sentence(
                for: change, previous: figures.text(change.previous), detail: detail, within: within) + rescaled
                + limits + (asides.wrongWay(change).map { " \($0)" } ?? "") + (basis(of: change).map { " \($0)" } ?? "")
                + (change.networks.map { " " + phrases.otherNetworks($0, since: change, edition) } ?? "")
                + (change.carriedOn.map { " " + phrases.carriedOn($0.map(edition.text), since: change) } ?? "")
        }
    }

    /// How many ratings or pairs a survey's change rests on.
    private func basis(of change: Change) -> String? {
        guard change.difference != .zero, edition.instrument(goal.instrument ?? "")?.kind == .survey else { return nil }
        return scores.basis(of: change, now: outcome.value)
    }

    /// What is to be borne in mind of a change, where the plan declares it.
    private var caveat: String? {
        guard outcome.value != nil, case .change = outcome.trend, let caveat = goal.caveat,
            edition.publication.period.concerns(caveat)
        else { return nil }
        return edition.text(caveat.text).endingSentence
    }

    /// "då lägst var ”…”", where another statement decided then.
    private func otherStatement(_ change: Change) -> String? {
        guard case .allOf(let allOf)? = outcome.value, let part = change.otherStatement(than: outcome.value) else {
            return nil
        }
        return phrases.otherStatement(edition.quoted(part.item, of: goal), of: allOf)
    }

    private var carried: String? { outcome.carriedFrom.map(phrases.carried(from:)) }
}

extension Trend {
    /// Whether there was no figure of the goal before, which a long report says once for all rows.
    var isNew: Bool { self == .none(.notMeasuredBefore) || self == .none(.noGoalBefore) }
}
