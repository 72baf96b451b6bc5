/// How a sheet lies on A4: which way, how small, and how large a chart may be so that no page cuts it.
struct WorkbookPaper {
    /// Whether the page lies.
    let isLandscape: Bool
    /// The scale in percent.
    let scale: Int
    /// Whether all of it, table and charts, is made to fit on one page: where the table is wider than a page's.
    let fitsOnePage: Bool
    /// How many pages a table without charts goes over side by side, so that its print can be read.
    let pagesAcross: Int
    /// The widest chart in pixels before it is scaled.
    let chartWidth: Int
    /// The highest chart in pixels before it is scaled, with the table's heads repeated above it.
    let chartHeight: Int

    /// How many characters lie side by side on a page before the print is too small.
    static let mostCharacters = 190
    /// The widest an upright page takes, in characters.
    static let uprightCharacters = 95
    /// Between the margins, in pixels of a 96th of an inch.
    private static let upright = (width: 640, height: 950)
    private static let lying = (width: 960, height: 620)
    private static let heads = 70
    /// So many characters lie side by side on a page also where the usual typeface is missing and another is wider.
    private static let (surelyUpright, surelyLying) = (64, 98)
    /// The width of the columns beside a table, in characters.
    private static let otherWidth = 9

    /// The paper of a sheet whose columns are so many characters wide.
    init(widths: [Int], isDrawn: Bool = false) {
        let width = widths.reduce(0, +)
        isLandscape = width > WorkbookPaper.uprightCharacters
        pagesAcross = isDrawn ? 1 : max(1, (width + WorkbookPaper.mostCharacters - 1) / WorkbookPaper.mostCharacters)
        fitsOnePage = isDrawn && width > WorkbookPaper.mostCharacters
        let page = isLandscape ? WorkbookPaper.lying : WorkbookPaper.upright
        // A column of n characters is 7 n + 5 pixels wide.
        let pixels = widths.reduce(0) { $0 + 7 * $1 + 5 }
        let sure = isLandscape ? WorkbookPaper.surelyLying : WorkbookPaper.surelyUpright
        let fitting = 100 * page.width / max(pixels, 1)
        scale = max(10, min(100, isDrawn ? min(fitting, 100 * sure / max(width, 1)) : fitting))
        let room = sure * 100 / scale
        chartWidth = WorkbookPaper.pixels(of: widths, within: room)
        chartHeight = (page.height - WorkbookPaper.heads) * 100 / scale
    }

    /// The width in pixels of as many whole columns as so many characters hold, those beside the table among them: a page
    /// ends where a column does.
    private static func pixels(of widths: [Int], within room: Int) -> Int {
        var (used, pixels) = (0, 0)
        for column in 0... {
            let width = widths.indices.contains(column) ? widths[column] : otherWidth
            guard used + width <= room else { break }
            used += width
            pixels += 7 * width + 5
        }
        return max(pixels, 300)
    }
}
