import DisclosureControl
import SurveyModel
import SurveyStatistics
import Testing

/// The worked numbers of the page *Disclosure*.
@Suite struct `The numbers on the page on disclosure` {
    /// The publication of networks in one area; in each all but one agree.
    private func publication(
        valid: [String: Int], goalNetworks: [String]? = nil, blanks: Int = 2
    ) throws -> Publication {
        let organisation = Organisation(
            id: "exempel", name: "Exempelförbundet", programmeAreas: [ProgrammeArea(id: "barn", name: "Barn")],
            networks: valid.keys.sorted().map { Network(id: $0, name: LocalizedText($0), area: "barn") })
        let results = try PublicationExample.results(
            of: organisation, answers: valid.mapValues { ($0 - 1, of: $0) }, goalNetworks: goalNetworks,
            blanks: blanks)
        return try PublicationMaker().publication(of: results)
    }

    private func answers(_ group: String, in publication: Publication) throws -> PublishedAnswers? {
        try #require(publication.items.first { $0.group == group }).answers.figure
    }

    @Test func `a total holds whole blocks`() throws {
        let without = try publication(valid: ["a": 9, "b": 8, "c": 3, "d": 4])
        let area = try answers("area:barn", in: without)
        #expect(area?.base.valid == 17)
        #expect(area?.networks?.included == 2 && area?.networks?.answered == 4)
        #expect(!without.items.contains { $0.group == "others:barn" })

        let with = try publication(valid: ["a": 9, "b": 8, "c": 3, "d": 4, "e": 4])
        #expect(try answers("others:barn", in: with)?.base.valid == 11)
        #expect(try answers("area:barn", in: with)?.networks?.included == 5)

        let plain = try publication(valid: ["a": 9, "b": 8, "c": 3, "d": 4, "e": 4], blanks: 0)
        #expect(!plain.items.contains { $0.group == "others:barn" })
        #expect(try answers("area:barn", in: plain)?.networks?.included == 2)
    }

    @Test func `a joint row that would give a network away is withheld, and the goal is kept`() throws {
        let publication = try publication(
            valid: ["a": 9, "c": 4, "d": 4, "e": 3, "f": 3], goalNetworks: ["c", "d", "e"])
        #expect(publication.goals.first?.outcome.figure?.base?.valid == 11)
        #expect(try answers("others:barn", in: publication) == nil)
        #expect(try answers("area:barn", in: publication) == nil)
        #expect(try answers("network:a", in: publication)?.base.valid == 9)
    }
}
