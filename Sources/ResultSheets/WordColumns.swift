/// How wide a Word table's columns are, in twentieths of a point: as declared, but none narrower than its longest word as
/// far as the page has room, since not every word processor has the language's hyphens.
struct WordColumns {
    /// The width of each column; together the page's.
    let widths: [Int]

    /// A cell's margin.
    private static let margin = 160
    /// A longer word is left to hyphenation.
    private static let longestWord = 26

    /// The columns of a table on a page.
    init(_ table: WordTable, width page: Int) {
        let whole = max(1, table.columns.reduce(0) { $0 + $1.width })
        let declared = table.columns.map { $0.width * page / whole }
        let least = table.columns.indices.map { column in
            let cells = table.rows.compactMap { $0.indices.contains(column) ? $0[column] : nil }
            let head = WordColumns.width(of: table.columns[column].head, in: "CellHead", isBold: true)
            return max(head, cells.map(WordColumns.width).max() ?? 0) + WordColumns.margin
        }
        widths = WordColumns.shared(declared: declared, least: least, page: page)
    }

    /// What the narrow columns need is taken from the others, as they have more than they need.
    private static func shared(declared: [Int], least: [Int], page: Int) -> [Int] {
        let missing = zip(declared, least).reduce(0) { $0 + max(0, $1.1 - $1.0) }
        let spare = zip(declared, least).reduce(0) { $0 + max(0, $1.0 - $1.1) }
        guard missing > 0, spare > 0 else { return declared }
        let given = min(missing, spare)
        return zip(declared, least).map { declared, least in
            declared < least
                ? declared + (least - declared) * given / missing : declared - (declared - least) * given / spare
        }
    }

    private static func width(of cell: WordCell) -> Int {
        switch cell {
        case .illustrated(let paragraphs, _, let width, _):
            max(self.width(of: .paragraphs(paragraphs)), drawn(width))
        case .paragraphs(let paragraphs):
            paragraphs.flatMap { paragraph in
                paragraph.runs.map { width(of: $0.text, in: paragraph.style, isBold: $0.isBold) }
            }.max() ?? 0
        case .picture(_, let width, _): drawn(width)
        }
    }

    /// The width of a drawing, given in tenths of a millimetre.
    private static func drawn(_ width: Int) -> Int { width * 567 / 100 }

    /// The width of a text's longest word, by the type's average letter.
    private static func width(of text: String, in style: String, isBold: Bool) -> Int {
        let size =
            switch style {
            case "CellFigure": 15
            case "CellSmall": 8
            default: 9
            }
        let pieces = text.split { " -–/".contains($0) || $0 == WordBreaks.softHyphen }
        let longest = min(pieces.map(\.count).max() ?? 0, longestWord)
        return longest * size * (isBold || style == "CellFigure" ? 12 : 11)
    }
}
