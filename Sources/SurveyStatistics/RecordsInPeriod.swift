public import SurveyModel

/// The records of a register of events that belong to a period: a register is kept over the years, and a report of four
/// months must not count the whole of it.
///
/// A return (of every municipality, or of named units) belongs to the period it was given for, whatever day it was sent, as
/// do the answers to a survey; imported values tell their own time.
public struct RecordsInPeriod: Sendable {
    /// The records that belong to it.
    public let table: RecordTable
    /// How many are dated before it or after it, and are left out.
    public let outside: Int

    /// Takes the records of a table whose day lies in the period, and those without a day.
    public init(_ table: RecordTable, of period: Period) {
        let instrument = table.instrument
        let isReturned = instrument.everyMunicipality || instrument.expectedUnits != nil
        guard instrument.kind == .register, !isReturned, !instrument.holdsImportedValues, !instrument.isYearly else {
            (self.table, outside) = (table, 0)
            return
        }
        let days = GoalExtras.days(in: table)
        let inside = days.indices.filter { record in
            days[record].map { $0 >= period.from && $0 <= period.to } ?? true
        }
        self.table = inside.count == table.count ? table : table.keeping(inside)
        outside = table.count - inside.count
    }
}

extension Instrument {
    /// Whether a record is of a year, as a municipality's return, and not of a day.
    fileprivate var isYearly: Bool { record.hasSuffix("_year") || record.contains("_year_") }
}
