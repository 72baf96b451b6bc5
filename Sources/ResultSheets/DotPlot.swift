import SurveyModel

/// One share as a dot on a line from 0 to 100 %, beside its number in a table.
struct DotPlot {
    /// The share in hundredths of a percent.
    let width: Int
    /// Whether it reaches the limit.
    let reaches: Bool
    /// The limit, where there is one.
    let limit: Int?

    /// The drawing; the number stands in the row, so it is decoration.
    ///
    /// A dot that does not reach the limit is open.
    var svg: Markup {
        let x = DotPlot.place(width).attribute
        let line: Markup =
            limit.map { limit in
                let x = DotPlot.place(limit).attribute
                return "<line class=\"limit\" x1=\"\(x)\" x2=\"\(x)\" y1=\"0\" y2=\"20\"/>"
            } ?? .none
        return """
            <svg class="dots" width="100%" height="20" aria-hidden="true" focusable="false">\
            <line class="track" x1="3%" x2="97%" y1="10" y2="10"/>\(line)\
            <circle class="\(reaches ? "dot" : "dot below")" cx="\(x)" cy="10" r="5.5"/></svg>
            """
    }

    /// The scale leaves room for the dot at either end.
    static func place(_ hundredths: Int) -> Place { Place(hundredths: 300 + hundredths * 94 / 100) }
}
