import SurveyModel
import SurveyStatistics
import Testing

private func series(_ values: [Int]) -> [Fraction] { values.map { Fraction($0) } }

@Suite struct `A run chart` {
    @Test(arguments: [
        ([5], Fraction(5)), ([5, 8], Fraction(13, 2)), ([5, 6, 4, 7, 7, 8, 7, 9, 8], Fraction(7)),
    ])
    func `lies about the median`(values: [Int], median: Fraction) {
        #expect(RunChart(of: series(values))?.median == median)
    }

    @Test func `finds six in a row on one side, points on the median passed over`() {
        // The median is 5: five below, then six above with one on it in between.
        let chart = RunChart(of: series([3, 4, 3, 4, 3, 5, 6, 7, 6, 5, 7, 6, 7]))
        #expect(chart?.median == Fraction(5))
        #expect(chart?.signals == [.init(kind: .shift, isUp: true, points: 6...12)])
        #expect(RunChart(of: series([3, 4, 3, 4, 3, 5, 6, 7, 6, 5, 7, 6]))?.signals == [])
    }

    @Test(arguments: [
        ([1, 2, 3, 4, 5], [0...4], true), ([9, 1, 2, 2, 3, 4, 5, 1], [1...6], true), ([5, 4, 3, 2, 1], [0...4], false),
        ([1, 2, 3, 4, 3, 4], [], true),
    ])
    func `finds five in a row rising or falling`(values: [Int], found: [ClosedRange<Int>], isUp: Bool) {
        let trends = RunChart(of: series(values))?.signals.filter { $0.kind == .trend } ?? []
        #expect(trends.map(\.points) == found)
        #expect(trends.allSatisfy { $0.isUp == isUp })
    }

    @Test func `is none of nothing`() { #expect(RunChart(of: []) == nil) }
}

@Suite struct `Turning one series against another` {
    @Test func `counts every turn, the untouched one too`() {
        let test = CircularShift.test(series([1, 2, 3, 4]), series([1, 2, 3, 4]))
        #expect(test?.p == Share(1, of: 4))
        #expect(test?.sign == 1)
        // 0, 1 repeated fits itself after every second turn, and its opposite after the others: |covariance| is the same.
        let waves = CircularShift.test(series([0, 1, 0, 1, 0, 1]), series([0, 1, 0, 1, 0, 1]))
        #expect(waves?.p == Share(6, of: 6))
        let fall = CircularShift.test(series([1, 2, 3, 4, 9]), series([9, 4, 3, 2, 1]))
        #expect(fall?.sign == -1)
    }

    @Test func `is not fooled by two slow waves as a shuffle would be`() {
        // Two half-waves of twelve days each, three days apart: neighbours resemble each other, so many turns do as well.
        let first = (0..<24).map { $0 < 12 ? 0 : 1 }
        let second = (0..<24).map { $0 >= 3 && $0 < 15 ? 0 : 1 }
        // The overlap of 9 + 9 days is reached by turns up to three days either way, and by the opposite ones: 14 of 24.
        #expect(CircularShift.test(series(first), series(second))?.p == Share(14, of: 24))
    }

    /// Three factors with gaps, alone and together, in one stratum and in two; every turn was tried by a script of its own.
    @Test(arguments: [
        (5, [(1, 2, 35), (2, 2, 35), (30, 35, 35)]), (0, [(1, 1, 12), (2, 2, 12), (2, 6, 12)]),
    ])
    func `tries every combination of turns`(before: Int, truth: [(alone: Int, together: Int, turns: Int)]) {
        let factors: [[Int?]] = [
            [1, 0, 1, 0, 1, 1, 0, 1, 1, 0, 1, 1], [0, nil, 2, 1, 3, 3, 1, 2, 2, 1, nil, 3],
            [5, 5, 4, 4, 3, 3, 2, 2, 1, 1, 0, 0],
        ]
        let found = CircularShift.test(
            series([3, 1, 4, 1, 5, 9, 2, 6, 5, 3, 5, 8]), against: factors.map { $0.map { $0.map { Fraction($0) } } },
            within: (0..<12).map { $0 < before ? 1 : 2 })
        #expect(found.map(\.?.p) == truth.map { Share($0.alone, of: $0.turns) })
        #expect(found.map(\.?.adjusted) == truth.map { Share($0.together, of: $0.turns) })
        #expect(found.map(\.?.count) == [12, 10, 12])
    }

    @Test(arguments: [([1, 1, 1], [1, 2, 3]), ([1, 2], [1, 2]), ([1, 2, 3], [1, 2])])
    func `makes no test of what does not vary or is too short`(first: [Int], second: [Int]) {
        #expect(CircularShift.test(series(first), series(second)) == nil)
    }
}

@Suite struct `Observations of persons` {
    private static let instrument = Instrument(
        id: "obs", record: "pass", title: "Skattning",
        items: [
            Item(name: "kod", type: .text, label: "Kod", role: .personCode),
            Item(name: "dag", type: .date, label: "Dag", role: .timestamp),
            Item(name: "fas", type: .selectOne, choices: SampleScale.phases, label: "Fas", role: .phase),
            Item(name: "maende", type: .integer, label: "Mående", role: .outcome),
            Item(name: "promenad", type: .integer, label: "Promenad", role: .supportFactor),
            Item(name: "somn", type: .integer, label: "Sömn", role: .supportFactor),
        ], anonymity: Anonymity(mode: .confidential, audience: .team))

