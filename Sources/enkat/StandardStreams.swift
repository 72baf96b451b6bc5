#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Darwin)
    import Darwin
#endif

/// Results to standard output, diagnostics to standard error.
enum StandardStreams {
    /// Writing to a reader that has gone (`enkat … | head`) ends the run quietly, as the contract says.
    static func endQuietlyOnClosedPipe() {
        _ = unsafe signal(SIGPIPE) { _ in _exit(0) }
    }

    /// Writes results as they are.
    static func write(_ text: String) {
        var text = text
        text.withUTF8 { bytes in
            _ = unsafe fwrite(bytes.baseAddress, 1, bytes.count, stdout)
        }
    }

    /// Writes one line of diagnostics.
    static func diagnose(_ message: String) {
        flush()
        var line = message + "\n"
        line.withUTF8 { bytes in
            _ = unsafe fwrite(bytes.baseAddress, 1, bytes.count, stderr)
        }
    }

    /// Hands over what is buffered.
    static func flush() { _ = unsafe fflush(nil) }

    /// Whether results go to a terminal, and may so be coloured and wrapped.
    static var isTerminal: Bool { isatty(STDOUT_FILENO) == 1 }

    /// Whether heads may be emphasised: on a terminal, unless NO_COLOR is set.
    static var allowsEmphasis: Bool { isTerminal && unsafe getenv("NO_COLOR") == nil }

    /// How many characters fit on a line of the terminal; nil in a pipe.
    static var width: Int? {
        guard isTerminal else { return nil }
        var size = winsize()
        guard unsafe ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else { return 80 }
        return max(60, Int(size.ws_col))
    }
}
