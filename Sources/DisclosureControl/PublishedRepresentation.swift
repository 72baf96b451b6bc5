public import SurveyModel

/// Who answered against who was asked, in counts alone: no unit is named, and nobody is pointed out.
public struct PublishedRepresentation: Hashable, Sendable, Codable {
    /// How many units were asked, and from how many of them nobody answered.
    public struct Units: Hashable, Sendable, Codable {
        /// Units of which somebody was asked.
        public internal(set) var asked: Int
        /// Those of them from which nobody answered.
        public internal(set) var silent: Int
        /// Whether all of them are municipalities.
        public internal(set) var areMunicipalities: Bool
    }

    /// How many of a position answered of how many asked.
    public struct Position: Hashable, Sendable, Codable {
        /// The position's words; nil for several small ones together.
        public internal(set) var label: LocalizedText?
        /// How many answered.
        public internal(set) var answered: Int
        /// How many were asked.
        public internal(set) var asked: Int
    }

    /// By unit, where it is known of everybody asked and everybody who answered.
    public internal(set) var units: Units?
    /// By position, in the order of the item's options; empty where it is not known of everybody, or would tell too much.
    public internal(set) var positions: [Position]
}

extension PublishedRepresentation {
    /// Whether a number of answers may be told of so many asked, under a minimum base: nobody, or at least that many.
    static func tells(answered: Int, of asked: Int, minimumBase: Int) -> Bool {
        asked >= minimumBase && (answered == 0 || answered >= minimumBase) && answered <= asked
    }
}
