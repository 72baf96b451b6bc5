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
        var none = EarlierRecords.none
        return try records(from: source, rejects: rejects, after: &none)
    }

    /// Reads all records of a file into memory, but those that stand in a file read before.
    ///
    /// - Parameters:
    ///   - source: The file.
    ///   - rejects: Gets CSV piece by piece: the rows set aside as a whole or in a cell, to be mended.
    ///   - earlier: What the files read before hold; what this one holds is added.
    /// - Returns: The records, and the receipt for every cell.
    /// - Throws: ``ImportError`` where the file as a whole cannot be used; single rows and cells are set aside instead.
    public func records(
        from source: ByteSource, rejects: (([UInt8]) -> Void)? = nil, after earlier: inout EarlierRecords
    ) throws(ImportError) -> (records: RecordTable, receipt: ImportReceipt) {
        switch try open(source) {
        case .text(let reader): try records(in: reader, of: source, rejects: rejects, after: &earlier)
        case .container(let reader): try records(in: reader, of: source, rejects: rejects, after: &earlier)
        }
    }

    private func records(
        in reader: some TableReader, of source: ByteSource, rejects: (([UInt8]) -> Void)?,
        after earlier: inout EarlierRecords
    ) throws(ImportError) -> (records: RecordTable, receipt: ImportReceipt) {
        var session = try ImportSession(
            instrument, options: options, reader: reader, rejects: rejects, after: earlier)
        try lookAhead(in: source, &session)
        defer { session.handOver(to: &earlier) }
        var builder = RecordBuilder(session.coder.plan, instrument: instrument)
        try session.run(into: &builder)
        return (builder.table(), session.receipt())
    }

    /// Looks who finished a response in a file, which may stand half done in another that is read together with it.
    ///
    /// It is asked of each file, in the order in which they are read, before the first of them is; a file that cannot be
    /// read is told of then.
    func lookAhead(in source: ByteSource, for earlier: inout EarlierRecords) {
        guard earlier.areTogether else { return }
        let found: FinishedResponses? =
            switch source.canBeReadAgain ? try? open(source) : nil {
            case .text(let reader): finished(in: reader)
            case .container(let reader): finished(in: reader)
            case nil: nil
            }
        earlier.finished.append(found ?? FinishedResponses(.unknown(source.name)))
    }

    private func finished(in reader: some TableReader) -> FinishedResponses? {
        guard let session = try? ImportSession(instrument, options: options, reader: reader, rejects: nil) else {
            return nil
        }
        let features = RecordFeatures(
            session.uses, session.layout, instrument, fixedNetwork: options.fixedNetwork)
        return try? session.finishedResponses(features)
    }

    /// Counts a file's records while reading them, in memory that does not grow with the file; equal to
    /// `Tally(records:by:)` over its records.
    ///
    /// - Parameters:
    ///   - source: The file.
    ///   - groupItems: Names of the items by whose answers to count apart; several options make no group.
    ///   - rejects: Gets CSV piece by piece: the rows set aside as a whole or in a cell, to be mended.
    ///   - threads: How many threads may count at once.
    /// - Returns: The tally, and the receipt for every cell; the same whatever the number of threads.
    /// - Throws: ``ImportError`` where the file as a whole or a group cannot be used.
    public func tally(
        from source: ByteSource, by groupItems: [String], rejects: (([UInt8]) -> Void)? = nil, threads: Int = 1
    ) throws(ImportError) -> (tally: Tally, receipt: ImportReceipt) {
        var none = EarlierRecords.none
        return try tally(from: source, by: groupItems, rejects: rejects, threads: threads, after: &none)
    }

    /// Counts a file's records while reading them, but those that stand in a file read before.
    ///
    /// - Parameters:
    ///   - source: The file.
    ///   - groupItems: Names of the items by whose answers to count apart; several options make no group.
    ///   - rejects: Gets CSV piece by piece: the rows set aside as a whole or in a cell, to be mended.
    ///   - threads: How many threads may count at once.
    ///   - earlier: What the files read before hold; what this one holds is added.
    /// - Returns: The tally, and the receipt for every cell; the same whatever the number of threads.
    /// - Throws: ``ImportError`` where the file as a whole or a group cannot be used.
    public func tally(
        from source: ByteSource, by groupItems: [String], rejects: (([UInt8]) -> Void)? = nil, threads: Int = 1,
        after earlier: inout EarlierRecords
    ) throws(ImportError) -> (tally: Tally, receipt: ImportReceipt) {
        try requireGroups(groupItems, file: source.name)
        return switch try open(source) {
        case .text(let reader):
            try tally(
                ofText: reader, of: source, by: groupItems, rejects: rejects, division: .init(threads: threads),
                after: &earlier)
        case .container(let reader):
            try tally(in: reader, of: source, by: groupItems, rejects: rejects, after: &earlier)
        }
    }

    /// Counts a table by itself that is not looked at before.
    func tally(
        in reader: some TableReader, by groupItems: [String], rejects: (([UInt8]) -> Void)?
    ) throws(ImportError) -> (tally: Tally, receipt: ImportReceipt) {
        var none = EarlierRecords.none
        return try tally(in: reader, of: nil, by: groupItems, rejects: rejects, after: &none)
    }

    /// Counts any table, row by row by the plain reader.
    private func tally(
        in reader: some TableReader, of source: ByteSource?, by groupItems: [String], rejects: (([UInt8]) -> Void)?,
        after earlier: inout EarlierRecords
    ) throws(ImportError) -> (tally: Tally, receipt: ImportReceipt) {
        var session = try ImportSession(
            instrument, options: options, reader: reader, rejects: rejects, after: earlier)
        try lookAhead(in: source, &session)
        defer { session.handOver(to: &earlier) }
        var counter = TallyCounter(instrument, by: groupItems, plan: session.coder.plan)
        try session.run(into: &counter)
        return (counter.tally(), session.receipt())
    }

    /// Counts delimited text by itself that is not looked at before.
    func tally(
        ofText reader: DelimitedReader, by groupItems: [String], rejects: (([UInt8]) -> Void)?,
        division: FileTally.Division
    ) throws(ImportError) -> (tally: Tally, receipt: ImportReceipt) {
        var none = EarlierRecords.none
        return try tally(
            ofText: reader, of: nil, by: groupItems, rejects: rejects, division: division, after: &none)
    }

    /// Counts delimited text on the hot path where its plan is simple, and what is left of it as any table.
    private func tally(
        ofText reader: DelimitedReader, of source: ByteSource?, by groupItems: [String],
        rejects: (([UInt8]) -> Void)?, division: FileTally.Division, after earlier: inout EarlierRecords
    ) throws(ImportError) -> (tally: Tally, receipt: ImportReceipt) {
        var session = try ImportSession(
            instrument, options: options, reader: reader, rejects: rejects, after: earlier)
        try lookAhead(in: source, &session)
        defer { session.handOver(to: &earlier) }
        let blank = TallyCounter(instrument, by: groupItems, plan: session.coder.plan)
        var counter = blank
        // Parts of a number are added up, and values told twice and blanks found, row by row, which the hot path does not.
        if session.partSums.isEmpty, session.repeatedValues.isEmpty, session.openRows.isEmpty,
            let plan = ScanPlan(session, by: groupItems),
            let bytes = session.reader.wholeBytes()
        {
            var isEncodingSettled: Bool
            repeat {
                isEncodingSettled = session.reader.isEncodingSettled
                let tally = FileTally(session, counter, blank, plan, bytes, division)
                (session, counter) = try tally.run()
            } while session.reader.isEncodingSettled != isEncodingSettled
        }
        try session.run(into: &counter)
        return (counter.tally(), session.receipt())
    }

    /// What was detected in a file, as a profile to be corrected by hand and used for files with the same headings.
    ///
    /// The profile gets the `id`. Where no heading fits the instrument it says so of each column, to be filled in; where
    /// the options name a profile, what it says of the file and of the headings that stayed is kept.
    ///
    /// - Throws: ``ImportError`` where the file as a whole cannot be used, or where most of its headings are none of the
    ///   profile's that the options name.
    public func proposedProfile(id: String, for source: ByteSource) throws(ImportError) -> ProfileProposal {
        do {
            let found = try matchedProfile(id: id, for: source)
            return options.profile.map(found.following) ?? found
        } catch {
            let proposal = {
                () throws(ImportError) in
                try ResponseImporter.overview(of: source, options: options, profileID: id).proposal
            }
            switch (error.problem, options.profile) {
            case (.noColumnMatches, _): return try proposal().meant(for: instrument.id)
            case (.headingsBelow(_, let row), nil) where options.headingRow == nil:
                guard let found = matchedProfile(id: id, for: source, row: [row]) else { throw error }
                return found
            case (.profileDiffers, let earlier?):
                // A row of answers is never kept as headings.
                let proposal = try proposal()
                let headings = proposal.profile.columns.map(\.heading)
                if HeadingChanges.isOtherRow(earlier.columns.map(\.heading), headings) {
                    guard let found = matchedProfile(id: id, for: source, row: earlier.table.headerRows) else {
                        throw error
                    }
                    return found
                }
                return proposal.following(earlier).meant(for: instrument.id)
            default: throw error
            }
        }
    }

    /// The same by the headings of another row, where these fit the instrument.
    private func matchedProfile(id: String, for source: ByteSource, row: [Int]) -> ProfileProposal? {
        guard row.count == 1 else { return nil }
        var options = options
        (options.profile, options.headingRow) = (nil, row[0])
        return try? ResponseImporter(instrument: instrument, options: options).matchedProfile(id: id, for: source)
    }

    private func matchedProfile(id: String, for source: ByteSource) throws(ImportError) -> ProfileProposal {
        switch try open(source) {
        case .text(let reader):
            try ImportSession(instrument, options: options, reader: reader, rejects: nil).proposal(id: id)
        case .container(let reader):
            try ImportSession(instrument, options: options, reader: reader, rejects: nil).proposal(id: id)
        }
    }

    /// What a file without any definition tells of itself, and a profile in which nothing is said of items yet.
    ///
    /// - Throws: ``ImportError`` where the file as a whole cannot be used.
    public static func overview(
        of source: ByteSource, options: ImportOptions = .init(), profileID: String = "profile"
    ) throws(ImportError) -> (overview: ExportOverview, proposal: ProfileProposal) {
        switch try open(source, options) {
        case .text(let reader):
            var session = try OverviewReader(reader, options: options)
            return (try session.overview(), session.proposal(id: profileID))
        case .container(let reader):
            var session = try OverviewReader(reader, options: options)
            return (try session.overview(), session.proposal(id: profileID))
        }
    }

    /// What a file without any definition holds, as a definition can be proposed from it.
    ///
    /// - Throws: ``ImportError`` where the file as a whole cannot be used.
    package static func contents(
        of source: ByteSource, options: ImportOptions = .init()
    ) throws(ImportError) -> ExportContents {
        switch try open(source, options) {
        case .text(let reader):
            var session = try OverviewReader(reader, options: options)
            return try session.exportContents()
        case .container(let reader):
            var session = try OverviewReader(reader, options: options)
            return try session.exportContents()
        }
    }

    /// What differs between the headings of a file and those of a profile; nothing where the profile fits.
    ///
    /// - Throws: ``ImportError`` where the file as a whole cannot be used.
    public static func differences(
        between source: ByteSource, and profile: ImportProfile
    ) throws(ImportError) -> [LocalizedText] {
        let sample: ExportSample
        do {
            sample =
                switch try open(source, ImportOptions(profile: profile)) {
                case .text(let reader): ExportSample(reader)
                case .container(let reader): ExportSample(reader)
                }
        } catch {
            guard case .table(.noSheet) = error.problem, let sheet = profile.table.sheet?.words else { throw error }
            return [.both("arbetsboken saknar fliken ’\(sheet)’", "the workbook has no sheet '\(sheet)'")]
        }
        let headings = try ExportLayout(sample, dialect: nil, profile: profile).headings
        return ProfileMatching.differences(between: headings, and: profile, in: sample.table.container.value)
    }

    /// Sees to what must be known of a source as a whole, of which one that can be read twice is looked through.
    private func lookAhead(
        in source: ByteSource?, _ session: inout ImportSession<some TableReader>
    ) throws(ImportError) {
        guard let source else { return }
        session.askForAlike()
        guard source.canBeReadAgain else { return }
        if session.layout.sample.rows.count >= ExportSample.mostRows, let end = source.suffix(4096) {
            session.look(atEnd: end)
        }
        try session.lookAhead { () throws(ImportError) in try open(source) }
    }

    /// Opens a source by the sheet that fits the instrument best.
    private func open(_ source: ByteSource) throws(ImportError) -> OpenTable {
        let table = try ResponseImporter.open(source, options)
        guard options.table.sheet == nil, case .container(let reader) = table else { return table }
        return .container(try SheetChoice(instrument).fitting(reader))
    }

    /// Opens a source; where a profile says otherwise than the bytes, the profile is followed.
    private static func open(_ source: ByteSource, _ options: ImportOptions) throws(ImportError) -> OpenTable {
        do {
            let table = try OpenTable(source, options: options.table)
            guard options.delimited == nil, case .text(let reader) = table,
                RejectsColumns.count(in: reader.headings) == 0,
                let dialect = options.profile?.dialect(insteadOf: reader.finding.dialect)
            else { return table }
            var prescribed = options.table
            prescribed.delimited = dialect
            return try OpenTable(source, options: prescribed)
        } catch {
            throw ImportError(error)
        }
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
