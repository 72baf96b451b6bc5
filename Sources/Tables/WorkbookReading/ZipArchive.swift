#if CommandLine

    /// The entries of a ZIP archive held in memory, by their names; nothing is ever written to a path.
    ///
    /// Format: PKWARE's APPNOTE 6.3, without ZIP64, encryption and parts on several disks, which no workbook needs.
    struct ZipArchive {
        /// One file in the archive.
        struct Entry {
            /// 0 where it is stored, 8 where it is deflated.
            let method: UInt16
            /// The place of its compressed bytes.
            let range: Range<Int>
            /// How many bytes it has when inflated, as the archive says.
            let size: Int
            /// The CRC-32 of its bytes.
            let checksum: UInt32
        }

        /// The entries by name; a name that occurs twice is no archive of a workbook.
        private(set) var entries: [String: Entry] = [:]
        /// The archive's bytes.
        let bytes: [UInt8]

        private static let mostEntries = 10_000
        /// The most that all entries together may hold when inflated.
        static let mostBytes = 1 << 30
        /// What inflates to more than this many times its size, beyond a megabyte, was made to fill memory: the most
        /// that repetitive sheets reach is about a hundred.
        static let mostRatio = 500

        /// Reads the directory at the archive's end.
        ///
        /// - Throws: ``ZipFault`` where it is no whole archive, or one made to do harm.
        init(_ bytes: [UInt8]) throws(ZipFault) {
            self.bytes = bytes
            let end = try ZipArchive.endRecord(in: bytes)
            let count = Int(try word(at: end + 10))
            var place = Int(try long(at: end + 16))
            guard count <= ZipArchive.mostEntries else { throw .tooLarge }
            var total = 0
            for _ in 0..<count { try readEntry(at: &place, total: &total) }
            let ranges = entries.values.map(\.range).filter { !$0.isEmpty }.sorted { $0.lowerBound < $1.lowerBound }
            // Entries that share bytes hold more than the file has room for.
            guard zip(ranges, ranges.dropFirst()).allSatisfy({ $0.upperBound <= $1.lowerBound }) else { throw .damaged }
        }

        private mutating func readEntry(at place: inout Int, total: inout Int) throws(ZipFault) {
            guard try long(at: place) == 0x0201_4B50 else { throw .damaged }
            let (flags, method) = (try word(at: place + 8), try word(at: place + 10))
            let checksum = try long(at: place + 16)
            let (compressed, size) = (Int(try long(at: place + 20)), Int(try long(at: place + 24)))
            let lengths = (Int(try word(at: place + 28)), Int(try word(at: place + 30)), Int(try word(at: place + 32)))
            let header = Int(try long(at: place + 42))
            let name = try text(from: place + 46, count: lengths.0)
            place += 46 + lengths.0 + lengths.1 + lengths.2
            guard flags & 1 == 0 else { throw .encrypted }
            total += size
            guard total <= ZipArchive.mostBytes else { throw .tooLarge }
            if size > 1 << 20, size / ZipArchive.mostRatio > compressed { throw .tooLarge }
            guard try long(at: header) == 0x0403_4B50 else { throw .damaged }
            let start = header + 30 + Int(try word(at: header + 26)) + Int(try word(at: header + 28))
            guard start <= bytes.count, compressed <= bytes.count - start else { throw .damaged }
            guard entries[name] == nil else { throw .damaged }
            entries[name] = Entry(method: method, range: start..<start + compressed, size: size, checksum: checksum)
        }

        /// The place of the record that ends an archive; a comment of up to 64 KiB may follow it.
        private static func endRecord(in bytes: [UInt8]) throws(ZipFault) -> Int {
            var place = bytes.count - 22
            while place >= max(0, bytes.count - 22 - 0xFFFF) {
                if bytes[place..<place + 4].elementsEqual([0x50, 0x4B, 0x05, 0x06]) { return place }
                place -= 1
            }
            throw .damaged
        }

        private func word(at place: Int) throws(ZipFault) -> UInt16 {
            guard place >= 0, place + 2 <= bytes.count else { throw .damaged }
            return UInt16(bytes[place]) | UInt16(bytes[place + 1]) << 8
        }

        private func long(at place: Int) throws(ZipFault) -> UInt32 {
            UInt32(try word(at: place)) | UInt32(try word(at: place + 2)) << 16
        }

        private func text(from start: Int, count: Int) throws(ZipFault) -> String {
            guard start + count <= bytes.count else { throw .damaged }
            return String(decoding: bytes[start..<start + count], as: UTF8.self)
        }
    }

    /// Why an archive or a part of it cannot be read.
    enum ZipFault: Error {
        /// Its bytes contradict each other or end too early.
        case damaged
        /// It inflates to more than any workbook of answers.
        case tooLarge
        /// It is encrypted.
        case encrypted
    }

#endif
