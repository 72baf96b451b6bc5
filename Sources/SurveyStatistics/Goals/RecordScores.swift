import SurveyModel

/// Reads the score of each record: the sum of its items' scores, prorated where a measure allows it.
struct RecordScores {
    /// What one record scores.
    enum Outcome: Hashable {
        /// A score, and whether missing items were filled in by the mean of those given.
        case scored(Fraction, isProrated: Bool)
        /// No score: how the first missing item is missing, and whether any item was answered at all.
        case missing(MissingKind, isPartial: Bool)
    }

    private let readers: [ItemScoreReader]
    private let least: Int

    /// Prepares the items of a measure; without `answeredAtLeast` only complete answers are scored.
    init(_ measure: Measure, in table: RecordTable) {
        readers = measure.items.map { ItemScoreReader($0, in: table) }
        least = measure.answeredAtLeast ?? readers.count
    }

    /// Whether each item of a record has a score, in the measure's order.
    func answered(_ record: Int) -> [Bool] {
        readers.map { reader in
            if case .success = reader[record] { true } else { false }
        }
    }

    /// The sum of the scores given, times all items through those answered where some are missing.
    subscript(record: Int) -> Outcome {
        var sum = Fraction.zero
        var answered = 0
        var firstMissing: MissingKind?
        for reader in readers {
            switch reader[record] {
            case .success(let score):
                guard let next = sum.adding(score) else { return .missing(.unreadable, isPartial: true) }
                sum = next
                answered += 1
            case .failure(let missing): firstMissing = firstMissing ?? missing.kind
            }
        }
        guard let kind = firstMissing else { return .scored(sum, isProrated: false) }
        guard answered >= least, answered > 0 else { return .missing(kind, isPartial: answered > 0) }
        return .scored(sum * Fraction(readers.count, answered), isProrated: true)
    }
}

/// Reads one item's answers as scores: the score of the chosen option, or the number itself.
struct ItemScoreReader {
    /// Why there is no score.
    struct Missing: Error {
        let kind: MissingKind
    }

    private let column: AnswerColumn?
    private let scores: [Result<Fraction, Missing>]
    private let scale: Int

    /// Larger numbers are no scores, and exact sums of them would outgrow 64 bits.
    private static let largest: UInt = 1_000_000_000

    init(_ name: String, in table: RecordTable) {
        let item = table.instrument.item(name)
        column = table.columns[name]
        scale = item?.type == .decimal ? AnswerColumn.decimalScale : 1
        scores = (item?.options ?? []).map { option in
            if let kind = option.missing { return .failure(Missing(kind: kind)) }
            return .success(Fraction(option.score ?? (option.agrees ? 1 : 0)))
        }
    }

    subscript(record: Int) -> Result<Fraction, Missing> {
        switch column {
        case .choice(let codes)?:
            let code = codes[record]
            return code.option.map { scores[$0] } ?? .failure(Missing(kind: code.missing ?? .noAnswer))
        case .number(let numbers)?:
            switch numbers[record] {
            case .value(let number) where number.magnitude / UInt(scale) <= ItemScoreReader.largest:
                return .success(Fraction(number, scale))
            case .value: return .failure(Missing(kind: .unreadable))
            case .missing(let kind): return .failure(Missing(kind: kind))
            }
        case .choices?, .date?, .text?: return .failure(Missing(kind: .noAnswer))
        case nil: return .failure(Missing(kind: .notAsked))
        }
    }
}
