import SurveyModel

/// Computes what readers can from publications alone, before others do.
///
/// It holds every figure shown, the response counts, the rule of the minimum base, earlier publications, and for each
/// network one own answer of a member. Where a withheld count can have one value only, it is disclosed.
public struct Attacker: Sendable {
    private let publications: [Publication]

    /// Takes what the attacker has read, the attacked publication first.
    public init(_ publication: Publication, also earlier: [Publication] = []) {
        publications = earlier.reduce(into: [publication]) { all, other in
            if !all.contains(other) { all.append(other) }
        }
    }

    /// What can be computed of the answers that the first publication tells of.
    ///
    /// - Complexity: Bounded for each item by a fixed number of branches; what is open then counts as disclosed.
    public func report() -> AttackReport {
        let all = AttackKnowledge.gathered(from: publications)
        let attacked = publications.first?.period.id ?? ""
        let own = all.filter { knowledge in knowledge.rows.values.contains { $0.figure.publication == attacked } }
        var findings = own.flatMap { TableAttack($0).findings + DifferenceAttack($0).findings }
        for publication in publications.prefix(1) {
            findings += JointTelling.findings(in: publication) + FilterTelling.findings(in: publication)
            findings += AnswersListed.findings(in: publication)
            findings += RepresentationAttack(publication: publication).findings
            findings += ScoreAttack(publication: publication).findings
            findings += WeightingAttack(publication: publication).findings
        }
        findings += SeriesAttack(all, publications).findings
        return AttackReport(
            publications: publications.map(\.period.id), withheldFigures: withheldFigures, tables: own.count,
            boundOfWork: PinSearch.boundOfWork, findings: findings)
    }

    private var withheldFigures: Int {
        guard let publication = publications.first else { return 0 }
        return publication.items.count { $0.answers == .withheld } + publication.goals.count { $0.outcome == .withheld }
    }
}

/// The attack on one item's linked tables: networks, areas, joined networks and the whole.
struct TableAttack {
    private let knowledge: AttackKnowledge

    init(_ knowledge: AttackKnowledge) { self.knowledge = knowledge }

    var findings: [AttackFinding] {
        guard !knowledge.networks(areShown: false).isEmpty else { return elsewhere }
        let (table, found) = searched
        let words = AttackWords(knowledge: knowledge)
        let pins = found.map { pin in
            AttackFinding(
                path: path(of: pin, in: table), target: figure(of: pin.network), sources: sources(of: pin, in: table),
                sentence: words.pinned(pin, in: table))
        }
        let weak = table.weakSums.map { index in
            let sum = table.sums[index]
            return AttackFinding(
                path: .weakBlock, target: figure(of: sum.candidates.first ?? ""), sources: sum.figures,
                sentence: words.weak(sum))
        }
        return pins + weak + elsewhere
    }

    /// The pins under the rules of suppression; without them where the publication does not keep to them.
    private var searched: (HiddenTable, [HiddenTable.Pin]) {
        let strict = JointSums(knowledge).table
        var search = PinSearch(strict)
        if let pins = search.pins() { return (strict, pins) }
        let rows = HiddenTable(
            networks: strict.networks, sums: strict.sums.filter { !$0.isGoal }, policy: strict.policy,
            minimumBase: strict.minimumBase, hasOneOption: strict.hasOneOption)
        search = PinSearch(rows)
        if rows.sums.count < strict.sums.count, let pins = search.pins() { return (strict, pins + unfit(strict, pins)) }
        let loose = JointSums(knowledge, keepsRules: false).table
        search = PinSearch(loose)
        if let pins = search.pins() { return (loose, pins) }
        // Sums that nothing fits are not understood, and so not shown to be safe.
        let open = loose.networks.filter(\.isCounted)
        return (loose, open.map { HiddenTable.Pin(network: $0.name, reader: .outsider, sum: nil, isProved: false) })
    }

    /// The networks that goals may count where no table fits rows and goals together: not understood, so not safe.
    private func unfit(_ table: HiddenTable, _ found: [HiddenTable.Pin]) -> [HiddenTable.Pin] {
        let candidates = Set(table.sums.filter(\.isGoal).flatMap(\.candidates)).subtracting(found.map(\.network))
        return candidates.sorted().map { HiddenTable.Pin(network: $0, reader: .outsider, sum: nil, isProved: false) }
    }

    private var elsewhere: [AttackFinding] {
        knowledge.shownElsewhere.map {
            AttackFinding(
                path: .shownElsewhere, target: $0.withheld, sources: [$0.shown],
                sentence: AttackWords(knowledge: knowledge).shownElsewhere($0.withheld, $0.shown))
        }
    }

    private func path(of pin: HiddenTable.Pin, in table: HiddenTable) -> AttackFinding.Path {
        guard pin.isProved else { return .undecided }
        if case .member = pin.reader { return .ownAnswer }
        return pin.sum.map { table.sums[$0].members == 1 } ?? false ? .subtraction : .bounds
    }

    private func figure(of network: String) -> AttackedFigure {
        knowledge.rows[network]?.figure
            ?? AttackedFigure(
                publication: knowledge.key.source, group: network, instrument: knowledge.key.instrument,
                item: knowledge.key.item)
    }

    /// The row that holds the network and the goals that may count it; else its own goal, else whatever may hold it.
    private func sources(of pin: HiddenTable.Pin, in table: HiddenTable) -> [AttackedFigure] {
        if let sum = pin.sum {
            let goals = table.sums.filter { $0.isGoal && $0.candidates.contains(pin.network) }
            let floors = table.floors.filter { $0.candidates.contains(pin.network) }
            return table.sums[sum].figures + goals.flatMap(\.figures) + floors.flatMap(\.figures)
        }
        let own = knowledge.goals.map(\.figure).filter { $0.group == pin.network }
        return own + table.figures(on: pin.network)
    }
}
