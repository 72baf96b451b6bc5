import SurveyModel

/// The tints of options that agree, made of an organisation's colour: the full colour furthest from the centre, paler ones
/// towards it.
struct AgreeingTints {
    /// The colours by the tints' names, as 0xRRGGBB.
    let colours: [String: UInt32]

    /// How much of the colour each tint has, in percent.
    private static let strengths = ["a0": 14, "a1": 34, "a2": 68, "a3": 100]
    /// The inks that numbers on a tint may have.
    private static let inks: [UInt32] = [0xFFFFFF, 0x000000]

    /// The tints of a colour on the ground of a page.
    init(_ accent: Colour, on ground: UInt32) {
        colours = AgreeingTints.strengths.mapValues { Palette.pale(accent.rgb, percent: $0, on: ground) }
    }

    /// The ink on a tint: the one that stands out more, which is never less than 4.5 : 1.
    static func ink(on tint: UInt32) -> UInt32 {
        let ground = Colour(tint)
        let white = Colour(inks[0]).contrast(to: ground)
        return white > Colour(inks[1]).contrast(to: ground) ? inks[0] : inks[1]
    }

    /// The tints and their inks as variables of a style sheet.
    var css: String {
        colours.sorted { $0.key < $1.key }.map { name, tint in
            let ink = Colour(AgreeingTints.ink(on: tint)).hexadecimal
            return "--\(name): \(Colour(tint).hexadecimal); --on-\(name): \(ink);"
        }.joined(separator: " ")
    }
}
