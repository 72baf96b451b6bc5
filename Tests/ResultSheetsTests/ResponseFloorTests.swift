import SurveyModel
import Testing

@testable import DisclosureControl
@testable import ResultSheets

@Suite struct `A response rate` {
    private func answered(records: Int, invited: Int?, floor: Int?) -> String? {
        var publication = SamplePublication.year
        publication.instruments[0].responseFloor = floor.map(Fraction.init(percent:))
        guard let index = publication.groups.firstIndex(where: { $0.key == SamplePublication.small }) else {
            return nil
        }
        publication.groups[index].responses[0].records = records
        publication.groups[index].responses[0].invited = invited
        let edition = Edition(publication)
        return edition.responseLines(of: publication.groups[index]).first?.answered
            .replacing(Typography.noBreakSpace, with: " ")
    }

    struct Rate: Sendable {
        let records: Int
        let invited: Int?
        let floor: Int?
        let text: String
    }

    static let rates = [
        Rate(
            records: 3, invited: 8, floor: 60,
            text: "3 av 8 svarade (38 %). Det är under 60 %, den lägsta svarsfrekvens enkäten anger: läs siffrorna med"
                + " försiktighet."),
        Rate(records: 3, invited: 5, floor: 60, text: "3 av 5 svarade (60 %)"),
        Rate(records: 3, invited: 8, floor: nil, text: "3 av 8 svarade (38 %)"),
        Rate(records: 3, invited: nil, floor: 60, text: "3 svar"),
    ]

    @Test(arguments: rates)
    func `below the declared floor is said in a sentence`(rate: Rate) {
        #expect(answered(records: rate.records, invited: rate.invited, floor: rate.floor) == rate.text)
    }

    @Test func `has its floor among the rules`() {
        var publication = SamplePublication.year
        publication.instruments[0].responseFloor = Fraction(percent: 60)
        let box = MethodBox(group: SamplePublication.small, goals: [], in: Edition(publication))
        let lines = box.entries.flatMap(\.lines).map { $0.replacing(Typography.noBreakSpace, with: " ") }
        #expect(lines.contains("Årlig nätverksenkät: där färre än 60 % svarat sägs det på bladet."))
    }
}
