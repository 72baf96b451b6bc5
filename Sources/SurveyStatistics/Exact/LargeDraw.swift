/// How many of those drawn agree, where the group and the draw are too large to count ways in whole numbers.
///
/// A probability is a ratio of three binomial ones, each by Stirling's series without cancellation, good to about
/// thirteen digits whatever the size; tails add up terms, each from the one before, until they no longer matter.
///
/// Source: Loader 2000, "Fast and accurate computation of binomial probabilities", p. 7.
struct LargeDraw: Hashable {
    /// The whole group, N.
    let population: Int
    /// How many of the whole group agree, M.
    let agreeing: Int
    /// How many are drawn, n.
    let drawn: Int

    /// The numbers that can agree among the drawn.
    var support: ClosedRange<Int> { max(0, drawn - (population - agreeing))...min(drawn, agreeing) }

    /// The most probable number.
    var mode: Int {
        let (high, low) = (drawn + 1).multipliedFullWidth(by: agreeing + 1)
        return (population + 2).dividingFullWidth((high, low)).quotient
    }

    /// The probability that at least `count` of the drawn agree.
    func tail(ofAtLeast count: Int) -> Double {
        guard count > support.lowerBound else { return 1 }
        guard count <= support.upperBound else { return 0 }
        // From the side on which terms fall from the first.
        if Double(count) * Double(population) < Double(drawn) * Double(agreeing) {
            return 1 - mirrored.tail(ofAtLeast: drawn - count + 1)
        }
        let others = population - agreeing
        var (value, term) = (count, probability(of: count))
        var sum = term
        while value < support.upperBound, term > sum * 1e-18 {
            term *= Double(agreeing - value) * Double(drawn - value)
            term /= Double(value + 1) * Double(others - drawn + value + 1)
            sum += term
            value += 1
        }
        return sum
    }

    /// The probability that at most `count` of the drawn agree.
    func tail(ofAtMost count: Int) -> Double { mirrored.tail(ofAtLeast: drawn - count) }

    /// The same draw, counting those who do not agree.
    private var mirrored: LargeDraw {
        LargeDraw(population: population, agreeing: population - agreeing, drawn: drawn)
    }

    /// The probability that exactly `count` of the drawn agree.
    func probability(of count: Int) -> Double {
        let part = Double(drawn) / Double(population)
        return binomial(count, of: agreeing, part) * binomial(drawn - count, of: population - agreeing, part)
            / binomial(drawn, of: population, part)
    }

    /// The binomial probability of a count, in Loader's form.
    private func binomial(_ count: Int, of number: Int, _ part: Double) -> Double {
        let (x, n) = (Double(count), Double(number))
        guard part > 0, part < 1 else { return 1 }
        if count == 0 { return exponential(n * logarithmOfOnePlus(-part)) }
        if count == number { return exponential(n * logarithm(part)) }
        let exponent =
            StirlingError.value(n) - StirlingError.value(x) - StirlingError.value(n - x)
            - StirlingError.deviance(x, n * part) - StirlingError.deviance(n - x, n * (1 - part))
        return (n / (2 * Double.pi * x * (n - x))).squareRoot() * exponential(exponent)
    }
}
