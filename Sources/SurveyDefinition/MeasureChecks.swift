import SurveyModel

/// Holds a goal's measure against the instrument that feeds it.
struct MeasureChecks {
    let log: IssueLog
    let plan: DecodedPlan
    let instrument: Instrument

    func check(_ goal: Goal) {
        let measure = goal.measure
        checkEnough(goal)
        checkCount(of: measure.items, goal)
        let items = measure.items.compactMap { item($0, goal, "items") }
        if measure.whole == nil {
            for item in items { checkType(of: item, goal) }
        } else {
            checkRatio(of: items, goal)
        }
        MeasureRoleChecks(log: log, plan: plan, instrument: instrument).check(goal)
        if let distinct = measure.distinct { _ = item(distinct, goal, "distinct") }
        if let options = measure.options { check(options, of: items, goal) }
        if let filter = measure.filter {
            ConditionReader(log: log).check(
                filter, against: instrument, at: plan.mark(of: goal.id, "measure", "where"),
                of: "'where' of goal '\(goal.id)'")
        }
    }

    private var title: String { instrument.wave.map { "\(instrument.id), wave \($0)," } ?? instrument.id }

    private func error(_ goal: Goal, _ problem: String, _ key: String, remedy: String? = nil) {
        log.error("goal '\(goal.id)': \(problem)", at: plan.mark(of: goal.id, "measure", key), remedy: remedy)
    }

    private func item(_ name: String, _ goal: Goal, _ key: String) -> Item? {
        let listed = plan.goalNodes[goal.id]?["measure"]?[key]
        let mark = listed?.elements?.first { if case .scalar(name, _) = $0.content { true } else { false } }?.mark
        guard let item = instrument.item(name) else {
            log.unknown(
                "goal '\(goal.id)': \(title) has no item '\(name)'", name, among: instrument.items.map(\.name),
                at: mark ?? plan.mark(of: goal.id, "measure", key))
            return nil
        }
        if case .network(let network) = goal.description.scope, let asked = item.networks, !asked.contains(network) {
            log.error(
                "goal '\(goal.id)': item '\(name)' is not asked in '\(network)'",
                at: mark ?? plan.mark(of: goal.id, "measure", key), remedy: "Add the network to the item's networks")
        }
        return item
    }

    private func checkCount(of items: [String], _ goal: Goal) {
        switch goal.measure.kind {
        case .shareAgree, .attendanceShare, .eachUnitAttendance, .shareOfCases:
            if items.count != 1 {
                error(goal, "kind \(goal.measure.kind.rawValue) takes one item", "items", remedy: "Write items: [name]")
            }
        case .shareAgreeAllOf:
            if items.count < 2 {
                error(
                    goal, "kind share_agree_all_of takes several items", "items",
                    remedy: "Write kind: share_agree for one")
            }
        case .count, .countTarget, .trend:
            if items.count > 1 { error(goal, "a count sums one item", "items") }
            if !items.isEmpty, goal.measure.distinct != nil {
                error(goal, "a count has either items or distinct", "distinct", remedy: "Keep one of them")
            }
        case .coverage, .shareOfUnits, .minPerActivity:
            if items.count > 1 { error(goal, "kind \(goal.measure.kind.rawValue) takes at most one item", "items") }
        case .minPerUnit:
            if items.count > 1 { error(goal, "kind min_per_unit sums at most one item", "items") }
            if !items.isEmpty, goal.measure.distinct != nil {
                error(goal, "a number has either items or distinct", "distinct", remedy: "Keep one of them")
            }
        case .scoreMean, .beforeAfter:
            if items.isEmpty {
                error(goal, "kind \(goal.measure.kind.rawValue) needs items with scores", "items")
            }
        case .yesNo:
            if items.count > 1 { error(goal, "kind yes_no takes at most one item", "items") }
        case .qualitative, .unspecified: break
        }
    }

    /// A sum through a sum: both are numbers, and the kind is one of shares.
    private func checkRatio(of items: [Item], _ goal: Goal) {
        switch goal.measure.kind {
        case .shareOfCases, .attendanceShare, .coverage, .trend: break
        default:
            error(
                goal, "kind \(goal.measure.kind.rawValue) is no sum through a sum", "of",
                remedy: "Delete 'of', or write kind: share_of_cases")
        }
        let whole = goal.measure.whole.flatMap { item($0, goal, "of") }
        for item in items + [whole].compactMap(\.self) where item.type != .integer {
            error(
                goal, "'\(item.name)' is \(item.type.rawValue) and cannot be summed", "of",
                remedy: "Name two items of type integer")
        }
    }

    private func checkEnough(_ goal: Goal) {
        guard let enough = goal.measure.enough else { return }
        if goal.measure.kind != .shareAgreeAllOf {
            error(goal, "'enough' says how many of several statements are enough", "enough", remedy: "Delete it")
        } else if enough >= goal.measure.items.count {
            error(
                goal, "\(enough) of \(goal.measure.items.count) statements are all of them", "enough",
                remedy: "Delete it, or write a lower number")
        }
    }

    private func checkType(of item: Item, _ goal: Goal) {
        switch goal.measure.kind {
        case .shareAgree, .shareAgreeAllOf, .attendanceShare, .eachUnitAttendance, .shareOfCases, .coverage:
            checkAgreement(of: item, goal)
        case .yesNo: checkAgreement(of: item, goal)
        case .count, .countTarget, .minPerUnit:
            let isImported = instrument.holdsImportedValues && item.type == .decimal
            if item.type != .integer, !isImported {
                error(
                    goal, "'\(item.name)' is \(item.type.rawValue) and cannot be summed to a count", "items",
                    remedy: item.type == .decimal ? "Write kind: score_mean" : "Use distinct or where")
            }
        // Each unit tells of itself; an item over the list of units tells which of them took part.
        case .shareOfUnits
        where item.type == .selectOne && !["units", "municipalities"].contains(item.choices?.name ?? ""):
            checkAgreement(of: item, goal)
        case .shareOfUnits, .minPerActivity:
            if item.type != .selectMultiple {
                error(
                    goal, "'\(item.name)' is \(item.type.rawValue) and cannot list the units that take part", "items",
                    remedy: goal.measure.kind == .shareOfUnits
                        ? "Write distinct: \(item.name) in place of items, for one unit a record"
                        : "Name a select_multiple item over the list units")
            }
        case .scoreMean, .beforeAfter:
            let isNumber = item.type == .integer || item.type == .decimal
            if !isNumber, item.options.allSatisfy({ $0.score == nil }) {
                error(
                    goal, "'\(item.name)' has no scores to take a mean of", "items", remedy: "Give its options scores")
            }
        case .trend, .qualitative, .unspecified: break
        }
    }

    private func checkAgreement(of item: Item, _ goal: Goal) {
        guard item.isTallied else {
            error(goal, "'\(item.name)' is \(item.type.rawValue) and has no options to count", "items")
            return
        }
        if goal.measure.options == nil, !item.options.isEmpty, !item.options.contains(where: \.agrees) {
            error(
                goal, "no option of '\(item.name)' is declared to agree", "items",
                remedy:
                    "Add agree: true to options of the list '\(item.choices?.name ?? "")', or options: to the measure")
        }
    }

    private func check(_ options: [String], of items: [Item], _ goal: Goal) {
        for item in items where item.isTallied {
            let known = (item.choices?.answers ?? []).map(\.code)
            for option in options where !known.contains(option) {
                log.unknown(
                    "goal '\(goal.id)': '\(item.name)' has no answer with the code '\(option)'", option, among: known,
                    at: plan.mark(of: goal.id, "measure", "options"))
            }
        }
    }
}
