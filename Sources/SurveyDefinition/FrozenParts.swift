public import SurveyModel

extension Instrument {
    /// Every word and rule that respondents meet, by where it stands in the definition: what may not change while answers
    /// are collected.
    ///
    ///     instrument.frozenParts["items.stod.label.sv"]   // "Arbetet är ett stöd"
    ///
    /// The organisation's units and networks are among them where they can be chosen. Left out is what only readers of
    /// results meet: how waves compare, what was asked earlier, and other spellings.
    public var frozenParts: [String: String] {
        var parts: [String: String] = [:]
        DefinitionNode(asMet: self).gather(into: &parts, at: [])
        return parts
    }
}

extension DefinitionNode {
    private static let unseen: Set<String> = [
        "aliases", "comparability", "crosswalk", "retired", "since", "concept", "response_floor",
        "partial_answers", "test_answers", "frequency", "every_municipality", "measured", "empty_is_zero", "period_by",
        "expected_units", "record_key", "network", "area",
    ]

    fileprivate func gather(into parts: inout [String: String], at path: [String]) {
        switch content {
        case .scalar(let text, _): parts[path.joined(separator: ".")] = text
        case .mapping(let entries):
            for entry in entries where !DefinitionNode.unseen.contains(entry.key) {
                entry.value.gather(into: &parts, at: path + [entry.key])
            }
        case .sequence(let elements):
            let names = elements.enumerated().map { index, element in element.ownName ?? String(index + 1) }
            // Their order is part of what respondents meet.
            parts[path.joined(separator: ".")] = names.joined(separator: " ")
            for (name, element) in zip(names, elements) { element.gather(into: &parts, at: path + [name]) }
        }
    }

    /// What an element of a list is known by: an item's name, an option's code.
    private var ownName: String? {
        guard case .mapping(let entries) = content else { return nil }
        for key in ["name", "code"] {
            if case .scalar(let text, _)? = entries.first(where: { $0.key == key })?.value.content { return text }
        }
        return nil
    }
}
