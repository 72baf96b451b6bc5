import SurveyModel

/// Reads what a register of imported values holds of each indicator, unit and part of the population: the latest of each,
/// to be shown as it is.
struct IndicatorReading {
    private let table: RecordTable
    private let until: ValuePeriod?
    private let indicator: Item?
    /// What each record is a value of, item by item; the name that stands beside the identifiers apart.
    private let identifiers: [[LocalizedText?]]
    private let names: [LocalizedText?]
    private let networks: [String]
    private let sources: [LocalizedText?]
    private let kinds: [LocalizedText?]

    private struct Key: Hashable {
        let indicator: String
        let network: String
        let unit: String
        let part: Int
    }

    /// Prepares an open register of imported values; nil for all else.
    init?(_ table: RecordTable, until: ValuePeriod?) {
        let instrument = table.instrument
        guard instrument.holdsImportedValues, !instrument.anonymity.isProtected else { return nil }
        func words(_ role: ItemRole) -> [LocalizedText?] {
            IndicatorReading.words(of: instrument.item(role: role), in: table)
        }
        self.table = table
        self.until = until
        let items = instrument.items.filter { $0.role == .indicator }
        indicator = items.first
        identifiers = items.map { IndicatorReading.words(of: $0, in: table) }
        names = words(.indicatorName)
        networks = GoalCounting.codes(of: instrument.item(role: .network), in: table)
        sources = words(.source)
        kinds = words(.measuredIn)
    }

    /// The values in the order of the indicators, the whole before its units and its parts.
    var values: [IndicatorValue] {
        let measured = table.instrument.items.filter { item in
            (item.type == .decimal || item.type == .integer) && item.role == nil && item.unitPart == nil
        }
        return measured.flatMap { item in
            latest(of: item).map { value($0, of: item, isOnly: measured.count == 1) }
        }
    }

    /// The latest values of each thing that the register tells of, several where they differ.
    private func latest(of item: Item) -> [[ImportedReader.Value]] {
        let measure = Measure(kind: .trend, instrument: table.instrument.id, items: [item.name])
        let told = ImportedReader(measure, in: table).all.filter { ImportedSelection.isUntil($0.period, until) }
        let groups = Dictionary(grouping: told) {
            Key(indicator: $0.indicator, network: networks[$0.record], unit: $0.unit, part: $0.part)
        }
        return groups.values.map(IndicatorReading.last).sorted { order($0[0]) < order($1[0]) }
    }

    private static func last(of values: [ImportedReader.Value]) -> [ImportedReader.Value] {
        let last = values.compactMap { ValuePeriod($0.period) }.max()
        let text = values.filter { ValuePeriod($0.period) == last }.map(\.period).max()
        return values.filter { $0.period == text }
    }

    private func order(_ value: ImportedReader.Value) -> (Int, String, String, String, Int) {
        (
            option(of: indicator, value.record) ?? .max, value.indicator, networks[value.record], value.unit, value.part
        )
    }

    private func value(_ latest: [ImportedReader.Value], of item: Item, isOnly: Bool) -> IndicatorValue {
        var (shown, amount, replaced) = (latest[0], Fraction?.none, 0)
        if case .one(let record, let others) = ImportedSelection.choice(of: latest) {
            shown = latest.first { $0.record == record } ?? shown
            replaced = others
            amount = Fraction(shown.value, item.type == .decimal ? AnswerColumn.decimalScale : 1)
        }
        var value = IndicatorValue(
            name: name(of: shown.record, item, isOnly: isOnly), scope: scope(of: shown.record), period: shown.period,
            value: amount)
        value.unit = shown.unit.isEmpty ? nil : shown.unit
        value.replaced = replaced > 0 ? replaced : nil
        let parts = table.instrument.item(role: .breakdown)?.options ?? []
        value.part = shown.part > 0 ? parts[shown.part].label : nil
        value.measuredIn = kinds[shown.record]
        value.source = sources[shown.record].map { FigureSource(name: $0.original, retrieved: shown.retrieved) }
        return value
    }

    /// "Suicid", "Nyckeltal ur Kolada N00945", "Folkmängd (N01951)".
    private func name(of record: Int, _ item: Item, isOnly: Bool) -> LocalizedText {
        let told = identifiers.compactMap { $0[record] } + (isOnly ? [] : [item.label])
        let whole = told.dropFirst().reduce(told.first ?? item.label) { joined($0, " ", $1, "") }
        return names[record].map { joined($0, " (", whole, ")") } ?? whole
    }

    /// The network a record names, else what its indicator is about.
    private func scope(of record: Int) -> GoalScope {
        guard networks[record].isEmpty else { return .network(networks[record]) }
        return option(of: indicator, record).flatMap { indicator?.options[$0].scope } ?? .organisation
    }

    private func joined(_ one: LocalizedText, _ between: String, _ other: LocalizedText, _ end: String) -> LocalizedText
    {
        let languages = Set(one.texts.keys).union(other.texts.keys)
        return LocalizedText(
            languages.reduce(into: [:]) { $0[$1] = one.text(in: $1) + between + other.text(in: $1) + end },
            defaultLanguage: table.instrument.language)
    }

    private func option(of item: Item?, _ record: Int) -> Int? {
        guard let item, case .choice(let codes)? = table.columns[item.name] else { return nil }
        return codes[record].option
    }

    /// What each record says of an item: an option's label, or what was written in the register's language.
    private static func words(of item: Item?, in table: RecordTable) -> [LocalizedText?] {
        switch item.flatMap({ table.columns[$0.name] }) {
        case .choice(let codes)?: codes.map { code in code.option.flatMap { item?.options[$0].label } }
        case .text(let texts)?:
            texts.map { text in
                text.written.flatMap { $0.isEmpty ? nil : LocalizedText($0, language: table.instrument.language) }
            }
        default: .init(repeating: nil, count: table.count)
        }
    }
}
