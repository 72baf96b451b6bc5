public import SurveyModel
import SurveyStatistics

/// How a figure stands against the elapsed part of a yearly target, beside its status against the whole.
public struct ElapsedTarget: Hashable, Sendable, Codable {
    /// How many months of the year have passed.
    public internal(set) var months: Int
    /// The part of the target, exact: of 50 courses after eight months 33 and a third.
    public internal(set) var part: Fraction
    /// The status against that part; nil where the plan tells the part for information alone.
    public internal(set) var status: Status?
    /// How many units reach the part, where the target is each unit's own; nil for other goals.
    public internal(set) var reaching: Share?
}

extension ElapsedTarget {
    /// The elapsed part of a goal that declares it, in a period within a year; nil for all others.
    init?(of goal: GoalDescription, _ figure: GoalFigure, in period: Period) {
        guard goal.isProrated, let value = figure.value, let number = goal.target.leastNumber,
            let months = period.monthsOfYear, months < 12
        else { return nil }
        let part = number * Fraction(months, 12)
        self.init(months: months, part: part, status: nil, reaching: value.units(reaching: part))
        guard goal.elapsedInforms != true, reaching == nil else { return }
        var elapsed = goal
        elapsed.target = .atLeast(.number(part))
        status = Judgement(of: elapsed).status(of: figure)
    }
}

extension MeasuredValue {
    /// How many of the units have at least that number of their own; nil of other figures, and where some have not told.
    fileprivate func units(reaching part: Fraction) -> Share? {
        let numbers: [Int?]
        switch self {
        case .units(let units):
            let told = units.members.map {
                Fraction($0.share.agreeing) < part && $0.blank != nil ? nil : $0.share.agreeing
            }
            numbers = told + (units.silent ?? []).map { _ in nil }
        case .perUnit(let own) where own.reading == .eachUnit: numbers = own.members.map(\.number)
        default: return nil
        }
        let told = numbers.compactMap(\.self)
        guard told.count == numbers.count else { return nil }
        return Share(checking: told.count { Fraction($0) >= part }, of: told.count)
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
        from.year == to.year ? span.months : nil
    }
}

extension Measuring {
    /// When the yearly measurement is made, where it comes after the period: in its month, else at the year's end.
    func coming(after period: Period) -> LocalizedText? {
        guard every == .year, period.from.year == period.to.year, period.to.month < 12 else { return nil }
        guard let month else { return MonthNames.measuredAtEnd(of: period.to.year) }
        return month > period.to.month ? MonthNames.measured(in: month, of: period.to.year) : nil
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

    /// "Mäts vid årets slut 2022".
    static func measuredAtEnd(of year: Int) -> LocalizedText {
        LocalizedText([
            .swedish: "Mäts vid årets slut \(year)", .english: "Measured at the end of \(year)",
        ])
    }

    /// "Mäts i november 2022".
    static func measured(in month: Int, of year: Int) -> LocalizedText {
        LocalizedText([
            .swedish: "Mäts i \(swedish[month - 1]) \(year)", .english: "Measured in \(english[month - 1]) \(year)",
        ])
    }
}
