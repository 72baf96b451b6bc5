import SurveyModel
import Tables

/// Takes coded rows, one a record.
protocol RecordSink {
    /// Takes one record.
    mutating func take(_ coder: RowCoder, from row: some TableReader)
}

/// Builds the table of records, column by column.
struct RecordBuilder: RecordSink {
    private struct Column {
        let item: Int
        let type: ItemType
        /// The column of the file, or nil where one value holds for all of it.
        let source: Int?
        var codes: [AnswerCode] = []
        var sets: [AnswerSet] = []
        var numbers: [NumberAnswer] = []
        var dates: [DateAnswer] = []
        var texts: [TextAnswer] = []
    }

    private let instrument: Instrument
    private var columns: [Column]
    private var count = 0
    private let reading: TextReading

    init(_ plan: ImportPlan, instrument: Instrument) {
        self.instrument = instrument
        columns = plan.columns.map {
            Column(item: $0.item, type: instrument.items[$0.item].type, source: $0.column)
        }
        columns += plan.spreads.map { Column(item: $0.item, type: instrument.items[$0.item].type, source: nil) }
        reading = plan.textReading
        if let fixed = plan.fixedItem { columns.append(Column(item: fixed, type: .selectOne, source: nil)) }
    }

    mutating func take(_ coder: RowCoder, from row: some TableReader) {
        count += 1
        for index in columns.indices {
            let cell = coder.cells[columns[index].item]
            switch columns[index].type {
            case .selectOne:
                columns[index].codes.append(AnswerCode(rawValue: UInt16(truncatingIfNeeded: cell.bits)))
            case .selectMultiple: columns[index].sets.append(AnswerSet(rawValue: cell.bits))
            case .integer, .decimal: columns[index].numbers.append(cell.number)
            case .date: columns[index].dates.append(cell.date)
            case .text, .note:
                let source = columns[index].source
                columns[index].texts.append(cell.text(source.map { reading.text(row.text(of: row.cells[$0])) }))
            }
        }
    }

    /// The records.
    func table() -> RecordTable {
        var result: [String: AnswerColumn] = [:]
        for column in columns {
            result[instrument.items[column.item].name] =
                switch column.type {
                case .selectOne: .choice(column.codes)
                case .selectMultiple: .choices(column.sets)
                case .integer, .decimal: .number(column.numbers)
                case .date: .date(column.dates)
                case .text, .note: .text(column.texts)
                }
        }
        return RecordTable(instrument: instrument, count: count, columns: result)
    }
}

/// How a tool writes texts: some put an apostrophe before what a spreadsheet would run as a formula.
enum TextReading {
    /// As they are.
    case plain
    /// As LimeSurvey masks them.
    case masked
    /// As the toolkit guards cells itself.
    case guarded
    /// The same, of texts that are guarded against being taken for a kind of missing too.
    case canonical

    /// A text as it was given, without the byte-order marks that tools leave inside cells and the entities of HTML that
    /// they write for letters.
    func text(_ text: String) -> String {
        self == .canonical ? MissingKind.unguarded(cell(text)) : HTMLEntities.resolved(cell(text))
    }

    /// A cell as it was written, of whatever kind.
    func cell(_ cell: String) -> String {
        let cell = withoutMarks(cell)
        return switch self {
        case .plain: cell
        case .masked: unmasked(cell)
        case .guarded, .canonical: CSVWriter.unguarded(cell)
        }
    }
}

/// A text without the byte-order marks that tools leave inside cells.
private func withoutMarks(_ text: String) -> String {
    guard text.unicodeScalars.contains("\u{FEFF}") else { return text }
    return String(String.UnicodeScalarView(text.unicodeScalars.filter { $0 != "\u{FEFF}" }))
}
