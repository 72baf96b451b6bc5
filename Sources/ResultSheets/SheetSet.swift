public import DisclosureControl
public import SurveyModel

/// Everything made of a publication in one format: an index, a sheet for each group, and the reports.
public struct SheetSet: Sendable {
    private let edition: Edition
    private let format: SheetFormat
    private let groups: [PublishedGroup]
    private let isWhole: Bool

    /// The set of a publication; `only` keeps the sheets of one network, by its key, and leaves index and reports out.
    public init(_ edition: Edition, format: SheetFormat, only key: String? = nil) {
        self.edition = edition
        self.format = format
        isWhole = key == nil
        groups = key.map { key in edition.sheets.filter { $0.key == key } } ?? edition.sheets
    }

    /// How many files it makes.
    public var count: Int {
        (format.sheet == nil ? 0 : groups.count) + (isWhole ? (format.overview == nil ? 0 : 1) + reports.count : 0)
    }

    /// Makes the files one by one, in the order they are listed in the index.
    ///
    /// - Throws: What `body` throws, and a `WritingError` where a workbook cannot be made.
    public func forEach(_ body: (SheetFile) throws -> Void) throws {
        if isWhole, let overview = format.overview {
            try body(try overview(edition, ReportDocument.kinds(of: edition.publication)))
        }
        if let sheet = format.sheet {
            for group in groups {
                let path = SheetName.sheet(group.key) + "." + format.fileExtension
                try body(SheetFile(path: path, bytes: try sheet(group, edition)))
            }
        }
        guard let report = format.report else { return }
        for kind in reports {
            let path = SheetName.report(kind) + "." + format.fileExtension
            try body(SheetFile(path: path, bytes: try report(kind, edition, true)))
        }
    }

    /// All files at once.
    public static func files(
        for publication: Publication, language: LanguageTag = .swedish, format: SheetFormat
    ) throws -> [SheetFile] {
        var files: [SheetFile] = []
        try SheetSet(Edition(publication, language: language), format: format).forEach { files.append($0) }
        return files
    }

    private var reports: [ReportKind] {
        isWhole && format.report != nil ? ReportDocument.kinds(of: edition.publication) : []
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
