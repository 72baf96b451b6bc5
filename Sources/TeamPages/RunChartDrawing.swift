import SurveyModel
import SurveyStatistics

/// A run chart as SVG: points joined by a line, the median dashed, the phases parted; whole numbers place everything.
struct RunChartDrawing {
    let finding: PersonFinding
    /// The ends of the scale; nil to take the lowest and highest value told.
    let scale: ClosedRange<Fraction>?
    let label: String
    let words: TeamWords

    private static let (width, height, left, top, bottom) = (720, 220, 40, 16, 28)

    var svg: String {
        let values = finding.chart.values
        let low = min(scale?.lowerBound ?? values.min() ?? .zero, values.min() ?? .zero)
        let high = max(scale?.upperBound ?? values.max() ?? .zero, values.max() ?? .zero)
        let points = values.enumerated().map { "\(x($0.offset)),\(y($0.element, low, high))" }
        let median = y(finding.chart.median, low, high)
        let marks = values.enumerated().map { place, value in
            "<circle cx=\"\(x(place))\" cy=\"\(y(value, low, high))\" r=\"3\" fill=\"#1b1b1b\"/>"
        }
        return """
            <svg viewBox="0 0 \(Self.width) \(Self.height)" role="img" aria-label="\(HTMLText.escaped(alternative))">
            <line x1="\(Self.left)" x2="\(Self.width)" y1="\(median)" y2="\(median)" stroke="#555" stroke-dasharray="6 4"/>
            \(boundary)
            <polyline fill="none" stroke="#245a86" stroke-width="2" points="\(points.joined(separator: " "))"/>
            \(marks.joined())
            <text x="0" y="\(y(high, low, high) + 4)" font-size="12">\(words.number(high))</text>
            <text x="0" y="\(y(low, low, high) + 4)" font-size="12">\(words.number(low))</text>
            <text x="\(Self.left)" y="\(Self.height - 6)" font-size="12">\(day(finding.series.points.first))</text>
            <text x="\(Self.width)" y="\(Self.height - 6)" font-size="12" text-anchor="end">\(day(finding.series.points.last))</text>
            </svg>
            """
    }

    private var alternative: String {
        "\(label). " + words.caption("", count: finding.series.points.count, median: finding.chart.median)
    }

    /// A line where the first observation after the change stands.
    private var boundary: String {
        guard finding.phases != nil, let first = finding.series.points.firstIndex(where: { $0.phase == .after }) else {
            return ""
        }
        let place = x(first) - 4
        return """
            <line x1="\(place)" x2="\(place)" y1="\(Self.top)" y2="\(Self.height - Self.bottom)" stroke="#8a1c1c"/>
            <text x="\(place + 4)" y="12" font-size="12">\(words.phase(.after))</text>
            """
    }

    private func day(_ point: ObservationSeries.Point?) -> String { point?.day?.description ?? "" }

    private func x(_ place: Int) -> Int {
        let steps = max(finding.chart.values.count - 1, 1)
        return Self.left + place * (Self.width - Self.left - 8) / steps
    }

    private func y(_ value: Fraction, _ low: Fraction, _ high: Fraction) -> Int {
        let room = Self.height - Self.top - Self.bottom
        guard high > low else { return Self.top + room / 2 }
        let (part, whole) = (value - low, high - low)
        let scaled = part * Fraction(whole.denominator, max(whole.numerator, 1)) * Fraction(room)
        return Self.top + room - DecimalDigits(rounding: scaled, decimals: 0).units
    }
}
