public import SurveyModel

/// Counts the records of one instrument for one measure, network by network.
public struct GoalCounting {
    private let table: RecordTable
    private let networks: [String]
    private let municipalities: Set<String>

    /// Prepares a table of records.
    ///
    /// - Parameters:
    ///   - table: The records; their network is the answer to the item with the role network.
    ///   - municipalities: The units that count where a measure counts units taking part and names none itself.
    public init(table: RecordTable, municipalities: Set<String>) {
        self.table = table
        self.municipalities = municipalities
        networks = GoalCounting.codes(of: table.instrument.item(role: .network), in: table)
    }

    /// The counts of each network under the measure's filter; records without a network stand under "".
    public func counts(of measure: Measure) -> [String: GoalCounts] {
        let mask = RecordMask(table: table)(measure.filter)
        guard measure.kind != .beforeAfter else {
            return PairCounting(table: table, networks: networks, measure: measure).counts(of: mask)
        }
        let readers =
            measure.isScored ? [] : measure.items.map { AgreementReader($0, in: table, options: measure.options) }
        let extras = GoalExtras(measure: measure, table: table, municipalities: municipalities)
        var counts: [String: GoalCounts] = [:]
        for record in 0..<table.count where mask[record] {
            let network = networks[record]
            var own = counts[network] ?? GoalCounts(parts: readers.count)
            own.records += 1
            GoalCounting.countAgreement(readers.map { $0[record] }, enough: measure.enough, into: &own)
            extras.count(record, agreement: readers.first?[record], into: &own)
            counts[network] = own
        }
        return counts
    }

    private static func countAgreement(_ answers: [Agreement], enough: Int?, into counts: inout GoalCounts) {
        for (index, answer) in answers.enumerated() { counts.parts[index].count(answer) }
        let needed = min(enough ?? answers.count, answers.count)
        let verdict: Agreement = answers.count { $0 == .agrees } >= needed ? .agrees : .disagrees
        let missing = answers.compactMap(\.missing)
        counts.joint.count(missing.first.map(Agreement.missing) ?? verdict)
        counts.jointWithDontKnow.count(missing.first { $0 != .dontKnow }.map(Agreement.missing) ?? verdict)
    }

    /// The code of each record's answer; blank where missing.
    static func codes(of item: Item?, in table: RecordTable) -> [String] {
        let column = item.flatMap { table.columns[$0.name] }
        return (0..<table.count).map { column?.groupCode($0, item) ?? "" }
    }
}

extension Measure {
    /// Whether its figure is made of scores, not of options that agree.
    var isScored: Bool { kind == .scoreMean || kind == .beforeAfter }
}

extension ShareCounts {
    /// Counts one answer.
    mutating func count(_ answer: Agreement) {
        switch answer {
        case .agrees:
            agreeing += 1
            base.valid += 1
        case .disagrees: base.valid += 1
        case .missing(let kind): base[kind] += 1
        }
    }
}
