#if CommandLine
    import CReadStat

    #if canImport(Glibc)
        import Glibc
    #elseif canImport(Musl)
        import Musl
    #else
        import Darwin
    #endif

    /// A data file of SPSS (.sav, .zsav or .por), parsed by ReadStat while its rows are read.
    ///
    /// ReadStat hands over cell after cell and cannot be stopped, so that it runs on a thread of its own, a few hundred
    /// kilobytes ahead of the reader.
    final class SpssFile: RowProducer {
        let sets: [MultipleResponseSet]
        private let parsing: SpssParsing
        private let file: String
        private var rows = CellStore(width: 0)
        private var isDone = false

        /// The largest file that is read.
        static let mostBytes = 1 << 30
        /// As much of a file as is searched for what it declares over several columns.
        private static let mostDictionary = 1 << 24

        /// The columns with the labels of their values.
        var columns: [ColumnDescription] { parsing.contents.describedColumns }
        var bytesRead: Int { parsing.bytes.count }

        /// Whether these first bytes begin a data file of SPSS.
        static func begins(with start: ArraySlice<UInt8>) -> Bool { isSystemFile(start) || isPortable(start) }

        fileprivate static func isSystemFile(_ start: ArraySlice<UInt8>) -> Bool {
            start.starts(with: "$FL2".utf8) || start.starts(with: "$FL3".utf8)
        }

        /// A portable file has its mark behind 200 bytes of greetings and 256 of letters, with line ends among them.
        private static func isPortable(_ start: ArraySlice<UInt8>) -> Bool {
            let letters = start.prefix(512).filter { $0 != 0x0A && $0 != 0x0D }
            return letters.count > 464 && letters[456..<464].elementsEqual("SPSSPORT".utf8)
        }

        /// Begins to parse; a small file is parsed to its end, so that one that is damaged is refused as a whole.
        init(_ bytes: WholeBytes, file: String) throws(TableError) {
            self.file = file
            parsing = SpssParsing(bytes)
            guard parsing.start() else { throw TableError(.unreadable(code: 11), at: TableLocation(file: file)) }
            let first = parsing.thread.take()
            if first?.isBatch != true {
                _ = parsing.thread.take()
                isDone = true
            }
            if let first { rows = first }
            let dictionary = bytes.copy(upTo: SpssFile.mostDictionary)
            sets = SpssDictionary(dictionary).multipleResponseSets(of: parsing.contents.columns.map(\.name))
            if isDone { try parsing.requireSound(file) }
            guard !parsing.contents.columns.isEmpty else {
                throw TableError(.empty, at: TableLocation(file: file))
            }
        }

        deinit { parsing.thread.stop() }

        func produce(into batch: inout RowBatch) throws(TableError) -> Bool {
            while !rows.take(into: &batch) {
                guard !isDone else { return false }
                if let next = parsing.thread.take() {
                    rows = next
                } else {
                    isDone = true
                    try parsing.requireSound(file)
                }
            }
            return true
        }
    }

    /// ReadStat at work on a file, on a thread of its own.
    private final class SpssParsing: @unchecked Sendable {
        let bytes: WholeBytes
        let thread = ParsingThread()
        let contents: SpssContents
        private var failure = READSTAT_OK

        init(_ bytes: WholeBytes) {
            self.bytes = bytes
            contents = SpssContents { [thread] store in thread.give(store) }
        }

        /// Begins; false where there is no thread for it.
        func start() -> Bool {
            thread.start {
                self.failure = SpssParsing.parse(self.bytes, into: self.contents)
                if self.contents.rows.rowCount > 0 { _ = self.thread.give(self.contents.rows) }
            }
        }

        /// - Throws: ``TableError`` where the file, now parsed to its end, is damaged or too large.
        func requireSound(_ file: String) throws(TableError) {
            let row = contents.rows.endRow - 1
            let place = TableLocation(file: file, row: row > 0 ? row : nil)
            if contents.isTooLarge { throw TableError(TableError.Problem.tooLarge, at: place) }
            switch failure {
            case READSTAT_OK: return
            case READSTAT_ERROR_UNSUPPORTED_CHARSET:
                throw TableError(.encoding(contents.encoding ?? "an unknown code page"), at: place)
            case READSTAT_ERROR_MALLOC: throw TableError(TableError.Problem.tooLarge, at: place)
            default: throw TableError(TableError.Problem.damaged, at: place)
            }
        }

        private static func parse(_ bytes: WholeBytes, into contents: SpssContents) -> readstat_error_t {
            guard let parser = unsafe readstat_parser_init() else { return READSTAT_ERROR_MALLOC }
            defer { unsafe readstat_parser_free(parser) }
            let memory = MemoryFile(bytes)
            unsafe setHandlers(of: parser)
            unsafe setSource(of: parser, memory)
            let context = unsafe Unmanaged.passUnretained(contents).toOpaque()
            return withExtendedLifetime((memory, contents)) {
                SpssFile.isSystemFile(bytes.copy(upTo: 4)[...])
                    ? unsafe readstat_parse_sav(parser, "", context) : unsafe readstat_parse_por(parser, "", context)
            }
        }

        private static func setHandlers(of parser: UnsafeMutablePointer<readstat_parser_t>) {
            unsafe readstat_set_metadata_handler(parser) { metadata, context in
                unsafe receiver(at: context)?.take(encoding: readstat_get_file_encoding(metadata))
                return 0
            }
            unsafe readstat_set_variable_handler(parser) { _, variable, labels, context in
                guard let variable = unsafe variable, let contents = unsafe receiver(at: context) else { return 1 }
                return unsafe contents.take(variable, labelSet: labels) ? 0 : 1
            }
            unsafe readstat_set_value_label_handler(parser) { set, value, label, context in
                guard let contents = unsafe receiver(at: context) else { return 1 }
                return unsafe contents.take(label: label, of: value, inSet: set) ? 0 : 1
            }
            unsafe readstat_set_value_handler(parser) { _, variable, value, context in
                guard let variable = unsafe variable, let context = unsafe context else { return 1 }
                // The parser's caller holds the receiver; to count one more owner for every cell would be waste.
                return unsafe Unmanaged<SpssContents>.fromOpaque(context)._withUnsafeGuaranteedRef {
                    unsafe $0.take(value, of: variable) ? 0 : 1
                }
            }
        }

        private static func setSource(of parser: UnsafeMutablePointer<readstat_parser_t>, _ memory: MemoryFile) {
            unsafe readstat_set_open_handler(parser) { _, _ in 0 }
            unsafe readstat_set_close_handler(parser) { _ in 0 }
            unsafe readstat_set_update_handler(parser) { _, _, _, _ in READSTAT_OK }
            unsafe readstat_set_seek_handler(parser) { offset, whence, context in
                guard let context = unsafe context else { return -1 }
                let memory = unsafe Unmanaged<MemoryFile>.fromOpaque(context).takeUnretainedValue()
                return readstat_off_t(memory.seek(Int(offset), whence))
            }
            unsafe readstat_set_read_handler(parser) { buffer, count, context in
                guard let context = unsafe context, let buffer = unsafe buffer else { return -1 }
                let memory = unsafe Unmanaged<MemoryFile>.fromOpaque(context).takeUnretainedValue()
                return unsafe memory.read(UnsafeMutableRawBufferPointer(start: buffer, count: count))
            }
            unsafe readstat_set_io_ctx(parser, Unmanaged.passUnretained(memory).toOpaque())
        }
    }

    /// What ReadStat's handlers write to.
    private func receiver(at context: UnsafeMutableRawPointer?) -> SpssContents? {
        unsafe context.map { unsafe Unmanaged<SpssContents>.fromOpaque($0).takeUnretainedValue() }
    }

    /// Bytes at one address, read as a file is; what is read is given back to the system behind the reading.
    private final class MemoryFile {
        private let bytes: WholeBytes
        private var position = 0
        private var dropped = 0
        private static let step = 1 << 23

        init(_ bytes: WholeBytes) { self.bytes = bytes }

        /// Goes to a place; −1 where there is none.
        func seek(_ offset: Int, _ whence: readstat_io_flags_t) -> Int {
            let origin =
                switch whence {
                case READSTAT_SEEK_SET: 0
                case READSTAT_SEEK_CUR: position
                default: bytes.count
                }
            let (place, isTooFar) = origin.addingReportingOverflow(offset)
            guard !isTooFar, place >= 0, place <= bytes.count else { return -1 }
            position = place
            dropped = min(dropped, place)
            return place
        }

        /// Reads on; 0 at the end.
        func read(_ buffer: UnsafeMutableRawBufferPointer) -> Int {
            let count = unsafe bytes.copy(from: position, into: buffer)
            position += count
            if position - dropped > MemoryFile.step {
                bytes.drop(dropped..<position)
                dropped = position
            }
            return count
        }
    }

    extension ContainerReader {
        /// Opens a data file of SPSS.
        init(spss bytes: WholeBytes, file: String) throws(TableError) {
            let spss = try SpssFile(bytes, file: file)
            let table = TableDescription(
                file: file,
                container: Finding(
                    .spss, confidence: .certain, reason: .spss),
                columns: spss.columns, multipleResponseSets: spss.sets)
            try self.init(table, headings: table.columns.map(\.name), producer: spss)
        }
    }

#endif
