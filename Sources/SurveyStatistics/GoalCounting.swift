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
    ///   - municipalities: The units that count where a measure counts units taking part.
    public init(table: RecordTable, municipalities: Set<String>) {
        self.table = table
        self.municipalities = municipalities
        networks = GoalCounting.codes(of: table.instrument.item(role: .network), in: table)
    }

    /// The counts of each network under the measure's filter; records without a network stand under "".
    public func counts(of measure: Measure) -> [String: GoalCounts] {
        let mask = RecordMask(table: table)(measure.filter)
        let readers = measure.items.map { AgreementReader($0, in: table, options: measure.options) }
        let extras = Extras(measure: measure, table: table, municipalities: municipalities)
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

/// Counts, sums, units and activities: what some kinds need beside agreement.
private struct Extras {
    let sums: [NumberAnswer]?
    let isOfUnits: Bool
    let distinct: [String]?
    let units: [String]?
    let activities: (ids: [String], sets: [AnswerSet], codes: [String])?
    let municipalities: Set<String>

    init(measure: Measure, table: RecordTable, municipalities: Set<String>) {
        self.municipalities = municipalities
        let first = measure.items.first.flatMap(table.instrument.item)
        let column = first.flatMap { table.columns[$0.name] }
        if case .number(let answers)? = column { sums = answers } else { sums = nil }
        isOfUnits = measure.kind == .shareOfUnits
        distinct = measure.distinct.map { GoalCounting.codes(of: table.instrument.item($0), in: table) }
        units =
            measure.kind == .eachUnitAttendance
            ? GoalCounting.codes(of: table.instrument.item(role: .unit), in: table) : nil
        if let first, case .choices(let sets)? = column {
            let ids = GoalCounting.codes(of: table.instrument.item(role: .recordID), in: table)
            activities = (ids, sets, first.options.map(\.code))
        } else {
            activities = nil
        }
    }

    func count(_ record: Int, agreement: Agreement?, into counts: inout GoalCounts) {
        if let sums {
            switch sums[record] {
            case .value(let number):
                counts.number += number
                counts.numbers.valid += 1
            case .missing(let kind): counts.numbers[kind] += 1
            }
        } else {
            counts.number += 1
        }
        if let code = distinct?[record], !code.isEmpty, !isOfUnits || municipalities.contains(code) {
            counts.distinct.insert(code)
        }
        if let unit = units?[record], !unit.isEmpty, let agreement {
            counts.units[unit, default: ShareCounts()].count(agreement)
        }
        if let activities {
            let chosen = activities.sets[record].positions.map { activities.codes[$0] }
                .filter(municipalities.contains)
            counts.activities[activities.ids[record]] = chosen.count
            counts.distinct.formUnion(chosen)
        }
    }
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
