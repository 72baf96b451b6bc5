#if CommandLine
    import Foundation
    import GRDB
    public import SurveyModel

    /// A finished answer on its way into the store.
    public struct Submission: Sendable {
        /// The wave it answers.
        public let wave: CollectedWave
        /// The token it was given with.
        public let token: ResponseToken
        /// Whether the token came from an invitation, and so must have been issued.
        public let isInvited: Bool
        /// The answer's cells, one for each item of the wave's definition.
        public let cells: [String]
        /// The version of the answer that it is a change of; nil where the respondent met none.
        public let replacedVersion: String?

        /// An answer given with an invitation, or, where nobody was invited, with a token that its page brought along so that
        /// it cannot be stored twice.
        public init(
            wave: CollectedWave, token: ResponseToken, isInvited: Bool, record: SurveyRecord, of instrument: Instrument,
            replacing version: String? = nil
        ) {
            self.wave = wave
            self.token = token
            self.isInvited = isInvited
            cells = record.cells(of: instrument)
            replacedVersion = version
        }
    }

    /// An answer that was given with a token, in modes that keep the link.
    public struct GivenAnswer: Sendable, Hashable {
        /// Its cells, one for each item of the wave's definition.
        public let cells: [String]
        /// What it is known by until it is given anew; tells nothing of what was answered.
        public let version: String
    }

    /// What became of a submission.
    public enum SubmissionOutcome: Sendable, Hashable {
        /// It is on the disk, and its token is spent.
        case stored
        /// It replaced the answer given earlier with the same token, as named mode allows, or is the same once more.
        case replaced
        /// The answer was given anew since the respondent met it, with other words; nothing was stored.
        case changedMeanwhile
        /// An answer was given with the token before; nothing was stored.
        case alreadyAnswered
        /// The token was never issued; nothing was stored.
        case unknownToken
        /// The collection is closed; nothing was stored.
        case closed
        /// What is asked has changed since the wave was read; nothing was stored.
        case replacedWave
        /// The answer is longer than the store takes; nothing was stored.
        case tooLong
    }

    extension ResponseStore {
        /// Stores answers, each together with the spending of its token: both or neither, and on the disk when it returns.
        ///
        /// - Returns: What became of each, in order.
        /// - Throws: ``StoreError`` where none of them was stored.
        public func submit(_ submissions: [Submission]) throws(StoreError) -> [SubmissionOutcome] {
            try write { database in try submissions.map { try submit($0, database) } }
        }

        private func submit(_ submission: Submission, _ database: Database) throws -> SubmissionOutcome {
            let wave = submission.wave
            do {
                guard try flags(of: wave, database)?.isClosed == false else { return .closed }
            } catch let error as StoreError where error.problem == .replacedWave(wave.name) {
                return .replacedWave
            }
            guard submission.cells.reduce(0, { $0 + $1.utf8.count + 1 }) <= StoredRecord.mostBytes else {
                return .tooLong
            }
            let hash = submission.token.hash
            let state = try state(of: hash, in: wave, database)
            switch (state, submission.isInvited) {
            case (.unknown, true): return .unknownToken
            case (.spent, _) where wave.definition.mode == .named && submission.isInvited:
                return try replace(submission, hash, database)
            case (.spent, _): return .alreadyAnswered
            case (.unknown, false):
                try database.execute(sql: "INSERT INTO token VALUES (?, ?, 1, 0)", arguments: [wave.id, Data(hash)])
            case (.unspent, _):
                try database.execute(
                    sql: "UPDATE token SET is_spent = 1 WHERE wave = ? AND hash = ?", arguments: [wave.id, Data(hash)])
            }
            try add(submission, hash, database)
            return .stored
        }

        /// The answer that was given with a token, in modes that keep the link; nil where there is none.
        public func answer(givenWith token: ResponseToken, in wave: CollectedWave) throws(StoreError) -> GivenAnswer? {
            try read { try answer(token.hash, wave, $0) }
        }

        private func answer(_ hash: [UInt8], _ wave: CollectedWave, _ database: Database) throws -> GivenAnswer? {
            let rows = try linkedRows(hash, wave, database).map { position in
                Array(try wave.slots.row(at: position, database).content)
            }.sorted { $0.prefix(StoredRecord.keySize).lexicographicallyPrecedes($1) }
            guard let first = rows.first else { return nil }
            let version = SHA256.digest(of: StoredRecord.id(of: first)).prefix(8).map { String($0, radix: 16) }
            return GivenAnswer(
                cells: StoredRecord.cells(of: rows.flatMap { StoredRecord.payload(of: $0) }),
                version: version.joined(separator: "-"))
        }

        private func add(_ submission: Submission, _ hash: [UInt8], _ database: Database) throws {
            let wave = submission.wave
            let id = StoredRecord.newID()
            for row in StoredRecord.rows(of: submission.cells, id: id) { try wave.slots.add(row, database) }
            guard wave.keepsLinks else { return }
            try database.execute(
                sql: "UPDATE link SET record = ? WHERE wave = ? AND hash = ?",
                arguments: [Data(id), wave.id, Data(hash)])
        }

        /// Puts an answer in the place of the earlier one, unless nobody can tell any more which that was, or the respondent
        /// met another than stands there now, as in a tab that was left open.
        private func replace(
            _ submission: Submission, _ hash: [UInt8], _ database: Database
        ) throws -> SubmissionOutcome {
            guard let earlier = try answer(hash, submission.wave, database) else { return .alreadyAnswered }
            // A form that is sent twice is one answer.
            guard earlier.cells != submission.cells else { return .replaced }
            guard earlier.version == submission.replacedVersion else { return .changedMeanwhile }
            _ = try removeLinkedRecord(hash, submission.wave, database)
            try add(submission, hash, database)
            return .replaced
        }

        /// Takes away the record that was answered with a token, in modes that keep the link; whether there was one.
        func removeLinkedRecord(_ hash: [UInt8], _ wave: CollectedWave, _ database: Database) throws -> Bool {
            let positions = try linkedRows(hash, wave, database)
            try wave.slots.remove(positions, database)
            return !positions.isEmpty
        }

        /// The positions of the rows that were answered with a token.
        private func linkedRows(_ hash: [UInt8], _ wave: CollectedWave, _ database: Database) throws -> [Int64] {
            try Int64.fetchAll(
                database,
                sql: """
                    SELECT position FROM \(wave.slots.table) WHERE substr(content, 1, 16) =
                        (SELECT record FROM link WHERE wave = ? AND hash = ?)
                    """,
                arguments: [wave.id, Data(hash)])
        }
    }
#endif
