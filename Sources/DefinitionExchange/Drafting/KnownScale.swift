import SurveyModel

/// A scale that survey makers use everywhere, known by its words.
struct KnownScale {
    /// The name its list gets.
    let name: String
    /// Its points from the lowest; each with the words that stand for it, the usual ones first.
    let points: [[String]]
    /// How many of its upper points agree; none where words alone do not say it.
    let agreeing: Int
    /// Whether its points are steps that can be scored.
    let isScored: Bool

    /// A scale from its points, lowest first; other words for a point stand behind a bar.
    init(_ name: String, _ points: String..., agreeing: Int, isScored: Bool = true) {
        self.name = name
        self.points = points.map { $0.split(separator: "|").map(String.init) }
        self.agreeing = agreeing
        self.isScored = isScored
    }

    /// The point that each of some words stands for; nil where one fits none, or two fit one.
    func positions(of words: [String]) -> [Int]? {
        var taken: Set<Int> = []
        var found: [Int] = []
        for word in words.map(KnownScale.key) {
            guard let point = points.firstIndex(where: { $0.contains { KnownScale.key($0) == word } }),
                taken.insert(point).inserted
            else { return nil }
            found.append(point)
        }
        return found
    }

    /// A word made comparable: small letters, no points or doubled spaces.
    static func key(_ text: String) -> String {
        text.lowercased().replacing("’", with: "'").filter { !".,!".contains($0) }.split(separator: " ")
            .joined(separator: " ")
    }

    /// The scale that knows all of some words: one of which every point is seen, else the most usual; at least two points
    /// must be seen, or a yes or no.
    static func found(_ words: [String]) -> (scale: KnownScale, positions: [Int])? {
        guard words.count >= 2 || words.first.map({ ["ja", "nej", "yes", "no"].contains(key($0)) }) == true else {
            return nil
        }
        let fitting = (swedish + english).compactMap { scale in scale.positions(of: words).map { (scale, $0) } }
        return fitting.first { $0.0.points.count == words.count } ?? fitting.first
    }
}
