import SurveyModel

@testable import DisclosureControl

/// A made-up organisation's year, with every case a sheet has to show.
enum SamplePublication {
    static let network = "network:skolchefer"
    static let small = "network:bibliotek"

    static var year: Publication {
        Publication(
            schema: Publication.currentSchema, engine: "1.0.0",
            period: PublishedPeriod(
                id: "2018", from: date("2018-01-01"), to: date("2018-12-31"), plan: "2018",
                planTitle: ["sv": "Verksamhetsplan 2018", "en": "Plan of operations 2018"].text, previous: "2017"),
            organisation: ["sv": "Samverkan i länet", "en": "County collaboration"].text,
            definitions: [
                "instrument natverksenkat 2018": String(repeating: "0a1b2c3d", count: 8),
                "instrument narvaroregister": String(repeating: "9f8e7d6c", count: 8),
                "plan 2018": String(repeating: "4e5f6a7b", count: 8),
            ],
            strategicGoals: strategicGoals, units: units, groups: groups, instruments: instruments,
            goals: SampleGoals.all, items: SampleItems.all, comments: comments,
            disclosure: DisclosureAccount(protectedFigures: 60, withheld: 8))
    }

    static let strategicGoals = [
        PublishedStrategicGoal(
            id: "partnerskap", number: 1,
            text: ["sv": "Vi har ett starkt och jämbördigt partnerskap", "en": "Our partnership is strong and equal"]
                .text),
        PublishedStrategicGoal(
            id: "nytta", number: 2, text: ["sv": "Verksamheten kommer till nytta", "en": "The work is of use"].text),
        PublishedStrategicGoal(
            id: "kompetens", number: 3, text: ["sv": "Vi ökar kompetensen i länet", "en": "We build competence"].text),
    ]

    static let units = [
        Unit(id: "0001", name: "Ekby"), Unit(id: "0002", name: "Granvik"), Unit(id: "0003", name: "Lindås"),
        Unit(id: "0004", name: "Sjöstad"), Unit(id: "0005", name: "Älvnäs"),
    ]

    static let groups = [
        PublishedGroup(
            key: "organisation", kind: .organisation,
            name: ["sv": "Samverkan i länet", "en": "County collaboration"].text,
            area: nil, networkCount: 8,
            responses: [responses(records: 93, invited: 118)]),
        PublishedGroup(
            key: "area:skola", kind: .area, name: ["sv": "Skola och bildning", "en": "School and learning"].text,
            area: nil,
            networkCount: 2, responses: [responses(records: 15, invited: 21)]),
        PublishedGroup(
            key: network, kind: .network,
            name: ["sv": "Nätverket för skolchefer", "en": "Network of heads of schools"].text,
            area: "area:skola", networkCount: nil,
            responses: [
                responses(records: 12, invited: 13),
                PublishedResponses(instrument: "narvaroregister", wave: nil, period: "2018", records: 6, invited: nil),
            ]),
        PublishedGroup(
            key: small, kind: .network, name: ["sv": "Bibliotek & kultur", "en": "Libraries & culture"].text,
            area: "area:skola", networkCount: nil, responses: [responses(records: 3, invited: 8)]),
    ]

    static let instruments = [
        PublishedInstrument(
            id: "natverksenkat", wave: "2018", kind: .survey,
            title: ["sv": "Årlig nätverksenkät", "en": "Yearly network survey"].text, record: "person",
            mode: .anonymous,
            minimumBase: 5, policy: .base),
        PublishedInstrument(
            id: "narvaroregister", wave: nil, kind: .register,
            title: ["sv": "Närvaroregister", "en": "Attendance register"].text, record: "meeting", mode: .open,
            minimumBase: 0, policy: .base),
    ]

    static let comments = [
        PublishedComments(
            group: network, instrument: "natverksenkat", item: "battre",
            label: ["sv": "Vad kan bli bättre?", "en": "What could be better?"].text,
            texts: ["<b>Fler</b> digitala träffar & kortare resor", "Mer tid för erfarenhetsutbyte"])
    ]

    static func responses(records: Int, invited: Int?) -> PublishedResponses {
        PublishedResponses(
            instrument: "natverksenkat", wave: "2018", period: "2018", records: records, invited: invited)
    }

    static func date(_ text: String) -> CalendarDate {
        guard let date = CalendarDate(text) else { preconditionFailure("not a date: \(text)") }
        return date
    }
}

extension [String: String] {
    /// The texts by language tag as one text.
    var text: LocalizedText {
        LocalizedText([LanguageTag: String](uniqueKeysWithValues: map { (LanguageTag(rawValue: $0.key), $0.value) }))
    }
}