    /// A row is code, day of the month, phase, outcome and two factors.
    private func observations(_ rows: [(String, Int, Int, Int?, Int, Int)]) throws -> Observations {
        let days = try rows.map { try #require(CalendarDate(year: 2022, month: 3, day: $0.1)) }
        func numbers(_ values: [Int?]) -> AnswerColumn {
            .number(values.map { $0.map(NumberAnswer.value) ?? .missing(.noAnswer) })
        }
        let table = RecordTable(
            instrument: Self.instrument, count: rows.count,
            columns: [
                "kod": .text(rows.map { $0.0.isEmpty ? .missing(.noAnswer) : .value($0.0) }),
                "dag": .date(days.map(DateAnswer.value)),
                "fas": .choice(rows.map { AnswerCode(option: $0.2) }), "maende": numbers(rows.map(\.3)),
                "promenad": numbers(rows.map(\.4)), "somn": numbers(rows.map(\.5)),
            ])
        return try #require(Observations(table))
    }

    @Test func `are laid in the order of days, person by person`() throws {
        let found = try observations([
            ("B", 2, 0, 5, 0, 7), ("a", 3, 1, 6, 1, 7), ("A ", 1, 0, 4, 0, 8), ("", 1, 0, 9, 0, 8),
        ])
        #expect(found.series.map(\.person) == ["a", "b"])
        #expect(found.series.first?.outcomes == [4, 6].map { Fraction($0) })
        #expect(found.leftOut == 1)
    }

    @Test func `tell the change between phases and what goes with the outcome`() throws {
        // Outcome 1 2 1 2 before and 5 6 5 6 after; walks in step with the outcome's small wave, sleep always the same.
        let outcomes = [1, 2, 1, 2, 5, 6, 5, 6]
        let rows = outcomes.enumerated().map { place, outcome in
            ("a", place + 1, place < 4 ? 0 : 1, Int?(outcome), place % 2, 7)
        }
        let found = try observations(rows + [("a", 20, 1, nil, 1, 7)])
        let person = try #require(PersonFinding(found.series[0], factors: found.factors))
        #expect(person.series.points.count == 8)
        #expect(person.phases?.before == Fraction(3, 2))
        #expect(person.phases?.after == Fraction(11, 2))
        // Turned by 0 and 4 days the halves fit as well or opposite: 2 of 8.
        #expect(person.phases?.test?.p == Share(2, of: 8))
        #expect(person.associations[0].means?.with == Fraction(4))
        #expect(person.associations[0].means?.without == Fraction(3))
        // Inside each phase of four days the walks' wave fits after every turn, or opposite; the phases cancel where one
        // fits and the other is opposite: 8 of 16.
        #expect(person.associations[0].test?.p == Share(8, of: 16))
        #expect(person.associations[1].test == nil)
    }

    @Test func `adjust for several factors by the strongest of each turn`() throws {
        let outcomes = [1, 2, 3, 9, 2, 1, 3, 2, 1, 2]
        let rows = outcomes.enumerated().map { place, outcome in
            ("a", place + 1, 0, Int?(outcome), outcome, 10 - outcome)
        }
        let found = try observations(rows)
        let person = try #require(PersonFinding(found.series[0], factors: found.factors))
        #expect(person.phases == nil)
        // Two factors that are each other's opposite are one question: nothing is lost by asking both.
        #expect(person.associations.map(\.test?.adjusted) == [Share(1, of: 10), Share(1, of: 10)])
        #expect(person.associations.map(\.test?.sign) == [1, -1])
    }

    @Test func `count a change between the phases neither for nor against a support that came with it`() throws {
        let outcomes = [30, 32, 31, 33, 30, 34, 20, 15, 22, 14, 21, 16, 23]
        let given = [0, 0, 0, 0, 0, 0, 0, 1, 0, 1, 0, 1, 0]
        let rows = zip(outcomes, given).enumerated().map { place, own in
            ("a", place + 1, place < 6 ? 0 : 1, Int?(own.0), own.1, 7)
        }
        let found = try observations(rows)
        let person = try #require(PersonFinding(found.series[0], factors: found.factors))
        let walks = person.associations[0]
        // Of the phase after alone: 15, 14 and 16 against 20, 22, 21 and 23, though all ten without it have a mean of 27,6.
        #expect(walks.means?.with == Fraction(15))
        #expect(walks.means?.without == Fraction(43, 2))
        #expect(walks.means?.counts == [3, 4])
        #expect(walks.test?.p == Share(1, of: 7))
    }

    @Test func `weigh the phases alike with and without a support`() throws {
        // Before: 2 with it and 1 without; after: 8 with it, and 7, 7, 7 without. It goes with one point in both.
        let outcomes = [2, 1, 8, 7, 7, 7]
        let given = [1, 0, 1, 0, 0, 0]
        let rows = zip(outcomes, given).enumerated().map { place, own in
            ("a", place + 1, place < 2 ? 0 : 1, Int?(own.0), own.1, 7)
        }
        let found = try observations(rows)
        let person = try #require(PersonFinding(found.series[0], factors: found.factors))
        #expect(person.associations[0].means?.with == Fraction(5))
        #expect(person.associations[0].means?.without == Fraction(4))
    }
}
