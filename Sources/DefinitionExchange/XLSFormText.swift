/// An XLSForm kept as one text file: a row with the sheet's name in its first column opens each sheet.
enum XLSFormText {
    private static let names: Set<String> = ["survey", "choices", "settings"]

    /// The sheets by name; empty where the file has no such rows.
    static func sheets(_ table: FormTable) -> [String: FormTable] {
        var sheets: [String: FormTable] = [:]
        var current: String?
        for row in table.rows {
            let mark = row.cells.first?.trimmingSpace.lowercased() ?? ""
            if names.contains(mark) {
                current = mark
                sheets[mark] = FormTable(name: table.name, sheet: mark, rows: [])
            } else if let current {
                let cells = Array(row.cells.dropFirst())
                if cells.contains(where: { !$0.trimmingSpace.isEmpty }) {
                    sheets[current]?.rows.append(.init(number: row.number, cells: cells))
                }
            }
        }
        return sheets
    }

    /// The sheets as rows of one file, all of one width.
    static func rows(_ sheets: [(name: String, rows: [[String]])]) -> [[String]] {
        let width = 1 + (sheets.flatMap(\.rows).map(\.count).max() ?? 0)
        let rows = sheets.flatMap { sheet in [[sheet.name]] + sheet.rows.map { [""] + $0 } }
        return rows.map { $0 + Array(repeating: "", count: width - $0.count) }
    }
}
