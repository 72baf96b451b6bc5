import SurveyModel
import Testing

@testable import DisclosureControl
@testable import ResultSheets

@Suite struct `What those do whom a share counts` {
    private func words(_ labels: [String], _ language: LanguageTag) -> AgreementWords? {
        guard var item = SampleItems.all.first else { return nil }
        item.options =
            [SampleItems.option("0", "Nej", "No", 0)]
            + labels.enumerated().map { SampleItems.option("\($0 + 1)", $1, $1, $0 + 1, agrees: true) }
        return AgreementWords(of: item, in: Edition(SamplePublication.year, language: language))
    }

    @Test(arguments: [
        (["Instämmer delvis", "Instämmer helt"], LanguageTag.swedish, "instämmer", "hade instämt"),
        (["Mycket nöjd"], .swedish, "svarar ”Mycket nöjd”", "hade svarat så"),
        (["Bättre", "Mycket bättre"], .swedish, "svarar ”Bättre” eller ”Mycket bättre”", "hade svarat så"),
        (["Partly agree", "Fully agree"], .english, "agree", "had agreed"),
        (["Very satisfied"], .english, "answer “Very satisfied”", "had answered so"),
    ])
    func `is told by the options`(labels: [String], language: LanguageTag, many: String, had: String) throws {
        let words = try #require(self.words(labels, language))
        #expect(words.many == many)
        #expect(words.had == had)
    }
}
