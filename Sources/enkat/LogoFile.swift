/// Reads an organisation's mark.
enum LogoFile {
    /// A page with its mark should still travel by e-mail.
    private static let mostBytes = 300_000

    /// The picture's kind and its bytes.
    static func read(_ path: String) throws(Failure) -> (type: String, bytes: [UInt8]) {
        guard InputFiles.isFile(path) else {
            throw Failure(
                .missingFile, "error: \(path): the logo that organisation.yaml names is not there. Put it there.")
        }
        let bytes = try InputFiles.bytes(of: path)
        guard bytes.count <= mostBytes else {
            throw Failure(
                .unusableInput, "error: \(path): the logo is larger than 300 kB. Save it smaller, or as SVG.")
        }
        guard let type = type(of: bytes) else {
            throw Failure(
                .unusableInput, "error: \(path): the logo is neither PNG, JPEG nor SVG. Save it as one of them.")
        }
        return (type, bytes)
    }

    /// The kind by the first bytes, not by the name.
    private static func type(of bytes: [UInt8]) -> String? {
        if bytes.starts(with: [0x89, 0x50, 0x4E, 0x47]) { return "image/png" }
        if bytes.starts(with: [0xFF, 0xD8, 0xFF]) { return "image/jpeg" }
        let start = String(decoding: bytes.prefix(1_000), as: UTF8.self)
        return start.contains("<svg") ? "image/svg+xml" : nil
    }
}
