import SurveyModel

/// What cells tell together of how days are written; cells that are no such days tell nothing.
struct DateEvidence: Hashable {
    /// The orders that some cell shows.
    private var orders: Set<DateOrder> = []
    /// Those of days as `24-01-05`, which other days tell nothing of.
    private var shortOrders: Set<DateOrder> = []
    /// Whether some cell may be read in two ways.
    private(set) var isAsked = false
    /// Whether some cell has a zero before a day or month, as `03/04/2024`.
    private(set) var isPadded = false

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
        if let order = day.order {
            if day.isShort { shortOrders.insert(order) } else { orders.insert(order) }
        }
        if day.isAmbiguous { isAsked = true }
        if day.isPadded { isPadded = true }
    }

    /// Takes what other cells tell.
    mutating func add(_ other: DateEvidence) {
        orders.formUnion(other.orders)
        shortOrders.formUnion(other.shortOrders)
        isAsked = isAsked || other.isAsked
        isPadded = isPadded || other.isPadded
    }

    /// Whether some cell shows an order.
    var isTold: Bool { !orders.isEmpty }

    /// The orders in which days are read: those that all cells tell, and for others than short ones else what is `presumed`;
    /// nil where cells show both.
    func orders(orElse presumed: DateOrder?) -> DateOrders {
        DateOrders(
            usual: isTold ? orders.count == 1 ? orders.first : nil : presumed,
            short: shortOrders.count == 1 ? shortOrders.first : nil)
    }
}

extension ResponseDialect {
    /// The order in which the tool writes days, unless cells show another; Google's American one has no zeros before days.
    func presumedOrder(ofDays days: DateEvidence) -> DateOrder? {
        switch self {
        case .googleForms: days.isPadded ? nil : .monthFirst
        case .surveyMonkey, .surveyMonkeyNumeric, .microsoftForms, .enalyzer: .monthFirst
        default: nil
        }
    }
}
