/// One figure on one statement: which atoms it sums, and how dear it is.
struct LinkedFigure: Hashable {
    /// What the figure is, least important first: a joint item row is given up before a network's, and a goal last.
    enum Importance: Int, Comparable {
        case others, area, organisation, network, goal

        static func < (lhs: Importance, rhs: Importance) -> Bool { lhs.rawValue < rhs.rawValue }
    }

    /// A name that orders figures of equal importance, so that the choice is the same on every run.
    let name: String
    let importance: Importance
    let atoms: Set<Atom>
}

/// A part of the records that published sums are made of: a network, within or outside a filter.
struct Atom: Hashable {
    let network: String
    let isFiltered: Bool
}

/// Takes out further figures until no withheld part can be computed from those that are left.
struct ComplementarySuppression {
    /// Atoms that must not become known: those withheld, with at least one answer.
    let sensitive: Set<Atom>

    /// The figures to take out besides, fewest and least important first.
    func suppressed(among figures: [LinkedFigure]) -> Set<LinkedFigure> {
        var taken: Set<LinkedFigure> = []
        let ordered = figures.sorted { ($0.importance, $0.name) < ($1.importance, $1.name) }
        while !disclosed(by: ordered.filter { !taken.contains($0) }).isEmpty {
            let left = ordered.filter { !taken.contains($0) }
            let single = left.first { figure in disclosed(by: left.filter { $0 != figure }).isEmpty }
            guard let next = single ?? mostHelpful(among: left) else { break }
            taken.insert(next)
        }
        return taken
    }

    /// The sensitive atoms that published figures give away.
    func disclosed(by figures: [LinkedFigure]) -> Set<Atom> {
        let atoms = figures.reduce(into: sensitive) { $0.formUnion($1.atoms) }
            .sorted { ($0.network, $0.isFiltered ? 1 : 0) < ($1.network, $1.isFiltered ? 1 : 0) }
        let position = Dictionary(uniqueKeysWithValues: atoms.enumerated().map { ($1, $0) })
        let sums = figures.map { Set($0.atoms.compactMap { position[$0] }) }
        let solver = LinearDisclosure(sums: sums, atoms: atoms.count)
        return sensitive.filter { atom in position[atom].map(solver.determines) ?? false }
    }

    /// Where no single figure closes every path: the one that closes most, the least important of equals.
    private func mostHelpful(among left: [LinkedFigure]) -> LinkedFigure? {
        left.min { first, second in
            disclosed(by: left.filter { $0 != first }).count < disclosed(by: left.filter { $0 != second }).count
        }
    }
}
