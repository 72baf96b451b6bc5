import SurveyDefinition
import SurveyModel
import Testing

@Suite struct `Definitions become model values` {
    let library: SurveyLibrary

    init() throws { library = try #require(SampleDefinitions().load().library) }

    @Test func `organisation`() throws {
        let organisation = library.organisation
        #expect(organisation.name == LocalizedText([.swedish: "Exempelförbundet", .english: "The example"]))
        #expect(organisation.units.map(\.id) == ["0604", "0680", "rjl"])
        let region = LocalizedText([.swedish: "Regionen", .english: "The region"])
        #expect(organisation.unit("rjl") == Unit(id: "rjl", name: region, kind: "region"))
        #expect(organisation.network("chefer")?.members == .units(["0604", "0680"]))
        #expect(organisation.network("styrgrupp")?.members == .units(["0604", "0680", "rjl"]))
        #expect(organisation.network("rad")?.members == .seats(9))
        #expect(organisation.network("grupp")?.members == .unknown)
        #expect(organisation.network("rad")?.valid == .init(from: "2017", to: "2021"))
        #expect(organisation.network("styrgrupp")?.continues == ["chefer"])
        #expect(organisation.network("styrgrupp")?.meetings == "6 per år")
        let goal = try #require(organisation.strategicGoals.first)
        #expect(goal.text == ["2018": "Partnerskap", "2022": "Starkt partnerskap"])
        #expect(goal.number == ["2018": 1, "2022": 2])
    }

    @Test func `the lists of units and networks`() throws {
        let items = try library.instrument(id: "narvaro").items
        #expect(
            items[0].options.first == Choice(code: "chefer", label: "Chefsnätverket", aliases: ["Cheferna"]))
        #expect(
            items[1].options.last
                == Choice(code: "rjl", label: LocalizedText([.swedish: "Regionen", .english: "The region"])))
    }

    @Test func `an instrument with its bank`() throws {
        let wave = try library.instrument(id: "enkat", wave: "2018")
        #expect(wave.title.text(in: .english) == "Survey 2018")
        #expect(wave.kind == .survey)
        #expect(wave.record == "person")
        #expect(wave.items.map(\.name) == ["natverk", "stod", "relevans", "varfor", "antal"])
        #expect(wave.items[0].isRequired)
        #expect(wave.items[0].role == .network)
        #expect(wave.items[1].concept == "natverk.stod")
        #expect(wave.items[1].label == "Arbetet i {natverk} är ett gott stöd")
        #expect(
            wave.items[1].comparability
                == Comparability(with: "2017", level: .minorWording, note: "'stöd' blev 'gott stöd'"))
        #expect(wave.items[2].crosswalk == ["2017": ["1": "1", "5": "1", "10": "2"]])
        #expect(wave.items[1].options[2].missing == .dontKnow)
        #expect(wave.items[3].networks == ["chefer", "styrgrupp"])
        #expect(
            wave.items[3].relevant
                == .all([.equals(item: "relevans", code: "1"), .not(.isOne(item: "stod", of: ["2", "98"]))]))
        #expect(wave.items[4].constraintMessage == "Mellan 0 och 50")
        #expect(wave.retired == [RetiredItem(name: "lokal", concept: "lokal", last: "2017", reason: "Digitala möten")])
        #expect(wave.anonymity == Anonymity(mode: .anonymous, minimumBase: 6, policy: .base, reason: "Små nätverk"))
        #expect(wave.deleteAfter == CalendarDate("2024-12-31"))
    }

    @Test func `what an instrument leaves out`() throws {
        let wave = try library.instrument(id: "enkat", wave: "2017")
        #expect(wave.anonymity == Anonymity(mode: .anonymous))
        #expect(wave.deleteAfter == nil)
        #expect(wave.items[2].choices?.name == "tio")
        #expect(try library.instrument(id: "narvaro").anonymity.mode == .open)
    }

    @Test func `a goal with all its keys`() throws {
        let goal = try library.goal("g-stod", plan: "2018")
        var description = GoalDescription(
            id: "g-stod", scope: .network("chefer"), text: "Nätverket är ett stöd", kind: .shareAgree,
            target: .atLeast(.share(Fraction(percent: 90))))
        description.strategicGoal = "partnerskap"
        description.measureText = LocalizedText([.swedish: "Andel som har stöd", .english: "Share supported"])
        description.items = ["stod"]
        description.instrument = "enkat"
        description.nearly = .within(Fraction(1, 10))
        description.tolerance = Fraction(1, 50)
        description.section = "3.2"
        description.source = "VP2018 s. 10, 08.r1"
        description.action = GoalAction(text: "Följ upp", responsible: "teamchef")
        description.note = "Källan är otydlig"
        #expect(goal.description == description)
        #expect(
            goal.measure
                == Measure(
                    kind: .shareAgree, instrument: "enkat", items: ["stod"],
                    filter: .equals(item: "relevans", code: "2")))
    }

    @Test func `goals of other kinds`() throws {
        let goals = try library.plan("2018").goals
        #expect(goals[1].description.scope == .area("barn"))
        #expect(goals[1].description.reading == .eachItem)
        #expect(goals[2].measure.networkKinds == ["chefsnatverk", "styrgrupp"])
        #expect(goals[2].description.reports == [.tertial, .year])
        #expect(goals[2].description.direction == .up)
        #expect(goals[2].description.target == .track)
        #expect(goals[3].description.target == .between(.number(Fraction(1)), .number(Fraction(2))))
        #expect(goals[3].description.nearly == .shareOfTarget(Fraction(4, 5)))
        #expect(goals[3].description.isProrated)
        #expect(goals[3].measure.distinct == "datum")
        #expect(goals[3].continues == ["g-stod"])
        #expect(goals[4].description.target == .track)
        #expect(goals[5].description.target == .unknown("Nivån skulle bestämmas senare"))
    }

    @Test func `one file with several waves`() throws {
        let loaded = SampleDefinitions()
            .replacing(
                "{id: narvaro, kind", with: "{id: narvaro, waves: [2018, \"2019\"], kind",
                in: "instruments/narvaro.yaml"
            )
            .load()
        #expect(loaded.issues.isEmpty)
        #expect(loaded.library?.waves(of: "narvaro") == ["2018", "2019"])
    }
}
