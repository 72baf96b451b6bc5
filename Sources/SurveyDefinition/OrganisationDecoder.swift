import SurveyModel

/// `organisation.yaml` → the organisation, with the choice lists that it gives to items.
struct OrganisationDecoder {
    /// The lists that the organisation gives to items of every instrument.
    static let listNames: Set<String> = ["units", "municipalities", "networks"]

    let log: IssueLog

    /// An organisation and the lists built from it.
    struct Decoded {
        var organisation: Organisation
        /// `units`, those of them that are `municipalities`, and `networks`.
        var lists: [String: ChoiceList]
    }

    func decode(_ document: DefinitionDocument) -> Decoded? {
        let plain = ValueReader(log: log, language: .swedish)
        guard let root = MappingReader(document.root, "the organisation file", .organisationFile, values: plain),
            let headNode = root.demanded("organisation"),
            let plainHead = MappingReader(headNode, "organisation", .organisation, values: plain)
        else { return nil }
        let language = plainHead.language(default: .swedish)
        let values = ValueReader(log: log, language: language)
        let names = headNode["name"].flatMap { values.text($0, "'name' of organisation") }
        if headNode["name"] == nil { _ = plainHead.demanded("name") }
        var organisation = Organisation(id: plainHead.demandedName("id") ?? "", name: names ?? "", language: language)
        let units = self.units(root.elements("units"), values)
        organisation.contact = headNode["contact"].flatMap { values.text($0, "'contact' of organisation") }
        organisation.theme = headNode["theme"].flatMap { ThemeDecoder(log: log, values: values).decode($0) }
        organisation.units = units.map(\.unit)
        organisation.programmeAreas = areas(root.elements("programme_areas"), values)
        let areaIDs = OrganisationDecoder.ids(of: root.elements("programme_areas"))
        organisation.networks = networks(root.elements("networks"), organisation, areas: areaIDs, values)
        organisation.strategicGoals = strategicGoals(root.elements("strategic_goals"), values)
        let lists = OrganisationDecoder.lists(units, organisation.networks)
        // Municipalities are among the units.
        for list in lists.values where list.name != "municipalities" {
            ChoiceListDecoder.checkSpellings(of: list, at: root.mark(of: list.name), log: log)
        }
        return Decoded(organisation: organisation, lists: lists)
    }

    private static func lists(_ units: [UnitEntry], _ networks: [Network]) -> [String: ChoiceList] {
        func choices(_ units: [UnitEntry]) -> [Choice] {
            units.map { Choice(code: $0.unit.id, label: $0.name, aliases: $0.aliases) }
        }
        return [
            "units": choices(units), "municipalities": choices(units.filter { $0.unit.kind == "kommun" }),
            "networks": networks.map { Choice(code: $0.id, label: $0.name, aliases: $0.aliases) },
        ].reduce(into: [:]) { $0[$1.key] = ChoiceList(name: $1.key, choices: $1.value) }
    }

    /// A unit, its name in every language and the other names by which files call it.
    private struct UnitEntry {
        let unit: Unit
        let name: LocalizedText
        let aliases: [String]
    }

    private func units(_ nodes: [DefinitionNode], _ values: ValueReader) -> [UnitEntry] {
        var taken = TakenNames()
        return nodes.compactMap { node in
            guard let reader = MappingReader(node, "a unit", .unit, values: values),
                let id = reader.demandedName("id"), let name = reader.demandedText("name"),
                taken.claims(id, "the unit", at: reader.mark(of: "id"), log: log)
            else { return nil }
            return UnitEntry(
                unit: Unit(id: id, name: name, kind: reader.name("kind") ?? "kommun"), name: name,
                aliases: (reader.names("aliases") ?? []).map(\.name))
        }
    }

    private func areas(_ nodes: [DefinitionNode], _ values: ValueReader) -> [ProgrammeArea] {
        var taken = TakenNames()
        return nodes.compactMap { node in
            guard let reader = MappingReader(node, "a programme area", .programmeArea, values: values),
                let id = reader.demandedName("id"), let name = reader.demandedText("name"),
                taken.claims(id, "the programme area", at: reader.mark(of: "id"), log: log)
            else { return nil }
            return ProgrammeArea(id: id, name: name)
        }
    }

