import DisclosureControl
import SurveyModel

/// How the answers to one item lie on either side of its declared centre.
///
/// The centre stands between the options that do not agree and those that do, as the options declare, so that
/// everything to the right of it is the share that agrees. Widths are whole hundredths of a percent; no float.
struct Distribution {
    /// One option's part.
    struct Segment {
        /// Where the option stands among the item's options.
        let option: Int
        /// The style's name: `d3` (furthest from agreeing) … `d1`, `n` (middle), `a0` (leaning to agree), `a1` … `a3`, or `c1` … `c6`.
        let tint: String
        /// The width in hundredths of a percent of the base.
        let width: Int
    }

    /// Left of the centre, from the outermost in.
    let left: [Segment]
    /// Right of the centre, from the centre out.
    let right: [Segment]

    /// The whole base in hundredths of a percent.
    static let whole = 10_000

    /// Lays out an item's options by their counts; nil where these do not add up to the base (several options each).
    init?(options: [PublishedItem.Option], counts: [Int], base: Int) {
        guard base > 0, counts.count == options.count, counts.reduce(0, +) == base else { return nil }
        let sides = OptionSides(options)
        func segment(_ option: Int) -> Segment {
            Segment(option: option, tint: sides.tints[option], width: Distribution.width(counts[option], of: base))
        }
        left = sides.left.map(segment)
        right = sides.right.map(segment)
    }

    /// All to the left of the centre.
    var leftWidth: Int { left.reduce(0) { $0 + $1.width } }

    /// All to the right of the centre.
    var rightWidth: Int { right.reduce(0) { $0 + $1.width } }

    /// A part of a base in hundredths of a percent, half up.
    static func width(_ count: Int, of base: Int) -> Int {
        DecimalDigits(rounding: Fraction(count, base) * Fraction(whole), decimals: 0).units
    }
}

/// Which options stand on which side of the centre, and in which tint.
struct OptionSides {
    /// Left of the centre, from the outermost in.
    let left: [Int]
    /// Right of the centre, from the centre out; all options where none agrees.
    let right: [Int]
    /// The tint of each option.
    let tints: [String]
    /// Whether there is a centre: some option agrees and some does not.
    let hasCentre: Bool

    /// The sides of an item's options.
    init(_ options: [PublishedItem.Option]) {
        let agreeing = options.indices.filter { options[$0].agrees }
        let others = options.indices.filter { !options[$0].agrees }
        hasCentre = !agreeing.isEmpty && !others.isEmpty
        guard !agreeing.isEmpty else {
            left = []
            right = Array(options.indices)
            tints = options.indices.map { "c\($0 % 6 + 1)" }
            return
        }
        let towards = OptionSides.agreementGrows(options, agreeing: agreeing, others: others)
        left = OptionSides.ordered(others, options, growing: towards)
        right = OptionSides.ordered(agreeing, options, growing: towards)
        tints = OptionSides.tints(options, left: left, right: right)
    }

    /// Whether agreement grows with the score, or with the order where options have none.
    private static func agreementGrows(_ options: [PublishedItem.Option], agreeing: [Int], others: [Int]) -> Bool {
        func position(_ index: Int) -> Int { options[index].score ?? index }
        let highest = agreeing.map(position).max() ?? 0
        return others.allSatisfy { position($0) <= highest }
    }

    private static func ordered(_ indices: [Int], _ options: [PublishedItem.Option], growing: Bool) -> [Int] {
        let sorted = indices.sorted {
            (options[$0].score ?? $0, $0) < (options[$1].score ?? $1, $1)
        }
        return growing ? sorted : sorted.reversed()
    }

    private static func tints(_ options: [PublishedItem.Option], left: [Int], right: [Int]) -> [String] {
        var tints = [String](repeating: "n", count: options.count)
        let mildest = left.last { isMiddle($0, options) }.flatMap(left.firstIndex) ?? left.endIndex
        for option in left[min(mildest + 1, left.endIndex)...] { tints[option] = "a0" }
        let disagreeing = left[..<mildest]
        for (place, option) in disagreeing.reversed().enumerated() {
            tints[option] = "d\(strength(place, of: disagreeing.count))"
        }
        for (place, option) in right.enumerated() { tints[option] = "a\(strength(place, of: right.count))" }
        return tints
    }

    /// From 1 beside the centre to 3 furthest out.
    private static func strength(_ place: Int, of count: Int) -> Int {
        count == 1 ? 3 : 1 + (place * 2 + (count - 1) / 2) / (count - 1)
    }

    private static func isMiddle(_ index: Int, _ options: [PublishedItem.Option]) -> Bool {
        let scores = options.compactMap(\.score)
        guard scores.count == options.count, let score = options[index].score, let low = scores.min(),
            let high = scores.max(), low < high
        else { return false }
        return 2 * score == low + high
    }
}
