import SurveyModel
import Tables

/// One sheet of a form: rows with the numbers a spreadsheet gives them, blank ones left out.
struct FormTable {
    /// A row and its number, from 1.
    struct Row {
        var number: Int
        var cells: [String]
    }

    /// What notes call it: the file's name.
    var name: String
    /// The sheet of the file, where it has several.
    var sheet: String?
    var rows: [Row]

    /// Where notes say something stands.
    var place: LocalizedText {
        guard let sheet else { return .both(name, name) }
        return .both("\(name), fliken ’\(sheet)’", "\(name), sheet '\(sheet)'")
    }

    /// The rows below the first as records by heading.
    var records: [FormRecord] {
        guard let head = rows.first else { return [] }
        let headings = head.cells.map { $0.trimmingSpace }
        return rows.dropFirst().map { FormRecord(table: place, headings: headings, row: $0) }
    }

    /// A file, or one sheet of a workbook, as a table; rows may be of any width.
    init(_ source: ByteSource, options: TableOptions) throws(TableError) {
        switch try OpenTable(source, options: options) {
        case .text(let reader): self = try FormTable(reading: reader, name: source.name)
        case .container(let reader): self = try FormTable(reading: reader, name: source.name)
        }
    }

    private init(reading opened: some TableReader, name: String) throws(TableError) {
        var reader = opened
        self.name = name
        rows = [Row(number: reader.row, cells: reader.headings)]
        // Without headings no row is too long or too short.
        try reader.take(headings: [], passingOver: 0)
        while true {
            switch try reader.next() {
            case .row:
                let cells = reader.cells[..<reader.cellCount].map { reader.text(of: $0) }
                rows.append(Row(number: reader.row, cells: cells))
            case .broken: rows.append(Row(number: reader.row, cells: reader.brokenCells))
            case .end: return
            }
        }
    }

    init(name: String, sheet: String? = nil, rows: [Row]) {
        self.name = name
        self.sheet = sheet
        self.rows = rows
    }
}

/// One row of a form, asked by heading.
struct FormRecord {
    let table: LocalizedText
    let headings: [String]
    let row: FormTable.Row

    var place: LocalizedText {
        .both("\(table.text(in: .swedish)), rad \(row.number)", "\(table.text(in: .english)), row \(row.number)")
    }

    /// The cell under a heading, without space around it; empty where there is none.
    subscript(heading: String) -> String {
        guard let index = headings.firstIndex(where: { $0.lowercased() == heading.lowercased() }),
            index < row.cells.count
        else { return "" }
        return row.cells[index].trimmingSpace
    }
}
