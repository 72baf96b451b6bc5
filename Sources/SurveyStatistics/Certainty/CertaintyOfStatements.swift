public import SurveyModel

extension VerdictCertainty {
    /// The certainty of a verdict on several statements, each read by itself.
    ///
    /// A target that is reached is as sure as the last of the statements needed; one that is missed is as sure as the
    /// failures that suffice for it. Each statement's interval is its own: "likely" is no joint level.
    ///
    /// - Parameters:
    ///   - allOf: The statements.
    ///   - silent: How many did not answer each of them, in their order; nil where it is unknown how many were asked.
    ///   - target: The target that each of them is held against.
    /// - Returns: nil where the target is no bound on a share, or where missing statements leave the verdict open.
    public static func ofStatements(_ allOf: AllOf, silent: [Int?], target: Target) -> Certainty? {
        let parts = zip(allOf.parts, silent).compactMap { part, silent in
            part.share.flatMap { VerdictCertainty(of: $0, silent: silent, target: target) }
        }
        let met = parts.filter(\.isMet)
        let isReached = met.count >= allOf.needed
        let missing = allOf.parts.count - parts.count
        guard !parts.isEmpty, isReached || met.count + missing < allOf.needed else { return nil }
        let deciding = isReached ? met : parts.filter { !$0.isMet }
        let needed = isReached ? allOf.needed : allOf.parts.count - allOf.needed + 1
        let secured = deciding.count { $0.certainty == .secured }
        if secured >= needed { return .secured }
        let likely = deciding.count { $0.certainty != .amongRespondentsOnly }
        return likely >= needed ? .likely : .amongRespondentsOnly
    }
}
