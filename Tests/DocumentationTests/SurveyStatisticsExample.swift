import SurveyModel
import SurveyStatistics
import Testing

@Test func `the example of SurveyStatistics`() {
    let goal = GoalDescription(
        id: "stod", scope: .network("chefer"), text: "Nätverket är ett stöd", kind: .shareAgree,
        target: .atLeast(.share(Fraction(percent: 90))))
    let before = MeasuredValue.share(Share(24, of: 28))
    let now = MeasuredValue.share(Share(26, of: 29))
    let status = Judgement(of: goal).status(of: now)  // .nearly: within ten points of 90 %
    let change = Movement().change(from: before, to: now, period: "2017")
    let arrow = change?.arrow  // .up: 3.9 points, more than 2 points and more than one of 28

    #expect(status == .nearly)
    #expect(arrow == .up)
    #expect(change?.persons == 1)
}
