/// What the rows have left, in order of size: rows of the same size have the same future.
struct TableNode: Hashable {
    let left: [Int]

    init(left: [Int]) { self.left = left.sorted() }

    /// In how many ways a column can be dealt at most.
    func deals(of column: Int) -> Int {
        var ways = 1.0
        for row in left.dropLast() { ways *= Double(min(row, column) + 1) }
        var free = 1.0
        for place in 1..<left.count { free *= Double(column + place) / Double(place) }
        return Int(min(ways, free, 1e12))
    }

    /// Deals a column in every way; the visitor gets what is left and what was dealt.
    func deal(_ column: Int, _ visit: ([Int], [Int]) -> Void) {
        var left = left
        var dealt = [Int](repeating: 0, count: left.count)
        // What the rows from each place on can take.
        var room = left
        for place in room.indices.dropLast().reversed() { room[place] += room[place + 1] }
        func deal(_ rest: Int, from place: Int) {
            let isLast = place == left.count - 1
            let most = min(rest, left[place])
            let least = isLast ? rest : max(0, rest - room[place + 1])
            guard least <= most else { return }
            let before = left[place]
            for count in least...most {
                dealt[place] = count
                left[place] = before - count
                if isLast { visit(left, dealt) } else { deal(rest - count, from: place + 1) }
            }
            left[place] = before
        }
        deal(column, from: 0)
    }

    /// The ways to deal the last two columns.
    func endings(of column: Int, _ logs: FactorialLogs) -> TableEndings {
        var values: [Double] = []
        deal(column) { left, dealt in values.append(-logs.sum(dealt) - logs.sum(left)) }
        return TableEndings(values)
    }
}
