public import SurveyModel
public import Tables

/// Reads files of answers to one instrument.
///
///     let importer = ResponseImporter(instrument: instrument)
///     let (tally, receipt) = try importer.tally(from: ByteSource(path: "svar.csv"), by: ["natverk"])
///     receipt.isBalanced   // true: every cell is accounted for
public struct ResponseImporter: Sendable {
    private let instrument: Instrument
    private let options: ImportOptions

    /// An importer for an instrument.
    public init(instrument: Instrument, options: ImportOptions = .init()) {
        self.instrument = instrument
        self.options = options
    }

    /// Reads all records of a file into memory.
    ///
    /// - Parameters:
    ///   - source: The file.
    ///   - rejects: Gets CSV piece by piece: the rows set aside as a whole or in a cell, to be mended.
    /// - Returns: The records, and the receipt for every cell.
    /// - Throws: ``ImportError`` where the file as a whole cannot be used; single rows and cells are set aside instead.
    public func records(
        from source: ByteSource, rejects: (([UInt8]) -> Void)? = nil
    ) throws(ImportError) -> (records: RecordTable, receipt: ImportReceipt) {
        switch try open(source) {
        case .text(let reader): try records(in: reader, rejects: rejects)
        case .container(let reader): try records(in: reader, rejects: rejects)
        }
    }

    private func records(
        in reader: some TableReader, rejects: (([UInt8]) -> Void)?
    ) throws(ImportError) -> (records: RecordTable, receipt: ImportReceipt) {
        var session = try ImportSession(instrument, options: options, reader: reader, rejects: rejects)
        var builder = RecordBuilder(session.coder.plan, instrument: instrument)
        try session.run(into: &builder)
        return (builder.table(), session.receipt())
    }

    /// Counts a file's records while reading them, in memory that does not grow with the file; equal to
    /// `Tally(records:by:)` over its records.
    ///
    /// - Parameters:
    ///   - source: The file.
    ///   - groupItems: Names of the items by whose answers to count apart; several options make no group.
    ///   - rejects: Gets CSV piece by piece: the rows set aside as a whole or in a cell, to be mended.
    /// - Returns: The tally, and the receipt for every cell.
    /// - Throws: ``ImportError`` where the file as a whole or a group cannot be used.
    public func tally(
        from source: ByteSource, by groupItems: [String], rejects: (([UInt8]) -> Void)? = nil
    ) throws(ImportError) -> (tally: Tally, receipt: ImportReceipt) {
        try requireGroups(groupItems, file: source.name)
        return switch try open(source) {
        case .text(let reader): try tally(in: reader, by: groupItems, rejects: rejects)
        case .container(let reader): try tally(in: reader, by: groupItems, rejects: rejects)
        }
    }

    private func tally(
        in reader: some TableReader, by groupItems: [String], rejects: (([UInt8]) -> Void)?
    ) throws(ImportError) -> (tally: Tally, receipt: ImportReceipt) {
        var session = try ImportSession(instrument, options: options, reader: reader, rejects: rejects)
        var counter = TallyCounter(instrument, by: groupItems, plan: session.coder.plan)
        try session.run(into: &counter)
        return (counter.tally(), session.receipt())
    }

    private func open(_ source: ByteSource) throws(ImportError) -> OpenTable {
        let table: OpenTable
        do { table = try OpenTable(source, options: options.table) } catch { throw ImportError(error) }
        guard options.sheet == nil, case .container(let reader) = table else { return table }
        return .container(try SheetChoice(instrument).fitting(reader))
    }

    private func requireGroups(_ names: [String], file: String) throws(ImportError) {
        var combinations = 1
        for name in names {
            guard let item = instrument.item(name) else {
                let near = nearestName(to: name, among: instrument.items.filter(\.isTallied).map(\.name))
                throw ImportError(.unknownGroup(name), at: TableLocation(file: file), suggestion: near)
            }
            guard item.type != .selectMultiple, item.type != .note else {
                throw ImportError(.groupWithoutOptions(name), at: TableLocation(file: file))
            }
            let (product, isTooMany) = combinations.multipliedReportingOverflow(
                by: item.type == .selectOne ? item.options.count + 1 : 1)
            guard !isTooMany else { throw ImportError(.tooManyGroups, at: TableLocation(file: file)) }
            combinations = product
        }
    }
}
