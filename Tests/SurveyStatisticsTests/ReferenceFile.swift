import Foundation
import SurveyStatistics
import Testing

/// A file of reference vectors where this machine has them; tests skip where it has not.
struct ReferenceFile {
    static let absence: Comment = "reference vectors are not here"
    let url: URL

    init(_ name: String) {
        url = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent().deletingLastPathComponent().appending(path: "shared/reference/\(name)")
    }

    var exists: Bool { FileManager.default.fileExists(atPath: url.path) }

    /// The rows by column; quotes are dropped, and commas between them do not divide.
    func rows() throws -> [[String: String]] {
        func cells(_ line: Substring) -> [String] {
            line.split(separator: "\"", omittingEmptySubsequences: false).enumerated()
                .reduce(into: [""]) { cells, part in
                    let isQuoted = part.offset % 2 == 1
                    let parts =
                        isQuoted ? [part.element] : part.element.split(separator: ",", omittingEmptySubsequences: false)
                    cells[cells.count - 1] += parts.first ?? ""
                    cells += parts.dropFirst().map(String.init)
                }
        }
        let lines = try String(contentsOf: url, encoding: .utf8).split(whereSeparator: \.isNewline)
        let header = lines.first.map(cells) ?? []
        return lines.dropFirst().map { Dictionary(uniqueKeysWithValues: zip(header, cells($0))) }
    }
}

/// Holds a method of the registry against every row of a file: each output that is a column there must agree.
struct ReferenceComparison {
    /// How many values were compared, and how far the worst was off.
    private(set) var compared = 0
    private(set) var largest = 0.0
    private(set) var disagreements: [String] = []

    init(of method: String, with file: ReferenceFile, tolerance: Double = 1e-9) throws {
        let method = try #require(StatisticsMethod.named(method))
        let rows = try file.rows()
        let known = Set(method.inputs.map(\.name))
        let inputs = rows.map { StatisticsRow($0.filter { known.contains($0.key) }) }
        for (row, values) in zip(rows, try method.results(for: inputs)) {
            for (column, value) in zip(method.outputs, values) {
                guard let expected = row[column] else { continue }
                compared += 1
                let deviation = ReferenceComparison.deviation(of: value, from: expected)
                largest = max(largest, deviation)
                // Statistics and counts may be large; probabilities and limits stay below 1.
                let scale = max(1, abs(Double(expected) ?? 1))
                if deviation > tolerance * scale { disagreements.append("\(column) of \(row): \(value)") }
            }
        }
    }

    static func deviation(of value: StatisticsValue, from expected: String) -> Double {
        let number: Double
        switch value {
        case .undefined: return expected.isEmpty ? 0 : .infinity
        case .text(let text): return text == expected ? 0 : .infinity
        case .number(let exact): number = exact
        case .count(let count): number = Double(count)
        }
        return Double(expected).map { abs($0 - number) } ?? .infinity
    }
}
