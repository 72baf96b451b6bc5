import SurveyModel
import Tables

/// Counts the rows of one part of a file: whole rows of codes from the scanner, and every other row by the plain reader.
struct PartTally {
    /// What became of the part's rows and cells.
    private(set) var session: ImportSession<DelimitedReader>
    private(set) var counter: TallyCounter
    private let plan: ScanPlan
    private let scanner: RowScanner
    private var meanings: [CodeMeanings]
    private var histogram: CodeHistogram?
    /// The number in the tally of each group of the histogram.
    private var groupNumbers: [Int] = []

    /// Bytes that are scanned at a time; their codes stay in the processor's nearest memory.
    private static let block = 1 << 19

    /// A part that has counted nothing; the scanner and what its codes mean are a worker's own.
    init(
        _ session: ImportSession<DelimitedReader>, _ counter: TallyCounter, _ plan: ScanPlan, _ worker: ScanWorker,
        asksForAlike: Bool
    ) {
        (self.session, self.counter, self.plan) = (session, counter, plan)
        if !asksForAlike { self.session.alike = nil }
        (scanner, meanings) = (worker.scanner, worker.meanings)
        histogram = session.coder.isPlain ? CodeHistogram(plan) : nil
    }

    /// What the codes mean by now, for the worker's next part.
    var learned: [CodeMeanings] { meanings }

    /// Counts the rows that begin in a range, the first at its beginning; returns where the row behind them begins, or
    /// an earlier one where the encoding turned out only there.
    mutating func run(_ range: Range<Int>, blockSize: Int? = nil) throws(ImportError) -> Int {
        let size = blockSize ?? PartTally.block
        let wasSettled = session.reader.isEncodingSettled
        var position = range.lowerBound
        while position < range.upperBound, session.reader.isEncodingSettled == wasSettled {
            let begin = position
            let stop = min(position + size, range.upperBound)
            guard scanner.begin(begin..<stop) else { throw ImportError(.table(.unreadable(code: 12)), at: place) }
            position = try runBlock(wasSettled)
            scanner.bytes.drop(begin..<position, isEnd: position >= range.upperBound)
        }
        countHistogram()
        return position
    }

    private var place: TableLocation { session.reader.location() }

    private mutating func runBlock(_ wasSettled: Bool) throws(ImportError) -> Int {
        while true {
            let step = scanner.next()
            if step.rows > 0 {
                if session.alike?.isOpen == true { holdAgainstEachOther(step) }
                if session.swallowed != nil { lookForSwallowed(step) }
                takeRows(step.rows)
            }
            switch step.pause {
            case .done: return step.position
            case .more: break
            case .unknown(let column, let cell) where learn(column, cell): break
            case .unknown, .odd:
                let next = try takePlainRow(at: step.position)
                if session.reader.isEncodingSettled != wasSettled { return next }
                scanner.resume(at: next)
            }
        }
    }

    /// Gives the row to the plain reader, which may pass over blank lines first; returns where the next begins.
    private mutating func takePlainRow(at position: Int) throws(ImportError) -> Int {
        session.reader.move(to: position, in: scanner.bytes)
        _ = try session.step(into: &counter)
        do { try session.reader.finishLine() } catch { throw ImportError(error) }
        return session.reader.offset
    }

    /// Asks the definition what a spelling means; false where it cannot be remembered.
    private mutating func learn(_ column: Int, _ cell: Range<Int>) -> Bool {
        guard let place = plan.places.firstIndex(where: { $0.column == column }) else { return false }
        let (bytes, encoding) = (scanner.copy(cell), session.reader.finding.dialect.encoding)
        let answer = session.coder.meaning(of: bytes, as: plan.places[place].kind, in: encoding)
        // The row may repeat the headings, which the plain reader tells.
        if answer.status == .unreadable, session.screen.isHeading(encoding.text(of: bytes)) { return false }
        // White space alone: the row may hold nothing else, which the plain reader tells.
        if answer.status == .blank, !cell.isEmpty { return false }
        let memo = plan.memos[column]
        let isNumber = memo >= session.coder.plan.lookups.count
        guard let code = meanings[memo].code(for: answer, asStatus: isNumber && session.coder.isPlain) else {
            return false
        }
        let isBulk = answer.status != .unreadable && code < capacity(of: memo)
        return scanner.learn(UInt16(code) | (isBulk ? 0 : RowScanner.setAside))
    }

