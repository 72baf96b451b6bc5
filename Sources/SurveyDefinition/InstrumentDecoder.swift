import SurveyModel

/// An instrument of one wave with the places of its parts, for checks that come after.
struct DecodedInstrument {
    var instrument: Instrument
    /// Where the instrument's head stands.
    var mark: SourceMark
    /// The joined map of each item, by name.
    var itemNodes: [String: DefinitionNode]
    /// The map of the protection, where there is one.
    var anonymityNode: DefinitionNode?
    var retentionNode: DefinitionNode?
    /// Whether an item could not be read: checks that need the whole instrument wait until it is whole.
    var isIncomplete = false

    /// The place of a key of an item, else of the item, else of the instrument.
    func mark(of item: String, _ key: String? = nil) -> SourceMark {
        let node = itemNodes[item]
        return key.flatMap { node?[$0]?.mark } ?? node?.mark ?? mark
    }
}

/// An instrument's file → one instrument for each wave it names.
struct InstrumentDecoder {
    let log: IssueLog
    let context: DefinitionContext
    /// Reads the bank beside the file; called with the path and the language of the instrument.
    let bank: (String, LanguageTag) -> ItemBank?

    func decode(_ document: DefinitionDocument) -> [DecodedInstrument] {
        let plain = ValueReader(log: log, language: context.organisation?.language ?? .swedish)
        guard let plainRoot = MappingReader(document.root, "the instrument file", .instrumentFile, values: plain),
            let headNode = plainRoot.demanded("instrument"),
            let plainHead = MappingReader(headNode, "instrument", .instrument, values: plain)
        else { return [] }
        let values = ValueReader(log: log, language: plainHead.language(default: plain.language))
        // The keys are checked; from here texts are read in the instrument's own language.
        guard let root = MappingReader(document.root, "the instrument file", .instrumentFile, values: values),
            let head = MappingReader(headNode, "instrument", .instrument, values: values)
        else { return [] }
        let bank = readBank(head, document, values)
        var decoded = DecodedInstrument(
            instrument: header(head, document, bank), mark: headNode.mark, itemNodes: [:],
            anonymityNode: root["anonymity"], retentionNode: root["retention"])
        readItems(root, bank, namesBank: head["bank"] != nil, into: &decoded)
        decoded.instrument.periodItem = periodItem(head, decoded)
        decoded.instrument.recordKey = recordKey(head, decoded)
        decoded.instrument.retired = retired(root, values)
        decoded.instrument.anonymity = AnonymityDecoder(values: values).anonymity(root)
        decoded.instrument.deleteAfter = AnonymityDecoder(values: values).retention(root)
        return waves(head).map { wave in
            var copy = decoded
            copy.instrument.wave = wave
            return copy
        }
    }

    private func header(_ head: MappingReader, _ document: DefinitionDocument, _ bank: ItemBank?) -> Instrument {
        let id = head.demandedName("id") ?? ""
        let kind: KindWord = head.keyword("kind") ?? .survey
        let title = head["title"] == nil ? LocalizedText(id, language: head.values.language) : head.text("title")
        var instrument = Instrument(id: id, title: title ?? "", items: [])
        instrument.kind = kind == .survey ? .survey : .register
        instrument.record = head.name("record") ?? "person"
        instrument.language = head.values.language
        instrument.frequency = head.text("frequency")
        instrument.partialAnswers = head.keyword("partial_answers") ?? .keep
        instrument.testAnswers = head.keyword("test_answers") ?? .keep
        instrument.everyMunicipality = head.boolean("every_municipality")
        instrument.expectedUnits = head.names("expected_units")?.map(\.name)
        instrument.measuring = MeasuringDecoder(values: head.values).measuring(head)
        instrument.emptyIsZero = head.boolean("empty_is_zero")
        instrument.responseFloor = responseFloor(head)
        instrument.fingerprint = document.fingerprint
        if let bank {
            // The fingerprints of both files, one a line, hashed again: `sha256sum` of each can be checked by hand.
            let lines = "\(document.fingerprint)\n\(bank.document.fingerprint)\n"
            instrument.fingerprint = SHA256.hexadecimal(of: Array(lines.utf8))
        }
        return instrument
    }

    private func responseFloor(_ head: MappingReader) -> Fraction? {
        guard let words = head.words("response_floor") else { return nil }
        if let share = AmountParser.share(words), share > .zero, share <= .one { return share }
        head.values.log.error(
            .both("’\(words)’ är ingen svarsfrekvens", "'\(words)' is no response rate"),
            at: head.mark(of: "response_floor"), remedy: .both("Skriv 60 %", "Write 60 %"))
        return nil
    }

    private enum KindWord: String, CaseIterable { case survey, register }

    private func waves(_ head: MappingReader) -> [String?] {
        if let node = head["waves"] {
            if head["wave"] != nil {
                log.error(
                    .both("’wave’ och ’waves’ står tillsammans", "'wave' and 'waves' stand together"), at: node.mark,
                    remedy: .both("Behåll en av dem", "Keep one of them"))
            }
            let waves = (node.elements ?? []).compactMap { head.values.yearName($0, "a wave") }
            if waves.isEmpty {
                log.error(
                    .both("’waves’ har ingen omgång", "'waves' lists no wave"), at: node.mark,
                    remedy: .both("Skriv waves: [\"2018\"]", "Write waves: [\"2018\"]"))
            }
            return waves
        }
        return [head.yearName("wave")]
    }

