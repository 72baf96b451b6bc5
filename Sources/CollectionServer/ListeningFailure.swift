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

        /// What to do about it.
        public let remedy: String

        private init(_ description: String, _ remedy: String) {
            self.description = description
            self.remedy = remedy
        }

        init(_ code: Int32) {
            let (description, remedy) =
                switch code {
                case EADDRINUSE:
                    ("another program listens there already", "Choose another port with --port, or end what uses it.")
                case EACCES: ("this port is for the system alone", "Choose one from 1024 with --port.")
                case EADDRNOTAVAIL: ("this machine has no such address", ListeningFailure.ownAddress)
                default: ("the system reports fault \(code)", "Check --host and --port.")
                }
            self.init(description, remedy)
        }

        /// The host is no address, and no name that is known.
        static let unknownHost = ListeningFailure("there is no such address or name", ownAddress)

        private static let ownAddress = "Name one of this machine's with --host, as 127.0.0.1 or 0.0.0.0 for all."
    }
#endif
