import SurveyModel

/// What of a source is not read, so that nothing of it is lost in silence.
enum UnreadParts {
    /// The rows of a column that a note names.
    private static let mostRowsNamed = 5

    /// Each column of a table that is not read and holds anything; `isRead` says which headings are, in lower case.
    static func columns(of table: FormTable?, isRead: (String) -> Bool) -> [ExchangeNote] {
        guard let table, let head = table.rows.first else { return [] }
        return head.cells.enumerated().compactMap { column, heading in
            let name = heading.trimmingSpace
            guard !name.isEmpty, !isRead(name.lowercased()) else { return nil }
            let rows = table.rows.dropFirst().filter {
                column < $0.cells.count && !$0.cells[column].trimmingSpace.isEmpty
            }
            guard !rows.isEmpty else { return nil }
            let numbers =
                rows.prefix(mostRowsNamed).map { String($0.number) }.joined(separator: ", ")
                + (rows.count > mostRowsNamed ? ", …" : "")
            return ExchangeNote(
                place: table.place,
                problem: .both(
                    "kolumnen ’\(name)’ har ingen motsvarighet; det som står där (rad \(numbers)) följer inte med",
                    "the column '\(name)' has no counterpart; what stands there (row \(numbers)) is not carried over"))
        }
    }

    /// Parts of the source by what they are called there; nil where there are none.
    static func note(_ parts: [String], at place: LocalizedText) -> ExchangeNote? {
        guard !parts.isEmpty else { return nil }
        let names = parts.joined(separator: ", ")
        return ExchangeNote(
            place: place,
            problem: .both(
                "\(names) har ingen motsvarighet och följer inte med",
                "\(names) \(parts.count == 1 ? "has" : "have") no counterpart and \(parts.count == 1 ? "is" : "are") not carried over"
            ))
    }
}
