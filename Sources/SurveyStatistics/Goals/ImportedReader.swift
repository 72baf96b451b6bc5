import SurveyModel

/// Reads the values of a register under a measure's filter: what each is about, and how much.
struct ImportedReader {
    struct Value {
        let record: Int
        let indicator: String
        let unit: String
        /// The place of the part of the population it is about, 0 for all of it.
        let part: Int
        let period: String
        let value: Int
        let retrieved: CalendarDate?
    }

    /// The values that are there.
    let all: [Value]
    /// Those of the part of the population that the measure is about.
    let told: [Value]
    /// Whether the filter says which period it wants.
    let namesPeriod: Bool
    /// Whether the filter says which units it wants.
    let namesUnit: Bool
    /// The indicators that the filter names, item by item, with what each record says.
    private let wanted: [(names: Set<String>, told: [String])]

    init(_ measure: Measure, in table: RecordTable) {
        let instrument = table.instrument
        let filter = measure.filter.map { RecordFilter($0, in: table) }
        let named = measure.filter?.items ?? []
        func names(_ role: ItemRole) -> Bool { instrument.item(role: role).map { named.contains($0.name) } ?? false }
        namesPeriod = names(.valuePeriod)
        namesUnit = names(.unit)
        let indicators = instrument.items.filter { $0.role == .indicator }.map {
            ImportedReader.texts(of: $0, in: table)
        }
        let periods = ImportedReader.texts(of: instrument.item(role: .valuePeriod), in: table)
        let units = ImportedReader.units(in: table)
        let amounts = ImportedReader.amounts(of: measure.items.first, in: table)
        let days = GoalExtras.days(in: table)
        let parts = ImportedReader.parts(in: table)
        let fitting = (0..<table.count).filter { filter?[$0] ?? true }
        all = fitting.compactMap { record -> Value? in
            guard parts[record] >= 0, let unit = units[record], let amount = amounts[record] else { return nil }
            let name = indicators.map { $0[record] }.filter { !$0.isEmpty }.joined(separator: " ")
            return Value(
                record: record, indicator: name, unit: unit, part: parts[record], period: periods[record],
                value: amount, retrieved: days[record])
        }
        // Where the filter leaves several parts and not the whole, none of them is the whole.
        let isOfPart = names(.breakdown) && !all.contains { $0.part == 0 }
        told = all.filter { isOfPart ? $0.part > 0 : $0.part == 0 }
        wanted = zip(instrument.items.filter { $0.role == .indicator }, indicators).map { item, told in
            (measure.filter?.codesNamed(of: item.name) ?? [], told)
        }
    }

    /// How many indicators the filter names of which none of these values is.
    func absent(among values: [Value]) -> Int {
        wanted.reduce(0) { sum, indicator in
            sum + indicator.names.subtracting(values.map { indicator.told[$0.record] }).count
        }
    }

    private static func texts(of item: Item?, in table: RecordTable) -> [String] {
        guard let item, case .text(let texts)? = table.columns[item.name] else {
            return GoalCounting.codes(of: item, in: table)
        }
        return texts.map { $0.written ?? "" }
    }

    /// Each record's unit, blank for the whole; nil for one that is none of the organisation's.
    private static func units(in table: RecordTable) -> [String?] {
        let item = table.instrument.item(role: .unit)
        let codes = GoalCounting.codes(of: item, in: table)
        guard let item, case .choice(let answers)? = table.columns[item.name] else { return codes }
        return codes.indices.map { answers[$0].missing == .unreadable ? nil : codes[$0] }
    }

    /// Each record's amount as the column holds it; nil where it has none.
    private static func amounts(of name: String?, in table: RecordTable) -> [Int?] {
        guard let name else { return .init(repeating: 1, count: table.count) }
        guard case .number(let numbers)? = table.columns[name] else { return .init(repeating: nil, count: table.count) }
        return numbers.map { if case .value(let value) = $0 { value } else { nil } }
    }

    /// The place of each record's part of the population, 0 for all of it, also where none is told; -1 where unreadable.
    private static func parts(in table: RecordTable) -> [Int] {
        guard let item = table.instrument.item(role: .breakdown), case .choice(let answers)? = table.columns[item.name]
        else { return .init(repeating: 0, count: table.count) }
        return answers.map { $0.option ?? ($0.missing == .unreadable ? -1 : 0) }
    }
}

extension Condition {
    /// The codes of an item that the condition asks for by name.
    fileprivate func codesNamed(of item: String) -> Set<String> {
        switch self {
        case .equals(item: item, let code): [code]
        case .isOne(item: item, let codes): Set(codes)
        case .all(let parts), .any(let parts): parts.reduce(into: []) { $0.formUnion($1.codesNamed(of: item)) }
        default: []
        }
    }
}
