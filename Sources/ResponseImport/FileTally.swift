import SurveyModel
import Tables

/// What a worker keeps from part to part: its scanner, and what the codes of learned spellings mean.
struct ScanWorker {
    let scanner: RowScanner
    var meanings: [CodeMeanings]

    init?(_ session: ImportSession<DelimitedReader>, _ plan: ScanPlan, bytes: WholeBytes, lanes: Int) {
        let reader = session.reader
        let opened = RowScanner(
            plan, reader.finding.dialect, isEncodingSettled: reader.isEncodingSettled, bytes: bytes, lanes: lanes)
        guard let opened else { return nil }
        scanner = opened
        meanings = Array(repeating: CodeMeanings(), count: plan.memoCount)
    }
}

/// Counts a whole file in parts that workers take in turn, and adds them up in the file's order.
///
/// Where a part begins is presumed; it stands only if the part before ends there, and is counted again otherwise.
final class FileTally: @unchecked Sendable {
    /// How a file is divided; tests make it small.
    struct Division: Sendable {
        var threads = 1
        var part = 32 << 20
        var block = 1 << 19
        var lanes = 4
    }

    private let plan: ScanPlan
    private let bytes: WholeBytes
    private let division: Division
    private let blank: (session: ImportSession<DelimitedReader>, counter: TallyCounter)
    private let lock = WorkerLock()
    private let start: Int
    /// As many parts for each thread, so that none waits for the last of another.
    private let partCount: Int
    private let partSize: Int

    // Guarded by the lock.
    private var session: ImportSession<DelimitedReader>
    private var counter: TallyCounter
    private var nextPart = 0
    private var added = 0
    private var position: Int
    private var waiting: [Int: Outcome] = [:]
    private var failure: ImportError?
    private var isEncodingFound = false

    private struct Outcome {
        let begin: Int
        let end: Int
        let part: PartTally?
        let failure: ImportError?
    }

    /// A tally of what a session has yet to read.
    init(
        _ session: ImportSession<DelimitedReader>, _ counter: TallyCounter, _ blank: TallyCounter, _ plan: ScanPlan,
        _ bytes: WholeBytes, _ division: Division
    ) {
        (self.session, self.counter, self.plan, self.bytes, self.division) = (session, counter, plan, bytes, division)
        self.blank = (session.part(), blank)
        start = session.reader.offset
        position = start
        let size = bytes.count - start, threads = max(1, division.threads)
        let fewest = (size + division.part - 1) / division.part
        partCount = fewest > 1 ? (fewest + threads - 1) / threads * threads : fewest
        partSize = (size + partCount - 1) / max(1, partCount)
    }

    /// Counts.
    ///
    /// - Returns: The session and the counter at the end of the file, or where the encoding turned out.
    func run() throws(ImportError) -> (session: ImportSession<DelimitedReader>, counter: TallyCounter) {
        WorkerThreads.run(min(division.threads, partCount)) { self.work() }
        if let failure { throw failure }
        session.reader.move(to: position, in: bytes)
        return (session, counter)
    }

    private func work() {
        guard var worker = ScanWorker(blank.session, plan, bytes: bytes, lanes: division.lanes) else { return }
        while let part = takePart() {
            let stop = min(start + (part + 1) * partSize, bytes.count)
            let (end, asks) = lock.withLock { (added == part ? position : nil, asksForAlike) }
            let begin = end ?? presumedBegin(of: part, &worker)
            let outcome = count(begin..<max(begin, stop), &worker, asksForAlike: asks)
            lock.withLock { add(outcome, as: part, &worker) }
        }
    }

    private func takePart() -> Int? {
        lock.withLock {
            guard nextPart < partCount, failure == nil, !isEncodingFound else { return nil }
            nextPart += 1
            return nextPart - 1
        }
    }

    private func presumedBegin(of part: Int, _ worker: inout ScanWorker) -> Int {
        let nominal = min(start + part * partSize, bytes.count)
        if worker.meanings.allSatisfy(\.answers.isEmpty) {
            // learns the usual spellings
            _ = count(start..<min(start + division.block, bytes.count), &worker, asksForAlike: false)
        }
        return worker.scanner.guess(after: nominal - 1) ?? nominal
    }

    /// Whether rows are held against each other: while they are few, which the parts added so far tell.
    private var asksForAlike: Bool { session.alike?.isOpen == true }

    private func count(_ range: Range<Int>, _ worker: inout ScanWorker, asksForAlike: Bool) -> Outcome {
        var part = PartTally(blank.session, blank.counter, plan, worker, asksForAlike: asksForAlike)
        do throws(ImportError) {
            let end = try part.run(range, blockSize: division.block)
            worker.meanings = part.learned
            return Outcome(begin: range.lowerBound, end: end, part: part, failure: nil)
        } catch {
            worker.meanings = part.learned
            return Outcome(begin: range.lowerBound, end: range.lowerBound, part: part, failure: error)
        }
    }

    /// Adds a part, and those that waited for it.
    private func add(_ outcome: Outcome, as number: Int, _ worker: inout ScanWorker) {
        waiting[number] = outcome
        while failure == nil, !isEncodingFound, var next = waiting.removeValue(forKey: added) {
            let stop = min(start + (added + 1) * partSize, bytes.count)
            if next.begin != position {
                next = count(position..<max(position, stop), &worker, asksForAlike: asksForAlike)
            }
            failure = next.failure
            if let part = next.part { add(part) }
            position = next.end
            added += 1
        }
    }

    private func add(_ part: PartTally) {
        session.add(part.session)
        counter.add(part.counter)
        isEncodingFound = session.reader.isEncodingSettled != blank.session.reader.isEncodingSettled
    }
}
