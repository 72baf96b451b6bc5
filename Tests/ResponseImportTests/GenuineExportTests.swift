import SurveyModel
import Tables
import Testing

@testable import ResponseImport

/// Genuine exports of survey tools; they lie beside the package where they are at hand, and none is in it.
///
/// Records and questions were counted by hand and with Python's csv module, not by what is tested.
@Suite struct GenuineExportTests {
    struct Export: Sendable, CustomTestStringConvertible {
        let file: String
        let dialect: ResponseDialect
        let headerRows: Int
        let encoding: TextEncoding?
        let columns: Int
        let records: Int
        let leftOut: Int
        let items: Int?

        var testDescription: String { file }

        init(
            _ file: String, _ dialect: ResponseDialect, rows headerRows: Int = 1, _ encoding: TextEncoding? = .utf8,
            columns: Int, records: Int, leftOut: Int = 0, items: Int?
        ) {
            (self.file, self.dialect, self.headerRows, self.encoding) = (file, dialect, headerRows, encoding)
            (self.columns, self.records, self.leftOut, self.items) = (columns, records, leftOut, items)
        }
    }

    static let exports: [Export] = [
        // 1,706 rows of which 927 Partial; 37 columns less 3 of Alchemer's and 2 beside "other".
        Export("alchemer/jupyter-2015-SurveyExport.csv", .alchemer, columns: 37, records: 1706, items: 32),
        // The last row holds nothing but a mean: it is no answer.
        Export("googleforms/cncf-maintainers-2017H1.csv", .googleForms, columns: 9, records: 19, leftOut: 1, items: 7),
        Export("googleforms/cncf-maintainers-2018H1.csv", .googleForms, columns: 9, records: 56, items: 7),
        // Its row of questions lacks most of them, so that questions cannot be counted.
        Export("other/cantera-typeform.csv", .typeform, rows: 2, columns: 112, records: 60, items: nil),
        Export("other/carpentries-longterm-2020.csv", .plain, columns: 24, records: 176, items: 24),
        Export("other/carpentrycon2020-ratings.csv", .plain, columns: 17, records: 124, items: 17),
        // Q1; Q2 in 5 boxes; Q3 and Q4 in 4 rows each; Q5 in 3 rows of 3 boxes, Q6 in 3 rows of 4.
        Export("qualtrics/qt-no-basis-insights.csv", .qualtrics, rows: 3, columns: 49, records: 15, items: 16),
        Export("qualtrics/qualtRics-sample-3rows.csv", .qualtrics, rows: 3, columns: 20, records: 1, items: 3),
        Export("qualtrics/qualtRics-sample-legacy.csv", .qualtricsLegacy, rows: 2, columns: 15, records: 1, items: 2),
        Export("redcap/checkboxes-data.csv", .redcap, columns: 13, records: 4, items: 3),
        Export("redcap/simple-data.csv", .redcap, columns: 24, records: 5, items: 10),
        Export("redcap/decimal-comma-data.csv", .redcap, columns: 6, records: 4, items: 3),
        // A byte CA, the no-break space of the first Macintosh, in 286 places.
        Export(
            "surveymonkey/538-food-world-cup-0xca.csv", .surveyMonkey, .macRoman, columns: 48, records: 1373, items: 47),
        Export("spss/pyreadstat-sample.sav", .spss, nil, columns: 7, records: 5, items: 7),
        Export("triple-s/v20-example2.sss", .tripleS, nil, columns: 12, records: 3, items: 11),
        Export("surveymonkey/538-steak.csv", .surveyMonkey, rows: 2, columns: 15, records: 550, items: 14),
        Export("surveymonkey/cncf-ambassadors-2019H1.csv", .surveyMonkey, rows: 2, columns: 49, records: 21, items: 7),
        Export("surveymonkey/cncf-ambassadors-2019H2.csv", .surveyMonkey, rows: 2, columns: 53, records: 42, items: 7),
        // Project; the boxes; collaboration in two columns; 10 scales; 3 open questions.
        Export("surveymonkey/cncf-maintainers-2019H1.csv", .surveyMonkey, rows: 2, columns: 97, records: 64, items: 16),
        // The boxes; 11 questions of one answer; "Why?" beside the last; 4 open ones.
        Export("surveymonkey/cncf-maintainers-2020H1.csv", .surveyMonkey, rows: 2, columns: 71, records: 79, items: 17),
        // Respondents' columns taken out; the boxes; 14 questions of one answer; 4 "Why?"; 4 open ones.
        Export(
            "surveymonkey/cncf-maintainers-2021H1.csv", .surveyMonkey, rows: 2, columns: 133, records: 93, items: 23),
    ]

    private static func source(_ file: String) -> ByteSource? {
        let source = ByteSource(path: "../shared/exports/\(file)")
        return (try? OpenTable(source)) == nil ? nil : source
    }

    @Test(arguments: exports)
    func `a genuine export tells its tool, records and questions`(export: Export) throws {
        guard let source = GenuineExportTests.source(export.file) else {
            print("skipped: ../shared/exports/\(export.file) is not at hand")
            return
        }
        let overview = try ResponseImporter.overview(of: source).overview
        #expect(overview.dialect.value == export.dialect.rawValue)
        #expect(overview.headerRows == export.headerRows)
        #expect(overview.encoding?.value == export.encoding?.rawValue)
        #expect(overview.columns == export.columns)
        #expect(overview.records == export.records && overview.rowsLeftOut == export.leftOut)
        #expect(overview.rowsSetAside == 0)
        if let items = export.items { #expect(overview.items.count == items) }
    }

    @Test(arguments: ["n2-codeonly-2020", "n2-code-and-text-2020"])
    func `LimeSurvey's timings and stamps are no questions`(name: String) throws {
        guard let source = GenuineExportTests.source("limesurvey/\(name).csv") else { return }
        let overview = try ResponseImporter.overview(of: source).overview
        #expect(overview.dialect.value == (name.contains("text") ? "limesurvey-code-and-text" : "limesurvey-codes"))
        #expect(overview.records == 12 && overview.partial == 7 && overview.columns == 559)
        #expect(!overview.items.contains { $0.code?.hasSuffix("Time") == true })
        #expect(overview.items.contains { $0.code == "B1" && $0.kind == .boxes && $0.columns.count == 5 })
    }

    @Test(arguments: [
        ("surveymonkey/NOT-RESPONSES-strimzi-2020-summary.csv", NotResponses.summary),
        ("surveymonkey/NOT-RESPONSES-cncf-2021-crosstab.xlsx", .crosstab),
        ("xlsform/correlaid-testA.xlsx", .xlsForm), ("xlsform/pyxform-duplicate_columns.xlsx", .xlsForm),
        ("xlsform/pyxform-yes_or_no_question.xlsx", .xlsForm),
        ("redcap/checkboxes-dictionary.csv", .redcapDictionary), ("redcap/simple-dictionary.csv", .redcapDictionary),
        ("limesurvey/rse2017-nl-structure.tsv", .limeSurveyStructure),
        ("limesurvey/xlsform2lstsv-multilingual.tsv", .limeSurveyStructure),
        ("xlsform/pyxform-widgets.csv", .xlsForm), ("xlsform/pyxform-specify_other.csv", .xlsForm),
    ])
    func `what is no answers is refused with the export that is wanted`(file: String, kind: NotResponses) {
        guard let source = GenuineExportTests.source(file) else { return }
        do {
            _ = try ResponseImporter.overview(of: source)
            Issue.record("it was read")
        } catch {
            #expect(error.problem == .notResponses(kind))
        }
    }
}
