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

/// Makes files on all processors, and puts each in its place where it was made.
enum SideBySide {
    private struct State {
        var next = 0
        var paths: [Int: String] = [:]
        var failure: (number: Int, error: any Error)?

        /// The number of the next file; none after the last, or when one could not be made.
        mutating func take(below end: Int) -> Int? {
            guard failure == nil, next < end else { return nil }
            defer { next += 1 }
            return next
        }

        /// Keeps the failure that stands first in the order of the files.
        mutating func fail(_ number: Int, _ error: any Error) {
            if failure.map({ number < $0.number }) ?? true { failure = (number, error) }
        }
    }

    /// What the threads share.
    private final class Shared: Sendable {
        let state = Mutex(State())
    }

    /// Makes the files and hands each on; stops at the first that cannot be made or put in place.
    ///
    /// Returns their paths in the order of their makers.
    static func make(
        _ makers: [@Sendable () throws -> SheetFile], _ place: @escaping @Sendable (SheetFile) throws -> Void
    ) throws -> [String] {
        let shared = Shared()
        let threads = max(1, sysconf(Int32(_SC_NPROCESSORS_ONLN)))
        WorkerThreads.run(min(threads, makers.count)) {
            while let number = shared.state.withLock({ $0.take(below: makers.count) }) {
                do {
                    let file = try makers[number]()
                    try place(file)
                    shared.state.withLock { $0.paths[number] = file.path }
                } catch {
                    shared.state.withLock { $0.fail(number, error) }
                }
            }
        }
        let (paths, failure) = shared.state.withLock { ($0.paths, $0.failure) }
        if let failure { throw failure.error }
        return makers.indices.compactMap { paths[$0] }
    }
}
