public import SurveyModel

extension LookupFailure {
    /// One sentence or two in Swedish or English, with the nearest name where one is near.
    public func text(in language: LanguageTag) -> String {
        language == .swedish || language.rawValue.hasPrefix("sv-") ? swedish : description
    }

    private var swedish: String {
        switch self {
        case .noInstrument(let id, let known):
            "det finns ingen enkät eller inget register ’\(id)’; " + LookupFailure.tip(id, known)
        case .noWave(let wave, let instrument, []):
            "\(instrument) har inga omgångar och alltså ingen \(wave); utelämna omgången."
        case .noWave(let wave, let instrument, let waves):
            "\(instrument) har ingen omgång \(wave); det finns \(waves.joined(separator: ", "))."
        case .waveNeeded(let instrument, let waves):
            "\(instrument) har flera omgångar; ange någon av \(waves.joined(separator: ", "))."
        case .noPlan(let id, let known): "det finns ingen plan ’\(id)’; " + LookupFailure.tip(id, known)
        case .noGoal(let id, let plan, let known):
            "planen \(plan) har inget mål ’\(id)’; " + LookupFailure.tip(id, known)
        }
    }

    private static func tip(_ name: String, _ known: [String]) -> String {
        if let nearest = nearestName(to: name, among: known) { return "avsågs ’\(nearest)’?" }
        return known.isEmpty
            ? "det finns inga alls." : "det finns \(LookupFailure.listed(known) { "och \($0) till" })."
    }
}
