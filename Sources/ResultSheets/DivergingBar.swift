import SurveyModel

/// One item's diverging stacked bar as inline SVG; lengths in percent and text in points, so it fits any width.
struct DivergingBar {
    let distribution: Distribution
    /// What stands at the side, apart from the bar.
    let missing: MissingParts
    let percents: [String]
    let scale: BarScale
    let hasCentre: Bool
    /// The whole organisation's share in hundredths of a percent, drawn as a marker.
    let whole: Int?
    /// What the bar says, for those who do not see it.
    let description: String

    private static let height = 38
    private static let top = 10
    private static let thickness = 24
    /// The narrowest part of the drawing that holds its percentage on a phone, and on anything wider.
    private static let (narrowestOnPhone, narrowest) = (1_400, 800)

    /// The drawing.
    var svg: Markup {
        var parts: [Markup] = []
        var offset = -distribution.leftWidth
        for segment in distribution.left + distribution.right {
            parts += draw(segment, at: offset)
            offset += segment.width
        }
        parts += side
        if hasCentre { parts.append(centreLine) }
        if let whole { parts.append(marker(scale.place(whole))) }
        return """
            <svg class="bar" width="100%" height="\(DivergingBar.height)" role="img" aria-label="\(description)">
            \(parts)
            </svg>
            """
    }

    private func draw(_ segment: Distribution.Segment, at offset: Int) -> [Markup] {
        guard segment.width > 0 else { return [] }
        let x = scale.place(offset)
        let width = scale.width(segment.width)
        let part = DivergingBar.part(segment.tint, at: x, width)
        guard width.hundredths >= DivergingBar.narrowest else { return [part] }
        let middle = Place(hundredths: x.hundredths + width.hundredths / 2)
        let room = width.hundredths < DivergingBar.narrowestOnPhone ? " tight" : ""
        return [
            part,
            """
            <text class="on-\(segment.tint)\(room)" x="\(middle.attribute)" y="27">\(percents[segment.option])</text>
            """,
        ]
    }

    private static func part(_ tint: String, at x: Place, _ width: Place) -> Markup {
        """
        <rect class="\(tint)" x="\(x.attribute)" y="\(top)" width="\(width.attribute)" height="\(thickness)"/>
        """
    }

    /// Those who gave no valid answer, from a line of their own; every bar of a sheet has the line where any has them.
    private var side: [Markup] {
        guard scale.side > 0 else { return [] }
        let start = scale.place(atSide: 0).attribute
        var parts: [Markup] = ["<line class=\"side-axis\" x1=\"\(start)\" x2=\"\(start)\" y1=\"6\" y2=\"38\"/>"]
        var offset = 0
        for part in missing.parts {
            let tint = MissingParts.tint(of: part.kind)
            parts.append(DivergingBar.part(tint, at: scale.place(atSide: offset), scale.width(part.width)))
            offset += part.width
        }
        return parts
    }

    private var centreLine: Markup {
        let x = scale.centre.attribute
        return "<line class=\"centre\" x1=\"\(x)\" x2=\"\(x)\" y1=\"6\" y2=\"\(DivergingBar.height)\"/>"
    }

    private func marker(_ place: Place) -> Markup {
        """
        <svg x="\(place.attribute)" y="0" overflow="visible"><path class="whole" d="M0 10 L-6 0 L6 0 Z"/></svg>
        """
    }
}

/// One share as a plain bar, beside its number in a table.
struct PlainBar {
    /// The share in hundredths of a percent.
    let width: Int
    /// The style's name.
    let tint: String

    /// The drawing; the number stands in the row, so it is decoration.
    var svg: Markup {
        """
        <svg class="plain" width="100%" height="14" aria-hidden="true" focusable="false">\
        <rect class="track" x="0" y="2" width="100%" height="10" rx="2"/>\
        <rect class="\(tint)" x="0" y="2" width="\(Place(hundredths: width).attribute)" height="10" rx="2"/></svg>
        """
    }
}
