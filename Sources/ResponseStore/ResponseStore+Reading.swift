#if CommandLine
    import Foundation
    import GRDB
    import SurveyModel

    /// How many were asked and have answered, in one wave.
    public struct CollectionCounts: Hashable, Sendable {
        /// Tokens issued, spent or not.
        public let tokens: Int
        /// Tokens with which an answer was given; for open links, answers.
        public let answered: Int
        /// Answers that wait until several can be let out together.
        public let waiting: Int
    }

    extension ResponseStore {
        /// How many were asked and have answered.
        public func counts(of wave: CollectedWave) throws(StoreError) -> CollectionCounts {
            try read { database in
                let row = try Row.fetchOne(
                    database, sql: "SELECT count(*), coalesce(sum(is_spent), 0) FROM token WHERE wave = ?",
                    arguments: [wave.id])
                let waiting = wave.holdsBack ? try unreleasedRecords(wave, database).count : 0
                return CollectionCounts(tokens: row?[0] ?? 0, answered: row?[1] ?? 0, waiting: waiting)
            }
        }

        /// Lets out the answers of an anonymous wave that may be read, keeping back as many as a batch holds, drawn at random.
        ///
        /// Whoever reads twice and knows who answered in between so meets at least a batch of new answers, of which some may
        /// be older ones; those kept back are let out when the wave is closed. In other modes nothing is kept back.
        ///
        /// - Returns: How many answers still wait.
        @discardableResult
        public func release(_ wave: CollectedWave) throws(StoreError) -> Int {
            guard wave.holdsBack else { return 0 }
            return try write { database in
                let waiting = try unreleasedRecords(wave, database)
                let batch = wave.definition.smallestBatch
                guard waiting.count >= 2 * batch else { return waiting.count }
                let released = waiting.values.shuffled().dropLast(batch)
                try wave.slots.release(released.flatMap { $0 }, database)
                return batch
            }
        }

        /// Hands on the cells of every answer that may be read, ordered by the records' random ids.
        ///
        /// Of a closed wave, and in modes that keep nothing back, these are all answers; otherwise those that ``release(_:)``
        /// has let out.
        public func forEachAnswer(
            in wave: CollectedWave, _ body: (_ cells: [String]) throws -> Void
        ) throws(StoreError) {
            try read { database in
                let positions = try wave.slots.positions(
                    orderedByPrefix: StoredRecord.keySize, releasedOnly: wave.holdsBack, database)
                var bytes: [UInt8] = []
                var rows = 0
                for position in positions {
                    let row = Array(try wave.slots.row(at: position, database).content)
                    guard row.count == StoredRecord.rowSize else { throw StoreError(.damaged, path: path) }
                    bytes += StoredRecord.payload(of: row)
                    rows += 1
                    guard rows == StoredRecord.parts(of: row) else { continue }
                    try body(StoredRecord.cells(of: bytes))
                    bytes.removeAll(keepingCapacity: true)
                    rows = 0
                }
            }
        }

        /// The positions of the rows of every record that has not been let out.
        private func unreleasedRecords(_ wave: CollectedWave, _ database: Database) throws -> [[UInt8]: [Int64]] {
            let rows = try Row.fetchCursor(
                database, sql: "SELECT position, substr(content, 1, 16) FROM \(wave.slots.table) WHERE released = 0")
            var records: [[UInt8]: [Int64]] = [:]
            while let row = try rows.next() {
                let id: Data = row[1]
                records[Array(id), default: []].append(row[0])
            }
            return records
        }
    }
#endif
