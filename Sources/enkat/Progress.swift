import Synchronization

/// Tells on a terminal how far a long run has come; silent in a pipe and for work under a second.
final class Progress: Sendable {
    private struct State {
        var done = 0
        var isShown = false
    }

    private let total: Int
    private let start = ContinuousClock.now
    private let state = Mutex(State())

    init(total: Int) { self.total = total }

    /// One more is done, on any thread.
    func step() {
        state.withLock { state in
            state.done += 1
            guard StandardStreams.tellsProgress, ContinuousClock.now - start > .seconds(1) else { return }
            state.isShown = true
            StandardStreams.tell("\r\(state.done)/\(total)")
        }
    }

    /// Wipes the line.
    func end() { if state.withLock({ $0.isShown }) { StandardStreams.tell("\r\u{1B}[K") } }
}
