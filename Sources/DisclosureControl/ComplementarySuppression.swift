import SurveyModel
import SurveyStatistics

/// One figure on one statement: which atoms it sums, and how dear it is.
struct LinkedFigure: Hashable {
    /// What the figure is, least important first: a joint item row is given up before a network's, and a goal last.
    enum Importance: Int, Comparable, CaseIterable {
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

/// How many figures of each importance are given up, the dearest counted first.
struct Loss: Comparable {
    private let counts: [Int]

    init(of figures: [LinkedFigure], keeping kept: [LinkedFigure]) {
        let kept = Set(kept)
        counts = LinkedFigure.Importance.allCases.reversed().map { importance in
            figures.count { $0.importance == importance && !kept.contains($0) }
        }
    }

    static func < (lhs: Loss, rhs: Loss) -> Bool { lhs.counts.lexicographicallyPrecedes(rhs.counts) }
}

/// Takes out further figures until no withheld part can be computed from those that are left.
struct ComplementarySuppression {
    /// Atoms that must not become known, with their answers: those withheld, with at least one answer.
    let sensitive: [Atom: ShareCounts]
    /// Decides what sensitive atoms told apart only jointly must hold.
    let rule: PrimarySuppression
    /// Sums that readers have whatever is taken out, as how many answered.
    var given: [Set<Atom>] = []

    /// The figures to take out besides: the dearest are kept first, and each other only if it opens no path.
    ///
    /// Keeping in the order of importance never gives up a goal while giving up an item row will do, and leaves out
    /// no figure that could have stayed. Then each figure kept is tried as the one to give up instead of others, as long
    /// as that loses less.
    func suppressed(among figures: [LinkedFigure]) -> Set<LinkedFigure> {
        let known = disclosed(by: [])
        guard disclosed(by: figures) != known else { return [] }
        let ordered = figures.sorted { ($1.importance, $0.name) < ($0.importance, $1.name) }
        func keeping(_ kept: [LinkedFigure], without given: LinkedFigure?) -> [LinkedFigure] {
            ordered.reduce(into: kept) { kept, figure in
                guard figure != given, !kept.contains(figure) else { return }
                if disclosed(by: kept + [figure]) == known { kept.append(figure) }
            }
        }
        var kept = keeping([], without: nil)
        var isBetter = true
        while isBetter {
            isBetter = false
            for given in kept.reversed() {
                let other = keeping(kept.filter { $0 != given }, without: given)
                if Loss(of: figures, keeping: other) < Loss(of: figures, keeping: kept) {
                    (kept, isBetter) = (keeping(other, without: nil), true)
                    break
                }
            }
        }
        return Set(figures).subtracting(kept)
    }

    /// The sensitive atoms that figures give away which are not known anyway.
    func newlyDisclosed(by figures: [LinkedFigure]) -> Set<Atom> {
        disclosed(by: figures).subtracting(disclosed(by: []))
    }

    /// The sensitive atoms that published figures give away, alone or in a group that holds too few answers.
    func disclosed(by figures: [LinkedFigure]) -> Set<Atom> {
        func ordered(_ atoms: some Sequence<Atom>) -> [Atom] {
            atoms.sorted { $0.order < $1.order }
        }
        let known = figures.map(\.atoms) + given
        let others = known.reduce(into: Set<Atom>()) { $0.formUnion($1) }.subtracting(sensitive.keys)
        let atoms = ordered(others) + ordered(sensitive.keys)
        let position = Dictionary(uniqueKeysWithValues: atoms.enumerated().map { ($1, $0) })
        let solver = LinearDisclosure(
            sums: known.map { Set($0.compactMap { position[$0] }) }, atoms: atoms.count)
        let alone = sensitive.keys.filter { atom in position[atom].map(solver.determines) ?? false }
        let jointly = solver.sums(from: others.count).map { $0.map { atoms[$0] } }.filter(isWeak)
        return Set(alone).union(jointly.joined())
    }

    private func isWeak(_ atoms: [Atom]) -> Bool {
        let sum = atoms.reduce(into: ShareCounts()) { sum, atom in if let own = sensitive[atom] { sum += own } }
        let largest = atoms.map { sensitive[$0]?.base.valid ?? 0 }.max() ?? 0
        return sum.base.valid - largest < rule.anonymity.minimumBase || !rule.allows(sum)
    }
}
