import SurveyModel

extension ReceiptWarnings {
    /// The rows above the headings that were passed over, and where the headings were found.
    static func titles(_ rows: PassedOver, above headings: [Int]) -> [LocalizedText] {
        guard !rows.titles.isEmpty, let first = headings.first else { return [] }
        let count = rows.titles.count
        return [
            .both(
                "Rad \(list(rows.titles, and: "och")) håller en titel eller liknande (\(filled(rows.cells))) och "
                    + "lästes inte in; rubrikerna står på rad \(first). Är det fel, skriv rätt rad i en profil: headerRows "
                    + "(--save-profile).",
                "\(count == 1 ? "Row" : "Rows") \(list(rows.titles, and: "and")) \(count == 1 ? "holds" : "hold") a title "
                    + "or the like (\(rows.cells) filled \(rows.cells == 1 ? "cell" : "cells")), and "
                    + "\(count == 1 ? "was" : "were") not imported; the headings stand in row \(first). Where that is wrong, "
                    + "write the right row in a profile: headerRows (--save-profile).")
        ]
    }

    private static func filled(_ cells: Int) -> String { cells == 1 ? "1 ifylld cell" : "\(cells) ifyllda celler" }

    private static func list(_ numbers: [Int], and word: String) -> String {
        let words = numbers.map { String($0) }
        guard let last = words.last, words.count > 1 else { return words.first ?? "" }
        return words.dropLast().joined(separator: ", ") + " \(word) \(last)"
    }
}
