public import SurveyModel

/// One synthetic record: an answer for each item of the instrument, and when it was handed in.
public struct SimulatedRecord: Hashable, Sendable {
    /// When it was handed in.
    public var submitted: SubmissionTime
    /// The answers, in the order of the instrument's items.
    public var answers: [SimulatedAnswer]
}

/// One synthetic answer.
public enum SimulatedAnswer: Hashable, Sendable {
    /// The item was not put to this respondent.
    case notAsked
    /// The item was left blank.
    case blank
    /// The option at that position.
    case option(Int)
    /// The options at these positions, in order.
    case options([Int])
    /// A whole number.
    case integer(Int)
    /// A number in hundredths.
    case hundredths(Int)
    /// Free text.
    case text(String)
    /// A day.
    case date(CalendarDate)

    /// Whether something stands there.
    var isGiven: Bool { self != .notAsked && self != .blank }
}

/// A day and a second of it, in the respondent's own time.
public struct SubmissionTime: Hashable, Comparable, Sendable {
    /// The day.
    public var day: CalendarDate
    /// The second of the day, from 0.
    public var second: Int

    /// Orders in time.
    public static func < (lhs: SubmissionTime, rhs: SubmissionTime) -> Bool {
        (lhs.day, lhs.second) < (rhs.day, rhs.second)
    }

    /// The time as Google Forms writes it in Swedish: `2017-11-14 09.32.05`.
    var dotted: String {
        let parts = [second / 3_600, second / 60 % 60, second % 60].map { $0 < 10 ? "0\($0)" : "\($0)" }
        return "\(day) \(parts.joined(separator: "."))"
    }
}
