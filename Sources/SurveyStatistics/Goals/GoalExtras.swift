import SurveyModel

/// Counts, sums, units, activities, scores and matters: what some kinds need beside agreement.
struct GoalExtras {
    private let sums: [NumberAnswer]?
    /// Tells where the number was not asked; nil where it always is.
    private let relevant: RecordFilter?
    /// The numbers as the column holds them, where it has decimals.
    private let decimals: [NumberAnswer]?
    /// What each number is a part of, where the measure is a sum through a sum.
    private let wholes: [NumberAnswer]?
    private let takesMunicipalitiesAlone: Bool
    /// Whether each record says which of the register's own units it is of, as a team.
    private let countsOwnUnits: Bool
    private let distinct: [String]?
    private let units: [String]?
    private let activities: (ids: [String], sets: [AnswerSet], codes: [String], names: [String])?
    /// The activity each answer belongs to, where one agrees or not.
    private let occasions: [String]?
    private let scores: RecordScores?
    private let persons: [String?]?
    private let days: [CalendarDate?]?
    /// Where each value comes from.
    private let sources: [FigureSource?]?
    /// The columns of units' parts of the number that is summed.
    private let unitParts: [(unit: String, numbers: [NumberAnswer])]
    private let counted: Set<String>

    init(measure: Measure, table: RecordTable, units: [String]?, municipalities: Set<String>) {
        self.units = units
        if case .named(let ids)? = measure.units { counted = Set(ids) } else { counted = municipalities }
        let first = measure.items.first.flatMap(table.instrument.item)
        unitParts = GoalExtras.unitParts(of: first, in: table)
        relevant = table.instrument.isFilledIn ? first?.relevant.map { RecordFilter($0, in: table) } : nil
        let column = first.flatMap { table.columns[$0.name] }
        if !measure.isScored, case .number(let answers)? = column {
            sums = first?.type == .decimal ? answers.map(\.whole) : answers
            decimals = first?.type == .decimal ? answers : nil
        } else {
            (sums, decimals) = (nil, nil)
        }
        if case .number(let answers)? = measure.whole.flatMap({ table.columns[$0] }) {
            wholes = answers
        } else {
            wholes = nil
        }
        countsOwnUnits = measure.countsOwnUnits
        takesMunicipalitiesAlone = measure.kind == .shareOfUnits && !countsOwnUnits
        distinct = measure.distinct.map { GoalCounting.codes(of: table.instrument.item($0), in: table) }
        let isFollowedValue = measure.kind == .trend && table.instrument.holdsImportedValues && first?.type == .decimal
        scores = measure.isScored || isFollowedValue ? RecordScores(measure, in: table) : nil
        persons = table.instrument.hasRepeatedPersons ? PersonCodes(table).codes : nil
        days = measure.kind == .yesNo ? GoalExtras.days(in: table) : nil
        sources = GoalExtras.sources(in: table)
        let activity = measure.kind == .shareAgree ? table.instrument.item(role: .activity) : nil
        occasions = activity.map { GoalCounting.codes(of: $0, in: table) }
        if let first, case .choices(let sets)? = column {
            let ids = GoalCounting.codes(of: table.instrument.item(role: .recordID), in: table)
            let names = GoalCounting.codes(of: table.instrument.item(role: .activityName), in: table)
            activities = (ids, sets, first.options.map(\.code), names)
        } else {
            activities = nil
        }
    }

    func count(_ record: Int, agreement: Agreement?, into counts: inout GoalCounts) {
        let unit = units?[record] ?? ""
        countNumber(record, unit, into: &counts)
        if let person = persons?[record] { counts.persons.insert(person) }
        if let scores { countScore(scores, record, unit, into: &counts) }
        if scores == nil, let person = persons?[record], agreement?.missing == nil { counts.rows[record] = person }
        if let code = distinct?[record], !code.isEmpty, !takesMunicipalitiesAlone || counted.contains(code) {
            counts.distinct.insert(code)
            if !unit.isEmpty { counts.unitNumbers[unit, default: UnitCount()].codes.insert(code) }
        }
        if let occasion = occasions?[record], !occasion.isEmpty, let agreement {
            counts.activityShares[occasion, default: ShareCounts()].count(agreement)
        }
        if wholes == nil, let agreement, countsOwnUnits || !unit.isEmpty {
            counts.units[countsOwnUnits ? ownUnit(record) : unit, default: ShareCounts()].count(agreement)
        }
        if let days, let agreement {
            let matter = distinct?[record] ?? ""
            let own = Matter(day: days[record], record: record, isDone: agreement.isDone)
            let name = matter.isEmpty ? "\u{0}\(record)" : matter
            counts.matters[name] = counts.matters[name].map { $0.later(than: own) ? $0 : own } ?? own
        }
        countActivity(record, into: &counts)
        if let source = sources?[record] { counts.sources.insert(source) }
    }

