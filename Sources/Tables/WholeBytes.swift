#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// All bytes of a file or of memory at one address, where the hot path reads them without copying.
///
/// At least a page before the first byte may be read, and 128 zeros behind the last; behind those of memory lies a page
/// that may not be touched, so that tests find whoever reads too far. A mapped file may not shrink while it is read: the
/// operating system then ends the program.
@safe package final class WholeBytes: @unchecked Sendable {
    /// How many bytes there are.
    package let count: Int
    /// The first byte.
    @unsafe package let start: UnsafePointer<UInt8>
    private let reservation: UnsafeMutableRawPointer
    private let size: Int
    private let isFile: Bool

    private static let page = Int(sysconf(Int32(_SC_PAGESIZE)))
    private static let tail = 128
    /// How many bytes beside a touched one the system may bring in with it: the largest folio of its page cache.
    private static let neighbours = 1 << 21

    /// Maps a file; nil for a pipe, and where the system refuses.
    init?(descriptor: Int32) {
        var status = stat()
        guard unsafe fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG, status.st_size > 0 else {
            return nil
        }
        count = Int(status.st_size)
        size = WholeBytes.pages(count + WholeBytes.tail) + WholeBytes.page
        isFile = true
        guard let room = unsafe WholeBytes.reserve(size, PROT_READ) else { return nil }
        unsafe reservation = room
        let first = unsafe room + WholeBytes.page
        unsafe start = UnsafePointer(first.assumingMemoryBound(to: UInt8.self))
        guard unsafe mmap(first, count, PROT_READ, MAP_PRIVATE | MAP_FIXED, descriptor, 0) == first else { return nil }
    }

    /// Copies memory; nil where there is no room.
    init?(copying bytes: [UInt8]) {
        count = bytes.count
        size = WholeBytes.pages(count + WholeBytes.tail) + 2 * WholeBytes.page
        isFile = false
        guard let room = unsafe WholeBytes.reserve(size, PROT_READ | PROT_WRITE) else { return nil }
        unsafe reservation = room
        let forbidden = unsafe room + size - WholeBytes.page
        let first = unsafe forbidden - WholeBytes.tail - count
        unsafe first.copyMemory(from: bytes, byteCount: count)
        unsafe start = UnsafePointer(first.assumingMemoryBound(to: UInt8.self))
        _ = unsafe mprotect(forbidden, WholeBytes.page, PROT_NONE)
    }

    deinit { _ = unsafe munmap(reservation, size) }

    private static func pages(_ count: Int) -> Int { (count + page - 1) / page * page }

    @unsafe private static func reserve(_ size: Int, _ mode: Int32) -> UnsafeMutableRawPointer? {
        let base = unsafe mmap(nil, size, mode, MAP_PRIVATE | MAP_ANON, -1, 0)
        return unsafe base == MAP_FAILED ? nil : base
    }

    /// Gives back the memory of pages that are read; they can be read again.
    ///
    /// Those shortly before go as well: where a page is touched, the system maps its neighbours again, and what each
    /// block leaves behind would add up to hundreds of megabytes in a large file. At the end of what is read those
    /// shortly behind go too, since another thread may have read them already.
    package func drop(_ range: Range<Int>, isEnd: Bool = false) {
        let range = range.lowerBound..<(isEnd ? min(count, range.upperBound + WholeBytes.neighbours) : range.upperBound)
        let first = max(0, range.lowerBound - WholeBytes.neighbours) / WholeBytes.page * WholeBytes.page
        let last = range.upperBound / WholeBytes.page * WholeBytes.page
        guard isFile, first < last else { return }
        _ = unsafe madvise(reservation + WholeBytes.page + first, last - first, MADV_DONTNEED)
    }

    /// Its first bytes, at most so many.
    func copy(upTo most: Int) -> [UInt8] {
        var bytes = [UInt8](repeating: 0, count: min(most, count))
        _ = copy(from: 0, into: &bytes, from: 0, upTo: bytes.count)
        return bytes
    }

    /// Copies bytes from an offset on into a buffer; returns how many.
    func copy(from offset: Int, into buffer: UnsafeMutableRawBufferPointer) -> Int {
        let wanted = min(buffer.count, count - offset)
        guard wanted > 0 else { return 0 }
        let source = unsafe UnsafeRawBufferPointer(start: start + offset, count: wanted)
        unsafe UnsafeMutableRawBufferPointer(rebasing: buffer[..<wanted]).copyMemory(from: source)
        return wanted
    }

    /// Copies bytes from an offset on into an array between two positions; returns how many.
    func copy(from offset: Int, into buffer: inout [UInt8], from start: Int, upTo end: Int) -> Int {
        let wanted = min(end - start, count - offset)
        guard wanted > 0 else { return 0 }
        unsafe buffer.withUnsafeMutableBytes { target in
            let source = unsafe UnsafeRawBufferPointer(start: self.start + offset, count: wanted)
            unsafe UnsafeMutableRawBufferPointer(rebasing: target[start..<end]).copyMemory(from: source)
        }
        return wanted
    }
}
