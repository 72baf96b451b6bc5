import SurveyModel

/// What a goal aims at: its bound or direction, its yellow band and its tolerance.
struct TargetDecoder {
    let values: ValueReader

    private var log: IssueLog { values.log }

    private enum Word: String, CaseIterable {
        case increase, decrease, track
        case nonDecrease = "non_decrease"
    }

    /// A target that was reported as faulty: it asks for nothing, so that one slip gives one message.
    private var faulty: Target { .unknown(LocalizedText("", language: values.language)) }

    /// The target; without the key the goal is followed without one.
    func target(_ goal: MappingReader, key: String = "target") -> Target {
        guard let node = goal[key] else { return .track }
        guard node.entries != nil else {
            let word: Word? = values.keyword(node, "target")
            switch word {
            case .increase: return .increase
            case .decrease: return .decrease
            case .nonDecrease: return .nonDecrease
            case .track: return .track
            case nil: return faulty
            }
        }
        guard let reader = MappingReader(node, "target", .target, values: values) else {
            return faulty
        }
        let present = DefinitionMap.target.keys.filter { reader[$0] != nil }
        guard present.count == 1, let key = present.first, let value = reader[key] else {
            log.error(
                .both("ett målvärde har exakt en gräns", "a target has exactly one bound"), at: node.mark,
                remedy: .both(
                    "Skriv någon av \(DefinitionMap.target.keys.joined(separator: ", "))",
                    "Write one of \(DefinitionMap.target.keys.joined(separator: ", "))"))
            return faulty
        }
        switch key {
        case "unknown": return values.text(value, "'unknown' of target").map { .unknown($0) } ?? faulty
        case "between": return between(value)
        default: return bound(key, value)
        }
    }

    private func bound(_ key: String, _ node: DefinitionNode) -> Target {
        guard let amount = amount(node) else { return faulty }
        switch key {
        case "at_least": return .atLeast(amount)
        case "at_most": return .atMost(amount)
        default: return .equal(amount)
        }
    }

    private func between(_ node: DefinitionNode) -> Target {
        let ends = (node.elements ?? []).compactMap(amount)
        guard ends.count == 2 else {
            log.error(
                .both("’between’ tar två värden", "'between' takes two amounts"), at: node.mark,
                remedy: .both("Skriv between: [1, 2]", "Write between: [1, 2]"))
            return faulty
        }
        switch (ends[0], ends[1]) {
        case (.share(let low), .share(let high)) where low <= high: return .between(ends[0], ends[1])
        case (.number(let low), .number(let high)) where low <= high: return .between(ends[0], ends[1])
        default:
            log.error(
                .both(
                    "’between’ tar det lägre värdet först, båda i procent eller båda som tal",
                    "'between' takes the lower amount first, both in percent or both as numbers"), at: node.mark)
            return faulty
        }
    }

    private func amount(_ node: DefinitionNode) -> Target.Amount? {
        guard let words = values.words(node, "an amount") else { return nil }
        if let amount = AmountParser.amount(words) { return amount }
        log.error(
            .both("’\(words)’ är inget värde", "'\(words)' is no amount"), at: node.mark,
            remedy: .both("Skriv 90 % eller 50", "Write 90 % or 50"))
        return nil
    }

    /// The yellow band.
    func nearly(_ goal: MappingReader) -> NearlyBand? {
        guard let node = goal["nearly"],
            let reader = MappingReader(node, "nearly", .nearly, values: values)
        else { return nil }
        if let words = reader.words("within") {
            if let points = AmountParser.points(words) { return .within(points) }
            log.error(
                .both("’\(words)’ är inget antal procentenheter", "'\(words)' is no number of points"),
                at: reader.mark(of: "within"), remedy: .both("Skriv 10 pp", "Write 10 pp"))
        } else if let words = reader.words("share_of_target") {
            if let share = AmountParser.share(words), share < .one { return .shareOfTarget(share) }
            log.error(
                .both("’\(words)’ är ingen del av målet", "'\(words)' is no part of the target"),
                at: reader.mark(of: "share_of_target"), remedy: .both("Skriv 80 %", "Write 80 %"))
        } else {
            log.error(
                .both("’nearly’ säger inget", "'nearly' says nothing"), at: node.mark,
                remedy: .both(
                    "Skriv {within: 10 pp} eller {share_of_target: 80 %}",
                    "Write {within: 10 pp} or {share_of_target: 80 %}"))
        }
        return nil
    }

    /// The change that counts as none: points of a share, percent of a count's previous value, steps of a mean's scale.
    func tolerance(_ goal: MappingReader, kind: MeasureKind) -> Fraction? {
        guard let words = goal.words("tolerance") else { return nil }
        let found: Fraction?
        let form: String
        switch kind.figure {
        case .share: (found, form) = (AmountParser.points(words), "2 pp")
        case .number: (found, form) = (AmountParser.share(words), "2 %")
        case .mean: (found, form) = (AmountParser.number(words), "0.1")
        case .none: (found, form) = (nil, "no tolerance: this kind has no figure")
        }
        if found == nil {
            log.error(
                .both(
                    "’\(words)’ är ingen tolerans för \(kind.rawValue)",
                    "'\(words)' is no tolerance for \(kind.rawValue)"), at: goal.mark(of: "tolerance"),
                remedy: .both("Skriv \(form)", "Write \(form)"))
        }
        return found
    }
}

extension MeasureKind {
    enum Figure { case share, number, mean, none }

    /// What the kind's figure is, which decides how its tolerance is written.
    var figure: Figure {
        switch self {
        case .shareAgree, .shareAgreeAllOf, .attendanceShare, .eachUnitAttendance, .shareOfUnits, .minPerActivity,
            .coverage, .shareOfCases:
            .share
        case .count, .countTarget, .minPerUnit, .trend: .number
        case .scoreMean, .beforeAfter: .mean
        case .yesNo, .qualitative, .unspecified: .none
        }
    }
}
