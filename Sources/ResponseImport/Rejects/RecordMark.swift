/// By what a row that was set aside is known again: its number, a hash of its cells, and one more for each time it was set
/// aside once more after it had been changed. `r12-7e482094b23085fb`
///
/// It begins with a letter, so that no spreadsheet takes it for a number.
struct RecordMark: Hashable {
    /// The mark as it stands under `_record`.
    let text: String
    private let parts: [Substring]

    /// A mark as it stands in a cell.
    init(_ text: String) {
        self.text = text
        parts = text.split(separator: "-")
    }

    /// The mark of a row of an export.
    init(row: Int, cells: some Sequence<String>) { self.init("r\(row)-\(RecordMark.hash(of: cells))") }

    /// The row of the export; nil where the text is no mark.
    var row: Int? { parts.first.flatMap { Int($0.dropFirst()) } }

    /// What a row keeps however often it is set aside.
    var identity: String { parts.count > 2 ? parts.prefix(2).joined(separator: "-") : text }

    /// How often it was set aside again.
    var generation: Int { max(0, parts.count - 2) }

    /// Whether a row's cells are as they were when it was set aside last.
    func fits(_ cells: some Sequence<String>) -> Bool {
        parts.count > 1 && parts.last.map(String.init) == RecordMark.hash(of: cells)
    }

    /// The mark under which the row is set aside again with these cells.
    func followed(by cells: some Sequence<String>) -> RecordMark {
        fits(cells) ? self : RecordMark("\(text)-\(RecordMark.hash(of: cells))")
    }

    /// A number without the zeros before it, which a spreadsheet takes away: nobody changed the row by that.
    private static func withoutZeros(_ cell: String) -> String {
        guard cell.count > 1, cell.utf8.allSatisfy({ (0x30...0x39).contains($0) }) else { return cell }
        let rest = cell.drop { $0 == "0" }
        return rest.isEmpty ? "0" : String(rest)
    }

    private static func hash(of cells: some Sequence<String>) -> String {
        var hash = FowlerNollVo()
        for cell in cells { hash.add(withoutZeros(cell)) }
        return hash.hexadecimal
    }
}
