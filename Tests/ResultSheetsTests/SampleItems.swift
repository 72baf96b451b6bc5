import SurveyModel

@testable import DisclosureControl

/// Items with a full scale, a withheld one, one without agreement, and one of several options.
enum SampleItems {
    static let scale: [PublishedItem.Option] = [
        option("1", "Instämmer inte alls", "Do not agree at all", 1),
        option("2", "Instämmer knappast", "Hardly agree", 2),
        option("3", "Varken eller", "Neither", 3), option("4", "Instämmer delvis", "Partly agree", 4, agrees: true),
        option("5", "Instämmer helt", "Fully agree", 5, agrees: true),
    ]

    static var all: [PublishedItem] {
        let network = SamplePublication.network
        return [
            item(
                "kompetens", network, "Arbetet stärker min kompetens", "The work builds my competence",
                [0, 0, 1, 4, 8], history: kept),
            item(
                "nytta", network, "Nätverket är till nytta på hemmaplan", "The network is useful at home",
                [0, 0, 0, 3, 6], dontKnow: 2, history: broken),
            item(
                "inflytande", network, "Jag kan påverka dagordningen", "I can influence the agenda", [1, 1, 0, 6, 4],
                history: rescaled),
            item(
                "ingen", network, "Jag känner till planen", "I know the plan", [0, 0, 0, 0, 0], dontKnow: 12),
            several(network), frequency(network),
            item(
                "kompetens", SamplePublication.small, "Arbetet stärker min kompetens", "The work builds my competence",
                nil),
            item(
                "nytta", SamplePublication.small, "Nätverket är till nytta på hemmaplan",
                "The network is useful at home", nil),
            item(
                "kompetens", "organisation", "Arbetet stärker min kompetens", "The work builds my competence",
                [2, 3, 8, 40, 40]),
            item(
                "nytta", "organisation", "Nätverket är till nytta på hemmaplan", "The network is useful at home",
                [4, 6, 10, 40, 30], dontKnow: 3),
        ]
    }

    static var kept: [HistoryPoint] {
        [point("2016", .shown(Share(9, of: 12)), .identical), point("2017", .shown(Share(12, of: 13)), .identical)]
    }

    static var broken: [HistoryPoint] {
        [
            point("2015", .shown(Share(6, of: 11)), .identical), point("2016", .withheld, .identical),
            point(
                "2017", .shown(Share(7, of: 9)), .broken,
                ["sv": "frågan gällde tidigare träffarna", "en": "the question was about meetings"].text),
        ]
    }

    static var rescaled: [HistoryPoint] {
        [
            point(
                "2017", .shown(Share(11, of: 12)), .rescaled,
                ["sv": "tio steg blev fem", "en": "ten steps became five"].text)
        ]
    }

    static func point(
        _ period: String, _ agree: Reported<Share>, _ continuation: Comparability.Level, _ note: LocalizedText? = nil
    ) -> HistoryPoint {
        HistoryPoint(period: period, wave: period, agree: agree, continuation: continuation, note: note)
    }

    static func option(_ code: String, _ sv: String, _ en: String, _ score: Int?, agrees: Bool = false)
        -> PublishedItem.Option
    {
        PublishedItem.Option(code: code, label: ["sv": sv, "en": en].text, agrees: agrees, score: score)
    }

    static func item(
        _ name: String, _ group: String, _ sv: String, _ en: String, _ counts: [Int]?, dontKnow: Int = 0,
        options: [PublishedItem.Option] = scale, base: Int? = nil, history: [HistoryPoint] = []
    ) -> PublishedItem {
        let answers = counts.map { counts in
            let valid = base ?? counts.reduce(0, +)
            let agreeing = zip(options, counts).filter(\.0.agrees)
            return PublishedAnswers(
                counts: counts, base: Base(valid: valid, missing: [.dontKnow: dontKnow]),
                agree: agreeing.isEmpty ? nil : Share(checking: agreeing.map(\.1).reduce(0, +), of: valid),
                networks: nil)
        }
        return PublishedItem(
            group: group, instrument: "natverksenkat", wave: "2018", name: name, concept: name,
            label: ["sv": sv, "en": en].text, options: options, answers: answers.map { .shown($0) } ?? .withheld,
            history: history,
            trend: counts == nil ? .withheld : .shown(.none(history.isEmpty ? .noPreviousPeriod : .newItem)))
    }

    static func several(_ group: String) -> PublishedItem {
        let options = [
            option("a", "Erfarenhetsutbyte", "Exchange", nil), option("b", "Föreläsningar", "Lectures", nil),
        ]
        return item(
            "innehall", group, "Vad vill du ha mer av?", "What do you want more of?", [9, 5], options: options, base: 12
        )
    }

    static func frequency(_ group: String) -> PublishedItem {
        let options = [
            option("1", "Fyra", "Four", nil), option("2", "Sex", "Six", nil), option("3", "Åtta", "Eight", nil),
        ]
        return item(
            "antal", group, "Hur många träffar är lagom?", "How many meetings are right?", [3, 7, 2], options: options)
    }
}
