public import SurveyModel

/// Counts the records of one instrument for one measure, network by network.
public struct GoalCounting {
    private let table: RecordTable
    private let groups: RecordGroups
    private let units: [String]?
    private let municipalities: Set<String>
    private let until: ValuePeriod?

    /// Prepares a table of records.
    ///
    /// - Parameters:
    ///   - table: The records; their network is the answer to the item with the role network.
    ///   - municipalities: The units that count where a measure counts units taking part and names none itself.
    ///   - until: The period reported, after which no imported value is taken.
    public init(table: RecordTable, municipalities: Set<String>, until: ValuePeriod? = nil) {
        self.init(table: table, groups: RecordGroups(table), municipalities: municipalities, until: until)
    }

    init(table: RecordTable, groups: RecordGroups, municipalities: Set<String>, until: ValuePeriod? = nil) {
        self.table = table
        self.groups = groups
        self.municipalities = municipalities
        self.until = until
        units = table.instrument.item(role: .unit).map { GoalCounting.codes(of: $0, in: table) }
    }

    /// The counts of each network under the measure's filter; records without a network stand under "".
    ///
    /// - Parameters:
    ///   - measure: What is counted.
    ///   - networks: Counts these networks alone, where a goal is about no other.
    ///   - goal: The goal that is measured, for the rhythm and reading by which imported values are chosen.
    /// - Returns: the counts of every network that has a record under the filter.
    public func counts(
        of measure: Measure, in networks: Set<String>? = nil, for goal: GoalDescription? = nil
    ) -> [String: GoalCounts] {
        let selection = ImportedSelection(
            measure, of: goal, until: until, in: table, municipalities: municipalities)
        let filter = measure.filter.map { RecordFilter($0, in: table) }
        guard measure.kind != .beforeAfter else {
            return PairCounting(table: table, measure: measure).counts(under: filter)
        }
        let readers =
            measure.isScored ? [] : measure.items.map { AgreementReader($0, in: table, options: measure.options) }
        let extras = GoalExtras(measure: measure, table: table, units: units, municipalities: municipalities)
        let open = OpenRecords(measure, filter, of: units, in: table, for: goal)
        var counts: [String: GoalCounts] = [:]
        for (group, records) in zip(groups.networks, groups.records)
        where networks?.contains(group) ?? true && open?.leavesOpen(group) != true {
            var own = GoalCounts(parts: readers.count)
            for record in records {
                if open?.takes(record, readers.first?[record], into: &own) ?? false { continue }
                guard selection?.records.contains(record) ?? filter?[record] ?? true else { continue }
                own.records += 1
                open?.countUnnamed(record, readers.first?[record], into: &own)
                GoalCounting.countAgreement(readers, record, enough: measure.enough, into: &own)
                extras.count(record, agreement: readers.first?[record], into: &own)
            }
            if own.records + own.undecided > 0 { counts[group] = own }
        }
        if let open { countUnplaced(open, readers, in: networks, into: &counts) }
        if let selection { GoalCounting.tell(selection, in: &counts, parts: readers.count) }
        let silent = SilentUnits(measure, in: table, units: units, municipalities: municipalities)
        let lacksColumn = !AbsentColumns(measure, in: table).names.isEmpty
        if !silent.codes.isEmpty || lacksColumn {
            let group = counts.keys.min() ?? networks?.min() ?? ""
            counts[group, default: GoalCounts(parts: readers.count)].silentUnits = silent.codes
            counts[group]?.blankUnits = silent.blank
            counts[group]?.unplacedReturns = silent.unplaced
            counts[group]?.lacksColumn = lacksColumn
        }
        return counts
    }

    /// Counts the records without a network, where it matters to which they belong, with those of their meeting's network;
    /// others stand under "" and may belong to any.
    private func countUnplaced(
        _ open: OpenRecords, _ readers: [AgreementReader], in networks: Set<String>?,
        into counts: inout [String: GoalCounts]
    ) {
        for (group, records) in zip(groups.networks, groups.records) where open.leavesOpen(group) {
            for record in records {
                let home = groups.homes[record] ?? ""
                guard home.isEmpty || networks?.contains(home) ?? true else { continue }
                var own = counts[home] ?? GoalCounts(parts: readers.count)
                open.takesUnplaced(record, readers.first?[record], into: &own)
                if own.records + own.undecided > 0 { counts[home] = own }
            }
        }
    }

    /// Sets what was chosen beside the figure; a value that could not be taken is one that is missing.
    private static func tell(_ selection: ImportedSelection, in counts: inout [String: GoalCounts], parts: Int) {
        let values = selection.values
        guard values.period != nil else { return }
        let missing = values.lacking + selection.untold
        let group = counts.keys.min() ?? ""
        var own = counts[group] ?? GoalCounts(parts: parts)
        own.values = values
        own.records += values.ambiguous + missing
        for (kind, count) in [(MissingKind.unreadable, values.ambiguous), (.noAnswer, missing)] {
            own.numbers[kind] += count
            own.scores.base[kind] += count
            for index in own.parts.indices { own.parts[index].base[kind] += count }
        }
        counts[group] = own
    }

    private static func countAgreement(
        _ readers: [AgreementReader], _ record: Int, enough: Int?, into counts: inout GoalCounts
    ) {
        var agreeing = 0
        var missing: MissingKind?
        var missingButDontKnow: MissingKind?
        for (index, reader) in readers.enumerated() {
            let answer = reader[record]
            counts.parts[index].count(answer)
            if answer == .agrees { agreeing += 1 }
            guard let kind = answer.missing else { continue }
            missing = missing ?? kind
            if kind != .dontKnow { missingButDontKnow = missingButDontKnow ?? kind }
        }
        let needed = min(enough ?? readers.count, readers.count)
        let verdict: Agreement = agreeing >= needed ? .agrees : .disagrees
        counts.joint.count(missing.map(Agreement.missing) ?? verdict)
        counts.jointWithDontKnow.count(missingButDontKnow.map(Agreement.missing) ?? verdict)
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
