#if CommandLine
    import CReadStat

    #if canImport(Glibc)
        import Glibc
    #elseif canImport(Musl)
        import Musl
    #else
        import Darwin
    #endif

    /// A data file of SPSS (.sav, .zsav or .por), parsed by ReadStat from memory.
    ///
    /// ReadStat hands over every cell in one go, so that rows are kept, in about eight bytes a cell; what grows beyond
    /// half a gigabyte is refused.
    final class SpssFile: RowProducer {
        let bytesRead: Int
        let contents = SpssContents()
        private(set) var sets: [MultipleResponseSet] = []
        private var rows: CellStore

        /// The largest file that is read.
        static let mostBytes = 1 << 28

        /// Whether these first bytes begin a data file of SPSS.
        static func begins(with start: ArraySlice<UInt8>) -> Bool { isSystemFile(start) || isPortable(start) }

        private static func isSystemFile(_ start: ArraySlice<UInt8>) -> Bool {
            start.starts(with: "$FL2".utf8) || start.starts(with: "$FL3".utf8)
        }

        /// A portable file has its mark behind 200 bytes of greetings and 256 of letters, with line ends among them.
        private static func isPortable(_ start: ArraySlice<UInt8>) -> Bool {
            let letters = start.prefix(512).filter { $0 != 0x0A && $0 != 0x0D }
            return letters.count > 464 && letters[456..<464].elementsEqual("SPSSPORT".utf8)
        }

        /// Parses the whole file.
        init(_ bytes: [UInt8], file: String) throws(TableError) {
            bytesRead = bytes.count
            rows = CellStore(width: 0)
            let failure = SpssFile.parse(bytes, into: contents)
            let place = TableLocation(file: file, row: contents.rows.rowCount > 0 ? contents.rows.rowCount : nil)
            if contents.isTooLarge { throw TableError(TableError.Problem.tooLarge, at: place) }
            switch failure {
            case READSTAT_OK: break
            case READSTAT_ERROR_UNSUPPORTED_CHARSET:
                throw TableError(.encoding(contents.encoding ?? "an unknown code page"), at: place)
            case READSTAT_ERROR_MALLOC: throw TableError(TableError.Problem.tooLarge, at: place)
            default: throw TableError(TableError.Problem.damaged, at: place)
            }
            guard !contents.columns.isEmpty else { throw TableError(.empty, at: place) }
            sets = SpssDictionary(bytes).multipleResponseSets(of: contents.columns.map(\.name))
            rows = contents.rows
        }

        func produce(into batch: inout RowBatch) -> Bool { rows.take(into: &batch) }

        private static func parse(_ bytes: [UInt8], into contents: SpssContents) -> readstat_error_t {
            guard let parser = unsafe readstat_parser_init() else { return READSTAT_ERROR_MALLOC }
            defer { unsafe readstat_parser_free(parser) }
            let memory = MemoryFile(bytes)
            unsafe setHandlers(of: parser)
            unsafe setSource(of: parser, memory)
            let context = unsafe Unmanaged.passUnretained(contents).toOpaque()
            return withExtendedLifetime((memory, contents)) {
                isSystemFile(bytes[...])
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
                guard let variable = unsafe variable, let contents = unsafe receiver(at: context) else { return 1 }
                return unsafe contents.take(value, of: variable) ? 0 : 1
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

    /// Bytes in memory, read as a file is.
    private final class MemoryFile {
        private let bytes: [UInt8]
        private var position = 0

        init(_ bytes: [UInt8]) { self.bytes = bytes }

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
            return place
        }

        /// Reads on; 0 at the end.
        func read(_ buffer: UnsafeMutableRawBufferPointer) -> Int {
            let count = min(buffer.count, bytes.count - position)
            unsafe buffer.copyBytes(from: bytes[position..<position + count])
            position += count
            return count
        }
    }

    extension ContainerReader {
        /// Opens a data file of SPSS.
        init(spss bytes: [UInt8], file: String) throws(TableError) {
            let spss = try SpssFile(bytes, file: file)
            let table = TableDescription(
                file: file,
                container: Finding(
                    .spss, confidence: .certain, reason: "its first bytes are those of an SPSS data file"),
                columns: spss.contents.describedColumns, multipleResponseSets: spss.sets)
            try self.init(table, headings: table.columns.map(\.name), producer: spss)
        }
    }

#endif