    private func readBank(_ head: MappingReader, _ document: DefinitionDocument, _ values: ValueReader) -> ItemBank? {
        guard let name = head.name("bank") else { return nil }
        let folder = document.path.lastIndex(of: "/").map { String(document.path[...$0]) } ?? ""
        if let bank = bank(folder + name, values.language) { return bank }
        log.error(
            .both("banken ’\(name)’ kan inte användas", "the bank '\(name)' cannot be used"), at: head.mark(of: "bank"),
            remedy: .both("Sökvägen räknas från den här filen", "The path is counted from this file")
        )
        return nil
    }

    private func readItems(
        _ root: MappingReader, _ bank: ItemBank?, namesBank: Bool, into decoded: inout DecodedInstrument
    ) {
        let own = ChoiceListDecoder(values: root.values).lists(root)
        for entry in root.entries("choice_lists") where bank?.lists[entry.key] != nil {
            log.error(
                .both("listan ’\(entry.key)’ finns i banken också", "the list '\(entry.key)' stands in the bank too"),
                at: entry.keyMark,
                remedy: .both(
                    "Ge listan ett annat namn, så att ett namn är en skala",
                    "Give this list another name, so that one name means one scale"))
        }
        let lists = own.merging(bank?.lists ?? [:]) { own, _ in own }.merging(context.lists) { own, _ in own }
        let decoder = ItemDecoder(values: root.values, lists: lists, networks: context.networkIDs)
        var names = TakenNames()
        var concepts = TakenNames()
        for node in root.elements("items") {
            guard let joined = joined(node, bank, namesBank: namesBank), let item = decoder.decode(joined) else {
                decoded.isIncomplete = true
                continue
            }
            guard
                names.claims(item.name, "the item", at: joined["name"]?.mark ?? node.mark, log: log),
                concepts.claims(item.concept, "the concept", at: joined["concept"]?.mark ?? node.mark, log: log)
            else { continue }
            decoded.instrument.items.append(item)
            decoded.itemNodes[item.name] = joined
        }
        if root["items"] == nil { _ = root.demanded("items") }
    }

    private func joined(_ node: DefinitionNode, _ bank: ItemBank?, namesBank: Bool) -> DefinitionNode? {
        guard let reference = node["bank"] else { return node }
        guard let name = ValueReader(log: log, language: .swedish).name(reference, "'bank' of an item") else {
            return nil
        }
        guard let bank else {
            if namesBank { return nil }
            log.error(
                .both(
                    "en fråga hämtas ur banken, men instrumentet nämner ingen bank",
                    "an item takes from the bank, and the instrument names no bank"), at: reference.mark,
                remedy: .both("Lägg till bank: items.yaml under instrument", "Add bank: items.yaml under instrument"))
            return nil
        }
        guard let bankItem = bank.items[name] else {
            log.unknown(
                .both("banken har ingen fråga ’\(name)’", "the bank has no item '\(name)'"), name,
                among: bank.items.keys.sorted(), at: reference.mark)
            return nil
        }
        return bank.joined(node, bankItem: bankItem)
    }

    private func periodItem(_ head: MappingReader, _ decoded: DecodedInstrument) -> String? {
        guard let name = head.name("period_by"), !decoded.isIncomplete else { return nil }
        let days = decoded.instrument.items.filter { $0.type == .date }.map(\.name)
        if days.contains(name) { return name }
        log.unknown(
            .both(
                "’period_by’ nämner ’\(name)’, som inte är ett datum här",
                "'period_by' names '\(name)', which is no date of this instrument"),
            name, among: days, at: head.mark(of: "period_by"))
        return nil
    }

    private func recordKey(_ head: MappingReader, _ decoded: DecodedInstrument) -> [String] {
        let known = decoded.instrument.items.map(\.name)
        let named = head.names("record_key") ?? []
        guard !decoded.isIncomplete else { return named.map(\.name) }
        for (name, mark) in named where !known.contains(name) {
            log.unknown(
                .both(
                    "’record_key’ nämner ’\(name)’, som inte är en fråga här",
                    "'record_key' names '\(name)', which is no item of this instrument"),
                name, among: known, at: mark)
        }
        return named.map(\.name)
    }

    private func retired(_ root: MappingReader, _ values: ValueReader) -> [RetiredItem] {
        var taken = TakenNames()
        return root.elements("retired").compactMap { node in
            guard let reader = MappingReader(node, "a retired item", .retiredItem, values: values),
                let name = reader.demandedName("name"), let last = reader.demandedYearName("last"),
                let reason = reader.demandedText("reason"),
                taken.claims(name, "the retired item", at: reader.mark(of: "name"), log: log)
            else { return nil }
            return RetiredItem(name: name, concept: reader.name("concept") ?? name, last: last, reason: reason)
        }
    }
}
