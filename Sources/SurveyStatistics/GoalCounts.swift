public import SurveyModel

/// One statement's counts: how many agree, and what stands behind them.
public struct ShareCounts: Hashable, Sendable {
    /// How many agree, attend or fulfil the condition.
    public var agreeing: Int
    /// Valid answers and each kind of missing.
    public var base: Base

    /// Counts of nothing.
    public init() {
        agreeing = 0
        base = Base(valid: 0)
    }

    /// The share, or nil without a valid answer.
    public var share: Share? { Share(checking: agreeing, of: base.valid) }

    /// The share with "don't know" in the base, as an answer that does not agree; nil where nobody answered either way.
    public var shareWithDontKnow: Share? { Share(checking: agreeing, of: base.valid + base.dontKnow) }

    /// Adds another group's counts.
    public static func += (lhs: inout ShareCounts, rhs: ShareCounts) {
        lhs.agreeing += rhs.agreeing
        lhs.base += rhs.base
    }

    /// The counts of two groups together.
    public static func + (lhs: ShareCounts, rhs: ShareCounts) -> ShareCounts {
        var sum = lhs
        sum += rhs
        return sum
    }
}

/// What a goal's figure is computed from; counts of different networks add.
public struct GoalCounts: Hashable, Sendable {
    /// How many records came under the goal's filter.
    public var records = 0
    /// The counts of each item, in the measure's order.
    public var parts: [ShareCounts] = []
    /// Those with a valid answer to every item, and those of them who agree with all, or with enough.
    public var joint = ShareCounts()
    /// The same where "don't know" counts as an answer that does not agree.
    public var jointWithDontKnow = ShareCounts()
    /// The number of a count: records, or the sum of an integer item.
    public var number = 0
    /// The sum of the wholes, where the measure is a sum through a sum.
    public var whole = 0
    /// How many of the summed cells held a number, and how the others are missing.
    public var numbers = Base(valid: 0)
    /// How many records have a part that is more than its whole, which cannot be.
    public var impossibleParts = 0
    /// How many of them hold a number with decimals, as a share, which is no number of things.
    public var fractions = 0
    /// Different codes met, for counts of different things.
    public var distinct: Set<String> = []
    /// Present and expected by unit.
    public var units: [String: ShareCounts] = [:]
    /// Who agrees in each activity that answers belong to, as a course.
    public var activityShares: [String: ShareCounts] = [:]
    /// How many units took part in each activity.
    public var activities: [String: Int] = [:]
    /// What each activity is called, where the register says.
    public var activityNames: [String: String] = [:]
    /// In how many activities each unit took part.
    public var unitActivities: [String: Int] = [:]
    /// Each unit's own number.
    public var unitNumbers: [String: UnitCount] = [:]
    /// The units that every return is asked of and from which nothing is known.
    public var silentUnits: Set<String> = []
    /// Those of them that have a record, and left blank what is counted.
    public var blankUnits: Set<String> = []
    /// How many returns tell what is counted and leave blank which unit gave them.
    public var unplacedReturns = 0
    /// How many records of a register lack an answer that decides whether they count.
    public var undecided = 0
    /// How many of them each unit has, and of those that leave blank which of the unit's different things they are of.
    public var undecidedUnits: [String: Int] = [:]
    /// What they answer to the first item, by their unit; that of those without one stands under "".
    public var openAnswers: [String: ShareCounts] = [:]
    /// How many of them are of each of the different things counted; those that do not tell of which stand under "".
    public var openCodes: [String: Int] = [:]
    /// The records that count, or may, and leave blank whose they are.
    public var ofAnyUnit: [RecordOfAnyUnit] = []
    /// How many records of a register count and leave blank which of the different things they are of.
    public var unnamed = 0
    /// How many activities left blank who took part in them.
    public var blankActivities = 0
    /// Whether the answers lack a column that is counted by, so that nothing is known.
    public var lacksColumn = false
    /// Scores, or differences of paired scores.
    public var scores = ScoreCounts()
    /// What is done or not, the latest word on each matter.
    public var matters: [String: Matter] = [:]
    /// Where the values come from, in registers that say so.
    public var sources: Set<FigureSource> = []
    /// Which of several imported values were taken, in registers that hold such.
    public var values: ImportedValues?
    /// The persons behind the records, where one gives several.
    public var persons: Set<String> = []
    /// The records behind a figure of scores or of repeated persons, by their place in the table, and whose they are:
    /// two figures that differ by few persons give those away.
    public var rows: [Int: String] = [:]

