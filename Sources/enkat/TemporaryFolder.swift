#if canImport(FoundationEssentials)
    import FoundationEssentials
#else
    import Foundation
#endif

/// A folder that is gone when the work is done.
enum TemporaryFolder {
    /// Makes a folder that only its owner may enter, for as long as the work takes.
    static func with<Result>(_ work: (String) throws -> Result) throws -> Result {
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent("enkat-\(UUID().uuidString)").path
        do {
            try FileManager.default.createDirectory(
                atPath: folder, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
        } catch {
            throw Failure(
                .cannotCreate, "error: \(folder): the folder cannot be made. Check its rights, or set TMPDIR.")
        }
        defer { try? FileManager.default.removeItem(atPath: folder) }
        return try work(folder)
    }
}
