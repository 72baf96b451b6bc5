/// The ways to end a table in order of −Σ ln x!, with what those up to each come to.
struct TableEndings {
    private let logs: [Double]
    /// The sums of 1 / Π x! as parts of the largest, which alone may be too small a number.
    private let sums: [Double]
    private let largest: Double

    init(_ values: [Double]) {
        logs = values.sorted()
        let largest = logs.last ?? 0
        self.largest = largest
        var sum = 0.0
        sums = logs.map { value in
            sum += exponential(value - largest)
            return sum
        }
    }

    /// The logarithm of the sum of 1 / Π x! over endings up to a limit; nil where there is none.
    func log(upTo limit: Double) -> Double? {
        var (low, high) = (0, logs.count)
        while low < high {
            let middle = (low + high) / 2
            if logs[middle] <= limit { low = middle + 1 } else { high = middle }
        }
        return low > 0 && sums[low - 1] > 0 ? largest + logarithm(sums[low - 1]) : nil
    }
}
