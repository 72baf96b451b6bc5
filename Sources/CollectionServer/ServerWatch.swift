#if CommandLine
    import ResponseStore

    /// What an operator may know of the running server: that it is well, and how much, never who or when.
    actor ServerWatch {
        /// A kind of request that was turned away.
        enum Refusal {
            /// Over the rate limit.
            case tooMany
            /// No form of ours, or a token that was never issued.
            case refused
        }

        /// Whether the last answer could be stored, as far as the store went.
        private var isStoring = true
        /// The waves whose questions were replaced since the start; an answer to another mends none of them.
        private var replaced: Set<String> = []
        private var answers = 0
        private var tooMany = 0
        private var refused = 0
        private var failures = 0
        private var trouble: @Sendable (String) -> Void = { _ in }

        /// Whether answers to every survey can be stored.
        var isWell: Bool { isStoring && replaced.isEmpty }

        /// Whom troubles are told.
        func tell(_ trouble: @escaping @Sendable (String) -> Void) { self.trouble = trouble }

        /// An answer is on the disk.
        func stored() {
            answers += 1
            recovered()
        }

        /// The store can be written again.
        func recovered() {
            guard !isStoring else { return }
            isStoring = true
            trouble("note: answers are stored again.")
        }

        /// A request was turned away.
        func count(_ refusal: Refusal) {
            switch refusal {
            case .tooMany: tooMany += 1
            case .refused: refused += 1
            }
        }

        /// The store failed; the first of a row of failures is told.
        func storeFailed(_ error: StoreError) {
            failures += 1
            if case .replacedWave(let wave) = error.problem {
                if replaced.insert(wave).inserted { trouble("error: \(error)") }
                return
            }
            if isStoring { trouble("error: \(error) Respondents are asked to send again.") }
            isStoring = false
        }

        /// The log of the last answers could not be cut off for a while.
        func logLeft() {
            trouble(
                """
                warning: the log beside the store is still there: another program reads the store, or the disk is full. It \
                could tell which of the last answers came with which link. enkat goes on trying every second.
                """)
        }

        /// The counts in the form that Prometheus reads; answers are counted in tens, so that no single one shows.
        func metrics() -> String {
            """
            # TYPE enkat_store_well gauge
            enkat_store_well \(isWell ? 1 : 0)
            # TYPE enkat_answers_stored_in_tens_total counter
            enkat_answers_stored_in_tens_total \(answers / 10 * 10)
            # TYPE enkat_store_failures_total counter
            enkat_store_failures_total \(failures)
            # TYPE enkat_requests_over_limit_total counter
            enkat_requests_over_limit_total \(tooMany)
            # TYPE enkat_requests_refused_total counter
            enkat_requests_refused_total \(refused)

            """
        }
    }

    /// Holds visitors to the rate limit.
    actor VisitorGate {
        /// A secret of this run, so that a visitor's number tells nothing of the address.
        nonisolated let salt = Int.random(in: .min ... .max)
        private var limiter: RateLimiter?
        private let start = ContinuousClock.now

        init(burst: Int?, interval: Duration) {
            limiter = burst.map { RateLimiter(burst: $0, interval: interval) }
        }

        /// Whether the visitor may go on now.
        func allows(_ visitor: UInt64) -> Bool { limiter?.allows(visitor, at: ContinuousClock.now - start) ?? true }
    }
#endif
