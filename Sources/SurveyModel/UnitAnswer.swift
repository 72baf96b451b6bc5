/// What one unit answered to a question of one choice: the option in words, or how the answer is missing.
public struct UnitAnswer: Hashable, Sendable, Codable {
    /// The words of the option that was chosen, which may be that it is not known.
    public var option: LocalizedText?
    /// How the answer is missing, where none was chosen.
    public var missing: MissingKind?

    /// Takes the option, or what is missing.
    public init(option: LocalizedText? = nil, missing: MissingKind? = nil) {
        self.option = option
        self.missing = missing
    }
}
