/// The integer sums behind a table of withheld networks: who is in which published sum, and with what counts.
struct HiddenTableSystem {
    /// A count of a withheld network that no reader may learn.
    enum Count: CaseIterable {
        case agreeing, disagreeing, base
    }

    /// The integers of one network in one sum.
    private struct Cell {
        let network: Int
        let sum: Int
        let isMember: Int
        let agreeing: Int
        let disagreeing: Int
        let missing: Int
    }

    private(set) var system = IntegerSystem()
    private var cells: [Cell] = []

    init(_ table: HiddenTable) {
        for (index, sum) in table.sums.enumerated() {
            for (position, network) in table.networks.enumerated() where sum.candidates.contains(network.name) {
                addCell(of: network, at: position, in: sum, at: index)
            }
            addTotals(of: sum, at: index, table.networks)
        }
        for (position, network) in table.networks.enumerated() {
            let own = cells.filter { $0.network == position }.map { ($0.isMember, 1) }
            if !own.isEmpty { system.require(own, in: (network.isSummed ? 1 : 0)...1) }
        }
    }

    private mutating func addCell(
        of network: HiddenTable.Network, at position: Int, in sum: HiddenTable.JointSum, at index: Int
    ) {
        let cell = Cell(
            network: position, sum: index, isMember: system.variable(in: 0...1),
            agreeing: system.variable(in: 0...max(0, sum.agreeing)),
            disagreeing: system.variable(in: 0...max(0, sum.disagreeing)),
            missing: system.variable(in: 0...max(0, sum.missing)))
        cells.append(cell)
        let valid = [(cell.agreeing, 1), (cell.disagreeing, 1)]
        let least = max(sum.base.lowerBound, network.leastBase)
        system.require(valid + [(cell.isMember, -least)], in: 0...IntegerSystem.far)
        system.require(valid + [(cell.isMember, -sum.base.upperBound)], in: -IntegerSystem.far...0)
        if let records = network.records {
            system.require(valid + [(cell.missing, 1), (cell.isMember, -records)], in: 0...0)
        } else {
            system.require([(cell.missing, 1), (cell.isMember, -sum.missing)], in: -IntegerSystem.far...0)
        }
    }

    private mutating func addTotals(
        of sum: HiddenTable.JointSum, at index: Int, _ networks: [HiddenTable.Network]
    ) {
        let own = cells.filter { $0.sum == index }
        func total(_ count: Int, of variable: (Cell) -> Int) {
            system.require(own.map { (variable($0), 1) }, in: count...count)
        }
        total(sum.agreeing) { $0.agreeing }
        total(sum.disagreeing) { $0.disagreeing }
        total(sum.missing) { $0.missing }
        let counted = own.filter { networks[$0.network].isCounted }
        system.require(counted.map { ($0.isMember, 1) }, in: sum.members...sum.members)
        let invited = own.compactMap { cell in networks[cell.network].invited.map { (cell.isMember, $0) } }
        if let all = sum.invited, invited.count == own.count { system.require(invited, in: all...all) }
    }

    /// The sums that add up to a count of a network, over all published sums that may hold it.
    func terms(of count: Count, network: Int) -> [(variable: Int, coefficient: Int)] {
        cells.filter { $0.network == network }.flatMap { cell in
            switch count {
            case .agreeing: [(cell.agreeing, 1)]
            case .disagreeing: [(cell.disagreeing, 1)]
            case .base: [(cell.agreeing, 1), (cell.disagreeing, 1)]
            }
        }
    }

    /// The sum that is 1 where a network is in some published sum.
    func membership(of network: Int) -> [(variable: Int, coefficient: Int)] {
        cells.filter { $0.network == network }.map { ($0.isMember, 1) }
    }

    /// The ways somebody in a network may have answered: each demands that such an answer is among the network's.
    func answers(in network: Int) -> [IntegerSystem.Sum] {
        let own = cells.filter { $0.network == network }
        let kinds: [(Cell) -> Int] = [{ $0.agreeing }, { $0.disagreeing }, { $0.missing }]
        return kinds.map { kind in
            IntegerSystem.Sum(
                terms: own.flatMap { [(kind($0), 1), ($0.isMember, -1)] }, range: 0...IntegerSystem.far)
        }
    }

    /// The published sum that holds a network in a solution.
    func sum(holding network: Int, in solution: [Int]) -> Int? {
        cells.first { $0.network == network && solution[$0.isMember] == 1 }?.sum
    }
}
