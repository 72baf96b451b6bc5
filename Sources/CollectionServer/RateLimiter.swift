#if CommandLine
    /// Lets each visitor through so many times, and again as time goes by; a bucket of tokens each.
    ///
    /// It knows visitors by a number alone, forgets those who are silent, and remembers no more than `mostVisitors`.
    struct RateLimiter {
        /// How many times at once.
        let burst: Int
        /// How long until one more time is allowed.
        let interval: Duration
        /// How many visitors are remembered; when there are more, all share the strictness of a newcomer.
        var mostVisitors = 10_000

        private var buckets: [UInt64: Bucket] = [:]

        private struct Bucket {
            /// When the bucket will be full again.
            var full: Duration
        }

        init(burst: Int, interval: Duration) {
            self.burst = burst
            self.interval = interval
        }

        /// Whether the visitor may go on at this moment of a clock that never goes back.
        mutating func allows(_ visitor: UInt64, at now: Duration) -> Bool {
            if buckets.count >= mostVisitors { buckets = buckets.filter { $0.value.full > now } }
            guard buckets[visitor] != nil || buckets.count < mostVisitors else { return false }
            let full = max(buckets[visitor]?.full ?? now, now)
            guard full - now <= interval * (burst - 1) else { return false }
            buckets[visitor] = Bucket(full: full + interval)
            return true
        }
    }
#endif
