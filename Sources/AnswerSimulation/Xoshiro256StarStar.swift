/// The generator behind all simulated answers (Blackman and Vigna 2021, ACM TOMS 47, 36); not for secrets.
///
/// The standard library's generator has no seed and promises no sequence, so the samples could not be made again.
public struct Xoshiro256StarStar: RandomNumberGenerator, Sendable {
    private var state: (UInt64, UInt64, UInt64, UInt64)

    /// Fills the state from one seed, by ``SplitMix64`` as its authors advise.
    public init(seed: UInt64) {
        var filler = SplitMix64(seed: seed)
        state = (filler.next(), filler.next(), filler.next(), filler.next())
    }

    /// Takes the whole state, which may not be all zeros; for comparison with published sequences.
    public init(state first: UInt64, _ second: UInt64, _ third: UInt64, _ fourth: UInt64) {
        precondition(first | second | third | fourth != 0, "a state of zeros gives nothing but zeros")
        state = (first, second, third, fourth)
    }

    /// The next 64 bits.
    public mutating func next() -> UInt64 {
        let result = Self.rotated(state.1 &* 5, by: 7) &* 9
        let shifted = state.1 << 17
        state.2 ^= state.0
        state.3 ^= state.1
        state.1 ^= state.2
        state.0 ^= state.3
        state.2 ^= shifted
        state.3 = Self.rotated(state.3, by: 45)
        return result
    }

    private static func rotated(_ bits: UInt64, by count: UInt64) -> UInt64 {
        (bits << count) | (bits >> (64 - count))
    }
}
