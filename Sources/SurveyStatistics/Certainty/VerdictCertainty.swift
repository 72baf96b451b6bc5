public import SurveyModel

/// A verdict on a share with its certainty (rule 6 of the arithmetic), and what the silent would have to answer.
public struct VerdictCertainty: Hashable, Sendable {
    /// Whether the target is met among those who answered.
    public let isMet: Bool
    /// How sure that is for the whole group.
    public let certainty: Certainty
    /// The interval that was used.
    public let interval: ChosenInterval
    /// The hard bounds; nil where it is unknown how many were asked.
    public let bounds: HardBounds?
    /// What of the silent is needed for the target to hold whatever the others say; nil where nothing is enough, or
    /// where it is unknown how many were asked, or the target is not one-sided.
    public let need: Need?

    /// What the silent must answer, at least.
    public enum Need: Hashable, Sendable {
        /// So many must agree, for "at least".
        case agreeing(Int)
        /// So many must not agree, for "at most".
        case notAgreeing(Int)
    }

    /// The certainty of the verdict on a share.
    ///
    ///     VerdictCertainty(of: Share(9, of: 9), silent: 3, target: .atLeast(.share(Fraction(percent: 90))))
    ///     // met, among respondents only (exact interval 10 to 12 of 12); needs 2 of the 3 silent to agree
    ///
    /// - Returns: nil where the target is no bound on a share.
    public init?(of share: Share, silent: Int?, target: Target, level: ConfidenceLevel = .standard) {
        guard let aim = ShareAim(target) else { return nil }
        let isMet = aim.isMet(by: share.fraction)
        let interval = ChosenInterval(of: share, silent: silent, level: level)
        let bounds = silent.map { HardBounds(of: share, silent: $0) }
        if let bounds, aim.agrees(isMet, in: bounds) {
            certainty = .secured
        } else {
            certainty = aim.agrees(isMet, in: interval) ? .likely : .amongRespondentsOnly
        }
        need = bounds.flatMap { aim.need(in: $0) }
        self.isMet = isMet
        self.interval = interval
        self.bounds = bounds
    }
}
