import SurveyModel
import Testing

/// Contrast as WCAG 2.2 defines it, against ratios published with its techniques and those of known tools.
@Suite struct `Colours and contrast` {
    @Test(arguments: [
        ("#000000", "#ffffff", 21.0), ("#767676", "#ffffff", 4.54), ("#777777", "#ffffff", 4.48),
        ("#ff0000", "#ffffff", 4.0), ("#0000ff", "#ffffff", 8.59), ("#ffffff", "#ffffff", 1.0),
    ])
    func `the ratio of two colours`(ink: String, ground: String, ratio: Double) throws {
        let first = try #require(Colour(hexadecimal: ink))
        let second = try #require(Colour(hexadecimal: ground))
        #expect(abs(first.contrast(to: second) - ratio) < 0.006)
        #expect(first.contrast(to: second) == second.contrast(to: first))
    }

    @Test(arguments: ["0b5c60", "#0b5c6", "#0b5c6g", "#+b5c60", "teal", ""])
    func `what is no colour`(text: String) { #expect(Colour(hexadecimal: text) == nil) }

    @Test func `a colour reads back as it was written`() {
        #expect(Colour(hexadecimal: "#0b5c60")?.hexadecimal == "#0b5c60")
        #expect(Colour(hexadecimal: "#000001")?.hexadecimal == "#000001")
    }
}
