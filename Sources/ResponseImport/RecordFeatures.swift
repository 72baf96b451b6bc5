import SurveyModel
import Tables

/// By what a record is known again in another file, whatever the order of its columns and the writing of the text.
struct RecordFeatures {
    /// The column of the time at which it was sent in, where that is told to the minute.
    let timeColumn: Int?
    /// What is the same for records that may be the same: the file's network, and numbers that do not begin anew.
    private(set) var scope: UInt64
    private let answers: [(column: Int, key: UInt64)]

    init(_ uses: [ColumnUse], _ layout: ExportLayout, _ instrument: Instrument, fixedNetwork: String?) {
        scope = fixedNetwork.map { RecordFeatures.hash($0, seed: 1) } ?? 0
        answers = uses.enumerated().compactMap { column, use in
            RecordFeatures.name(of: use, instrument).map { (column, RecordFeatures.hash($0, seed: 2)) }
        }
        let stamp = instrument.items.firstIndex { $0.role == .timestamp }
        let columns = [
            layout.own.firstIndex(of: .submitted), layout.own.firstIndex(of: .time),
            stamp.flatMap { item in uses.firstIndex { $0.item == item } },
        ]
        timeColumn = columns.compactMap(\.self).first { column in
            let cells = layout.cells(ofColumn: column)
            return cells.contains(where: RecordFeatures.tellsTime)
        }
    }

    /// What a column holds, by a name that is the same in every file.
    private static func name(of use: ColumnUse, _ instrument: Instrument) -> String? {
        switch use {
        case .item(let item, _), .oneOf(let item, _): instrument.items[item].name
        case .part(let item, let option, _):
            "\(instrument.items[item].name)=\(instrument.items[item].options[option].code)"
        default: nil
        }
    }

    /// Whether a cell tells the time of day, as `2023-09-29 14.54.27` or Excel's `43290.53487`; the day that stands for none
    /// in anonymous surveys of LimeSurvey tells nothing.
    static func tellsTime(_ cell: String) -> Bool {
        if cell.hasPrefix("1980-01-01") { return false }
        let parts = trimmed(cell).split { $0 == " " || $0 == "T" }
        if parts.count > 1 {
            let clock = parts[1].split { ":.".contains($0) }
            return clock.count > 1 && clock[0].count <= 2 && clock[0].allSatisfy(\.isASCIIDigit)
        }
        let days = trimmed(cell).split(separator: ".")
        return days.count == 2 && days[0].count == 5 && days.joined().allSatisfy(\.isASCIIDigit)
    }

    /// A mark of a row's answers.
    func answers(of row: some TableReader) -> UInt64 {
        mark(ofAnswers: { column in
            column < row.cellCount && !row.cells[column].isEmpty ? row.text(of: row.cells[column]) : nil
        })
    }

    private func mark(ofAnswers text: (Int) -> String?) -> UInt64 {
        answers.reduce(0) { sum, answer in
            text(answer.column).map { sum &+ RecordFeatures.hash($0, seed: answer.key) } ?? sum
        }
    }

    /// A mark of a row's time; nil where it tells none.
    func time(of row: some TableReader) -> UInt64? {
        guard let timeColumn, timeColumn < row.cellCount else { return nil }
        return RecordFeatures.mark(ofTime: row.text(of: row.cells[timeColumn]))
    }

    private static func mark(ofTime text: String) -> UInt64? { tellsTime(text) ? hash(text, seed: 3) : nil }

    private static func hash(_ text: String, seed: UInt64) -> UInt64 {
        let bytes = Array(trimmed(text).utf8)
        let padded = bytes + Array(repeating: 0, count: 8)
        return fingerprint(padded.span, 0..<bytes.count, seed: seed)
    }

    /// How many ids of the first rows must be known from other files before their numbers can be told to begin anew.
    private static let fewestShared = 3

    /// Tells whether the file's numbers begin anew, and makes its ids its own where they do.
    ///
    /// They do where ids of other files stand here too, every one of them with another time and other answers.
    ///
    /// - Returns: How many of them tell so; nil where the numbers are those of the other files.
    mutating func tellNumbersApart(_ layout: ExportLayout, idColumn: Int, _ earlier: EarlierRecords) -> Int? {
        guard let timeColumn else { return nil }
        var shared = 0
        for row in layout.sample.rows.dropFirst(layout.headerRows)
        where row.indices.contains(idColumn) && row.indices.contains(timeColumn) {
            guard !row[idColumn].isEmpty, row[idColumn].allSatisfy(\.isASCIIDigit) else { continue }
            guard let known = earlier.seen[.init(id: row[idColumn], scope: scope)] else { continue }
            let answers = mark(ofAnswers: { $0 < row.count && !row[$0].isEmpty ? row[$0] : nil })
            guard let then = known.time, let now = RecordFeatures.mark(ofTime: row[timeColumn]), then != now,
                known.answers != answers
            else { return nil }
            shared += 1
        }
        guard shared >= RecordFeatures.fewestShared else { return nil }
        scope ^= UInt64(earlier.files.count + 1) &* 0x9E37_79B9_7F4A_7C15
        return shared
    }
}
