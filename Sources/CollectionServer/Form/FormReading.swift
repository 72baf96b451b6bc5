#if CommandLine
    import SurveyModel

    /// A draft read against its instrument: each item's answer, and whether it is asked of this respondent.
    ///
    /// What an item says that is not asked does not count, neither in the record nor in the conditions of other items; its
    /// entry stays in the draft, so that it is there again should the item be asked after all.
    struct FormReading {
        let instrument: Instrument
        /// The answers as entered, by position.
        let answers: [FormAnswer]
        /// Whether the item at that position is asked.
        let isAsked: [Bool]
        /// The position of the item that names the network.
        let networkItem: Int?

        init(_ draft: DraftAnswers, of instrument: Instrument) {
            self.instrument = instrument
            answers = instrument.items.map { $0.answer(in: draft) }
            networkItem = instrument.items.firstIndex { $0.role == .network && $0.type == .selectOne }
            var order = AskingOrder(instrument, answers, networkItem)
            isAsked = instrument.items.indices.map { order.isAsked($0) }
        }

        /// The id of the network the answers concern, where it is entered.
        var network: String? {
            guard let networkItem, case .option(let position) = answers[networkItem] else { return nil }
            return instrument.items[networkItem].options[position].code
        }

        /// What is wrong with the item's entry, or nil.
        func fault(at position: Int) -> EntryFault? {
            guard isAsked[position] else { return nil }
            let item = instrument.items[position]
            switch answers[position] {
            case .fault(let fault): return fault
            case .blank: return item.isRequired && item.type != .note ? .required : nil
            case let answer:
                guard let constraint = item.constraint else { return nil }
                let holds = constraint.holds { $0 == Condition.ownAnswer ? answer.seen(by: item) : seen($0) }
                return holds ? nil : .constraint
            }
        }

        /// The answer that counts, as conditions see it.
        private func seen(_ name: String) -> ConditionAnswer {
            guard let position = instrument.items.firstIndex(where: { $0.name == name }), isAsked[position] else {
                return .missing
            }
            return answers[position].seen(by: instrument.items[position])
        }
    }

    /// Decides item by item whether it is asked; an item whose condition leads back to itself counts as blank there.
    private struct AskingOrder {
        let instrument: Instrument
        let answers: [FormAnswer]
        let networkItem: Int?
        private let positions: [String: Int]
        private var verdicts: [Bool?]

        init(_ instrument: Instrument, _ answers: [FormAnswer], _ networkItem: Int?) {
            self.instrument = instrument
            self.answers = answers
            self.networkItem = networkItem
            positions = Dictionary(instrument.items.enumerated().map { ($1.name, $0) }) { first, _ in first }
            verdicts = Array(repeating: nil, count: instrument.items.count)
        }

        mutating func isAsked(_ position: Int) -> Bool {
            if let verdict = verdicts[position] { return verdict }
            verdicts[position] = false
            let verdict = isInNetwork(position) && isRelevant(position)
            verdicts[position] = verdict
            return verdict
        }

        private mutating func isRelevant(_ position: Int) -> Bool {
            guard let relevant = instrument.items[position].relevant else { return true }
            var seen: [String: ConditionAnswer] = [:]
            for name in relevant.items {
                guard let other = positions[name], isAsked(other) else { continue }
                seen[name] = answers[other].seen(by: instrument.items[other])
            }
            return relevant.holds { seen[$0] ?? .missing }
        }

        /// As on import: where no network is answered, items of single networks are asked of everybody.
        private mutating func isInNetwork(_ position: Int) -> Bool {
            guard let networks = instrument.items[position].networks, let networkItem, networkItem != position,
                isAsked(networkItem), case .option(let option) = answers[networkItem]
            else { return true }
            return networks.contains(instrument.items[networkItem].options[option].code)
        }
    }
#endif
