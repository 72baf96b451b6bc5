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
        let status = Judgement(of: goal).status(
            of: figure.value, isUnderstated: figure.isUnderstated, highest: figure.highest)
        return (figure, status)
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
        #expect(outcome.figure.value == .share(Share(1, of: 3)))
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
