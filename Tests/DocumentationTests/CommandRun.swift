import Foundation

/// A folder in which the `enkat` command of this build is run.
struct CommandRun {
    let folder: URL

    /// Makes a folder with these files, the text of each as lines.
    init(files: [String: [String]]) throws {
        folder = FileManager.default.temporaryDirectory.appendingPathComponent("documentation-\(UUID().uuidString)")
        for (path, lines) in files {
            let file = folder.appendingPathComponent(path)
            try FileManager.default.createDirectory(
                at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
            try Data((lines.joined(separator: "\n") + "\n").utf8).write(to: file)
        }
    }

    func remove() { try? FileManager.default.removeItem(at: folder) }

    /// Runs the command to its end; what it prints stands in `output`.
    func enkat(_ arguments: String...) throws -> (status: Int32, output: String) {
        let process = Process()
        process.executableURL = CommandRun.executable
        process.arguments = arguments
        process.currentDirectoryURL = folder
        let printed = folder.appendingPathComponent("printed.txt")
        try Data().write(to: printed)
        process.standardOutput = try FileHandle(forWritingTo: printed)
        process.standardError = FileHandle.nullDevice
        try process.run()
        process.waitUntilExit()
        return (process.terminationStatus, try String(contentsOf: printed, encoding: .utf8))
    }

    func lines(of path: String) throws -> [String] {
        try String(contentsOf: folder.appendingPathComponent(path), encoding: .utf8).components(separatedBy: "\n")
    }

    /// The command lies beside the bundle of tests that was built with it.
    private static var executable: URL {
        let beside = URL(fileURLWithPath: CommandLine.arguments[0]).deletingLastPathComponent()
            .appendingPathComponent("enkat")
        guard !FileManager.default.isExecutableFile(atPath: beside.path) else { return beside }
        return URL(fileURLWithPath: ".build/debug/enkat").absoluteURL
    }
}