    private func networks(
        _ nodes: [DefinitionNode], _ organisation: Organisation, areas: [String], _ values: ValueReader
    ) -> [Network] {
        let ids = OrganisationDecoder.ids(of: nodes)
        var taken = TakenNames()
        return nodes.compactMap { node in
            guard let reader = MappingReader(node, "a network", .network, values: values),
                let id = reader.demandedName("id"), let name = reader.demandedText("name"),
                let area = reader.demandedName("area"),
                taken.claims(id, "the network", at: reader.mark(of: "id"), log: log)
            else { return nil }
            if !areas.contains(area) {
                log.unknown(
                    .both("okänt programområde ’\(area)’", "unknown programme area '\(area)'"), area, among: areas,
                    at: reader.mark(of: "area"))
            }
            var network = Network(id: id, name: name, kind: reader.name("kind") ?? "natverk", area: area)
            network.members = members(reader, organisation)
            network.valid = valid(reader)
            network.continues = known(reader.names("continues") ?? [], "network", among: ids)
            if network.continues.contains(id) {
                log.error(
                    .both("nätverket ’\(id)’ fortsätter sig självt", "the network '\(id)' continues itself"),
                    at: reader.mark(of: "continues"),
                    remedy: .both(
                        "Ange nätverket som det kom ur, eller ta bort nyckeln",
                        "Name the network it grew out of, or delete the key"))
            }
            network.aliases = (reader.names("aliases") ?? []).map(\.name)
            network.meetings = reader.text("meetings")
            return network
        }
    }

    /// The ids as written, of sound and faulty entries alike, so that a fault in one does not spread to its references.
    private static func ids(of nodes: [DefinitionNode]) -> [String] {
        nodes.compactMap { node in
            if case .scalar(let id, _)? = node["id"]?.content { return id }
            return nil
        }
    }

    private func known(
        _ names: [(name: String, mark: SourceMark)], _ what: String, among ids: [String]
    ) -> [String] {
        for (name, mark) in names where !ids.contains(name) {
            log.unknown(
                .both("okänt namn ’\(name)’ (\(what))", "unknown \(what) '\(name)'"), name, among: ids, at: mark)
        }
        return names.map(\.name)
    }

    private func members(_ network: MappingReader, _ organisation: Organisation) -> Network.Members {
        let municipalities = organisation.units.filter { $0.kind == "kommun" }.map(\.id)
        guard let node = network["members"] else { return .unknown }
        if node.elements != nil {
            let names = network.names("members") ?? []
            let ids = known(names.filter { $0.name != "all_units" }, "unit", among: organisation.units.map(\.id))
            let all = names.contains { $0.name == "all_units" } ? municipalities : []
            return .units(all + ids.filter { !all.contains($0) })
        }
        if case .scalar("all_units", _) = node.content { return .units(municipalities) }
        if case .scalar(let text, false) = node.content, let seats = Int(text), (1...100_000).contains(seats) {
            return .seats(seats)
        }
        log.error(
            .both(
                "’members’ i ett nätverk ska vara all_units, en lista med kommuner eller ett antal platser",
                "'members' of a network must be all_units, a list of units or a number of seats"), at: node.mark,
            remedy: .both("Utelämna nyckeln om ingen vet", "Leave the key out where nobody knows"))
        return .unknown
    }

    private func valid(_ network: MappingReader) -> Network.ClosedPeriods {
        guard let node = network["valid"],
            let reader = MappingReader(node, "'valid'", .valid, values: network.values)
        else { return .init() }
        let periods = Network.ClosedPeriods(from: reader.yearName("from"), to: reader.yearName("to"))
        if let from = periods.from, let to = periods.to, from > to {
            log.error(.both("ett nätverk slutar innan det börjar", "a network ends before it begins"), at: node.mark)
        }
        return periods
    }

    private func strategicGoals(_ nodes: [DefinitionNode], _ values: ValueReader) -> [StrategicGoal] {
        var taken = TakenNames()
        return nodes.compactMap { node in
            guard let reader = MappingReader(node, "a strategic goal", .strategicGoal, values: values),
                let id = reader.demandedName("id"), reader.demanded("text") != nil,
                taken.claims(id, "the strategic goal", at: reader.mark(of: "id"), log: log)
            else { return nil }
            var goal = StrategicGoal(id: id, text: [:], number: [:])
            for entry in reader.entries("text") {
                goal.text[entry.key] = values.text(entry.value, "the text of '\(id)'")
            }
            for entry in reader.entries("number") {
                goal.number[entry.key] = values.integer(entry.value, "the number of '\(id)'", in: 1...999)
            }
            return goal
        }
    }
}
