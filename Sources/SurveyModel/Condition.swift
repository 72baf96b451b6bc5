/// A condition on a record: a skip rule, a constraint or a goal's filter.
///
/// Comparisons with a missing answer are false, also under `!=`; `not(...)` turns what it holds. An option declared
/// as missing is no answer, but may be asked for by its code.
public indirect enum Condition: Hashable, Sendable {
    /// The item's answer is (or, for several options, holds only) this code.
    case equals(item: String, code: String)
    /// The item has an answer and it is another code.
    case differs(item: String, code: String)
    /// The item's answer is one of these codes.
    case isOne(item: String, of: [String])
    /// The option is chosen among several.
    case selected(item: String, code: String)
    /// The number or date compares with a bound.
    case compares(item: String, Comparison, Bound)
    /// All hold.
    case all([Condition])
    /// At least one holds.
    case any([Condition])
    /// It does not hold.
    case not(Condition)

    /// The name under which an item's own answer stands in a constraint.
    public static let ownAnswer = "."

    /// An order between a number or date and a bound.
    public enum Comparison: String, Sendable, Hashable {
        /// Below.
        case less = "<"
        /// Below or equal.
        case atMost = "<="
        /// Above.
        case greater = ">"
        /// Above or equal.
        case atLeast = ">="
    }

    /// What a number or date is compared with.
    public enum Bound: Hashable, Sendable {
        /// A number, exact.
        case number(Fraction)
        /// A day.
        case date(CalendarDate)
    }

    /// The names of all items the condition reads.
    public var items: Set<String> {
        switch self {
        case .equals(let item, _), .differs(let item, _), .isOne(let item, _), .selected(let item, _),
            .compares(let item, _, _):
            [item]
        case .all(let parts), .any(let parts): parts.reduce(into: []) { $0.formUnion($1.items) }
        case .not(let part): part.items
        }
    }
}
