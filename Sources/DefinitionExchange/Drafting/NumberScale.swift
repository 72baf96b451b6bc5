import SurveyModel

/// A scale whose points are numbers, some of them perhaps with words: `1`, `2` … `5 (very good)`, `Strongly agree`.
struct NumberScale {
    /// The points from the lowest, with the words that the export has for them, if any.
    private(set) var points: [(number: Int, label: String?)] = []
    /// Numbers far outside that stand for a missing answer, as 98 and −1.
    private(set) var outside: [Int] = []
    /// Whether the words at an end were matched with a number by their meaning alone.
    private(set) var isMixed = false

    private static let ranges = [1...5, 0...5, 1...7, 1...10, 0...10]

    /// The scale that some words show, or nil.
    ///
    /// - Parameters:
    ///   - words: The different words of the cells.
    ///   - answers: How many cells are filled, which tells whether a point that nobody chose may be missing.
    ///   - beginsAtZero: Whether a scale to ten begins at 0, as where one is asked to recommend something.
    init?(_ words: [String], answers: Int, beginsAtZero: Bool = false) {
        var numbers: Set<Int> = []
        var labels: [Int: String] = [:]
        var ends: [String] = []
        for word in words {
            if let number = Int(word.hasSuffix(".0") ? String(word.dropLast(2)) : word) {
                numbers.insert(number)
            } else if let (number, _) = NumberScale.numbered(word) {
                guard labels.updateValue(word, forKey: number) == nil else { return nil }
            } else {
                ends.append(word)
            }
        }
        let all = numbers.union(labels.keys)
        outside = all.filter { [97, 98, 99, 88, 77, 998, 999, -1, -2, -8, -9, -99].contains($0) }.sorted()
        let inside = all.subtracting(outside).union(NumberScale.impliedEnds(of: ends, beside: all.subtracting(outside)))
        guard ends.isEmpty || !numbers.isEmpty, ends.count <= 2, let low = inside.min(), let high = inside.max(),
            inside.count >= 2, let range = NumberScale.range(low, high, answers, beginsAtZero: beginsAtZero)
        else { return nil }
        for end in ends {
            guard let isHigh = NumberScale.isHigh(end) else { return nil }
            let number = isHigh ? range.upperBound : range.lowerBound
            guard !all.contains(number), labels.updateValue(end, forKey: number) == nil else { return nil }
        }
        isMixed = !ends.isEmpty
        points = range.map { ($0, labels[$0]) }
    }

    /// The number at the beginning of a label as `5 (very good)`, `1 - not at all` or `2 = seldom`.
    static func numbered(_ word: String) -> (number: Int, rest: String)? {
        let digits = word.prefix(while: \.isASCIIDigit)
        guard let number = Int(digits), digits.count <= 2 else { return nil }
        let rest = word.dropFirst(digits.count).drop { $0 == " " }
        guard let mark = rest.first, "-–—=:(.)".contains(mark), rest.dropFirst().contains(where: \.isLetter) else {
            return nil
        }
        return (number, String(rest))
    }

    /// The smallest usual range that holds two numbers.
    private static func range(
        _ low: Int, _ high: Int, _ answers: Int, beginsAtZero: Bool
    ) -> ClosedRange<Int>? {
        if beginsAtZero, low >= 0, (6...10).contains(high) { return 0...10 }
        if low >= 1, [2, 3, 4, 6].contains(high), answers >= 20 { return 1...high }
        return ranges.first { $0.contains(low) && $0.contains(high) }
    }

    /// The numbers that words at the ends stand for: the next beyond those that stand as numbers.
    private static func impliedEnds(of words: [String], beside numbers: Set<Int>) -> [Int] {
        guard let low = numbers.min(), let high = numbers.max() else { return [] }
        return words.compactMap { word in
            isHigh(word).map { isHigh in
                if !isHigh { return max(low - 1, 0) }
                return ranges.map(\.upperBound).filter { $0 > high }.min() ?? high + 1
            }
        }
    }

    /// Whether words name the upper end of a scale; nil where they name none.
    static func isHigh(_ words: String) -> Bool? {
        let key = KnownScale.key(words)
        let low = [
            "strongly disagree", "completely disagree", "not at all", "never", "very dissatisfied", "very poor",
            "very unlikely",
            "instämmer inte", "inte alls", "tar helt avstånd", "aldrig", "mycket missnöjd", "mycket dålig",
            "stämmer inte",
            "extremely dissatisfied", "none", "worst", "sämst",
        ]
        let high = [
            "strongly agree", "completely agree", "extremely", "always", "very satisfied", "excellent", "very good",
            "very likely", "instämmer helt", "alltid", "mycket nöjd", "mycket bra", "stämmer helt", "i mycket hög",
            "very much", "best", "bäst", "very",
        ]
        if low.contains(where: key.hasPrefix) { return false }
        return high.contains(where: key.hasPrefix) ? true : nil
    }

    /// Whether words say that the scale goes down: its upper points have those of a lower end, or its lowest those of an
    /// upper one.
    var goesDown: Bool {
        points.contains { number, label in
            guard let label, let first = usuallyAgreeing else { return false }
            let words = String(label.drop { !$0.isLetter })
            let isDenied = NumberScale.denials.contains { KnownScale.key(words).contains($0) }
            return number >= first
                ? NumberScale.isHigh(words) == false || isDenied
                : number == points.first?.number && NumberScale.isHigh(words) == true
        }
    }

    private static let denials = [
        "missnöj", "dålig", "inte", "avstånd", "aldrig", "sämst", "oviktig", "osannolik", "ogilla", "dissatisf",
        "disagree", "not ", "poor", "bad", "never", "worst", "unlikely", "unimportant", "dislike",
    ]

    /// The lowest point that agrees by usage; nil where usage says nothing, or the points' words say otherwise.
    var firstAgreeing: Int? {
        goesDown ? nil : usuallyAgreeing
    }

    private var usuallyAgreeing: Int? {
        switch (points.first?.number, points.last?.number) {
        case (1, 5), (0, 5): 4
        case (1, 4): 3
        case (1, 3): 3
        case (1, 7): 6
        case (0, 10), (1, 10): 9
        default: nil
        }
    }
}

extension Character {
    /// Whether it is one of 0 through 9.
    var isASCIIDigit: Bool { isASCII && isNumber }
}
