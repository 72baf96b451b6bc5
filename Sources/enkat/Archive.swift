import Tables

#if canImport(FoundationEssentials)
    import FoundationEssentials
#else
    import Foundation
#endif

/// Packs files of the disk in one ZIP archive.
enum Archive {
    /// The archive's bytes, of files by the name they get in it and the path they are read from.
    static func bytes(of files: [(name: String, path: String)]) throws -> [UInt8] {
        var archive = ZIPWriter()
        for file in files {
            guard let data = FileManager.default.contents(atPath: file.path) else {
                throw Failure(
                    .cannotWrite, "error: \(file.name): the file cannot be read again to be packed. Try again.")
            }
            try archive.add(Array(data), at: file.name)
        }
        return archive.bytes
    }
}
