#if CommandLine

    /// The places in a line of data that a definition describes.
    struct DescribedPlaces {
        /// Those of each variable, in order; of a variable that takes one value, the first field alone where commas part them.
        private let places: [ClosedRange<Int>]

        init(_ definition: TripleSDefinition) {
            places = definition.variables
                .map { variable in
                    let isOneField = definition.data.isDelimited && variable.kind != .multiple
                    return isOneField ? variable.start...variable.start : variable.places
                }
                .sorted { $0.lowerBound < $1.lowerBound }
        }

        /// The fields of a line with so many that no variable describes.
        func undescribed(fields: Int) -> [ClosedRange<Int>] {
            gaps(to: fields).flatMap { gap in gap.map { $0...$0 } }
        }

        /// The places that no variable describes and in which some line holds something.
        func undescribed(in lines: FixedLines) -> [ClosedRange<Int>] {
            lines.filled(gaps(to: FixedLines.longestLine))
        }

        private func gaps(to last: Int) -> [ClosedRange<Int>] {
            var gaps: [ClosedRange<Int>] = []
            var next = 1
            for place in places {
                if place.lowerBound > next, next <= last { gaps.append(next...min(last, place.lowerBound - 1)) }
                next = max(next, place.upperBound + 1)
            }
            if next <= last { gaps.append(next...last) }
            return gaps
        }
    }

#endif
