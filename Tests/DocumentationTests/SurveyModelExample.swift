import SurveyModel
import Testing

@Test func `the example of SurveyModel`() {
    let share = Share(26, of: 29)
    let target = Target.atLeast(.share(Fraction(percent: 90)))
    let isMet = target.isMet(by: share.fraction)  // false: 26 · 100 < 90 · 29
    let digits = GoalSafeRounding(target: target).percent(of: share.fraction)
    let text = Typography(.swedish).percent(digits)  // "89,7 %", with a no-break space

    #expect(isMet == false)
    #expect(text == "89,7\u{A0}%")
}
