import Foundation
import Testing

@testable import DisclosureControl

@Suite struct `Suppression of a table` {
    private static let vectors = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().deletingLastPathComponent()
        .appending(path: "shared/reference/suppression_tables_dev.csv")

    /// Every table: the cells that must be withheld are; what is withheld cannot be told; and not one cell more is
    /// withheld than the fewest that an exhaustive search elsewhere found.
    @Test(.enabled(if: FileManager.default.fileExists(atPath: vectors.path), "reference vectors are not here"))
    func `withholds what the reference tables demand, and no more than the fewest`() throws {
        let lines = try String(contentsOf: Self.vectors, encoding: .utf8).split(whereSeparator: \.isNewline)
        var secondary = (ours: 0, fewest: 0)
        for line in lines.dropFirst() {
            let cells = Self.cells(of: line)
            let table = try #require(Self.table(cells[1]))
            let found = TableSuppression(
                of: table, threshold: try #require(Int(cells[5])), hidesZeros: cells[4] == "hide")
            #expect(Self.words(found.primary) == cells[7], "\(cells[0])")
            #expect(found.recoverable.count == Int(cells[8]), "\(cells[0])")
            #expect(found.fewest == Int(cells[9]), "\(cells[0])")
            secondary = (secondary.ours + found.secondary.count, secondary.fewest + (Int(cells[9]) ?? 0))
            let hidden = Set(found.primary + found.secondary)
            #expect(EveryCount(table, hidden: hidden).pinned().isEmpty, "\(cells[0])")
            // The reference's own pattern is safe to this attacker as well, and what it took out was needed.
            let example = Set(Self.cells(in: cells[10]) + found.primary)
            #expect(CellMoves(table).pinned(among: example).isEmpty, "\(cells[0])")
        }
        #expect(lines.count > 30)
        #expect(secondary.ours == secondary.fewest)
    }

    /// The example of a published report: its first pattern only looks safe.
    ///
    /// Federal Committee on Statistical Methodology, Report on Statistical Disclosure Limitation Methodology (Statistical
    /// Policy Working Paper 22), chapter II, tables of counts; numbers of Cox, McDonald and Nelson (1986). The pattern has
    /// two cells or more in every row and column with any, and rows one and two less columns two and three leave the last
    /// cell of the first row.
    @Test func `sees through the published pattern that only looks safe`() throws {
        let table = try #require(CountTable([[15, 1, 3, 1], [20, 10, 10, 15], [3, 10, 10, 2], [12, 14, 7, 2]]))
        let looksSafe = Set(Self.cells(in: "0,1 0,2 0,3 1,1 1,2 2,0 2,3 3,0 3,3"))
        #expect(Self.words(CellMoves(table).pinned(among: looksSafe)).contains("0,3"))
        #expect(EveryCount(table, hidden: looksSafe).pinned().contains(.init(row: 0, column: 3)))
        let isSafe = Set(Self.cells(in: "0,1 0,2 0,3 2,0 2,1 2,3 3,0 3,2 3,3"))
        #expect(CellMoves(table).pinned(among: isSafe).isEmpty)
        let found = TableSuppression(of: table)
        #expect(Self.words(found.primary) == "0,1 0,2 0,3 2,0 2,3 3,3")
        #expect(found.secondary.count == found.fewest)
        #expect(found.secondary.count <= isSafe.count - found.primary.count)
    }

    @Test(arguments: 0..<4)
    func `agrees with trying every table of small counts`(seed: Int) throws {
        var generator = SmallGenerator(state: UInt64(seed) &* 31 &+ 17)
        var (pinned, free) = (0, 0)
        for _ in 0..<100 {
            let table = try #require(
                CountTable((0..<3).map { _ in (0..<3).map { _ in generator.next(4) } }))
            let hidden = Set(table.cells.filter { _ in generator.next(2) == 0 })
            let told = Set(CellMoves(table).pinned(among: hidden))
            #expect(
                told == EveryCount(table, hidden: hidden).pinned(), "\(table.counts) \(Self.words(hidden.sorted()))")
            (pinned, free) = (pinned + told.count, free + hidden.count - told.count)
        }
        #expect(pinned > 50)
        #expect(free > 50)
    }

    @Test func `takes the cells with the fewest persons among equals, and the same on every run`() throws {
        let table = try #require(CountTable([[2, 40, 9], [30, 50, 60], [9, 70, 8]]))
        #expect(Self.words(TableSuppression(of: table).secondary) == "0,2 2,0 2,2")
        #expect(TableSuppression(of: table) == TableSuppression(of: table))
    }

    @Test func `stays deterministic and safe where not every pattern can be tried`() throws {
        var generator = SmallGenerator(state: 5)
        let table = try #require(CountTable((0..<9).map { _ in (0..<9).map { _ in generator.next(30) } }))
        let found = TableSuppression(of: table)
        #expect(found.unprotected.isEmpty)
        #expect(CellMoves(table).pinned(among: Set(found.primary + found.secondary)).isEmpty)
        #expect(found == TableSuppression(of: table))
    }

    @Test func `says what nothing protects`() throws {
        let row = try #require(CountTable([[3, 8, 9]]))
        #expect(TableSuppression(of: row).unprotected == [.init(row: 0, column: 0)])
        #expect(TableSuppression(of: row).fewest == nil)
        #expect(CountTable([[1], [1, 2]]) == nil)
        #expect(CountTable([[-1]]) == nil)
    }

    private static func words(_ cells: [CountTable.Cell]) -> String {
        cells.map { "\($0.row),\($0.column)" }.joined(separator: " ")
    }

    private static func cells(in words: String) -> [CountTable.Cell] {
        words.split(separator: " ").compactMap { word in
            let numbers = word.split(separator: ",").compactMap { Int($0) }
            return numbers.count == 2 ? CountTable.Cell(row: numbers[0], column: numbers[1]) : nil
        }
    }

    private static func table(_ text: String) -> CountTable? {
        CountTable(text.split(separator: "|").map { $0.split(separator: ";").compactMap { Int($0) } })
    }

    /// The cells of a line; commas within quotes do not divide.
    private static func cells(of line: Substring) -> [String] {
        line.split(separator: "\"", omittingEmptySubsequences: false).enumerated().reduce(into: [""]) { cells, part in
            let parts =
                part.offset % 2 == 1
                ? [part.element] : part.element.split(separator: ",", omittingEmptySubsequences: false)
            cells[cells.count - 1] += parts.first ?? ""
            cells += parts.dropFirst().map(String.init)
        }
    }
}
