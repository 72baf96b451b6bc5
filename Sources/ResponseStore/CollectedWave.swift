#if CommandLine
    import SurveyModel

    /// One wave of an instrument in a store.
    public struct CollectedWave: Hashable, Sendable {
        let id: Int64
        /// What the wave under this definition is known by: drawn at random when it was made or its definition replaced.
        public let key: [UInt8]
        /// The definition under which it is collected.
        public let definition: FrozenDefinition
        /// Whether it takes no more answers.
        public let isClosed: Bool
        /// Whether it is answered by invitation alone.
        public let isByInvitation: Bool

        /// The name of the wave: the instrument's id, and the wave's where it has one.
        public var name: String { CollectedWave.name(definition.instrument, definition.wave) }

        static func name(_ instrument: String, _ wave: String?) -> String {
            wave.map { "\(instrument) \($0)" } ?? instrument
        }

        /// Whether the answers wait until several can be let out together.
        var holdsBack: Bool { definition.mode == .anonymous && !isClosed }

        /// Whether the store holds which record was answered with which token.
        var keepsLinks: Bool { definition.mode == .confidential || definition.mode == .named }

        var slots: SlotArray { SlotArray(wave: id) }
    }
#endif
