public import DisclosureControl
public import SurveyModel

/// Everything made of a publication in one format: an index, a sheet for each group, and the reports.
public struct SheetSet: Sendable {
    private let edition: Edition
    private let format: SheetFormat
    private let groups: [PublishedGroup]
    private let isWhole: Bool

    /// The set of a publication; `only` keeps the sheets of one network, by its key, and leaves index and reports out.
    ///
    /// Such a sheet leads to the others where they are `besideOthers`, from an earlier run.
    public init(_ edition: Edition, format: SheetFormat, only key: String? = nil, besideOthers: Bool = false) {
        var edition = edition
        edition.standsAlone = key != nil && !besideOthers
        self.edition = edition
        self.format = format
        isWhole = key == nil
        groups = key.map { key in edition.sheets.filter { $0.key == key } } ?? edition.sheets
    }

    /// What makes each file, in the order they are listed in the index; on several threads at once where that is wanted.
    ///
    /// Each throws a `WritingError` where a workbook cannot be made.
    public var makers: [@Sendable () throws -> SheetFile] {
        overviewMaker + sheetMakers + reportMakers
    }

    /// All files at once.
    public static func files(
        for publication: Publication, language: LanguageTag = .swedish, format: SheetFormat
    ) throws -> [SheetFile] {
        try SheetSet(Edition(publication, language: language), format: format).makers.map { try $0() }
    }

    private var overviewMaker: [@Sendable () throws -> SheetFile] {
        guard isWhole, let overview = format.overview else { return [] }
        return [{ [edition] in try overview(edition, ReportDocument.kinds(of: edition.publication)) }]
    }

    private var sheetMakers: [@Sendable () throws -> SheetFile] {
        guard let sheet = format.sheet else { return [] }
        return groups.map { group in
            let path = SheetName.sheet(group.key) + "." + format.fileExtension
            return { [edition] in SheetFile(path: path, bytes: try sheet(group, edition)) }
        }
    }

    private var reportMakers: [@Sendable () throws -> SheetFile] {
        guard isWhole, let report = format.report else { return [] }
        return ReportDocument.kinds(of: edition.publication).map { kind in
            let path = SheetName.report(kind) + "." + format.fileExtension
            return { [edition] in SheetFile(path: path, bytes: try report(kind, edition, true)) }
        }
    }
}

/// The report by strategic goal: Mätetal | Målvärde | Resultat | Beskrivning av resultat.
public enum ReportDocument {
    /// The report in a format; nil where the format has none.
    public static func render(_ edition: Edition, kind: ReportKind, format: SheetFormat) throws -> [UInt8]? {
        try format.report?(kind, edition, false)
    }

    /// The reports that have rows.
    public static func kinds(of publication: Publication) -> [ReportKind] {
        ReportKind.allCases.filter { kind in publication.goals.contains { $0.description.reports.contains(kind) } }
    }
}
