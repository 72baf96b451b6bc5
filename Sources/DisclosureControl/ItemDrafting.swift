import SurveyModel
import SurveyStatistics

/// Forms the item figures of every group: networks, areas, small networks joined, and the whole.
struct ItemDrafting {
    let territory: Territory

    func drafts(of results: InstrumentResults) -> [ItemDraft] {
        results.publishedItems.flatMap { drafts(of: $0, in: results) }
    }

    private func drafts(of item: Item, in results: InstrumentResults) -> [ItemDraft] {
        let counts = answered(item, in: results)
        guard !counts.isEmpty else { return [] }
        let rule = PrimarySuppression(anonymity: results.instrument.anonymity)
        let blocks = blocks(of: item, in: results)
        func draft(_ group: String, _ networks: Set<String>, answered: Int, silent: Set<String> = []) -> ItemDraft {
            var sum = ItemDrafting.sum(counts, networks)
            sum.base.invited = invited(networks.union(silent), item, results)
            return ItemDraft(
                group: group, results: results, item: item, networks: networks, answeredNetworks: answered,
                counts: sum, isAllowed: !networks.isEmpty && rule.allows(sum))
        }
        let silent = results.silentNetworks
        let answered = counts.keys.count { !$0.isEmpty }
        var drafts = [draft("organisation", blocks.all, answered: answered, silent: silent)]
        for area in territory.organisation.programmeAreas.map(\.id) {
            let answered = counts.keys.count { territory.areaOfNetwork[$0] == area }
            guard answered > 0 else { continue }
            let networks = blocks.networks(ofArea: area, areas: territory.areaOfNetwork)
            let silentHere = silent.filter { territory.areaOfNetwork[$0] == area }
            drafts.append(draft("area:\(area)", networks, answered: answered, silent: silentHere))
            if let others = blocks.others[area] {
                drafts.append(draft("others:\(area)", others, answered: others.count))
            }
        }
        if !blocks.othersOfOrganisation.isEmpty {
            let others = blocks.othersOfOrganisation
            drafts.append(draft("others", others, answered: others.count))
        }
        return drafts + counts.keys.sorted().filter { !$0.isEmpty }.map { draft("network:\($0)", [$0], answered: 1) }
    }

    /// The answers of each network that was asked the item.
    private func answered(_ item: Item, in results: InstrumentResults) -> [String: AnswerCounts] {
        (results.answers[item.name] ?? [:]).filter { $0.value.base.records > $0.value.base.notAsked }
    }

    /// The networks that the item's rows hold, one by one and joined.
    func blocks(of item: Item, in results: InstrumentResults) -> RollUp {
        let counts = answered(item, in: results)
        let rule = PrimarySuppression(anonymity: results.instrument.anonymity)
        let block = JointBlock(results)
        return RollUp(
            bases: counts.mapValues(\.base.valid), areas: territory.areaOfNetwork,
            minimum: rule.anonymity.minimumBase,
            isShown: { counts[$0].map(rule.allows) ?? false },
            isJoined: { networks in
                let sum = ItemDrafting.sum(counts, networks)
                return rule.allows(sum) && rule.keepsOptions(of: sum)
                    && block.keepsSecret(networks, agreeing: sum.agreeing, valid: sum.base.valid)
            })
    }

    /// Those asked the item; a network that is not asked it has nobody silent.
    private func invited(_ networks: Set<String>, _ item: Item, _ results: InstrumentResults) -> Int? {
        guard results.instrument.kind == .survey else { return nil }
        guard results.instrument.item(role: .network) != nil else { return results.invited(networks: nil) }
        return results.invited(networks: networks.filter { item.networks?.contains($0) ?? true })
    }

    private static func sum(_ counts: [String: AnswerCounts], _ networks: Set<String>) -> AnswerCounts {
        let options = counts.values.first?.options.count ?? 0
        return networks.sorted().reduce(into: AnswerCounts(options: options)) { sum, network in
            if let own = counts[network] { sum += own }
        }
    }
}
