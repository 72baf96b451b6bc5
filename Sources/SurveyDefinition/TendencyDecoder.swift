import AnswerSimulation
import SurveyModel

/// How an item tends to be answered, as written in a simulation file.
struct TendencyDecoder {
    let log: IssueLog
    let instrument: Instrument
    let pools: Set<String>

    /// The tendencies under `items`, by item.
    func items(_ reader: MappingReader) -> [String: AnswerTendency] {
        var items: [String: AnswerTendency] = [:]
        for entry in reader.entries("items") {
            requireItem(entry.key, at: entry.keyMark)
            items[entry.key] = decode(entry.value, "'\(entry.key)'", reader.values)
        }
        return items
    }

    /// Reports a name that is no item of the instrument.
    func requireItem(_ name: String, at mark: SourceMark) {
        let known = instrument.items.map(\.name)
        if !known.contains(name) {
            log.unknown("'\(instrument.id)' has no item '\(name)'", name, among: known, at: mark)
        }
    }

    func decode(_ node: DefinitionNode, _ what: String, _ values: ValueReader) -> AnswerTendency {
        var tendency = AnswerTendency()
        guard let reader = MappingReader(node, what, .tendency, values: values) else {
            return tendency
        }
        tendency.agree = share("agree", reader)
        tendency.dontKnow = share("dont_know", reader)
        tendency.notApplicable = share("not_applicable", reader)
        tendency.noAnswer = share("no_answer", reader)
        tendency.weights = counts("weights", reader)
        tendency.exact = counts("exact", reader)
        tendency.agreeing = agreeing(reader)
        tendency.fixed = reader["fixed"].map { _ in
            reader.elements("fixed").compactMap { values.words($0, "an answer of \(what)") }
        }
        tendency.value = reader.words("value")
        tendency.total = reader.integer("total", in: 0...1_000_000)
        tendency.range = range(reader)
        tendency.pool = pool(reader)
        tendency.dates = dates("dates", reader)
        tendency.numbered = reader.name("numbered")
        return tendency
    }

    /// A share from 0 through 100 %.
    func share(_ key: String, _ reader: MappingReader) -> Fraction? {
        guard let words = reader.words(key) else { return nil }
        if let share = AmountParser.share(words), share >= .zero, share <= .one { return share }
        log.error("'\(key)' of \(reader.what) is no share", at: reader.mark(of: key), remedy: "Write it as 85 %")
        return nil
    }

    /// The days under a key.
    func dates(_ key: String, _ reader: MappingReader) -> [CalendarDate]? {
        reader[key].map { _ in reader.elements(key).compactMap { reader.values.date($0, "a day of '\(key)'") } }
    }

    private func counts(_ key: String, _ reader: MappingReader) -> [AnswerTendency.CodeCount]? {
        guard reader[key] != nil else { return nil }
        return reader.entries(key).compactMap { entry in
            reader.values.integer(entry.value, "the number of '\(entry.key)'", in: 0...1_000_000)
                .map { AnswerTendency.CodeCount(entry.key, $0) }
        }
    }

    private func agreeing(_ reader: MappingReader) -> AnswerTendency.Counted? {
        guard reader["agreeing"] != nil || reader["valid"] != nil else { return nil }
        guard reader.demanded("agreeing") != nil, reader.demanded("valid") != nil,
            let valid = reader.integer("valid", in: 0...1_000_000),
            let agreeing = reader.integer("agreeing", in: 0...valid)
        else { return nil }
        return .init(agreeing: agreeing, valid: valid)
    }

    private func range(_ reader: MappingReader) -> ClosedRange<Int>? {
        guard reader["range"] != nil else { return nil }
        let ends = reader.elements("range").compactMap {
            reader.values.integer($0, "an end of the range", in: 0...1_000_000)
        }
        if ends.count == 2, ends[0] <= ends[1] { return ends[0]...ends[1] }
        log.error("'range' of \(reader.what) needs two numbers in order", at: reader.mark(of: "range"))
        return nil
    }

    private func pool(_ reader: MappingReader) -> String? {
        guard let name = reader.name("texts") else { return nil }
        if !pools.contains(name) {
            log.unknown("there is no pool '\(name)'", name, among: pools.sorted(), at: reader.mark(of: "texts"))
        }
        return name
    }
}
