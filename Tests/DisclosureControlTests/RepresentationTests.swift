import SurveyModel
import SurveyStatistics
import Testing

@testable import DisclosureControl

/// Who answered against who was asked: by unit and by position, in counts that point nobody out.
@Suite struct `Representativeness` {
    private static let units = (1...6).map { Unit(id: "060\($0)", name: LocalizedText("K\($0)")) }

    /// A survey of one network, with a record for each unit and position named.
    private func results(
        answered: [(unit: String, position: String)], asked: [(unit: String?, position: String?, invited: Int)],
        goals: [Goal] = []
    ) -> PeriodResults {
        func list(_ name: String, _ codes: [String]) -> ChoiceList {
            ChoiceList(name: name, choices: codes.map { Choice(code: $0, label: LocalizedText($0)) })
        }
        let positions = list("befattningar", ["chef", "handlaggare", "annan"])
        let agreement = ChoiceList(
            name: "skala", choices: [Choice(code: "1", label: "Nej"), Choice(code: "2", label: "Ja", agrees: true)])
        let instrument = Instrument(
            id: "enkat", wave: "2018", title: "Enkät",
            items: [
                Item(
                    name: "natverk", type: .selectOne, choices: list("networks", ["n"]), label: "Nätverk",
                    role: .network),
                Item(
                    name: "enhet", type: .selectOne, choices: list("units", Self.units.map(\.id)), label: "Enhet",
                    role: .unit),
                Item(name: "befattning", type: .selectOne, choices: positions, label: "Befattning", role: .position),
                Item(name: "stod", type: .selectOne, choices: agreement, label: "Stöd"),
            ])
        func codes(_ item: String, _ values: [String]) -> AnswerColumn {
            let options = instrument.item(item)?.options ?? []
            return .choice(
                values.map { value in
                    options.firstIndex { $0.code == value }.map(AnswerCode.init(option:)) ?? AnswerCode(.noAnswer)
                })
        }
        let table = RecordTable(
            instrument: instrument, count: answered.count,
            columns: [
                "natverk": codes("natverk", answered.map { _ in "n" }), "enhet": codes("enhet", answered.map(\.unit)),
                "befattning": codes("befattning", answered.map(\.position)),
                "stod": codes("stod", answered.map { _ in "2" }),
            ])
        let organisation = Organisation(
            id: "o", name: "O", units: Self.units, programmeAreas: [ProgrammeArea(id: "a", name: "A")],
            networks: [Network(id: "n", name: "N", area: "a")])
        let plan = Plan(id: "2018", title: "Plan", goals: goals)
        let population = Population(
            entries: asked.map {
                .init(instrument: "enkat", network: "n", unit: $0.unit, position: $0.position, invited: $0.invited)
            })
        guard let day = CalendarDate("2018-01-01") else { preconditionFailure("the calendar has that day") }
        return PeriodResults(
            period: Period(id: "2018", from: day, to: day, plan: "2018"), organisation: organisation, plan: plan,
            instruments: [
                InstrumentResults(
                    table: table, sourcePeriod: "2018", plan: plan, organisation: organisation, population: population)
            ])
    }

    private func told(_ results: PeriodResults, _ group: String) throws -> PublishedRepresentation? {
        try PublicationMaker().publication(of: results).group(group)?.responses.first?.representation
    }

    private func answers(_ units: [Int], position: String = "chef") -> [(unit: String, position: String)] {
        units.map { ("060\($0)", position) }
    }

    private func oneEach(position: String? = nil) -> [(unit: String?, position: String?, invited: Int)] {
        Self.units.map { ($0.id, position, 2) }
    }

    @Test func `tells from how many units nobody answered, and never which`() throws {
        let answered = results(answered: answers([1, 1, 2, 3, 4, 4]), asked: oneEach())
        let units = try #require(try told(answered, "network:n")?.units)
        #expect(units.asked == 6 && units.silent == 2 && units.areMunicipalities)
        #expect(try told(answered, "organisation")?.units == units)
    }

    @Test func `tells nothing below the minimum base`() throws {
        #expect(try told(results(answered: answers([1, 2, 3, 4]), asked: oneEach()), "network:n") == nil)
    }

    @Test func `tells nothing where somebody's unit is not known`() throws {
        let blank = answers([1, 1, 2, 3, 4]) + [("", "chef")]
        #expect(try told(results(answered: blank, asked: oneEach()), "network:n")?.units == nil)
        let unknown = oneEach().dropLast() + [(nil, nil, 2)]
        #expect(try told(results(answered: answers([1, 2, 3, 4, 5]), asked: Array(unknown)), "network:n") == nil)
    }

    private func positions(_ answered: [(String, Int)], _ asked: [(String, Int)], goals: [Goal] = []) throws
        -> [PublishedRepresentation.Position]
    {
        let records = answered.flatMap { position, count in
            (0..<count).map { (unit: "060\($0 % 6 + 1)", position: position) }
        }
        let invited = asked.map { (unit: Self.units.first?.id, position: $0.0, invited: $0.1) }
            .map { (unit: $0.unit, position: Optional($0.position), invited: $0.invited) }
        return try told(results(answered: records, asked: invited, goals: goals), "organisation")?.positions ?? []
    }

    @Test func `tells how many of each position answered, of the whole alone`() throws {
        let found = try positions([("chef", 6), ("handlaggare", 9)], [("chef", 8), ("handlaggare", 20)])
        #expect(found.map(\.answered) == [6, 9] && found.map(\.asked) == [8, 20])
        let nobody = try positions([("handlaggare", 9)], [("chef", 8), ("handlaggare", 20)])
        #expect(nobody.map(\.answered) == [0, 9])
    }

    /// Three managers answered: they may be told neither as a row nor by subtraction.
    @Test func `joins small positions until what is left tells nobody apart`() throws {
        let joined = try positions(
            [("chef", 3), ("handlaggare", 9), ("annan", 6)], [("chef", 8), ("handlaggare", 20), ("annan", 7)])
        #expect(joined.map(\.answered) == [9, 9] && joined.last?.label == nil)
        #expect(try positions([("chef", 3), ("handlaggare", 9)], [("chef", 8), ("handlaggare", 20)]).isEmpty)
    }

    @Test func `tells no position that a goal filters by`() throws {
        let goal = SamplePeriod.goal(
            "g", .organisation, where: Condition.equals(item: "befattning", code: "chef"))
        let found = try positions(
            [("chef", 6), ("handlaggare", 9)], [("chef", 8), ("handlaggare", 20)], goals: [goal])
        #expect(found.isEmpty)
    }

    @Test func `is attacked like everything else`() throws {
        let answered = (0..<15).map { (unit: "060\($0 % 6 + 1)", position: $0 < 6 ? "chef" : "handlaggare") }
        var publication = try PublicationMaker().publication(
            of: results(answered: answered, asked: [("0601", "chef", 8), ("0602", "handlaggare", 20)]))
        #expect(Attacker(publication).report().findings.isEmpty)
        let group = try #require(publication.groups.firstIndex { $0.key == "organisation" })
        publication.groups[group].responses[0].representation?.positions[0].answered = 3
        #expect(Attacker(publication).report().findings.contains { $0.path == .difference })
    }
}
