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
}
