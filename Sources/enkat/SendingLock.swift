#if canImport(Darwin)
    import Darwin
#else
    import Glibc
#endif

/// Holds a list so that one program alone sends letters to it; the system lets go where the program ends, however it ends.
enum SendingLock {
    /// Does the work while no other program sends to those of a list of unsent letters.
    static func holding<Result>(_ unsent: String, _ work: () throws -> Result) throws -> Result {
        let path = "\(unsent).lock"
        let file = try taken(path, for: unsent)
        defer {
            unlink(path)
            close(file)
        }
        return try work()
    }

    private static func taken(_ path: String, for unsent: String) throws(Failure) -> Int32 {
        while true {
            let file = open(path, O_RDWR | O_CREAT | O_CLOEXEC, 0o600)
            guard file >= 0 else {
                throw Failure(
                    .cannotCreate,
                    "error: \(path): the file that keeps others from sending cannot be made. Check the folder's rights."
                )
            }
            guard flock(file, LOCK_EX | LOCK_NB) == 0 else {
                close(file)
                throw Failure(
                    .cannotCreate,
                    """
                    error: \(unsent): another run sends these letters just now, so none was sent by this one. Wait until it \
                    is done.
                    """)
            }
            if stands(file, at: path) { return file }
            // The run before took its file away in between.
            close(file)
        }
    }

    private static func stands(_ file: Int32, at path: String) -> Bool {
        var own = stat(), there = stat()
        return fstat(file, &own) == 0 && stat(path, &there) == 0 && own.st_dev == there.st_dev
            && own.st_ino == there.st_ino
    }
}
