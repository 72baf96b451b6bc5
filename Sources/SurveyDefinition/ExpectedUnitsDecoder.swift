import SurveyModel

/// The units that a measure expects something of: `all_units`, a list of units, their number alone, or those that another
/// goal counts.
struct ExpectedUnitsDecoder {
    let values: ValueReader
    let organisation: Organisation?

    private var log: IssueLog { values.log }

    func units(_ measure: MappingReader) -> ExpectedUnits? {
        if let goal = measure.name("units_of") {
            if measure["units"] != nil {
                log.error(
                    .both(
                        "\(DefinitionWords.swedish(measure.what)) har både ’units’ och ’units_of’",
                        "\(measure.what) has both 'units' and 'units_of'"), at: measure.mark(of: "units_of"),
                    remedy: .both("Behåll en av dem", "Keep one of them"))
            }
            return .countedBy(goal: goal)
        }
        guard let node = measure["units"] else { return nil }
        if node.elements != nil { return .named(named(values.names(node, "'units' of \(measure.what)"))) }
        if case .scalar("all_units", _) = node.content { return .named(municipalities) }
        return values.integer(node, "'units' of \(measure.what)", in: 1...100_000).map { .number($0) }
    }

    /// The codes in the organisation's order, each once.
    private func named(_ names: [(name: String, mark: SourceMark)]) -> [String] {
        let known = organisation?.units.map(\.id)
        for (name, mark) in names where name != "all_units" {
            if let known, !known.contains(name) {
                log.unknown(
                    .both("okänd kommun ’\(name)’", "unknown unit '\(name)'"), name, among: known + ["all_units"],
                    at: mark)
            }
        }
        let wanted = Set(names.flatMap { $0.name == "all_units" ? municipalities : [$0.name] })
        return known.map { $0.filter(wanted.contains) } ?? wanted.sorted()
    }

    private var municipalities: [String] {
        organisation?.units.filter { $0.kind == "kommun" }.map(\.id) ?? []
    }
}
