/// Whole numbers drawn from one seed, the same on every machine and in every release; not for secrets.
///
/// The standard library's generator has no seed and its `shuffled(using:)` promises no algorithm, so a simulated
/// p-value could not be computed again.
///
/// Source: xoshiro256**, Blackman & Vigna 2021, ACM Transactions on Mathematical Software 47, article 36; filled by
/// SplitMix64, Steele, Lea & Flood 2014, OOPSLA, p. 453–472.
struct SeededDraws: Sendable {
    private var state: (UInt64, UInt64, UInt64, UInt64)

    /// The seed where nothing else is said.
    static let standardSeed: UInt64 = 20_180_101

    /// A sequence of its own for each seed, zero included.
    init(seed: UInt64) {
        var filler = seed
        func filled() -> UInt64 {
            filler &+= 0x9E37_79B9_7F4A_7C15
            var mixed = filler
            mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
            mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
            return mixed ^ (mixed >> 31)
        }
        state = (filled(), filled(), filled(), filled())
    }

    /// The whole state, not all zeros; for comparison with published sequences.
    init(state first: UInt64, _ second: UInt64, _ third: UInt64, _ fourth: UInt64) {
        precondition(first | second | third | fourth != 0, "a state of zeros gives nothing but zeros")
        state = (first, second, third, fourth)
    }

    /// The next 64 bits.
    mutating func next() -> UInt64 {
        func rotated(_ bits: UInt64, by count: UInt64) -> UInt64 { (bits << count) | (bits >> (64 - count)) }
        let result = rotated(state.1 &* 5, by: 7) &* 9
        let shifted = state.1 << 17
        state.2 ^= state.0
        state.3 ^= state.1
        state.1 ^= state.2
        state.0 ^= state.3
        state.2 ^= shifted
        state.3 = rotated(state.3, by: 45)
        return result
    }

    /// A number from 0 up to the bound, each equally likely; the bound is at least 1.
    ///
    /// Source: Lemire 2019, ACM Transactions on Modeling and Computer Simulation 29, article 3.
    mutating func below(_ bound: Int) -> Int {
        let limit = UInt64(bound)
        var product = next().multipliedFullWidth(by: limit)
        if product.low < limit {
            let threshold = (0 &- limit) % limit
            while product.low < threshold { product = next().multipliedFullWidth(by: limit) }
        }
        return Int(product.high)
    }
}
