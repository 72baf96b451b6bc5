import SurveyModel

/// What is left of each joint row when the networks shown one by one are taken away.
struct JointSums {
    private let knowledge: AttackKnowledge
    /// Whether joined networks are known to be small and other withheld ones in a total to be large.
    private let keepsRules: Bool

    init(_ knowledge: AttackKnowledge, keepsRules: Bool = true) {
        self.knowledge = knowledge
        self.keepsRules = keepsRules
    }

    /// The records that name no network, of which only totals tell.
    static let nameless = "network:"

    /// The withheld networks and the sums that may hold them.
    var table: HiddenTable {
        let rows = self.rows
        let sums = rows + GoalSums(knowledge).sums(beside: rows)
        var networks = knowledge.networks(areShown: false).map { group in
            let responses = knowledge.responses(of: group)
            let floor = knowledge.goals.filter { $0.figure.group == group.key }.map(\.share.base).max() ?? 0
            return HiddenTable.Network(
                name: group.key, records: responses?.records, invited: responses?.invited, leastBase: floor,
                isSummed: floor >= minimum && rows.contains { $0.candidates.contains(group.key) },
                isTotalShown: keepsRules && isTotalShown(for: group))
        }
        if let nameless = namelessRecords, nameless > 0 {
            networks.append(
                HiddenTable.Network(
                    name: JointSums.nameless, records: nameless, invited: nil, isCounted: false))
        }
        return HiddenTable(
            networks: networks, sums: sums, floors: GoalFloors(knowledge).floors,
            policy: knowledge.instrument.policy, minimumBase: minimum,
            hasOneOption: (
                agreeing: knowledge.options.count { $0.agrees } == 1,
                disagreeing: knowledge.options.count { !$0.agrees } == 1
            ))
    }

    /// Whether the whole or the network's area has a row of its own that is shown.
    private func isTotalShown(for group: PublishedGroup) -> Bool {
        ["organisation", group.area ?? ""].contains { knowledge.rows[$0]?.answers != nil }
    }

    private var minimum: Int { knowledge.instrument.minimumBase }

    /// Records that no network counts; nil where response counts are not published.
    private var namelessRecords: Int? {
        guard let all = knowledge.records(of: "organisation") else { return nil }
        let named = knowledge.groups.filter { $0.kind == .network }.compactMap { knowledge.responses(of: $0)?.records }
        return all - named.reduce(0, +)
    }

    private var hasNameless: Bool { namelessRecords.map { $0 > 0 } ?? false }

    private var joined: HiddenTable.Standing { keepsRules ? .joined : .either }
    private var sufficing: HiddenTable.Standing { keepsRules ? .sufficing : .either }

    private var rows: [HiddenTable.JointSum] {
        var sums: [HiddenTable.JointSum] = []
        var whole = remainder("organisation", networks: knowledge.networks(areShown: true))
        var openAreas: [String] = []
        for area in knowledge.groups where area.kind == .area {
            let others = block("others:" + area.key.dropFirst("area:".count), in: area.key)
            if let others { sums.append(others) }
            if var rest = remainder(area.key, networks: knowledge.networks(areShown: true, in: area.key)) {
                whole?.subtract(rest)
                if let others { rest.subtract(others) }
                rest.candidates = names(in: area.key)
                rest.invited = rest.asked(besides: silent(in: area.key))
                rest.standing = others == nil && isWithheld("others:" + area.key.dropFirst(5)) ? .either : sufficing
                if rest.members > 0 { sums.append(rest) }
            } else {
                openAreas.append(area.key)
                if let others { whole?.subtract(others) }
            }
        }
        if let others = block("others", in: nil) {
            whole?.subtract(others)
            sums.append(others)
        }
        if let whole = left(of: whole, openAreas) { sums.append(whole) }
        return sums
    }

