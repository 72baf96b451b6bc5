/// p-values made stricter because several questions were asked at once.
public enum AdjustedP {
    /// Holm's: the chance of even one false alarm among all stays below the level.
    ///
    ///     AdjustedP.holm([0.01, 0.04, 0.03])   // [0.03, 0.06, 0.06]
    ///
    /// Source: Holm 1979, Scandinavian Journal of Statistics 6, 65–70.
    public static func holm(_ values: [Double]) -> [Double] {
        var adjusted = values
        var floor = 0.0
        for (place, index) in ascending(values).enumerated() {
            floor = max(floor, min(1, Double(values.count - place) * values[index]))
            adjusted[index] = floor
        }
        return adjusted
    }

    /// Benjamini and Hochberg's: of what is called a difference, no more than the level is expected to be none.
    ///
    ///     AdjustedP.benjaminiHochberg([0.01, 0.04, 0.03])   // [0.03, 0.04, 0.04]
    ///
    /// Source: Benjamini & Hochberg 1995, Journal of the Royal Statistical Society B 57, 289–300.
    public static func benjaminiHochberg(_ values: [Double]) -> [Double] {
        var adjusted = values
        var ceiling = 1.0
        for (place, index) in ascending(values).enumerated().reversed() {
            ceiling = min(ceiling, values[index] * Double(values.count) / Double(place + 1))
            adjusted[index] = ceiling
        }
        return adjusted
    }

    private static func ascending(_ values: [Double]) -> [Int] {
        values.indices.sorted { (values[$0], $0) < (values[$1], $1) }
    }
}
