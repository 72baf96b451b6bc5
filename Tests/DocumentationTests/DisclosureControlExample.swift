import DisclosureControl
import SurveyModel
import SurveyStatistics
import Testing

@Test func `the example of DisclosureControl`() throws {
    let networks = ["stora", "lilla"]
    let organisation = Organisation(
        id: "exempel", name: "Exempelförbundet", programmeAreas: [ProgrammeArea(id: "barn", name: "Barn och unga")],
        networks: networks.map { Network(id: $0, name: LocalizedText($0), area: "barn") })
    let results = try PublicationExample.results(of: organisation, answers: ["stora": (8, of: 9), "lilla": (2, of: 3)])

    let publication = try PublicationMaker().publication(of: results)
    let figures = publication.items.map { "\($0.group): \($0.answers.figure?.agree.map { "\($0.agreeing)" } ?? "··")" }
    // ["organisation: 8", "area:barn: 8", "network:lilla: ··", "network:stora: 8"]: no total holds the small network

    #expect(figures == ["organisation: 8", "area:barn: 8", "network:lilla: ··", "network:stora: 8"])
    #expect(publication.disclosure.withheld == 1)
}
