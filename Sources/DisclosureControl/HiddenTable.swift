import SurveyModel

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
        /// Whether a total is shown that holds whatever keeps to the policy: outside all rows, it breaks the policy.
        var isTotalShown = false
    }

    /// Why a network is not shown by itself, as far as the sum that holds it tells.
    enum Standing {
        /// Joined with others: its own figure breaks the policy.
        case joined
        /// Taken out for the sake of others: its own figure keeps to the policy.
        case sufficing
        /// One or the other.
        case either
    }

    /// Counts left of a joint figure, and whose they may be.
    struct JointSum {
        var figures: [AttackedFigure]
        var candidates: [String]
        var members: Int
        var agreeing: Int
        var disagreeing: Int
        var missing: Int
        /// How many were asked; silent networks may be among them.
        var invited: ClosedRange<Int>?
        /// What is known of each member.
        var standing = Standing.either
        /// How many chose each option; empty where that is not told.
        var options: [Int] = []
        /// Whether it is left of a goal's figure, which may count what a row counts too; no two rows do.
        var isGoal = false

        var valid: Int { agreeing + disagreeing }
    }

    /// Counts that some withheld networks have together at the least.
    struct Floor {
        let figures: [AttackedFigure]
        let candidates: [String]
        let agreeing: Int
        let disagreeing: Int
        let missing: Int
        /// How many answered in them.
        let records: Int

        /// The answers of theirs that it says nothing of.
        var slack: Int { records - agreeing - disagreeing - missing }
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
        /// The position of a row's sum that holds it.
        let sum: Int?
        /// Whether it was proved; what is not decided within the bound of work counts as disclosed.
        let isProved: Bool
    }

    let networks: [Network]
    let sums: [JointSum]
    /// What goals on some of the records tell.
    var floors: [Floor] = []
    /// The rule that every network is known to keep or to break.
    let policy: Anonymity.Policy
    let minimumBase: Int
    /// Whether one option alone agrees, and one alone does not: its count is then that of its side.
    var hasOneOption = (agreeing: false, disagreeing: false)

    /// The valid answers that a member of a sum may have.
    func bases(_ standing: Standing) -> ClosedRange<Int> {
        switch standing {
        case .joined: 1...(policy == .base ? max(1, minimumBase - 1) : IntegerSystem.far)
        case .sufficing: max(1, minimumBase)...IntegerSystem.far
        case .either: 1...IntegerSystem.far
        }
    }

    /// The figures that may tell of a network: those of every sum that may hold it.
    func figures(on network: String) -> [AttackedFigure] {
        let told =
            sums.filter { $0.candidates.contains(network) }.flatMap(\.figures)
            + floors.filter { $0.candidates.contains(network) }.flatMap(\.figures)
        return told.reduce(into: []) { all, figure in
            if !all.contains(figure) { all.append(figure) }
        }
    }

    /// The row's sum that tells how many in a network chose some option, and how many of all chose it.
    ///
    /// Whatever each network's agreeing and disagreeing answers are, options may be dealt to them in every way that keeps
    /// the sums, so that an option's count is told only where nobody is left to have chosen it: to everyone where the sum
    /// is 0, and where it is 1 to the one who did.
    func tellingOption(of network: String) -> (sum: Int, chosen: Int)? {
        let holding = sums.indices.filter { !sums[$0].isGoal && sums[$0].candidates.contains(network) }
        guard let first = holding.first else { return nil }
        // Some option is as good as unchosen in whichever sum holds the network.
        let most = sums[first].options.indices.map { option in holding.map { sums[$0].options[option] }.max() ?? 0 }
        return most.min().flatMap { $0 < 2 ? (first, $0) : nil }
    }

    /// The sums whose members hold too few answers once the largest of them is taken out, in the worst case that fits.
    ///
    /// A single member, though nobody can tell which network it is, must hold enough by itself.
    var weakSums: [Int] {
        sums.indices.filter { index in
            let sum = sums[index]
            guard sum.members > 0, !sum.isGoal else { return false }
            guard sum.members > 1 else { return (1..<max(1, minimumBase)).contains(sum.valid) }
            let sizes = networks.filter { sum.candidates.contains($0.name) }.map { $0.records ?? IntegerSystem.far }
            let largest = min(sizes.max() ?? 0, bases(sum.standing).upperBound, sum.valid - (sum.members - 1))
            return sum.valid - largest < minimumBase
        }
    }
}
