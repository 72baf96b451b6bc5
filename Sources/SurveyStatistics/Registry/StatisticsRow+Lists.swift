extension StatisticsRow {
    /// Lists of numbers with bars between, the numbers with semicolons; an empty place is nil.
    ///
    ///     // "5;3|4;" is two lists, the second with one number missing
    func optionalLists(_ column: String) throws(StatisticsError) -> [[Double?]] {
        var lists: [[Double?]] = []
        for list in try text(column).split(separator: "|", omittingEmptySubsequences: false) {
            lists.append(try StatisticsRow([column: String(list)], row: row).optionalNumbers(column))
        }
        return lists
    }

    /// Lists of numbers, none of them missing.
    func lists(_ column: String) throws(StatisticsError) -> [[Double]] {
        var lists: [[Double]] = []
        for list in try optionalLists(column) {
            let numbers = list.compactMap { $0 }
            guard numbers.count == list.count else { throw fault(.blank, column) }
            lists.append(numbers)
        }
        return lists
    }

    /// Counts with semicolons between.
    func counts(_ column: String) throws(StatisticsError) -> [Int] {
        try counts(of: try numbers(column), column)
    }

    /// Lists of counts with bars between.
    func countLists(_ column: String) throws(StatisticsError) -> [[Int]] {
        var rows: [[Int]] = []
        for list in try lists(column) { rows.append(try counts(of: list, column)) }
        guard rows.joined().reduce(0, +) <= Hypergeometric.largestPopulation else {
            throw fault(.outOfRange("counts of at most \(Hypergeometric.largestPopulation) in all"), column)
        }
        return rows
    }

    /// The text of a cell of a data file; nil where it is empty or R's `NA`.
    func answer(_ column: String) throws(StatisticsError) -> String? {
        do {
            let text = try text(column)
            return text == "NA" ? nil : text
        } catch {
            guard error.problem == .blank else { throw error }
            return nil
        }
    }

    /// The size of a whole group where it is given.
    func population(_ column: String = "population", atLeast low: Int) throws(StatisticsError) -> Int? {
        guard has(column) else { return nil }
        return try count(column, atLeast: low, atMost: Hypergeometric.largestPopulation)
    }

    private func counts(of numbers: [Double], _ column: String) throws(StatisticsError) -> [Int] {
        var counts: [Int] = []
        for number in numbers {
            guard let count = Int(exactly: number) else { throw fault(.notACount, column) }
            guard (0...Hypergeometric.largestPopulation).contains(count) else {
                throw fault(.outOfRange("counts from 0 to \(Hypergeometric.largestPopulation)"), column)
            }
            counts.append(count)
        }
        return counts
    }
}
