import SurveyModel
public import SurveyStatistics

/// The one door from raw results to what may be read outside the house.
public struct PublicationMaker: Sendable {
    /// The publication of the period before, where there is one.
    public var previous: Publication?
    /// What was published before that one, which readers have too.
    public var earlier: [Publication]
    /// Prose to set beside the figures, by what it is about, as `area:aldre`.
    public var texts: [String: String]
    /// Whether to list what each unit has of each goal.
    public var listsUnits: Bool

    /// Prepares a publication compared with the one before.
    public init(
        previous: Publication? = nil, earlier: [Publication] = [], texts: [String: String] = [:],
        listsUnits: Bool = false
    ) {
        self.previous = previous
        self.earlier = earlier
        self.texts = texts
        self.listsUnits = listsUnits
    }

    /// Makes the publication of a period, and attacks it before anyone else does.
    ///
    /// - Throws: ``DisclosureRefusal`` where a withheld figure could still be computed from those that are left.
    /// - Complexity: Linear in figures but for the linked tables of an item, which are cubic in its networks, and for
    ///   the attack, which is bounded.
    public func publication(of results: PeriodResults) throws(DisclosureRefusal) -> Publication {
        let drafts = PublicationDrafts(of: results)
        let before = (previous.map { [$0] } ?? []) + earlier
        let shown = AlreadyShown(in: before, drafts: drafts).names
        // 1. Complementary: what would give a withheld figure away by adding and subtracting.
        let linked = LinkedTables(items: drafts.items, goals: drafts.goals, shown: shown)
        var suppressed = linked.suppressedNames()
        suppressed.formUnion(PersonOverlap(goals: drafts.goals).suppressedNames(besides: suppressed))
        if let path = linked.remainingPaths(without: suppressed).first { throw DisclosureRefusal(path: path) }
        let comments = comments(in: results)
        // 2. Attacked: what the published values alone give away; the least important figure on each path goes.
        while true {
            let publication = publication(of: results, drafts, suppressed, comments)
            let findings = Attacker(publication, also: before).report().findings
            guard !findings.isEmpty else { return publication }
            let given = findings.map {
                drafts.leastImportant(on: $0, in: publication, except: suppressed.union(shown))
            }
            if let open = zip(findings, given).first(where: { $1 == nil }) {
                throw DisclosureRefusal(findings: findings, first: open.0)
            }
            suppressed.formUnion(given.compactMap(\.self))
        }
    }

    private func publication(
        of results: PeriodResults, _ drafts: PublicationDrafts, _ suppressed: Set<String>,
        _ comments: [PublishedComments]
    ) -> Publication {
        let link = previous.map { SeriesLink(previous: $0, organisation: results.organisation) }
        let itemPublishing = ItemPublishing(organisation: results.organisation, link: link)
        let goalPublishing = GoalPublishing(
            results: results, link: link, weighting: NetworkWeighting(drafts: drafts, suppressed: suppressed))
        var made = Publication(
            schema: Publication.currentSchema, engine: ArithmeticVersion.current, period: period(of: results),
            organisation: results.organisation.name, definitions: definitions(of: results),
            strategicGoals: strategicGoals(of: results), units: results.organisation.units,
            groups: GroupPublishing(territory: drafts.territory, results: results)
                .groups(for: drafts.items.filter(\.isAllowed), goals: results.plan.goals),
            instruments: results.instruments.map(\.instrument).map(PublishedInstrument.init),
            goals: drafts.goals.map { goalPublishing.published($0, isSuppressed: suppressed.contains($0.name)) },
            items: drafts.items.map { itemPublishing.published($0, isSuppressed: suppressed.contains($0.name)) },
            comments: comments, disclosure: drafts.account(suppressed: suppressed))
        made.corrections = results.period.corrections.isEmpty ? nil : results.period.corrections
        made.sections = results.plan.sections.isEmpty ? nil : results.plan.sections
        made.texts = texts.isEmpty ? nil : texts.keys.sorted().map { PublishedText(about: $0, text: texts[$0] ?? "") }
        let units = UnitPublishing(results: results, listsUnits: listsUnits)
        let byUnit = units.results(of: drafts.goals)
        made.unitResults = byUnit.isEmpty && !listsUnits ? nil : byUnit
        let indicators = PublishedIndicator.all(of: results)
        made.indicators = indicators.isEmpty ? nil : indicators
        let differences = MeetingDifference.all(in: results.instruments).map(PublishedMeetings.init)
        made.meetingDifferences = differences.isEmpty ? nil : differences
        made.unitNetworks = listsUnits ? units.networks : nil
        return made
    }

    private func period(of results: PeriodResults) -> PublishedPeriod {
        PublishedPeriod(
            id: results.period.id, from: results.period.from, to: results.period.to, plan: results.plan.id,
            planTitle: results.plan.title, previous: previous?.period.id, previousTo: previous?.period.to,
            previousPlan: previous?.period.plan)
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
        // Its patterns are compiled once.
        let masking = CommentMasking()
        return results.instruments.flatMap { source in
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
                        texts: texts.map(masking.masked)
                            .sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) })
                }
            }
        }
    }
}

extension PublishedInstrument {
    init(_ instrument: Instrument) {
        self.init(
            id: instrument.id, wave: instrument.wave, kind: instrument.kind, title: instrument.title,
            record: instrument.record, mode: instrument.anonymity.mode,
            minimumBase: instrument.anonymity.minimumBase, policy: instrument.anonymity.policy,
            responseFloor: instrument.responseFloor)
    }
}
