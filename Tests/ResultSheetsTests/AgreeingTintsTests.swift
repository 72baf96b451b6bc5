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
}
