import SurveyModel
import Testing

@testable import ResultSheets

@Suite struct `Tints of an organisation's colour` {
    @Test(
        arguments: [UInt32(0x7A1FA2), 0x0B5C60, 0xB00020, 0x1A4F9C, 0x777777, 0x83CFCA], [UInt32(0xFFFFFF), 0x192123])
    func `bear numbers at 4.5 to 1`(accent: UInt32, ground: UInt32) {
        let tints = AgreeingTints(Colour(accent), on: ground)
        #expect(tints.colours["a3"] == accent)
        #expect(tints.colours.count == 4)
        for tint in tints.colours.values {
            #expect(Colour(AgreeingTints.ink(on: tint)).contrast(to: Colour(tint)) >= 4.5)
        }
    }

    @Test(arguments: [
        (UInt32(0x954717), false, false), (0x8A1A4B, false, false), (0xA00000, false, false), (0x006400, false, false),
        (0x5A2D82, false, true), (0x1A4F9C, false, true), (0x7A0050, false, true), (0xF0B060, true, false),
        (0xC9A5F0, true, true), (0xFFB0E0, true, true),
    ])
    func `are of the house's own where the organisation's is taken for the other answers'`(
        accent: UInt32, isDark: Bool, isOwn: Bool
    ) {
        let house = isDark ? FigureColour.dark : FigureColour.light
        let colour = FigureColour(Colour(accent), isDark: isDark).colour
        #expect(colour == (isOwn ? Colour(accent) : house.own))
        let css = SheetTheme(Theme(accent: isDark ? nil : Colour(accent), accentDark: isDark ? Colour(accent) : nil))
            .css
        #expect(css.contains("--accent: \(Colour(accent).hexadecimal);"))
        #expect(css.contains("--figure: \(colour.hexadecimal);"))
    }

    @Test func `are held against the colours of the pages`() {
        for house in [FigureColour.light, FigureColour.dark] {
            #expect(StylesheetColours.css.contains("--figure: \(house.own.hexadecimal);"))
            #expect(StylesheetColours.css.contains("--d3: \(house.opposite.hexadecimal);"))
        }
    }
}
