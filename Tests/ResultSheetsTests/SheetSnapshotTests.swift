import ResultSheets
import SurveyModel
import SurveyTestSupport
import Testing

@testable import DisclosureControl

/// What readers see, held against committed files.
@Suite struct `Snapshots of sheets` {
    static let languages: [LanguageTag] = [.swedish, .english]

    @Test(arguments: SheetFormat.all.filter(\.isText).map(\.name), languages)
    func `every file of a set looks as committed`(format: String, language: LanguageTag) throws {
        let format = try #require(SheetFormat.named(format))
        let files = try SheetSet.files(for: SamplePublication.year, language: language, format: format)
        #expect(!files.isEmpty)
        for file in files {
            // A byte order mark, where there is one, is lost when a text file is read.
            let text = file.text.hasPrefix("\u{FEFF}") ? String(file.text.dropFirst()) : file.text
            try Snapshot().check(text, named: "\(language.rawValue)/\(file.path)")
        }
    }

    @Test(arguments: languages)
    func `the terminal's tables look as committed`(language: LanguageTag) throws {
        let results = TerminalSheet.results(
            SamplePublication.year, group: SamplePublication.network, language: language, width: 110)
        try Snapshot().check(results, named: "\(language.rawValue)/results.txt")
        let report = TerminalSheet.report(SamplePublication.year, kind: .tertial, language: language, width: 110)
        try Snapshot().check(report, named: "\(language.rawValue)/report-tertial.txt")
    }
}
