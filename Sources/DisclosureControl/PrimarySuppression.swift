import SurveyModel
import SurveyStatistics

/// Decides, figure by figure, whether counts may be shown under an instrument's policy.
struct PrimarySuppression {
    let anonymity: Anonymity
    /// Whether one person may give several records, so that records are not persons.
    var hasRepeatedPersons = false

    init(_ instrument: Instrument) {
        anonymity = instrument.anonymity
        hasRepeatedPersons = instrument.hasRepeatedPersons
    }

    init(anonymity: Anonymity) { self.anonymity = anonymity }

    /// Counts below this many are told apart too easily, whatever the minimum base.
    private static let smallCounts = 1...4

    /// Whether an item's distribution and share may be shown.
    func allows(_ counts: AnswerCounts) -> Bool {
        guard anonymity.isProtected else { return true }
        guard counts.base.valid >= anonymity.minimumBase else { return false }
        switch anonymity.policy {
        case .base: return true
        case .baseAndComplement, .unanimity: return allowsShare(counts.agreeing, of: counts.base.valid)
        case .cells: return !counts.options.contains(where: PrimarySuppression.smallCounts.contains)
        }
    }

    /// Whether networks joined may show this distribution as one.
    ///
    /// An option that nobody in the block chose is one that nobody in each network chose; and where one person did, that
    /// person knows it of the other networks.
    func keepsOptions(of joined: AnswerCounts) -> Bool { joined.options.allSatisfy { $0 > 1 } }

    /// Whether a goal's figure may be shown: every statement and the joint one, or the records that a filter takes.
    ///
    /// A list of units shows every unit's own share, and a list of activities every record's.
    func allows(_ counts: GoalCounts, measure: Measure) -> Bool {
        guard anonymity.isProtected, PrimarySuppression.restsOnAnswers(measure) else { return true }
        guard measure.kind != .minPerActivity, base(of: counts, measure) >= anonymity.minimumBase,
            allowsUnits(counts, measure)
        else { return false }
        // A mean tells of few at the end of a scale, which a stricter policy hides and no count shows.
        if [.scoreMean, .beforeAfter].contains(measure.kind), anonymity.policy != .base { return false }
        guard measure.restsOnShares, !counts.parts.isEmpty else { return true }
        let shares = counts.parts + (counts.parts.count > 1 ? [counts.joint] : [])
        return shares.allSatisfy(allows)
    }

    /// Whether a share of so many may be shown.
    func allows(_ counts: ShareCounts) -> Bool {
        guard anonymity.isProtected else { return true }
        return counts.base.valid >= anonymity.minimumBase && allowsShare(counts.agreeing, of: counts.base.valid)
    }

    /// What the rule of the minimum base looks at: valid answers, pairs, numbers or records, and never more than persons.
    func base(of counts: GoalCounts, _ measure: Measure) -> Int {
        let answers: Int
        switch measure.kind {
        case .scoreMean, .beforeAfter: answers = counts.scores.base.valid
        case .count, .countTarget, .trend, .minPerUnit:
            answers = counts.numbers.records > 0 ? counts.numbers.valid : counts.records
        default: answers = counts.parts.map(\.base.valid).min() ?? counts.records
        }
        return hasRepeatedPersons ? min(answers, counts.persons.count) : answers
    }

    /// Whether a mean of units' own figures may be shown: each unit counts alike, so each must suffice by itself.
    func allowsMeanOfUnits(_ counts: GoalCounts) -> Bool {
        let bases = counts.units.values.map(\.base.valid) + counts.scores.units.values.map(\.count)
        return !anonymity.isProtected || bases.allSatisfy { $0 >= anonymity.minimumBase }
    }

    /// Whether a mean of activities' own shares may be shown: each activity counts alike, so each must suffice by itself.
    func allowsMeanOfActivities(_ counts: GoalCounts) -> Bool { counts.activityShares.values.allSatisfy(allows) }

    /// Where each unit's own figure is shown or makes the figure, each unit is held to the minimum base by itself.
    private func allowsUnits(_ counts: GoalCounts, _ measure: Measure) -> Bool {
        switch measure.kind {
        case .eachUnitAttendance, .shareOfUnits: counts.units.values.allSatisfy(allows)
        case .minPerUnit: counts.unitNumbers.values.allSatisfy { $0.records >= anonymity.minimumBase }
        default: true
        }
    }

    /// A plain count of records tells nothing of what anybody answered; a count under a filter does.
    static func restsOnAnswers(_ measure: Measure) -> Bool {
        switch measure.kind {
        case .shareAgree, .shareAgreeAllOf, .shareOfCases, .scoreMean, .beforeAfter, .attendanceShare,
            .eachUnitAttendance, .shareOfUnits, .minPerActivity, .minPerUnit, .yesNo:
            true
        case .count, .countTarget, .trend: measure.filter != nil || !measure.items.isEmpty || measure.distinct != nil
        case .coverage: measure.filter != nil || !measure.items.isEmpty || measure.distinct != nil
        case .qualitative, .unspecified: false
        }
    }

    private func allowsShare(_ agreeing: Int, of valid: Int) -> Bool {
        switch anonymity.policy {
        case .base: true
        case .baseAndComplement, .cells:
            !PrimarySuppression.smallCounts.contains(agreeing)
                && !PrimarySuppression.smallCounts.contains(valid - agreeing)
        case .unanimity: agreeing > 0 && agreeing < valid
        }
    }
}

extension Measure {
    /// Whether its figure is a share of those who gave an option.
    fileprivate var restsOnShares: Bool {
        switch kind {
        case .scoreMean, .beforeAfter, .count, .countTarget, .trend, .minPerUnit: false
        default: true
        }
    }
}
