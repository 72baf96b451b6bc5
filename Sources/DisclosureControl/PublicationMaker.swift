import SurveyModel
public import SurveyStatistics

/// The one door from raw results to what may be read outside the house.
public struct PublicationMaker: Sendable {
    /// The publication of the period before, where there is one.
    public var previous: Publication?

    /// Prepares a publication compared with the one before.
    public init(previous: Publication? = nil) { self.previous = previous }

    /// Makes the publication of a period.
    ///
    /// - Throws: ``DisclosureRefusal`` where a withheld figure could still be computed from those that are left.
    /// - Complexity: Linear in figures but for the linked tables of an item, which are cubic in its networks.
    public func publication(of results: PeriodResults) throws(DisclosureRefusal) -> Publication {
        let territory = Territory(results.organisation)
        let link = previous.map { SeriesLink(previous: $0, organisation: results.organisation) }
        // 1. Primary: what is large enough, and totals of what is shown.
        let items = results.instruments.flatMap(ItemDrafting(territory: territory).drafts)
        let goals = results.plan.goals.map(GoalDrafting(territory: territory, results: results).draft)
        // 2. Complementary: what would give a withheld figure away.
        let linked = LinkedTables(items: items, goals: goals)
        let suppressed = linked.suppressedNames()
        if let path = linked.remainingPaths(without: suppressed).first { throw DisclosureRefusal(path: path) }
        // 3. Reported: figures with status and trend, or the bare fact that they are withheld.
        let itemPublishing = ItemPublishing(organisation: results.organisation, link: link)
        let goalPublishing = GoalPublishing(results: results, link: link)
        return Publication(
            schema: Publication.currentSchema, engine: ArithmeticVersion.current, period: period(of: results),
            organisation: results.organisation.name, definitions: definitions(of: results),
            strategicGoals: strategicGoals(of: results), units: results.organisation.units,
            groups: GroupPublishing(territory: territory, results: results)
                .groups(for: items.filter(\.isAllowed), goals: results.plan.goals),
            instruments: results.instruments.map(\.instrument).map(PublishedInstrument.init),
            goals: goals.map { goalPublishing.published($0, isSuppressed: suppressed.contains($0.name)) },
            items: items.map { itemPublishing.published($0, isSuppressed: suppressed.contains($0.name)) },
            comments: comments(in: results),
            disclosure: account(items, goals, suppressed))
    }

    private func period(of results: PeriodResults) -> PublishedPeriod {
        PublishedPeriod(
            id: results.period.id, from: results.period.from, to: results.period.to, plan: results.plan.id,
            planTitle: results.plan.title, previous: previous?.period.id)
    }

    private func definitions(of results: PeriodResults) -> [String: String] {
        results.instruments.map(\.instrument).reduce(into: ["plan \(results.plan.id)": results.plan.fingerprint]) {
            $0[["instrument", $1.id, $1.wave].compactMap(\.self).joined(separator: " ")] = $1.fingerprint
        }
    }

    private func strategicGoals(of results: PeriodResults) -> [PublishedStrategicGoal] {
        results.organisation.strategicGoals.compactMap { goal in
            goal.text[results.plan.id].map {
                PublishedStrategicGoal(id: goal.id, number: goal.number[results.plan.id], text: $0)
            }
        }.sorted { ($0.number ?? .max) < ($1.number ?? .max) }
    }

    /// Free text comes only from groups of at least the minimum base, sorted so that order tells nothing.
    private func comments(in results: PeriodResults) -> [PublishedComments] {
        results.instruments.flatMap { source in
            source.comments.keys.sorted().flatMap { name -> [PublishedComments] in
                guard let item = source.instrument.item(name), let byNetwork = source.comments[name] else { return [] }
                return byNetwork.keys.sorted().compactMap { network in
                    let records = source.records[network] ?? 0
                    let isLarge = records >= source.instrument.anonymity.minimumBase
                    guard isLarge || !source.instrument.anonymity.isProtected, let texts = byNetwork[network] else {
                        return nil
                    }
                    return PublishedComments(
                        group: network.isEmpty ? "organisation" : "network:\(network)",
                        instrument: source.instrument.id, item: name,
                        label: item.label.naming(results.organisation.network(network)),
                        texts: texts.map(CommentMasking.masked)
                            .sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) })
                }
            }
        }
    }

    private func account(_ items: [ItemDraft], _ goals: [GoalDraft], _ suppressed: Set<String>) -> DisclosureAccount {
        let protectedItems = items.filter { $0.results.instrument.anonymity.isProtected }
        let protectedGoals = goals.filter(\.isProtected)
        return DisclosureAccount(
            protectedFigures: protectedItems.count + protectedGoals.count,
            primary: protectedItems.count { !$0.isAllowed } + protectedGoals.count { !$0.isAllowed },
            complementary: protectedItems.count { $0.isAllowed && suppressed.contains($0.name) }
                + protectedGoals.count { $0.isAllowed && suppressed.contains($0.name) })
    }
}

/// Why a publication was refused: a withheld figure could be computed from what would be published.
public struct DisclosureRefusal: Error, Hashable, Sendable, CustomStringConvertible {
    /// The item and network that could be computed.
    public let path: String

    /// What is wrong and what to do.
    public var description: String {
        """
        The publication was refused: a withheld figure could be computed from the others (\(path)). \
        Raise minimum_base in the instrument, or take the goal that singles out the group from the plan.
        """
    }
}

extension PublishedInstrument {
    init(_ instrument: Instrument) {
        self.init(
            id: instrument.id, wave: instrument.wave, kind: instrument.kind, title: instrument.title,
            record: instrument.record, mode: instrument.anonymity.mode,
            minimumBase: instrument.anonymity.minimumBase, policy: instrument.anonymity.policy)
    }
}
