import SurveyModel
import Tables

/// How many rows and cells set aside a receipt names one by one.
let mostDetails = 100

/// One file on its way: reads rows, sets aside what cannot be read, and hands on the rest.
struct ImportSession<Reader: TableReader> {
    let instrument: Instrument
    let uses: [ColumnUse]
    let layout: ExportLayout
    let profile: ImportProfile?
    var reader: Reader
    var coder: RowCoder
    var screen: RowScreen
    var rowsRead = 0
    var records = 0
    var rowsSetAside = 0
    var rowsLeftOut = 0
    var cellsSetAside = 0
    var duplicates = 0
    var sameDuplicates = 0
    private(set) var numbersAlone = NumbersAlone()
    var setAside: [ImportReceipt.SetAside] = []
    /// Rows without any filled cell, as spreadsheets leave them where cells were touched once: no records.
    var emptyRows = 0
    /// Whether a row without any filled cell is a case as all others, as in files that count their cases.
    private let countsEmptyRows: Bool
    /// Whether a row of quoted blanks is none either; the toolkit's own files write a record left blank so.
    private var dropsQuotedBlanks: Bool { !countsEmptyRows && layout.dialect != .canonical && !layout.hasBookkeeping }
    private(set) var finder: DuplicateFinder
    var partSums: PartSums
    var openRows: OpenRows
    var repeatedValues: RepeatedValues
    /// The records that are held against each other; nil where nobody asks.
    var alike: AlikeRows?
    /// Lines within cells that look like rows; nil where none can.
    var swallowed: SwallowedLines?
    let idColumn: Int?
    /// How many ids of other files stand in this one for other records, where its numbers begin anew.
    private(set) var idsToldApart: Int?
    /// What is known of the file as a whole.
    var forerun: Forerun
    var rejects: RejectsWriter?
    private var readable: ReadableCells?
    private let language: LanguageTag
    /// A file read together with this one that holds the very same bytes.
    let sameFile: String?
    /// Which rows stand for the same record as one of a file of rejects.
    var mending: MendingScreen

    /// Matches the table's columns and plans what to do with them.
    init(
        _ instrument: Instrument, options: ImportOptions, reader: Reader, rejects: (([UInt8]) -> Void)?,
        after earlier: EarlierRecords = .none
    ) throws(ImportError) {
        var (layout, reader) = (
            try ExportLayout(
                ExportSample(reader), dialect: options.dialect, profile: options.profile,
                headingRow: options.headingRow), reader
        )
        var place = reader.location()
        if let row = layout.headerRowNumbers.first, row != place.row { (place.row, place.line) = (row, nil) }
        if RejectsColumns.areIncomplete(layout.sample.rows.first ?? [], file: place.file) {
            throw ImportError(.rejectsIncomplete, at: place)
        }
        if options.profile == nil { layout.partHeadings(by: instrument) }
        let matching =
            if let profile = options.profile {
                try ProfileMatching.uses(profile, layout.headings, instrument, at: place)
            } else {
                try ImportSession.matched(layout, instrument, at: place)
            }
        if layout.dialect == .plain, options.dialect == nil, options.profile == nil, areNames(matching) {
            layout.becomeCanonical()
        }
        do {
            try reader.take(headings: layout.headings.map(\.title), passingOver: layout.rowsToPass)
        } catch {
            throw ImportError(error)
        }
        if let (column, item) = ColumnMatching.columnOfIDs(matching, layout, instrument) {
            place.column = column + 1
            throw ImportError(.answersAreIDs(item: instrument.items[item].name), at: place)
        }
        let plan = try ImportPlan(instrument, uses: matching, layout: layout, fixedNetwork: options.fixedNetwork)
        (self.instrument, self.layout, self.reader, uses, profile) = (
            instrument, layout, reader, matching, options.profile
        )
        (language, sameFile) = (options.language, options.sameFile)
        countsEmptyRows = layout.countsEmptyRows
        partSums = PartSums(instrument)
        openRows = OpenRows(instrument)
        repeatedValues = RepeatedValues(instrument)
        coder = RowCoder(plan, instrument: instrument, columnCount: matching.count)
        screen = RowScreen(layout.headings, own: layout.own, dialect: layout.dialect, instrument: instrument)
        screen.sums = SumRows(matching, layout, instrument)
        let idColumn = RecordIdentity.column(matching, layout, instrument, profile: options.profile)
        forerun = Forerun(
            screen, idColumn: idColumn, keepsPartial: instrument.partialAnswers == .keep, plan: plan, layout,
            after: earlier)
        let identity = RecordIdentity(idColumn, matching, instrument)
        finder = DuplicateFinder(identity)
        if earlier.areTogether {
            var features = RecordFeatures(matching, layout, instrument, fixedNetwork: options.fixedNetwork)
            idsToldApart = idColumn.flatMap { features.findSeries(layout, idColumn: $0, earlier) }
            finder = DuplicateFinder(identity, after: earlier, features: features)
        }
        self.idColumn = idColumn
        if let dialect = (reader as? DelimitedReader)?.finding.dialect {
            swallowed = SwallowedLines(dialect, columns: matching.count)
        }
        let heads = reader.headings
        let kept = RejectedCells(matching, plan.textReading)
        if layout.hasBookkeeping, let lacking = RejectedCells.lacking(heads, of: earlier.headings) {
            throw ImportError(.rejectsLackColumns(lacking), at: place)
        }
        mending = MendingScreen(headings: heads, kept: kept, options: options, found: earlier.found)
        readable = rejects.map { _ in ReadableCells(plan, instrument, layout, columnCount: matching.count) }
        self.rejects = rejects.map { RejectsWriter(headings: heads, kept: kept, emit: $0) }
    }

