#if CommandLine
    import SurveyModel

    /// The items of an instrument in stages: within one no item depends on another, so that the server can tell from the
    /// stages before which of its items are asked, without a script.
    struct FormStages {
        /// The positions of the items of each stage, in order.
        let stages: [[Int]]
        /// The stage of each item.
        let stageOfItem: [Int]
        /// The items that each item's asking or wording depends on.
        let dependencies: [[Int]]

        init(_ instrument: Instrument) {
            let items = instrument.items
            let positions = Dictionary(items.enumerated().map { ($1.name, $0) }) { first, _ in first }
            let network = items.firstIndex { $0.role == .network && $0.type == .selectOne }
            dependencies = items.indices.map { position in
                var needed = Set((items[position].relevant?.items ?? []).compactMap { positions[$0] })
                if let network, items[position].networks != nil || items[position].namesNetwork {
                    needed.insert(network)
                }
                needed.remove(position)
                return needed.sorted()
            }
            var stages: [[Int]] = []
            var current: [Int] = []
            for position in items.indices {
                if dependencies[position].contains(where: current.contains) {
                    stages.append(current)
                    current = []
                }
                current.append(position)
            }
            self.stages = current.isEmpty ? stages : stages + [current]
            var stageOfItem = Array(repeating: 0, count: items.count)
            for (stage, positions) in self.stages.enumerated() {
                for position in positions { stageOfItem[position] = stage }
            }
            self.stageOfItem = stageOfItem
        }
    }

    extension Item {
        /// The variable that stands for the network's name in labels.
        static let networkVariable = "natverk"

        /// Whether its words hold the network's name.
        fileprivate var namesNetwork: Bool {
            let texts = Array(label.texts.values) + Array(hint?.texts.values ?? [:].values)
            return texts.contains { $0.contains("{\(Item.networkVariable)}") }
        }
    }
#endif
