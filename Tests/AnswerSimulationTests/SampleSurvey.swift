import AnswerSimulation
import SurveyModel
import Testing

/// A small organisation, a survey with every type of item, and a register of meetings.
enum SampleSurvey {
    static let municipalities = ["0604", "0617", "0642", "0643", "0662"]

    static let organisation = Organisation(
        id: "prov", name: "Prov",
        units: [
            Unit(id: "0604", name: "Aneby"), Unit(id: "0617", name: "Gnosjö"), Unit(id: "0642", name: "Mullsjö"),
            Unit(id: "0643", name: "Habo"), Unit(id: "0662", name: "Gislaved"),
            Unit(id: "rjl", name: "Region Jönköpings län", kind: "region"),
        ],
        networks: [
            Network(id: "chef", name: "Chefsnätverk", area: "a", members: .units(municipalities)),
            Network(id: "styr", name: "Styrgrupp", area: "a", members: .seats(3)),
            Network(id: "okand", name: "Okänd grupp", area: "a"),
        ])

    static let networks = ChoiceList(
        name: "networks", choices: organisation.networks.map { Choice(code: $0.id, label: $0.name) })

    static let units = ChoiceList(
        name: "units", choices: organisation.units.map { Choice(code: $0.id, label: $0.name) })

    static let scale = ChoiceList(
        name: "instammer5",
        choices: [
            Choice(code: "1", label: "Instämmer inte alls", score: 1),
            Choice(code: "2", label: "Instämmer i låg grad", score: 2),
            Choice(code: "3", label: "Instämmer till viss del", score: 3),
            Choice(code: "4", label: "Instämmer i hög grad", score: 4, agrees: true),
            Choice(code: "5", label: "Instämmer helt", score: 5, agrees: true),
            Choice(code: "98", label: "Vet ej", missing: .dontKnow, aliases: ["Vet inte"]),
        ])

    static let yesNo = ChoiceList(
        name: "janej", choices: [Choice(code: "ja", label: "Ja", agrees: true), Choice(code: "nej", label: "Nej")])

    static let survey = Instrument(
        id: "enkat", title: "Enkät",
        items: [
            Item(name: "natverk", type: .selectOne, choices: networks, label: "Nätverk?", role: .network),
            Item(name: "kommun", type: .selectOne, choices: units, label: "Kommun?", role: .unit),
            Item(name: "rubrik", type: .note, label: "Nu följer frågor."),
            Item(name: "stod", type: .selectOne, choices: scale, label: "Arbetet i {natverk} är ett stöd"),
            Item(name: "relevans", type: .selectOne, choices: scale, label: "Arbetet är relevant"),
            Item(name: "matt", type: .selectOne, choices: yesNo, label: "Har ni mätt?", networks: ["chef"]),
            Item(
                name: "bidrog", type: .selectOne, choices: scale, label: "Mätningen bidrog", networks: ["chef"],
                relevant: .equals(item: "matt", code: "ja")),
            Item(name: "vilka", type: .selectMultiple, choices: units, label: "Vilka deltog?"),
            Item(
                name: "traffar", type: .integer, label: "Antal träffar",
                constraint: .compares(item: ".", .atMost, .number(Fraction(8)))),
            Item(name: "timmar", type: .decimal, label: "Timmar"),
            Item(name: "dag", type: .date, label: "Senaste dag"),
            Item(name: "forbattra", type: .text, label: "Vad kan bli bättre?", role: .comment),
        ])

    static let register = Instrument(
        id: "narvaro", kind: .register, title: "Närvaro",
        items: [
            Item(name: "traff", type: .text, label: "Träff", isRequired: true),
            Item(name: "natverk", type: .selectOne, choices: networks, label: "Nätverk", role: .network),
            Item(name: "datum", type: .date, label: "Datum", role: .timestamp),
            Item(name: "form", type: .selectOne, choices: yesNo, label: "Digital?"),
            Item(name: "enhet", type: .selectOne, choices: units, label: "Enhet", role: .unit),
            Item(name: "plats", type: .text, label: "Plats"),
            Item(name: "narvarande", type: .selectOne, choices: presence, label: "Närvaro", isRequired: true),
            Item(name: "brukare", type: .integer, label: "Brukare"),
        ],
        anonymity: .init(mode: .open))

    private static let presence = ChoiceList(
        name: "narvaro",
        choices: yesNo.choices + [Choice(code: "ej-forvantad", label: "Ej förväntad", missing: .notApplicable)])

    static var november: DayRange {
        get throws {
            let days = [5, 23].compactMap { CalendarDate(year: 2018, month: 11, day: $0) }
            return try #require(DayRange(first: days[0], last: days[1]))
        }
    }

    /// Parameters with one file and one group.
    static func parameters(
        _ group: SimulatedGroup, seed: UInt64 = 1, items: [String: AnswerTendency] = [:],
        format: ExportFormat = .init(),
        meetings: MeetingItems? = nil
    ) throws -> SimulationParameters {
        let file = SimulatedFile(
            instrument: "enkat", name: "enkat.csv", format: format, items: items, meetings: meetings,
            groups: [group])
        return SimulationParameters(seed: seed, period: try november, files: [file])
    }
}
