import AnswerSimulation
import SurveyModel

/// One entry of `files` in a simulation file.
struct SimulatedFileDecoder {
    let log: IssueLog
    let library: SurveyLibrary
    let pools: Set<String>

    func decode(_ node: DefinitionNode, _ values: ValueReader) -> SimulatedFile? {
        guard let reader = MappingReader(node, "a simulated file", .simulatedFile, values: values),
            let id = reader.demandedName("instrument"), let name = reader.demandedName("file"),
            let instrument = instrument(id, reader)
        else { return nil }
        let tendencies = TendencyDecoder(log: log, instrument: instrument, pools: pools)
        let groups = SimulatedGroupDecoder(log: log, library: library, tendencies: tendencies)
        var file = SimulatedFile(instrument: id, wave: instrument.wave, name: name, groups: [])
        file.format = format(reader)
        file.seed = reader.integer("seed", in: 0...Int.max).map { UInt64($0) }
        file.period = SimulationDecoder(log: log, library: library).days(reader)
        file.breakOff = tendencies.share("break_off", reader) ?? .zero
        file.tendency = reader["tendency"].map { tendencies.decode($0, "tendency", values) } ?? AnswerTendency()
        file.items = tendencies.items(reader)
        file.meetings = reader["meetings"].flatMap { meetings($0, tendencies, values) }
        file.split = reader["split"].flatMap { split($0, tendencies, values) }
        file.groups = reader.elements("groups").compactMap { groups.decode($0, values) }
        if reader.elements("groups").isEmpty {
            log.error("'\(name)' has no groups", at: reader.mark, remedy: "Say under groups who answered")
        }
        return file
    }

    private func instrument(_ id: String, _ reader: MappingReader) -> Instrument? {
        do {
            return try library.instrument(id: id, wave: reader.yearName("wave"))
        } catch {
            var text = error.description
            if text.last == "." { text.removeLast() }
            log.error(text, at: reader.mark(of: reader["wave"] == nil ? "instrument" : "wave"))
            return nil
        }
    }

    private func format(_ reader: MappingReader) -> ExportFormat {
        let dialect: ExportDialect? = reader.keyword("dialect")
        let encoding: ExportEncoding? = reader.keyword("encoding")
        let mixed = reader.words("mixed").flatMap { words in
            let share = AmountParser.share(words)
            if share == nil {
                log.error("'mixed' is no share", at: reader.mark(of: "mixed"), remedy: "Write it as 5 %")
            }
            return share
        }
        return ExportFormat(dialect: dialect ?? .canonical, encoding: encoding, mixed: mixed ?? .zero)
    }

    private func meetings(
        _ node: DefinitionNode, _ tendencies: TendencyDecoder, _ values: ValueReader
    ) -> MeetingItems? {
        guard let reader = MappingReader(node, "meetings", .meetings, values: values),
            let present = reader.demandedName("present")
        else { return nil }
        let same = (reader.names("same") ?? [])
        for (name, mark) in same { tendencies.requireItem(name, at: mark) }
        for key in ["id", "seat", "present"] {
            if let name = reader.name(key) { tendencies.requireItem(name, at: reader.mark(of: key)) }
        }
        return MeetingItems(id: reader.name("id"), seat: reader.name("seat"), present: present, same: same.map(\.name))
    }

    private func split(
        _ node: DefinitionNode, _ tendencies: TendencyDecoder, _ values: ValueReader
    ) -> SplitItems? {
        guard let reader = MappingReader(node, "split", .split, values: values),
            let whole = reader.demandedName("whole"), let rest = reader.demandedName("rest"),
            let chosen = reader.demandedName("chosen")
        else { return nil }
        for key in ["whole", "rest", "chosen"] {
            if let name = reader.name(key) { tendencies.requireItem(name, at: reader.mark(of: key)) }
        }
        let parts = reader.entries("parts").compactMap { entry -> SplitItems.Part? in
            tendencies.requireItem(entry.key, at: entry.keyMark)
            return values.name(entry.value, "the option of '\(entry.key)'")
                .map { SplitItems.Part(item: entry.key, option: $0) }
        }
        return SplitItems(whole: whole, rest: rest, chosen: chosen, parts: parts)
    }
}
