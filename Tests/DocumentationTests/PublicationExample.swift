import SurveyModel
import SurveyStatistics
import Testing

/// Raw results of a small survey, for the examples of the upper floors.
enum PublicationExample {
    /// Results in which so many of so many agree in each network, held against one goal of 80 % over some networks.
    ///
    /// As many as `blanks` in each network left the item blank.
    static func results(
        of organisation: Organisation, answers: [String: (Int, of: Int)], period id: String = "2018",
        goalNetworks: [String]? = nil, blanks: Int = 0
    ) throws -> PeriodResults {
        let scale = ChoiceList(
            name: "skala", choices: [Choice(code: "1", label: "Nej"), Choice(code: "2", label: "Ja", agrees: true)])
        let list = ChoiceList(
            name: "networks", choices: organisation.networks.map { Choice(code: $0.id, label: $0.name) })
        let instrument = Instrument(
            id: "enkat", wave: id, title: "Enkät",
            items: [
                Item(name: "natverk", type: .selectOne, choices: list, label: "Nätverk", role: .network),
                Item(name: "stod", type: .selectOne, choices: scale, label: "{natverk} är ett stöd"),
            ])
        var columns: (networks: [AnswerCode], support: [AnswerCode]) = ([], [])
        for (position, network) in organisation.networks.enumerated() {
            guard let (agreeing, valid) = answers[network.id] else { continue }
            columns.networks += Array(repeating: AnswerCode(option: position), count: valid + blanks)
            columns.support += (0..<valid).map { AnswerCode(option: $0 < agreeing ? 1 : 0) }
            columns.support += Array(repeating: AnswerCode(.noAnswer), count: blanks)
        }
        let table = RecordTable(
            instrument: instrument, count: columns.networks.count,
            columns: ["natverk": .choice(columns.networks), "stod": .choice(columns.support)])
        var goal = GoalDescription(
            id: "g-stod", scope: .organisation, text: "Nätverken är ett stöd", kind: .shareAgree,
            target: .atLeast(.share(Fraction(percent: 80))))
        goal.items = ["stod"]
        goal.instrument = "enkat"
        let measure = Measure(kind: .shareAgree, instrument: "enkat", items: ["stod"], networks: goalNetworks)
        let plan = Plan(id: "2018", title: "Plan 2018", goals: [Goal(description: goal, measure: measure)])
        let first = try #require(CalendarDate("\(id)-01-01"))
        let last = try #require(CalendarDate("\(id)-12-31"))
        let instruments = [
            InstrumentResults(
                table: table, sourcePeriod: id, plan: plan, organisation: organisation, population: Population())
        ]
        return PeriodResults(
            period: Period(id: id, from: first, to: last, plan: "2018"), organisation: organisation, plan: plan,
            instruments: instruments)
    }
}
