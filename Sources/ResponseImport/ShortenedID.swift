import SurveyModel

/// An id that a spreadsheet has written as a number in short, as `1,14E+11`: several records have the same.
enum ShortenedID {
    /// Whether a cell holds one.
    static func isOne(_ bytes: Span<UInt8>) -> Bool {
        guard bytes.count >= 7, isDigit(bytes[0]), bytes[1] == 0x2C || bytes[1] == 0x2E else { return false }
        var index = 2
        while index < bytes.count, isDigit(bytes[index]) { index += 1 }
        guard index > 2, index + 3 < bytes.count, bytes[index] == 0x45, bytes[index + 1] == 0x2B else { return false }
        index += 2
        while index < bytes.count, isDigit(bytes[index]) { index += 1 }
        return index == bytes.count
    }

    private static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }

    /// What the receipt says of a column of ids that holds such.
    static func warnings(_ idColumn: Int?, _ layout: ExportLayout) -> [LocalizedText] {
        guard let column = idColumn, layout.cells(ofColumn: column).contains(where: { isOne(Array($0.utf8).span) })
        else {
            return []
        }
        let place = layout.name(ofColumn: column)
        return [
            .both(
                "Kolumn \(place) håller id som ett kalkylprogram har kortat till tal som 1,14E+11, så att flera svar har samma; "
                    + "de räknas som olika svar, och dubbletter bland dem hittas inte. Exportera på nytt ur enkätverktyget, och "
                    + "läs in den filen utan att spara den i kalkylprogrammet.",
                "Column \(place) holds ids that a spreadsheet has shortened to numbers as 1.14E+11, so that several records have "
                    + "the same; they count as different records, and repeated ones among them are not found. Export again "
                    + "from the survey tool, and import that file without saving it in the spreadsheet.")
        ]
    }
}
