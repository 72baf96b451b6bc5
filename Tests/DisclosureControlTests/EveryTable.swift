import SurveyModel

@testable import DisclosureControl

/// An attacker that shares nothing with the built-in one: it tries every table of whole numbers.
///
/// For each withheld network it runs through every count of agreeing and disagreeing that the response count allows,
/// and through every way of counting the network in the rows of joined networks, of its area and of the whole, and in
/// goals on some networks. It knows the policy, and what several publications of the same answers show.
struct EveryTable {
    struct Withheld {
        let name: String
        let area: String
        let records: Int
    }

    private struct Counts: Hashable {
        var agree = 0
        var disagree = 0
        var missing = 0
        var networks = 0

        static func + (lhs: Counts, rhs: Counts) -> Counts {
            Counts(
                agree: lhs.agree + rhs.agree, disagree: lhs.disagree + rhs.disagree,
                missing: lhs.missing + rhs.missing, networks: lhs.networks + rhs.networks)
        }

        func holds(_ other: Counts) -> Bool {
            other.agree <= agree && other.disagree <= disagree && other.missing <= missing
                && other.networks <= networks
        }
    }

    /// One network's place in a table: its counts and the rows that hold it.
    private struct Place {
        let counts: Counts
        let rows: [String]
    }

    let withheld: [Withheld]
    private let rows: [String: Counts]
    private let base: [String: Counts]
    private let listed: Set<String>
    private let policy: Anonymity.Policy
    /// The networks that each goal on whole networks is about.
    private let goals: [String: Set<String>]

    init(_ publications: Publication...) {
        let publication = publications[0]
        policy = publication.instruments.first?.policy ?? .base
        var withheld: [Withheld] = []
        var shown: [String: Counts] = [:]
        var rows: [String: Counts] = [:]
        let items = publications.flatMap(\.items).filter { $0.name == "stod" }
        for item in items {
            guard let answers = item.answers.figure else {
                let isOpen = !items.contains { $0.group == item.group && $0.answers.figure != nil }
                if item.group.hasPrefix("network:"), isOpen, !withheld.contains(where: { $0.name == item.group }),
                    let group = publication.group(item.group)
                {
                    withheld.append(
                        Withheld(
                            name: item.group, area: group.area ?? "", records: group.responses.first?.records ?? 0))
                }
                continue
            }
            let agree = answers.agree?.agreeing ?? 0
            let counts = Counts(
                agree: agree, disagree: answers.base.valid - agree, missing: answers.base.records - answers.base.valid,
                networks: answers.networks?.included ?? 1)
            if item.group.hasPrefix("network:") { shown[item.group] = counts } else { rows[item.group] = counts }
        }
        var goals: [String: Set<String>] = [:]
        for (number, goal) in publications.flatMap(\.goals).enumerated() {
            guard goal.filter == nil, !goal.group.hasPrefix("network:"), let outcome = goal.outcome.figure,
                case .share(let share)? = outcome.value, let all = outcome.base, let networks = outcome.networks
            else { continue }
            let own = publication.groups.filter { group in
                guard group.kind == .network else { return false }
                let isOfArea = goal.group == "organisation" || group.area == goal.group
                return goal.networks.map { $0.contains(String(group.key.dropFirst(8))) } ?? isOfArea
            }
            goals["goal \(number)"] = Set(own.map(\.key))
            rows["goal \(number)"] = Counts(
                agree: share.agreeing, disagree: share.base - share.agreeing, missing: all.records - share.base,
                networks: networks.included)
        }
        self.goals = goals
        self.withheld = withheld.sorted { $0.name < $1.name }
        self.rows = rows
        listed = Set(items.map(\.group))
        var base = rows.mapValues { _ in Counts() }
        for (network, counts) in shown {
            let area = publication.group(network)?.area ?? ""
            let about = goals.keys.filter { goals[$0]?.contains(network) ?? false }
            for row in [area, "organisation"] + about where base[row] != nil {
                base[row] = (base[row] ?? Counts()) + counts
            }
        }
        self.base = base
    }

