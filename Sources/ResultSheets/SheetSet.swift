public import DisclosureControl
public import SurveyModel

/// Everything made of a publication in one format: an index, a sheet for each group, and the reports.
public enum SheetSet {
    /// The files, in the order they are listed in the index.
    public static func files(
        for publication: Publication, language: LanguageTag = .swedish, format: SheetFormat
    ) -> [SheetFile] {
        let edition = Edition(publication, language: language)
        let reports = ReportDocument.kinds(of: publication)
        return format.sheets(edition, reports)
            + reports.map { kind in
                SheetFile(
                    path: SheetName.report(kind) + "." + format.fileExtension, text: format.report(kind, edition, true))
            }
    }

    /// One group's sheet, as a page of its own; nil where the publication has no such group or the format no sheets.
    public static func sheet(
        of group: String, for publication: Publication, language: LanguageTag = .swedish, format: SheetFormat
    ) -> SheetFile? {
        let path = SheetName.sheet(group) + "." + format.fileExtension
        return format.sheets(Edition(publication, language: language), []).first { $0.path == path }
    }
}

/// The report by strategic goal: Mätetal | Målvärde | Resultat | Beskrivning av resultat.
public enum ReportDocument {
    /// The report in a format.
    public static func render(
        _ publication: Publication, kind: ReportKind, language: LanguageTag = .swedish, format: SheetFormat
    ) -> String {
        format.report(kind, Edition(publication, language: language), false)
    }

    /// The reports that have rows.
    public static func kinds(of publication: Publication) -> [ReportKind] {
        ReportKind.allCases.filter { kind in publication.goals.contains { $0.description.reports.contains(kind) } }
    }
}
