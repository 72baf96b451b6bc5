extension RecordTable {
    /// The records that belong to a time, by the day that ``Instrument/periodItem`` names, and how many belong to another.
    ///
    /// A register kept over the years holds last year's courses and those of the autumn to come: at a tertial neither counts.
    /// A record without its day stays, since nothing says that it belongs elsewhere; so do all where no item is named.
    ///
    ///     courses.belonging(from: january1, to: august31)   // 34 courses; 12 belong to another time
    public func belonging(from first: CalendarDate, to last: CalendarDate) -> (records: RecordTable, others: Int) {
        guard let name = instrument.periodItem, case .date(let days)? = columns[name] else { return (self, 0) }
        let kept = days.indices.filter { record in
            if case .value(let day) = days[record] { first <= day && day <= last } else { true }
        }
        guard kept.count < count else { return (self, 0) }
        let own = RecordTable(
            instrument: instrument, count: kept.count, columns: columns.mapValues { $0.picked(kept) })
        return (own, count - kept.count)
    }
}

extension AnswerColumn {
    /// The answers of these records alone.
    fileprivate func picked(_ records: [Int]) -> AnswerColumn {
        switch self {
        case .choice(let codes): .choice(records.map { codes[$0] })
        case .choices(let sets): .choices(records.map { sets[$0] })
        case .number(let numbers): .number(records.map { numbers[$0] })
        case .date(let dates): .date(records.map { dates[$0] })
        case .text(let texts): .text(records.map { texts[$0] })
        }
    }
}
