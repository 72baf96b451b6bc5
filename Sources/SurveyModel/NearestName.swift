/// The name among some that was probably meant by a misspelt one, or nil where none is near.
///
///     nearestName(to: "lable", among: ["label", "hint"])   // "label"
///
/// Near means at most one change in three letters and never a change of all, a swap of neighbours counting as one
/// (Damerau 1964, the optimal string alignment distance).
public func nearestName(to name: String, among names: some Sequence<String>) -> String? {
    let wanted = Array(name.lowercased())
    let allowed = min(max(1, wanted.count / 3), wanted.count - 1)
    var best: (name: String, distance: Int)?
    for candidate in names where abs(candidate.count - wanted.count) <= allowed {
        let distance = alignmentDistance(wanted, Array(candidate.lowercased()))
        if distance <= allowed, distance < best?.distance ?? .max { best = (candidate, distance) }
    }
    return best?.name
}

private func alignmentDistance(_ first: [Character], _ second: [Character]) -> Int {
    var beforeLast: [Int] = []
    var last = Array(0...second.count)
    for (row, left) in first.enumerated() {
        var current = [row + 1]
        for (column, right) in second.enumerated() {
            var cost = min(last[column + 1] + 1, current[column] + 1, last[column] + (left == right ? 0 : 1))
            if row > 0, column > 0, left == second[column - 1], first[row - 1] == right {
                cost = min(cost, beforeLast[column - 1] + 1)
            }
            current.append(cost)
        }
        beforeLast = last
        last = current
    }
    return last[second.count]
}