    private func countScore(_ scores: RecordScores, _ record: Int, _ unit: String, into counts: inout GoalCounts) {
        let outcome = scores[record]
        counts.scores.count(outcome, unit: unit)
        let answered = scores.answered(record)
        if counts.scores.answered.isEmpty { counts.scores.answered = answered.map { _ in 0 } }
        for (index, isAnswered) in answered.enumerated() where isAnswered { counts.scores.answered[index] += 1 }
        if case .scored = outcome { counts.rows[record] = persons?[record] ?? "\u{0}\(record)" }
    }

    /// Adds a part and its whole where both are known; a part without its whole would bend the share.
    private func countRatio(
        _ part: NumberAnswer, _ whole: NumberAnswer, _ unit: String, into counts: inout GoalCounts
    ) {
        switch (part, whole) {
        case (.value(let part), .value(let whole)) where part > whole:
            counts.numbers.unreadable += 1
            counts.impossibleParts += 1
        case (.value(let part), .value(let whole)):
            counts.number += part
            counts.whole += whole
            counts.numbers.valid += 1
            guard !unit.isEmpty else { return }
            counts.units[unit, default: ShareCounts()].agreeing += part
            counts.units[unit]?.base.valid += whole
        case (.missing(let kind), _), (_, .missing(let kind)): counts.numbers[kind] += 1
        }
    }

    /// The register's own unit that a record is of; one that has no name is another than those that have.
    private func ownUnit(_ record: Int) -> String {
        let name = distinct?[record] ?? ""
        return name.isEmpty ? "\u{0}\(record)" : name
    }

    private func countNumber(_ record: Int, _ unit: String, into counts: inout GoalCounts) {
        if let sums, let wholes { return countRatio(sums[record], wholes[record], unit, into: &counts) }
        var number: Int? = 1
        if let sums {
            switch sums[record] {
            case .value(let value):
                number = value
                counts.numbers.valid += 1
            case .missing(.notAsked) where relevant?.isDecided(record) ?? false: number = nil
            case .missing(let kind):
                number = nil
                counts.numbers[kind] += 1
                if case .value? = decimals?[record] { counts.fractions += 1 }
            }
        }
        if let number { counts.number += number }
        for part in unitParts {
            guard case .value(let own) = part.numbers[record] else { continue }
            counts.unitNumbers[part.unit, default: UnitCount()].number += own
            counts.unitNumbers[part.unit]?.told += 1
        }
        guard !unit.isEmpty else { return }
        counts.unitNumbers[unit, default: UnitCount()].number += number ?? 0
        counts.unitNumbers[unit]?.told += number == nil ? 0 : 1
        counts.unitNumbers[unit]?.records += 1
    }

    private func countActivity(_ record: Int, into counts: inout GoalCounts) {
        guard let activities else { return }
        // Who took part is not told: that is neither nobody nor everybody.
        if let missing = activities.sets[record].missing, missing == .noAnswer || missing == .unreadable {
            counts.blankActivities += 1
            return
        }
        let chosen = activities.sets[record].positions.map { activities.codes[$0] }.filter(counted.contains)
        counts.activities[activities.ids[record]] = chosen.count
        let name = activities.names[record]
        if !name.isEmpty { counts.activityNames[activities.ids[record]] = name }
        counts.distinct.formUnion(chosen)
        for unit in chosen { counts.unitActivities[unit, default: 0] += 1 }
    }

    private static func unitParts(of whole: Item?, in table: RecordTable) -> [(unit: String, numbers: [NumberAnswer])] {
        guard let whole else { return [] }
        return table.instrument.items.compactMap { item in
            guard let part = item.unitPart, part.item == whole.name, let unit = part.unit,
                case .number(let numbers)? = table.columns[item.name]
            else { return nil }
            return (unit, numbers)
        }
    }

    /// The source of each record and the day it was fetched; nil where the instrument does not ask for it.
    private static func sources(in table: RecordTable) -> [FigureSource?]? {
        guard let item = table.instrument.item(role: .source), case .text(let names)? = table.columns[item.name] else {
            return nil
        }
        let days = days(in: table)
        return names.indices.map { record in
            names[record].written.map { FigureSource(name: $0, retrieved: days[record]) }
        }
    }

    static func days(in table: RecordTable) -> [CalendarDate?] {
        guard let item = table.instrument.item(role: .timestamp), case .date(let answers)? = table.columns[item.name]
        else { return .init(repeating: nil, count: table.count) }
        return answers.map { answer in
            if case .value(let day) = answer { day } else { nil }
        }
    }
}

extension NumberAnswer {
    /// A decimal as the whole number it is; one that is none is no number of things.
    fileprivate var whole: NumberAnswer {
        guard case .value(let millionths) = self else { return self }
        let (number, rest) = millionths.quotientAndRemainder(dividingBy: AnswerColumn.decimalScale)
        return rest == 0 ? .value(number) : .missing(.unreadable)
    }
}

extension Agreement {
    /// Whether something is done; nil where nobody has said.
    fileprivate var isDone: Bool? {
        switch self {
        case .agrees: true
        case .disagrees: false
        case .missing: nil
        }
    }
}
