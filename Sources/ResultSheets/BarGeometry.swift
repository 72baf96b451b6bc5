/// Places in a drawing as percentages of its width, counted in hundredths so that the same input gives the same bytes.
struct Place: Comparable {
    /// Hundredths of a percent.
    let hundredths: Int

    /// As an attribute's value: "12.5%".
    var attribute: String {
        let rest = hundredths % 100
        guard rest != 0 else { return "\(hundredths / 100)%" }
        let digits = rest % 10 == 0 ? String(rest / 10) : (rest < 10 ? "0\(rest)" : String(rest))
        return "\(hundredths / 100).\(digits)%"
    }

    static func < (lhs: Place, rhs: Place) -> Bool { lhs.hundredths < rhs.hundredths }
}

/// The common scale of the bars of one battery: how much room there is on each side of the centre, and at the bars' side.
struct BarScale {
    /// Room left of the centre, in hundredths of a percent of a base.
    let left: Int
    /// Room right of the centre.
    let right: Int
    /// Room at the side for those who gave no valid answer; 0 where all did.
    let side: Int

    /// What parts the side from the bars.
    private var gap: Int { side > 0 ? 600 : 0 }
    private var whole: Int { left + right + gap + side }

    /// The scale that holds all distributions, with the right side at least to 100 %, and what stands at their side.
    init(_ distributions: [Distribution], beside missing: [MissingParts] = [], hasCentre: Bool) {
        right = Distribution.whole
        let widest = distributions.map(\.leftWidth).max() ?? 0
        left = hasCentre ? max(widest, Distribution.whole / 5) : 0
        side = missing.map(\.width).max() ?? 0
    }

    /// Where the centre stands.
    var centre: Place { place(0) }

    /// Where something stands so far right (or, negative, left) of the centre.
    func place(_ offset: Int) -> Place { Place(hundredths: (left + offset) * Distribution.whole / whole) }

    /// Where something stands so far into the side.
    func place(atSide offset: Int) -> Place { place(right + gap + offset) }

    /// How wide something is.
    func width(_ width: Int) -> Place { Place(hundredths: width * Distribution.whole / whole) }
}
