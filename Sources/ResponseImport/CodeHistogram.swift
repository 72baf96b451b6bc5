import Tables

/// Counts rows of codes, place by place and group by group, without asking what they mean.
struct CodeHistogram {
    /// How many counts a group has.
    private let width: Int
    /// Where the counts of each place begin.
    private let firsts: [Int]
    private let groupPlaces: [Int]
    private let groupCapacities: [Int]
    /// The position of each combination of group codes, or -1.
    private var positions: [Int32]
    private var counts: [UInt32] = []
    /// The codes of each group's items, in order of position.
    private(set) var groups: [[Int]] = []

    private static let mostCombinations = 1 << 20
    private static let mostCounts = 1 << 22

    /// A histogram for a plan; nil where its groups have too many combinations.
    init?(_ plan: ScanPlan) {
        var firsts: [Int] = []
        var next = 0
        for capacity in plan.capacities {
            firsts.append(next)
            next += capacity
        }
        var combinations = 1
        for place in plan.groupPlaces {
            combinations *= plan.capacities[place]
            guard combinations <= CodeHistogram.mostCombinations else { return nil }
        }
        self.firsts = firsts
        width = next
        groupPlaces = plan.groupPlaces
        groupCapacities = plan.groupPlaces.map { plan.capacities[$0] }
        positions = Array(repeating: -1, count: combinations)
    }

    /// Counts rows from one on; returns the first that is not counted, as it has a cell set aside or an unknown group.
    mutating func count(_ codes: Span<UInt16>, from first: Int, upTo last: Int, lines: inout Int) -> Int {
        let stride = firsts.count + RowScanner.codesOfRow
        var own: [UInt32] = []
        swap(&own, &counts)  // a local array is written without asking each time whether it is shared
        defer { swap(&own, &counts) }
        var counts = own.mutableSpan
        for row in first..<last {
            let base = row * stride
            let state = codes[base + stride - 1]
            if state & 1 != 0 { return row }
            var key = 0
            for index in groupPlaces.indices {
                key = key * groupCapacities[index] + Int(codes[base + groupPlaces[index]])
            }
            let group = Int(positions[key])
            if group < 0 { return row }
            let start = group * width
            for place in 0..<firsts.count { counts[start &+ firsts[place] &+ Int(codes[base &+ place])] &+= 1 }
            lines += Int(state >> 1) + 1
        }
        return last
    }

    /// Makes room for the group of a row; false where there is none, or the row is not to be counted here.
    mutating func addGroup(of codes: Span<UInt16>, row: Int) -> Bool {
        let base = row * (firsts.count + RowScanner.codesOfRow)
        let isBulk = codes[base + firsts.count + RowScanner.codesOfRow - 1] & 1 == 0
        guard isBulk, counts.count + width <= CodeHistogram.mostCounts else { return false }
        let group = groupPlaces.map { Int(codes[base + $0]) }
        let key = zip(group, groupCapacities).reduce(0) { $0 * $1.1 + $1.0 }
        positions[key] = Int32(groups.count)
        groups.append(group)
        counts.append(contentsOf: repeatElement(0, count: width))
        return true
    }

    /// How many rows of a group have a code in a place.
    func number(group: Int, place: Int, code: Int) -> Int { Int(counts[group * width + firsts[place] + code]) }
}
