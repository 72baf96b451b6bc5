import SurveyModel
import Testing

@testable import AnswerSimulation

struct GeneratorTests {
    /// Rosetta Code, "Pseudo-random numbers/Splitmix64", and Vigna's splitmix64.c.
    @Test func `SplitMix64 gives the published numbers of seed 1234567`() {
        var generator = SplitMix64(seed: 1_234_567)
        let expected: [UInt64] = [
            6_457_827_717_110_365_317, 3_203_168_211_198_807_973, 9_817_491_932_198_370_423,
            4_593_380_528_125_082_431, 16_408_922_859_458_223_821,
        ]
        #expect(expected.map { _ in generator.next() } == expected)
    }

    /// The outputs of xoshiro256starstar.c from the state 1, 2, 3, 4, as in the tests of Rust's rand_xoshiro.
    @Test func `xoshiro256 starstar gives the published numbers of state 1, 2, 3, 4`() {
        var generator = Xoshiro256StarStar(state: 1, 2, 3, 4)
        let expected: [UInt64] = [
            11_520, 0, 1_509_978_240, 1_215_971_899_390_074_240, 1_216_172_134_540_287_360,
            607_988_272_756_665_600, 16_172_922_978_634_559_625, 8_476_171_486_693_032_832,
            10_595_114_339_597_558_777, 2_904_607_092_377_533_576,
        ]
        #expect(expected.map { _ in generator.next() } == expected)
    }

    @Test(arguments: [1, 2, 3, 7, 10, 100, 1_000])
    func `numbers below a bound stay below it and reach all of it`(bound: Int) {
        var random = RandomSource(seed: 5, stream: 0)
        var seen: Set<Int> = []
        for _ in 0..<bound * 20 { seen.insert(random.below(bound)) }
        #expect(seen.allSatisfy { (0..<bound).contains($0) })
        #expect(seen.count == bound)
    }

    @Test func `streams of one seed differ`() {
        var one = RandomSource(seed: 5, stream: 1)
        var other = RandomSource(seed: 5, stream: 2)
        #expect((0..<8).map { _ in one.below(1_000_000) } != (0..<8).map { _ in other.below(1_000_000) })
    }

    @Test(arguments: [(Fraction(0), 0), (Fraction(1), 10_000)])
    func `never and always mean it`(chance: Fraction, expected: Int) {
        var random = RandomSource(seed: 9, stream: 0)
        var count = 0
        for _ in 0..<10_000 where random.happens(chance) { count += 1 }
        #expect(count == expected)
    }

    @Test func `a chance of three in ten happens about three times in ten`() {
        var random = RandomSource(seed: 9, stream: 0)
        var count = 0
        for _ in 0..<10_000 where random.happens(Fraction(3, 10)) { count += 1 }
        #expect((2_800...3_200).contains(count))
    }

    @Test func `a weight of zero is never drawn, and no weights give nothing`() {
        var random = RandomSource(seed: 1, stream: 0)
        var seen: Set<Int?> = []
        for _ in 0..<200 { seen.insert(random.position(weights: [3, 0, 1])) }
        #expect(seen == [0, 2])
        #expect(random.position(weights: [0, 0]) == nil)
    }

    @Test func `shuffling keeps every element`() {
        var random = RandomSource(seed: 1, stream: 0)
        let shuffled = random.shuffled(Array(0..<50))
        #expect(shuffled != Array(0..<50))
        #expect(shuffled.sorted() == Array(0..<50))
    }
}
