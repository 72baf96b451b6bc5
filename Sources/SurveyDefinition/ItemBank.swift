import SurveyModel

/// A shared bank of items and choice lists that the waves of an instrument draw on.
struct ItemBank {
    let document: DefinitionDocument
    /// The maps of the bank's items, by name.
    let items: [String: DefinitionNode]
    let lists: [String: ChoiceList]

    /// Reads a bank; each of its items is checked even where no wave uses it.
    init?(_ document: DefinitionDocument, values: ValueReader, context: DefinitionContext) {
        guard let root = MappingReader(document.root, "the bank", .bankFile, values: values) else { return nil }
        self.document = document
        lists = ChoiceListDecoder(values: values).lists(root)
        var items: [String: DefinitionNode] = [:]
        var taken = TakenNames()
        let all = lists.merging(context.lists) { own, _ in own }
        let decoder = ItemDecoder(values: values, lists: all, networks: context.networkIDs)
        for node in root.elements("items") {
            _ = decoder.decode(node)
            if let bank = node["bank"] {
                values.log.error(
                    .both(
                        "en fråga i banken kan inte hämta ur banken", "an item of the bank cannot take from the bank"),
                    at: bank.mark, remedy: .both("Ta bort ’bank’", "Delete 'bank'"))
            }
            guard case .scalar(let name, _)? = node["name"]?.content else { continue }
            if taken.claims(name, "the bank item", at: node.mark, log: values.log) { items[name] = node }
        }
        self.items = items
    }

    /// The item's map with the keys of its bank item under its own; the bank's name and marks stay where they are.
    func joined(_ node: DefinitionNode, bankItem: DefinitionNode) -> DefinitionNode {
        let own = node.entries ?? []
        let inherited = (bankItem.entries ?? []).filter { entry in
            entry.key != "name" && !own.contains { $0.key == entry.key }
        }
        return DefinitionNode(.mapping(own + inherited), at: node.mark)
    }
}

/// What instruments and plans refer to: the organisation, where it could be read.
struct DefinitionContext {
    var organisation: Organisation?
    /// `units` and `networks`.
    var lists: [String: ChoiceList] = [:]

    var networkIDs: [String]? { organisation?.networks.map(\.id) }
}
