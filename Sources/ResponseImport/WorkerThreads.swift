import Synchronization

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// Threads for work that a processor is busy with to the end.
package enum WorkerThreads {
    private final class Work: Sendable {
        let body: @Sendable () -> Void
        init(_ body: @escaping @Sendable () -> Void) { self.body = body }
    }

    /// Runs the body so many times at once, the calling thread among them, and returns when all are done.
    package static func run(_ count: Int, _ body: @escaping @Sendable () -> Void) {
        var threads: [pthread_t] = []
        for _ in 0..<max(0, count - 1) {
            #if canImport(Darwin)
                var thread: pthread_t?
            #else
                var thread = pthread_t()
            #endif
            let work = unsafe Unmanaged.passRetained(Work(body))
            let failed = unsafe pthread_create(
                &thread, nil,
                { start in
                    #if canImport(Darwin)
                        let context = start
                    #else
                        guard let context = unsafe start else { return nil }
                    #endif
                    unsafe Unmanaged<Work>.fromOpaque(context).takeRetainedValue().body()
                    return nil
                }, unsafe work.toOpaque())
            #if canImport(Darwin)
                if failed == 0, let thread { threads.append(thread) }
            #else
                if failed == 0 { threads.append(thread) }
            #endif
            if failed != 0 { unsafe work.release() }
        }
        body()
        for thread in threads {
            #if canImport(Darwin)
                _ = unsafe pthread_join(thread, nil)
            #else
                _ = pthread_join(thread, nil)
            #endif
        }
    }
}

/// Lets one worker at a time see what all share.
struct WorkerLock: ~Copyable {
    private let mutex = Mutex(())

    /// Runs the body while no other does.
    borrowing func withLock<Result: Sendable>(_ body: () -> Result) -> Result { mutex.withLock { _ in body() } }
}
