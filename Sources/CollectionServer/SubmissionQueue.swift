#if CommandLine
    import Dispatch
    import ResponseStore

    /// Brings answers into the store in batches: whatever arrives while one batch is written makes the next.
    ///
    /// One write to the disk serves all who wait for it, and an answer is acknowledged only when it is there.
    actor SubmissionQueue {
        /// More answers wait than the store can take; the respondent is asked to send again.
        struct Overload: Error {}

        private struct Waiting {
            let submission: Submission
            let continuation: CheckedContinuation<SubmissionOutcome, any Error>
        }

        private let worker: StoreWorker
        private let mostWaiting: Int
        /// Is told once where the log has been left for as long as ``patience`` tries.
        private let logLeft: @Sendable () async -> Void
        private let patience = 10
        private let batchSize = 500
        private var waiting: [Waiting] = []
        private var isWriting = false
        private var isClearing = false

        init(
            _ worker: StoreWorker, mostWaiting: Int = 5_000, logLeft: @escaping @Sendable () async -> Void = {}
        ) {
            self.worker = worker
            self.mostWaiting = mostWaiting
            self.logLeft = logLeft
        }

        /// Cuts off a log that an earlier run had to leave.
        func begin() { Task { await clearLeftLog() } }

        /// Stores an answer; returns when it is on the disk.
        ///
        /// - Throws: `StoreError` where it could not be stored, ``Overload`` where too many wait.
        func store(_ submission: Submission) async throws -> SubmissionOutcome {
            guard waiting.count < mostWaiting else { throw Overload() }
            return try await withCheckedThrowingContinuation { continuation in
                waiting.append(Waiting(submission: submission, continuation: continuation))
                guard !isWriting else { return }
                isWriting = true
                Task { await writeAll() }
            }
        }

        private func writeAll() async {
            while !waiting.isEmpty {
                let batch = Array(waiting.prefix(batchSize))
                waiting.removeFirst(batch.count)
                let submissions = batch.map(\.submission)
                do {
                    let outcomes = try await worker.perform { try $0.submit(submissions) }
                    for (entry, outcome) in zip(batch, outcomes) { entry.continuation.resume(returning: outcome) }
                } catch {
                    for entry in batch { entry.continuation.resume(throwing: error) }
                }
            }
            isWriting = false
            await clearLeftLog()
        }

        /// Tries every second until the log is cut off that tells which answer came with which token.
        private func clearLeftLog() async {
            guard !isClearing else { return }
            isClearing = true
            defer { isClearing = false }
            var tries = 0
            while (try? await worker.perform({ $0.clearLeftLog() })) == false {
                tries += 1
                if tries == patience { await logLeft() }
                try? await Task.sleep(for: .seconds(1))
            }
        }
    }

    /// Does the store's work on a thread of its own, so that no other request waits for the disk.
    struct StoreWorker: Sendable {
        private let store: ResponseStore
        private let queue = DispatchQueue(label: "enkat.store.worker")

        init(_ store: ResponseStore) { self.store = store }

        /// Runs work on the store.
        func perform<Value: Sendable>(_ work: @escaping @Sendable (ResponseStore) throws -> Value) async throws -> Value
        {
            try await withCheckedThrowingContinuation { continuation in
                queue.async { [store] in continuation.resume(with: Result { try work(store) }) }
            }
        }
    }
#endif
