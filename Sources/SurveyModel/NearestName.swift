/// The candidate that a misspelt name was most likely meant to be, or nil where none is near.
///
/// Near means that at most a third of the letters (and at least one) must be changed, inserted, left out or swapped
/// with their neighbour, never all of them; upper and lower case count as the same. Of equally near ones the first is
/// taken.
///
///     nearestName(to: "kompetnes", among: ["natverk", "kompetens"])   // "kompetens"
public func nearestName(to name: String, among candidates: some Sequence<String>) -> String? {
    let wanted = Array(name.lowercased())
    var best: (name: String, distance: Int)?
    for candidate in candidates {
        let letters = Array(candidate.lowercased())
        let near = min(max(1, max(wanted.count, letters.count) / 3), wanted.count - 1)
        let most = min(near, (best?.distance ?? Int.max) - 1)
        guard abs(letters.count - wanted.count) <= most else { continue }
        let distance = editDistance(wanted, letters)
        if distance <= most { best = (candidate, distance) }
    }
    return best?.name
}

/// The fewest changes, insertions, omissions and swaps of neighbours between two words
/// (optimal string alignment; Damerau 1964, Communications of the ACM 7, 171–176).
private func editDistance(_ first: [Character], _ second: [Character]) -> Int {
    var beforeLast: [Int] = []
    var last = Array(0...second.count)
    for (row, letter) in first.enumerated() {
        var next = [row + 1]
        next.reserveCapacity(second.count + 1)
        for (column, other) in second.enumerated() {
            var cost = min(last[column + 1] + 1, next[column] + 1, last[column] + (letter == other ? 0 : 1))
            if row > 0, column > 0, letter == second[column - 1], first[row - 1] == other {
                cost = min(cost, beforeLast[column - 1] + 1)
            }
            next.append(cost)
        }
        (beforeLast, last) = (last, next)
    }
    return last[second.count]
}
