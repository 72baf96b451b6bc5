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

    @Test(arguments: [(0, "0%"), (1_250, "12.5%"), (1_205, "12.05%"), (10_000, "100%"), (4_117, "41.17%")])
    func `a place is written without a float`(hundredths: Int, text: String) {
        #expect(Place(hundredths: hundredths).attribute == text)
    }
}
