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
    /// How many cells of each column hold a value that the file itself declares to be no answer.
    private(set) var declaredMissing: [Int]
    /// How many answers each item got from those it was not put to.
    private(set) var answeredThoughNotAsked: [Int]
    /// How many cells of each column name an option that was chosen, where the column stands for one.
    private(set) var chosen: [Int]
    /// How many cells of each column hold words of one's own, which no item asks for: they were taken for the option
    /// "other", or stand in a column beside one.
    private(set) var ownWords: [Int]
    /// How many answers to each item are words of one's own alone, which another item takes and none of its options is.
    private(set) var wordsWithoutOption: [Int]
    /// How many records told of every option of an item not put to them that it was not chosen.
    private(set) var toldThoughNotAsked: [Int]
    /// What is done with each column.
    let plan: ImportPlan
    private var spreads: SpreadReader
    private var boxes: SpreadReader
    private let items: [Item]
    private var memos: [SpellingMemo]
    private let filters: [SpellingFilter]
    /// What the tool or a profile says is no answer, in columns without options.
    let missingValues: MissingValues
    private let missingBits: [(noAnswer: UInt128, notAsked: UInt128, unreadable: UInt128)]
    /// Whether every record is asked everything and no answer is held against a constraint.
    let isPlain: Bool
    private let readsTokens: Bool

    init(_ plan: ImportPlan, instrument: Instrument, columnCount: Int) {
        self.plan = plan
        cells = plan.initialCells
        counts = Array(repeating: 0, count: columnCount * 8)
        declaredMissing = Array(repeating: 0, count: columnCount)
        answeredThoughNotAsked = Array(repeating: 0, count: instrument.items.count)
        chosen = Array(repeating: 0, count: columnCount)
        ownWords = chosen
        wordsWithoutOption = answeredThoughNotAsked
        toldThoughNotAsked = Array(repeating: 0, count: plan.spreads.count)
        spreads = SpreadReader(plan.spreads)
        boxes = SpreadReader(plan.repeatedBoxes)
        items = instrument.items
        memos = plan.meanings.map { SpellingMemo(knowing: $0) }
        filters = plan.lookups.map(\.filter)
        missingValues = MissingValues(plan, columnCount: columnCount)
        isPlain = plan.askRules.isEmpty && plan.constraints.isEmpty
        readsTokens = plan.readsTokens
        missingBits = instrument.items.map {
            (
                ImportPlan.missingBits(of: $0.type, .noAnswer), ImportPlan.missingBits(of: $0.type, .notAsked),
                ImportPlan.missingBits(of: $0.type, .unreadable)
            )
        }
    }

    /// Codes a row.
    mutating func code(_ row: some TableReader) {
        rejections.removeAll(keepingCapacity: true)
        var answers: [CodedAnswer] = []
        swap(&answers, &cells)  // a local array is written without asking each time whether it is shared
        let sources = row.cells
        for column in plan.columns {
            let cell = sources[column.column]
            answers[column.item] = cell.isEmpty ? .blank : coded(cell, in: column, of: row)
        }
        if !plan.isSimple {
            spreads.code(row, items: items, into: &answers)
            for column in plan.besideOptions where holdsWords(sources[column], in: row) {
                ownWords[column] += 1
            }
            for words in plan.wordsBeside where answers[words.item].status == .blank {
                if holdsWords(sources[words.column], in: row) { answers[words.item] = words.answer }
                if answers[words.item].isLeftToWords { wordsWithoutOption[words.item] += 1 }
            }
            if !plan.repeatedBoxes.isEmpty { holdAgainstBoxes(of: row, &answers) }
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
        for index in declaredMissing.indices { declaredMissing[index] += other.declaredMissing[index] }
        for index in chosen.indices { chosen[index] += other.chosen[index] }
        for index in ownWords.indices { ownWords[index] += other.ownWords[index] }
        for index in wordsWithoutOption.indices { wordsWithoutOption[index] += other.wordsWithoutOption[index] }
        for index in toldThoughNotAsked.indices { toldThoughNotAsked[index] += other.toldThoughNotAsked[index] }
    }

    /// The bits of a cell left blank in an item that is asked.
    func noAnswer(to item: Int) -> CodedAnswer { CodedAnswer(bits: missingBits[item].noAnswer, status: .noAnswer) }

    /// What one cell of the last row says.
    mutating func reading(of column: ImportPlan.Column, in row: some TableReader) -> CodedAnswer {
        let cell = row.cells[column.column]
        return cell.isEmpty ? .blank : coded(cell, in: column, of: row)
    }

    private mutating func settle(_ answers: inout [CodedAnswer]) {
        if !isPlain {
            holdAgainstConstraints(&answers)
            decideWhatWasAsked(&answers)
        }
        for column in plan.columns { settle(column, &answers) }
        for index in plan.spreads.indices { settle(spread: index, &answers) }
    }

    @inline(__always)
    private mutating func coded(
        _ cell: Cell, in column: ImportPlan.Column, of row: some TableReader
    ) -> CodedAnswer {
        if cell.isFault { return .unvalued(cell) }
        if cell.isDeclaredMissing { declaredMissing[column.column] += 1 }
        if let declared = column.declared {
            let known = memos[declared].find(in: row.buffer.span, at: cell.start, count: cell.count)
            if let known { return known }
            if cell.isDeclaredMissing { return CodedAnswer(bits: missingBits[column.item].noAnswer, status: .noAnswer) }
        }
        switch column.kind {
        case .options(let memo):
            if !cell.hasEscapes {
                if fitsNoOption(cell, memo: memo, of: column, in: row) { return .unreadable(.noSuchOption) }
                let found = memos[memo].find(in: row.buffer.span, at: cell.start, count: cell.count)
                if let found { return found }
            }
            return learn(cell, memo: memo, of: column, in: row)
        case .number(var style):
            if cell.isNumber { style = .exact(isDecimal: style.isDecimal) }
            let answer = NumberReading.answer(row.buffer.span.extracting(cell.start..<cell.end), style: style)
            return answer.status == .unreadable
                ? second(answer, row.buffer[cell.start..<cell.end], column.kind) { row.text(of: cell) }
                : missing(answer, in: column) ?? answer
        case .date(let style):
            let answer = DateReading.answer(
                row.buffer.span.extracting(cell.start..<cell.end), orders: style.orders)
            if answer.status == .answered, answer.bits == style.standIn { return .blank }
            return answer.status == .unreadable
                ? second(answer, row.buffer[cell.start..<cell.end], column.kind) { row.text(of: cell) }
                : missing(answer, in: column) ?? answer
        case .text:
            let bytes = row.buffer.span.extracting(cell.start..<cell.end)
            if !missingValues.refuse(bytes, in: row.encoding), let kind = plan.missing.own[folded(row.text(of: cell))] {
                return missing(kind, item: column.item)
            }
            if bytes[0] == 0x5F, readsTokens, let kind = MissingKind(token: row.text(of: cell)) {
                return CodedAnswer(bits: CodedAnswer.noBits, status: CellStatus(kind))
            }
            if bytes[0] == 0x23, plan.textReading == .guarded, ReadableCells.isFault(row.text(of: cell)) {
                return .unreadable(.spreadsheetError)
            }
            let isFilled = !mayBeWhite(bytes[0]) || !isWhite(row.text(of: cell))
            return isFilled ? CodedAnswer(bits: CodedAnswer.noBits, status: .answered) : .blank
        }
    }

    /// A second look at a number or day that could not be read: it may name a kind of missing, as `_no_answer`, or hold
    /// byte-order marks, entities of HTML or spaces of another encoding.
    @inline(never)
    private func second(
        _ first: CodedAnswer, _ bytes: ArraySlice<UInt8>, _ kind: ImportPlan.Kind, text: () -> String
    ) -> CodedAnswer {
        let isPlain = !bytes.contains { $0 == 0x5F || $0 == 0x26 || $0 >= 0x80 }
        if isPlain, plan.missing.isEmpty { return first }
        let text = folded(text())
        if let kind = MissingKind(token: text) {
            return CodedAnswer(bits: CodedAnswer.noBits, status: CellStatus(kind))
        }
        if let kind = plan.missing.kind(of: text) {
            return kind == .noAnswer ? .blank : CodedAnswer(bits: CodedAnswer.noBits, status: CellStatus(kind))
        }
        let bytes = Array(text.utf8)
        return switch kind {
        case .number(let style): NumberReading.answer(bytes.span, style: style)
        case .date(let style): DateReading.answer(bytes.span, orders: style.orders)
        default: DateReading.answer(bytes.span)
        }
    }

    /// What a number or day that was read stands for, where the tool or a profile says that it is no answer.
    @inline(__always)
    private func missing(_ answer: CodedAnswer, in column: ImportPlan.Column) -> CodedAnswer? {
        if missingValues.isEmpty { return nil }
        return missingValues.kind(of: answer, inColumn: column.column).map { missing($0, item: column.item) }
    }

    private func holdsWords(_ cell: Cell, in row: some TableReader) -> Bool {
        if cell.isEmpty { return false }
        let key = folded(row.text(of: cell))
        return !key.isEmpty && plan.missing.own[key] == nil
    }

    /// A cell that is missing by a word of the file's; without an answer, rules may tell later that none was asked.
    private func missing(_ kind: MissingKind, item: Int) -> CodedAnswer {
        kind == .noAnswer ? .blank : ImportPlan.cell(of: items[item], kind)
    }

    /// What a cell's bytes without quotes mean, asked of the definition.
    func meaning(of bytes: [UInt8], as kind: ImportPlan.Kind, in encoding: TextEncoding) -> CodedAnswer {
        if bytes.isEmpty { return .blank }
        switch kind {
        case .options(let memo):
            if filters[memo].refuses(bytes.span, in: encoding) { return .unreadable(.noSuchOption) }
            return plan.lookups[memo].answer(for: encoding.text(of: bytes))
        case .number(let style):
            let answer = NumberReading.answer(bytes.span, style: style)
            return answer.status == .unreadable
                ? second(answer, bytes[...], kind) { encoding.text(of: bytes) } : answer
        case .date, .text: return .blank
        }
    }

    /// Whether a cell without doubled quotes is certainly misspelt.
    ///
    /// Asked only where the memo is full, in a file with more
    /// spellings than people mean: there most cells are new, and looking for them would be in vain.
    @inline(__always)
    private func fitsNoOption(_ cell: Cell, memo: Int, of column: ImportPlan.Column, in row: some TableReader) -> Bool {
        guard memos[memo].isFull, !cell.isDeclaredMissing, !column.isJoined else { return false }
        return filters[memo].refuses(row.buffer.span.extracting(cell.start..<cell.end), in: row.encoding)
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

    /// Sets aside the answers that the row's boxes contradict.
    private mutating func holdAgainstBoxes(of row: some TableReader, _ answers: inout [CodedAnswer]) {
        var told = answers
        boxes.code(row, items: items, into: &told)
        for (spread, isToldEmpty) in zip(plan.repeatedBoxes, boxes.isToldEmpty)
        where spread.contradicts(answers[spread.item], boxes: told[spread.item], areToldEmpty: isToldEmpty) {
            answers[spread.item] = .unreadable(.boxesDiffer)
        }
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
        case .answered: if cells[item].isOwnWords { ownWords[column.column] += 1 }
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

    /// Gives the item of several columns its final form and counts each of them: as the item where it was answered or
    /// is missing; where it is set aside, filled cells alone are.
    private mutating func settle(spread index: Int, _ cells: inout [CodedAnswer]) {
        let spread = plan.spreads[index]
        let item = spread.item
        if cells[item].status == .blank {
            cells[item] = CodedAnswer(bits: missingBits[item].noAnswer, status: .noAnswer)
        }
        let status = cells[item].status
        if cells[item].isLeftToWords { wordsWithoutOption[item] += 1 }
        if status == .notAsked, spreads.isToldEmpty[index] { toldThoughNotAsked[index] += 1 }
        for (place, part) in spread.parts.enumerated() where !part.isOwnItem {
            let isFilled = spreads.isFilled[index][place]
            if status == .unreadable, isFilled, let reason = cells[item].reason {
                rejections.append(Rejection(column: part.column, item: item, reason: reason))
            }
            let own = status == .unreadable && !isFilled ? CellStatus.noAnswer : status
            counts[part.column * 8 + Int(own.rawValue)] += 1
            if spreads.isWords[index][place] { ownWords[part.column] += 1 }
            guard status == .answered, let option = part.meaning.option else { continue }
            if isChosen(option, of: cells[item], items[item]) { chosen[part.column] += 1 }
        }
        if status == .unreadable { cells[item].bits = missingBits[item].unreadable }
    }

    private func isChosen(_ option: Int, of answer: CodedAnswer, _ item: Item) -> Bool {
        item.type == .selectMultiple
            ? AnswerSet(rawValue: answer.bits).contains(option)
            : answer.bits == UInt128(AnswerCode(option: option).rawValue)
    }
}
