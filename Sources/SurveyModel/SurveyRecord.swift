/// One finished answer to an instrument, item by item, as codes.
///
///     let record = SurveyRecord(answers: ["stod": .option("5")])
///     record.cells(of: instrument)   // ["5", "_not_asked"] where the instrument also asks something else
public struct SurveyRecord: Hashable, Sendable {
    /// The answers by the items' names; an item without one was not asked.
    public var answers: [String: RecordedAnswer]

    /// Takes the answers by the items' names.
    public init(answers: [String: RecordedAnswer] = [:]) { self.answers = answers }

    /// The record of a row of the canonical CSV; nil where it has not one cell for each item of
    /// ``Instrument/answeredItems``, or one of them is none.
    public init?(cells: [String], of instrument: Instrument) {
        let items = instrument.answeredItems
        guard cells.count == items.count else { return nil }
        answers = [:]
        for (item, cell) in zip(items, cells) {
            guard let answer = RecordedAnswer(canonicalCell: cell, as: item.type) else { return nil }
            answers[item.name] = answer
        }
    }

    /// The record as a row of the canonical CSV: one cell for each item of ``Instrument/answeredItems``.
    public func cells(of instrument: Instrument) -> [String] {
        instrument.answeredItems.map { item in
            (answers[item.name] ?? .missing(.notAsked)).canonicalCell(as: item.type)
        }
    }
}

/// What one record says of one item.
public enum RecordedAnswer: Hashable, Sendable {
    /// The code of one option.
    case option(String)
    /// The codes of several options, in the order of their list; at least one.
    case options([String])
    /// A number; for decimals in millionths.
    case number(Int)
    /// A day.
    case date(CalendarDate)
    /// A free text.
    case text(String)
    /// No answer, and why.
    case missing(MissingKind)

    /// The answer as a cell of the canonical CSV; a text that was left blank is an empty cell.
    ///
    ///     RecordedAnswer.number(1_500_000).canonicalCell(as: .decimal)   // "1.5"
    ///     RecordedAnswer.text("_not_asked").canonicalCell(as: .text)     // "'_not_asked", lest it be taken for missing
    public func canonicalCell(as type: ItemType) -> String {
        switch self {
        case .option(let code): code
        case .options(let codes): codes.joined(separator: ";")
        case .number(let value): type == .decimal ? RecordedAnswer.decimal(value) : String(value)
        case .date(let date): date.description
        case .text(let text): MissingKind.guarded(text)
        case .missing(.noAnswer) where type == .text || type == .note: ""
        case .missing(let kind): kind.token
        }
    }

    /// The answer of a cell of the canonical CSV; nil where no such cell is written.
    public init?(canonicalCell cell: String, as type: ItemType) {
        if let kind = MissingKind(token: cell) {
            self = .missing(kind)
            return
        }
        switch type {
        case .selectOne: self = .option(cell)
        case .selectMultiple: self = .options(cell.split(separator: ";").map(String.init))
        case .text, .note: self = cell.isEmpty ? .missing(.noAnswer) : .text(MissingKind.unguarded(cell))
        case .date:
            guard let date = CalendarDate(cell) else { return nil }
            self = .date(date)
        case .integer:
            guard let number = Int(cell) else { return nil }
            self = .number(number)
        case .decimal:
            guard let number = RecordedAnswer.millionths(cell) else { return nil }
            self = .number(number)
        }
    }

    /// A decimal number as millionths: `1.5` is 1500000.
    private static func millionths(_ text: String) -> Int? {
        let parts = text.split(separator: ".", omittingEmptySubsequences: false)
        guard let whole = Int(parts[0]), parts.count <= 2 else { return nil }
        let digits = parts.count == 2 ? String(parts[1]) : ""
        let filled = digits + String(repeating: "0", count: max(0, 6 - digits.utf8.count))
        guard digits.utf8.count <= 6, let rest = Int(filled), rest >= 0 else { return nil }
        let (scaled, isTooLarge) = whole.multipliedReportingOverflow(by: AnswerColumn.decimalScale)
        let (sum, overflows) = scaled.addingReportingOverflow(text.hasPrefix("-") ? -rest : rest)
        return isTooLarge || overflows ? nil : sum
    }

    /// Millionths as a decimal number: 1500000 is `1.5`.
    private static func decimal(_ millionths: Int) -> String {
        let scale = UInt(AnswerColumn.decimalScale)
        let (whole, rest) = millionths.magnitude.quotientAndRemainder(dividingBy: scale)
        let sign = millionths < 0 ? "-" : ""
        guard rest > 0 else { return sign + String(whole) }
        var digits = String(String(rest + scale).dropFirst())
        while digits.last == "0" { digits.removeLast() }
        return "\(sign)\(whole).\(digits)"
    }
}

extension AnswerColumn {
    /// What a record says of the item whose column this is.
    public func answer(_ record: Int, of item: Item) -> RecordedAnswer {
        switch self {
        case .choice(let codes):
            let code = codes[record]
            return code.option.map { .option(item.options[$0].code) } ?? .missing(code.missing ?? .noAnswer)
        case .choices(let sets):
            let set = sets[record]
            return set.missing.map { .missing($0) } ?? .options(set.positions.map { item.options[$0].code })
        case .number(let numbers):
            switch numbers[record] {
            case .missing(let kind): return .missing(kind)
            case .value(let value): return .number(value)
            }
        case .date(let dates):
            switch dates[record] {
            case .missing(let kind): return .missing(kind)
            case .value(let date): return .date(date)
            }
        case .text(let texts):
            switch texts[record] {
            case .missing(let kind): return .missing(kind)
            case .value(let text): return .text(text)
            }
        }
    }
}
