import Foundation

/// A committed file that the simulation must give byte for byte.
enum ExpectedFile {
    static func bytes(_ name: String) throws -> [UInt8] {
        let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Expected")
        return [UInt8](try Data(contentsOf: folder.appending(path: name)))
    }
}
