import SurveyModel
import SurveyStatistics

/// Links all figures on the same item over networks, areas, joined groups, the whole, and goals' filters.
struct LinkedTables {
    let items: [ItemDraft]
    let goals: [GoalDraft]

    /// The names of the figures that complementary suppression takes out.
    func suppressedNames() -> Set<String> {
        systems().reduce(into: []) { names, system in
            let taken = system.suppression.suppressed(among: system.figures.filter { !names.contains($0.name) })
            names.formUnion(taken.map(\.name))
        }
    }

    /// The figures left that still give a withheld part away; empty after suppression has done its work.
    func remainingPaths(without suppressed: Set<String>) -> [String] {
        systems().compactMap { system in
            let left = system.figures.filter { !suppressed.contains($0.name) }
            let disclosed = system.suppression.disclosed(by: left)
            return disclosed.map(\.network).min().map { "\(system.item): \($0)" }
        }
    }

    private struct System {
        let item: String
        let figures: [LinkedFigure]
        let suppression: ComplementarySuppression
    }

    private func systems() -> [System] {
        let protected = items.filter { $0.results.instrument.anonymity.isProtected }
        let byItem = Dictionary(grouping: protected) { "\($0.results.instrument.id) \($0.item.name)" }
        return byItem.keys.sorted().flatMap { key -> [System] in
            guard let drafts = byItem[key], let first = drafts.first else { return [] }
            let linked = goals.filter {
                $0.isAllowed && $0.isProtected && $0.results?.instrument.id == first.results.instrument.id
                    && $0.goal.measure.items.contains(first.item.name)
            }
            let filters = Set(linked.compactMap(\.goal.measure.filter))
            guard !filters.isEmpty else { return [system(key, first, drafts, linked, filter: nil)] }
            return filters.sorted { "\($0)" < "\($1)" }.map { filter in
                system(
                    key, first, drafts, linked.filter { [nil, filter].contains($0.goal.measure.filter) },
                    filter: filter)
            }
        }
    }

    /// Without a filter a network is one atom; with one it is two, and an empty part is none.
    private func system(
        _ key: String, _ first: ItemDraft, _ drafts: [ItemDraft], _ linked: [GoalDraft], filter: Condition?
    ) -> System {
        let answers = first.results.answers[first.item.name] ?? [:]
        let whole = answers.mapValues(\.base.valid)
        let filtered = filter.map { filteredBases($0, item: first.item.name, linked) }
        func bases(_ network: String) -> [(Atom, Int)] {
            let inside = filtered.map { $0[network] ?? 0 } ?? whole[network] ?? 0
            return [
                (Atom(network: network, isFiltered: true), inside),
                (Atom(network: network, isFiltered: false), (whole[network] ?? 0) - inside),
            ].filter { $0.1 > 0 }
        }
        func atoms(_ networks: Set<String>, filtered isFiltered: Bool) -> Set<Atom> {
            Set(networks.flatMap(bases).map(\.0).filter { !isFiltered || $0.isFiltered })
        }
        let rule = PrimarySuppression(anonymity: first.results.instrument.anonymity)
        let minimum = rule.anonymity.minimumBase
        let sensitive = answers.flatMap { network, counts in
            bases(network).filter { $0.1 < minimum || (filter == nil && !rule.allows(counts)) }
        }
        let figures =
            drafts.filter(\.isAllowed).map {
                LinkedFigure(name: $0.name, importance: $0.importance, atoms: atoms($0.networks, filtered: false))
            }
            + linked.map {
                LinkedFigure(
                    name: $0.name, importance: .goal,
                    atoms: atoms($0.networks, filtered: $0.goal.measure.filter != nil))
            }
        return System(
            item: key, figures: figures,
            suppression: ComplementarySuppression(
                sensitive: Dictionary(uniqueKeysWithValues: sensitive), minimumBase: minimum))
    }

    private func filteredBases(_ filter: Condition, item: String, _ linked: [GoalDraft]) -> [String: Int] {
        linked.filter { $0.goal.measure.filter == filter }.reduce(into: [:]) { bases, draft in
            guard let position = draft.goal.measure.items.firstIndex(of: item) else { return }
            for (network, counts) in draft.results?.goals[draft.goal.id] ?? [:] where position < counts.parts.count {
                bases[network] = counts.parts[position].base.valid
            }
        }
    }
}
