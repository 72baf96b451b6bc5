/// A statistic by name, for the calculator `enkat stats`: which columns it takes, which it adds, and how.
///
/// Names of methods and columns are those of the published comparison tables, so that anyone can hold the results
/// against R.
///
///     let wilson = StatisticsMethod.named("wilson")
///     try wilson?.results(for: [StatisticsRow(["x": "9", "n": "9"])])   // [[0.700854…, 1]]
public struct StatisticsMethod: Sendable {
    /// A column the method reads, or an option on the command line.
    public struct Input: Hashable, Sendable {
        /// The column's name in a table, which is an option's name as well.
        public let name: String
        /// A plainer name for the command line, as `agree` for `x`.
        public let option: String?
        /// What it is, for the list of methods.
        public let meaning: String
        /// What holds where the column is missing; nil where it must be there.
        public let standard: String?

        /// Takes the parts.
        public init(_ name: String, option: String? = nil, meaning: String, standard: String? = nil) {
            self.name = name
            self.option = option
            self.meaning = meaning
            self.standard = standard
        }
    }

    /// Computes what follows from one row; as many values as there are outputs.
    public typealias RowRule = @Sendable (StatisticsRow) throws(StatisticsError) -> [StatisticsValue]
    /// Computes what follows from all rows together; as many lists of values as there are rows.
    public typealias FileRule = @Sendable ([StatisticsRow]) throws(StatisticsError) -> [[StatisticsValue]]

    /// The name, as `wilson`.
    public let name: String
    /// One sentence on what it computes, with its source.
    public let summary: String
    /// The columns it reads.
    public let inputs: [Input]
    /// The columns it adds.
    public let outputs: [String]
    private let rule: FileRule

    /// A method for which every row is a problem of its own; a row in which nobody answered has empty results.
    public init(_ name: String, summary: String, inputs: [Input], outputs: [String], row rule: @escaping RowRule) {
        self.init(name, summary: summary, inputs: inputs, outputs: outputs) { rows throws(StatisticsError) in
            var results: [[StatisticsValue]] = []
            results.reserveCapacity(rows.count)
            for row in rows { results.append(try StatisticsMethod.values(of: row, outputs.count, rule)) }
            return results
        }
    }

    private static func values(
        of row: StatisticsRow, _ count: Int, _ rule: RowRule
    ) throws(StatisticsError) -> [StatisticsValue] {
        do throws(StatisticsError) {
            return try rule(row)
        } catch {
            guard error.problem == .nobodyAnswered else { throw error }
            return [StatisticsValue](repeating: .undefined, count: count)
        }
    }

    /// A method for which the rows together are one problem, as raking is.
    public init(_ name: String, summary: String, inputs: [Input], outputs: [String], file rule: @escaping FileRule) {
        self.name = name
        self.summary = summary
        self.inputs = inputs
        self.outputs = outputs
        self.rule = rule
    }

    /// The results, a list for each row in the order of ``outputs``; missing inputs take their standard value.
    ///
    /// - Throws: ``StatisticsError`` at the first input that is missing or does not fit.
    public func results(for rows: [StatisticsRow]) throws(StatisticsError) -> [[StatisticsValue]] {
        var completed: [StatisticsRow] = []
        completed.reserveCapacity(rows.count)
        for row in rows { completed.append(try row.completed(for: inputs)) }
        return try rule(completed).map { $0.map(\.finite) }
    }
}
