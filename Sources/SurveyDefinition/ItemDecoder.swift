import SurveyModel

/// One item of an instrument, its keys already joined with those of its bank item.
struct ItemDecoder {
    let values: ValueReader
    /// The lists of the file, its bank and the organisation, by name.
    let lists: [String: ChoiceList]
    /// The ids of all networks, where the organisation could be read.
    let networks: [String]?

    private var log: IssueLog { values.log }

    func decode(_ node: DefinitionNode) -> Item? {
        guard let reader = MappingReader(node, ItemDecoder.title(of: node), .item, values: values)
        else { return nil }
        let name = reader.demandedName("name")
        if let name { checkName(name, at: reader.mark(of: "name")) }
        let type: ItemType? = reader.keyword("type")
        if reader["type"] == nil { _ = reader.demanded("type") }
        let label = reader.demandedText("label")
        let choices = type.flatMap { self.choices(reader, type: $0) }
        guard let name, let type, let label else { return nil }
        // Without its options an item would look changed wherever it is compared.
        if choices == nil, type == .selectOne || type == .selectMultiple { return nil }
        var item = Item(name: name, concept: reader.name("concept"), type: type, choices: choices, label: label)
        item.hint = reader.text("hint")
        item.role = reader.keyword("role")
        item.networks = askedNetworks(reader)
        item.relevant = condition(reader, "relevant")
        item.constraint = condition(reader, "constraint")
        item.constraintMessage = reader.text("constraint_message")
        item.isRequired = reader.boolean("required")
        item.isMultiline = reader.boolean("multiline")
        item.since = reader.yearName("since")
        item.comparability = comparability(reader)
        item.crosswalk = crosswalk(reader)
        item.aliases = (reader.names("aliases") ?? []).map(\.name)
        item.unitPart = unitPart(reader)
        return item
    }

    /// `part_of` with `unit`: this item is the unit's part of the other's number; without: the rest of it.
    private func unitPart(_ reader: MappingReader) -> Item.UnitPart? {
        guard reader["part_of"] != nil || reader["unit"] != nil, let whole = reader.demandedName("part_of") else {
            return nil
        }
        guard let unit = reader.name("unit") else { return Item.UnitPart(item: whole, unit: nil) }
        if let list = lists["units"], !list.choices.contains(where: { $0.code == unit }) {
            log.unknown(
                .both("okänd kommun ’\(unit)’", "unknown unit '\(unit)'"), unit, among: list.choices.map(\.code),
                at: reader.mark(of: "unit"))
        }
        return Item.UnitPart(item: whole, unit: unit)
    }

    static func title(of node: DefinitionNode) -> String {
        if case .scalar(let name, _)? = node["name"]?.content { return "item '\(name)'" }
        return "an item"
    }

    private func checkName(_ name: String, at mark: SourceMark) {
        let isPlain = name.utf8.allSatisfy {
            (48...57).contains($0) || (65...90).contains($0) || (97...122).contains($0) || $0 == 95
        }
        guard isPlain, let first = name.utf8.first, !(48...57).contains(first) else {
            log.error(
                .both(
                    "frågans namn ’\(name)’ har annat än a–z, 0–9 och _, eller börjar med en siffra",
                    "the item name '\(name)' holds something other than a–z, 0–9 and _, or begins with a digit"),
                at: mark,
                remedy: .both(
                    "Använd ett namn som andra enkätverktyg också tar, som kompetens_2",
                    "Use a name that other survey tools take too, as kompetens_2"))
            return
        }
        if name.utf8.count > 20 {
            log.error(
                .both(
                    "frågans namn ’\(name)’ är längre än 20 tecken",
                    "the item name '\(name)' is longer than 20 characters"), at: mark,
                remedy: .both("Korta det", "Shorten it"))
        }
        if ConditionParser.reserved.contains(name) {
            log.error(
                .both(
                    "frågans namn ’\(name)’ är ett ord som villkor använder",
                    "the item name '\(name)' is a word of conditions"), at: mark,
                remedy: .both("Välj ett annat namn", "Choose another name"))
        }
    }

