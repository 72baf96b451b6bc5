#if CommandLine
    #if canImport(Darwin)
        import Darwin
    #else
        import Glibc
    #endif

    /// Which file stands at a path: its device and its number there.
    struct FileIdentity: Equatable {
        private let device: UInt64
        private let number: UInt64

        /// The file at a path; nil where there is none.
        init?(path: String) {
            var facts = stat()
            guard unsafe stat(path, &facts) == 0 else { return nil }
            device = UInt64(truncatingIfNeeded: facts.st_dev)
            number = UInt64(truncatingIfNeeded: facts.st_ino)
        }
    }
#endif
