import SurveyModel

/// Something that a plan's source says beside its goals, as how many meetings are held or that nothing is measured: kept
/// so that a reader is told where the source contradicts itself.
struct PlanStatement: Sendable {
    /// What it is about; all that is said of one matter should agree.
    let matter: String
    /// The source's own words.
    let says: String
    /// Where it stands in print.
    let source: String?
    /// The goals it is about.
    let goals: [String]
    /// What it says, as something that can be held against the rest.
    let claim: Claim
    /// Where the definition file has it.
    let mark: SourceMark

    /// What is said.
    enum Claim: Hashable, Sendable {
        /// A number, or a span of numbers.
        case amount(Target)
        /// A day, a month or another name.
        case value(String)
        /// That nothing is measured.
        case notMeasured
        /// A share of a whole, beside its own numbers.
        case share(Fraction, part: Int, whole: Int)
        /// A total over so many groups, of which the largest have these numbers.
        case total(Int, largest: [Int], groups: Int)
    }

    /// The words in quotes, with their place.
    var quoted: String { "“\(says)”" + (source.map { " (\($0))" } ?? "") }
}

/// One statement of a plan's file.
struct StatementDecoder {
    let values: ValueReader
    let context: DefinitionContext

    private var log: IssueLog { values.log }

    func decode(_ node: DefinitionNode) -> PlanStatement? {
        guard let reader = MappingReader(node, "a statement", .statement, values: values) else { return nil }
        let matter = reader.demandedName("matter")
        let says = reader.demandedText("says")
        guard let claim = claim(reader), let matter, let says else { return nil }
        return PlanStatement(
            matter: matter, says: says.original,
            source: GoalDecoder(values: values, context: context).source(reader),
            goals: (reader.names("goals") ?? []).map(\.name), claim: claim, mark: node.mark)
    }

    private func claim(_ reader: MappingReader) -> PlanStatement.Claim? {
        let kinds = ["amount", "value", "not_measured", "share", "total"]
        let present = kinds.filter { reader[$0] != nil }
        guard present.count == 1, let key = present.first else {
            log.error(
                .both("en utsaga säger exakt en sak", "a statement says exactly one thing"), at: reader.mark,
                remedy: .both(
                    "Skriv någon av \(kinds.joined(separator: ", "))", "Write one of \(kinds.joined(separator: ", "))"))
            return nil
        }
        switch key {
        case "amount": return .amount(TargetDecoder(values: values).target(reader, key: key))
        case "value": return reader.name(key).map { .value($0) }
        case "share": return share(reader)
        case "total": return total(reader)
        default:
            guard reader.boolean(key) else {
                log.error(
                    .both("’not_measured’ kan bara vara true", "'not_measured' can only be true"),
                    at: reader.mark(of: key), remedy: .both("Ta bort utsagan", "Delete the statement"))
                return nil
            }
            return .notMeasured
        }
    }

    private func share(_ reader: MappingReader) -> PlanStatement.Claim? {
        let share = reader.words("share").flatMap(AmountParser.share)
        if share == nil {
            log.error(
                .both("’share’ är ingen andel", "'share' is no share"), at: reader.mark(of: "share"),
                remedy: .both("Skriv det som 43 %", "Write it as 43 %"))
        }
        guard let share, let part = number("part", reader), let whole = number("whole", reader) else { return nil }
        return .share(share, part: part, whole: whole)
    }

    private func total(_ reader: MappingReader) -> PlanStatement.Claim? {
        let largest = reader.elements("largest").compactMap {
            values.integer($0, "an entry of 'largest'", in: 0...1_000_000_000)
        }
        guard let total = number("total", reader), let groups = number("groups", reader) else { return nil }
        guard !largest.isEmpty, largest.count <= groups else {
            log.error(
                .both(
                    "’largest’ håller minst ett tal och högst ett per grupp",
                    "'largest' holds at least one number and at most one a group"), at: reader.mark(of: "largest"),
                remedy: .both("Skriv largest: [53, 52], groups: 14", "Write largest: [53, 52], groups: 14"))
            return nil
        }
        return .total(total, largest: largest, groups: groups)
    }

    private func number(_ key: String, _ reader: MappingReader) -> Int? {
        reader.demanded(key).flatMap { values.integer($0, "'\(key)' of a statement", in: 1...1_000_000_000) }
    }
}
