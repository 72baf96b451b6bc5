import SurveyModel
import Testing

@testable import DisclosureControl
@testable import ResultSheets

@Suite struct `Uncertainty beside a share` {
    @Test(arguments: [
        (Share(20, of: 20), Optional(1), "beskedet gäller oavsett bortfallet"),
        (Share(19, of: 20), 20, "beskedet är troligt"),
        (Share(16, of: 20), 10, "beskedet kan ändras av bortfallet"),
        // Where nobody knows how many were asked, nobody knows of any nonresponse.
        (Share(4, of: 6), nil, "beskedet är osäkert"),
    ])
    func `says of what it is sure`(share: Share, silent: Int?, words: String) throws {
        let uncertainty = PublishedUncertainty(
            of: share, silent: silent, target: .atLeast(.share(Fraction(percent: 75))))
        let text = try #require(UncertaintyText(edition: Edition(SamplePublication.year)).text(uncertainty))
        #expect(text.hasPrefix("osäkerhet ") && text.hasSuffix("; \(words)"), "\(text)")
    }
}
