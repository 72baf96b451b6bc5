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
    /// Persons who answered on both occasions and have no score on one of them.
    public var incompletePairs = 0
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
        lhs.incompletePairs += rhs.incompletePairs
        if lhs.answered.count < rhs.answered.count {
            lhs.answered.append(contentsOf: repeatElement(0, count: rhs.answered.count - lhs.answered.count))
        }
        for (index, count) in rhs.answered.enumerated() { lhs.answered[index] += count }
    }

    /// How many records are to have a score and have none; those left out by the measure's own rule are none of them.
    func unscored(allowsIncomplete: Bool) -> Int {
        base.unscored(incomplete: incomplete, allowsIncomplete: allowsIncomplete)
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

extension Base {
    /// How many of the records behind a mean of scores are to have one and have none, of a measure that leaves out the
    /// incomplete by a rule of its own or not.
    public func unscored(incomplete: Int, allowsIncomplete: Bool) -> Int {
        max(0, noAnswer + dontKnow + unreadable - (allowsIncomplete ? incomplete : 0))
    }
}
