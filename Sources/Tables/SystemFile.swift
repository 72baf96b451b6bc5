#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// An open file; the one place of the floor that calls the operating system.
final class SystemFile: Sendable {
    private let descriptor: Int32
    private let name: String

    /// Opens a file for reading.
    init(path: String) throws(TableError) {
        name = path
        descriptor = unsafe open(path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else {
            throw TableError(
                [ENOENT, ENOTDIR].contains(errno) ? .missingFile : .unreadable(code: errno), at: .init(file: path))
        }
    }

    deinit { _ = close(descriptor) }

    /// Fills the array from `start` on as far as one read goes; 0 at the end of the file.
    func read(into buffer: inout [UInt8], from start: Int, upTo end: Int) throws(TableError) -> Int {
        while true {
            let count = unsafe buffer.withUnsafeMutableBytes { bytes in
                unsafe systemRead(descriptor, UnsafeMutableRawBufferPointer(rebasing: bytes[start..<end]))
            }
            if count >= 0 { return count }
            guard errno == EINTR else {
                throw TableError(errno == EISDIR ? .isFolder : .unreadable(code: errno), at: .init(file: name))
            }
        }
    }
}

/// `read(2)`, under a name that the method above does not hide.
@unsafe private func systemRead(_ descriptor: Int32, _ bytes: UnsafeMutableRawBufferPointer) -> Int {
    unsafe read(descriptor, bytes.baseAddress, bytes.count)
}
