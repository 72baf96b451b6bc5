import SurveyModel

/// The facts of a mean of scores and of a difference in pairs.
struct ScoreSentence {
    let goal: GoalDescription
    let edition: Edition
    /// Whether the scores are values that somebody else counted, which are no ratings.
    var areValues = false
    /// The ends of the scale, where it has any.
    var scale: ScoreScale?

    private var phrases: Phrases { edition.phrases }
    private var figures: GoalFigures { GoalFigures(goal: goal, edition: edition) }

    func fact(_ score: ScoreMean) -> String {
        let mean = figures.scored(score.mean) + onScale
        if let units = score.units { return phrases.meanOfUnitMeans(mean, units) }
        return areValues ? phrases.meanValue(mean, score.scored) : phrases.meanScore(mean, score.scored)
    }

    func fact(_ pairs: PairedChange) -> String {
        phrases.pairedChange(figures.text(.pairs(pairs)), pairs, items: goal.items.count, onScale: onScale)
    }

    /// " på skalan 1–6", after a figure.
    private var onScale: String {
        scale.map { scale in
            let number = edition.typography.number
            return " " + phrases.onScale(edition.typography.range(number(scale.lowest), number(scale.highest)))
        } ?? ""
    }

    /// "Bygger på 12 par då och 19 nu …": how little a change may rest on, of a survey's means, for which no uncertainty is
    /// reckoned.
    func basis(of change: Change, now value: MeasuredValue?) -> String? {
        switch (change.previous, value) {
        case (.score(let before), .score(let now)?): phrases.basisOfScores(before.scored, now.scored)
        case (.pairs(let before), .pairs(let now)?): phrases.basisOfPairs(before.pairs, now.pairs)
        default: nil
        }
    }

    func beside(_ score: ScoreMean) -> String? {
        let parts = [
            score.prorated > 0 ? phrases.prorated(score.prorated) : nil,
            score.incomplete > 0 ? phrases.incomplete(score.incomplete) : nil,
        ]
        let said = parts.compactMap(\.self)
        return said.isEmpty ? nil : said.joined(separator: " ")
    }

    func beside(_ pairs: PairedChange) -> String? {
        let said = [
            pairs.incomplete > 0 ? phrases.incompletePairs(pairs.incomplete) : nil,
            phrases.unpaired(before: pairs.unpairedBefore, after: pairs.unpairedAfter),
        ].compactMap(\.self)
        return said.isEmpty ? nil : said.joined(separator: " ")
    }
}

/// How many units reach a number of their own, and which do not.
struct UnitNumberSentence {
    let numbers: UnitNumbers
    let goal: GoalDescription
    let edition: Edition

    /// At most so many are named.
    private static let mostNamed = 5

    /// "11 av 13 kommuner nådde dit, men inte Aneby (3) och Gnosjö (ej uppgivet)"; for a mean "i medel 5,2 per kommun".
    var text: String {
        let noun = UnitNoun(numbers.members.map(\.id), in: edition)
        let figures = GoalFigures(goal: goal, edition: edition)
        if numbers.reading == .meanOfUnits {
            let mean = figures.text(.perUnit(numbers))
            let one = noun.text(1)
            return edition.phrases.say("i medel \(mean) per \(one)", "\(mean) per \(one) on average")
        }
        let count = numbers.members.count
        let reaching = "\(edition.counted(numbers.reaching, of: count)) \(noun.text(count))"
        return edition.phrases.unitsReaching(
            reaching, exceptions: exceptions, isUnderWay: edition.isUnderWay, isNone: numbers.reaching == 0)
    }

    private var exceptions: String {
        let failing = numbers.members.filter { !$0.reaches }
        var names = failing.prefix(UnitNumberSentence.mostNamed).map { member in
            "\(edition.unitName(member.id)) (\(member.number.map(edition.typography.integer) ?? edition.phrases.notTold))"
        }
        if failing.count > names.count { names.append(edition.phrases.more(failing.count - names.count)) }
        return edition.phrases.list(names)
    }
}
