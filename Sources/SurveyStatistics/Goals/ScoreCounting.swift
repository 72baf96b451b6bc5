public import SurveyModel

/// Sums of scores, or of differences of paired scores, of one network; sums of different networks add.
public struct ScoreCounts: Hashable, Sendable {
    /// The exact sum of scores, or of after minus before.
    public var sum = Fraction.zero
    /// Those scored as valid, or the pairs, and how the others are missing.
    public var base = Base(valid: 0)
    /// How many of the scored were prorated.
    public var prorated = 0
    /// How many answered some items and too few.
    public var incomplete = 0
    /// The sum and number of scores of each unit.
    public var units: [String: UnitScore] = [:]
    /// Pairs that score higher, the same and lower after.
    public var directions = Directions()
    /// Answers without a partner on the other occasion.
    public var unpaired = Unpaired()
    /// How many gave each item a score, in the measure's order: those beyond the scored can be told by subtraction.
    public var answered: [Int] = []

    /// One unit's scores.
    public struct UnitScore: Hashable, Sendable {
        /// Their exact sum.
        public var sum = Fraction.zero
        /// How many.
        public var count = 0

        /// Adds scores whose sum is exact within 64 bits; the caller's own sum holds them already.
        mutating func add(_ other: UnitScore) {
            guard let next = sum.adding(other.sum) else { return }
            sum = next
            count += other.count
        }
    }

    /// How pairs moved.
    public struct Directions: Hashable, Sendable {
        /// Higher after than before.
        public var higher = 0
        /// The same.
        public var same = 0
        /// Lower.
        public var lower = 0
    }

    /// Answers that could not be paired.
    public struct Unpaired: Hashable, Sendable {
        /// Before.
        public var before = 0
        /// After.
        public var after = 0
    }

    /// Adds another network's sums; where the exact sum outgrows 64 bits the other's answers count as unreadable.
    public static func += (lhs: inout ScoreCounts, rhs: ScoreCounts) {
        guard let sum = lhs.sum.adding(rhs.sum) else {
            lhs.base[.unreadable] += rhs.base.records
            return
        }
        lhs.sum = sum
        lhs.base += rhs.base
        lhs.prorated += rhs.prorated
        lhs.incomplete += rhs.incomplete
        for (unit, own) in rhs.units {
            lhs.units[unit, default: UnitScore()].add(own)
        }
        lhs.directions.higher += rhs.directions.higher
        lhs.directions.same += rhs.directions.same
        lhs.directions.lower += rhs.directions.lower
        lhs.unpaired.before += rhs.unpaired.before
        lhs.unpaired.after += rhs.unpaired.after
        if lhs.answered.count < rhs.answered.count {
            lhs.answered.append(contentsOf: repeatElement(0, count: rhs.answered.count - lhs.answered.count))
        }
        for (index, count) in rhs.answered.enumerated() { lhs.answered[index] += count }
    }

    /// Counts one record's score.
    mutating func count(_ outcome: RecordScores.Outcome, unit: String) {
        switch outcome {
        case .missing(let kind, let isPartial):
            base[kind] += 1
            incomplete += isPartial ? 1 : 0
        case .scored(let score, let isProrated):
            guard let next = sum.adding(score) else {
                base[.unreadable] += 1
                return
            }
            sum = next
            base.valid += 1
            prorated += isProrated ? 1 : 0
            if !unit.isEmpty { units[unit, default: UnitScore()].add(UnitScore(sum: score, count: 1)) }
        }
    }

    /// Counts one person's two scores.
    mutating func count(before: Fraction, after: Fraction) {
        let difference = after - before
        guard let next = sum.adding(difference) else { return }
        sum = next
        base.valid += 1
        if difference > .zero {
            directions.higher += 1
        } else if difference == .zero {
            directions.same += 1
        } else {
            directions.lower += 1
        }
    }
}

/// Pairs each person's answer before with the one after, by the person's own code.
///
/// A person with two scored answers on one occasion cannot be paired without guessing: all answers with that code count
/// as unpaired. Answers without a code, or without a score, are unpaired too. The difference is the mean of the items', so
/// that it is told in steps of their scale however many they are.
struct PairCounting {
    let table: RecordTable
    let networks: [String]
    let measure: Measure

    init(table: RecordTable, measure: Measure) {
        (self.table, self.measure) = (table, measure)
        networks = GoalCounting.codes(of: table.instrument.item(role: .network), in: table)
    }

    /// The pairs of each network; a pair belongs where its answer after does.
    func counts(under filter: RecordFilter?) -> [String: GoalCounts] {
        let scores = RecordScores(measure, in: table)
        let persons = PersonCodes(table).codes
        let phases = PhaseReader(table).phases
        var counts: [String: GoalCounts] = [:]
        var observations: [String: [Phase: [Observation]]] = [:]
        for record in 0..<table.count where filter?[record] ?? true {
            let network = networks[record]
            counts[network, default: GoalCounts()].records += 1
            let outcome = scores[record]
            guard let phase = phases[record] else { continue }
            if let person = persons[record], case .scored(let score, let isProrated) = outcome {
                let own = Observation(record: record, score: score, isProrated: isProrated)
                observations[person, default: [:]][phase, default: []].append(own)
                counts[network]?.persons.insert(person)
            } else {
                counts[network]?.scores.countUnpaired(phase)
                if case .missing(_, let isPartial) = outcome, isPartial { counts[network]?.scores.incomplete += 1 }
            }
        }
        for person in observations.keys.sorted() { pair(observations[person] ?? [:], of: person, into: &counts) }
        return counts
    }

    private struct Observation {
        let record: Int
        let score: Fraction
        let isProrated: Bool
    }

    private func pair(_ own: [Phase: [Observation]], of person: String, into counts: inout [String: GoalCounts]) {
        let (before, after) = (own[.before] ?? [], own[.after] ?? [])
        guard before.count == 1, after.count == 1, let first = before.first, let last = after.first else {
            for (phase, all) in own {
                for one in all { counts[networks[one.record]]?.scores.countUnpaired(phase) }
            }
            return
        }
        let network = networks[last.record]
        let perItem = Fraction(1, max(1, measure.items.count))
        counts[network]?.scores.count(before: first.score * perItem, after: last.score * perItem)
        counts[network]?.scores.prorated += first.isProrated || last.isProrated ? 1 : 0
        counts[network]?.rows[first.record] = person
        counts[network]?.rows[last.record] = person
    }
}

extension ScoreCounts {
    fileprivate mutating func countUnpaired(_ phase: Phase) {
        switch phase {
        case .before: unpaired.before += 1
        case .after: unpaired.after += 1
        }
    }
}
