public import SurveyModel
public import Tables

/// Writes records as the toolkit's own CSV, which imports to the same records.
///
/// Headings are item names; cells are codes, or tokens as `_no_answer`. Several options stand between semicolons,
/// decimals have a point, days are written as `2022-08-31`. A text left blank is an empty cell; one that a spreadsheet would
/// run as a formula, or that is such a token, has an apostrophe before it, which import takes away.
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
    public func write(style: CSVWriter.Style = .init(guardsFormulas: true), to emit: ([UInt8]) throws -> Void) rethrows
    {
        var writer = CSVWriter(style: style)
        writer.write(row: columns.map(\.item.name))
        for record in 0..<records.count {
            writer.write(row: columns.map { $0.answers.answer(record, of: $0.item).canonicalCell(as: $0.item.type) })
            if writer.bytes.count >= 1 << 16 { try emit(writer.drain()) }
        }
        if !writer.bytes.isEmpty { try emit(writer.drain()) }
    }

    /// The whole text.
    public func text(style: CSVWriter.Style = .init(guardsFormulas: true)) -> String {
        var bytes: [UInt8] = []
        write(style: style) { bytes.append(contentsOf: $0) }
        return String(decoding: bytes, as: UTF8.self)
    }
}
