import DisclosureControl
import SurveyModel
import Tables

/// A publication's figures as cells: exact numbers that show the same digits as every other format.
struct WorkbookCells {
    let edition: Edition

    private var phrases: Phrases { edition.phrases }

    /// A text of the definitions.
    func text(_ text: LocalizedText) -> Workbook.Cell { .text(edition.text(text)) }

    /// The words of a withheld figure.
    var withheld: Workbook.Cell { .text(phrases.withheldWords) }

    /// The words where there is no figure.
    var none: Workbook.Cell { .text(phrases.noFigureWords) }

    /// A share with the decimals its goal demands.
    func share(_ share: Share, for goal: GoalDescription?) -> Workbook.Cell {
        percent(share.agreeing, over: share.base, decimals: decimals(share.fraction, goal))
    }

    /// A fraction in percent with the decimals its goal demands.
    func percent(_ value: Fraction, for goal: GoalDescription) -> Workbook.Cell {
        percent(value.numerator, over: value.denominator, decimals: decimals(value, goal))
    }

    /// A share of a distribution, in whole percent.
    func plainShare(_ count: Int, of base: Int) -> Workbook.Cell {
        base > 0 ? percent(count, over: base, decimals: 0) : none
    }

    /// A number with all the decimals it has, at most three.
    func number(_ value: Fraction) -> Workbook.Cell {
        let decimals = (0..<3).first { DecimalDigits(rounding: value, decimals: $0).value == value } ?? 3
        return .number(value.numerator, over: value.denominator, decimals == 0 ? .integer : .decimal(decimals))
    }

    /// An optional count.
    func count(_ number: Int?) -> Workbook.Cell { number.map { .integer($0) } ?? none }

    /// What a goal aims at beside its result: what every unit has to reach is no number of the result's kind, and a number of
    /// units is one of the same units.
    func target(_ goal: GoalDescription, for value: MeasuredValue?) -> Workbook.Cell {
        let figures = GoalFigures(goal: goal, edition: edition)
        if figures.isForEveryUnit(value) { return .text(figures.target(for: value)) }
        if figures.countsUnits, case .share(let share)? = value, case .atLeast(.number(let number)) = goal.target,
            number.denominator == 1
        {
            return counted(number.numerator, of: share.base)
        }
        return target(goal)
    }

    /// What a goal aims at: a number where it is one, else words.
    func target(_ goal: GoalDescription) -> Workbook.Cell {
        let words = GoalFigures(goal: goal, edition: edition).target
        guard goal.kind != .yesNo else { return .text(words) }
        switch goal.target {
        case .atLeast(.share(let share)), .equal(.share(let share)):
            let percent = share * Fraction(100)
            let decimals = (0..<3).first { DecimalDigits(rounding: percent, decimals: $0).value == percent } ?? 3
            return self.percent(share.numerator, over: share.denominator, decimals: decimals)
        case .atLeast(.number(let number)), .equal(.number(let number)): return self.number(number)
        default: return .text(words.isEmpty ? phrases.noTarget : words)
        }
    }

    /// What came of a goal: a number where it is one, else words.
    func value(_ value: MeasuredValue?, of goal: GoalDescription) -> Workbook.Cell {
        guard let value else { return none }
        let figures = GoalFigures(goal: goal, edition: edition)
        if goal.kind == .yesNo, figures.isDone(value) != nil { return .text(figures.text(value)) }
        switch value {
        case .share(let share):
            return figures.countsUnits ? counted(share.agreeing, of: share.base) : self.share(share, for: goal)
        case .count(let number): return .integer(number)
        case .allOf(let allOf): return allOf.deciding.map { share($0, for: goal) } ?? none
        case .mean(let mean): return percent(mean.value, for: goal)
        case .score(let score): return mean(score.mean, of: goal)
        case .pairs(let pairs): return mean(pairs.difference, of: goal, isDifference: true)
        case .perUnit(let numbers) where numbers.reading == .meanOfUnits:
            return numbers.mean.map { mean($0, of: goal) } ?? none
        case .units(let units): return counted(units.reaching, of: units.count)
        case .perUnit(let numbers): return counted(numbers.reaching, of: numbers.members.count)
        }
    }

    /// A mean with the decimals that the other formats show; it is stored in full.
    private func mean(_ value: Fraction, of goal: GoalDescription, isDifference: Bool = false) -> Workbook.Cell {
        let decimals = GoalFigures(goal: goal, edition: edition).digits(ofMean: value).decimals
        let plain: Workbook.NumberStyle = decimals == 0 ? .integer : .decimal(decimals)
        return .number(value.numerator, over: value.denominator, isDifference ? .signed(decimals: decimals) : plain)
    }

    /// "11 av 13", the number 11.
    private func counted(_ number: Int, of all: Int) -> Workbook.Cell {
        let whole = phrases.outOf("", edition.typography.integer(all))
        return .number(number, over: 1, .counted(whole))
    }

    private func decimals(_ value: Fraction, _ goal: GoalDescription?) -> Int {
        GoalSafeRounding(target: goal?.target, nearly: goal?.nearly).percent(of: value).decimals
    }

    private func percent(_ number: Int, over whole: Int, decimals: Int) -> Workbook.Cell {
        .number(number, over: whole, .percent(decimals: decimals, spaced: !phrases.isEnglish))
    }
}

extension Workbook.Table {
    /// A table whose heads are made distinct, as a spreadsheet demands.
    init(
        distinct columns: [String], name: String, rows: [[Workbook.Cell]], frozenColumns: Int = 1,
        tints: [Workbook.Tint] = [], leastWidths: [Int: Int] = [:]
    ) {
        var times: [String: Int] = [:]
        let heads = columns.map { head in
            let head = head.count > 200 ? head.prefix(199) + "…" : head
            times[head, default: 0] += 1
            let time = times[head] ?? 1
            return time == 1 ? head : "\(head) (\(time))"
        }
        self.init(
            name: name, columns: heads, rows: rows, frozenColumns: frozenColumns, tints: tints, leastWidths: leastWidths
        )
    }
}
