import SurveyModel

/// One item's share over the years as inline SVG: breaks are gaps, withheld years have no place on the scale.
struct HistoryChart {
    let line: HistoryLine
    /// The target in hundredths of a percent, drawn as a dotted line.
    let target: Int?
    /// The top of the scale as text: "100 %".
    let full: String
    /// What the chart says, for those who do not see it.
    let description: String

    private static let height = 156
    private static let top = 24
    private static let plot = 96
    private static let bottom = top + plot
    private static let start = 2_200
    private static let end = 9_000

    /// The drawing.
    var svg: Markup {
        // A first number at the scale's upper end would stand beside the end's own, as if there were two.
        let isCrowded = line.points.first?.share.map { height(of: $0) < HistoryChart.top + 24 } ?? false
        var parts: [Markup] = [
            frame(HistoryChart.top, isCrowded ? "" : "\(full)"), frame(HistoryChart.bottom, "0"),
        ]
        if let target {
            parts.append("<line class=\"target\" x1=\"0\" x2=\"100%\" y1=\"\(y(target))\" y2=\"\(y(target))\"/>")
        }
        parts += line.points.indices.dropLast().compactMap(connection)
        parts += line.points.indices.map(point)
        return """
            <svg class="history" width="100%" height="\(HistoryChart.height)" role="img" aria-label="\(description)">
            \(parts)
            </svg>
            """
    }

    /// An end of the scale, its number above it, where no target and no series runs.
    private func frame(_ y: Int, _ label: String) -> Markup {
        """
        <line class="frame" x1="0" x2="100%" y1="\(y)" y2="\(y)"/>
        <text class="axis" x="0" y="\(y - 5)">\(label)</text>
        """
    }

    /// Which lines besides the series itself are drawn.
    var drawn: (hasBreak: Bool, isRecoded: Bool, hasTarget: Bool) {
        let pairs = zip(line.points, line.points.dropFirst())
        return (
            pairs.contains { $0.0.continuation == .broken },
            pairs.contains { $0.0.continuation == .rescaled && $0.0.share != nil && $0.1.share != nil }, target != nil
        )
    }

    private func x(_ index: Int) -> Place {
        Place(hundredths: HistoryChart.start + line.place(index, within: HistoryChart.end - HistoryChart.start))
    }

    /// Where a point's number stands: above it, clear of the scale's upper end, or below where that or the target's line
    /// would run through it.
    private func label(at y: Int) -> Int {
        let above = (31...38).contains(y) ? HistoryChart.top - 4 : y - 10
        guard y < HistoryChart.bottom - 8 else { return above }
        let crossesEnd = abs(HistoryChart.top - (above - 5)) < 8
        let crossesTarget = target.map { abs(self.y($0) - (above - 5)) < 12 } ?? false
        return crossesEnd || crossesTarget ? y + 20 : above
    }

    private func y(_ share: Int) -> Int {
        HistoryChart.bottom - (share * HistoryChart.plot + Distribution.whole / 2) / Distribution.whole
    }

    private func height(of share: Share) -> Int { y(Distribution.width(share.agreeing, of: share.base)) }

    /// The line to the next point: whole, dashed where the scale was recoded, none where the series is broken.
    private func connection(_ index: Int) -> Markup? {
        let (from, to) = (line.points[index], line.points[index + 1])
        if from.continuation == .broken {
            let middle = Place(hundredths: (x(index).hundredths + x(index + 1).hundredths) / 2).attribute
            return
                """
                <line class="gap" x1="\(middle)" x2="\(middle)" y1="\(HistoryChart.top)" y2="\(HistoryChart.bottom)"/>
                """
        }
        guard let start = from.share, let end = to.share else { return nil }
        let style = from.continuation == .rescaled ? "series rescaled" : "series"
        return
            """
            <line class="\(style)" x1="\(x(index).attribute)" x2="\(x(index + 1).attribute)" \
            y1="\(height(of: start))" y2="\(height(of: end))"/>
            """
    }

    /// A period's name under its point; a long last one ends at the drawing's edge.
    private func year(_ period: String, at place: String, isNow: Bool) -> Markup {
        let isLong = isNow && period.count > HistoryChart.longYear
        let style = isLong ? "year last" : "year"
        return """
            <text class="\(style)" x="\(isLong ? "100%" : place)" y="\(HistoryChart.height - 8)">\(period)</text>
            """
    }

    private static let longYear = 9

    private func point(_ index: Int) -> Markup {
        let point = line.points[index]
        let place = x(index).attribute
        let isNow = index == line.points.count - 1
        let year = self.year(point.period, at: place, isNow: isNow)
        guard let share = point.share else {
            return
                """
                <text class="withheld" x="\(place)" y="\(HistoryChart.bottom - 6)">\(point.text)</text>
                \(year)
                """
        }
        let y = height(of: share)
        return """
            <circle class="\(isNow ? "point now" : "point")" cx="\(place)" cy="\(y)" r="\(isNow ? 5 : 4)"/>
            <text class="\(isNow ? "figure now" : "figure")" x="\(place)" y="\(label(at: y))">\(point.text)</text>
            \(year)
            """
    }
}