    /// How many more different things there are at most, once it is known which of the open records count.
    var otherCodes: Int {
        openCodes.reduce(0) { $0 + ($1.key.isEmpty ? $1.value : distinct.contains($1.key) ? 0 : 1) }
    }

    /// Counts of nothing, for so many items.
    public init(parts: Int = 0) { self.parts = .init(repeating: ShareCounts(), count: parts) }

    /// Adds another network's counts.
    public static func += (lhs: inout GoalCounts, rhs: GoalCounts) {
        lhs.records += rhs.records
        for index in lhs.parts.indices where index < rhs.parts.count { lhs.parts[index] += rhs.parts[index] }
        lhs.joint += rhs.joint
        lhs.jointWithDontKnow += rhs.jointWithDontKnow
        lhs.number += rhs.number
        lhs.whole += rhs.whole
        lhs.numbers += rhs.numbers
        lhs.fractions += rhs.fractions
        lhs.impossibleParts += rhs.impossibleParts
        lhs.distinct.formUnion(rhs.distinct)
        for (unit, counts) in rhs.units { lhs.units[unit, default: ShareCounts()] += counts }
        lhs.activityShares.merge(rhs.activityShares) { $0 + $1 }
        lhs.activities.merge(rhs.activities) { $0 + $1 }
        lhs.activityNames.merge(rhs.activityNames) { first, _ in first }
        lhs.unitActivities.merge(rhs.unitActivities) { $0 + $1 }
        for (unit, count) in rhs.unitNumbers { lhs.unitNumbers[unit, default: UnitCount()] += count }
        lhs.silentUnits.formUnion(rhs.silentUnits)
        lhs.blankUnits.formUnion(rhs.blankUnits)
        lhs.unplacedReturns += rhs.unplacedReturns
        lhs.undecided += rhs.undecided
        lhs.undecidedUnits.merge(rhs.undecidedUnits, uniquingKeysWith: +)
        lhs.openAnswers.merge(rhs.openAnswers) { $0 + $1 }
        lhs.openCodes.merge(rhs.openCodes, uniquingKeysWith: +)
        lhs.ofAnyUnit += rhs.ofAnyUnit
        lhs.unnamed += rhs.unnamed
        lhs.blankActivities += rhs.blankActivities
        lhs.lacksColumn = lhs.lacksColumn || rhs.lacksColumn
        lhs.scores += rhs.scores
        lhs.matters.merge(rhs.matters) { $0.later(than: $1) ? $0 : $1 }
        lhs.sources.formUnion(rhs.sources)
        lhs.values = lhs.values ?? rhs.values
        lhs.persons.formUnion(rhs.persons)
        lhs.rows.merge(rhs.rows) { mine, _ in mine }
    }
}

/// One unit's own number: records, a sum, or different codes.
public struct UnitCount: Hashable, Sendable {
    /// The records, or the sum of an integer item.
    public var number = 0
    /// How many records told a number.
    public var told = 0
    /// How many records.
    public var records = 0
    /// Different codes met.
    public var codes: Set<String> = []

    /// A count of nothing.
    public init() {}

    /// Adds another network's count of the same unit.
    public static func += (lhs: inout UnitCount, rhs: UnitCount) {
        lhs.number += rhs.number
        lhs.told += rhs.told
        lhs.records += rhs.records
        lhs.codes.formUnion(rhs.codes)
    }
}

/// The latest word on something that is done or not.
public struct Matter: Hashable, Sendable {
    /// The day it was said, where told.
    public var day: CalendarDate?
    /// The place of the record in its table, which decides between words of one day.
    public var record: Int
    /// Whether it is done; nil where that was not told.
    public var isDone: Bool?

    /// Whether this word is the later one.
    func later(than other: Matter) -> Bool {
        switch (day, other.day) {
        case (let mine?, let theirs?) where mine != theirs: mine > theirs
        case (.some, nil): true
        case (nil, .some): false
        default: record > other.record
        }
    }
}
