import Testing

@testable import Tables

/// Files of survey tools as they were published; they lie beside the package where they are at hand.
@Suite struct GenuineExportsTests {
    /// A file, and what is to come of it: kind, columns, rows read and rows set aside, as counted by Python's csv module,
    /// openpyxl and pyreadstat.
    struct Export: CustomStringConvertible {
        let path: String
        let kind: String
        let shape: [Int]
        var description: String { path }

        init(_ path: String, _ kind: String, _ shape: Int...) {
            (self.path, self.kind, self.shape) = (path, kind, shape)
        }
    }

    private static let exports = [
        Export("alchemer/jupyter-2015-SurveyExport.csv", "UTF-8 ,", 37, 1706, 0),
        Export("googleforms/cncf-maintainers-2017H1.csv", "UTF-8 ,", 9, 20, 0),
        Export("googleforms/cncf-maintainers-2018H1.csv", "UTF-8 ,", 9, 56, 0),
        Export("limesurvey/n2-codeonly-2020.csv", "UTF-8 ,", 559, 12, 0),
        Export("limesurvey/n2-code-and-text-2020.csv", "UTF-8 ,", 559, 12, 0),
        Export("limesurvey/rse2017-nl-public.csv", "UTF-8 ,", 131, 77, 0),
        Export("other/carpentrycon2020-ratings.csv", "UTF-8 ,", 17, 124, 0),
        Export("qualtrics/qt-no-basis-insights.csv", "UTF-8 ,", 49, 17, 0),
        Export("qualtrics/qualtRics-sample-legacy.csv", "UTF-8 ,", 15, 2, 0),
        Export("redcap/simple-data.csv", "UTF-8 ,", 24, 5, 0),
        Export("surveymonkey/538-food-world-cup-0xca.csv", "Mac OS Roman ,", 48, 1373, 0),
        Export("surveymonkey/538-steak.csv", "UTF-8 ,", 15, 551, 0),
        Export("surveymonkey/cncf-maintainers-2019H1.csv", "UTF-8 ,", 97, 65, 0),
        Export("surveymonkey/NOT-RESPONSES-cncf-2021-crosstab.xlsx", "xlsx", 1, 1, 10),
        Export("spss/haven-datetime.sav", "spss", 3, 2, 0), Export("spss/haven-labelled-num-na.sav", "spss", 1, 2, 0),
        Export("spss/haven-labelled-num.sav", "spss", 1, 1, 0), Export("spss/haven-labelled-str.sav", "spss", 1, 2, 0),
        Export("spss/haven-umlauts.sav", "spss", 1, 4, 0), Export("spss/haven-variable-label.sav", "spss", 1, 1, 0),
        Export("spss/pyreadstat-multiple-response.sav", "spss", 12, 6, 0),
        Export("spss/pyreadstat-sample.sav", "spss", 7, 5, 0), Export("spss/pyreadstat-sample.zsav", "spss", 7, 5, 0),
        Export("triple-s/v20-example1.sss", "triple-s", 12, 3, 0),
        Export("triple-s/v20-example2.sss", "triple-s", 12, 3, 0),
        Export("xlsform/correlaid-testA.xlsx", "xlsx", 8, 36, 0),
        Export("xlsform/pyxform-yes_or_no_question.xlsx", "xlsx", 3, 1, 0),
        Export("xlsform/pyxform-duplicate_columns.xlsx", "xlsx", 21, 56, 0),
    ]

    @Test(arguments: exports)
    func `are read to the last row`(export: Export) throws {
        let source = ByteSource(path: "../shared/exports/\(export.path)")
        guard (try? source.whole(limit: 1 << 24)) != nil else { return print("skipped: \(export.path) is not at hand") }
        let shape =
            switch try OpenTable(source) {
            case .text(let reader): try Self.shape(reader)
            case .container(let reader): try Self.shape(reader)
            }
        #expect(shape.kind == export.kind)
        #expect(shape.counts == export.shape)
    }

    private static func shape(_ table: some TableReader) throws -> (kind: String, counts: [Int]) {
        var reader = table
        var (rows, broken) = (0, 0)
        reading: while true {
            switch try reader.next() {
            case .end: break reading
            case .row: rows += 1
            case .broken: broken += 1
            }
        }
        let description = reader.table
        let kind = description.delimiter.map { "\(description.encoding?.value.rawValue ?? "") \($0.value.rawValue)" }
        return (kind ?? description.container.value.rawValue, [reader.headings.count, rows, broken])
    }

    @Test(arguments: ["other/carpentries-longterm-2020.csv", "xlsform/pyxform-widgets.csv"])
    func `encodings that no genuine file has are derived from it and read the same`(path: String) throws {
        let source = ByteSource(path: "../shared/exports/\(path)")
        guard let bytes = try? source.whole(limit: 1 << 24) else { return print("skipped: \(path) is not at hand") }
        let text = String(decoding: bytes, as: UTF8.self)
        let plain = try readInFull(bytes)
        let little = text.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
        let big = text.utf16.flatMap { [UInt8($0 >> 8), UInt8($0 & 0xFF)] }
        for copy in [[0xFF, 0xFE] + little, [0xFE, 0xFF] + big, little, big] {
            let read = try readInFull(copy)
            #expect(read.headings == plain.headings && read.rows == plain.rows)
        }
    }
}
