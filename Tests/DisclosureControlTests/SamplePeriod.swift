import SurveyModel
import SurveyStatistics

@testable import DisclosureControl

/// A small organisation with areas, networks and one survey, for tests of what is published.
struct SamplePeriod {
    /// Who answered in each network: how many agree, disagree and do not know.
    var answers: [String: (agree: Int, disagree: Int, dontKnow: Int)]
    /// In each network, this many more answer and leave the statement blank.
    var blank: [String: Int] = [:]
    var invited: [String: Int] = [:]
    var goals: [Goal] = []
    var mode = Anonymity.Mode.anonymous
    var policy = Anonymity.Policy.base
    var wave = "2018"
    var comparability: Comparability?
    var crosswalk: [String: [String: String]] = [:]
    /// In each network, this many of those who agree are managers.
    var managers: [String: Int] = [:]
    /// Whether the scale has an option that nobody chose, so that no row joins small networks.
    var hasUnusedOption = false

    static let organisation = Organisation(
        id: "ku", name: "Kommunal utveckling",
        units: [Unit(id: "0604", name: "Aneby"), Unit(id: "0617", name: "Gnosjö")],
        programmeAreas: [ProgrammeArea(id: "a", name: "A"), ProgrammeArea(id: "b", name: "B")],
        networks: ["a1", "a2", "a3", "b1", "b2"].map {
            Network(id: $0, name: LocalizedText($0.uppercased()), kind: "chefsnatverk", area: String($0.prefix(1)))
        },
        strategicGoals: [StrategicGoal(id: "nytta", text: ["2018": "Nytta"], number: ["2018": 2])])

    static func goal(
        _ id: String, _ scope: GoalScope, where filter: Condition? = nil,
        target: Target = .atLeast(.share(Fraction(9, 10)))
    ) -> Goal {
        var description = GoalDescription(id: id, scope: scope, text: "Mål", kind: .shareAgree, target: target)
        description.items = ["stod"]
        description.instrument = "enkat"
        let measure = Measure(kind: .shareAgree, instrument: "enkat", items: ["stod"], filter: filter)
        return Goal(description: description, measure: measure, fingerprint: "f")
    }

    var instrument: Instrument {
        let unused = hasUnusedOption ? [Choice(code: "3", label: "Kanske")] : []
        let scale = ChoiceList(
            name: "skala",
            choices: [
                Choice(code: "1", label: "Nej", score: 1), Choice(code: "2", label: "Ja", score: 2, agrees: true),
                Choice(code: "98", label: "Vet ej", missing: .dontKnow),
            ] + unused)
        let networks = ChoiceList(
            name: "networks",
            choices: Self.organisation.networks.map { Choice(code: $0.id, label: $0.name) })
        let roles = ChoiceList(
            name: "roll", choices: [Choice(code: "chef", label: "Chef"), Choice(code: "annan", label: "Annan")])
        return Instrument(
            id: "enkat", wave: wave, title: "Enkät",
            items: [
                Item(name: "natverk", type: .selectOne, choices: networks, label: "Nätverk", role: .network),
                Item(name: "roll", type: .selectOne, choices: roles, label: "Roll"),
                Item(
                    name: "stod", type: .selectOne, choices: scale, label: "{natverk} är ett stöd",
                    comparability: comparability, crosswalk: crosswalk),
                Item(name: "forbattra", type: .text, label: "Förslag", role: .comment),
            ], anonymity: Anonymity(mode: mode, policy: policy))
    }

    var results: PeriodResults {
        var networks: [AnswerCode] = []
        var stod: [AnswerCode] = []
        var roles: [AnswerCode] = []
        for (position, network) in Self.organisation.networks.map(\.id).enumerated() {
            guard let own = answers[network] else { continue }
            var codes = [(1, own.agree), (0, own.disagree), (2, own.dontKnow)].flatMap { code, count in
                [AnswerCode](repeating: AnswerCode(option: code), count: count)
            }
            codes += [AnswerCode](repeating: AnswerCode(.noAnswer), count: blank[network, default: 0])
            for (index, code) in codes.enumerated() {
                networks.append(AnswerCode(option: position))
                stod.append(code)
                roles.append(AnswerCode(option: index < managers[network, default: 0] ? 0 : 1))
            }
        }
        let table = RecordTable(
            instrument: instrument, count: networks.count,
            columns: [
                "natverk": .choice(networks), "stod": .choice(stod), "roll": .choice(roles),
                "forbattra": .text(networks.map { .value("Text från \($0.rawValue)") }),
            ])
        let plan = Plan(id: "2018", title: "Plan 2018", goals: goals, fingerprint: "p")
        let population = Population(
            entries: invited.map { .init(instrument: "enkat", network: $0.key, invited: $0.value) })
        let start = CalendarDate("2018-01-01")
        guard let start else { preconditionFailure("the calendar has that day") }
        let period = Period(id: wave, from: start, to: start, plan: "2018")
        return PeriodResults(
            period: period, organisation: Self.organisation, plan: plan,
            instruments: [
                InstrumentResults(
                    table: table, sourcePeriod: wave, plan: plan, organisation: Self.organisation,
                    population: population)
            ])
    }

    func publication(previous: Publication? = nil) throws -> Publication {
        try PublicationMaker(previous: previous).publication(of: results)
    }
}

extension Publication {
    func item(_ group: String) -> PublishedItem? { items.first { $0.group == group && $0.name == "stod" } }
    func goal(_ id: String) -> PublishedGoal? { goals.first { $0.description.id == id } }
}