    private static func matched(
        _ layout: ExportLayout, _ instrument: Instrument, at place: TableLocation
    ) throws(ImportError) -> [ColumnUse] {
        do {
            let uses = try ColumnMatching(layout.headings, own: layout.own, instrument: instrument, at: place).uses
            return OptionIDColumns.preferred(uses, layout, instrument)
        } catch {
            let isTwice = layout.sample.table.remarks.contains {
                if case .lettersEncodedTwice = $0 { true } else { false }
            }
            guard case .noColumnMatches = error.problem else { throw error }
            if isTwice { throw ImportError(.headingsEncodedTwice(instrument: instrument.id), at: error.location) }
            if ColumnMatching.areIDs(layout.headings, own: layout.own) {
                throw ImportError(.headingsAreIDs(instrument: instrument.id), at: error.location)
            }
            guard let row = HeadingIndex(instrument).rowOfHeadings(in: layout) else { throw error }
            throw ImportError(.headingsBelow(instrument: instrument.id, row: row), at: error.location)
        }
    }

    /// Asks how many records are alike, where nothing tells them apart; a row of a file of rejects stands for another's.
    mutating func askForAlike() {
        if idColumn == nil, !layout.hasBookkeeping { alike = AlikeRows() }
    }

    /// Looks how a text ends, of which the first rows tell nothing of sums below the table.
    mutating func look(atEnd bytes: [UInt8]) {
        let table = layout.sample.table
        guard let delimiter = table.delimiter?.value, let encoding = table.encoding?.value,
            encoding != .utf16LittleEndian, encoding != .utf16BigEndian
        else { return }
        screen.sums.look(atEnd: bytes, delimiter: delimiter, encoding: encoding)
    }

    /// Looks through the same file, opened once more, where something must be known of it as a whole.
    ///
    /// - Throws: ``ImportError`` where the file fails while it is read.
    mutating func lookAhead(in again: () throws(ImportError) -> OpenTable) throws(ImportError) {
        guard forerun.isNeeded else { return }
        do throws(TableError) {
            switch try? again() {
            case .text(var other):
                try other.take(headings: layout.headings.map(\.title), passingOver: layout.rowsToPass)
                try forerun.read(other, screen)
            case .container(var other):
                try other.take(headings: layout.headings.map(\.title), passingOver: layout.rowsToPass)
                try forerun.read(other, screen)
            case nil: return
            }
        } catch {
            throw ImportError(error)
        }
        var plan = coder.plan
        plan.settle(by: forerun)
        coder = RowCoder(plan, instrument: instrument, columnCount: uses.count)
        readable = readable.map { _ in ReadableCells(plan, instrument, layout, columnCount: uses.count) }
    }

