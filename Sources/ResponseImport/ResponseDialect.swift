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
}
