/// What a reader has of one item: the networks that are withheld, and the published sums that may hold them.
///
/// Each sum is what is left of a joint figure when the networks shown one by one are taken away. How many withheld
/// networks it holds is published, which ones is not.
struct HiddenTable {
    /// A withheld network, as the publication shows it.
    struct Network {
        let name: String
        /// How many answered, where that is published.
        let records: Int?
        /// How many were asked, where that is published.
        let invited: Int?
        /// Whether it is in the published count of networks; records without a network are not.
        var isCounted = true
        /// Valid answers it has at least, from goals that are shown.
        var leastBase = 0
        /// Whether every sum that may hold it does.
        var isSummed = false
    }

    /// Counts left of a joint figure, and whose they may be.
    struct JointSum {
        var figures: [AttackedFigure]
        var candidates: [String]
        var members: Int
        var agreeing: Int
        var disagreeing: Int
        var missing: Int
        var invited: Int?
        /// The valid answers each member may have.
        var base: ClosedRange<Int>

        var valid: Int { agreeing + disagreeing }
    }

    /// Who computes.
    enum Reader: Hashable {
        case outsider
        /// Somebody who answered in that network, and knows that one answer.
        case member(of: String)
    }

    /// A withheld network with a count that can have one value only.
    struct Pin: Hashable {
        let network: String
        let reader: Reader
        /// The position of a sum that holds it.
        let sum: Int?
        /// Whether it was proved; what is not decided within the bound of work counts as disclosed.
        let isProved: Bool
    }

    let networks: [Network]
    let sums: [JointSum]

    /// The sums whose members hold too few answers once the largest of them is taken out, in the worst case that fits.
    func weakSums(minimumBase: Int) -> [Int] {
        sums.indices.filter { index in
            let sum = sums[index]
            guard sum.members > 1 else { return false }
            let sizes = networks.filter { sum.candidates.contains($0.name) }.map { $0.records ?? IntegerSystem.far }
            let largest = min(sizes.max() ?? 0, sum.base.upperBound, sum.valid - (sum.members - 1))
            return sum.valid - largest < minimumBase
        }
    }
}
