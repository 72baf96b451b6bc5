public import SurveyModel

extension DefinitionNode {
    /// An instrument as its definition file, whole: what a bank would give stands in the file itself.
    ///
    ///     DefinitionNode(instrument).yaml   // instrument:\n  id: kurs\n…
    ///
    /// Reading the result gives the same instrument, but for its fingerprint, which is that of the new file.
    public init(_ instrument: Instrument) {
        self = InstrumentEncoder(language: instrument.language, givenLists: OrganisationDecoder.listNames).node(
            instrument)
    }

    /// An instrument as respondents meet it: with the units and networks that the organisation's file gives.
    init(asMet instrument: Instrument) {
        self = InstrumentEncoder(language: instrument.language, givenLists: []).node(instrument)
    }
}

/// An instrument → the map of keys that ``InstrumentDecoder`` reads.
private struct InstrumentEncoder {
    let language: LanguageTag

    /// The lists that another file gives.
    let givenLists: Set<String>

    func node(_ instrument: Instrument) -> DefinitionNode {
        var root = MapBuilder()
        root.add("instrument", header(instrument))
        let lists = choiceLists(instrument)
        if !lists.isEmpty { root.add("choice_lists", .map(lists.map { ($0.name, list($0)) })) }
        root.add("items", .list(instrument.items.map(item)))
        root.add("retired", ifAny: instrument.retired.map(retired))
        root.add("anonymity", anonymity(instrument.anonymity))
        if let day = instrument.deleteAfter {
            root.add("retention", .map([("delete_after", .text(day.description))]))
        }
        return root.node
    }

    private func header(_ instrument: Instrument) -> DefinitionNode {
        var map = MapBuilder()
        map.add("id", .text(instrument.id))
        map.add("wave", instrument.wave.map(DefinitionNode.text))
        if instrument.kind == .register { map.add("kind", .text("register")) }
        map.add("record", .text(instrument.record))
        if instrument.everyMunicipality { map.add("every_municipality", .word("true")) }
        map.add("expected_units", instrument.expectedUnits.map { .list($0.map(DefinitionNode.text)) })
        if !instrument.recordKey.isEmpty {
            map.add("record_key", .list(instrument.recordKey.map(DefinitionNode.text)))
        }
        map.add("period_by", instrument.periodItem.map(DefinitionNode.text))
        map.add("language", .text(language.rawValue))
        map.add("title", text(instrument.title))
        map.add("frequency", instrument.frequency.map(text))
        map.add("measured", instrument.measuring.map(measured))
        if instrument.emptyIsZero { map.add("empty_is_zero", .word("true")) }
        map.add("response_floor", instrument.responseFloor.map { .text(InstrumentEncoder.percent($0)) })
        if instrument.partialAnswers == .leaveOut { map.add("partial_answers", .text("leave_out")) }
        if instrument.testAnswers == .leaveOut { map.add("test_answers", .text("leave_out")) }
        return map.node
    }

    private func measured(_ measuring: Measuring) -> DefinitionNode {
        var map = MapBuilder()
        map.add("every", .text(measuring.every.rawValue))
        map.add("in_month", measuring.month.map { .word(String($0)) })
        return map.node
    }

    /// The lists that the file must hold, each once.
    private func choiceLists(_ instrument: Instrument) -> [ChoiceList] {
        var seen = givenLists
        return instrument.items.compactMap(\.choices).filter { seen.insert($0.name).inserted }
    }

    private func list(_ list: ChoiceList) -> DefinitionNode {
        .list(
            list.choices.map { choice in
                var map = MapBuilder()
                map.add("code", .text(choice.code))
                map.add("label", text(choice.label))
                map.add("score", choice.score.map { .word(String($0)) })
                if choice.agrees { map.add("agree", .word("true")) }
                map.add("missing", choice.missing.map { .text($0 == .dontKnow ? "dont_know" : "not_applicable") })
                map.add("phase", choice.phase.map { .text($0.rawValue) })
                if case .network(let id)? = choice.scope { map.add("network", .text(id)) }
                if case .area(let id)? = choice.scope { map.add("area", .text(id)) }
                map.add("aliases", ifAny: choice.aliases.map(DefinitionNode.text))
                return map.node
            })
    }

