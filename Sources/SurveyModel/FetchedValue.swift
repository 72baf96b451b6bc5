/// One of several values that a register holds of the same thing, with the day it was fetched.
public struct FetchedValue: Hashable, Sendable {
    /// The value as its column holds it.
    public var value: Int
    /// The day it was fetched; nil where that is not told.
    public var retrieved: CalendarDate?

    /// Takes the parts as found.
    public init(value: Int, retrieved: CalendarDate?) {
        self.value = value
        self.retrieved = retrieved
    }

    /// What holds of several values of the same thing.
    public enum Standing: Hashable, Sendable {
        /// The value in this place, which replaces those in the other places.
        case one(Int, replacing: [Int])
        /// They differ, and no day tells which of them is the last.
        case several
        /// There is none.
        case none
    }

    /// Which of them stands: the same value told twice is one, and of different ones the last fetched, where the days
    /// tell which that is.
    ///
    ///     // 118 fetched on the 1st and 130 on the 20th: 130, which replaces one
    ///     // 118 and 130 fetched on the same day, or one of them on a day that is not told: neither
    public static func standing(among values: [FetchedValue]) -> Standing {
        guard let first = values.first else { return .none }
        if values.allSatisfy({ $0.value == first.value }) {
            let last = values.indices.max { (values[$0].ordinal, -$0) < (values[$1].ordinal, -$1) }
            return .one(last ?? 0, replacing: [])
        }
        let lastDay = values.compactMap(\.retrieved).max()
        guard let lastDay, let place = values.firstIndex(where: { $0.retrieved == lastDay }) else { return .several }
        let others = values.indices.filter { values[$0].value != values[place].value }
        let areEarlier = others.allSatisfy { other in values[other].retrieved.map { $0 < lastDay } ?? false }
        return areEarlier ? .one(place, replacing: others) : .several
    }

    private var ordinal: Int { retrieved?.ordinal ?? 0 }
}
