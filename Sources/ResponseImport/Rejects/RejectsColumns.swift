/// The columns that a file of rejects has before those of the export.
enum RejectsColumns {
    /// The row of the export, the columns of the cells set aside (none where the whole row is), why, and the row's mark.
    static let names = ["_row", "_column", "_reason", "_record"]
    /// How the name of such a file ends, as it is proposed.
    private static let ending = ".rejects.csv"
    /// Files that an earlier version wrote have no marks.
    private static let fewest = 3

    /// Whether a column has one of their headings.
    static func holds(_ heading: ColumnHeading) -> Bool { heading.cells.first.map(names.contains) ?? false }

    /// Whether some of them are there, but not all, or not first, or none in a file that is named as one of rejects: without
    /// them a mended row could not be told from a new one.
    static func areIncomplete(_ headings: [String], file: String) -> Bool {
        let count = count(in: headings)
        return count < names.count && headings.contains(names[3])
            || count == 0 && (headings.contains(names[1]) || headings.contains(names[2]) || file.hasSuffix(ending))
    }

    /// How many of them stand first among some headings; 0 where the file is none of rejects.
    static func count(in headings: [String]) -> Int {
        guard headings.starts(with: names.prefix(fewest)) else { return 0 }
        return headings.starts(with: names) ? names.count : fewest
    }
}

/// Which cells of a row stand in a file of rejects: not the toolkit's own of an earlier round, and none that tell who
/// answered.
struct RejectedCells {
    /// The columns.
    let columns: [Int]
    /// How many columns the file has.
    let width: Int
    /// How the file writes texts, so that a guard before one is not guarded once more.
    private let reading: TextReading

    /// The columns of a file with these uses.
    init(_ uses: [ColumnUse], _ reading: TextReading) {
        width = uses.count
        self.reading = reading
        columns = uses.indices.filter { column in
            if case .own(.person) = uses[column] { return false }
            return uses[column] != .bookkeeping
        }
    }

    /// The headings of the columns.
    func names(_ headings: [String]) -> [String] { columns.map { headings[$0] } }

    /// Headings of the export that these rows came from, which are not among theirs; nil where all are, or it is not known.
    static func lacking(_ headings: [String], of exports: [Set<String>]) -> [String]? {
        let own = Set(headings).subtracting(RejectsColumns.names)
        guard !exports.contains(where: { $0.isSubset(of: own) }) else { return nil }
        return exports.first { own.isSubset(of: $0) }.map { $0.subtracting(own).sorted() }
    }

    /// Those of a row's cells as they were given, and what stands behind the last heading where anything does.
    func of(_ cells: [String]) -> [String] {
        let behind = cells.dropFirst(width)
        let kept = columns.map { $0 < cells.count ? cells[$0] : "" } + (behind.allSatisfy(\.isEmpty) ? [] : behind)
        return kept.map(reading.cell)
    }
}
