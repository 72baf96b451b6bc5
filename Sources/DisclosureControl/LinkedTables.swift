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
        return byItem.keys.sorted().compactMap { key in
            guard let drafts = byItem[key], let first = drafts.first else { return nil }
            let linked = goals.filter {
                $0.isAllowed && $0.isProtected && $0.results?.instrument.id == first.results.instrument.id
                    && $0.goal.measure.items.contains(first.item.name)
            }
            return system(key, first, drafts, linked)
        }
    }

    /// Every part of a network that the filters tell apart is one atom; an empty part is none.
    private func system(_ key: String, _ first: ItemDraft, _ drafts: [ItemDraft], _ linked: [GoalDraft]) -> System {
        let filters = first.results.filteredBases.filters
        let parts = used(first.results.filteredBases.parts[first.item.name] ?? [:], filters, linked)
        func atoms(_ networks: Set<String>, under filter: Condition?) -> Set<Atom> {
            let position = filter.flatMap(filters.firstIndex)
            return Set(
                parts.keys.filter { atom in networks.contains(atom.network) && (position.map { atom.taken[$0] } ?? true)
                })
        }
        let rule = PrimarySuppression(anonymity: first.results.instrument.anonymity)
        let minimum = rule.anonymity.minimumBase
        let answers = first.results.answers[first.item.name] ?? [:]
        let sensitive = parts.filter { atom, size in
            let isWhole = answers[atom.network]?.base.valid == size
            return size < minimum || (isWhole && !(answers[atom.network].map(rule.allows) ?? true))
        }
        let figures =
            drafts.filter(\.isAllowed).map {
                LinkedFigure(name: $0.name, importance: $0.importance, atoms: atoms($0.networks, under: nil))
            }
            + linked.map {
                LinkedFigure(
                    name: $0.name, importance: .goal, atoms: atoms($0.networks, under: $0.goal.measure.filter))
            }
        return System(
            item: key, figures: figures,
            suppression: ComplementarySuppression(sensitive: sensitive, minimumBase: minimum))
    }

    /// The atoms with their sizes; filters that no published goal on the item uses tell nothing apart.
    private func used(
        _ parts: [FilteredBases.Part: Int], _ filters: [Condition], _ linked: [GoalDraft]
    ) -> [Atom: Int] {
        let inUse = filters.map { filter in linked.contains { $0.goal.measure.filter == filter } }
        return parts.reduce(into: [:]) { atoms, part in
            let taken = zip(part.key.taken, inUse).map { $0 && $1 }
            atoms[Atom(network: part.key.network, taken: taken), default: 0] += part.value
        }
    }
}
