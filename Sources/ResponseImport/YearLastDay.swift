import SurveyModel

/// A day written as `31/1/2022`, `31.1.2022` or `1-31-22`, the year last; years of two digits belong to this century.
struct YearLastDay {
    /// The day, where the day stands first; nil where there is none such.
    let dayFirst: CalendarDate?
    /// The day, where the month stands first; nil where there is none such.
    let monthFirst: CalendarDate?
    /// Whether it has two digits for each, with hyphens between, as `24-01-05`.
    let isShort: Bool
    /// The day of a short one, where the year stands first.
    let yearFirst: CalendarDate?
    /// Whether a zero stands before day or month.
    let isPadded: Bool

    /// Reads the day that stands first in a cell; nil where it is written otherwise.
    init?(_ bytes: Span<UInt8>, from start: Int = 0) {
        var parts = [(number: 0, digits: 0)]
        var mark: UInt8 = 0
        for index in start..<bytes.count {
            let last = parts.count - 1
            if bytes[index] >= 0x30, bytes[index] <= 0x39, parts[last].digits < 5 {
                parts[last].number = parts[last].number * 10 + Int(bytes[index] - 0x30)
                parts[last].digits += 1
            } else if [0x2F, 0x2E, 0x2D].contains(bytes[index]), parts.count < 3 {
                mark = bytes[index]
                parts.append((0, 0))
            } else {
                break
            }
        }
        guard parts.count == 3, (1...2).contains(parts[0].digits), (1...2).contains(parts[1].digits),
            [2, 4].contains(parts[2].digits)
        else { return nil }
        let (first, second, last) = (parts[0].number, parts[1].number, parts[2].number)
        let year = parts[2].digits == 2 ? 2000 + last : last
        dayFirst = CalendarDate(year: year, month: second, day: first)
        monthFirst = CalendarDate(year: year, month: first, day: second)
        isShort = mark == 0x2D && parts.allSatisfy { $0.digits == 2 }
        yearFirst = isShort ? CalendarDate(year: 2000 + first, month: second, day: last) : nil
        isPadded = parts[..<2].contains { $0.digits == 2 && $0.number < 10 }
    }

    /// The day as it is in some orders.
    func day(in orders: DateOrders) -> CalendarDate? {
        switch isShort ? orders.short : orders.usual {
        case .dayFirst: dayFirst
        case .monthFirst: monthFirst
        case .yearFirst where isShort: yearFirst
        case .yearFirst, .serial, nil: only
        }
    }

    /// The only day it can be, whatever the order; nil where there are several, or none.
    var only: CalendarDate? {
        guard yearFirst == nil else { return nil }
        return dayFirst == monthFirst || monthFirst == nil ? dayFirst : dayFirst == nil ? monthFirst : nil
    }

    /// Whether it is another day in another order.
    var isAmbiguous: Bool { only == nil && (dayFirst != nil || monthFirst != nil || yearFirst != nil) }

    /// The only order in which it is a day; nil where it is one in both, or in neither.
    var order: DateOrder? {
        guard yearFirst == nil, (dayFirst == nil) != (monthFirst == nil) else { return nil }
        return dayFirst == nil ? .monthFirst : .dayFirst
    }
}
