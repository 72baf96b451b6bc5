#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// A file in a folder of its own that nobody else may read, for libraries that write to files alone.
struct TemporaryFile {
    /// The folder, removed with the file.
    let folder: String
    /// The file.
    let path: String

    /// Makes the folder under TMPDIR, else under /tmp.
    init(name: String) throws(WritingError) {
        let place = unsafe getenv("TMPDIR").map { unsafe String(cString: $0) } ?? "/tmp"
        var template = Array("\(place)/enkat-XXXXXX".utf8CString)
        let made = unsafe template.withUnsafeMutableBufferPointer { buffer in
            unsafe buffer.baseAddress.flatMap { unsafe mkdtemp($0) }.map { unsafe String(cString: $0) }
        }
        guard let made else {
            throw WritingError("no temporary folder can be made in \(place). Set TMPDIR to a folder one may write to.")
        }
        folder = made
        path = "\(made)/\(name)"
    }

    /// Everything in the file.
    func bytes() throws(WritingError) -> [UInt8] {
        do {
            return try FileDoor().bytes(of: path)
        } catch {
            throw WritingError("the workbook cannot be read again from \(folder). Check the space left there.")
        }
    }

    /// Takes file and folder away.
    func remove() {
        _ = unsafe unlink(path)
        _ = unsafe rmdir(folder)
    }
}