    private func choices(_ reader: MappingReader, type: ItemType) -> ChoiceList? {
        let takesChoices = type == .selectOne || type == .selectMultiple
        guard takesChoices else {
            if let node = reader["choices"] {
                log.error(
                    .both(
                        "\(DefinitionWords.swedish(reader.what)) har choices, men typen \(type.rawValue) tar inga",
                        "\(reader.what) has choices, but type \(type.rawValue) takes none"), at: node.mark,
                    remedy: .both(
                        "Ta bort ’choices’, eller skriv type: select_one", "Delete 'choices', or write type: select_one"
                    ))
            }
            return nil
        }
        guard reader["choices"] != nil else {
            log.error(
                .both(
                    "\(DefinitionWords.swedish(reader.what)) är \(type.rawValue) utan choices",
                    "\(reader.what) is \(type.rawValue) without choices"), at: reader.mark(of: "type"),
                remedy: .both("Lägg till choices: med namnet på en lista", "Add choices: with the name of a list"))
            return nil
        }
        guard let name = reader.name("choices") else { return nil }
        // Without a readable organisation its lists are unknown, which is no fault of the item.
        if networks == nil, OrganisationDecoder.listNames.contains(name) { return ChoiceList(name: name, choices: []) }
        guard let list = lists[name] else {
            log.unknown(
                .both("okänd svarslista ’\(name)’", "unknown choice list '\(name)'"), name, among: lists.keys.sorted(),
                at: reader.mark(of: "choices"))
            return nil
        }
        if type == .selectMultiple, list.choices.count > AnswerSet.mostOptions {
            log.error(
                .both(
                    "listan ’\(name)’ har \(list.choices.count) alternativ, och select_multiple tar högst \(AnswerSet.mostOptions)",
                    "the list '\(name)' has \(list.choices.count) options, and select_multiple takes at most "
                        + "\(AnswerSet.mostOptions)"), at: reader.mark(of: "choices"),
                remedy: .both("Dela frågan i två", "Divide the question in two"))
        }
        return list
    }

    private func askedNetworks(_ reader: MappingReader) -> [String]? {
        guard let named = reader.names("networks") else { return nil }
        if named.isEmpty {
            log.error(
                .both(
                    "\(DefinitionWords.swedish(reader.what)) ställs i inget nätverk",
                    "\(reader.what) is asked in no network"), at: reader.mark(of: "networks"))
        }
        if let networks {
            for (name, mark) in named where !networks.contains(name) {
                log.unknown(
                    .both("okänt nätverk ’\(name)’", "unknown network '\(name)'"), name, among: networks, at: mark)
            }
        }
        return named.map(\.name)
    }

    private func condition(_ reader: MappingReader, _ key: String) -> Condition? {
        guard let node = reader[key], let text = reader.words(key) else { return nil }
        return ConditionReader(log: log).read(text, node: node, of: "'\(key)' of \(reader.what)")
    }

    private func comparability(_ reader: MappingReader) -> Comparability? {
        guard let node = reader["comparability"] else { return nil }
        let what = "'comparability' of \(reader.what)"
        guard let entry = MappingReader(node, what, .comparability, values: values) else { return nil }
        let wave = entry.demandedYearName("with")
        let level: Comparability.Level? = entry.keyword("level")
        if entry["level"] == nil { _ = entry.demanded("level") }
        guard let wave, let level else { return nil }
        return Comparability(with: wave, level: level, note: entry.text("note"))
    }

    private func crosswalk(_ reader: MappingReader) -> [String: [String: String]] {
        var crosswalk: [String: [String: String]] = [:]
        for entry in reader.entries("crosswalk") {
            guard let codes = entry.value.entries else {
                log.error(
                    .both("en crosswalk går från omgång till koder", "a crosswalk goes from wave to codes"),
                    at: entry.value.mark,
                    remedy: .both("Skriv {\"2017\": {\"10\": \"5\"}}", "Write {\"2017\": {\"10\": \"5\"}}"))
                continue
            }
            for code in codes {
                crosswalk[entry.key, default: [:]][code.key] = values.name(code.value, "a code of the crosswalk")
            }
        }
        return crosswalk
    }
}
