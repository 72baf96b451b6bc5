import SurveyModel
import SurveyStatistics

/// Links all figures on the same answers over networks, areas, joined groups, the whole, and goals' filters.
///
/// For each item one system: its rows, the goals on it, and the goals whose filter reads it, which tell how many gave an
/// answer that the filter takes. Besides, one system for each instrument: how many records each filter takes.
struct LinkedTables {
    let items: [ItemDraft]
    let goals: [GoalDraft]
    /// The names of figures that readers have already.
    var shown: Set<String> = []

    /// The names of the figures that complementary suppression takes out.
    func suppressedNames() -> Set<String> {
        systems().reduce(into: []) { names, system in
            let open = system.figures.filter { !names.contains($0.name) && !shown.contains($0.name) }
            names.formUnion(system.suppression.suppressed(among: open).map(\.name))
        }
    }

    /// The figures left that still give a withheld part away; empty after suppression has done its work.
    func remainingPaths(without suppressed: Set<String>) -> [String] {
        systems().compactMap { system in
            let left = system.figures.filter { !suppressed.contains($0.name) && !shown.contains($0.name) }
            let disclosed = system.suppression.newlyDisclosed(by: left)
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
        let ofItems = byItem.keys.sorted().compactMap { key in
            byItem[key].flatMap { drafts in drafts.first.map { system(key, $0, drafts) } }
        }
        let filtered = goals.filter { $0.isProtected && !$0.readsAnswers && $0.goal.measure.filter != nil }
        let byInstrument = Dictionary(grouping: filtered) { $0.results?.instrument.id ?? "" }
        return ofItems
            + byInstrument.keys.sorted().compactMap { id in
                byInstrument[id].flatMap { goals in goals.first?.results.map { system(of: $0, goals) } }
            }
    }

    /// Every part of a network that the filters tell apart is one atom; an empty part is none.
    private func system(_ key: String, _ first: ItemDraft, _ drafts: [ItemDraft]) -> System {
        let own = goals.filter {
            $0.isAllowed && $0.isProtected && $0.results?.instrument.id == first.results.instrument.id
        }
        let linked = own.filter { $0.goal.measure.items.contains(first.item.name) }
        let readers = own.filter { $0.goal.measure.filter?.items.contains(first.item.name) ?? false }
        let parts = FilterParts(
            first.results, usedBy: linked, counts: first.results.filteredBases.parts[first.item.name])
        let rule = PrimarySuppression(anonymity: first.results.instrument.anonymity)
        let answers = first.results.answers[first.item.name] ?? [:]
        let sensitive = parts.sizes.filter { atom, size in
            let isWhole = answers[atom.network]?.base.valid == size.base.valid
            return !rule.allows(size) || (isWhole && !(answers[atom.network].map(rule.allows) ?? true))
        }
        let figures =
            drafts.filter(\.isAllowed).map {
                LinkedFigure(name: $0.name, importance: $0.importance, atoms: parts.atoms($0.networks))
            } + linked.map { $0.figure(of: parts.atoms($0.networks, under: $0.goal.measure.filter)) }
            + readers.map { $0.figure(of: parts.atoms($0.networks)) }
        return System(
            item: key, figures: figures,
            suppression: ComplementarySuppression(sensitive: sensitive, rule: rule, given: given(among: figures)))
    }

    /// How many records the filters take; how many there are in each network is known anyway.
    ///
    /// Secret is what a goal that counts records counts, where it is too few. Those outside all filters are what a shown
    /// count leaves of the network, as a share leaves those who disagree.
    private func system(of results: InstrumentResults, _ goals: [GoalDraft]) -> System {
        let records = results.filteredBases.records.mapValues { count in
            var counts = ShareCounts()
            counts.base.valid = count
            return counts
        }
        let parts = FilterParts(results, usedBy: goals, counts: records)
        let counted = goals.filter { $0.goal.measure.items.isEmpty }.reduce(into: Set<Atom>()) { atoms, goal in
            atoms.formUnion(parts.atoms(Set(goal.counts.keys), under: goal.goal.measure.filter))
        }
        let minimum = results.instrument.anonymity.minimumBase
        let sensitive = parts.sizes.filter { counted.contains($0.key) && $0.value.base.valid < minimum }
        let anonymity = Anonymity(mode: results.instrument.anonymity.mode, minimumBase: minimum, policy: .base)
        let figures = goals.filter(\.isAllowed).map {
            $0.figure(of: parts.atoms($0.networks, under: $0.goal.measure.filter))
        }
        return System(
            item: results.instrument.id, figures: figures,
            suppression: ComplementarySuppression(
                sensitive: sensitive, rule: PrimarySuppression(anonymity: anonymity),
                given: results.records.keys.sorted().map { parts.atoms([$0]) } + given(among: figures)))
    }

    /// The sums that readers have already.
    private func given(among figures: [LinkedFigure]) -> [Set<Atom>] {
        figures.filter { shown.contains($0.name) }.map(\.atoms)
    }
}

/// The atoms that goals' filters part an instrument's answers or records into, with their sizes.
private struct FilterParts {
    let sizes: [Atom: ShareCounts]
    private let filters: [Condition]
    private let ofNetworks: [String: [Atom]]

    /// Filters that no published goal here uses tell nothing apart.
    init(_ results: InstrumentResults, usedBy goals: [GoalDraft], counts: [FilteredBases.Part: ShareCounts]?) {
        let filters = results.filteredBases.filters
        let inUse = filters.map { filter in goals.contains { $0.goal.measure.filter == filter } }
        self.filters = filters
        sizes = (counts ?? [:]).reduce(into: [:]) { atoms, part in
            let taken = zip(part.key.taken, inUse).map { $0 && $1 }
            atoms[Atom(network: part.key.network, taken: taken), default: ShareCounts()] += part.value
        }
        ofNetworks = Dictionary(grouping: sizes.keys, by: \.network)
    }

    /// The atoms of some networks, all of them or those a filter takes.
    func atoms(_ networks: Set<String>, under filter: Condition? = nil) -> Set<Atom> {
        let position = filter.flatMap(filters.firstIndex)
        let atoms = networks.flatMap { ofNetworks[$0] ?? [] }
        return Set(atoms.filter { atom in position.map { atom.taken[$0] } ?? true })
    }
}

extension GoalDraft {
    fileprivate func figure(of atoms: Set<Atom>) -> LinkedFigure {
        LinkedFigure(name: name, importance: .goal, atoms: atoms)
    }
}
