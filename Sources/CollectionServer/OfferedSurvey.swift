#if CommandLine
    public import ResponseStore
    public import SurveyModel

    /// A survey to be served.
    public struct OfferedSurvey: Sendable {
        /// What is asked.
        public let instrument: Instrument
        /// The wave of the store that takes the answers; nil where the form is only to be looked at.
        public let wave: CollectedWave?
        /// Whether its time is over: whoever comes with a link is told that it is closed.
        public let isOver: Bool

        /// A survey whose answers go to that wave.
        public init(_ instrument: Instrument, wave: CollectedWave?) {
            self.instrument = instrument
            self.wave = wave
            isOver = false
        }

        /// A survey that takes no more answers.
        public init(over instrument: Instrument) {
            self.instrument = instrument
            wave = nil
            isOver = true
        }
    }
#endif
