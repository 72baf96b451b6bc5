import SurveyModel
import Testing

@testable import DisclosureControl
@testable import ResultSheets

/// What is said of goals that are made of several statements, or of the same one in two readings.
@Suite struct `Sentences about several statements` {
    /// A goal of two items whose options that count are these, of which 5 and 7 of 10 count.
    private func composite(_ option: String, enough: Int? = nil, target: Target? = nil) -> String {
        var publication = SamplePublication.year
        publication.items = ["a", "b"].compactMap { name -> PublishedItem? in
            guard var item = SampleItems.all.first else { return nil }
            item.name = name
            item.group = "organisation"
            item.instrument = "natverksenkat"
            item.label = LocalizedText("Fråga \(name)")
            item.options = [
                SampleItems.option("0", "Nej", "No", 0), SampleItems.option("1", option, option, 1, agrees: true),
            ]
            return item
        }
        var goal = SampleGoals.composite
        goal.description.items = ["a", "b"]
        goal.description.enough = enough
        if let target { goal.description.target = target }
        let allOf = AllOf(
            reading: .eachItem,
            parts: [.init(item: "a", share: Share(5, of: 10)), .init(item: "b", share: Share(7, of: 10))],
            joint: Share(4, of: 10), enough: enough)
        var outcome = SampleGoals.outcome(.allOf(allOf), base: nil, .notReached, trend: .none(.noPreviousPeriod))
        outcome.otherReading = Fraction(4, 10)
        goal.outcome = .shown(outcome)
        return GoalSentence(goal, in: Edition(publication)).text.replacing("\u{00A0}", with: " ")
    }

    /// Nobody agrees with a question.
    @Test func `several questions are no statements`() {
        #expect(
            composite("Mycket bättre")
                == "Målet 80 % på varje fråga nåddes inte: lägst är ”Fråga a”, där 5 av 10 svarar ”Mycket bättre”; "
                + "ingen av de 2 frågorna nådde målet. 40 % (4 av 10) svarar positivt på alla frågor på en gång.")
        #expect(
            composite("Instämmer helt")
                == "Målet 80 % på varje påstående nåddes inte: lägst är ”Fråga a”, där 5 av 10 instämmer; "
                + "inget av de 2 påståendena nådde målet. 40 % (4 av 10) instämmer i alla påståenden på en gång.")
        #expect(composite("Ja", enough: 1).contains("minst en av 2 frågor"))
    }

    /// Both reach 100 % without "don't know"; with those of the second in its base it has 9 of 10.
    @Test(arguments: [
        (0, "Med ”vet ej” i basen för varje påstående: nästan uppnått."),
        (1, "Med 1 ”vet ej” i basen: nästan uppnått."),
    ])
    func `a verdict that turns on "don't know" to another statement says so`(dontKnow: Int, words: String) {
        var goal = SampleGoals.composite
        let allOf = AllOf(
            reading: .eachItem,
            parts: [.init(item: "a", share: Share(10, of: 10)), .init(item: "b", share: Share(9, of: 9))],
            joint: Share(9, of: 9))
        var outcome = SampleGoals.outcome(
            .allOf(allOf), base: Base(valid: 10, missing: [.dontKnow: dontKnow]), .reached,
            trend: .none(.noPreviousPeriod))
        outcome.statusWithDontKnow = .nearly
        goal.outcome = .shown(outcome)
        let text = GoalSentence(goal, in: Edition(SamplePublication.year)).text.replacing("\u{00A0}", with: " ")
        #expect(text.contains(words), "\(text)")
    }

    @Test func `a composite names the statement that decided`() {
        #expect(
            sentence(SampleGoals.composite)
                == "Målet 80 % på varje påstående nåddes nästan: lägst är ”Nätverket är till nytta på hemmaplan”, där 70 av 90 instämmer; 1 av 2 påståenden nådde målet. Ingen jämförelse med 2017: ändrad fråga."
        )
    }

    @Test(arguments: [
        // Alike are 9 of 12 and 6 of 8: the statement named is the one whose numbers are told.
        (
            [Share(12, of: 13), Share(9, of: 12), Share(6, of: 8)], Status.notReached,
            "Målet 80 % på varje påstående nåddes inte: lägst är ”b”, där 9 av 12 instämmer (ett påstående till är lika "
                + "lågt); 1 av 3 påståenden nådde målet."
        ),
        (
            [Share(6, of: 8), Share(9, of: 12), Share(3, of: 4)], .notReached,
            "Målet 80 % på varje påstående nåddes inte: lägst är ”a”, där 6 av 8 instämmer (2 påståenden till är lika låga); "
                + "inget av de 3 påståendena nådde målet."
        ),
        (
            [Share(12, of: 12), Share(11, of: 11)], .reached,
            "Målet 80 % nåddes: alla som svarat (12 och 11) instämmer i båda påståendena."
        ),
    ])
    func `of statements that are alike one is named with its own numbers`(shares: [Share], status: Status, text: String)
    {
        var goal = SampleGoals.composite
        let parts = zip(["a", "b", "c"], shares).map { AllOf.Part(item: $0, share: $1) }
        let value = AllOf(reading: .eachItem, parts: parts, joint: nil)
        goal.outcome = .shown(SampleGoals.outcome(.allOf(value), base: nil, status, trend: .none(.noFigure)))
        #expect(sentence(goal) == text)
        #expect(value.deciding == value.decidingPart?.share)
    }

    @Test func `a joint reading tells who agrees with all`() {
        var goal = SampleGoals.composite
        goal.outcome = .shown(
            SampleGoals.outcome(
                .allOf(
                    AllOf(
                        reading: .everyRespondent,
                        parts: [.init(item: "kompetens", share: nil), .init(item: "nytta", share: nil)],
                        joint: Share(8, of: 10))),
                base: nil, .reached, trend: .none(.noFigure)))
        #expect(sentence(goal) == "Målet 80 % nåddes: 8 av 10 instämmer i båda påståendena.")
    }

    @Test(arguments: [
        (Reading.eachItem, "70 % (7 av 10) instämmer i alla påståenden på en gång. Så läst nåddes målet nästan."),
        (.everyRespondent, "Lägsta andelen för ett enskilt påstående: 70 %. Så läst nåddes målet nästan."),
    ])
    func `a composite tells its other reading`(reading: Reading, text: String) {
        var goal = SampleGoals.composite
        let share = Share(8, of: 10)
        let joint = reading == .eachItem ? Share(7, of: 10) : share
        let allOf = AllOf(reading: reading, parts: [.init(item: "kompetens", share: share)], joint: joint)
        var outcome = SampleGoals.outcome(.allOf(allOf), base: nil, .reached, trend: .none(.noFigure))
        outcome.otherReading = Fraction(7, 10)
        goal.outcome = .shown(outcome)
        #expect(sentence(goal).hasSuffix(". " + text))
    }

    @Test func `a joint figure tells what it covers and the other reading`() {
        #expect(
            sentence(SampleGoals.joint)
                == "Målet 80 % nåddes nästan: 316 av 400 förväntade deltog. Gäller 7 av 8 nätverk. Om varje nätverk räknas lika: 81 %. Så läst nåddes målet. I stort sett oförändrat sedan 2017 (80 %)."
        )
    }
}
