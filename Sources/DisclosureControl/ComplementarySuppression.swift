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

/// A part of the records that published sums are made of: a network's, within some filters and outside the others.
struct Atom: Hashable {
    let network: String
    let taken: [Bool]

    /// A place in one order of all atoms, the same on every run.
    var order: String { taken.reduce(into: network + "\u{0}") { $0 += $1 ? "1" : "0" } }
}

/// Takes out further figures until no withheld part can be computed from those that are left.
struct ComplementarySuppression {
    /// Atoms that must not become known, with their answers: those withheld, with at least one answer.
    let sensitive: [Atom: Int]
    /// The answers that sensitive atoms told apart only jointly hold at least, the largest of them taken out.
    let minimumBase: Int

    /// The figures to take out besides: the dearest are kept first, and each other only if it opens no path.
    ///
    /// Keeping in the order of importance never gives up a goal while giving up an item row will do, and leaves out
    /// no figure that could have stayed.
    func suppressed(among figures: [LinkedFigure]) -> Set<LinkedFigure> {
        guard !disclosed(by: figures).isEmpty else { return [] }
        var kept: [LinkedFigure] = []
        var taken: Set<LinkedFigure> = []
        for figure in figures.sorted(by: { ($1.importance, $0.name) < ($0.importance, $1.name) }) {
            if disclosed(by: kept + [figure]).isEmpty { kept.append(figure) } else { taken.insert(figure) }
        }
        return taken
    }

    /// The sensitive atoms that published figures give away, alone or in a group that holds too few answers.
    func disclosed(by figures: [LinkedFigure]) -> Set<Atom> {
        func ordered(_ atoms: some Sequence<Atom>) -> [Atom] {
            atoms.sorted { $0.order < $1.order }
        }
        let others = figures.reduce(into: Set<Atom>()) { $0.formUnion($1.atoms) }.subtracting(sensitive.keys)
        let atoms = ordered(others) + ordered(sensitive.keys)
        let position = Dictionary(uniqueKeysWithValues: atoms.enumerated().map { ($1, $0) })
        let sums = figures.map { Set($0.atoms.compactMap { position[$0] }) }
        let solver = LinearDisclosure(sums: sums, atoms: atoms.count)
        let alone = sensitive.keys.filter { atom in position[atom].map(solver.determines) ?? false }
        let jointly = solver.sums(from: others.count).map { $0.map { atoms[$0] } }.filter(isWeak)
        return Set(alone).union(jointly.joined())
    }

    private func isWeak(_ atoms: [Atom]) -> Bool {
        let sizes = atoms.map { sensitive[$0] ?? 0 }
        return sizes.reduce(0, +) - (sizes.max() ?? 0) < minimumBase
    }
}
