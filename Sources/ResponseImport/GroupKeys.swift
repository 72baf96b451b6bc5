import SurveyModel
import Tables

/// Numbers the groups of a tally on first sight, by the answers of the items that make them.
struct GroupKeys {
    private struct Part {
        let item: Int
        /// The codes of its options and, last, blank; for other types grown on first sight.
        var codes: [String]
        /// The column of an item without options.
        let column: Int?
        let type: ItemType
        var positions: [String: Int] = [:]
    }

    private var parts: [Part]
    private let instrument: Instrument
    private let reading: TextReading
    /// Whether all parts have options, so that one number stands for a combination.
    private let isDense: Bool
    private var denseNumbers: [Int: Int] = [:]
    private var sparseNumbers: [[Int]: Int] = [:]
    private var last = (key: -1, number: 0)
    /// The codes of each group by its number.
    private(set) var groups: [[String]] = []

    init(_ names: [String], instrument: Instrument, plan: ImportPlan) {
        self.instrument = instrument
        reading = plan.textReading
        parts = names.compactMap { name in
            guard let item = instrument.items.firstIndex(where: { $0.name == name }) else { return nil }
            let type = instrument.items[item].type
            let codes = type == .selectOne ? instrument.items[item].options.map(\.code) + [""] : []
            return Part(item: item, codes: codes, column: plan.columns.first { $0.item == item }?.column, type: type)
        }
        isDense = parts.allSatisfy { $0.type == .selectOne }
    }

    /// The number of a record's group, from 0.
    @inline(__always)
    mutating func number(of cells: [CodedAnswer], in row: some TableReader) -> Int {
        guard isDense else { return sparseNumber(of: cells, in: row) }
        var key = 0
        for part in parts {
            let code = AnswerCode(rawValue: UInt16(truncatingIfNeeded: cells[part.item].bits))
            key = key * part.codes.count + (code.option ?? part.codes.count - 1)
        }
        if key != last.key { last = (key, denseNumber(of: key)) }
        return last.number
    }

    /// The number of a group by its codes, as another reading of the same file found them; all parts have options.
    mutating func number(of group: [String]) -> Int {
        var key = 0
        for (part, code) in zip(parts, group) {
            key = key * part.codes.count + (part.codes.firstIndex(of: code) ?? part.codes.count - 1)
        }
        return denseNumber(of: key)
    }

    private mutating func denseNumber(of key: Int) -> Int {
        if let known = denseNumbers[key] { return known }
        var rest = key
        var group: [String] = []
        for part in parts.reversed() {
            group.append(part.codes[rest % part.codes.count])
            rest /= part.codes.count
        }
        denseNumbers[key] = groups.count
        groups.append(group.reversed())
        return groups.count - 1
    }

    private mutating func sparseNumber(of cells: [CodedAnswer], in row: some TableReader) -> Int {
        let key = parts.indices.map { position(in: $0, of: cells, row) }
        if let known = sparseNumbers[key] { return known }
        sparseNumbers[key] = groups.count
        groups.append(zip(parts, key).map { $0.codes[$1] })
        return groups.count - 1
    }

    private mutating func position(in index: Int, of cells: [CodedAnswer], _ row: some TableReader) -> Int {
        let part = parts[index]
        let cell = cells[part.item]
        if part.type == .selectOne {
            return AnswerCode(rawValue: UInt16(truncatingIfNeeded: cell.bits)).option ?? part.codes.count - 1
        }
        let text = cell.status == .answered ? part.column.map { reading.text(row.text(of: row.cells[$0])) } : nil
        let code = cell.answer(as: part.type, text: text).groupCode(0, instrument.items[part.item])
        if let known = part.positions[code] { return known }
        parts[index].positions[code] = part.codes.count
        parts[index].codes.append(code)
        return part.codes.count
    }
}

extension CodedAnswer {
    /// The cell as a column of one answer.
    func answer(as type: ItemType, text: String?) -> AnswerColumn {
        switch type {
        case .selectOne: .choice([AnswerCode(rawValue: UInt16(truncatingIfNeeded: bits))])
        case .selectMultiple: .choices([AnswerSet(rawValue: bits)])
        case .integer, .decimal: .number([number])
        case .date: .date([date])
        case .text, .note: .text([self.text(text)])
        }
    }

    /// The cell as a number.
    var number: NumberAnswer {
        status.missing.map { .missing($0) } ?? .value(Int(Int64(truncatingIfNeeded: bits)))
    }

    /// The cell as a text, which reads as given.
    func text(_ written: @autoclosure () -> String?) -> TextAnswer {
        if let kind = status.missing { return .missing(kind) }
        return written().map { .value($0) } ?? .missing(.noAnswer)
    }

    /// The cell as a day.
    var date: DateAnswer {
        if let kind = status.missing { return .missing(kind) }
        return CalendarDate(ordinal: Int(truncatingIfNeeded: bits)).map { .value($0) } ?? .missing(.unreadable)
    }
}
