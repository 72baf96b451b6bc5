import Tables

/// Gathers what the columns of an export hold while its rows go by, and how many of a question's columns a row fills.
struct ContentsGatherer {
    /// The contents of each column.
    private(set) var columns: [ColumnContents]
    /// The columns that by their headings belong to one question, in the file's order.
    let groups: [[Int]]
    /// The most columns of each group that one row fills, what is written beside options left out.
    private(set) var mostFilled: [Int]
    private let groupOfColumn: [Int?]
    private let isGathered: [Bool]
    private let isBeside: [Bool]

    /// A gatherer for the columns of a file that may hold answers.
    init(_ layout: ExportLayout) {
        columns = layout.headings.indices.map {
            ColumnContents(orders: layout.dateOrders(ofColumn: $0), missing: layout.habits)
        }
        groups = ContentsGatherer.groups(layout)
        mostFilled = groups.map { _ in 0 }
        var groupOfColumn: [Int?] = layout.headings.map { _ in nil }
        for (index, group) in groups.enumerated() { for column in group { groupOfColumn[column] = index } }
        self.groupOfColumn = groupOfColumn
        isBeside = layout.headings.map(\.isBesideOption)
        isGathered = layout.headings.indices.map(layout.isAnswer)
    }

    /// Takes a row.
    mutating func take(_ row: some TableReader) {
        let filled = columns.indices.map { column in
            guard isGathered[column], column < row.cellCount, !row.cells[column].isEmpty else { return false }
            let before = columns[column].filled
            columns[column].take(row.text(of: row.cells[column]))
            return columns[column].filled > before
        }
        for (index, group) in groups.enumerated() where group.count > 1 {
            mostFilled[index] = max(mostFilled[index], group.count { filled[$0] && !isBeside[$0] })
        }
    }

    /// The most of some columns of one group that one row fills.
    func mostFilled(among columns: [Int]) -> Int {
        groupOfColumn[columns[0]].map { mostFilled[$0] } ?? 1
    }

    /// Neighbouring columns with one question, and what is written beside their options.
    private static func groups(_ layout: ExportLayout) -> [[Int]] {
        var groups: [[Int]] = []
        for (column, heading) in layout.headings.enumerated() where layout.isAnswer(column) {
            if let set = heading.set,
                let group = groups.firstIndex(where: { layout.headings[$0[0]].set?.name == set.name })
            {
                groups[group].append(column)
                continue
            }
            let last = groups.last?.last
            let isSame = last.map { layout.isSameQuestion($0, column) } ?? false
            let goesOn = last.map { layout.headings[$0].isPart } ?? false
            if isSame, heading.isBesideOption || heading.isPart && goesOn {
                groups[groups.count - 1].append(column)
            } else {
                groups.append([column])
            }
        }
        return groups
    }
}

extension ColumnHeading {
    /// Whether it is one of several columns of a question.
    var isPart: Bool { option != nil || optionCode != nil }
}

extension ExportLayout {
    /// Whether two columns belong to one question.
    func isSameQuestion(_ first: Int, _ second: Int) -> Bool {
        let (one, other) = (headings[first], headings[second])
        return one.code == other.code && one.repetition == other.repetition
            && foldedHeading(one.question) == foldedHeading(other.question)
    }
}