    /// The least number of codes that the places of a memo count in bulk.
    private func capacity(of memo: Int) -> Int {
        plan.places.indices.filter { plan.memos[plan.places[$0].column] == memo && isCoded($0) }
            .map { plan.capacities[$0] }.min() ?? 0
    }

    private func isCoded(_ place: Int) -> Bool { plan.kinds[plan.places[place].column] == .coded }
}

// MARK: - Rows of codes

extension PartTally {
    private mutating func takeRows(_ rows: Int) {
        scanner.withCodes { codes in
            var row = 0
            while row < rows {
                var lines = 0
                let first = row
                row = histogram?.count(codes, from: row, upTo: rows, lines: &lines) ?? row
                session.reader.pass(rows: row - first, lines: lines)
                if row < rows, !addGroup(codes, row) {
                    takeSingly(codes, row)
                    row += 1
                }
            }
        }
    }

    /// Looks which of the step's rows are like others.
    private mutating func holdAgainstEachOther(_ step: RowScanner.Step) {
        scanner.withRows(of: step) { row, bytes in session.alike?.take(row, in: bytes) }
    }

    private mutating func lookForSwallowed(_ step: RowScanner.Step) {
        let before = session.reader.row
        scanner.withBrokenRows(of: step) { row, rest, lineFeeds, bytes in
            session.swallowed?.take(from: rest, in: bytes, row: before + row + 1, lineEnds: lineFeeds)
        }
    }

    /// Meets a group for the first time, so that groups are numbered in the order of rows.
    private mutating func addGroup(_ codes: Span<UInt16>, _ row: Int) -> Bool {
        guard histogram?.addGroup(of: codes, row: row) == true, let group = histogram?.groups.last else { return false }
        groupNumbers.append(counter.group(of: cells(ofGroup: group), in: session.reader))
        return true
    }

    private func cells(ofGroup codes: [Int]) -> [CodedAnswer] {
        var cells = session.coder.plan.initialCells
        for (place, code) in zip(plan.groupPlaces, codes) {
            cells[plan.places[place].item] = settled(place, code)
        }
        return cells
    }

    /// Counts one row by itself: a cell is set aside, or it depends on others what was asked.
    private mutating func takeSingly(_ codes: Span<UInt16>, _ row: Int) {
        let base = row * scanner.stride
        let lines = Int(codes[base + scanner.stride - 1] >> 1) + 1
        session.reader.pass(rows: 1, lines: lines, lastLines: lines)
        var answers: [CodedAnswer] = []
        for place in plan.places.indices { answers.append(meaning(place, Int(codes[base + place]))) }
        session.takeCoded(answers, into: &counter)
    }

    private func meaning(_ place: Int, _ code: Int) -> CodedAnswer {
        guard isCoded(place) else {
            return code == 0 ? .blank : CodedAnswer(bits: CodedAnswer.noBits, status: .answered)
        }
        return meanings[plan.memos[plan.places[place].column]].answers[code & ~Int(RowScanner.setAside)]
    }

    /// What a code means in a record that is asked everything.
    private func settled(_ place: Int, _ code: Int) -> CodedAnswer {
        let answer = meaning(place, code)
        return answer.status == .blank ? session.coder.noAnswer(to: plan.places[place].item) : answer
    }

    /// Turns the histogram into counts.
    private mutating func countHistogram() {
        guard let histogram else { return }
        for (group, number) in groupNumbers.enumerated() {
            var rows = 0
            for (place, column) in plan.places.enumerated() {
                rows = 0
                for code in 0..<plan.capacities[place] {
                    let count = histogram.number(group: group, place: place, code: code)
                    guard count > 0 else { continue }
                    rows += count
                    let answer = settled(place, code)
                    session.coder.count(count, of: column.column, answer.status)
                    counter.count(count, of: answer, to: column.item, group: number)
                }
            }
            session.countRecords(rows)
            for (item, cell) in session.coder.plan.initialCells.enumerated()
            where !plan.places.contains(where: { $0.item == item }) {
                counter.count(rows, of: cell, to: item, group: number)
            }
        }
        self.histogram = CodeHistogram(plan)
        groupNumbers = []
    }
}
