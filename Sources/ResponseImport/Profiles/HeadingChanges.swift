import SurveyModel
import Tables

/// What became of the headings that a profile was made for, so that one new column is told as one difference and not as
/// a difference of every column behind it.
struct HeadingChanges {
    /// What differs, in the order of the file's columns; what is missing stands last.
    private(set) var words: [LocalizedText] = []
    private let container: TableContainer

    /// Compares the headings of a profile with those of a file.
    ///
    /// Where most are none of the profile's, the row that it names may be one of answers, which are never told.
    init(from old: [String], to new: [String], in container: TableContainer = .delimitedText) {
        self.container = container
        let found = HeadingChanges.found(old, in: new)
        if HeadingChanges.isOtherRow(old, new) {
            words = [HeadingChanges.otherRow(found, of: new.count)]
            return
        }
        let partners = HeadingChanges.partners(of: new.map(foldedHeading), among: old.map(foldedHeading))
        let kept = HeadingChanges.longestRise(in: partners)
        var missing = HeadingChanges.missing(partners, kept, count: old.count)
        var gap = 0
        for (column, partner) in partners.enumerated() {
            if let partner {
                if kept.contains(column) {
                    gap += 1
                } else {
                    words.append(moved(column, partner, new[column]))
                }
            } else if let place = missing.firstIndex(where: { $0.gap == gap }) {
                words.append(renamed(column, new[column], old[missing.remove(at: place).column]))
            } else {
                words.append(
                    .both(
                        "kolumn \(name(column)) (”\(new[column].quoted)”) är ny",
                        "column \(name(column)) (\"\(new[column].quoted)\") is new"))
            }
        }
        words += missing.map { column, _ in
            .both(
                "kolumn \(name(column)) i profilen (”\(old[column].quoted)”) saknas",
                "column \(name(column)) of the profile (\"\(old[column].quoted)\") is missing")
        }
    }

    private func name(_ column: Int) -> String { container.name(ofColumn: column + 1) }

    private static func found(_ old: [String], in new: [String]) -> Int {
        let known = Set(old.map(foldedHeading))
        return new.count { known.contains(foldedHeading($0)) }
    }

    /// Whether most of the row's cells are none of the headings that are known, as where it is one of answers.
    static func isOtherRow(_ old: [String], _ new: [String]) -> Bool {
        found(old, in: new) * 2 < min(old.count, new.count)
    }

    private static func otherRow(_ found: Int, of count: Int) -> LocalizedText {
        .both(
            "\(found) av \(count) celler i raden med rubriker är profilens rubriker; se efter att headerRows i profilen är rätt "
                + "rad",
            "\(found) of \(count) cells in the row of headings are headings of the profile; check that headerRows of the "
                + "profile is the right row")
    }

    private func moved(_ column: Int, _ partner: Int, _ heading: String) -> LocalizedText {
        .both(
            "kolumn \(name(column)) (”\(heading.quoted)”) är kolumn \(name(partner)) i profilen",
            "column \(name(column)) (\"\(heading.quoted)\") is column \(name(partner)) in the profile")
    }

    private func renamed(_ column: Int, _ new: String, _ old: String) -> LocalizedText {
        .both(
            "kolumn \(name(column)) har rubriken ”\(new.quoted)”, i profilen ”\(old.quoted)”",
            "column \(name(column)) is headed \"\(new.quoted)\", in the profile \"\(old.quoted)\"")
    }

    /// The column with the same heading, of several the first that is not taken.
    private static func partners(of new: [String], among old: [String]) -> [Int?] {
        var places: [String: [Int]] = [:]
        for (column, heading) in old.enumerated().reversed() { places[heading, default: []].append(column) }
        return new.map { places[$0]?.popLast() }
    }

    /// The columns without a partner, and how many columns that kept their order stand before each.
    private static func missing(_ partners: [Int?], _ kept: Set<Int>, count: Int) -> [(column: Int, gap: Int)] {
        let taken = Set(partners.compactMap(\.self))
        let inOrder = Set(kept.compactMap { partners[$0] })
        var gap = 0
        return (0..<count).compactMap { column in
            if inOrder.contains(column) { gap += 1 }
            return taken.contains(column) ? nil : (column, gap)
        }
    }

    /// The most columns whose partners stand in the same order (Fredman 1975, on computing the length of longest
    /// increasing subsequences).
    private static func longestRise(in partners: [Int?]) -> Set<Int> {
        var ends: [Int] = []
        var before: [Int: Int] = [:]
        for (column, partner) in partners.enumerated() {
            guard let partner else { continue }
            var (low, high) = (0, ends.count)
            while low < high {
                let middle = (low + high) / 2
                if partners[ends[middle]] ?? 0 < partner { low = middle + 1 } else { high = middle }
            }
            if low > 0 { before[column] = ends[low - 1] }
            if low < ends.count { ends[low] = column } else { ends.append(column) }
        }
        var result: Set<Int> = []
        var next = ends.last
        while let column = next {
            result.insert(column)
            next = before[column]
        }
        return result
    }
}
