import SurveyModel
import Testing

@testable import DisclosureControl
@testable import ResultSheets

@Suite struct `Who answered` {
    private func answered(_ representation: PublishedRepresentation?, _ language: LanguageTag = .swedish) -> String? {
        var publication = SamplePublication.year
        guard let index = publication.groups.firstIndex(where: { $0.key == SamplePublication.network }) else {
            return nil
        }
        publication.groups[index].responses[0].representation = representation
        return Edition(publication, language: language).responseLines(of: publication.groups[index]).first?.answered
            .replacing(Typography.noBreakSpace, with: " ")
    }

    private func units(_ asked: Int, _ silent: Int, areMunicipalities: Bool = true) -> PublishedRepresentation {
        PublishedRepresentation(
            units: .init(asked: asked, silent: silent, areMunicipalities: areMunicipalities), positions: [])
    }

    @Test func `is one plain sentence that names nobody`() {
        #expect(answered(nil) == "12 av 13 svarade (92 %)")
        #expect(answered(units(13, 3)) == "12 av 13 svarade (92 %). Från 3 av 13 kommuner kom inget svar.")
        #expect(answered(units(13, 0)) == "12 av 13 svarade (92 %). Alla 13 kommuner finns med bland svaren.")
        #expect(
            answered(units(15, 1, areMunicipalities: false))?.hasSuffix("Från 1 av 15 enheter kom inget svar.") == true)
        #expect(
            answered(units(13, 3), .english)?.hasSuffix("From 3 of 13 municipalities there was no answer.") == true)
    }

    @Test func `is told by position with the small ones together`() {
        let positions: [PublishedRepresentation.Position] = [
            .init(label: "Chefer", answered: 6, asked: 8), .init(label: nil, answered: 9, asked: 27),
        ]
        let told = PublishedRepresentation(units: nil, positions: positions)
        #expect(answered(told)?.hasSuffix(". Svar efter befattning: Chefer 6 av 8 och övriga 9 av 27.") == true)
    }

    @Test func `and how a weighted share is told`() throws {
        var goal = try #require(SampleGoals.all.first)
        guard case .shown(var outcome) = goal.outcome else { return }
        outcome.weighted = PublishedWeighting(
            share: "0.8123", standardError: "0.0214", lower: "0.7610", upper: "0.8549", effectiveSize: "41.2", strata: 3
        )
        goal.outcome = .shown(outcome)
        let text = GoalSentence(goal, in: Edition(SamplePublication.year)).text
            .replacing(Typography.noBreakSpace, with: " ")
        #expect(
            text.contains("Viktat efter nätverkens storlek: 81 % (medelfel 2,1 procentenheter, osäkerhet 76–85 %)."))
        let box = MethodBox(group: goal.group, goals: [goal], in: Edition(SamplePublication.year))
        #expect(box.entries.contains { $0.term == "Viktning" })
    }
}
