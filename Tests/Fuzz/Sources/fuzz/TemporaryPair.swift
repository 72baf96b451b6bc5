import Glibc
import Tables

/// Two files with one name and different endings in the temporary folder, where one of them leads to the other.
struct TemporaryPair {
    /// The first.
    let first: ByteSource

    /// Writes them; the next pair is written over them.
    init(_ first: ByteSource, _ second: ByteSource, beside ending: String) throws {
        let stem = "\(TemporaryPair.folder)/fuzz"
        try TemporaryPair.write(first, to: "\(stem).sss")
        try TemporaryPair.write(second, to: "\(stem).\(ending)")
        self.first = ByteSource(path: "\(stem).sss")
    }

    private static let folder: String = {
        var template = Array("/tmp/enkat-fuzz-XXXXXX".utf8CString)
        guard mkdtemp(&template) != nil else { preconditionFailure("the temporary folder takes files") }
        return String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
    }()

    private static func write(_ source: ByteSource, to path: String) throws {
        let bytes = try source.prefix(1 << 20)
        guard let file = fopen(path, "w") else { preconditionFailure("\(path) can be written") }
        _ = fwrite(bytes, 1, bytes.count, file)
        fclose(file)
    }
}
