#if CommandLine
    import Foundation
    import GRDB

    /// The answers to one wave as rows of one size in an order that tells nothing of when they came.
    ///
    /// A new row takes a place drawn at random among all places, and what stood there moves to the end (the inside-out
    /// shuffle of Fisher and Yates): at every moment each order of the rows is equally likely, whatever the order in which they
    /// came. Rows are overwritten in place, being of one size, and new ones are only ever added at the end, so that the
    /// pages of the file too depend on nothing but how many rows there are.
    ///
    /// Source: Durstenfeld, Algorithm 235, 1964, in its inside-out form (Knuth, TAOCP 2, 3.4.2, Algorithm P); for what
    /// independence of history means, Naor and Teague, "Anti-persistence", STOC 2001.
    struct SlotArray {
        /// The table's name.
        let table: String

        init(wave: Int64) { table = "slots_\(wave)" }

        /// Makes the table; positions count from 1 without a gap.
        func create(_ database: Database) throws {
            try database.execute(
                sql: """
                    CREATE TABLE \(table) (
                        position INTEGER PRIMARY KEY, released INTEGER NOT NULL, content BLOB NOT NULL
                    )
                    """)
        }

        /// How many rows there are.
        func count(_ database: Database) throws -> Int64 {
            try Int64.fetchOne(database, sql: "SELECT coalesce(max(position), 0) FROM \(table)") ?? 0
        }

        /// Adds a row that has not been let out.
        func add(_ content: [UInt8], _ database: Database) throws {
            let last = try count(database) + 1
            let place = Int64.random(in: 1...last)
            if place == last { return try insert(last, isReleased: false, Data(content), database) }
            let moved = try row(at: place, database)
            try insert(last, isReleased: moved.isReleased, moved.content, database)
            try replace(place, isReleased: false, Data(content), database)
        }

        /// Takes away the rows at these positions; the last rows fill their places.
        func remove(_ positions: [Int64], _ database: Database) throws {
            for position in positions.sorted(by: >) {
                let last = try count(database)
                if position < last {
                    let moved = try row(at: last, database)
                    try replace(position, isReleased: moved.isReleased, moved.content, database)
                }
                try database.cachedStatement(sql: "DELETE FROM \(table) WHERE position = ?").execute(arguments: [last])
            }
        }

        /// Lets out the rows at these positions.
        func release(_ positions: [Int64], _ database: Database) throws {
            let statement = try database.cachedStatement(sql: "UPDATE \(table) SET released = 1 WHERE position = ?")
            for position in positions { try statement.execute(arguments: [position]) }
        }

        /// The positions of rows, ordered by the first bytes of what they hold.
        func positions(
            orderedByPrefix length: Int, releasedOnly: Bool, _ database: Database
        ) throws -> [Int64] {
            try Int64.fetchAll(
                database,
                sql: """
                    SELECT position FROM \(table) \(releasedOnly ? "WHERE released = 1" : "")
                    ORDER BY substr(content, 1, \(length))
                    """)
        }

        /// What one row holds.
        func row(at position: Int64, _ database: Database) throws -> (isReleased: Bool, content: Data) {
            let statement = try database.cachedStatement(
                sql: "SELECT released, content FROM \(table) WHERE position = ?")
            guard let row = try Row.fetchOne(statement, arguments: [position]) else {
                throw DatabaseError(resultCode: .SQLITE_CORRUPT)
            }
            return (row[0], row[1])
        }

        private func insert(
            _ position: Int64, isReleased: Bool, _ content: Data, _ database: Database
        ) throws {
            try database.cachedStatement(sql: "INSERT INTO \(table) VALUES (?, ?, ?)")
                .execute(arguments: [position, isReleased, content])
        }

        private func replace(
            _ position: Int64, isReleased: Bool, _ content: Data, _ database: Database
        ) throws {
            try database.cachedStatement(sql: "UPDATE \(table) SET released = ?, content = ? WHERE position = ?")
                .execute(arguments: [isReleased, content, position])
        }
    }
#endif
