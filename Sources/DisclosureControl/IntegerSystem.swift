/// Sums over integers within bounds, solved exactly: interval propagation first, then branch and bound.
///
/// Propagation narrows each integer's range by what every sum still leaves for it; where ranges alone do not decide,
/// the narrowest open range is halved and each half tried. Nothing is estimated: an answer is a solution, a proof that
/// there is none, or that the bound of work was met.
struct IntegerSystem {
    /// A sum of integers times whole coefficients that lies in a range.
    struct Sum {
        var terms: [(variable: Int, coefficient: Int)]
        var range: ClosedRange<Int>
    }

    /// What a search found.
    enum Search {
        case found([Int])
        case impossible
        case undecided
    }

    /// Stands for "no bound" where a sum has only one; far beyond any count of answers.
    static let far = 1 << 40

    private(set) var ranges: [ClosedRange<Int>] = []
    private(set) var sums: [Sum] = []
    /// The positions of the sums that hold each integer.
    private var holding: [[Int]] = []

    /// Adds an integer and returns its position.
    mutating func variable(in range: ClosedRange<Int>) -> Int {
        ranges.append(range)
        holding.append([])
        return ranges.count - 1
    }

    /// Demands that a sum lies in a range.
    mutating func require(_ terms: [(variable: Int, coefficient: Int)], in range: ClosedRange<Int>) {
        for term in terms { holding[term.variable].append(sums.count) }
        sums.append(Sum(terms: terms, range: range))
    }

    /// Looks for integers that fit every sum.
    ///
    /// - Parameters:
    ///   - further: Sums demanded in this search only.
    ///   - prefersHigh: Whether upper halves are tried first, for a solution unlike the first.
    ///   - work: How many branches may still be tried; counted down.
    /// - Returns: The first solution met, or that there is none, or that the bound of work was.
    func solution(with further: [Sum] = [], prefersHigh: Bool = false, work: inout Int) -> Search {
        var holding = holding
        for (position, sum) in further.enumerated() {
            for term in sum.terms { holding[term.variable].append(sums.count + position) }
        }
        let search = IntegerSearch(sums: sums + further, holding: holding, prefersHigh: prefersHigh)
        return search.result(within: ranges, looking: Array(0..<(sums.count + further.count)), work: &work)
    }
}
