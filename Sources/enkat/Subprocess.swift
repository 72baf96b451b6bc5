#if canImport(FoundationEssentials)
    import FoundationEssentials
#else
    import Foundation
#endif
#if canImport(Darwin)
    import Darwin
#else
    import Glibc
#endif

/// Starts other programs: for printing, for opening a page, and for handing over mail.
enum Subprocess {
    /// The path of a program on PATH, or of one named by its path.
    static func find(_ name: String) -> String? {
        if name.contains("/") { return FileManager.default.isExecutableFile(atPath: name) ? name : nil }
        let folders = (getenv("PATH").map { String(cString: $0) } ?? "").split(separator: ":")
        return folders.map { "\($0)/\(name)" }.first { FileManager.default.isExecutableFile(atPath: $0) }
    }

    /// Runs a program to its end, with nothing to read and its complaints thrown away, and what it writes as well unless
    /// a file is named; its status, or -1.
    static func run(_ program: String, _ arguments: [String], output: String = "/dev/null") -> Int32 {
        guard let process = start(program, arguments, output: output, complaints: "/dev/null") else { return -1 }
        var status: Int32 = 0
        while waitpid(process, &status, 0) < 0, errno == EINTR {}
        return status == 0 ? 0 : (status >> 8 & 0xFF)
    }

    /// Starts a program that goes on when this one has ended, and writes all it says to a file; false where it cannot.
    static func leaveRunning(_ program: String, _ arguments: [String], log: String) -> Bool {
        start(program, arguments, output: log, complaints: log, isOnItsOwn: true) != nil
    }

    /// `POSIX_SPAWN_SETSID`, so that closing the terminal does not end what was started; glibc tells it to C alone.
    #if canImport(Darwin)
        private static let newSession = Int16(POSIX_SPAWN_SETSID)
    #else
        private static let newSession: Int16 = 0x80
    #endif

    private static func start(
        _ program: String, _ arguments: [String], output: String, complaints: String, isOnItsOwn: Bool = false
    ) -> pid_t? {
        var words: [UnsafeMutablePointer<CChar>?] = ([program] + arguments).map { strdup($0) }
        words.append(nil)
        defer { for word in words { free(word) } }
        #if canImport(Darwin)
            var actions: posix_spawn_file_actions_t?
        #else
            var actions = posix_spawn_file_actions_t()
        #endif
        posix_spawn_file_actions_init(&actions)
        defer { posix_spawn_file_actions_destroy(&actions) }
        posix_spawn_file_actions_addopen(&actions, STDIN_FILENO, "/dev/null", O_RDONLY, 0)
        posix_spawn_file_actions_addopen(&actions, STDOUT_FILENO, output, O_WRONLY | O_CREAT | O_APPEND, 0o600)
        posix_spawn_file_actions_addopen(&actions, STDERR_FILENO, complaints, O_WRONLY | O_CREAT | O_APPEND, 0o600)
        #if canImport(Darwin)
            var attributes: posix_spawnattr_t?
        #else
            var attributes = posix_spawnattr_t()
        #endif
        posix_spawnattr_init(&attributes)
        defer { posix_spawnattr_destroy(&attributes) }
        if isOnItsOwn { posix_spawnattr_setflags(&attributes, newSession) }
        var process = pid_t()
        return posix_spawn(&process, program, &actions, &attributes, &words, environ) == 0 ? process : nil
    }
}
