/// One finished answer to an instrument, item by item, as codes.
///
///     let record = SurveyRecord(answers: ["stod": .option("5")])
///     record.cells(of: instrument)   // ["5", "_not_asked"] where the instrument also asks something else
public struct SurveyRecord: Hashable, Sendable {
    /// The answers by the items' names; an item without one was not asked.
    public var answers: [String: RecordedAnswer]

    /// Takes the answers by the items' names.
    public init(answers: [String: RecordedAnswer] = [:]) { self.answers = answers }

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

    /// The answer as a cell of the canonical CSV; a text that is missing is an empty cell.
    ///
    ///     RecordedAnswer.number(1_500_000).canonicalCell(as: .decimal)   // "1.5"
    public func canonicalCell(as type: ItemType) -> String {
        switch self {
        case .option(let code): code
        case .options(let codes): codes.joined(separator: ";")
        case .number(let value): type == .decimal ? RecordedAnswer.decimal(value) : String(value)
        case .date(let date): date.description
        case .text(let text): text
        case .missing(let kind): type == .text || type == .note ? "" : kind.token
        }
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
        case .text(let texts): return texts[record].map { .text($0) } ?? .missing(.noAnswer)
        }
    }
}
