public import SurveyModel
public import Tables

/// Writes records as the toolkit's own CSV, which imports to the same records.
///
/// Headings are item names; cells are codes, or tokens as `_no_answer`. Several options stand between semicolons,
/// decimals have a point, days are written as `2022-08-31`. A text that is missing is an empty cell.
public struct CanonicalWriter {
    private let records: RecordTable
    private let columns: [(item: Item, answers: AnswerColumn)]

    /// A writer for some records.
    public init(_ records: RecordTable) {
        self.records = records
        columns = records.instrument.items.compactMap { item in
            item.type == .note ? nil : records.columns[item.name].map { (item, $0) }
        }
    }

    /// Hands on the whole text in pieces of at least 64 KiB.
    public func write(style: CSVWriter.Style = .init(), to emit: ([UInt8]) throws -> Void) rethrows {
        var writer = CSVWriter(style: style)
        writer.write(row: columns.map(\.item.name))
        for record in 0..<records.count {
            writer.write(row: columns.map { CanonicalWriter.cell($0.answers, record, of: $0.item) })
            if writer.bytes.count >= 1 << 16 { try emit(writer.drain()) }
        }
        if !writer.bytes.isEmpty { try emit(writer.drain()) }
    }

    /// The whole text.
    public func text(style: CSVWriter.Style = .init()) -> String {
        var bytes: [UInt8] = []
        write(style: style) { bytes.append(contentsOf: $0) }
        return String(decoding: bytes, as: UTF8.self)
    }

    private static func cell(_ answers: AnswerColumn, _ record: Int, of item: Item) -> String {
        switch answers {
        case .choice(let codes):
            let code = codes[record]
            return code.option.map { item.options[$0].code } ?? code.missing?.token ?? ""
        case .choices(let sets):
            let set = sets[record]
            return set.missing?.token ?? set.positions.map { item.options[$0].code }.joined(separator: ";")
        case .number(let numbers):
            switch numbers[record] {
            case .missing(let kind): return kind.token
            case .value(let value): return item.type == .decimal ? decimal(value) : String(value)
            }
        case .date(let dates):
            switch dates[record] {
            case .missing(let kind): return kind.token
            case .value(let date): return date.description
            }
        case .text(let texts): return texts[record] ?? ""
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
