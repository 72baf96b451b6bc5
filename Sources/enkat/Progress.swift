/// Tells on a terminal how far a long run has come; silent in a pipe and for work under a second.
struct Progress {
    private let total: Int
    private let start = ContinuousClock.now
    private var done = 0
    private var isShown = false

    init(total: Int) { self.total = total }

    /// One more is done.
    mutating func step() {
        done += 1
        guard StandardStreams.tellsProgress, ContinuousClock.now - start > .seconds(1) else { return }
        isShown = true
        StandardStreams.tell("\r\(done)/\(total)")
    }

    /// Wipes the line.
    func end() { if isShown { StandardStreams.tell("\r\u{1B}[K") } }
}
