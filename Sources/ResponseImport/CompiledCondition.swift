import SurveyModel

/// A condition with names and codes resolved, to be asked once a record.
///
/// As in ``Condition``: a comparison with a missing answer is false, also under `!=`; `not` turns what it holds.
indirect enum CompiledCondition {
    /// The cell holds exactly these bits; an option declared as missing may be asked for by its code, and a missing
    /// cell holds the bits of no option.
    case holds(item: Int, bits: UInt128)
    /// The cell holds an answer, and it has other bits.
    case differs(item: Int, bits: UInt128)
    /// The set of options holds this one.
    case contains(item: Int, option: Int)
    /// The number, in units of 1 through `scale`, or the day's ordinal compares with a bound.
    case compares(item: Int, scale: Int, Condition.Comparison, Fraction)
    case all([CompiledCondition])
    case any([CompiledCondition])
    case not(CompiledCondition)
    /// It names something that no cell can be.
    case never
    /// The cell holds an answer.
    case isAnswered(item: Int)

    /// Resolves a condition; `own` is the item whose answer `.` stands for.
    init(_ condition: Condition, in instrument: Instrument, own: Int) {
        func position(_ name: String) -> Int? {
            name == Condition.ownAnswer ? own : instrument.items.firstIndex { $0.name == name }
        }
        switch condition {
        case .equals(let name, let code):
            self = CompiledCondition.equality(position(name), code, in: instrument)
        case .differs(let name, let code):
            self = CompiledCondition.difference(position(name), code, in: instrument)
        case .isOne(let name, let codes):
            let item = position(name)
            self = .any(codes.map { CompiledCondition.equality(item, $0, in: instrument) })
        case .selected(let name, let code):
            self = CompiledCondition.selection(position(name), code, in: instrument)
        case .compares(let name, let comparison, let bound):
            self = CompiledCondition.comparison(position(name), comparison, bound, in: instrument)
        case .all(let parts): self = .all(parts.map { CompiledCondition($0, in: instrument, own: own) })
        case .any(let parts): self = .any(parts.map { CompiledCondition($0, in: instrument, own: own) })
        case .not(let part): self = .not(CompiledCondition(part, in: instrument, own: own))
        }
    }

    /// Whether it holds for a record's cells, one for each item of the instrument.
    func holds(_ cells: [CodedAnswer]) -> Bool {
        switch self {
        case .holds(let item, let bits): return cells[item].bits == bits
        case .differs(let item, let bits): return cells[item].status == .answered && cells[item].bits != bits
        case .contains(let item, let option):
            let set = AnswerSet(rawValue: cells[item].bits)
            return set.missing == nil && set.contains(option)
        case .compares(let item, let scale, let comparison, let bound):
            guard cells[item].status == .answered else { return false }
            let value = Fraction(Int(Int64(truncatingIfNeeded: cells[item].bits)), scale)
            return comparison.holds(value, bound)
        case .all(let parts): return parts.allSatisfy { $0.holds(cells) }
        case .any(let parts): return parts.contains { $0.holds(cells) }
        case .not(let part): return !part.holds(cells)
        case .never: return false
        case .isAnswered(let item): return cells[item].status == .answered
        }
    }

    private static func equality(_ item: Int?, _ code: String, in instrument: Instrument) -> CompiledCondition {
        guard let item, let bits = bits(of: code, for: instrument.items[item]) else { return .never }
        let holds = CompiledCondition.holds(item: item, bits: bits)
        return instrument.items[item].isTallied ? holds : .all([.isAnswered(item: item), holds])
    }

    private static func difference(_ item: Int?, _ code: String, in instrument: Instrument) -> CompiledCondition {
        guard let item else { return .never }
        guard let bits = bits(of: code, for: instrument.items[item]) else { return .isAnswered(item: item) }
        return .differs(item: item, bits: bits)
    }

    private static func selection(_ item: Int?, _ code: String, in instrument: Instrument) -> CompiledCondition {
        guard let item, let option = instrument.items[item].options.firstIndex(where: { $0.code == code }) else {
            return .never
        }
        return instrument.items[item].type == .selectMultiple
            ? .contains(item: item, option: option)
            : .holds(item: item, bits: UInt128(AnswerCode(option: option).rawValue))
    }

    private static func comparison(
        _ item: Int?, _ comparison: Condition.Comparison, _ bound: Condition.Bound, in instrument: Instrument
    ) -> CompiledCondition {
        guard let item else { return .never }
        switch (instrument.items[item].type, bound) {
        case (.integer, .number(let number)): return .compares(item: item, scale: 1, comparison, number)
        case (.decimal, .number(let number)):
            return .compares(item: item, scale: AnswerColumn.decimalScale, comparison, number)
        case (.selectOne, .number(let number)):
            let fitting = instrument.items[item].options.enumerated()
                .filter { $0.element.score.map { comparison.holds(Fraction($0), number) } ?? false }
            return .any(fitting.map { .holds(item: item, bits: UInt128(AnswerCode(option: $0.offset).rawValue)) })
        case (.date, .date(let date)): return .compares(item: item, scale: 1, comparison, Fraction(date.ordinal))
        default: return .never
        }
    }

    private static func bits(of code: String, for item: Item) -> UInt128? {
        switch item.type {
        case .selectOne:
            item.options.firstIndex { $0.code == code }.map { UInt128(AnswerCode(option: $0).rawValue) }
        case .selectMultiple:
            item.options.firstIndex { $0.code == code }.map { AnswerSet.empty.inserting($0).rawValue }
        case .integer, .decimal: number(code, isDecimal: item.type == .decimal)
        case .date: CalendarDate(code).map { UInt128($0.ordinal) }
        case .text, .note: nil
        }
    }

    private static func number(_ text: String, isDecimal: Bool) -> UInt128? {
        let answer = NumberReading.answer(Array(text.utf8).span, style: .exact(isDecimal: isDecimal))
        return answer.status == .answered ? answer.bits : nil
    }
}
