/// What else the reader of a table should know.
public enum TableRemark: Hashable, Sendable {
    /// Letters encoded as UTF-8 twice were repaired.
    case lettersRepaired
    /// So many letters look as if they had been encoded as UTF-8 twice.
    case lettersEncodedTwice(Int)
    /// So many values are marked as deleted and were left out.
    case deletedValues(Int)
    /// So many values were rounded to six decimals.
    case roundedValues(Int)
    /// The answer goes on on another page.
    case furtherPages
    /// The answer holds no value at all.
    case noValues
    /// So many values are of organisation units, as schools, and belong to no municipality by themselves.
    case unitsBelowMunicipalities(Int)
    /// The answer does not say which day it was fetched.
    case undatedAnswer
    /// So many spans of cells among the answers are merged; the first is named as in a spreadsheet.
    case mergedCells(Int, first: String)
    /// A cell stands far beside the table, as a spreadsheet names it; it was read as the column behind the last.
    case farCell(String)
    /// So many places of a line, or spans of them, hold something that no variable of the definition describes.
    case undescribedPlaces(Int)
    /// So many filled rows are hidden, as by a filter; they were read as all others.
    case hiddenRows(Int)
    /// So many columns with a heading are hidden, the first as a spreadsheet names it; they were read as all others.
    case hiddenColumns(Int, first: String)
    /// Other sheets of the workbook fit the instrument too, if less well, and were not read.
    case sheetsPassedOver([String])

    /// The remark as an English sentence.
    public var message: String {
        switch self {
        case .lettersRepaired: "Letters that had been encoded as UTF-8 twice were repaired."
        case .lettersEncodedTwice(let count):
            (count == 1 ? "1 letter looks as if it had" : "\(count) letters look as if they had")
                + " been encoded as UTF-8 twice (ö as Ã¶). "
                + "Export again, or have them repaired with --repair-encoding."
        case .deletedValues(let count):
            "\(count) \(count == 1 ? "value is" : "values are") marked as deleted and left out."
        case .roundedValues(let count):
            "\(count) \(count == 1 ? "value" : "values") had more than six decimals, rounded to six."
        case .furtherPages: "The answer goes on on another page; save that too, beside this file."
        case .noValues:
            "The answer holds no values: the source has none for the key figure, municipality and year asked for."
        case .unitsBelowMunicipalities(let count):
            "\(count) \(count == 1 ? "value is" : "values are") of an organisation unit, as a school, and of no municipality. "
                + "Fetch the key figure by municipality where a goal is about municipalities."
        case .mergedCells(let count, let first):
            (count == 1
                ? "Cells among the answers are merged (\(first))"
                : "Cells among the answers are merged in \(count) places (the first: \(first))")
                + "; each cell was read as the file has it, mostly blank but the first, also where its value is not shown. "
                + "Unmerge them in the spreadsheet, and fill in the value where it holds for all."
        case .farCell(let name):
            "The cell \(name) stands far beside the table, and was read as the column behind its last. Move it or remove it."
        case .undescribedPlaces(let count):
            "The data hold something in \(count) \(count == 1 ? "place that no variable" : "places that no variable") of the definition "
                + "describes; each is a column named by its place in the line, as [12], and is left out. "
                + "Export the definition anew where it is older than the data."
        case .hiddenRows(let count):
            "\(count) \(count == 1 ? "row is" : "rows are") hidden in the spreadsheet, as by a filter, and \(count == 1 ? "was" : "were") "
                + "read as all others. Remove what is not to count."
        case .hiddenColumns(let count, let first):
            "\(count) \(count == 1 ? "column is" : "columns are") hidden in the spreadsheet (\(count == 1 ? "" : "the first: ")\(first)), and "
                + "\(count == 1 ? "was" : "were") read as all others. Remove what is not to count."
        case .sheetsPassedOver(let names):
            "\(names.count == 1 ? "The sheet" : "The sheets") \(names.joined(separator: ", ")) \(names.count == 1 ? "holds" : "hold") rows "
                + "under headings that fit the instrument too, and \(names.count == 1 ? "was" : "were") not read. Where they are answers, "
                + "import \(names.count == 1 ? "it" : "them") as well with --sheet."
        case .undatedAnswer:
            "The answer does not say which day it was fetched. End the file's name with it, as in "
                + "N00945-2018-12-20.json, or say it with --retrieved."
        }
    }
}
