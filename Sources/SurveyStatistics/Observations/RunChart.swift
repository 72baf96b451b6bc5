public import SurveyModel

/// A series about its median, and what in it is unlike chance.
///
///     RunChart(of: [5, 6, 4, 7, 7, 8, 7, 9, 8].map { Fraction($0) })?.median   // 7
///
/// Rules: a *shift* is six or more points in a row on one side of the median, points on it neither counted nor breaking
/// the row; a *trend* is five or more points in a row all rising or all falling, equal neighbours counted once.
///
/// Source: Perla, Provost & Murray 2011, BMJ Quality & Safety 20, 46–51.
public struct RunChart: Hashable, Sendable {
    /// A stretch of points that is unlike chance.
    public struct Signal: Hashable, Sendable {
        /// What kind of stretch.
        public enum Kind: String, Hashable, Sendable {
            /// A row on one side of the median.
            case shift
            /// A row all rising or all falling.
            case trend
        }

        /// What kind of stretch.
        public var kind: Kind
        /// Whether it lies above, or rises.
        public var isUp: Bool
        /// The first and last point of the series.
        public var points: ClosedRange<Int>

        /// Takes the parts as found.
        public init(kind: Kind, isUp: Bool, points: ClosedRange<Int>) {
            self.kind = kind
            self.isUp = isUp
            self.points = points
        }
    }

    /// The values in the order of time.
    public let values: [Fraction]
    /// The middle value, or the mean of the two in the middle.
    public let median: Fraction
    /// The stretches that are unlike chance, shifts first.
    public let signals: [Signal]

    /// So many points on one side are a shift.
    public static let shiftLength = 6
    /// So many points rising or falling are a trend.
    public static let trendLength = 5

    /// The chart of a series; nil without values.
    public init?(of values: [Fraction]) {
        guard !values.isEmpty else { return nil }
        self.values = values
        let sorted = values.sorted()
        let middle = sorted.count / 2
        let median =
            sorted.count % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) * Fraction(1, 2)
        self.median = median
        signals = RunChart.shifts(in: values, about: median) + RunChart.trends(in: values)
    }

    private static func shifts(in values: [Fraction], about median: Fraction) -> [Signal] {
        var found: [Signal] = []
        var row: [Int] = []
        var isAbove = false
        func close() {
            guard row.count >= shiftLength, let first = row.first, let last = row.last else { return }
            found.append(Signal(kind: .shift, isUp: isAbove, points: first...last))
        }
        for (place, value) in values.enumerated() where value != median {
            if !row.isEmpty, (value > median) != isAbove {
                close()
                row = []
            }
            isAbove = value > median
            row.append(place)
        }
        close()
        return found
    }

    private static func trends(in values: [Fraction]) -> [Signal] {
        var found: [Signal] = []
        var start = 0
        var moves = 0
        var isUp = false
        func close(at end: Int) {
            // So many points are one move fewer.
            if moves + 1 >= trendLength { found.append(Signal(kind: .trend, isUp: isUp, points: start...end)) }
        }
        for place in values.indices.dropFirst() where values[place] != values[place - 1] {
            let rises = values[place] > values[place - 1]
            if moves > 0, rises != isUp {
                close(at: place - 1)
                (start, moves) = (place - 1, 0)
            } else if moves == 0 {
                start = place - 1
            }
            isUp = rises
            moves += 1
        }
        close(at: values.count - 1)
        return found
    }
}
