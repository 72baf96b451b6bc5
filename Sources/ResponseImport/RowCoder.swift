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
    /// Whether every record is asked everything and no answer is held against a constraint.
    let isPlain: Bool

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
        settle(&answers)
        swap(&answers, &cells)
    }

    /// Codes a row whose cells are read already, one for each of the plan's columns.
    mutating func code(_ read: some Sequence<CodedAnswer>) {
        rejections.removeAll(keepingCapacity: true)
        var answers: [CodedAnswer] = []
        swap(&answers, &cells)
        for (column, answer) in zip(plan.columns, read) { answers[column.item] = answer }
        settle(&answers)
        swap(&answers, &cells)
    }

    /// Counts cells that were read elsewhere and answer an item that every record is asked.
    mutating func count(_ number: Int, of column: Int, _ status: CellStatus) {
        counts[column * 8 + Int(status.rawValue)] += number
    }

    /// Adds the counts of another coder with the same plan.
    mutating func add(_ other: RowCoder) {
        for index in counts.indices { counts[index] += other.counts[index] }
        for index in answeredThoughNotAsked.indices {
            answeredThoughNotAsked[index] += other.answeredThoughNotAsked[index]
        }
    }

    /// The bits of a cell left blank in an item that is asked.
    func noAnswer(to item: Int) -> CodedAnswer { CodedAnswer(bits: missingBits[item].noAnswer, status: .noAnswer) }

    private mutating func settle(_ answers: inout [CodedAnswer]) {
        if !isPlain {
            holdAgainstConstraints(&answers)
            decideWhatWasAsked(&answers)
        }
        for column in plan.columns { settle(column, &answers) }
    }

    @inline(__always)
    private mutating func coded(
        _ cell: Cell, in column: ImportPlan.Column, of row: some TableReader
    ) -> CodedAnswer {
        if cell.isFault { return .unreadable(.spreadsheetError) }
        switch column.kind {
        case .options(let memo):
            if !cell.hasEscapes {
                let found = memos[memo].find(in: row.buffer.span, at: cell.start, count: cell.count)
                if let found { return found }
            }
            return learn(cell, memo: memo, of: column, in: row)
        case _ where cell.isDeclaredMissing:
            let known = column.declared.flatMap {
                memos[$0].find(in: row.buffer.span, at: cell.start, count: cell.count)
            }
            return known ?? CodedAnswer(bits: missingBits[column.item].noAnswer, status: .noAnswer)
        case .number(let isDecimal):
            let answer = NumberReading.answer(row.buffer.span.extracting(cell.start..<cell.end), isDecimal: isDecimal)
            return answer.status == .unreadable ? token(cell, in: row) ?? answer : answer
        case .date:
            let answer = DateReading.answer(row.buffer.span.extracting(cell.start..<cell.end))
            return answer.status == .unreadable ? token(cell, in: row) ?? answer : answer
        case .text:
            let bytes = row.buffer.span.extracting(cell.start..<cell.end)
            let isFilled = bytes.indices.contains { bytes[$0] > 0x20 }
            return isFilled ? CodedAnswer(bits: CodedAnswer.noBits, status: .answered) : .blank
        }
    }

    /// The kind of missing that a cell names by its token, as `_no_answer`; nil for all else.
    private func token(_ cell: Cell, in row: some TableReader) -> CodedAnswer? {
        guard row.buffer[cell.start..<cell.end].contains(0x5F) else { return nil }
        let kind = MissingKind(token: folded(row.text(of: cell)))
        return kind.map { CodedAnswer(bits: CodedAnswer.noBits, status: CellStatus($0)) }
    }

    /// What a cell's bytes without quotes mean, asked of the definition.
    func meaning(of bytes: [UInt8], as kind: ImportPlan.Kind, in encoding: TextEncoding) -> CodedAnswer {
        if bytes.isEmpty { return .blank }
        switch kind {
        case .options(let memo): return plan.lookups[memo].answer(for: encoding.text(of: bytes))
        case .number(let isDecimal):
            let answer = NumberReading.answer(bytes.span, isDecimal: isDecimal)
            guard answer.status == .unreadable, bytes.contains(0x5F) else { return answer }
            let kind = MissingKind(token: folded(encoding.text(of: bytes)))
            return kind.map { CodedAnswer(bits: CodedAnswer.noBits, status: CellStatus($0)) } ?? answer
        case .date, .text: return .blank
        }
    }

    /// Asks the definition what a spelling means, and remembers it.
    @inline(never)
    private mutating func learn(
        _ cell: Cell, memo: Int, of column: ImportPlan.Column, in row: some TableReader
    ) -> CodedAnswer {
        var answer = plan.lookups[memo].answer(for: row.text(of: cell))
        if cell.isDeclaredMissing, answer.status.missing == nil || answer.status == .unreadable {
            answer = CodedAnswer(bits: missingBits[column.item].noAnswer, status: .noAnswer)
        }
        if !cell.hasEscapes {
            memos[memo].remember(answer, for: row.buffer.span, at: cell.start, count: cell.count)
        }
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
