import ResultSheets

#if canImport(FoundationEssentials)
    import FoundationEssentials
#else
    import Foundation
#endif

/// Writes a set of files at one stroke: beside their places first, and into them when all are made.
///
/// A run that fails leaves the old files as they were. Pages that an earlier run made and this one does not are taken
/// away; files of others are never touched.
struct FolderWriter {
    let folder: String
    private let unfinished: String
    private(set) var paths: [String] = []

    /// Lists what the last run wrote, so that stale pages can be told from others' files.
    private static let manifest = ".enkat-sheets"

    /// Makes the folder, and room beside the old files.
    init(_ folder: String) throws(Failure) {
        self.folder = folder
        unfinished = "\(folder)/.enkat-unfinished"
        try OutputFile.makeFolder(folder)
        discard()
    }

    /// Where a file stands until all are made.
    func unfinished(_ path: String) -> String { "\(unfinished)/\(path)" }

    /// Keeps a file for later.
    mutating func add(_ bytes: [UInt8], at path: String) throws(Failure) {
        try OutputFile.write(bytes, to: unfinished(path), shownAs: "\(folder)/\(path)")
        paths.append(path)
    }

    /// Notes a file that another program wrote to its unfinished place.
    mutating func note(_ path: String) { paths.append(path) }

    /// Puts every file in its place, and takes away what earlier runs made with these endings and this one did not.
    func finish(replacing endings: Set<String>) throws(Failure) {
        for path in paths { try OutputFile.move(unfinished(path), to: "\(folder)/\(path)") }
        let earlier = (try? String(contentsOfFile: "\(folder)/\(FolderWriter.manifest)", encoding: .utf8)) ?? ""
        let known = earlier.split(separator: "\n").map(String.init).filter { !$0.contains("/") }
        let stale = known.filter { path in
            !paths.contains(path) && endings.contains { path.hasSuffix(".\($0)") }
        }
        for path in stale { try? FileManager.default.removeItem(atPath: "\(folder)/\(path)") }
        let kept = Set(known).subtracting(stale).union(paths).sorted()
        try OutputFile.write(kept.map { $0 + "\n" }.joined(), to: "\(folder)/\(FolderWriter.manifest)")
        discard()
    }

    /// Takes away what is unfinished.
    func discard() { try? FileManager.default.removeItem(atPath: unfinished) }
}
