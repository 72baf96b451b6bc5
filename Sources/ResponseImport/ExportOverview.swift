public import SurveyModel
import Tables

/// What can be told of an export without any definition: its tool, how it is written, its records and questions.
public struct ExportOverview: Hashable, Sendable, Codable {
    /// The file as it was named.
    public var file: String
    /// Its size in bytes.
    public var bytes: Int
    /// The kind of file, and why.
    public var container: ImportReceipt.Evidence
    /// How bytes stand for letters, and why; nil where the file is no text.
    public var encoding: ImportReceipt.Evidence?
    /// What stands between cells, and why; nil where the file is no delimited text.
    public var delimiter: ImportReceipt.Evidence?
    /// Where the export comes from, and why.
    public var dialect: ImportReceipt.Evidence
    /// How many rows of headings there are.
    public var headerRows: Int
    /// The rows above the headings that hold a title or the like, as a spreadsheet counts.
    public var titleRows: [Int]
    /// How many columns there are.
    public var columns: Int
    /// The rows that are records.
    public var records: Int
    /// The rows that cannot be read.
    public var rowsSetAside: Int
    /// The rows that are no records: repeated headings, and sums below the table.
    public var rowsLeftOut: Int
    /// The records that were not finished, where the tool tells.
    public var partial: Int
    /// The records that the tool marks as tests.
    public var tests: Int
    /// The rows that repeat the id of an earlier one; they are counted as set aside.
    public var duplicates: Int
    /// The questions, in the file's order.
    public var items: [FoundItem]
    /// The columns that hold no answers, from 1, and why.
    public var otherColumns: [OtherColumn]

    /// What whoever opens the file calls a column, counted from 1: letters in a workbook, its number elsewhere.
    public func name(ofColumn number: Int) -> String { container.name(ofColumn: number) }

    /// A column that holds no answers.
    public struct OtherColumn: Hashable, Sendable, Codable {
        /// Its number, from 1.
        public var number: Int
        /// Its heading.
        public var heading: String
        /// What it is.
        public var reason: LocalizedText
        /// Whether it tells who answered.
        public var isPersonal: Bool
    }
}

/// Reads an export to its end to tell what is in it.
struct OverviewReader<Reader: TableReader> {
    private let layout: ExportLayout
    private var reader: Reader
    private var screen: RowScreen
    private var finder: DuplicateFinder
    private var contents: ContentsGatherer
    private let idColumn: Int?
    private let countsEmptyRows: Bool
    private var counts = (records: 0, setAside: 0, leftOut: 0, duplicates: 0)

    init(_ reader: Reader, options: ImportOptions) throws(ImportError) {
        let layout = try ExportLayout(ExportSample(reader), dialect: options.dialect, profile: options.profile)
        self.layout = layout
        self.reader = reader
        countsEmptyRows = layout.countsEmptyRows
        contents = ContentsGatherer(layout)
        let anything = Instrument(id: "", title: "", items: [])
        screen = RowScreen(layout.headings, own: layout.own, dialect: layout.dialect, instrument: anything)
        let uses = layout.own.map { $0.map { ColumnUse.own($0) } ?? .unknown }
        idColumn = RecordIdentity.column(uses, layout, anything, profile: options.profile)
        finder = DuplicateFinder(RecordIdentity(idColumn: idColumn))
        do {
            try self.reader.take(headings: layout.headings.map(\.title), passingOver: layout.rowsToPass)
        } catch {
            throw ImportError(error)
        }
    }

    /// Reads on to the end.
    mutating func overview() throws(ImportError) -> ExportOverview {
        while true {
            let outcome: RowOutcome
            do { outcome = try reader.next() } catch { throw ImportError(error) }
            switch outcome {
            case .end: return made()
            case .broken(let problem) where problem.leavesCells && !countsEmptyRows && reader.hasWhiteRow: continue
            case .broken: counts.setAside += 1
            case .row where !countsEmptyRows && (reader.hasEmptyRow || reader.hasWhiteRow || reader.hasBlankRow):
                continue
            case .row: takeRow()
            }
        }
    }

    /// Reads on to the end, for a definition to be proposed from.
    mutating func exportContents() throws(ImportError) -> ExportContents {
        let overview = try overview()
        return ExportContents(overview, layout, contents)
    }

    private mutating func takeRow() {
        if !screen.isOpen || screen.repeatsHeadings(reader), screen.verdict(on: reader) != nil {
            counts.leftOut += 1
        } else if finder.check(reader) != nil {
            counts.setAside += 1
            counts.duplicates += 1
        } else {
            counts.records += 1
            contents.take(reader)
        }
    }

    private func made() -> ExportOverview {
        let table = reader.table
        let uses = layout.own.map { $0.map { ColumnUse.own($0) } ?? .unknown }
        return ExportOverview(
            file: table.file, bytes: reader.bytesRead,
            container: .init(table.container, table.container.value.rawValue),
            encoding: table.encoding.map { .init($0, $0.value.rawValue) },
            delimiter: table.delimiter.map { .init($0, $0.value.rawValue) },
            dialect: .init(value: layout.dialect.rawValue, confidence: layout.confidence, reason: layout.reason),
            headerRows: layout.headerRows, titleRows: layout.passedOver.titles, columns: layout.headings.count,
            records: counts.records,
            rowsSetAside: counts.setAside, rowsLeftOut: counts.leftOut, partial: screen.partial, tests: screen.tests,
            duplicates: counts.duplicates, items: FoundItem.found(in: layout, contents),
            otherColumns: layout.headings.indices.filter { layout.own[$0] != nil }.compactMap { column in
                LeftOutWords.words(uses[column], nil).map {
                    .init(
                        number: column + 1, heading: layout.headings[column].title, reason: $0,
                        isPersonal: layout.isPersonal(column))
                }
            })
    }

    /// What was detected, as a profile in which nothing is said of items yet.
    func proposal(id: String) -> ProfileProposal {
        let uses = layout.own.map { $0.map { ColumnUse.own($0) } ?? .unknown }
        return ProfileProposal(id: id, layout, uses: uses, instrument: nil, idColumn: idColumn)
    }
}

extension ExportLayout {
    /// Whether a column tells who answered.
    fileprivate func isPersonal(_ column: Int) -> Bool {
        if case .person = own[column] { true } else { false }
    }
}
