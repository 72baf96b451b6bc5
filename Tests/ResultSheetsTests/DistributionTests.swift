import SurveyModel
import Testing

@testable import DisclosureControl
@testable import ResultSheets

@Suite struct `Diverging bars` {
    @Test func `everything right of the centre is the share that agrees`() throws {
        let bar = try #require(Distribution(options: SampleItems.scale, counts: [1, 2, 3, 4, 10], base: 20))
        #expect(bar.rightWidth == 7_000)
        #expect(bar.leftWidth == 3_000)
        #expect(bar.left.map(\.option) == [0, 1, 2])
        #expect(bar.right.map(\.option) == [3, 4])
        #expect((bar.left + bar.right).map(\.tint) == ["d3", "d1", "n", "a1", "a3"])
    }

    @Test func `a scale that runs the other way is turned`() {
        let options = SampleItems.scale.reversed().enumerated().map { place, option in
            var option = option
            option.score = nil
            option.code = String(place + 1)
            return option
        }
        let sides = OptionSides(options)
        #expect(sides.right == [1, 0])
        #expect(sides.left == [4, 3, 2])
    }

    @Test func `only the top option agreeing leaves the rest on the left`() {
        var options = SampleItems.scale
        options[3].agrees = false
        #expect(OptionSides(options).left == [0, 1, 2, 3])
        #expect(OptionSides(options).right == [4])
        #expect(
            OptionSides(options).tints == ["d3", "d1", "n", "a0", "a3"],
            "an option that leans to agree is no disagreement")
    }

    @Test func `without an agreeing option there is no centre`() {
        let sides = OptionSides([SampleItems.option("1", "A", "A", nil), SampleItems.option("2", "B", "B", nil)])
        #expect(!sides.hasCentre)
        #expect(sides.left.isEmpty)
    }

    @Test(arguments: [([5, 5], 8), ([0, 0], 0), ([1], 1)])
    func `counts that do not add up to the base are not stacked`(counts: [Int], base: Int) {
        let options = [SampleItems.option("1", "A", "A", nil), SampleItems.option("2", "B", "B", nil)]
        #expect(Distribution(options: options, counts: counts, base: base) == nil)
    }

    @Test func `bars of one battery share their centre and stay inside the drawing`() throws {
        let few = try #require(Distribution(options: SampleItems.scale, counts: [0, 0, 0, 1, 9], base: 10))
        let many = try #require(Distribution(options: SampleItems.scale, counts: [5, 2, 0, 2, 1], base: 10))
        let scale = BarScale([few, many], hasCentre: true)
        for bar in [few, many] {
            #expect(scale.place(-bar.leftWidth) >= Place(hundredths: 0))
            #expect(scale.place(bar.rightWidth) <= Place(hundredths: Distribution.whole))
        }
        #expect(scale.centre.hundredths == 7_000 * 10_000 / 17_000)
    }

    @Test func `those who gave no valid answer stand at the side, apart from the bar, as a part of all who were asked`()
        throws
    {
        let bar = try #require(Distribution(options: SampleItems.scale, counts: [0, 0, 2, 2, 2], base: 6))
        let missing = MissingParts([(.dontKnow, 3), (.noAnswer, 1)], valid: 6)
        #expect(missing.parts.map(\.width) == [3_000, 1_000])
        let scale = BarScale([bar], beside: [missing, MissingParts([], valid: 4)], hasCentre: true)
        #expect(scale.place(atSide: 0) > scale.place(Distribution.whole))
        #expect(scale.place(atSide: missing.width).hundredths <= Distribution.whole)
        let drawing = DivergingBar(
            distribution: bar, missing: missing, percents: ["0 %", "0 %", "33 %", "33 %", "33 %"], scale: scale,
            hasCentre: true, whole: nil, description: "")
        let svg = drawing.svg.html
        let sides = svg.matches(of: /<rect class="m[123]" x="([0-9.]+)%"/).compactMap { Double($0.output.1) }
        #expect(sides == [scale.place(atSide: 0), scale.place(atSide: 3_000)].map { Double($0.hundredths) / 100 })
        #expect(svg.matches(of: /<text\s/).count == 3, "no part at the side has a percentage of its own")
    }

    @Test func `a percentage that has no room is left out, and on a phone those that have little`() throws {
        let bar = try #require(Distribution(options: SampleItems.scale, counts: [1, 4, 10, 8, 77], base: 100))
        let drawing = DivergingBar(
            distribution: bar, missing: MissingParts([], valid: 100), percents: ["1 %", "4 %", "10 %", "8 %", "77 %"],
            scale: BarScale([bar], hasCentre: true), hasCentre: true, whole: nil, description: "")
        let labels = drawing.svg.html.matches(of: /<text class="([^"]+)"[^>]*>([^<]+)</).map {
            "\($0.output.1): \($0.output.2)"
        }
        #expect(labels == ["on-n tight: 10 %", "on-a3: 77 %"])
    }

    @Test(arguments: [(0, "0%"), (1_250, "12.5%"), (1_205, "12.05%"), (10_000, "100%"), (4_117, "41.17%")])
    func `a place is written without a float`(hundredths: Int, text: String) {
        #expect(Place(hundredths: hundredths).attribute == text)
    }
}
