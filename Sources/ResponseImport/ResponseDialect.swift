import Tables

/// The tool or habit an export comes from.
public enum ResponseDialect: String, CaseIterable, Sendable, Hashable, Codable {
    /// The toolkit's own: headings are item names, cells are codes.
    case canonical
    /// A table saved by Swedish Excel: semicolons, decimal commas.
    case swedishExcel = "swedish-excel"
    /// Google Forms in Swedish: `Tidstämpel` first, labels, ticked options joined by a comma.
    case googleFormsSwedish = "google-forms-sv"
    /// Any other table with a row of headings.
    case plain

    /// Whether a word that is one option's code and another's label is read as the label.
    var prefersLabels: Bool { self == .googleFormsSwedish || self == .plain }

    /// The dialect that headings and delimiter point to.
    static func detected(in table: some TableReader, uses: [ColumnUse]) -> Finding<ResponseDialect> {
        switch table.headings.first.map(foldedHeading) {
        case "tidstämpel":
            return Finding(
                .googleFormsSwedish, confidence: .certain,
                reason: "the first heading is Tidstämpel, as Google Forms writes")
        case "timestamp":
            return Finding(
                .googleFormsSwedish, confidence: .likely,
                reason: "the first heading is Timestamp, as Google Forms writes in English")
        default: break
        }
        let hasNames = uses.allSatisfy { use in
            if case .item(_, let rule) = use { rule == .name } else { use == .bookkeeping }
        }
        if hasNames, table.table.delimiter?.value ?? .comma == .comma {
            return Finding(.canonical, confidence: .certain, reason: "every heading is the name of an item")
        }
        if table.table.delimiter?.value == .semicolon {
            let isTypical = table.table.encoding?.value == .windows1252 || table.table.hasByteOrderMark
            return Finding(
                .swedishExcel, confidence: isTypical ? .certain : .likely,
                reason: "cells stand between semicolons" + (isTypical ? " and the encoding is one of Excel's" : ""))
        }
        return Finding(.plain, confidence: .likely, reason: "a row of headings, and no mark of a known tool")
    }
}
