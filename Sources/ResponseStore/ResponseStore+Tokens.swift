#if CommandLine
    import Foundation
    import GRDB
    import SurveyModel

    extension ResponseStore {
        /// Makes tokens for a wave; the store keeps their hashes alone, in the order of the hashes.
        ///
        /// - Parameters:
        ///   - references: Whom or what each token stands for, as a placement; kept only in named mode.
        ///   - wave: The wave that is asked.
        /// - Returns: One token for each reference, in their order.
        /// - Throws: ``StoreError`` where they could not be stored, the wave is closed, it was answered by an open link, or
        ///   something that a token is to stand for has one already.
        public func issueTokens(references: [String?], for wave: CollectedWave) throws(StoreError) -> [ResponseToken] {
            let issued = references.map { (token: ResponseToken.random(), reference: $0) }
            let isNamed = wave.definition.mode == .named
            try write { database in
                try requireInvitable(wave, database)
                if isNamed { try requireNew(references, in: wave, database) }
                try database.execute(
                    sql: "UPDATE wave SET is_by_invitation = 1 WHERE id = ?", arguments: [wave.id])
                for (token, reference) in issued.sorted(by: { $0.token.hash.lexicographicallyPrecedes($1.token.hash) })
                {
                    let hash = Data(token.hash)
                    try database.execute(sql: "INSERT INTO token VALUES (?, ?, 0, 1)", arguments: [wave.id, hash])
                    guard wave.keepsLinks else { continue }
                    try database.execute(
                        sql: "INSERT INTO link VALUES (?, ?, ?, NULL)",
                        arguments: [wave.id, hash, isNamed ? reference : nil])
                }
            }
            return issued.map(\.token)
        }

        /// Checks that invitations to a wave can be answered, and shut nobody out who answers by an open link.
        private func requireInvitable(_ wave: CollectedWave, _ database: Database) throws {
            let facts = try Row.fetchOne(
                database,
                sql: """
                    SELECT is_closed, NOT is_by_invitation AND EXISTS (SELECT 1 FROM token WHERE token.wave = wave.id)
                    FROM wave WHERE id = ?
                    """,
                arguments: [wave.id])
            guard let facts, !(facts[0] as Bool) else { throw StoreError(.closedWave(wave.name), path: path) }
            guard !(facts[1] as Bool) else { throw StoreError(.answeredOpenly(wave.name), path: path) }
        }

        /// Checks that nothing gets a second token: two answers about one thing could not be told apart.
        private func requireNew(_ references: [String?], in wave: CollectedWave, _ database: Database) throws {
            let known = try Set(
                String.fetchAll(
                    database, sql: "SELECT reference FROM link WHERE wave = ? AND reference IS NOT NULL",
                    arguments: [wave.id]
                ).map { $0.filter { !$0.isWhitespace } })
            let repeated = references.firstIndex { $0.map { known.contains($0.filter { !$0.isWhitespace }) } ?? false }
            guard let repeated else { return }
            throw StoreError(.knownReference(number: repeated + 1, wave: wave.name), path: path)
        }

        /// Makes tokens that stand for nothing but themselves.
        public func issueTokens(_ count: Int, for wave: CollectedWave) throws(StoreError) -> [ResponseToken] {
            try issueTokens(references: .init(repeating: nil, count: count), for: wave)
        }

        /// What the store knows of a token.
        public func state(of token: ResponseToken, in wave: CollectedWave) throws(StoreError) -> TokenState {
            try read { try state(of: token.hash, in: wave, $0) }
        }

        /// What a token of a named wave stands for; nil in other modes and where nothing was given.
        public func reference(of token: ResponseToken, in wave: CollectedWave) throws(StoreError) -> String? {
            try read { database in
                try String.fetchOne(
                    database, sql: "SELECT reference FROM link WHERE wave = ? AND hash = ?",
                    arguments: [wave.id, Data(token.hash)])
            }
        }

        func state(of hash: [UInt8], in wave: CollectedWave, _ database: Database) throws -> TokenState {
            let statement = try database.cachedStatement(
                sql: "SELECT hash, is_spent FROM token WHERE wave = ? AND hash = ?")
            guard let row = try Row.fetchOne(statement, arguments: [wave.id, Data(hash)]) else { return .unknown }
            let known: Data = row["hash"]
            guard isSameHash(Array(known), hash) else { return .unknown }
            return row["is_spent"] ? .spent : .unspent
        }
    }

    /// What a store knows of a token.
    public enum TokenState: Sendable, Hashable {
        /// It was never issued for this wave.
        case unknown
        /// It was issued, and nothing was answered with it.
        case unspent
        /// A finished answer was given with it.
        case spent
    }
#endif
