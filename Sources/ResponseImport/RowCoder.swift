import SurveyModel
import Tables

/// Codes the cells of one row after the other; the state is reused, so that a row allocates nothing.
struct RowCoder {
    /// A cell set aside in the last row.
    struct Rejection {
        /// The column, from 0.
        let column: Int
        /// The item's position.
        let item: Int
        let reason: SetAsideReason
    }

    /// The last row's cells, one for each item of the instrument.
    private(set) var cells: [CodedAnswer]
    /// The last row's cells that were set aside.
    private(set) var rejections: [Rejection] = []
    /// How many cells of each column have each status: `column * 8 + status`.
    private(set) var counts: [Int]
    /// How many answers each item got from those it was not put to.
    private(set) var answeredThoughNotAsked: [Int]
    /// What is done with each column.
    let plan: ImportPlan
    private var memos: [SpellingMemo]
    private let missingBits: [(noAnswer: UInt64, notAsked: UInt64, unreadable: UInt64)]
    private let isPlain: Bool

    init(_ plan: ImportPlan, instrument: Instrument, columnCount: Int) {
        self.plan = plan
        cells = plan.initialCells
        counts = Array(repeating: 0, count: columnCount * 8)
        answeredThoughNotAsked = Array(repeating: 0, count: instrument.items.count)
        memos = plan.meanings.map { SpellingMemo(knowing: $0) }
        isPlain = plan.askRules.isEmpty && plan.constraints.isEmpty
        missingBits = instrument.items.map {
            (
                ImportPlan.missingBits(of: $0.type, .noAnswer), ImportPlan.missingBits(of: $0.type, .notAsked),
                ImportPlan.missingBits(of: $0.type, .unreadable)
            )
        }
    }

    /// Codes a row; of an empty one, every cell is blank.
    mutating func code(_ row: some TableReader, isEmpty: Bool) {
        rejections.removeAll(keepingCapacity: true)
        var answers: [CodedAnswer] = []
        swap(&answers, &cells)  // a local array is written without asking each time whether it is shared
        let sources = row.cells
        for column in plan.columns {
            let cell = sources[column.column]
            answers[column.item] = isEmpty || cell.isEmpty ? .blank : coded(cell, in: column, of: row)
        }
        if !isPlain {
            holdAgainstConstraints(&answers)
            decideWhatWasAsked(&answers)
        }
        for column in plan.columns { settle(column, &answers) }
        swap(&answers, &cells)
    }

    @inline(__always)
    private mutating func coded(
        _ cell: Cell, in column: ImportPlan.Column, of row: some TableReader
    ) -> CodedAnswer {
        if cell.isFault { return .unreadable(.spreadsheetError) }
        if let declared = column.declared {
            let known = memos[declared].find(in: row.buffer.span, at: cell.start, count: cell.count)
            if let known { return known }
            if cell.isDeclaredMissing { return CodedAnswer(bits: missingBits[column.item].noAnswer, status: .noAnswer) }
        }
        switch column.kind {
        case .options(let memo):
            if !cell.hasEscapes {
                let found = memos[memo].find(in: row.buffer.span, at: cell.start, count: cell.count)
                if let found { return found }
            }
            return learn(cell, memo: memo, of: column, in: row)
        case .number(let isDecimal):
            let answer = NumberReading.answer(row.buffer.span.extracting(cell.start..<cell.end), isDecimal: isDecimal)
            return answer.status == .unreadable ? second(answer, cell, column.kind, in: row) : answer
        case .date:
            let answer = DateReading.answer(row.buffer.span.extracting(cell.start..<cell.end))
            return answer.status == .unreadable ? second(answer, cell, column.kind, in: row) : answer
        case .text:
            let bytes = row.buffer.span.extracting(cell.start..<cell.end)
            let isFilled = bytes.indices.contains { bytes[$0] > 0x20 }
            return isFilled ? CodedAnswer(bits: CodedAnswer.noBits, status: .answered) : .blank
        }
    }

