import SurveyModel
import Testing

@Suite struct `Ends of a scale` {
    private static func item(_ scores: [Int?], type: ItemType = .selectOne) -> Item {
        var choices = scores.enumerated().map { Choice(code: "\($0)", label: "x", score: $1) }
        choices.append(Choice(code: "98", label: "Vet ej", missing: .dontKnow))
        return Item(name: "a", type: type, choices: ChoiceList(name: "l", choices: choices), label: "A")
    }

    @Test func `are the lowest and highest score of the options, summed or of each`() {
        let (four, six) = (Self.item([1, 2, 3, 4]), Self.item([6, 1, 3]))
        #expect(ScoreScale(ofSum: [four, six]) == ScoreScale(lowest: Fraction(2), highest: Fraction(10)))
        #expect(ScoreScale(ofEach: [four, four]) == ScoreScale(lowest: .one, highest: Fraction(4)))
        #expect(ScoreScale(ofEach: [four, six]) == nil)
    }

    /// A number's bounds only stop misprints.
    @Test func `are not known of a number`() {
        let number = Item(
            name: "n", type: .integer, label: "N",
            constraint: .compares(item: Condition.ownAnswer, .atMost, .number(Fraction(200))))
        #expect(ScoreScale(ofSum: [number]) == nil)
        #expect(ScoreScale(ofSum: []) == nil)
    }
}
