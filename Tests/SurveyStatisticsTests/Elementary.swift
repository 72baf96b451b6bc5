import Foundation

/// The natural logarithm, for tests that may not see the module's own.
func logarithm(_ x: Double) -> Double { log(x) }

/// The angle whose tangent is x.
func arctangent(_ x: Double) -> Double { atan(x) }