    /// Reads to the end.
    ///
    /// - Throws: ``ImportError`` where the file fails while it is read.
    mutating func run(into sink: inout some RecordSink) throws(ImportError) {
        while try step(into: &sink) {}
    }

    /// Reads one row; false at the end.
    mutating func step(into sink: inout some RecordSink) throws(ImportError) -> Bool {
        let outcome: RowOutcome
        do { outcome = try reader.next() } catch { throw ImportError(error) }
        switch outcome {
        case .end: return false
        case .broken(let problem) where problem.leavesCells && !countsEmptyRows && reader.hasWhiteRow: emptyRows += 1
        case .broken(let problem): takeBroken(problem)
        case .row where !countsEmptyRows && (reader.hasEmptyRow || reader.hasWhiteRow): emptyRows += 1
        case .row where dropsQuotedBlanks && reader.hasBlankRow: emptyRows += 1
        case .row: takeRow(into: &sink)
        }
        return true
    }

    private mutating func takeBroken(_ problem: RowProblem) {
        if mending.asks(ofRow: reader.row) {
            let cells = problem.leavesCells ? currentCells : reader.brokenCells
            switch mending.outcome(row: reader.row, cells: cells, isBroken: true) {
            case .take: break
            case .leaveOut(let verdict): return leaveOutRow(verdict)
            case .setAside(let verdict):
                return setAsideRow(verdict.words, isWhole: problem.leavesCells, isBroken: true)
            }
        }
        let words = problem.words(in: layout.sample.table.container.value)
        setAsideRow(words, isWhole: problem.leavesCells, isBroken: true)
    }

    private mutating func takeRow(into sink: inout some RecordSink) {
        var takesPlace = false
        if !mending.isOpen, mending.asks(ofRow: reader.row) {
            let cells = currentCells
            switch mending.outcome(row: reader.row, cells: cells) {
            case .take: takesPlace = mending.takesPlace(cells)
            case .leaveOut(let verdict):
                // Its id stays known: a later row that repeats it is no record.
                if verdict == .mended { _ = finder.check(reader, isLeftToMended: true) }
                return leaveOutRow(verdict)
            case .setAside(let verdict): return setAsideRow(verdict.words, isWhole: true)
            }
        }
        if !screen.isOpen || screen.repeatsHeadings(reader), let verdict = screen.verdict(on: reader) {
            return leaveOutRow(verdict)
        }
        if let verdict = forerun.replacement(of: reader, screen) {
            screen.dropLast()
            return leaveOutRow(verdict)
        }
        if !finder.isOpen, let duplicate = finder.check(reader, takesPlace: takesPlace) {
            screen.dropLast()
            duplicates += 1
            if duplicate.hasSameContent { sameDuplicates += 1 }
            if let idColumn { numbersAlone.take(duplicate, id: reader.text(of: reader.cells[idColumn])) }
            return setAsideRow(duplicate.words, isWhole: true)
        }
        rowsRead += 1
        records += 1
        coder.code(reader)
        if !coder.rejections.isEmpty { noteRejections() }
        if alike?.isOpen == true { alike?.take(reader) }
        if reader.innerLines > 0, let written = reader.written {
            swallowed?.take(written, in: reader.buffer.span, row: reader.row)
        }
        if !partSums.isEmpty { partSums.note(coder.cells, row: reader.row) }
        if !openRows.isEmpty { openRows.note(coder.cells, row: reader.row) }
        if !repeatedValues.isEmpty { repeatedValues.note(coder.cells, row: reader.row, text: text(ofItem:)) }
        sink.take(coder, from: reader)
    }

