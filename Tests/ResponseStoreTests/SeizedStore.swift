import Foundation
import GRDB

/// What somebody has who takes a store's files, and what they try on them.
struct SeizedStore {
    /// The file, its log and the log's index, byte by byte.
    let main: Data
    let log: Data
    let index: Data
    private let path: String

    /// Takes the files as they lie, while the store is open.
    init(_ path: String) throws {
        self.path = path
        main = try Data(contentsOf: URL(filePath: path))
        log = (try? Data(contentsOf: URL(filePath: path + "-wal"))) ?? Data()
        index = (try? Data(contentsOf: URL(filePath: path + "-shm"))) ?? Data()
    }

    /// Everything there is.
    var everything: Data { main + log + index }

    /// How often some words stand anywhere: in pages in use, free pages, the log.
    func copies(of words: String) -> Int {
        var (count, rest) = (0, everything[...])
        while let found = rest.range(of: Data(words.utf8)) {
            count += 1
            rest = rest[found.upperBound...]
        }
        return count
    }

    /// Each attack: its name, and the guessed order of arrival of these answers, the earliest first.
    func guesses(of answers: [String], table: String) throws -> [(attack: String, order: [String])] {
        let byOffset = answers.sorted { offset(of: $0, in: main) < offset(of: $1, in: main) }
        let byPage = answers.sorted {
            (offset(of: $0, in: main) / 4096, -offset(of: $0, in: main))
                < (offset(of: $1, in: main) / 4096, -offset(of: $1, in: main))
        }
        let rows = try content(of: table, order: "rowid")
        let byRow = answers.sorted { (position(of: $0, in: rows)) < (position(of: $1, in: rows)) }
        let ids = try content(of: table, order: "substr(content, 1, 16)")
        let byID = answers.sorted { (position(of: $0, in: ids)) < (position(of: $1, in: ids)) }
        return [
            ("order of bytes in the file", byOffset), ("pages fill from their end", byPage),
            ("order of rows", byRow), ("order of ids", byID),
        ]
    }

    /// The pages that the log's index lists.
    ///
    /// Source: "WAL-mode File Format", 2.2: after a header of 136 bytes, the page of each frame in 32 bits.
    var pagesInIndex: Set<UInt32> {
        let numbers = stride(from: 136, to: min(index.count, 16_384) - 3, by: 4).map { start in
            index[start..<start + 4].reversed().reduce(UInt32(0)) { $0 << 8 | UInt32($1) }
        }
        return Set(numbers.prefix(4062)).subtracting([0])
    }

    /// The first page of a table.
    func page(of table: String) throws -> UInt32 {
        try reading {
            try UInt32.fetchOne($0, sql: "SELECT rootpage FROM sqlite_master WHERE name = ?", arguments: [table])
        } ?? 0
    }

    private func content(of table: String, order: String) throws -> [Data] {
        try reading { try Data.fetchAll($0, sql: "SELECT content FROM \(table) ORDER BY \(order)") }
    }

    private func reading<Value>(_ work: (Database) throws -> Value) throws -> Value {
        try DatabaseQueue(path: path).read(work)
    }

    private func position(of words: String, in rows: [Data]) -> Int {
        rows.firstIndex { $0.range(of: Data(words.utf8)) != nil } ?? -1
    }

    private func offset(of words: String, in bytes: Data) -> Int {
        bytes.range(of: Data(words.utf8))?.lowerBound ?? -1
    }
}

/// How well a guessed order fits the true one.
struct OrderMatch {
    /// How many are guessed at their very place; by chance about one, whatever their number.
    let hits: Int
    /// Spearman's rank correlation; by chance 0 with a standard deviation of 1/√(n − 1).
    let correlation: Double

    init(_ guess: [String], truth: [String]) {
        let places = Dictionary(uniqueKeysWithValues: truth.enumerated().map { ($1, $0) })
        let pairs = guess.enumerated().map { (guessed: $0, true: places[$1] ?? -1) }
        hits = pairs.count { $0.guessed == $0.true }
        let squares = pairs.reduce(0) { $0 + ($1.guessed - $1.true) * ($1.guessed - $1.true) }
        let count = Double(truth.count)
        correlation = 1 - 6 * Double(squares) / (count * (count * count - 1))
    }
}
