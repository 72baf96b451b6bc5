/// The rows that stand above the headings, or between several rows of them, and are neither headings nor answers.
struct PassedOver: Hashable {
    /// The numbers of those with anything in them, as in a spreadsheet.
    private(set) var titles: [Int] = []
    /// How many of their cells hold anything.
    private(set) var cells = 0
    /// How many rows have cells, of which none holds anything.
    private(set) var blank = 0

    /// What stands among the rows of a sample down to the `last` of the headings, whose numbers are given.
    init(_ sample: ExportSample, headings: [Int], last: Int) {
        for (number, row) in zip(sample.numbers, sample.rows).prefix(last + 1) where !headings.contains(number) {
            let filled = row.count { !isBlank($0) }
            if filled == 0 { blank += 1 } else { titles.append(number) }
            cells += filled
        }
    }
}
