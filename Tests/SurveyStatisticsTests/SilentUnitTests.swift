import SurveyModel
import SurveyStatistics
import Testing

/// What a municipality is counted as that has not sent its return, or left a part out.
///
/// Three municipalities, a method that each uses or not, and a number.
@Suite struct `A municipality without a return` {
    private static let scale = ChoiceList(
        name: "lage",
        choices: [
            Choice(code: "ja", label: "Ja", agrees: true), Choice(code: "nej", label: "Nej"),
            Choice(code: "vet-ej", label: "Vet ej", missing: .dontKnow),
        ])

    private static func instrument(isOfAll: Bool) -> Instrument {
        var instrument = Instrument(
            id: "uppgift", kind: .register, record: "municipality_year", title: "Uppgift",
            items: [
                Item(
                    name: "kommun", type: .selectOne, choices: SampleRecords.list("units", ["A", "B", "C"]),
                    label: "Kommun", role: .unit),
                Item(name: "metod", type: .selectOne, choices: scale, label: "Metod"),
                Item(name: "antal", type: .integer, label: "Antal"),
            ], anonymity: Anonymity(mode: .open))
        instrument.everyMunicipality = isOfAll
        return instrument
    }

    /// Rows of municipality, method and number; a number that is none is left out.
    private static func figure(
        _ measure: Measure, _ rows: [String], target: Target = .track, isOfAll: Bool = true
    ) -> (figure: GoalFigure, status: Status) {
        let instrument = instrument(isOfAll: isOfAll)
        let cells = rows.map { $0.split(separator: ",", omittingEmptySubsequences: false).map(String.init) }
        func choices(_ name: String, _ place: Int) -> AnswerColumn {
            let codes = (instrument.item(name)?.options ?? []).map(\.code)
            return .choice(
                cells.map { row in
                    codes.firstIndex(of: row[place]).map(AnswerCode.init(option:)) ?? AnswerCode(.noAnswer)
                })
        }
        let table = RecordTable(
            instrument: instrument, count: rows.count,
            columns: [
                "kommun": choices("kommun", 0), "metod": choices("metod", 1),
                "antal": .number(cells.map { Int($0[2]).map(NumberAnswer.value) ?? .missing(.noAnswer) }),
            ])
        var goal = GoalDescription(
            id: "mål", scope: .organisation, text: "Mål", kind: measure.kind, target: target)
        goal.items = measure.items
        let counts = GoalCounting(table: table, municipalities: ["A", "B", "C"]).counts(of: measure)
        let figure = GoalFigure(
            goal, counts: counts,
            context: .init(units: 3, named: ["A", "B", "C"], countsDistinct: measure.distinct != nil))
        return (figure, Judgement(of: goal).status(of: figure))
    }

    private static let uses = Measure(
        kind: .shareOfUnits, filter: .equals(item: "metod", code: "ja"), distinct: "kommun")
    private static func share(_ percent: Int) -> Target { .atLeast(.share(Fraction(percent: percent))) }

    /// One of three uses the method; how the others answer decides what may be said of 60 %, which takes two.
    @Test(arguments: [
        (["A,ja,1", "B,nej,1", "C,nej,1"], 0, Status.notReached),
        (["A,ja,1", "B,nej,1"], 1, .cannotBeJudged(.partMissing)),
        (["A,ja,1", "B,vet-ej,1", "C,nej,1"], 1, .cannotBeJudged(.partMissing)),
        (["A,ja,1", "B,,1", "C,,1"], 2, .cannotBeJudged(.partMissing)),
    ])
    func `has not said no`(rows: [String], silent: Int, status: Status) {
        let outcome = Self.figure(Self.uses, rows, target: Self.share(60))
        #expect(outcome.figure.value == .share(Share(1, of: 3 - silent)))
        #expect(outcome.figure.bounds == (silent == 0 ? nil : HardBounds(of: Share(1, of: 3 - silent), silent: silent)))
        #expect(outcome.figure.silentUnits == silent && outcome.status == status)
    }

    @Test func `decides nothing that holds whatever it says`() {
        let reached = Self.figure(Self.uses, ["A,ja,1", "B,ja,1"], target: Self.share(60))
        let missed = Self.figure(Self.uses, ["A,nej,1", "B,nej,1"], target: Self.share(60))
        #expect(reached.status == .reached && missed.status == .notReached)
    }

