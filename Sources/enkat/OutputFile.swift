#if canImport(FoundationEssentials)
    import FoundationEssentials
#else
    import Foundation
#endif

/// Writes files whole: a run that fails leaves the old file.
enum OutputFile {
    /// Writes a text, making the folders on its way.
    static func write(_ text: String, to path: String) throws(Failure) { try write(Array(text.utf8), to: path) }

    /// Writes bytes, making the folders on their way.
    static func write(_ bytes: [UInt8], to path: String) throws(Failure) {
        let url = URL(filePath: path)
        try makeFolder(url.deletingLastPathComponent().path)
        do { try Data(bytes).write(to: url, options: .atomic) } catch {
            throw Failure(
                .cannotWrite, "error: \(path): the file cannot be written. Check that the folder may be written to.")
        }
    }

    /// Makes a folder and those above it.
    static func makeFolder(_ path: String) throws(Failure) {
        do {
            try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
        } catch {
            throw Failure(
                .cannotCreate, "error: \(path): the folder cannot be made. Choose another with -o, or check its rights.")
        }
    }
}
