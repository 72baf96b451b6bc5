import SurveyModel
import Testing
import YearSnapshots

@testable import DisclosureControl

@Suite struct `A snapshot` {
    @Test func `comes back as it was, and is the same bytes again`() throws {
        let earlier = try SamplePublication(wave: "2017", agree: 8, disagree: 2).make()
        let publication = try SamplePublication(previous: earlier).make()
        let text = try Snapshot.text(of: publication)
        let again = try Snapshot.publication(from: Array(text.utf8), file: "2018.json")
        #expect(again == publication)
        #expect(try Snapshot.text(of: again) == text)
    }

    @Test func `holds of a withheld figure only that it is withheld`() throws {
        let small = try Snapshot.text(of: SamplePublication(agree: 1, disagree: 2).make())
        let other = try Snapshot.text(of: SamplePublication(agree: 3, disagree: 0).make())
        #expect(small == other)
        #expect(small.contains(#""outcome": {"withheld": true}"#))
    }

    @Test(arguments: [
        ("", "no snapshot"), ("{}", "no snapshot"), ("[1]", "no snapshot"), (#"{"schema": 99}"#, "schema 99"),
        (#"{"schema": 1}"#, "damaged"),
    ])
    func `that cannot be read says what to do`(text: String, part: String) {
        let error = #expect(throws: SnapshotError.self) {
            try Snapshot.publication(from: Array(text.utf8), file: "Samples/snapshots/2018.json")
        }
        #expect(error?.description.contains(part) == true)
        #expect(error?.description.hasPrefix("Samples/snapshots/2018.json: ") == true)
        #expect(error?.description.contains("enkat snapshot") == true)
    }

    @Test func `with an impossible share is refused`() throws {
        let text = try Snapshot.text(of: SamplePublication().make())
            .replacing(#""share": {"k": 9, "n": 10}"#, with: #""share": {"k": 11, "n": 10}"#)
        #expect(throws: SnapshotError.self) { try Snapshot.publication(from: Array(text.utf8), file: "x.json") }
    }
}

@Suite struct `A comparison` {
    private func comparison(_ old: SamplePublication, _ new: SamplePublication) throws -> Comparison {
        Comparison(old: try old.make(), new: try new.make())
    }

    @Test(arguments: [
        (9, 1, 9, 1, Comparison.Movement.same), (9, 1, 8, 2, .worse), (8, 2, 9, 1, .better), (9, 1, 10, 0, .moved),
        (9, 1, 2, 1, .nowWithheld), (2, 1, 9, 1, .nowShown),
    ])
    func `says what happened to a goal`(k1: Int, d1: Int, k2: Int, d2: Int, expected: Comparison.Movement) throws {
        let rows = try comparison(
            SamplePublication(agree: k1, disagree: d1), SamplePublication(agree: k2, disagree: d2)
        ).rows
        #expect(rows.first { $0.kind == .goal }?.movement == expected)
    }

    @Test(arguments: [
        ("f1", "1", Comparison.Cause.answers), ("f2", "1", .definition), ("f1", "2", .engine),
        ("f2", "2", .definitionAndEngine),
    ])
    func `says what moved it`(fingerprint: String, engine: String, cause: Comparison.Cause) throws {
        let rows = try comparison(
            SamplePublication(), SamplePublication(agree: 8, disagree: 2, fingerprint: fingerprint, engine: engine)
        ).rows
        #expect(rows.first { $0.kind == .goal }?.cause == cause)
    }

    @Test(arguments: [
        (Comparison.Bar.worse, 1), (.status, 1), (.changed, 4), (.never, 0),
    ])
    func `fails by the bar asked for`(bar: Comparison.Bar, failures: Int) throws {
        let fell = try comparison(SamplePublication(), SamplePublication(agree: 8, disagree: 2))
        #expect(fell.failures(of: bar).count == failures)
        let same = try comparison(SamplePublication(), SamplePublication())
        #expect(same.failures(of: bar).isEmpty)
    }

    @Test func `in Markdown keeps its table whole`() throws {
        let fell = try comparison(SamplePublication(), SamplePublication(agree: 8, disagree: 2))
        let markdown = ComparisonDocument(fell, language: .swedish).markdown
        let rows = markdown.split(separator: "\n").filter { $0.hasPrefix("|") }
        #expect(rows.count == 6)
        #expect(rows.allSatisfy { $0.replacing("\\|", with: "").count { $0 == "|" } == 7 })
        #expect(markdown.contains("sämre status"))
        #expect(markdown.contains("andra svar"))
        #expect(!markdown.contains("<1>"))
    }

    @Test func `in JUnit fails the rows that meet the bar`() throws {
        let fell = try comparison(SamplePublication(), SamplePublication(agree: 8, disagree: 2))
        let junit = ComparisonDocument(fell, language: .english).junit(failOn: .worse)
        #expect(junit.contains(#"tests="4" failures="1""#))
        let message = "worse status: ● reached 90% (9 of 10) → ◆ nearly reached 80% (8 of 10) (other answers)"
        #expect(junit.contains(message))
    }

    @Test func `of two runs of one period tells an arrow that is other`() throws {
        let earlier = try SamplePublication(wave: "2017", agree: 7, disagree: 3).make()
        let (alone, compared) = (SamplePublication(), SamplePublication(previous: earlier))
        let comparison = try comparison(alone, compared)
        let goal = try #require(comparison.rows.first { $0.kind == .goal })
        #expect(goal.movement == .trend && goal.cause == .answers)
        #expect(goal.oldTrend == Trend.none(.noPreviousPeriod))
        #expect(comparison.failures(of: .changed).count == 4)
        let text = ComparisonDocument(comparison, language: .swedish).plainText
        #expect(text.contains("ändrad jämförelse bakåt"))
        #expect(text.contains("ingen pil") && text.contains("↗"))
        #expect(comparison.failures(of: .status).isEmpty)
    }

    @Test func `holds a goal against those it carries on, and says so`() throws {
        let caveat = SeriesCaveat(with: "2018", text: "Kursernas former är andra")
        let (old, new) = (
            SamplePublication(wave: "2018", agree: 8, disagree: 2, goal: "gammalt"),
            SamplePublication(wave: "2021", goal: "nytt", continues: ["gammalt"], caveat: caveat)
        )
        let comparison = try comparison(old, new)
        let goals = comparison.rows.filter { $0.kind == .goal }
        #expect(goals.map(\.id) == ["nytt"] && goals.map(\.movement) == [.better])
        #expect(goals.first?.continues?.map(\.id) == ["gammalt"])
        #expect(goals.first?.continues?.map(\.title) == ["Mål gammalt"])
        #expect(goals.first?.caveat == "Kursernas former är andra")
        for text in [
            ComparisonDocument(comparison, language: .swedish).plainText,
            ComparisonDocument(comparison, language: .swedish).markdown,
        ] {
            #expect(text.contains("”Mål nytt” fortsätter ”Mål gammalt” (2018). Kursernas former är andra."))
            #expect(!text.contains("borttagen"))
        }
        let apart = try self.comparison(old, SamplePublication(wave: "2021", goal: "nytt"))
        #expect(Set(apart.rows.filter { $0.kind == .goal }.map(\.movement)) == [.added, .removed])
    }

    /// Two goals have become one: nine of ten and eight of ten are seventeen of twenty.
    @Test func `holds a goal against several together`() throws {
        var old = try SamplePublication(wave: "2018", goal: "a").make()
        let other = try SamplePublication(wave: "2018", agree: 8, disagree: 2, goal: "b").make()
        old.goals += other.goals
        let new = try SamplePublication(wave: "2021", goal: "ab", continues: ["a", "b"]).make()
        let goals = Comparison(old: old, new: new).rows.filter { $0.kind == .goal }
        #expect(goals.map(\.id) == ["ab"])
        #expect(goals.first?.old == .shown(value: .share(Share(17, of: 20)), status: nil))
    }

    @Test func `does not take another day of a measurement to come for a movement`() throws {
        func awaiting(_ text: LocalizedText) throws -> Publication {
            var publication = try SamplePublication().make()
            guard case .shown(var outcome) = publication.goals[0].outcome else { return publication }
            (outcome.value, outcome.status) = (nil, .notMeasuredYet(text))
            publication.goals[0].outcome = .shown(outcome)
            return publication
        }
        let comparison = Comparison(
            old: try awaiting("Mäts i november 2021"), new: try awaiting("Mäts i november 2022"))
        #expect(comparison.rows.first { $0.kind == .goal }?.movement == .same)
    }

    /// Two thirds of a year have fewer courses than a whole one, and the share that agrees is a share all the same.
    @Test(arguments: [
        (MeasureKind.countTarget, "2018-08-31", Comparison.Movement.notComparable),
        (.yesNo, "2018-08-31", .notComparable),
        (.shareAgree, "2018-08-31", .worse), (.countTarget, "2018-12-31", .worse),
    ])
    func `of periods of different length tells so and calls no number a change`(
        kind: MeasureKind, end: String, expected: Comparison.Movement
    ) throws {
        var (old, new) = (
            try SamplePublication(wave: "2017").make(), try SamplePublication(agree: 7, disagree: 3).make()
        )
        new.period.to = try #require(CalendarDate(end))
        old.period.from = try #require(CalendarDate("2017-01-01"))
        old.period.to = try #require(CalendarDate("2017-12-31"))
        old.goals[0].description.kind = kind
        new.goals[0].description.kind = kind
        let comparison = Comparison(old: old, new: new)
        #expect(comparison.rows.first { $0.kind == .goal }?.movement == expected)
        let text = ComparisonDocument(comparison, language: .swedish).plainText
        #expect(text.contains("Perioderna är olika långa") == (end == "2018-08-31"))
        #expect(text.contains("2018-01-01–2018-08-31") == (end == "2018-08-31"))
        let goalFails = comparison.failures(of: .changed).contains { $0.kind == .goal }
        #expect(goalFails == (expected == .worse))
    }

    @Test func `of unchanged periods says that nothing moved`() throws {
        let text = ComparisonDocument(try comparison(SamplePublication(), SamplePublication()), language: .english)
        #expect(text.plainText.contains("Nothing moved."))
        #expect(text.markdown.contains("Nothing moved."))
    }
}
