import SurveyModel
import SurveyStatistics

/// Decides, figure by figure, whether counts may be shown under an instrument's policy.
struct PrimarySuppression {
    let anonymity: Anonymity

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
    /// Where cells are protected, an option that nobody in the block chose is one that nobody in each network chose.
    func keepsOptions(of joined: AnswerCounts) -> Bool { anonymity.policy != .cells || !joined.options.contains(0) }

    /// Whether a goal's figure may be shown: every statement and the joint one, or the records that a filter takes.
    ///
    /// A list of units shows every unit's own share, and a list of activities every record's.
    func allows(_ counts: GoalCounts, measure: Measure) -> Bool {
        guard anonymity.isProtected, PrimarySuppression.restsOnAnswers(measure) else { return true }
        guard measure.kind != .minPerActivity, counts.units.values.allSatisfy(allows) else { return false }
        if counts.parts.isEmpty { return counts.records >= anonymity.minimumBase }
        let shares = counts.parts + (counts.parts.count > 1 ? [counts.joint] : [])
        return shares.allSatisfy(allows)
    }

    /// Whether a share of so many may be shown.
    func allows(_ counts: ShareCounts) -> Bool {
        guard anonymity.isProtected else { return true }
        return counts.base.valid >= anonymity.minimumBase && allowsShare(counts.agreeing, of: counts.base.valid)
    }

    /// A plain count of records tells nothing of what anybody answered; a count under a filter does.
    static func restsOnAnswers(_ measure: Measure) -> Bool {
        switch measure.kind {
        case .shareAgree, .shareAgreeAllOf, .shareOfCases, .scoreMean, .beforeAfter, .attendanceShare,
            .eachUnitAttendance, .shareOfUnits, .minPerActivity, .minPerUnit, .yesNo:
            true
        case .count, .countTarget, .trend: measure.filter != nil || !measure.items.isEmpty || measure.distinct != nil
        case .coverage: measure.filter != nil || !measure.items.isEmpty
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
