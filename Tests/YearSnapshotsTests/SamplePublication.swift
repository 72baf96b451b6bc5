import SurveyModel
import SurveyStatistics

@testable import DisclosureControl

/// A publication of one network and one goal, made through the one door.
struct SamplePublication {
    var wave = "2018"
    var agree = 9
    var disagree = 1
    var fingerprint = "f1"
    var engine = "1"
    var previous: Publication?
    var goal = "mål"
    var continues: [String] = []
    var caveat: SeriesCaveat?

    func make() throws -> Publication {
        let scale = ChoiceList(
            name: "skala", choices: [Choice(code: "1", label: "Nej"), Choice(code: "2", label: "Ja", agrees: true)])
        let networks = ChoiceList(name: "networks", choices: [Choice(code: "n", label: "N")])
        let instrument = Instrument(
            id: "enkat", wave: wave, title: "Enkät",
            items: [
                Item(name: "natverk", type: .selectOne, choices: networks, label: "Nätverk", role: .network),
                Item(name: "stod", type: .selectOne, choices: scale, label: "Stöd | \"nytta\" <1>"),
            ])
        let answers = [Int](repeating: 1, count: agree) + [Int](repeating: 0, count: disagree)
        let table = RecordTable(
            instrument: instrument, count: answers.count,
            columns: [
                "natverk": .choice(answers.map { _ in AnswerCode(option: 0) }),
                "stod": .choice(answers.map(AnswerCode.init(option:))),
            ])
        var description = GoalDescription(
            id: self.goal, scope: .network("n"), text: LocalizedText("Mål \(self.goal)"), kind: .shareAgree,
            target: .atLeast(.share(Fraction(percent: 90))))
        description.items = ["stod"]
        description.instrument = "enkat"
        description.caveat = caveat
        let goal = Goal(
            description: description, measure: Measure(kind: .shareAgree, instrument: "enkat", items: ["stod"]),
            continues: continues, fingerprint: fingerprint)
        let plan = Plan(id: "2018", title: "Plan", goals: [goal], fingerprint: "p")
        let organisation = Organisation(
            id: "o", name: "O", programmeAreas: [ProgrammeArea(id: "a", name: "A")],
            networks: [Network(id: "n", name: "N", area: "a")])
        guard let from = CalendarDate("2018-01-01"), let to = CalendarDate("2018-12-31") else {
            preconditionFailure("the calendar has those days")
        }
        let results = PeriodResults(
            period: Period(id: wave, from: from, to: to, plan: "2018"), organisation: organisation, plan: plan,
            instruments: [
                InstrumentResults(
                    table: table, sourcePeriod: wave, plan: plan, organisation: organisation, population: Population())
            ])
        var publication = try PublicationMaker(previous: previous).publication(of: results)
        publication.engine = engine
        return publication
    }
}
