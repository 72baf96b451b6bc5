public import SurveyModel
import SurveyStatistics

/// How a figure stands against the elapsed part of a yearly target, beside its status against the whole.
public struct ElapsedTarget: Hashable, Sendable, Codable {
    /// How many months of the year have passed.
    public internal(set) var months: Int
    /// The part of the target, rounded up to what can be counted: 50 courses after eight months are 34.
    public internal(set) var part: Fraction
    /// The status against that part.
    public internal(set) var status: Status
}

extension ElapsedTarget {
    /// The elapsed part of a goal that declares it, in a period within a year; nil for all others.
    init?(of goal: GoalDescription, _ figure: GoalFigure, in period: Period) {
        guard goal.isProrated, let value = figure.value, let number = goal.target.leastNumber,
            let months = period.monthsOfYear, months < 12
        else { return nil }
        let part = Fraction((number * Fraction(months, 12)).roundedUp)
        var elapsed = goal
        elapsed.target = .atLeast(.number(part))
        self.init(
            months: months, part: part,
            status: Judgement(of: elapsed).status(
                of: value, isUnderstated: figure.isUnderstated, highest: figure.highest))
    }
}

extension Target {
    /// The number that is to be reached at least; nil for targets that ask for no number, or for few.
    fileprivate var leastNumber: Fraction? {
        switch self {
        case .atLeast(.number(let number)), .equal(.number(let number)), .between(.number(let number), _): number
        default: nil
        }
    }
}

extension Period {
    /// How many whole months from the beginning of a year it holds; nil where it is not so cut.
    var monthsOfYear: Int? {
        let isWhole = CalendarDate(year: to.year, month: to.month, day: to.day + 1) == nil
        return from.day == 1 && isWhole && from.year == to.year ? to.month - from.month + 1 : nil
    }
}

extension Measuring {
    /// The month of the yearly measurement, where it comes after the period's last.
    func comingMonth(after period: Period) -> Int? {
        month.flatMap { $0 > period.to.month ? $0 : nil }
    }
}

/// The months in words, for texts that go into a publication in every language.
enum MonthNames {
    private static let swedish = [
        "januari", "februari", "mars", "april", "maj", "juni", "juli", "augusti", "september", "oktober", "november",
        "december",
    ]
    private static let english = [
        "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
        "December",
    ]

    /// "Mäts i november 2022".
    static func measured(in month: Int, of year: Int) -> LocalizedText {
        LocalizedText([
            .swedish: "Mäts i \(swedish[month - 1]) \(year)", .english: "Measured in \(english[month - 1]) \(year)",
        ])
    }
}
