/// A table opened by the reader that fits its first bytes.
///
/// Code that reads rows is written for any ``TableReader`` and called from a switch over the cases, so that it is
/// compiled for each reader on its own.
public enum OpenTable {
    /// Delimited text.
    case text(DelimitedReader)
    /// Another kind of file.
    case container(ContainerReader)

    /// Opens a source.
    ///
    /// - Throws: ``TableError`` where it cannot be read, is empty or holds no table that is read.
    public init(_ source: ByteSource, options: TableOptions = .init()) throws(TableError) {
        var stream = try source.open()
        let start = try stream.peek(1024)
        #if CommandLine
            if SpssFile.begins(with: start) {
                var whole = stream.wholeBytes()
                if whole == nil {
                    whole = WholeBytes(copying: try stream.rest(limit: SpssFile.mostBytes, name: source.name))
                }
                guard let whole, whole.count <= SpssFile.mostBytes else {
                    throw TableError(TableError.Problem.tooLarge, at: TableLocation(file: source.name))
                }
                self = .container(try ContainerReader(spss: whole, file: source.name))
                return
            }
            if source.name.lowercased().hasSuffix(".sss") || FileFormat.isTripleS(start) {
                self = .container(try ContainerReader(tripleS: source))
                return
            }
            if let definition = TripleSDefinition.source(beside: source) {
                self = .container(try ContainerReader(tripleS: definition, data: source))
                return
            }
            if FileFormat(firstBytes: start) == .zip {
                let bytes = try stream.rest(limit: WorkbookArchive.mostBytes, name: source.name)
                let workbook = try WorkbookArchive(bytes, file: source.name)
                self = .container(try ContainerReader(workbook, sheet: options.sheet))
                return
            }
        #endif
        if FileFormat(firstBytes: start) == .json {
            let bytes = try stream.rest(limit: KoladaAnswer.mostBytes, name: source.name)
            self = .container(try ContainerReader(json: bytes, file: source.name, retrieved: options.retrieved))
            return
        }
        self = .text(try DelimitedReader(stream, name: source.name, options: options))
    }

    /// Whether a file holds the data of a Triple-S definition that lies beside it under the same name: by that it is read.
    public static func isTripleSData(_ source: ByteSource) -> Bool {
        #if CommandLine
            return TripleSDefinition.source(beside: source) != nil
        #else
            return false
        #endif
    }

    /// What kind of file it is, and what it tells of its columns.
    public var table: TableDescription {
        switch self {
        case .text(let reader): reader.table
        case .container(let reader): reader.table
        }
    }

    /// The headings.
    public var headings: [String] {
        switch self {
        case .text(let reader): reader.headings
        case .container(let reader): reader.headings
        }
    }
}

/// What a caller prescribes about a table instead of leaving it to detection.
public struct TableOptions: Hashable, Sendable {
    /// How delimited text is written; nil to detect it.
    public var delimited: DelimitedDialect?
    /// The sheet of a workbook by its name, or by its number from 1; nil for the first that holds a table.
    public var sheet: String?
    /// Whether text that was encoded as UTF-8 twice is repaired; otherwise it is only told.
    public var repairsEncoding: Bool
    /// The day on which an answer of an API was fetched, as 2018-12-20; nil to take it from the file's name.
    public var retrieved: String?

    /// Options; what is nil is detected.
    public init(
        delimited: DelimitedDialect? = nil, sheet: String? = nil, repairsEncoding: Bool = false,
        retrieved: String? = nil
    ) {
        self.delimited = delimited
        self.sheet = sheet
        self.repairsEncoding = repairsEncoding
        self.retrieved = retrieved
    }
}
