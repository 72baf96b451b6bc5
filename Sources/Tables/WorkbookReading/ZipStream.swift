#if CommandLine
    import CZlib

    /// One entry of an archive, inflated piece by piece.
    @safe final class ZipStream {
        private let archive: ZipArchive
        private let entry: ZipArchive.Entry
        private let state: UnsafeMutablePointer<z_stream>?
        private var position: Int
        private var left: Int
        private var isAtEnd = false
        private var checksum: UInt = 0

        /// Opens an entry.
        init(_ entry: ZipArchive.Entry, in archive: ZipArchive) throws(ZipFault) {
            self.archive = archive
            self.entry = entry
            position = entry.range.lowerBound
            left = entry.size
            switch entry.method {
            case 0: unsafe state = nil
            case 8:
                let stream = UnsafeMutablePointer<z_stream>.allocate(capacity: 1)
                unsafe stream.initialize(to: z_stream())
                // Negative: raw data without zlib's own head, as archives hold it.
                let code = unsafe inflateInit2_(stream, -15, ZLIB_VERSION, Int32(MemoryLayout<z_stream>.size))
                unsafe state = stream
                guard code == Z_OK else { throw .damaged }
            default: throw .damaged
            }
        }

        deinit {
            guard let state = unsafe state else { return }
            unsafe inflateEnd(state)
            unsafe state.deallocate()
        }

        /// Fills the array from its start; returns how many bytes, 0 at the end.
        ///
        /// - Throws: Where the data are damaged, or are more than the archive said.
        func read(into buffer: inout [UInt8]) throws(ZipFault) -> Int {
            guard !isAtEnd else { return 0 }
            let count = unsafe state == nil ? copy(into: &buffer) : try inflate(into: &buffer)
            guard count <= left else { throw .damaged }
            left -= count
            checksum = unsafe buffer.withUnsafeBufferPointer { unsafe crc32(checksum, $0.baseAddress, UInt32(count)) }
            // A bit that flipped may leave text that reads as well, but says something else.
            if isAtEnd, left != 0 || checksum != UInt(entry.checksum) { throw .damaged }
            return count
        }

        private func copy(into buffer: inout [UInt8]) -> Int {
            let count = min(buffer.count, entry.range.upperBound - position)
            buffer.replaceSubrange(..<count, with: archive.bytes[position..<position + count])
            position += count
            isAtEnd = count == 0
            return count
        }

        private func inflate(into buffer: inout [UInt8]) throws(ZipFault) -> Int {
            guard let state = unsafe state else { return 0 }
            let (start, end) = (position, entry.range.upperBound)
            let room = buffer.count
            let code = unsafe archive.bytes.withUnsafeBufferPointer { input in
                unsafe buffer.withUnsafeMutableBufferPointer { output in
                    unsafe state.pointee.next_in = UnsafeMutablePointer(
                        mutating: UnsafeBufferPointer(rebasing: input[start..<end]).baseAddress)
                    unsafe state.pointee.avail_in = UInt32(clamping: end - start)
                    unsafe state.pointee.next_out = output.baseAddress
                    unsafe state.pointee.avail_out = UInt32(clamping: room)
                    return unsafe CZlib.inflate(state, Z_NO_FLUSH)
                }
            }
            position = unsafe end - Int(state.pointee.avail_in)
            let count = unsafe room - Int(state.pointee.avail_out)
            isAtEnd = code == Z_STREAM_END
            // Without progress and without an end the data stop in the middle.
            guard code == Z_OK || code == Z_STREAM_END, isAtEnd || count > 0 else { throw .damaged }
            return count
        }
    }

#endif