    /// A second look at a number or day that could not be read: it may name a kind of missing, as `_no_answer`, or hold
    /// byte-order marks or spaces of another encoding.
    @inline(never)
    private func second(
        _ first: CodedAnswer, _ cell: Cell, _ kind: ImportPlan.Kind, in row: some TableReader
    ) -> CodedAnswer {
        let isPlain = !row.buffer[cell.start..<cell.end].contains { $0 == 0x5F || $0 >= 0x80 }
        if isPlain { return first }
        let text = folded(row.text(of: cell))
        if let kind = MissingKind(token: text) {
            return CodedAnswer(bits: CodedAnswer.noBits, status: CellStatus(kind))
        }
        let bytes = Array(text.utf8)
        return switch kind {
        case .number(let isDecimal): NumberReading.answer(bytes.span, isDecimal: isDecimal)
        default: DateReading.answer(bytes.span)
        }
    }

    /// Asks the definition what a spelling means, and remembers it.
    @inline(never)
    private mutating func learn(
        _ cell: Cell, memo: Int, of column: ImportPlan.Column, in row: some TableReader
    ) -> CodedAnswer {
        let text = row.text(of: cell)
        var answer = column.isJoined ? joined(text, memo: memo) : plan.lookups[memo].answer(for: text)
        if cell.isDeclaredMissing, answer.status.missing == nil || answer.status == .unreadable {
            answer = CodedAnswer(bits: missingBits[column.item].noAnswer, status: .noAnswer)
        }
        if !cell.hasEscapes {
            memos[memo].remember(answer, for: row.buffer.span, at: cell.start, count: cell.count)
        }
        return answer
    }

    /// The answer of a cell that joins values, each of which means what the file declares, else what the definition does.
    private func joined(_ text: String, memo: Int) -> CodedAnswer {
        let parts = text.split(separator: ";").map { part in
            plan.meanings[memo].first { $0.value == part }?.answer ?? plan.lookups[memo].answer(for: String(part))
        }
        if let fault = parts.first(where: { $0.status == .unreadable }) { return fault }
        let answered = parts.filter { $0.status == .answered }
        guard var answer = answered.first else { return parts.first ?? .blank }
        guard plan.lookups[memo].isMultiple || answered.count == 1 else { return .unreadable(.ambiguousOption) }
        for other in answered.dropFirst() { answer.bits |= other.bits }
        return answer
    }

    private func holdAgainstConstraints(_ cells: inout [CodedAnswer]) {
        for rule in plan.constraints where cells[rule.item].status == .answered {
            if !rule.condition.holds(cells) { cells[rule.item] = .unreadable(.constraint) }
        }
    }

    private mutating func decideWhatWasAsked(_ cells: inout [CodedAnswer]) {
        for rule in plan.askRules where !isAsked(rule, cells) {
            switch cells[rule.item].status {
            case .blank:
                cells[rule.item] = CodedAnswer(bits: missingBits[rule.item].notAsked, status: .notAsked)
            case .answered: answeredThoughNotAsked[rule.item] += 1
            default: break
            }
        }
    }

    private func isAsked(_ rule: ImportPlan.AskRule, _ cells: [CodedAnswer]) -> Bool {
        guard rule.isAskedInFile else { return false }
        if let networks = rule.networks, let item = plan.networkItem, cells[item].status == .answered,
            let network = AnswerCode(rawValue: UInt16(truncatingIfNeeded: cells[item].bits)).option, !networks[network]
        {
            return false
        }
        return rule.relevant?.holds(cells) ?? true
    }

    /// Gives a cell its final form and counts it.
    @inline(__always)
    private mutating func settle(_ column: ImportPlan.Column, _ cells: inout [CodedAnswer]) {
        let item = column.item
        switch cells[item].status {
        case .answered: break
        case .blank: cells[item] = CodedAnswer(bits: missingBits[item].noAnswer, status: .noAnswer)
        case .unreadable:
            if let reason = cells[item].reason {
                rejections.append(Rejection(column: column.column, item: item, reason: reason))
            }
            cells[item].bits = missingBits[item].unreadable
        default: break
        }
        counts[column.column * 8 + Int(cells[item].status.rawValue)] += 1
    }
}