    /// How many tables there are to try.
    var size: Int { withheld.reduce(1) { min($0 * places(of: $1).count, 1 << 30) } }

    /// Networks of which every fitting table has the same agreeing, disagreeing or valid answers.
    ///
    /// - Parameter member: Somebody who answered there, in each way that fits; of the own network then only others count.
    /// - Returns: Their keys.
    func pinned(knowing member: String?) -> Set<String> {
        var places: [[Place]] = withheld.map(places)
        guard let own = withheld.firstIndex(where: { $0.name == member }) else { return pinned(places, nil) }
        let all = places[own]
        let ways: [(Counts) -> Int] = [{ $0.agree }, { $0.disagree }, { $0.missing }]
        return ways.reduce(into: []) { found, way in
            places[own] = all.filter { $0.rows.isEmpty || way($0.counts) > 0 }
            let isAlone = withheld[own].records == 1
            found.formUnion(pinned(places, isAlone ? own : nil))
        }
    }

    private func pinned(_ places: [[Place]], _ exempt: Int?) -> Set<String> {
        var seen = [[Set<Int>]](repeating: [[], [], []], count: withheld.count)
        visit(places, [], base, &seen)
        let names = withheld.enumerated().filter { position, _ in
            position != exempt && seen[position].contains { $0.count == 1 }
        }
        return Set(names.map(\.element.name))
    }

    private func visit(
        _ places: [[Place]], _ chosen: [Place], _ sums: [String: Counts], _ seen: inout [[Set<Int>]]
    ) {
        guard chosen.count < places.count else {
            guard sums == rows else { return }
            for (position, place) in chosen.enumerated() {
                seen[position][0].insert(place.counts.agree)
                seen[position][1].insert(place.counts.disagree)
                seen[position][2].insert(place.counts.agree + place.counts.disagree)
            }
            return
        }
        for place in places[chosen.count] {
            var sums = sums
            for row in place.rows { sums[row] = (sums[row] ?? Counts()) + place.counts }
            guard place.rows.allSatisfy({ (rows[$0] ?? Counts()).holds(sums[$0] ?? Counts()) }) else { continue }
            visit(places, chosen + [place], sums, &seen)
        }
    }

    /// A network that the policy would show is in the totals alone; any other in no row, or joined in its area or over all.
    private func places(of network: Withheld) -> [Place] {
        let inArea = "others:" + network.area.dropFirst("area:".count)
        let about = goals.keys.filter { goals[$0]?.contains(network.name) ?? false }.sorted()
        return (0...network.records).flatMap { agree in
            (0...(network.records - agree)).flatMap { disagree -> [Place] in
                let counts = Counts(
                    agree: agree, disagree: disagree, missing: network.records - agree - disagree, networks: 1)
                func place(_ rows: [String]) -> Place {
                    Place(counts: counts, rows: rows.filter { self.rows[$0] != nil })
                }
                if keepsToPolicy(agree, disagree) {
                    return [place([network.area, "organisation"] + about), place(about), place([])]
                }
                guard agree + disagree > 0 else { return [place([])] }
                var ways: [[String]] = [[]]
                if listed.contains(inArea) { ways.append([inArea, network.area, "organisation"]) }
                if listed.contains("others") { ways.append(["others", "organisation"]) }
                for goal in about { ways += ways.map { $0 + [goal] } }
                return ways.map(place)
            }
        }
    }

    /// Whether the network could be shown by itself.
    private func keepsToPolicy(_ agree: Int, _ disagree: Int) -> Bool {
        guard agree + disagree >= 5 else { return false }
        return switch policy {
        case .base: true
        case .unanimity: agree > 0 && disagree > 0
        case .baseAndComplement, .cells: !(1...4).contains(agree) && !(1...4).contains(disagree)
        }
    }
}
