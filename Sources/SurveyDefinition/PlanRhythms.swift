public import SurveyModel

extension SurveyLibrary {
    /// A plan whose goals are measured when their instruments are, where they do not say themselves.
    ///
    /// A goal of a yearly return that comes in December is not late in August, whether or not the plan repeats the month. The
    /// instrument's month also completes a goal that says "every year" alone.
    public func inRhythmOfInstruments(_ plan: Plan) -> Plan {
        var plan = plan
        for index in plan.goals.indices {
            let waves = instruments.filter { $0.id == plan.goals[index].measure.instrument }
            guard let rhythm = SurveyLibrary.wave(for: plan.id, among: waves)?.measuring else { continue }
            let own = plan.goals[index].description.measuring
            if own == nil || (own == Measuring(every: .year) && rhythm.every == .year) {
                plan.goals[index].description.measuring = rhythm
            }
        }
        return plan
    }
}
