public import SurveyModel

/// How much of a plan can be measured and held against a target; what `check` tells of a plan.
public struct PlanAccount: Hashable, Sendable {
    /// The plan.
    public let plan: String
    /// All goals.
    public let goals: Int
    /// Those of them that the plan itself does not promise, but that are followed beside it.
    public let besidePlan: Int
    /// Computed goals whose target is an amount, a direction, or that something is done.
    public let withTarget: Int
    /// Computed goals that are followed without a target.
    public let withoutTarget: Int
    /// Computed goals whose source promises a level that is lost or not stated.
    public let unknownTarget: Int
    /// Goals whose figure is computed from an instrument's records.
    public let computed: Int
    /// Goals whose measurement is to come in a period, and of those computed the goals whose instrument has no answers in
    /// it; nil where no period was asked about.
    public let awaitingData: Int?
    /// Goals told in words, or set by hand: no instrument feeds them.
    public let written: Int
    /// Goals of which the source names no measure at all.
    public let withoutMeasure: Int
    /// Goals of which the source names a measure and does not say what is counted: it is to be worded later, or stands in
    /// another document.
    public let unspecified: Int
    /// How many of each kind, in the order of kinds, none left out that has any.
    public let kinds: [KindCount]

    /// The goals of one kind.
    public struct KindCount: Hashable, Sendable {
        /// The kind.
        public let kind: MeasureKind
        /// How many goals.
        public let count: Int
    }

    /// The account of a plan.
    ///
    /// - Parameters:
    ///   - plan: the plan.
    ///   - period: a period of the plan and the instruments that have answers in it; without it nothing is said of goals
    ///     awaiting data.
    public init(of plan: Plan, in period: (period: Period, answered: Set<String>)? = nil) {
        self.plan = plan.id
        goals = plan.goals.count
        besidePlan = plan.goals.count { !$0.description.isOfPlan }
        var targets = (with: 0, without: 0, unknown: 0)
        for goal in plan.goals where PlanAccount.isComputed(goal) {
            switch goal.description.target {
            case .track where goal.measure.kind == .yesNo: targets.with += 1
            case .track: targets.without += 1
            case .unknown: targets.unknown += 1
            case .atLeast, .atMost, .equal, .between, .increase, .decrease, .nonDecrease: targets.with += 1
            }
        }
        (withTarget, withoutTarget, unknownTarget) = targets
        let unmeasured = plan.goals.filter { $0.measure.kind == .unspecified }
        withoutMeasure = unmeasured.count { $0.description.measureText == nil }
        unspecified = unmeasured.count - withoutMeasure
        computed = plan.goals.count(where: PlanAccount.isComputed)
        awaitingData = period.map { period, answered in
            plan.goals.count { PlanAccount.isAwaited($0, in: period, answered) }
        }
        written = plan.goals.count - unmeasured.count - computed
        kinds = MeasureKind.allCases.compactMap { kind in
            let count = plan.goals.count { $0.measure.kind == kind }
            return count > 0 ? KindCount(kind: kind, count: count) : nil
        }
    }

    /// Whether a goal is measured later, or its instrument has no answers yet.
    private static func isAwaited(_ goal: Goal, in period: Period, _ answered: Set<String>) -> Bool {
        period.notYet[goal.id] != nil || isComputed(goal) && !answered.contains(goal.measure.instrument ?? "")
    }

    /// Whether a figure comes out of an instrument's records.
    static func isComputed(_ goal: Goal) -> Bool {
        goal.measure.kind != .unspecified && goal.measure.kind != .qualitative && goal.measure.instrument != nil
    }
}
