import Foundation

/// Runs the built command as its users do, and keeps what came of it.
struct Command {
    /// What a run printed, and how it ended.
    struct Outcome {
        let output: String
        let diagnostics: String
        let status: Int32

        /// All that it said, on both streams.
        var everything: String { output + diagnostics }
    }

    /// The folder it runs in.
    let folder: String

    /// Runs the command with these arguments.
    func callAsFunction(_ arguments: String...) throws -> Outcome { try run(arguments) }

    /// Runs the command with these arguments.
    func run(_ arguments: [String]) throws -> Outcome {
        try Self.start(Self.binary, arguments, in: folder)
    }

    /// Runs a line of shell in which `enkat` is the command; its last line of output is the status it echoes.
    func shell(_ line: String) throws -> Outcome {
        try Self.start("/bin/bash", ["-c", "enkat() { \"\(Self.binary)\" \"$@\"; }; \(line)"], in: folder)
    }

    /// The command lies beside the test bundle.
    static let binary: String = {
        let products = Bundle.allBundles.map(\.bundlePath).first { $0.hasSuffix(".xctest") }
        let folder = URL(filePath: products ?? CommandLine.arguments[0]).deletingLastPathComponent()
        return folder.appending(path: "enkat").path
    }()

    private static func start(_ program: String, _ arguments: [String], in folder: String) throws -> Outcome {
        let process = Process()
        process.executableURL = URL(filePath: program)
        process.arguments = arguments
        process.currentDirectoryURL = URL(filePath: folder)
        process.standardInput = FileHandle.nullDevice
        // Files, not pipes: a pipe that nobody empties would stop a command that says much.
        let scratch = FileManager.default.temporaryDirectory.appending(path: "command-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: scratch, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: scratch) }
        let streams = ["output", "diagnostics"].map { scratch.appending(path: $0) }
        for stream in streams { try Data().write(to: stream) }
        let handles = try streams.map { try FileHandle(forWritingTo: $0) }
        (process.standardOutput, process.standardError) = (handles[0], handles[1])
        try process.run()
        process.waitUntilExit()
        for handle in handles { try handle.close() }
        let texts = try streams.map { String(decoding: try Data(contentsOf: $0), as: UTF8.self) }
        return Outcome(output: texts[0], diagnostics: texts[1], status: process.terminationStatus)
    }
}

/// The root of the package, where the real definitions and samples lie.
let packageRoot = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().path
