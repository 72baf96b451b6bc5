#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Darwin)
    import Darwin
#endif

// The one file that meets the system's mathematics library, so that what the module takes from outside is seen here.

/// e to the power of x.
func exponential(_ x: Double) -> Double { exp(x) }

/// e to the power of x, less 1, without loss near 0.
func exponentialMinusOne(_ x: Double) -> Double { expm1(x) }

/// The natural logarithm.
func logarithm(_ x: Double) -> Double { log(x) }

/// The natural logarithm of 1 + x, without loss near 0.
func logarithmOfOnePlus(_ x: Double) -> Double { log1p(x) }

/// x to the power of y.
func power(_ x: Double, _ y: Double) -> Double { pow(x, y) }

/// The sine.
func sine(_ x: Double) -> Double { sin(x) }

/// The angle whose sine is x.
func arcsine(_ x: Double) -> Double { asin(x) }

/// The complementary error function.
func complementaryErrorFunction(_ x: Double) -> Double { erfc(x) }