    /// What the file held, for those that are read next.
    func handOver(to earlier: inout EarlierRecords) {
        finder.handOver(to: &earlier)
        earlier.found = mending.rowsFound
        if !layout.hasBookkeeping { earlier.headings.append(Set(mending.kept.names(reader.headings))) }
    }

    mutating func noteRejections() {
        cellsSetAside += coder.rejections.count
        for rejection in coder.rejections.prefix(mostDetails - setAside.count) {
            note(words(of: rejection), column: rejection.column, item: instrument.items[rejection.item].name)
        }
        guard rejects != nil else { return }
        let cells = currentCells
        let reasons = coder.rejections.map { words(of: $0).text(in: language) }
        rejects?.write(
            row: reader.row, mark: mending.mark(in: cells), columns: coder.rejections.map(\.column),
            reasons: reasons, cells: cells, readable: readable?.cells(of: reader, written: cells) ?? cells)
    }

    /// Why a cell is set aside, with the name that was probably meant where it names none of the organisation's.
    ///
    /// Who is present or takes part is no answer in an open register; in a survey it tells who answered.
    private func words(of rejection: RowCoder.Rejection) -> LocalizedText {
        let (item, reason) = (instrument.items[rejection.item], rejection.reason)
        guard reason == .noSuchOption, item.role == .unit || item.role == .network, !instrument.anonymity.isProtected,
            let name = item.nearestLabel(to: reader.text(of: reader.cells[rejection.column]))
        else { return reason.words }
        return .both(
            "\(reason.words.text(in: .swedish)); menas \(name.text(in: .swedish))?",
            "\(reason.words.text(in: .english)); did you mean \(name.text(in: .english))?")
    }

    /// Sets aside the last row; its cells are known where it `isWhole`, and stand below their headings where it is not
    /// `isBroken`.
    private mutating func setAsideRow(_ reason: LocalizedText, isWhole: Bool, isBroken: Bool = false) {
        rowsRead += 1
        rowsSetAside += 1
        note(reason, column: nil, item: nil)
        guard rejects != nil else { return }
        let cells = isWhole ? currentCells : reader.brokenCells
        let words = reason.text(in: language)
        rejects?.write(
            row: reader.row, mark: mending.mark(in: cells), columns: [], reasons: [words], cells: cells,
            readable: isBroken ? cells : readable?.cells(of: reader, written: cells) ?? cells)
    }

    /// Leaves out the last row, which is no record; there is nothing to mend in it.
    private mutating func leaveOutRow(_ verdict: RowVerdict) {
        rowsRead += 1
        rowsLeftOut += 1
        note(verdict.words, column: nil, item: nil)
    }

    private mutating func note(_ reason: LocalizedText, column: Int?, item: String?) {
        guard setAside.count < mostDetails else { return }
        setAside.append(
            .init(row: reader.row, line: reader.line, column: column.map { $0 + 1 }, item: item, reason: reason))
    }

    /// What the row says of an item of text; blank where no column holds it.
    private func text(ofItem item: Int) -> String {
        guard let column = uses.firstIndex(where: { $0.item == item }), column < reader.cellCount else { return "" }
        return reader.text(of: reader.cells[column])
    }

    private var currentCells: [String] { reader.cells[..<reader.cellCount].map { reader.text(of: $0) } }
}

extension Item {
    /// The label of the option whose name is nearest to a misspelt one; nil where none is near.
    fileprivate func nearestLabel(to text: String) -> LocalizedText? {
        let named = options.flatMap { option in option.label.texts.values.map { (name: $0, label: option.label) } }
        let nearest = nearestName(to: folded(text), among: named.map { folded($0.name) })
        return named.first { folded($0.name) == nearest }?.label
    }
}

/// Whether every column holds the item that its heading names.
private func areNames(_ uses: [ColumnUse]) -> Bool {
    uses.allSatisfy { use in
        if case .item(_, let rule) = use { rule == .name } else { use == .bookkeeping }
    }
}
