#if CommandLine
    import Foundation
    import GRDB
    import SurveyModel

    extension ResponseStore {
        /// Copies the whole store to a new file, also while answers come in.
        ///
        /// Two copies from different times tell which answers came between them: keep one, and overwrite it.
        public func backUp(to file: String) throws(StoreError) {
            guard !FileManager.default.fileExists(atPath: file) else { throw StoreError(.exists(file), path: path) }
            try inStoreWords(file) {
                let partial = file + ".part"
                try? FileManager.default.removeItem(atPath: partial)
                let isMade = FileManager.default.createFile(
                    atPath: partial, contents: nil, attributes: [.posixPermissions: 0o600])
                guard isMade else { throw StoreError(.notWritable, path: file) }
                let copy = try DatabaseQueue(path: partial)
                try queue.backup(to: copy)
                try copy.close()
                try FileManager.default.moveItem(atPath: partial, toPath: file)
            }
        }

        /// Deletes the answers, tokens and links of a wave; what the file held of them is overwritten.
        public func erase(_ wave: CollectedWave) throws(StoreError) {
            try write { database in
                try database.execute(sql: "DROP TABLE \(wave.slots.table)")
                for table in ["link", "token", "definition"] {
                    try database.execute(sql: "DELETE FROM \(table) WHERE wave = ?", arguments: [wave.id])
                }
                try database.execute(sql: "DELETE FROM wave WHERE id = ?", arguments: [wave.id])
            }
        }

        /// Deletes which record was answered with which token: from then on these answers are as anonymous ones.
        ///
        /// Of a named wave that is open the invitations that have not been used keep what they stand for, since nobody could
        /// answer by them without.
        public func forgetLinks(of wave: CollectedWave) throws(StoreError) {
            try write { database in
                let isAnswerable = try wave.definition.mode == .named && flags(of: wave, database)?.isClosed == false
                try database.execute(
                    sql: "DELETE FROM link WHERE wave = ? \(isAnswerable ? "AND record IS NOT NULL" : "")",
                    arguments: [wave.id])
            }
        }

        /// Takes back the answer that was given with a token, in modes that keep the link; the token may be used again.
        ///
        /// - Returns: Whether there was such an answer.
        public func withdraw(_ token: ResponseToken, from wave: CollectedWave) throws(StoreError) -> Bool {
            try write { database in
                guard try removeLinkedRecord(token.hash, wave, database) else { return false }
                let key: StatementArguments = [wave.id, Data(token.hash)]
                try database.execute(sql: "UPDATE link SET record = NULL WHERE wave = ? AND hash = ?", arguments: key)
                try database.execute(sql: "UPDATE token SET is_spent = 0 WHERE wave = ? AND hash = ?", arguments: key)
                return true
            }
        }

        /// A secret of 32 bytes that was drawn when the store was made, for whoever seals pages.
        public func secret() throws(StoreError) -> [UInt8] {
            guard let bytes = try read({ try Data.fetchOne($0, sql: "SELECT bytes FROM secret") }) else {
                throw StoreError(.damaged, path: path)
            }
            return Array(bytes)
        }

        /// Checks every page and index of the file.
        ///
        /// - Throws: ``StoreError`` where it is damaged.
        public func verify() throws(StoreError) {
            let verdict = try read { try String.fetchOne($0, sql: "PRAGMA integrity_check") }
            guard verdict == "ok" else { throw StoreError(.damaged, path: path) }
        }
    }
#endif
