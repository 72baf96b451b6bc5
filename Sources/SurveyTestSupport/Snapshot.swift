import Foundation

/// A check of a text against a committed file, so that every change of what readers see is seen in review.
///
/// The file is `__Snapshots__/<test file>/<name>` beside the test. It is written only where the environment
/// says `RECORD_SNAPSHOTS=1` and no continuous integration runs; a missing file is a failure.
public struct Snapshot: Sendable {
    private let folder: String
    private let isRecording: Bool

    /// The snapshots of the test file that calls it.
    public init(file: String = #filePath) {
        let url = URL(fileURLWithPath: file)
        let name = url.deletingPathExtension().lastPathComponent
        folder = url.deletingLastPathComponent().appendingPathComponent("__Snapshots__/\(name)").path
        let environment = ProcessInfo.processInfo.environment
        isRecording = environment["RECORD_SNAPSHOTS"] == "1" && environment["CI"] == nil
    }

    /// Compares the text with the committed file of that name, or records it.
    ///
    /// - Throws: ``SnapshotMismatch`` with the first line that differs.
    public func check(_ text: String, named name: String) throws {
        let path = folder + "/" + name
        if isRecording {
            let parent = URL(fileURLWithPath: path).deletingLastPathComponent().path
            try FileManager.default.createDirectory(atPath: parent, withIntermediateDirectories: true)
            try text.write(toFile: path, atomically: true, encoding: .utf8)
            return
        }
        guard let committed = try? String(contentsOfFile: path, encoding: .utf8) else {
            throw SnapshotMismatch(
                description: "\(name): there is no committed snapshot; record it with RECORD_SNAPSHOTS=1 and look at it"
            )
        }
        if committed != text { throw SnapshotMismatch(name: name, committed: committed, now: text) }
    }
}

/// A text is not what was committed.
public struct SnapshotMismatch: Error, CustomStringConvertible {
    /// What differs, where, and what now.
    public let description: String

    init(description: String) { self.description = description }

    init(name: String, committed: String, now: String) {
        let old = committed.split(separator: "\n", omittingEmptySubsequences: false)
        let new = now.split(separator: "\n", omittingEmptySubsequences: false)
        let first =
            zip(old, new).enumerated().first { $0.element.0 != $0.element.1 }?.offset ?? min(old.count, new.count)
        let before = first < old.count ? String(old[first]) : "(end of text)"
        let after = first < new.count ? String(new[first]) : "(end of text)"
        description = """
            \(name) differs from its committed snapshot at line \(first + 1):
            - \(before)
            + \(after)
            Where the change is meant, record it with RECORD_SNAPSHOTS=1 and look at the difference.
            """
    }
}
