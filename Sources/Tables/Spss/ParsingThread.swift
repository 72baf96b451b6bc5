#if CommandLine

    #if canImport(Glibc)
        import Glibc
    #elseif canImport(Musl)
        import Musl
    #else
        import Darwin
    #endif

    /// Work that a parser does at its own pace on a thread of its own, handing over rows store by store.
    ///
    /// At most one store waits for its reader, so that memory does not grow with the file.
    @safe final class ParsingThread: @unchecked Sendable {
        private let mutex = UnsafeMutablePointer<pthread_mutex_t>.allocate(capacity: 1)
        private let change = UnsafeMutablePointer<pthread_cond_t>.allocate(capacity: 1)
        private var waiting: CellStore?
        private var isFinished = false
        private var isUnwanted = false

        init() {
            unsafe pthread_mutex_init(mutex, nil)
            unsafe pthread_cond_init(change, nil)
        }

        deinit {
            unsafe pthread_cond_destroy(change)
            unsafe pthread_mutex_destroy(mutex)
            unsafe change.deallocate()
            unsafe mutex.deallocate()
        }

        /// Runs the body on a thread of its own; false where the system gives none.
        func start(_ body: @escaping @Sendable () -> Void) -> Bool {
            let work = unsafe Unmanaged.passRetained(Work(body: body, thread: self))
            #if canImport(Darwin)
                var thread: pthread_t?
            #else
                var thread = pthread_t()
            #endif
            let failed = unsafe pthread_create(
                &thread, nil,
                { start in
                    #if canImport(Darwin)
                        let context = start
                    #else
                        guard let context = unsafe start else { return nil }
                    #endif
                    unsafe Unmanaged<Work>.fromOpaque(context).takeRetainedValue().run()
                    return nil
                }, unsafe work.toOpaque())
            guard failed == 0 else {
                unsafe work.release()
                return false
            }
            #if canImport(Darwin)
                if let thread { unsafe pthread_detach(thread) }
            #else
                pthread_detach(thread)
            #endif
            return true
        }

        /// Hands over a store once the one before is taken; false where nobody reads any more.
        func give(_ store: CellStore) -> Bool {
            unsafe pthread_mutex_lock(mutex)
            defer { unsafe pthread_mutex_unlock(mutex) }
            while waiting != nil, !isUnwanted { unsafe pthread_cond_wait(change, mutex) }
            guard !isUnwanted else { return false }
            waiting = store
            unsafe pthread_cond_broadcast(change)
            return true
        }

        /// The next store, once there is one; nil when the work is done.
        func take() -> CellStore? {
            unsafe pthread_mutex_lock(mutex)
            defer { unsafe pthread_mutex_unlock(mutex) }
            while waiting == nil, !isFinished { unsafe pthread_cond_wait(change, mutex) }
            let store = waiting
            waiting = nil
            unsafe pthread_cond_broadcast(change)
            return store
        }

        /// Tells the work to end at its next handing over.
        func stop() {
            unsafe pthread_mutex_lock(mutex)
            isUnwanted = true
            unsafe pthread_cond_broadcast(change)
            unsafe pthread_mutex_unlock(mutex)
        }

        private func finish() {
            unsafe pthread_mutex_lock(mutex)
            isFinished = true
            unsafe pthread_cond_broadcast(change)
            unsafe pthread_mutex_unlock(mutex)
        }

        private final class Work: Sendable {
            private let body: @Sendable () -> Void
            private let thread: ParsingThread

            init(body: @escaping @Sendable () -> Void, thread: ParsingThread) {
                self.body = body
                self.thread = thread
            }

            func run() {
                body()
                thread.finish()
            }
        }
    }

#endif
