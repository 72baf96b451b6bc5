import SurveyModel

/// Where a plan's source contradicts itself: what it says beside its goals, held against itself and against the goals.
struct StatementNotes {
    let plan: Plan
    let library: SurveyLibrary

    var notes: [DefinitionIssue] {
        let statements = library.statements[plan.id] ?? []
        return statements.flatMap(notes) + differing(statements)
    }

    private func notes(on statement: PlanStatement) -> [DefinitionIssue] {
        switch statement.claim {
        case .notMeasured: measuredAllTheSame(statement)
        case .share(let share, let part, let whole): misfit(statement, share, part: part, whole: whole)
        case .total(let total, let largest, let groups): impossible(statement, total, largest, groups)
        case .amount, .value: []
        }
    }

    /// Goals that are computed though the source says that nothing is measured.
    private func measuredAllTheSame(_ statement: PlanStatement) -> [DefinitionIssue] {
        plan.goals.filter { statement.goals.contains($0.id) && PlanAccount.isComputed($0) }.map { goal in
            DefinitionIssue(
                .note, at: library.mark(ofGoal: goal.id, plan: plan.id) ?? statement.mark,
                "goal '\(goal.id)' is measured, and of '\(statement.matter)' the source says \(statement.quoted)",
                remedy: "Ask whether the figure is wanted")
        }
    }

    /// A stated share that is not what its own numbers give, to whole percent.
    private func misfit(_ statement: PlanStatement, _ share: Fraction, part: Int, whole: Int) -> [DefinitionIssue] {
        let stated = DecimalDigits(rounding: share * Fraction(100), decimals: 0).units
        let given = DecimalDigits(rounding: Fraction(part, whole) * Fraction(100), decimals: 0).units
        guard stated != given else { return [] }
        return [
            DefinitionIssue(
                .note, at: statement.mark,
                "of '\(statement.matter)' the source says \(statement.quoted), and \(part) of \(whole) is \(given) %",
                remedy: "Ask which number is right")
        ]
    }

    /// A total that its groups cannot make, as none has more than the least of the largest.
    private func impossible(
        _ statement: PlanStatement, _ total: Int, _ largest: [Int], _ groups: Int
    ) -> [DefinitionIssue] {
        let most = largest.reduce(0, +) + (groups - largest.count) * (largest.min() ?? 0)
        guard total > most else { return [] }
        let named = largest.map(String.init).joined(separator: " and ")
        return [
            DefinitionIssue(
                .note, at: statement.mark,
                "of '\(statement.matter)' the source says \(statement.quoted): where the largest of \(groups) have \(named), "
                    + "all have at most \(most) together, not \(total)", remedy: "Ask which number is right")
        ]
    }

    /// What is said otherwise of the same matter further on.
    private func differing(_ statements: [PlanStatement]) -> [DefinitionIssue] {
        statements.enumerated().compactMap { place, statement in
            guard let first = statements[..<place].first(where: { $0.contradicts(statement) }) else { return nil }
            return DefinitionIssue(
                .note, at: statement.mark,
                "of '\(statement.matter)' the source says \(first.quoted) and also \(statement.quoted)",
                remedy: "Ask which holds")
        }
    }
}

extension PlanStatement {
    /// Whether another statement says another number or name of the same matter.
    fileprivate func contradicts(_ other: PlanStatement) -> Bool {
        guard matter == other.matter else { return false }
        switch (claim, other.claim) {
        case (.amount(let mine), .amount(let theirs)): return mine != theirs
        case (.value(let mine), .value(let theirs)): return mine != theirs
        default: return false
        }
    }
}
