#if CommandLine
    import SurveyModel

    /// The pages of a form for one respondent, made of the items that are asked.
    struct PagePlan {
        /// The positions of each page's items.
        let pages: [[Int]]
        /// The stage of each page.
        private let stageOfPage: [Int]
        private let reading: FormReading
        private let stages: FormStages
        private let paging: FormPaging

        init(_ reading: FormReading, _ stages: FormStages, _ paging: FormPaging) {
            self.reading = reading
            self.stages = stages
            self.paging = paging
            var pages: [[Int]] = []
            var stageOfPage: [Int] = []
            for (stage, items) in stages.stages.enumerated() {
                let own = PageBreaks(reading.instrument, paging).pages(of: items.filter { reading.isAsked[$0] })
                pages += own
                stageOfPage += own.map { _ in stage }
            }
            self.pages = pages
            self.stageOfPage = stageOfPage
        }

        /// The page that holds an item, or nil where it is not asked.
        func page(of item: Int) -> Int? { pages.firstIndex { $0.contains(item) } }

        /// How many pages there will be, seen from one of them: exactly, or at most where answers still to come decide it.
        func total(from page: Int) -> (count: Int, isExact: Bool) {
            guard pages.indices.contains(page) else { return (pages.count, true) }
            let isOpen = reading.instrument.items.indices.map { item in
                stages.dependencies[item].contains { isUnknown($0, from: stageOfPage[page]) }
            }
            guard isOpen.contains(true) else { return (pages.count, true) }
            let networks = possibleNetworks(from: stageOfPage[page])
            let most = networks.map { count(isOpen, inNetwork: $0, withDoubtful: true) }.max() ?? pages.count
            let least = networks.map { count(isOpen, inNetwork: $0, withDoubtful: false) }.min() ?? pages.count
            return (max(most, page + 1), least == most)
        }

        /// Whether an item's answer is still to come, seen from a stage.
        private func isUnknown(_ item: Int, from stage: Int) -> Bool {
            guard stages.stageOfItem[item] >= stage, reading.isAsked[item] else { return false }
            // What cannot be taken as an answer is still to be answered.
            return switch reading.answers[item] {
            case .blank, .fault: true
            case .option, .options, .number, .date, .text: false
            }
        }

        /// The networks that may still be answered, nil for none; one alone where that is settled or plays no part.
        private func possibleNetworks(from stage: Int) -> [String?] {
            guard let item = reading.networkItem, isUnknown(item, from: stage) else { return [reading.network] }
            let networks: [String?] = reading.instrument.items[item].options.map { $0.code }
            return reading.instrument.items[item].isRequired ? networks : networks + [nil]
        }

        /// The pages if that network is answered and every doubtful item is asked, or none.
        private func count(_ isOpen: [Bool], inNetwork network: String?, withDoubtful: Bool) -> Int {
            let breaks = PageBreaks(reading.instrument, paging)
            return stages.stages.reduce(0) { sum, items in
                let possible = items.filter { position in
                    guard isOpen[position] else { return reading.isAsked[position] }
                    let item = reading.instrument.items[position]
                    if let networks = item.networks, let network, !networks.contains(network) { return false }
                    return withDoubtful || item.relevant == nil
                }
                return sum + breaks.pages(of: possible).count
            }
        }
    }
#endif
