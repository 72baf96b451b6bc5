#if CommandLine
    import ResponseStore
    public import SurveyModel

    /// How a collection server runs.
    public struct ServerSettings: Sendable {
        /// The address it listens on; the machine's own by default, for a proxy on the same machine.
        public var host = "127.0.0.1"
        /// The port; 0 takes any that is free.
        public var port = 8080
        /// Whether addresses of visitors are read from the `X-Forwarded-For` that a proxy writes.
        public var trustsProxy = false
        /// Whether pages are reached by https, so that cookies say so.
        public var isSecure = false
        /// Requests that one visitor may make at once; nil for no limit.
        public var burst: Int? = 120
        /// How long until one more request is allowed.
        public var interval: Duration = .milliseconds(500)
        /// How long a request may take to arrive whole, in seconds.
        public var requestSeconds = 30
        /// The most connections at once.
        public var mostConnections = 2_000
        /// The secret part of the address of the owner's page; nil for no such page.
        public var ownerKey: String?
        /// Whether each page holds one question.
        public var asksOneAtATime = false

        /// The day it is, by which retention is kept.
        public var today: @Sendable () -> CalendarDate? = { CalendarDate.today }

        /// The settings that stand where nothing is said.
        public init() {}
    }
#endif
