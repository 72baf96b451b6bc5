/// The logarithms of factorials.
struct FactorialLogs {
    /// The highest number whose table is kept.
    static let highest = 2_000_000

    private let logs: [Double]

    init(upTo highest: Int) { logs = (0...highest).map(LogGamma.logFactorial) }

    subscript(_ number: Int) -> Double { logs[number] }

    func sum(_ numbers: [Int]) -> Double {
        var sum = 0.0
        for number in numbers { sum += logs[number] }
        return sum
    }
}
