#if CommandLine
    #if canImport(Darwin)
        import Darwin
    #else
        import Glibc
    #endif

    /// Why a server cannot listen where it was told to.
    public struct ListeningFailure: Error, Hashable, Sendable, CustomStringConvertible {
        /// What the operating system says.
        public let description: String

        init(_ code: Int32) {
            description =
                switch code {
                case EADDRINUSE: "another program listens there already"
                case EACCES: "this port is for the system alone"
                case EADDRNOTAVAIL: "this machine has no such address"
                default: "the system reports fault \(code)"
                }
        }
    }
#endif