    private func item(_ item: Item) -> DefinitionNode {
        var map = MapBuilder()
        map.add("name", .text(item.name))
        if item.concept != item.name { map.add("concept", .text(item.concept)) }
        map.add("type", .text(item.type.rawValue))
        map.add("choices", item.choices.map { .text($0.name) })
        map.add("label", text(item.label))
        map.add("hint", item.hint.map(text))
        map.add("role", item.role.map { .text($0.rawValue) })
        map.add("networks", item.networks.map { .list($0.map(DefinitionNode.text)) })
        map.add("relevant", item.relevant.map { .text($0.definitionText) })
        map.add("constraint", item.constraint.map { .text($0.definitionText) })
        map.add("constraint_message", item.constraintMessage.map(text))
        if item.isRequired { map.add("required", .word("true")) }
        if item.isMultiline { map.add("multiline", .word("true")) }
        map.add("since", item.since.map(DefinitionNode.text))
        map.add("comparability", item.comparability.map(comparability))
        let crosswalk = item.crosswalk.sorted { $0.key < $1.key }.map { wave, codes in
            (wave, DefinitionNode.map(codes.sorted { $0.key < $1.key }.map { ($0.key, .text($0.value)) }))
        }
        if !crosswalk.isEmpty { map.add("crosswalk", .map(crosswalk)) }
        map.add("aliases", ifAny: item.aliases.map(DefinitionNode.text))
        map.add("part_of", item.unitPart.map { .text($0.item) })
        map.add("unit", item.unitPart?.unit.map(DefinitionNode.text))
        return map.node
    }

    private func comparability(_ comparability: Comparability) -> DefinitionNode {
        var map = MapBuilder()
        map.add("with", .text(comparability.with))
        map.add("level", .text(comparability.level.rawValue))
        map.add("note", comparability.note.map(text))
        return map.node
    }

    private func retired(_ item: RetiredItem) -> DefinitionNode {
        .map([
            ("name", .text(item.name)), ("concept", .text(item.concept)), ("last", .text(item.last)),
            ("reason", text(item.reason)),
        ])
    }

    private func anonymity(_ anonymity: Anonymity) -> DefinitionNode {
        var map = MapBuilder()
        map.add("mode", .text(anonymity.mode.rawValue))
        map.add("minimum_base", .word(String(anonymity.minimumBase)))
        map.add("policy", .text(anonymity.policy.rawValue))
        map.add("reason", anonymity.reason.map(text))
        if anonymity.audience == .team { map.add("audience", .text(anonymity.audience.rawValue)) }
        return map.node
    }

    /// A share in percent, with as many decimals as it has.
    private static func percent(_ share: Fraction) -> String {
        let bound = Condition.compares(item: "", .atLeast, .number(share * Fraction(100)))
        return (bound.definitionText.split(separator: " ").last.map(String.init) ?? "") + " %"
    }

    /// A text in the file's language alone as a string, otherwise as a map.
    private func text(_ text: LocalizedText) -> DefinitionNode {
        if text.texts.count == 1, let only = text.texts[language] { return .text(only) }
        return .map(text.texts.sorted { $0.key < $1.key }.map { ($0.key.rawValue, .text($0.value)) })
    }
}

/// A map in the making, in the order in which its keys are added.
private struct MapBuilder {
    private var entries: [(String, DefinitionNode)] = []

    var node: DefinitionNode { .map(entries) }

    mutating func add(_ key: String, _ value: DefinitionNode?) {
        if let value { entries.append((key, value)) }
    }

    mutating func add(_ key: String, ifAny elements: [DefinitionNode]) {
        if !elements.isEmpty { add(key, .list(elements)) }
    }
}

extension DefinitionNode {
    private static let unplaced = SourceMark(file: "")

    fileprivate static func map(_ entries: [(String, DefinitionNode)]) -> DefinitionNode {
        DefinitionNode(
            .mapping(entries.map { .init(key: $0.0, keyMark: unplaced, value: $0.1) }), at: unplaced)
    }
    fileprivate static func list(_ elements: [DefinitionNode]) -> DefinitionNode {
        DefinitionNode(.sequence(elements), at: unplaced)
    }
    /// A text, quoted wherever YAML would type it.
    fileprivate static func text(_ text: String) -> DefinitionNode {
        DefinitionNode(.scalar(text, isQuoted: true), at: unplaced)
    }
    /// A number or boolean.
    fileprivate static func word(_ word: String) -> DefinitionNode {
        DefinitionNode(.scalar(word, isQuoted: false), at: unplaced)
    }
}
