/// The logarithm of the gamma function for positive arguments, to near full double precision.
///
/// Around 1 and 2, where the function is 0, by the series in ζ(k) − 1; in between by recurrence; from 15 on by
/// Stirling's series.
///
///     LogGamma.value(0.5)   // 0.5723649429247001, which is ln √π
///
/// Source: NIST Digital Library of Mathematical Functions, 5.7.3 and 5.11.1; Abramowitz & Stegun 1964, 6.1.33 and
/// 6.1.41, p. 256–257.
public enum LogGamma {
    /// ln Γ(x) for x > 0.
    public static func value(_ x: Double) -> Double {
        precondition(x > 0, "the logarithm of gamma is taken of positive numbers")
        if x < 0.5 { return value(x + 1) - logarithm(x) }
        if x < 1.5 { return aroundTwo(x - 1) - logarithmOfOnePlus(x - 1) }
        if x < 2.5 { return aroundTwo(x - 2) }
        if x >= 15 { return (x - 0.5) * logarithm(x) - x + halfLogTwoPi + StirlingError.series(x) }
        var product = 1.0
        var rest = x
        while rest >= 2.5 {
            rest -= 1
            product *= rest
        }
        return logarithm(product) + aroundTwo(rest - 2)
    }

    /// ln n! for n of at least 0.
    public static func logFactorial(_ n: Int) -> Double {
        precondition(n >= 0, "factorials are taken of counts")
        return n < 2 ? 0 : value(Double(n) + 1)
    }

    /// The number ln √(2π).
    static let halfLogTwoPi = 0.918_938_533_204_672_741_78
    private static let eulerConstant = 0.577_215_664_901_532_860_61

    /// ln Γ(2 + z) for z from −½ through ½.
    private static func aroundTwo(_ z: Double) -> Double {
        var sum = 0.0
        var power = 1.0
        for (index, coefficient) in zetaLessOne.enumerated() {
            let k = Double(index + 2)
            power *= -z
            sum += coefficient * power / k
        }
        // The sum runs over (−z)^(k−1); one factor −z is missing in every term.
        return z * (1 - eulerConstant) - z * sum
    }

    /// The numbers ζ(k) − 1 for k = 2, 3, ….
    ///
    /// Source: Abramowitz & Stegun 1964, table 23.3, p. 811.
    private static let zetaLessOne: [Double] = [
        0.6449340668482264, 0.2020569031595943, 0.08232323371113819, 0.03692775514336993, 0.01734306198444914,
        0.008349277381922827, 0.00407735619794434, 0.0020083928260822143, 0.0009945751278180853,
        0.0004941886041194645, 0.0002460865533080483, 0.00012271334757848915, 6.124813505870483e-05,
        3.058823630702049e-05, 1.528225940865187e-05, 7.637197637899763e-06, 3.81729326499984e-06,
        1.908212716553939e-06, 9.539620338727962e-07, 4.769329867878064e-07, 2.38450502727733e-07,
        1.1921992596531106e-07, 5.960818905125948e-08, 2.980350351465228e-08, 1.4901554828365043e-08,
        7.45071178983543e-09, 3.725334024788457e-09, 1.862659723513049e-09, 9.313274324196682e-10,
        4.656629065033784e-10, 2.3283118336765053e-10, 1.164155017270052e-10, 5.820772087902701e-11,
        2.9103850444971e-11, 1.4551921891041985e-11, 7.275959835057482e-12, 3.637979547378651e-12,
        1.818989650307066e-12, 9.094947840263888e-13, 4.547473783042154e-13,
    ]
}
