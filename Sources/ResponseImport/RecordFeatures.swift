import SurveyModel
import Tables

/// By what a record is known again in another file, whatever the order of its columns and the writing of the text.
struct RecordFeatures {
    /// The column of the time at which it was sent in, where that is told to the minute.
    let timeColumn: Int?
    /// The file, with the series of its ids.
    private(set) var file: EarlierFile
    private let answers: [(column: Int, key: UInt64)]

    init(_ uses: [ColumnUse], _ layout: ExportLayout, _ instrument: Instrument, fixedNetwork: String?) {
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
        let network = fixedNetwork.map { RecordFeatures.hash($0, seed: 1) } ?? 0
        let times = timeColumn.map { layout.cells(ofColumn: $0) } ?? []
        file = EarlierFile(
            name: layout.sample.table.file, tool: layout.dialect.numberingTool,
            timeShape: times.first(where: RecordFeatures.tellsTime).map(RecordFeatures.shape) ?? "", network: network,
            series: network)
    }

    /// How a time is written, whatever it is: `3/4/21 10:01:00 PM` is as `0/0/0 0:0:0 a`.
    private static func shape(of time: String) -> String {
        var shape = ""
        for letter in trimmed(time) {
            let sign: Character = letter.isASCIIDigit ? "0" : letter.isLetter ? "a" : letter
            if sign != shape.last { shape.append(sign) }
        }
        return shape
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

    /// A mark of a time; nil where the text tells none.
    static func mark(ofTime text: String) -> UInt64? { tellsTime(text) ? hash(text, seed: 3) : nil }

    private static func hash(_ text: String, seed: UInt64) -> UInt64 {
        let bytes = Array(trimmed(text).utf8)
        let padded = bytes + Array(repeating: 0, count: 8)
        return fingerprint(padded.span, 0..<bytes.count, seed: seed)
    }

    /// Tells whose records the file's ids number: those of a file before, or its own.
    ///
    /// - Returns: How many of the first rows' ids stand in files before for other records; nil where none does.
    mutating func findSeries(_ layout: ExportLayout, idColumn: Int, _ earlier: EarlierRecords) -> Int? {
        let others = earlier.files.filter { $0.network == file.network }
        var told = 0
        for (place, other) in others.enumerated()
        where !others[..<place].contains(where: { $0.series == other.series }) {
            let shared = shared(with: other, layout, idColumn: idColumn, earlier)
            guard file.isOfOtherTool(than: other) || file.timeShape == other.timeShape && shared.areApart else {
                file.series = other.series
                return told == 0 ? nil : told
            }
            told += shared.count
        }
        if !others.isEmpty {
            file.series = EarlierFile.series(ofFile: earlier.files.count + 1, network: file.network)
        }
        return told == 0 ? nil : told
    }

    /// What the ids of the first rows tell that stand in a file before too.
    private func shared(
        with other: EarlierFile, _ layout: ExportLayout, idColumn: Int, _ earlier: EarlierRecords
    ) -> SharedNumbers {
        var shared = SharedNumbers()
        for row in layout.sample.rows.dropFirst(layout.headerRows)
        where row.indices.contains(idColumn) && !row[idColumn].isEmpty {
            guard let known = earlier.seen[.init(id: row[idColumn], scope: other.series)] else { continue }
            let answers = mark(ofAnswers: { $0 < row.count && !row[$0].isEmpty ? row[$0] : nil })
            let time = timeColumn.flatMap { row.indices.contains($0) ? RecordFeatures.mark(ofTime: row[$0]) : nil }
            shared.take((time, answers), (known.time, known.answers))
        }
        return shared
    }
}
