import SurveyModel
import Testing

@testable import ResultSheets

@Suite struct `Numbers as text` {
    static let space = "\u{00A0}"

    @Test(arguments: [
        (Fraction(9, 10), "90\(space)%", "90%"), (Fraction(1, 8), "13\(space)%", "13%"),
        (Fraction(199, 200), "99,5\(space)%", "99.5%"), (Fraction(1, 1000), "0,1\(space)%", "0.1%"),
        (Fraction(0), "0\(space)%", "0%"), (Fraction(1), "100\(space)%", "100%"),
    ])
    func `a share is whole percent unless that would hide a near miss`(share: Fraction, sv: String, en: String) {
        #expect(Typography(.swedish).percent(share) == sv)
        #expect(Typography(.english).percent(share) == en)
    }

    @Test func `a share just below its target is not printed as the target`() {
        let goal = GoalDescription(
            id: "a", scope: .organisation, text: "A", kind: .shareAgree, target: .atLeast(.share(Fraction(percent: 90)))
        )
        #expect(Typography(.swedish).percent(Fraction(26, 29), for: goal) == "89,7\(Self.space)%")
        #expect(Typography(.swedish).plainPercent(Fraction(26, 29)) == "90\(Self.space)%")
    }

    @Test(arguments: [
        (7, "7", "7"), (999, "999", "999"), (1234, "1\(space)234", "1,234"),
        (-1_234_567, "−1\(space)234\(space)567", "−1,234,567"),
    ])
    func `thousands stand apart`(number: Int, sv: String, en: String) {
        #expect(Typography(.swedish).integer(number) == sv)
        #expect(Typography(.english).integer(number) == en)
    }

    @Test(arguments: [
        (Fraction(1, 100), Fraction(2, 100), "+1 procentenhet"),
        (Fraction(-8, 100), Fraction(2, 100), "−8 procentenheter"),
        (Fraction(23, 1000), Fraction(2, 100), "drygt +2 procentenheter"),
        (Fraction(-204, 10_000), Fraction(2, 100), "drygt −2 procentenheter"),
        (Fraction(27, 1000), Fraction(27, 1000), "knappt +3 procentenheter"),
        (Fraction(1, 1000), Fraction(2, 100), "mindre än 1 procentenhet"),
        (.zero, Fraction(2, 100), "0 procentenheter"),
        (Fraction(23, 1000), nil, "+2 procentenheter"),
    ])
    func `a difference is told in whole points, and in words where those would belie its arrow`(
        difference: Fraction, tolerance: Fraction?, text: String
    ) {
        #expect(Typography(.swedish).points(difference, tolerance: tolerance) == text)
    }

    @Test(arguments: [
        ("2018-01-01", "2018-12-31", "2018", "2018"),
        ("2022-01-01", "2022-08-31", "januari–augusti 2022", "January–August 2022"),
        ("2020-02-01", "2020-02-29", "februari 2020", "February 2020"),
        ("2017-03-01", "2019-08-31", "mars 2017–augusti 2019", "March 2017–August 2019"),
        ("2017-03-02", "2017-08-30", "2 mars 2017–30 augusti 2017", "2 March 2017–30 August 2017"),
    ])
    func `a span of days is written as people say it`(from: String, to: String, sv: String, en: String) throws {
        let span = DateSpan(from: try #require(CalendarDate(from)), to: try #require(CalendarDate(to)))
        #expect(span.text(Phrases(.swedish)) == sv)
        #expect(span.text(Phrases(.english)) == en)
    }

    @Test(arguments: [
        ("2022-T2", "tertial 2 2022"), ("2018", "2018"), ("2022-H1", "halvår 1 2022"), ("prov-1", "prov-1"),
    ])
    func `a period's id is written as people say it`(id: String, text: String) {
        #expect(Phrases(.swedish).period(id) == text)
    }

    @Test(arguments: [
        (LanguageTag(rawValue: "sv-x-lattlast"), false), (LanguageTag(rawValue: "en-GB"), true),
        (LanguageTag(rawValue: "fi"), false),
    ])
    func `a narrower tag gets the words of its language, an unknown one Swedish`(tag: LanguageTag, english: Bool) {
        #expect(Phrases(tag).isEnglish == english)
    }
}
