import SurveyModel

/// The colour of what is drawn of results: the organisation's, where no eye can take it for the colour of the answers that do
/// not agree; else the house's own.
struct FigureColour {
    /// The colour.
    let colour: Colour
    private let ground: UInt32

    /// At less, two colours side by side in a bar are taken for shades of one.
    static let leastDistance = 40.0
    /// The house's colour and that of the answers furthest from agreeing, on light pages and on dark ones.
    static let light = (own: Colour(0x0B5C60), opposite: Colour(0x954717), ground: UInt32(0xFFFFFF))
    static let dark = (own: Colour(0x83CFCA), opposite: Colour(0xF0A878), ground: UInt32(0x192123))

    /// What an organisation's colour allows.
    init(_ accent: Colour?, isDark: Bool) {
        let house = isDark ? FigureColour.dark : FigureColour.light
        ground = house.ground
        let isApart = accent.map { ColourSight($0, house.opposite).distance >= FigureColour.leastDistance } ?? false
        colour = isApart ? accent ?? house.own : house.own
    }

    /// The colour and its tints as variables of a style sheet.
    var css: String { "--figure: \(colour.hexadecimal); \(AgreeingTints(colour, on: ground).css)" }
}
