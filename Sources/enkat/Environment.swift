#if canImport(Darwin)
    import Darwin
#else
    import Glibc
#endif

/// What the environment of the process says.
enum Environment {
    /// The value of a variable; nil where it is not set or empty.
    static func value(_ name: String) -> String? {
        guard let value = getenv(name).map({ String(cString: $0) }), !value.isEmpty else { return nil }
        return value
    }

    /// Whether a variable says 1; not set, it says 0.
    static func flag(_ name: String) throws(Failure) -> Bool {
        switch value(name) {
        case nil, "0": return false
        case "1": return true
        case let other?: throw Failure(.usage, "error: \(name) is '\(other)'. Write 1 for yes or 0 for no.")
        }
    }
}
