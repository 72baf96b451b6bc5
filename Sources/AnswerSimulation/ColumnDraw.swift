import SurveyModel

/// Draws the answers to one item for records that were all asked it.
struct ColumnDraw {
    let item: Item
    let tendency: AnswerTendency
    let pools: [String: [String]]
    let period: DayRange

    /// The answers, one for each rank in order.
    ///
    /// - Throws: What cannot be fulfilled, as a ``Fault``; the caller knows where.
    func answers(for ranks: [Rank], from random: inout RandomSource) throws(Fault) -> [SimulatedAnswer] {
        if let value = tendency.value { return try Array(repeating: answer(value), count: ranks.count) }
        let fixed = try fixedAnswers(atMost: ranks.count)
        let rest = Array(ranks.dropFirst(fixed.count))
        return try fixed + drawn(for: rest, after: fixed, from: &random)
    }

    private func drawn(
        for ranks: [Rank], after fixed: [SimulatedAnswer], from random: inout RandomSource
    ) throws(Fault) -> [SimulatedAnswer] {
        switch item.type {
        case .selectOne: try ChoiceDraw(item: item, tendency: tendency).answers(for: ranks, from: &random)
        case .selectMultiple: try severalOptions(ranks.count, from: &random)
        case .integer: try NumberDraw(item: item, tendency: tendency).integers(ranks.count, after: fixed, from: &random)
        case .decimal: NumberDraw(item: item, tendency: tendency).hundredths(ranks.count, from: &random)
        case .text: try texts(ranks.count, from: &random)
        case .date: dates(ranks.count, from: &random)
        case .note: Array(repeating: .notAsked, count: ranks.count)
        }
    }

    private func answer(_ cell: String) throws(Fault) -> SimulatedAnswer {
        guard let answer = SimulatedAnswer(cell: cell, item: item) else { throw .unknownAnswer(cell) }
        return answer
    }

    private func fixedAnswers(atMost count: Int) throws(Fault) -> [SimulatedAnswer] {
        var answers: [SimulatedAnswer] = []
        for cell in tendency.fixed ?? [] { answers.append(try answer(cell)) }
        guard answers.count <= count else { throw .tooMany(named: answers.count, asked: count) }
        return answers
    }

    private func severalOptions(_ count: Int, from random: inout RandomSource) throws(Fault) -> [SimulatedAnswer] {
        var weights = try ChoiceDraw(item: item, tendency: tendency).weightsOfAnswers()
        let open = weights.count { $0 > 0 }
        let range = tendency.range ?? 1...min(3, max(1, open))
        var answers: [SimulatedAnswer] = []
        for _ in 0..<count {
            guard !random.happens(tendency.noAnswer ?? .zero) else {
                answers.append(.blank)
                continue
            }
            let all = weights
            var chosen: [Int] = []
            for _ in 0..<min(open, random.number(in: range)) {
                guard let position = random.position(weights: weights) else { break }
                chosen.append(position)
                weights[position] = 0
            }
            weights = all
            answers.append(chosen.isEmpty ? .blank : .options(chosen.sorted()))
        }
        return answers
    }

    private func dates(_ count: Int, from random: inout RandomSource) -> [SimulatedAnswer] {
        let open = tendency.dates ?? period.days.filter { !$0.isWeekend }
        let range = DateBounds(of: item.constraint)
        let allowed = open.filter(range.contains)
        guard !allowed.isEmpty else { return Array(repeating: .blank, count: count) }
        var days: [CalendarDate] = []
        for _ in 0..<count { days.append(allowed[random.below(allowed.count)]) }
        // A register is kept as things happen.
        if item.role == .timestamp { days.sort() }
        return days.map { random.happens(tendency.noAnswer ?? .zero) ? .blank : .date($0) }
    }

    /// What parameters ask for and records cannot give.
    enum Fault: Error, Hashable {
        /// No such option, number or day.
        case unknownAnswer(String)
        /// More answers named than records asked.
        case tooMany(named: Int, asked: Int)
        /// The sum cannot be split over the records within the range.
        case totalOutOfReach(Int, records: Int)
        /// No such pool of texts.
        case unknownPool(String)
        /// Agreement counted where no option, or every option, agrees.
        case noSides
    }
}
