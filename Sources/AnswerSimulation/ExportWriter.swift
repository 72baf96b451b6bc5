public import SurveyModel
import Tables

/// Writes synthetic records as a tool would have exported them.
public struct ExportWriter: Sendable {
    private let columns: [Column]
    private let format: ExportFormat
    private var writer: CSVWriter
    private var spelling: RandomSource

    /// One item and where its answer stands in a record.
    private struct Column: Sendable {
        let position: Int
        let cells: CellWriter
    }

    /// A writer for an instrument; the seed decides which answers get another spelling.
    public init(instrument: Instrument, format: ExportFormat, seed: UInt64) {
        self.format = format
        columns = instrument.items.enumerated().filter { $1.type != .note }
            .map { Column(position: $0, cells: CellWriter(item: $1, dialect: format.dialect)) }
        spelling = RandomSource(seed: seed, stream: 0)
        writer = CSVWriter(style: format.style)
    }

    /// Writes the row of headings.
    public mutating func writeHeadings() {
        writer.write(row: stamp("Tidstämpel") + columns.map(\.cells.heading))
    }

    /// Writes one row a record.
    public mutating func write(_ records: [SimulatedRecord]) {
        for record in records {
            var cells = stamp(record.submitted.dotted)
            for column in columns {
                let isMixed = spelling.happens(format.mixed)
                cells.append(column.cells.text(of: record.answers[column.position], otherwise: isMixed))
            }
            writer.write(row: cells)
        }
    }

    /// Hands over the bytes written since the last time, in the format's encoding.
    public mutating func drain() -> [UInt8] {
        let bytes = writer.drain()
        return format.encoding == .windows1252 ? Windows1252.bytes(of: bytes) : bytes
    }

    private func stamp(_ cell: String) -> [String] { format.dialect == .googleForms ? [cell] : [] }
}

extension ExportFormat {
    var style: CSVWriter.Style {
        .init(
            delimiter: dialect == .swedishExcel ? .semicolon : .comma,
            newline: dialect == .canonical ? .lineFeed : .returnLineFeed,
            hasByteOrderMark: encoding == .utf8WithMark)
    }
}

/// Turns UTF-8 into Windows-1252; a letter it lacks becomes a question mark, as Excel writes it.
enum Windows1252 {
    private static let byteOfLetter: [Character: UInt8] = Dictionary(
        (0x80...0xFF).map { (byte: UInt8) in (Character(TextEncoding.windows1252.text(of: [byte])), byte) },
        uniquingKeysWith: { first, _ in first })

    static func bytes(of text: [UInt8]) -> [UInt8] {
        String(decoding: text, as: UTF8.self).unicodeScalars.map { letter in
            letter.isASCII ? UInt8(letter.value) : byteOfLetter[Character(letter)] ?? 0x3F
        }
    }
}
