import SurveyModel

/// Something was asked for that the definitions do not have; says what there is instead.
public enum LookupFailure: Error, Hashable, Sendable, CustomStringConvertible {
    /// No instrument has that id.
    case noInstrument(String, known: [String])
    /// The instrument has no such wave.
    case noWave(String, instrument: String, waves: [String])
    /// The instrument has several waves, and none was named.
    case waveNeeded(instrument: String, waves: [String])
    /// No plan has that id.
    case noPlan(String, known: [String])
    /// The plan has no such goal.
    case noGoal(String, plan: String, known: [String])

    /// One sentence or two, with the nearest name where one is near.
    public var description: String {
        switch self {
        case .noInstrument(let id, let known):
            "no such instrument '\(id)'; " + LookupFailure.hint(id, known, "instruments are")
        case .noWave(let wave, let instrument, []):
            "\(instrument) has no waves and so no wave \(wave); leave the wave out."
        case .noWave(let wave, let instrument, let waves):
            "no such wave \(wave) of \(instrument); waves are \(waves.joined(separator: ", "))."
        case .waveNeeded(let instrument, let waves):
            "\(instrument) has several waves; name one of \(waves.joined(separator: ", "))."
        case .noPlan(let id, let known):
            "no such plan '\(id)'; " + LookupFailure.hint(id, known, "plans are")
        case .noGoal(let id, let plan, let known):
            "no such goal '\(id)' in plan \(plan); " + LookupFailure.hint(id, known, "goals are")
        }
    }

    private static func hint(_ name: String, _ known: [String], _ lead: String) -> String {
        if let nearest = nearestName(to: name, among: known) { return "did you mean '\(nearest)'?" }
        return known.isEmpty ? "there are none." : "\(lead) \(listed(known) { "and \($0) more" })."
    }

    /// The first names of a list, and how many more there are.
    static func listed(_ names: [String], rest: (Int) -> String) -> String {
        let most = 20
        return names.prefix(most).joined(separator: ", ") + (names.count > most ? " " + rest(names.count - most) : "")
    }
}
