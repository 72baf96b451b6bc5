import SurveyModel

/// Draws one option each, by chance or to an exact count.
struct ChoiceDraw {
    let item: Item
    let tendency: AnswerTendency
    private let answers: [Int]
    private let agreeing: [Int]
    private let others: [Int]

    init(item: Item, tendency: AnswerTendency) {
        self.item = item
        self.tendency = tendency
        answers = item.options.indices.filter { item.options[$0].missing == nil }
        agreeing = answers.filter { item.options[$0].agrees }
        others = answers.filter { !item.options[$0].agrees }
    }

    /// The answers, one for each rank in order.
    func answers(for ranks: [Rank], from random: inout RandomSource) throws(ColumnDraw.Fault) -> [SimulatedAnswer] {
        // Half of a person's opinions follow their general content, so that agreement hangs together over items.
        var own: [Rank] = []
        for rank in ranks {
            let fresh = random.rank()
            own.append(item.isOpinion && random.happens(Fraction(1, 2)) ? rank : fresh)
        }
        if let exact = tendency.exact { return try dealt(exact, to: own, from: &random) }
        if let counted = tendency.agreeing { return try dealt(counted, to: own, from: &random) }
        let weights = try weightsOfAnswers()
        return own.map { drawn(at: $0, weights: weights, from: &random) }
    }

    /// The weight of each option; kinds of missing have none.
    func weightsOfAnswers() throws(ColumnDraw.Fault) -> [Int] {
        var weights = Array(repeating: 0, count: item.options.count)
        guard let said = tendency.weights else {
            for position in answers { weights[position] = 1 }
            return weights
        }
        for entry in said { weights[try position(of: entry.code)] = entry.count }
        return weights
    }

    private func position(of code: String) throws(ColumnDraw.Fault) -> Int {
        guard let position = item.options.firstIndex(where: { $0.code == code }) else { throw .unknownAnswer(code) }
        return position
    }

    // MARK: By chance

    private func drawn(at rank: Rank, weights: [Int], from random: inout RandomSource) -> SimulatedAnswer {
        if random.happens(tendency.noAnswer ?? .zero) { return .blank }
        if let position = missingOption(.dontKnow, chance: tendency.dontKnow, from: &random) {
            return .option(position)
        }
        if let position = missingOption(.notApplicable, chance: tendency.notApplicable, from: &random) {
            return .option(position)
        }
        if tendency.weights == nil, let agree = tendency.agree, !agreeing.isEmpty, !others.isEmpty {
            return .option(option(agrees: rank.isWithin(agree), from: &random))
        }
        return random.position(weights: weights).map(SimulatedAnswer.option) ?? .blank
    }

    private func missingOption(_ kind: MissingKind, chance: Fraction?, from random: inout RandomSource) -> Int? {
        guard let position = item.options.firstIndex(where: { $0.missing == kind }),
            random.happens(chance ?? .zero)
        else { return nil }
        return position
    }

    /// An option of that side; on a scale, those that do not agree lie mostly near to agreeing.
    private func option(agrees: Bool, from random: inout RandomSource) -> Int {
        let side = agrees ? agreeing : others
        let weights = side.indices.map { agrees || !item.isOpinion ? 1 : 1 << min($0, 6) }
        return side[random.position(weights: weights) ?? 0]
    }

    // MARK: To an exact count

    private func dealt(
        _ exact: [AnswerTendency.CodeCount], to ranks: [Rank], from random: inout RandomSource
    ) throws(ColumnDraw.Fault) -> [SimulatedAnswer] {
        var valid: [Int] = []
        var missing: [SimulatedAnswer] = []
        for entry in exact {
            if entry.code == MissingKind.noAnswer.token {
                missing += Array(repeating: .blank, count: entry.count)
                continue
            }
            let position = try position(of: entry.code)
            if item.options[position].missing == nil {
                valid += Array(repeating: position, count: entry.count)
            } else {
                missing += Array(repeating: .option(position), count: entry.count)
            }
        }
        return try dealt(valid, missing, to: ranks, from: &random)
    }

    private func dealt(
        _ counted: AnswerTendency.Counted, to ranks: [Rank], from random: inout RandomSource
    ) throws(ColumnDraw.Fault) -> [SimulatedAnswer] {
        guard !agreeing.isEmpty, !others.isEmpty else { throw .noSides }
        var valid: [Int] = []
        for number in 0..<counted.valid { valid.append(option(agrees: number < counted.agreeing, from: &random)) }
        var missing: [SimulatedAnswer] = []
        for _ in 0..<max(0, ranks.count - counted.valid) {
            let position = missingOption(.dontKnow, chance: Fraction(1, 2), from: &random)
            missing.append(position.map(SimulatedAnswer.option) ?? .blank)
        }
        return try dealt(valid, missing, to: ranks, from: &random)
    }

    /// Deals the most agreeing answers to the most content; whoever is left over leaves a blank.
    private func dealt(
        _ valid: [Int], _ missing: [SimulatedAnswer], to ranks: [Rank], from random: inout RandomSource
    ) throws(ColumnDraw.Fault) -> [SimulatedAnswer] {
        guard valid.count + missing.count <= ranks.count else {
            throw .tooMany(named: valid.count + missing.count, asked: ranks.count)
        }
        var result = Array(repeating: SimulatedAnswer.blank, count: ranks.count)
        let order = random.shuffled(Array(ranks.indices))
        let answering = order.prefix(valid.count).sorted { (ranks[$0], $0) < (ranks[$1], $1) }
        for (record, option) in zip(answering, valid.sorted(by: isMoreContent)) { result[record] = .option(option) }
        for (record, answer) in zip(order.dropFirst(valid.count), missing) { result[record] = answer }
        return result
    }

    private func isMoreContent(_ left: Int, _ right: Int) -> Bool {
        let (one, other) = (item.options[left], item.options[right])
        if one.agrees != other.agrees { return one.agrees }
        if one.score != other.score { return (one.score ?? .min) > (other.score ?? .min) }
        return left < right
    }
}