    @Test func `has no number, and the sum of the others is a least`() {
        let sum = Measure(kind: .countTarget, items: ["antal"])
        let most = Target.atMost(.number(Fraction(5)))
        let whole = Self.figure(sum, ["A,,2", "B,,2", "C,,0"], target: most)
        let part = Self.figure(sum, ["A,,2", "B,,2"], target: most)
        #expect(whole.figure.value == .count(4) && whole.status == .reached)
        #expect(part.figure.value == .count(4) && part.status == .cannotBeJudged(.partMissing))
        #expect(part.figure.base?.noAnswer == 1 && part.figure.silentUnits == 1)
    }

    /// Of three that may be expected one is known to be, and does it.
    @Test func `leaves open who is expected where another goal decides that`() {
        var goal = GoalDescription(
            id: "mål", scope: .organisation, text: "Mål", kind: .shareOfUnits, target: Self.share(70))
        goal.items = []
        var counts = GoalCounts()
        counts.distinct = ["A"]
        var context = GoalFigure.Context(units: 1, named: ["A"], countsDistinct: true)
        let known = GoalFigure(goal, counts: ["": counts], context: context)
        #expect(known.value == .share(Share(1, of: 1)) && Judgement(of: goal).status(of: known) == .reached)
        context.unknown = ["B", "C"]
        let open = GoalFigure(goal, counts: ["": counts], context: context)
        #expect(open.bounds == HardBounds(of: Share(1, of: 1), silent: 2) && open.silentUnits == 2)
        #expect(Judgement(of: goal).status(of: open) == .cannotBeJudged(.partMissing))
    }

    @Test func `has no figure where nobody has told`() {
        let outcome = Self.figure(Self.uses, ["A,,1", "B,,1", "C,vet-ej,1"], target: Self.share(60))
        #expect(outcome.figure.value == nil && outcome.status == .cannotBeJudged(.noValidAnswer))
    }

    /// The method has no column at all: the question was not put, or its heading not recognised.
    @Test func `says nothing by a column that is not there`() throws {
        let table = RecordTable(
            instrument: Self.instrument(isOfAll: false), count: 2,
            columns: [
                "kommun": .choice([AnswerCode(option: 0), AnswerCode(option: 1)]),
                "antal": .number([.value(1), .value(2)]),
            ])
        let counting = GoalCounting(table: table, municipalities: ["A", "B", "C"])
        func value(_ measure: Measure) -> MeasuredValue? {
            var goal = GoalDescription(id: "m", scope: .organisation, text: "M", kind: measure.kind, target: .track)
            goal.items = measure.items
            return GoalFigure(
                goal, counts: counting.counts(of: measure),
                context: .init(units: 3, countsDistinct: measure.distinct != nil)
            ).value
        }
        #expect(value(Self.uses) == nil)
        #expect(value(Measure(kind: .count, filter: .equals(item: "metod", code: "ja"))) == nil)
        #expect(value(Measure(kind: .count, items: ["antal"])) == .count(3))
        #expect(AbsentColumns(Self.uses, in: table).names == ["metod"])
    }

    /// B is one of two that give a return, and C, which gave one, is none of them.
    @Test func `may be one of some that are named`() throws {
        var instrument = Self.instrument(isOfAll: false)
        instrument.expectedUnits = ["A", "B"]
        let table = RecordTable(
            instrument: instrument, count: 1,
            columns: ["kommun": .choice([AnswerCode(option: 0)]), "antal": .number([.value(1)])])
        let counts = GoalCounting(table: table, municipalities: ["A", "B", "C"]).counts(
            of: Measure(kind: .count, items: ["antal"]))
        #expect(counts.values.first?.silentUnits == ["B"])
    }

    @Test func `is none where the register holds what happened`() {
        let outcome = Self.figure(Self.uses, ["A,ja,1", "B,nej,1"], target: Self.share(60), isOfAll: false)
        #expect(outcome.figure.silentUnits == 0 && outcome.status == .notReached)
    }

    /// A filter of two parts is told where one part decides it.
    @Test func `that leaves out what could turn nothing has told`() {
        let both = Measure(
            kind: .shareOfUnits,
            filter: .all([.equals(item: "metod", code: "ja"), .compares(item: "antal", .atLeast, .number(Fraction(2)))]
            ),
            distinct: "kommun")
        let outcome = Self.figure(both, ["A,ja,2", "B,nej,.", "C,ja,."], target: Self.share(60))
        #expect(outcome.figure.silentUnits == 1)
    }
}
