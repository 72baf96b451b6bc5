import Foundation
import SurveyModel
import Testing

@testable import ResultSheets

/// Colours keep their contrast, by WCAG 2.2's formula.
@Suite struct `Colours` {
    /// Each pair of text and ground by the names of their variables.
    static let pairs: [(text: String, ground: String)] =
        [
            ("ink", "paper"), ("ink", "card"), ("ink", "tint"), ("muted", "paper"), ("muted", "card"),
            ("muted", "tint"),
            ("muted", "quiet"), ("accent", "paper"), ("accent", "card"), ("reached", "reached-tint"),
            ("reached", "card"),
            ("reached", "tint"), ("nearly", "nearly-tint"), ("nearly", "card"), ("nearly", "tint"),
            ("not-reached", "not-reached-tint"), ("not-reached", "card"), ("not-reached", "tint"),
            ("not-yet", "not-yet-tint"), ("not-yet", "card"), ("not-yet", "tint"),
        ]
        + ["d3", "d2", "d1", "n", "a0", "a1", "a2", "a3", "c1", "c2", "c3", "c4", "c5", "c6"].map { ("on-\($0)", $0) }

    @Test(arguments: ["light", "dark"])
    func `every text stands out at least 4.5 to 1 from its ground`(scheme: String) throws {
        let halves = StylesheetColours.css.split(separator: "prefers-color-scheme")
        let colours = Self.variables(String(halves[scheme == "light" ? 0 : 1]))
        for pair in Self.pairs {
            let text = try #require(colours[pair.text], "\(pair.text)")
            let ground = try #require(colours[pair.ground], "\(pair.ground)")
            let contrast = Self.contrast(text, ground)
            #expect(contrast >= 4.5, "\(scheme): \(pair.text) on \(pair.ground) is \(contrast)")
        }
    }

    @Test(arguments: [(0xA0_0000, 0xFF_A0A0), (0x5A_2D82, 0xC9_A5F0), (0x00_0000, 0xFF_FFFF), (0x8A_4B00, 0xF0_B060)])
    func `an organisation's colour is the summary's ground as well, as far as words stand out from it`(
        accent: UInt32, dark: UInt32
    ) throws {
        let css = SheetTheme(Theme(accent: Colour(accent), accentDark: Colour(dark))).css
        let (own, house) = (css.split(separator: "\n"), StylesheetColours.css.split(separator: "prefers-color-scheme"))
        for (rules, scheme) in zip(own, house) {
            let colours = Self.variables(String(scheme)).merging(Self.variables(String(rules))) { $1 }
            let tint = try #require(colours["tint"])
            #expect(tint != Self.variables(String(scheme))["tint"])
            for text in ["accent", "ink", "muted", "reached", "nearly", "not-reached", "not-yet"] {
                let contrast = Self.contrast(try #require(colours[text]), tint)
                #expect(contrast >= 4.5, "\(text) on \(tint) is \(contrast)")
            }
        }
    }

    private static let schemes: [(UInt32?, UInt32?)] = [
        (0x8A1A4B, nil), (0x1A4F9C, nil), (nil, 0xC9A5F0), (0x1A4F9C, 0xC9A5F0),
    ]

    @Test(arguments: schemes)
    func `words stand out from the summary's ground also where a theme has one colour alone`(
        accent: UInt32?, dark: UInt32?
    ) throws {
        let css = SheetTheme(Theme(accent: accent.map(Colour.init), accentDark: dark.map(Colour.init))).css
        let own = css.split(separator: "@media (prefers-color-scheme: dark)", omittingEmptySubsequences: false)
        let house = StylesheetColours.css.split(separator: "prefers-color-scheme")
        for (place, scheme) in house.prefix(2).enumerated() {
            // What holds on light pages holds on dark ones until it is said otherwise.
            let said = own.prefix(place + 1).map { Self.variables(String($0)) }
            let colours = said.reduce(Self.variables(String(scheme))) { $0.merging($1) { $1 } }
            for text in ["accent", "ink", "muted", "reached", "nearly", "not-reached", "not-yet"] {
                let contrast = Self.contrast(try #require(colours[text]), try #require(colours["tint"]))
                #expect(contrast >= 4.5, "\(text), \(place)")
            }
        }
    }

    private static func variables(_ css: String) -> [String: String] {
        Dictionary(
            css.matches(of: /--([a-z0-9-]+): #([0-9a-f]{3,6});/).map { (String($0.output.1), String($0.output.2)) }
        ) { first, _ in first }
    }

    private static func contrast(_ first: String, _ second: String) -> Double {
        let (a, b) = (luminance(first), luminance(second))
        return (max(a, b) + 0.05) / (min(a, b) + 0.05)
    }

    private static func luminance(_ hex: String) -> Double {
        let long = hex.count == 3 ? hex.map { "\($0)\($0)" }.joined() : hex
        let value = Int(long, radix: 16) ?? 0
        let parts = [value >> 16 & 255, value >> 8 & 255, value & 255].map { part -> Double in
            let share = Double(part) / 255
            return share <= 0.04045 ? share / 12.92 : pow((share + 0.055) / 1.055, 2.4)
        }
        return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2]
    }
}
