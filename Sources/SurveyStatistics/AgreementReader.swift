import SurveyModel

/// What one answer says of a statement.
enum Agreement: Hashable {
    case agrees
    case disagrees
    case missing(MissingKind)

    var missing: MissingKind? {
        if case .missing(let kind) = self { kind } else { nil }
    }
}

/// Reads an item's column as agreement, by the options declared as agreeing or by the codes a measure names.
struct AgreementReader {
    private let answers: [AnswerCode]?
    private let sets: [AnswerSet]?
    private let verdicts: [Agreement]
    private let counted: AnswerSet
    private let fallback: Agreement

    /// An item the wave does not have, or the file lacked, was not asked of anybody.
    init(_ name: String, in table: RecordTable, options: [String]?) {
        let column = table.columns[name]
        let verdicts: [Agreement] = (table.instrument.item(name)?.options ?? []).map { option in
            if let kind = option.missing { return .missing(kind) }
            return (options.map { $0.contains(option.code) } ?? option.agrees) ? .agrees : .disagrees
        }
        if case .choice(let codes)? = column { answers = codes } else { answers = nil }
        if case .choices(let chosen)? = column { sets = chosen } else { sets = nil }
        self.verdicts = verdicts
        counted = verdicts.indices.reduce(.empty) { verdicts[$1] == .agrees ? $0.inserting($1) : $0 }
        fallback = column == nil ? .missing(.notAsked) : .missing(.noAnswer)
    }

    subscript(record: Int) -> Agreement {
        if let answers {
            let answer = answers[record]
            return answer.option.map { verdicts[$0] } ?? .missing(answer.missing ?? .noAnswer)
        }
        guard let sets else { return fallback }
        if let kind = sets[record].missing { return .missing(kind) }
        return sets[record].rawValue & counted.rawValue != 0 ? .agrees : .disagrees
    }
}
