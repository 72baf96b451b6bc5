#if CommandLine
    public import SurveyModel

    /// What may not change of an instrument while answers to it are collected.
    public struct FrozenDefinition: Hashable, Sendable {
        /// The instrument's id.
        public let instrument: String
        /// Its wave; nil where it is the same for every period.
        public let wave: String?
        /// What is promised to those who answer.
        public let mode: Anonymity.Mode
        /// The fewest answers that are let out together, in anonymous mode.
        public let smallestBatch: Int
        /// The names of the items that take an answer, in order; what the cells of a record stand for.
        public let items: [String]
        /// Every word and rule that respondents meet, by where it stands, as `items.stod.label.sv`.
        public let parts: [String: String]

        /// The day after which those who answered were told that nothing is left of their answers; nil where none was said.
        public var deleteAfter: CalendarDate? { parts["retention.delete_after"].flatMap { CalendarDate($0) } }

        /// Takes the instrument, and its definition part by part.
        public init(_ instrument: Instrument, parts: [String: String]) {
            self.instrument = instrument.id
            wave = instrument.wave
            mode = instrument.anonymity.mode
            smallestBatch = max(2, instrument.anonymity.minimumBase)
            items = instrument.answeredItems.map(\.name)
            self.parts = parts
        }

        init(
            instrument: String, wave: String?, mode: Anonymity.Mode, smallestBatch: Int, items: [String],
            parts: [String: String]
        ) {
            self.instrument = instrument
            self.wave = wave
            self.mode = mode
            self.smallestBatch = smallestBatch
            self.items = items
            self.parts = parts
        }

        /// Whether it says nothing else than one that was frozen without the organisation's units and networks, as stores of
        /// earlier versions are.
        func completes(_ frozen: FrozenDefinition) -> Bool {
            (instrument, wave, items) == (frozen.instrument, frozen.wave, frozen.items)
                && (mode, smallestBatch) == (frozen.mode, frozen.smallestBatch)
                && changes(from: frozen).allSatisfy { $0.was == nil && $0.isOfOrganisation }
        }

        /// What differs from the definition under which answers were collected, in the order of places.
        func changes(from frozen: FrozenDefinition) -> [DefinitionChange] {
            var changes = Set(parts.keys).union(frozen.parts.keys).sorted().compactMap { path in
                parts[path] == frozen.parts[path]
                    ? nil : DefinitionChange(path: path, was: frozen.parts[path], isNow: parts[path])
            }
            if items != frozen.items {
                changes.append(
                    DefinitionChange(
                        path: "items", was: frozen.items.joined(separator: " "), isNow: items.joined(separator: " ")))
            }
            return changes
        }
    }

    /// One place in which a definition differs from what respondents met earlier.
    public struct DefinitionChange: Hashable, Sendable, CustomStringConvertible {
        /// Where it stands, as `items.stod.label.sv`.
        public let path: String
        /// Whether it is about when answers are deleted, which makes no other questions of those that were asked.
        public var isOfRetention: Bool { path.hasPrefix("retention.") }
        /// Whether it is about the units and networks that the organisation gives to choose from.
        public var isOfOrganisation: Bool {
            ["choice_lists.units", "choice_lists.networks"].contains { path == $0 || path.hasPrefix($0 + ".") }
        }
        /// What respondents met; nil where there was nothing.
        public let was: String?
        /// What the definition says now; nil where it was taken away.
        public let isNow: String?

        /// The change in words.
        public var description: String {
            switch (was, isNow) {
            case (let was?, let isNow?): "\(path) was '\(was)' and is now '\(isNow)'"
            case (let was?, nil): "\(path) was '\(was)' and is gone"
            case (nil, let isNow?): "\(path) is new: '\(isNow)'"
            case (nil, nil): path
            }
        }
    }
#endif
