extension HiddenTable {
    /// For each network a number that all networks share which differ from it in name alone.
    ///
    /// Exchanging two of them changes no sum, so that whatever is told of one is told of the other.
    var kinds: [Int] {
        var numbers: [Kind: Int] = [:]
        return networks.map { network in
            let kind = Kind(of: network, in: self)
            if let number = numbers[kind] { return number }
            numbers[kind] = numbers.count
            return numbers.count - 1
        }
    }

    /// All that is known of a network but its name.
    private struct Kind: Hashable {
        let records: Int?
        let invited: Int?
        let leastBase: Int
        let flags: [Bool]
        let sums: [Bool]
        let floors: [Bool]

        init(of network: Network, in table: HiddenTable) {
            records = network.records
            invited = network.invited
            leastBase = network.leastBase
            flags = [network.isCounted, network.isSummed, network.isTotalShown]
            sums = table.sums.map { $0.candidates.contains(network.name) }
            floors = table.floors.map { $0.candidates.contains(network.name) }
        }
    }
}
