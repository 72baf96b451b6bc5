/// Finds the withheld networks with a count that only one value fits, for an outsider and for every member.
///
/// Two tables that fit all sums and differ in a count show that it is not pinned; such tables are kept and tried first
/// on the next question.
struct PinSearch {
    /// How many branches are tried for one item before what is open counts as disclosed.
    static let boundOfWork = 20_000

    private let table: HiddenTable
    private let model: HiddenTableSystem
    private let kinds: [Int]
    private var known: [[Int]] = []
    private var work = PinSearch.boundOfWork

    init(_ table: HiddenTable) {
        self.table = table
        model = HiddenTableSystem(table)
        kinds = table.kinds
    }

    /// What one reader knows beside the publication.
    private struct Knowledge {
        let reader: HiddenTable.Reader
        let demands: [IntegerSystem.Sum]
    }

    private enum Verdict { case open, pinned, undecided }

    /// The pins, an outsider's before a member's, each network once; nil where no table fits the sums.
    mutating func pins() -> [HiddenTable.Pin]? {
        var pins = pinsByGoals()
        guard !table.sums.isEmpty || !table.floors.isEmpty else { return pins }
        let outsider = Knowledge(reader: .outsider, demands: [])
        guard case .found = solution(outsider, []) else { return nil }
        pins += self.pins(for: outsider, except: pins)
        pins += optionPins(except: pins)
        // Kinds of readers and answers that told nothing: while nothing is told at all, all of a kind tell nothing.
        var harmless: Set<[Int]> = []
        for (position, network) in table.networks.enumerated() {
            for (number, answer) in model.answers(in: position).enumerated() {
                if pins.isEmpty, !harmless.insert([kinds[position], number]).inserted { continue }
                let knowledge = Knowledge(reader: .member(of: network.name), demands: [answer])
                switch solution(knowledge, []) {
                case .impossible: continue
                case .found: pins += self.pins(for: knowledge, except: pins)
                case .undecided: return pins + undecided(except: pins)
                }
            }
        }
        return pins
    }

    /// Everything still open where the bound of work was met.
    private func undecided(except found: [HiddenTable.Pin]) -> [HiddenTable.Pin] {
        table.networks.filter { network in network.isCounted && !found.contains { $0.network == network.name } }
            .map { HiddenTable.Pin(network: $0.name, reader: .outsider, sum: nil, isProved: false) }
    }

    /// Networks surely in some row of which an option's count is told.
    private mutating func optionPins(except found: [HiddenTable.Pin]) -> [HiddenTable.Pin] {
        let outsider = Knowledge(reader: .outsider, demands: [])
        var pins: [HiddenTable.Pin] = []
        for (position, network) in table.networks.enumerated() where network.isCounted {
            guard !found.contains(where: { $0.network == network.name }),
                let telling = table.tellingOption(of: network.name), !mayBeInNoRow(position, outsider)
            else { continue }
            let others = table.sums[telling.sum].candidates.filter { $0 != network.name }
            let reader = others.first.map(HiddenTable.Reader.member) ?? .outsider
            pins.append(
                HiddenTable.Pin(
                    network: network.name, reader: telling.chosen == 0 ? .outsider : reader, sum: telling.sum,
                    isProved: true))
        }
        return pins
    }

    /// Networks all of whose records a shown goal counts.
    private func pinsByGoals() -> [HiddenTable.Pin] {
        table.networks.filter { $0.leastBase > 0 && $0.records == $0.leastBase }.map {
            HiddenTable.Pin(network: $0.name, reader: .outsider, sum: nil, isProved: true)
        }
    }

    private mutating func pins(for knowledge: Knowledge, except found: [HiddenTable.Pin]) -> [HiddenTable.Pin] {
        var pins: [HiddenTable.Pin] = []
        var openKinds: Set<Int> = []
        for (position, network) in table.networks.enumerated() where network.isCounted {
            let isOwn = knowledge.reader == .member(of: network.name)
            // Who answers alone in a network learns nothing of others from its counts.
            if isOwn, network.records == 1 { continue }
            guard !found.contains(where: { $0.network == network.name }), isOwn || !openKinds.contains(kinds[position])
            else { continue }
            if let isProved = isPinned(position, knowledge) {
                pins.append(
                    HiddenTable.Pin(
                        network: network.name, reader: knowledge.reader, sum: holder(of: position), isProved: isProved))
            } else if !isOwn {
                openKinds.insert(kinds[position])
            }
        }
        return pins
    }

    /// Whether some count of the network is proved to have one value, or may have only one; nil where all are open.
    private mutating func isPinned(_ network: Int, _ knowledge: Knowledge) -> Bool? {
        guard !isFree(network, knowledge) else { return nil }
        let verdicts = HiddenTableSystem.Count.allCases.map { verdict(on: $0, of: network, knowledge) }
        return verdicts.contains { $0 != .open } ? verdicts.contains(.pinned) : nil
    }

    private func holder(of network: Int) -> Int? {
        for solution in known { if let sum = model.sum(holding: network, in: solution) { return sum } }
        return nil
    }

    /// Whether nothing that is published need be about the network.
    private mutating func isFree(_ network: Int, _ knowledge: Knowledge) -> Bool {
        !model.isInGoals(network) && mayBeInNoRow(network, knowledge)
    }

    /// Whether the network may be in no row's sum.
    private mutating func mayBeInNoRow(_ network: Int, _ knowledge: Knowledge) -> Bool {
        let membership = model.membership(of: network)
        guard !membership.isEmpty else { return true }
        guard case .found = solution(knowledge, [IntegerSystem.Sum(terms: membership, range: 0...0)]) else {
            return false
        }
        return true
    }

    private mutating func verdict(
        on count: HiddenTableSystem.Count, of network: Int, _ knowledge: Knowledge
    ) -> Verdict {
        let terms = model.terms(of: count, network: network)
        guard case .found(let first) = solution(knowledge, []) else { return .undecided }
        let value = terms.reduce(0) { $0 + first[$1.variable] * $1.coefficient }
        var isDecided = true
        for range in [-IntegerSystem.far...(value - 1), (value + 1)...IntegerSystem.far] {
            switch solution(knowledge, [IntegerSystem.Sum(terms: terms, range: range)]) {
            case .found: return .open
            case .impossible: continue
            case .undecided: isDecided = false
            }
        }
        return isDecided ? .pinned : .undecided
    }

    /// A table that fits, known or searched for.
    private mutating func solution(_ knowledge: Knowledge, _ further: [IntegerSystem.Sum]) -> IntegerSystem.Search {
        let demands = knowledge.demands + further
        let fitting = known.first { values in
            demands.allSatisfy { demand in
                demand.range.contains(demand.terms.reduce(0) { $0 + values[$1.variable] * $1.coefficient })
            }
        }
        if let fitting { return .found(fitting) }
        let found = model.system.solution(with: demands, prefersHigh: known.count % 2 == 1, work: &work)
        if case .found(let values) = found { known.append(values) }
        return found
    }
}
