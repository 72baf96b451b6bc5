import SurveyModel
import Tables

/// Adds up each record's parts of a number, as a careful reader would: they are never more than the whole, and where
/// all of them are told, the rest included, never fewer.
struct PartSums {
    /// A number and the items that are parts of it, by their positions.
    private struct Breakdown {
        let whole: Int
        let parts: [Int]
        /// Whether one of the parts is what belongs to no unit, so that all together are the whole.
        let isExhaustive: Bool
        var tooMany = Rows()
        var tooFew = Rows()
    }

    /// Rows that were found, the first of them by number.
    private struct Rows {
        static let mostNamed = 5
        var count = 0
        var first: [Int] = []

        mutating func note(_ row: Int) {
            count += 1
            if first.count < Rows.mostNamed { first.append(row) }
        }
    }

    private var breakdowns: [Breakdown]

    /// The breakdowns of an instrument; most have none.
    init(_ instrument: Instrument) {
        let items = instrument.items
        breakdowns = items.indices.compactMap { whole in
            let parts = items.indices.filter { items[$0].unitPart?.item == items[whole].name }
            guard !parts.isEmpty, items[whole].type == .integer else { return nil }
            return Breakdown(
                whole: whole, parts: parts, isExhaustive: parts.contains { items[$0].unitPart?.unit == nil })
        }
    }

    /// Whether there is nothing to add up.
    var isEmpty: Bool { breakdowns.isEmpty }

    /// Adds up the parts of the record in a row.
    mutating func note(_ cells: [CodedAnswer], row: Int) {
        for index in breakdowns.indices {
            let breakdown = breakdowns[index]
            guard let whole = PartSums.number(cells[breakdown.whole]) else { continue }
            let told = breakdown.parts.compactMap { PartSums.number(cells[$0]) }
            let sum = told.reduce(0, +)
            if sum > whole {
                breakdowns[index].tooMany.note(row)
            } else if sum < whole, breakdown.isExhaustive, told.count == breakdown.parts.count {
                breakdowns[index].tooFew.note(row)
            }
        }
    }

    private static func number(_ answer: CodedAnswer) -> Int? {
        answer.status == .answered ? Int(Int64(truncatingIfNeeded: answer.bits)) : nil
    }

    /// What the receipt says of breakdowns that do not add up; rows are named, numbers never.
    func warnings(_ instrument: Instrument) -> [LocalizedText] {
        breakdowns.flatMap { breakdown in
            let name = instrument.items[breakdown.whole].name
            return [
                PartSums.warning(breakdown.tooMany, name, "fler än", "more than"),
                PartSums.warning(breakdown.tooFew, name, "färre än", "fewer than"),
            ].compactMap(\.self)
        }
    }

    private static func warning(_ rows: Rows, _ name: String, _ swedish: String, _ english: String) -> LocalizedText? {
        guard rows.count > 0 else { return nil }
        let named = rows.first.map(String.init).joined(separator: ", ")
        let rest = rows.count > rows.first.count ? " …" : ""
        return .both(
            "I \(rows.count == 1 ? "1 rad" : "\(rows.count) rader") är delarna tillsammans \(swedish) \(name) "
                + "(rad \(named)\(rest)). Talen räknas som de står; rätta dem i exporten.",
            "In \(rows.count == 1 ? "1 row" : "\(rows.count) rows") the parts are together \(english) \(name) "
                + "(row \(named)\(rest)). The numbers are counted as they stand; mend them in the export.")
    }
}
