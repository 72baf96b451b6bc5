import SurveyModel

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

    /// A network's own integers, for those that goals may count beside rows.
    private struct Own {
        let agreeing: Int
        let disagreeing: Int
        let missing: Int
    }

    private let policy: Anonymity.Policy
    private let minimumBase: Int
    private let hasOneOption: [Bool]
    private(set) var system = IntegerSystem()
    private var cells: [Cell] = []
    private var own: [Int: Own] = [:]
    private var goalSums: Set<Int> = []

    init(_ table: HiddenTable) {
        policy = table.policy
        minimumBase = table.minimumBase
        hasOneOption = [table.hasOneOption.agreeing, table.hasOneOption.disagreeing]
        goalSums = Set(table.sums.indices.filter { table.sums[$0].isGoal })
        for (index, sum) in table.sums.enumerated() {
            for (position, network) in table.networks.enumerated() where sum.candidates.contains(network.name) {
                addCell(of: network, at: position, in: sum, at: index, table.bases(sum.standing))
            }
            addTotals(of: sum, at: index, table.networks)
        }
        for (position, network) in table.networks.enumerated() {
            let rows = membership(of: position)
            if !rows.isEmpty { system.require(rows, in: (network.isSummed ? 1 : 0)...1) }
            let isInGoal = cells.contains { $0.network == position && goalSums.contains($0.sum) }
            if isInGoal || table.floors.contains(where: { $0.candidates.contains(network.name) }) {
                addOwn(of: network, at: position, table)
            }
        }
        for floor in table.floors { add(floor, table.networks) }
    }

    /// The networks of a floor have together what it says at least.
    private mutating func add(_ floor: HiddenTable.Floor, _ networks: [HiddenTable.Network]) {
        let counts = networks.indices.filter { floor.candidates.contains(networks[$0].name) }.compactMap { own[$0] }
        let least: [((Own) -> Int, Int)] = [
            ({ $0.agreeing }, floor.agreeing), ({ $0.disagreeing }, floor.disagreeing), ({ $0.missing }, floor.missing),
        ]
        for (variable, count) in least where count > 0 {
            system.require(counts.map { (variable($0), 1) }, in: count...IntegerSystem.far)
        }
    }

    /// The network's counts are those of every sum that holds it; one too large to be joined is in every goal about it.
    private mutating func addOwn(of network: HiddenTable.Network, at position: Int, _ table: HiddenTable) {
        let most = network.records ?? table.sums.map { $0.valid + $0.missing }.max() ?? 0
        let own = Own(
            agreeing: system.variable(in: 0...most), disagreeing: system.variable(in: 0...most),
            missing: system.variable(in: 0...most))
        self.own[position] = own
        if let records = network.records {
            system.require([(own.agreeing, 1), (own.disagreeing, 1), (own.missing, 1)], in: records...records)
        }
        let cells = self.cells.filter { $0.network == position }
        for cell in cells {
            let pairs = [
                (cell.agreeing, own.agreeing), (cell.disagreeing, own.disagreeing), (cell.missing, own.missing),
            ]
            for (part, whole) in pairs {
                system.require([(whole, 1), (part, -1)], in: 0...IntegerSystem.far)
                system.require([(whole, 1), (part, -1), (cell.isMember, most)], in: -IntegerSystem.far...most)
            }
        }
        if network.isTotalShown { leaveOut(own, at: position, most: most) }
        for row in cells where !goalSums.contains(row.sum) && table.sums[row.sum].standing == .sufficing {
            for goal in cells where goalSums.contains(goal.sum) {
                system.require([(goal.isMember, 1), (row.isMember, -1)], in: 0...1)
            }
        }
    }

    /// Whoever is in no row, though a total is shown that would hold it, breaks the policy.
    private mutating func leaveOut(_ own: Own, at position: Int, most: Int) {
        let isOut = system.variable(in: 0...1)
        system.require(membership(of: position) + [(isOut, 1)], in: 1...1)
        let counts = [own.agreeing, own.disagreeing]
        guard policy == .base else { return addPolicy(on: counts, of: isOut, .joined, most: most) }
        system.require(counts.map { ($0, 1) } + [(isOut, most)], in: 0...(most + max(0, minimumBase - 1)))
    }

    private mutating func addCell(
        of network: HiddenTable.Network, at position: Int, in sum: HiddenTable.JointSum, at index: Int,
        _ bases: ClosedRange<Int>
    ) {
        let cell = Cell(
            network: position, sum: index, isMember: system.variable(in: 0...1),
            agreeing: system.variable(in: 0...max(0, sum.agreeing)),
            disagreeing: system.variable(in: 0...max(0, sum.disagreeing)),
            missing: system.variable(in: 0...max(0, sum.missing)))
        cells.append(cell)
        let valid = [(cell.agreeing, 1), (cell.disagreeing, 1)]
        let least = max(bases.lowerBound, network.leastBase)
        system.require(valid + [(cell.isMember, -least)], in: 0...IntegerSystem.far)
        system.require(valid + [(cell.isMember, -bases.upperBound)], in: -IntegerSystem.far...0)
        if policy != .base {
            addPolicy(on: [cell.agreeing, cell.disagreeing], of: cell.isMember, sum.standing, most: sum.valid)
        }
        if let records = network.records {
            system.require(valid + [(cell.missing, 1), (cell.isMember, -records)], in: 0...0)
        } else {
            system.require([(cell.missing, 1), (cell.isMember, -sum.missing)], in: -IntegerSystem.far...0)
        }
    }

    /// What the policy tells of a member: the counts that none who is shown may have, or that one who is joined has.
    private mutating func addPolicy(
        on counts: [Int], of isMember: Int, _ standing: HiddenTable.Standing, most: Int
    ) {
        let far = IntegerSystem.far
        switch (standing, policy) {
        case (.sufficing, .unanimity):
            for count in counts { system.require([(count, 1), (isMember, -1)], in: 0...far) }
        case (.sufficing, .baseAndComplement), (.sufficing, .cells):
            for count in counts {
                // Either nobody or five and more.
                let isAny = system.variable(in: 0...1)
                system.require([(count, 1), (isAny, -5)], in: 0...far)
                system.require([(count, 1), (isAny, -max(5, most))], in: -far...0)
            }
        case (.joined, .unanimity), (.joined, .baseAndComplement), (.joined, .cells):
            // Too few answers, or a count on one side that may not be shown.
            let isSmall = system.variable(in: 0...1)
            let breaks = counts.map { _ in system.variable(in: 0...1) }
            system.require([(isSmall, 1), (breaks[0], 1), (breaks[1], 1), (isMember, -1)], in: 0...far)
            system.require(counts.map { ($0, 1) } + [(isSmall, most)], in: 0...(most + max(0, minimumBase - 1)))
            for (side, (count, isBroken)) in zip(counts, breaks).enumerated() {
                // However many share a side of several options, few may have chosen one of them.
                let highest = policy == .unanimity ? 0 : policy == .cells && !hasOneOption[side] ? most : 4
                system.require([(count, 1), (isBroken, most)], in: 0...(most + highest))
                if policy != .unanimity { system.require([(count, 1), (isBroken, -1)], in: 0...far) }
            }
        case (.either, _), (_, .base): break
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
        if let asked = sum.invited, invited.count == own.count { system.require(invited, in: asked) }
    }

    /// The sums that add up to a count of a network, over all rows that may hold it.
    func terms(of count: Count, network: Int) -> [(variable: Int, coefficient: Int)] {
        if let own = own[network] {
            return switch count {
            case .agreeing: [(own.agreeing, 1)]
            case .disagreeing: [(own.disagreeing, 1)]
            case .base: [(own.agreeing, 1), (own.disagreeing, 1)]
            }
        }
        return cells.filter { $0.network == network }.flatMap { cell in
            switch count {
            case .agreeing: [(cell.agreeing, 1)]
            case .disagreeing: [(cell.disagreeing, 1)]
            case .base: [(cell.agreeing, 1), (cell.disagreeing, 1)]
            }
        }
    }

    /// Whether goals beside rows may count the network.
    func isInGoals(_ network: Int) -> Bool { own[network] != nil }

    /// The sum that is 1 where a network is in some row's sum.
    func membership(of network: Int) -> [(variable: Int, coefficient: Int)] {
        cells.filter { $0.network == network && !goalSums.contains($0.sum) }.map { ($0.isMember, 1) }
    }

    /// The ways somebody in a network may have answered: each demands that such an answer is among the network's.
    func answers(in network: Int) -> [IntegerSystem.Sum] {
        if let own = own[network] {
            return [own.agreeing, own.disagreeing, own.missing].map {
                IntegerSystem.Sum(terms: [($0, 1)], range: 1...IntegerSystem.far)
            }
        }
        let cells = self.cells.filter { $0.network == network }
        let kinds: [(Cell) -> Int] = [{ $0.agreeing }, { $0.disagreeing }, { $0.missing }]
        return kinds.map { kind in
            IntegerSystem.Sum(
                terms: cells.flatMap { [(kind($0), 1), ($0.isMember, -1)] }, range: 0...IntegerSystem.far)
        }
    }

    /// The row's sum that holds a network in a solution.
    func sum(holding network: Int, in solution: [Int]) -> Int? {
        cells.first { $0.network == network && !goalSums.contains($0.sum) && solution[$0.isMember] == 1 }?.sum
    }
}
