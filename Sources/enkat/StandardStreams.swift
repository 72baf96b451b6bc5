import SurveyModel

#if canImport(Darwin)
    import Darwin
#else
    import Glibc
#endif

/// Results to standard output, diagnostics to standard error.
enum StandardStreams {
    /// Lets a write to a reader that has gone (`enkat … | head`) fail instead of killing the run.
    static func surviveClosedPipes() { _ = signal(SIGPIPE, SIG_IGN) }

    /// Writes results as they are.
    static func write(_ text: String) { write(Array(text.utf8)) }

    /// Writes bytes of results as they are; where nobody reads them any more the run ends quietly, as the contract says.
    static func write(_ bytes: [UInt8]) {
        guard !send(bytes, to: STDOUT_FILENO) else { return }
        guard errno != EPIPE else { _exit(0) }
        diagnose("error: standard output cannot be written. Check the space left where it goes.")
        _exit(Failure.Status.cannotWrite.rawValue)
    }

    /// Writes one line of diagnostics, or nowhere where nobody reads them; what it quotes steers no terminal.
    static func diagnose(_ message: String) { _ = send(Array("\(message.printable)\n".utf8), to: STDERR_FILENO) }

    /// Whether there is a terminal to tell progress on.
    static var tellsProgress: Bool { isatty(STDERR_FILENO) == 1 }

    /// Writes a piece of a line of diagnostics.
    static func tell(_ text: String) { _ = send(Array(text.utf8), to: STDERR_FILENO) }

    private static func send(_ bytes: [UInt8], to descriptor: Int32) -> Bool {
        bytes.withUnsafeBytes { buffer in
            var sent = 0
            while sent < buffer.count {
                guard let rest = UnsafeRawBufferPointer(rebasing: buffer[sent...]).baseAddress else { return true }
                #if canImport(Darwin)
                    let count = Darwin.write(descriptor, rest, buffer.count - sent)
                #else
                    let count = Glibc.write(descriptor, rest, buffer.count - sent)
                #endif
                if count < 0, errno != EINTR { return false }
                sent += max(0, count)
            }
            return true
        }
    }

    /// Whether results go to a terminal, and may so be coloured and wrapped.
    static var isTerminal: Bool { isatty(STDOUT_FILENO) == 1 }

    /// Whether heads may be emphasised: on a terminal, unless NO_COLOR is set.
    static var allowsEmphasis: Bool { isTerminal && getenv("NO_COLOR") == nil }

    /// How many characters fit on a line of the terminal; nil in a pipe.
    static var width: Int? {
        guard isTerminal else { return nil }
        var size = winsize()
        guard ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else { return 80 }
        return max(60, Int(size.ws_col))
    }
}
