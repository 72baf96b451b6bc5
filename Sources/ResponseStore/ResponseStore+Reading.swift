#if CommandLine
    import Foundation
    import GRDB
    import SurveyModel

    /// How many were asked and have answered, in one wave.
    public struct CollectionCounts: Hashable, Sendable {
        /// Invitations made, used or not.
        public let invited: Int
        /// Answers given.
        public let answered: Int
        /// Answers given by invitation.
        public let answeredByInvitation: Int
        /// Answers that wait until several can be let out together.
        public let waiting: Int
    }

    extension ResponseStore {
        /// How many were asked and have answered.
        public func counts(of wave: CollectedWave) throws(StoreError) -> CollectionCounts {
            try read { database in
                let row = try Row.fetchOne(
                    database,
                    sql: """
                        SELECT coalesce(sum(is_invited), 0), coalesce(sum(is_spent), 0),
                            coalesce(sum(is_spent AND is_invited), 0) FROM token WHERE wave = ?
                        """,
                    arguments: [wave.id])
                let waiting = wave.holdsBack ? try wave.slots.waitingRecords(database) : 0
                return CollectionCounts(
                    invited: row?[0] ?? 0, answered: row?[1] ?? 0, answeredByInvitation: row?[2] ?? 0, waiting: waiting)
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
                let waiting = try wave.slots.waitingRecords(database)
                let batch = wave.definition.smallestBatch
                guard waiting >= 2 * batch else { return waiting }
                try wave.slots.releaseAll(but: batch, database)
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
            try forEachReferredAnswer(in: wave) { cells, _ in try body(cells) }
        }

        /// Hands on the cells of every answer that may be read as ``forEachAnswer(in:_:)`` does, each with what its
        /// invitation stands for; nil in modes that keep no reference, and where the links were deleted.
        public func forEachReferredAnswer(
            in wave: CollectedWave, _ body: (_ cells: [String], _ reference: String?) throws -> Void
        ) throws(StoreError) {
            try read { database in
                let references = try references(in: wave, database)
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
                    try body(StoredRecord.cells(of: bytes), references[StoredRecord.id(of: row)])
                    bytes.removeAll(keepingCapacity: true)
                    rows = 0
                }
            }
        }

        /// What the answers of a named wave are about, by the records' ids.
        private func references(in wave: CollectedWave, _ database: Database) throws -> [[UInt8]: String] {
            let rows = try Row.fetchAll(
                database,
                sql: "SELECT record, reference FROM link WHERE wave = ? AND record NOT NULL AND reference NOT NULL",
                arguments: [wave.id])
            return Dictionary(rows.map { (Array($0[0] as Data), $0[1] as String) }) { first, _ in first }
        }
    }
#endif
