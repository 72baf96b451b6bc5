import ResponseImport
import ResultSheets
import Synchronization

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// Makes files on all processors.
enum SideBySide {
    private struct State {
        var next: Int
        var made: [(number: Int, file: Result<SheetFile, any Error>)] = []

        mutating func take(below end: Int) -> Int? {
            guard next < end else { return nil }
            defer { next += 1 }
            return next
        }
    }

    /// What the threads share.
    private final class Shared: Sendable {
        let state: Mutex<State>
        init(_ state: State) { self.state = Mutex(state) }
    }

    /// Files made before any is handed on, for each processor: enough to keep all busy, few enough to hold in memory.
    private static let ahead = 16

    /// Makes the files and hands them on in their order; stops at the first that cannot be made.
    static func make(_ makers: [@Sendable () throws -> SheetFile], _ body: (SheetFile) throws -> Void) throws {
        let threads = max(1, sysconf(Int32(_SC_NPROCESSORS_ONLN)))
        var begin = 0
        while begin < makers.count {
            let end = min(begin + ahead * threads, makers.count)
            for file in made(makers, begin..<end, threads: threads) { try body(try file.get()) }
            begin = end
        }
    }

    private static func made(
        _ makers: [@Sendable () throws -> SheetFile], _ range: Range<Int>, threads: Int
    ) -> [Result<SheetFile, any Error>] {
        let shared = Shared(State(next: range.lowerBound))
        WorkerThreads.run(min(threads, range.count)) {
            while let number = shared.state.withLock({ $0.take(below: range.upperBound) }) {
                let file = Result { try makers[number]() }
                shared.state.withLock { $0.made.append((number, file)) }
            }
        }
        return shared.state.withLock { $0.made.sorted { $0.number < $1.number }.map(\.file) }
    }
}
