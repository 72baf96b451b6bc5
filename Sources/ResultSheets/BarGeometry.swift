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

/// The common scale of the bars of one battery: how much room there is on each side of the centre.
struct BarScale {
    /// Room left of the centre, in hundredths of a percent of a base.
    let left: Int
    /// Room right of the centre.
    let right: Int

    /// The scale that holds all distributions, with the right side at least to 100 %.
    init(_ distributions: [Distribution], hasCentre: Bool) {
        right = Distribution.whole
        let widest = distributions.map(\.leftWidth).max() ?? 0
        left = hasCentre ? max(widest, Distribution.whole / 5) : 0
    }

    /// Where the centre stands.
    var centre: Place { place(0) }

    /// Where something stands so far right (or, negative, left) of the centre.
    func place(_ offset: Int) -> Place { Place(hundredths: (left + offset) * Distribution.whole / (left + right)) }

    /// How wide something is.
    func width(_ width: Int) -> Place { Place(hundredths: width * Distribution.whole / (left + right)) }
}
