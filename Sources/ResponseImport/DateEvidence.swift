import SurveyModel

/// What the cells of a column tell together of how it writes days; cells that are no such days tell nothing.
struct DateEvidence: Hashable {
    /// The orders that some cell shows.
    private var orders: Set<DateOrder> = []
    /// Whether some cell may be read in two ways.
    private(set) var isAsked = false

    init(_ cells: [String] = []) {
        for cell in cells {
            let bytes = Array(cell.utf8)
            take(bytes.span)
        }
    }

    /// Takes a cell.
    mutating func take(_ bytes: Span<UInt8>) {
        var start = 0
        while start < bytes.count, bytes[start] == 0x20 { start += 1 }
        guard let day = YearLastDay(bytes, from: start) else { return }
        if let order = day.order { orders.insert(order) }
        if day.isAmbiguous { isAsked = true }
    }

    /// The order in which days are read: the one that all cells tell, or that of the tool; nil where cells show both.
    func order(in dialect: ResponseDialect) -> DateOrder? {
        if orders.isEmpty { return dialect.writesMonthFirst ? .monthFirst : nil }
        return orders.count == 1 ? orders.first : nil
    }
}

extension ResponseDialect {
    /// Whether the tool writes `1/31/2022`, unless cells show otherwise.
    fileprivate var writesMonthFirst: Bool {
        switch self {
        case .surveyMonkey, .surveyMonkeyNumeric, .googleForms, .microsoftForms, .enalyzer: true
        default: false
        }
    }
}