    /// What the whole still holds: networks of areas whose own row is withheld, and small ones if their row is.
    private func left(of whole: HiddenTable.JointSum?, _ openAreas: [String]) -> HiddenTable.JointSum? {
        guard var whole else { return nil }
        whole.invited = whole.asked(besides: silent(in: nil))
        let isOpen = isWithheld("others") || !keepsRules
        whole.candidates = isOpen ? names(in: nil) : openAreas.flatMap { names(in: $0) }
        let mayBeSmall = isOpen || openAreas.contains { isWithheld("others:" + $0.dropFirst("area:".count)) }
        whole.standing = mayBeSmall ? .either : sufficing
        if hasNameless {
            whole.candidates.append(JointSums.nameless)
            whole.standing = .either
        }
        return whole.members > 0 || (hasNameless && whole.valid > 0) ? whole : nil
    }

    /// How many were asked in networks where nobody answered, who are counted among those asked.
    private func silent(in area: String?) -> Int? {
        let networks = knowledge.groups.filter { group in
            group.kind == .network && (area == nil || group.area == area) && knowledge.rows[group.key] == nil
        }
        let asked = networks.compactMap(knowledge.responses).map(\.invited)
        return asked.contains(nil) ? nil : asked.compactMap(\.self).reduce(0, +)
    }

    private func isWithheld(_ key: String) -> Bool { knowledge.rows[key].map { $0.answers == nil } ?? false }

    private func names(in area: String?) -> [String] {
        knowledge.networks(areShown: false, in: area).map(\.key)
    }

    /// A row of small networks joined, where it is shown.
    private func block(_ key: String, in area: String?) -> HiddenTable.JointSum? {
        guard var sum = remainder(key, networks: []) else { return nil }
        sum.candidates = names(in: area)
        sum.standing = joined
        if area == nil, hasNameless { sum.candidates.append(JointSums.nameless) }
        return sum
    }

    /// A joint row less the networks that are shown; nil where the row is withheld.
    private func remainder(_ key: String, networks: [PublishedGroup]) -> HiddenTable.JointSum? {
        guard let row = knowledge.rows[key], let answers = row.answers else { return nil }
        var sum = HiddenTable.JointSum(row)
        sum.members = answers.networks?.included ?? 0
        for network in networks {
            if let own = knowledge.rows[network.key] { sum.subtract(HiddenTable.JointSum(own)) }
        }
        return sum
    }
}

extension HiddenTable.JointSum {
    /// The counts of a shown row, standing for one network.
    init(_ row: AttackKnowledge.Row) {
        let base = row.answers?.base ?? Base(valid: 0)
        self.init(
            figures: [row.figure], candidates: [], members: 1, agreeing: row.agreeing,
            disagreeing: base.valid - row.agreeing, missing: base.records - base.valid,
            invited: base.invited.map { $0...$0 },
            options: row.answers?.counts ?? [])
    }

    /// Takes away another sum that this one holds.
    mutating func subtract(_ other: Self) {
        members -= other.members
        agreeing -= other.agreeing
        disagreeing -= other.disagreeing
        missing -= other.missing
        options = zip(options, other.options).map { $0 - $1 }
        invited = invited.flatMap { own in other.invited.flatMap { own.less($0) } }
        figures += other.figures.filter { $0.group.hasPrefix("network:") ? false : !figures.contains($0) }
    }
}

extension HiddenTable.JointSum {
    /// Those asked in its members, where up to so many of those counted are in networks where nobody answered.
    fileprivate func asked(besides silent: Int?) -> ClosedRange<Int>? {
        guard let invited, let silent else { return nil }
        return max(0, invited.lowerBound - silent)...invited.upperBound
    }
}

extension ClosedRange<Int> {
    /// What may be left; nil where less than nothing would be.
    fileprivate func less(_ other: Self) -> Self? {
        let (low, high) = (lowerBound - other.upperBound, upperBound - other.lowerBound)
        return high < 0 ? nil : Swift.max(0, low)...high
    }
}
