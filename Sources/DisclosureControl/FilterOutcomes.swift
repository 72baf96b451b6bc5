import SurveyModel

/// Which of several filters can take one record at once, as far as the filters themselves tell.
///
/// Every answer that makes a difference to a filter is tried with every such answer to the other items: each code it
/// names and one it does not, each limit with what lies beside it, and no answer.
struct FilterOutcomes {
    /// How many combinations of answers are tried.
    private static let boundOfWork = 20_000

    /// Whether each filter takes a record, for every kind of record there may be; nil beyond the bound of work.
    static func all(of filters: [Condition?]) -> Set<[Bool]>? {
        let tests = filters.compactMap(\.self).flatMap(FilterOutcomes.tests)
        let byItem = Dictionary(grouping: tests, by: \.item)
        var records: [[String: ConditionAnswer]] = [[:]]
        for item in byItem.keys.sorted() {
            let answers = FilterOutcomes.answers(to: byItem[item] ?? [])
            guard records.count * answers.count <= boundOfWork else { return nil }
            records = records.flatMap { record in answers.map { record.merging([item: $0]) { $1 } } }
        }
        return Set(
            records.map { record in
                filters.map { filter in filter.map { $0.holds { record[$0] ?? .missing } } ?? true }
            })
    }

    /// What a filter asks of one item.
    private struct Test {
        let item: String
        var codes: [String] = []
        var chosen: [String] = []
        var bound: Condition.Bound?
    }

    private static func tests(in condition: Condition) -> [Test] {
        switch condition {
        case .equals(let item, let code), .differs(let item, let code): [Test(item: item, codes: [code])]
        case .isOne(let item, let codes): [Test(item: item, codes: codes)]
        case .selected(let item, let code): [Test(item: item, chosen: [code])]
        case .compares(let item, _, let bound): [Test(item: item, bound: bound)]
        case .all(let parts), .any(let parts): parts.flatMap(tests)
        case .not(let part): tests(in: part)
        }
    }

    private static func answers(to tests: [Test]) -> [ConditionAnswer] {
        let codes = Set(tests.flatMap(\.codes)).sorted()
        let chosen = Set(tests.flatMap(\.chosen)).sorted().prefix(8)
        let other = "\u{0}other"
        let single = (codes + [other]).map { ConditionAnswer.option(Choice(code: $0, label: "")) }
        let several: [ConditionAnswer] = (0..<(1 << chosen.count)).dropFirst(chosen.isEmpty ? 1 : 0).map { subset in
            let codes = chosen.enumerated().filter { subset >> $0.offset & 1 == 1 }.map(\.element) + [other]
            return .options(codes.map { Choice(code: $0, label: "") })
        }
        return [.missing] + single + several + numbers(around: tests) + dates(around: tests)
    }

    /// Every limit, what lies between two, and what lies outside all.
    private static func numbers(around tests: [Test]) -> [ConditionAnswer] {
        let limits = Set(
            tests.compactMap { test -> Fraction? in
                if case .number(let limit)? = test.bound { limit } else { nil }
            }
        ).sorted()
        guard let first = limits.first, let last = limits.last else { return [] }
        let between = zip(limits, limits.dropFirst()).map { ($0 + $1) * Fraction(1, 2) }
        return (limits + between + [first - .one, last + .one]).map(ConditionAnswer.number)
    }

    private static func dates(around tests: [Test]) -> [ConditionAnswer] {
        let limits = tests.compactMap { test -> CalendarDate? in
            if case .date(let limit)? = test.bound { limit } else { nil }
        }
        guard !limits.isEmpty else { return [] }
        let ends = ["0001-01-01", "9999-12-31"].compactMap { CalendarDate($0) }
        let beside = limits.flatMap { limit in
            [-1, 1].compactMap { CalendarDate(year: limit.year, month: limit.month, day: limit.day + $0) }
        }
        return Set(limits + ends + beside).sorted().map(ConditionAnswer.date)
    }
}
