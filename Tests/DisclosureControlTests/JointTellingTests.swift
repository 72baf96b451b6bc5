import SurveyModel
import Testing

@testable import DisclosureControl

@Suite struct `A joint share` {
    // Agreeing and base of a statement, of all statements, and whether those outside can be told.
    private static let cases: [(Int, Int, Int, Int, Bool)] = [
        (11, 12, 10, 10, true), (10, 11, 10, 10, true), (9, 11, 8, 10, false), (12, 12, 10, 10, false),
        (9, 10, 5, 10, false), (15, 20, 10, 10, false), (0, 12, 0, 10, false), (1, 12, 0, 9, false),
    ]

    @Test(arguments: cases)
    func `tells of those outside it where one count fits`(
        agree: Int, valid: Int, joint: Int, base: Int, tells: Bool
    ) {
        var allOf = AllOf(
            reading: .eachItem,
            parts: [.init(item: "a", share: Share(agree, of: valid)), .init(item: "b", share: nil)],
            joint: Share(joint, of: base))
        let check = JointTelling(minimumBase: 5)
        #expect(check.tells(allOf) == tells)
        let guarded = check.guarded(.allOf(allOf))
        allOf.joint = tells ? nil : allOf.joint
        #expect(guarded == .allOf(allOf))
    }

    @Test func `that decides is not taken from its goal`() {
        let allOf = AllOf(
            reading: .everyRespondent, parts: [.init(item: "a", share: Share(11, of: 12))], joint: Share(10, of: 10))
        #expect(JointTelling(minimumBase: 5).guarded(.allOf(allOf)) == .allOf(allOf))
    }
}
