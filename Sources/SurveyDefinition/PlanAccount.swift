public import SurveyModel

/// How much of a plan can be measured and held against a target; what `check` tells of a plan.
public struct PlanAccount: Hashable, Sendable {
    /// The plan.
    public let plan: String
    /// All goals.
    public let goals: Int
    /// Goals whose target is an amount, a direction, or that something is done.
    public let withTarget: Int
    /// Goals that are followed without a target.
    public let withoutTarget: Int
    /// Goals whose source promises a level that is lost or not stated.
    public let unknownTarget: Int
    /// Goals whose figure is computed from an instrument's records.
    public let computed: Int
    /// Of those computed, the goals whose instrument has no answers in a period; nil where no period was asked about.
    public let awaitingData: Int?
    /// Goals told in words, or set by hand: no instrument feeds them.
    public let written: Int
    /// Goals without a measure.
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
    ///   - answered: the instruments that have answers in a period; without it nothing is said of goals awaiting data.
    public init(of plan: Plan, answered: Set<String>? = nil) {
        self.plan = plan.id
        goals = plan.goals.count
        var targets = (with: 0, without: 0, unknown: 0)
        for goal in plan.goals {
            switch goal.description.target {
            case .track where goal.measure.kind == .yesNo: targets.with += 1
            case .track: targets.without += 1
            case .unknown: targets.unknown += 1
            case .atLeast, .atMost, .equal, .between, .increase, .decrease, .nonDecrease: targets.with += 1
            }
        }
        (withTarget, withoutTarget, unknownTarget) = targets
        unspecified = plan.goals.count { $0.measure.kind == .unspecified }
        computed = plan.goals.count(where: PlanAccount.isComputed)
        awaitingData = answered.map { answered in
            plan.goals.count { PlanAccount.isComputed($0) && !answered.contains($0.measure.instrument ?? "") }
        }
        written = plan.goals.count - unspecified - computed
        kinds = MeasureKind.allCases.compactMap { kind in
            let count = plan.goals.count { $0.measure.kind == kind }
            return count > 0 ? KindCount(kind: kind, count: count) : nil
        }
    }

    /// Whether a figure comes out of an instrument's records.
    static func isComputed(_ goal: Goal) -> Bool {
        goal.measure.kind != .unspecified && goal.measure.kind != .qualitative && goal.measure.instrument != nil
    }
}
