import SurveyModel

/// Makes one answer of the columns that stand for an item's options.
struct SpreadCoder {
    /// Whether some cell told that its option was not chosen, though none was.
    private(set) var isToldEmpty = false
    private var chosen: [Int] = []
    private var missing: CellStatus?
    private var hasBlank = false
    private var hasTold = false
    private var problem: SetAsideReason?
    private var hasWords = false
    private var hasWordsElsewhere = false

    /// Takes the cell of one option; where `option` is nil, the cell itself names one.
    ///
    /// A column for words of one's own is blank wherever nobody wrote any, so that a blank in it (`isWords`) tells nothing.
    mutating func take(_ cell: CodedAnswer, option: Int?, isWords: Bool = false) {
        switch cell.status {
        case .answered where option == nil:
            if let named = AnswerCode(rawValue: UInt16(truncatingIfNeeded: cell.bits)).option, !chosen.contains(named) {
                chosen.append(named)
            }
        case .answered where cell.bits == TickLookup.chosen: if let option { chosen.append(option) }
        case .answered: hasTold = true
        case .blank where isWords: break
        case .blank, .noAnswer: hasBlank = true
        case .unreadable: problem = cell.reason ?? .noSuchOption
        case .notAsked, .dontKnow, .notApplicable: missing = missing ?? cell.status
        }
    }

    /// Takes the cell of an option that the item does not have.
    ///
    /// Where it was chosen the answer is set aside; words of one's own beside what was chosen count as nothing. Words that
    /// an item of their own takes are not lost, so that nothing is to be mended (`isOwnItem`).
    mutating func takeUnknown(_ cell: CodedAnswer, isWords: Bool, isOwnItem: Bool = false) {
        switch cell.status {
        case .answered where cell.bits == TickLookup.notChosen: hasTold = true
        case .answered where isOwnItem: hasWordsElsewhere = true
        case .answered where isWords: hasWords = true
        case .answered: problem = .noSuchOption
        default: take(cell, option: nil, isWords: isWords)
        }
    }

    /// The item's answer.
    ///
    /// None chosen is no answer: tools write the same for a form left blank. Several points of a scale that takes one
    /// are set aside.
    mutating func answer(of item: Item) -> CodedAnswer {
        isToldEmpty = chosen.isEmpty && hasTold
        if let problem { return .unreadable(problem) }
        guard let first = chosen.first else {
            if hasWords { return .unreadable(.noSuchOption) }
            if hasWordsElsewhere { return CodedAnswer(bits: CodedAnswer.noBits, status: .unreadable) }
            guard let missing, !hasTold, !hasBlank else { return .blank }
            return ImportPlan.cell(of: item, missing.missing ?? .noAnswer)
        }
        let kinds = chosen.map { item.options[$0].missing }
        let status: CellStatus =
            kinds.contains(nil) ? .answered : CellStatus(kinds.compactMap(\.self).first ?? .noAnswer)
        guard item.type == .selectMultiple else {
            guard chosen.count == 1 else { return .unreadable(.severalPoints) }
            return CodedAnswer(bits: UInt128(AnswerCode(option: first).rawValue), status: status)
        }
        return CodedAnswer(bits: chosen.reduce(AnswerSet.empty) { $0.inserting($1) }.rawValue, status: status)
    }

    /// Forgets the row.
    mutating func reset() {
        chosen.removeAll(keepingCapacity: true)
        (missing, problem) = (nil, nil)
        (hasBlank, hasTold, isToldEmpty, hasWords, hasWordsElsewhere) = (false, false, false, false, false)
    }
}
