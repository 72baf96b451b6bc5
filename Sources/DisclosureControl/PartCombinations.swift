import SurveyModel

/// Adds and takes away shown sums over parts of one group, in every way, and looks at what is left.
///
/// Filters are published, and so which sums lie within which is known, and what they share. A union of three, or what
/// two leave of a third, is found as a difference of two is.
struct PartCombinations {
    /// A shown number of answers or records in a part of the group.
    struct Sum {
        let figure: AttackedFigure
        let filter: Condition?
        /// The networks it counts; nil for all of the group.
        let networks: [String]?
        let size: Int
    }

    /// What some of the sums leave: how many answers, and in which part.
    struct Rest {
        let added: [AttackedFigure]
        let taken: [AttackedFigure]
        let size: Int
        /// Whether every record in it is taken by some filter.
        let isFiltered: Bool
    }

    /// How many different parts are combined: three to this power combinations are tried.
    private static let mostSums = 9

    private let sums: [Sum]
    private let outcomes: [[Bool]]

    /// Takes the sums; nil where there are too many to try all ways of combining them.
    ///
    /// Of two sums on the same records by their definition, the smaller leaves out networks that are not named.
    init?(_ sums: [Sum]) {
        var different: [Sum] = []
        var isPartly: [Bool] = []
        for sum in sums.sorted(by: { $0.size > $1.size }) {
            let same = different.filter { $0.filter == sum.filter && $0.networks == sum.networks }
            guard !same.contains(where: { $0.size == sum.size }) else { continue }
            different.append(sum)
            isPartly.append(!same.isEmpty)
        }
        guard different.count <= PartCombinations.mostSums,
            let filtered = FilterOutcomes.all(of: different.map(\.filter))
        else { return nil }
        self.sums = different
        let places = PartCombinations.places(of: different, isPartly)
        outcomes = Set(places.flatMap { place in filtered.map { zip($0, place).map { $0 && $1 } } })
            .sorted { "\($0)" < "\($1)" }
    }

    /// Whether each sum counts a network, for every kind of network there may be.
    private static func places(of sums: [Sum], _ isPartly: [Bool]) -> Set<[Bool]> {
        let named = Set(sums.flatMap { $0.networks ?? [] }).sorted().map(Optional.some) + [nil]
        let places = named.map { network in
            sums.map { sum in sum.networks.map { own in network.map(own.contains) ?? false } ?? true }
        }
        return isPartly.indices.filter { isPartly[$0] }.reduce(into: Set(places)) { places, position in
            for place in places {
                var without = place
                without[position] = false
                places.insert(without)
            }
        }
    }

    /// Everything that adding and taking away tells the size of, from the fewest figures first.
    var rests: [Rest] {
        var outcomes = outcomes
        // A part known to be empty tells more of the others.
        while true {
            let found = combinations(over: outcomes)
            let empty = Set(found.filter { $0.size == 0 }.flatMap(\.inside))
            guard !empty.isEmpty else { return found.map { rest($0, outcomes) } }
            outcomes.removeAll(where: empty.contains)
        }
    }

    private struct Combination {
        let signs: [Int]
        let size: Int
        let inside: [[Bool]]
    }

    private func combinations(over outcomes: [[Bool]]) -> [Combination] {
        var found: [Combination] = []
        func visit(_ signs: [Int]) {
            guard signs.count < sums.count else {
                let counts = outcomes.map { outcome in zip(signs, outcome).reduce(0) { $1.1 ? $0 + $1.0 : $0 } }
                guard counts.allSatisfy({ $0 == 0 || $0 == 1 }), counts.contains(1) else { return }
                let size = zip(signs, sums).reduce(0) { $0 + $1.0 * $1.1.size }
                let inside = zip(outcomes, counts).filter { $0.1 == 1 }.map(\.0)
                return found.append(Combination(signs: signs, size: size, inside: inside))
            }
            for sign in [0, 1, -1] { visit(signs + [sign]) }
        }
        visit([])
        func figures(_ combination: Combination) -> Int { combination.signs.count { $0 != 0 } }
        return found.enumerated().sorted { (figures($0.1), $0.0) < (figures($1.1), $1.0) }.map(\.element)
    }

    private func rest(_ combination: Combination, _ outcomes: [[Bool]]) -> Rest {
        func figures(_ sign: Int) -> [AttackedFigure] {
            zip(combination.signs, sums).filter { $0.0 == sign }.map(\.1.figure)
        }
        let filters = sums.map { $0.filter != nil }
        return Rest(
            added: figures(1), taken: figures(-1), size: combination.size,
            isFiltered: combination.inside.allSatisfy { zip($0, filters).contains { $0 && $1 } })
    }
}
