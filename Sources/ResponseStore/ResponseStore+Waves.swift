#if CommandLine
    import Foundation
    import GRDB
    import SurveyModel

    extension ResponseStore {
        /// Begins or goes on collecting answers to a wave.
        ///
        /// - Throws: ``StoreError`` with every change, where the definition differs from the one that answers were
        ///   collected under; as long as there is no answer the new definition takes its place.
        public func collect(_ definition: FrozenDefinition) throws(StoreError) -> CollectedWave {
            try write { database in
                guard let known = try wave(definition.instrument, definition.wave, database) else {
                    return try insert(definition, database)
                }
                let changes = definition.changes(from: known.definition)
                if changes.isEmpty, definition == known.definition { return known }
                if definition.completes(known.definition) {
                    try writeParts(of: definition, known.id, database)
                    return CollectedWave(
                        id: known.id, key: known.key, definition: definition, isClosed: known.isClosed,
                        isByInvitation: known.isByInvitation)
                }
                let isAnswered = try known.slots.count(database) > 0 || known.isClosed
                guard !isAnswered else {
                    let graver = changes.filter { $0.was != nil || !$0.isOfOrganisation }
                    throw StoreError(
                        .definitionChanged(instrument: known.name, graver.isEmpty ? changes : graver), path: path)
                }
                return CollectedWave(
                    id: known.id, key: try write(definition, of: known.id, database), definition: definition,
                    isClosed: false, isByInvitation: known.isByInvitation)
            }
        }

        /// All waves, by name.
        public func waves() throws(StoreError) -> [CollectedWave] {
            try read { try waves($0) }
        }

        /// The wave of that name, or the only one where none is named.
        public func wave(instrument: String?, wave: String?) throws(StoreError) -> CollectedWave {
            let all = try waves()
            let fitting = all.filter { known in
                (instrument == nil || known.definition.instrument == instrument)
                    && (wave == nil || known.definition.wave == wave)
            }
            guard let first = fitting.first else {
                throw StoreError(
                    .noSuchWave(instrument: instrument ?? "", wave: wave, known: all.map(\.name)), path: path)
            }
            guard fitting.count == 1 else { throw StoreError(.ambiguousWave(known: fitting.map(\.name)), path: path) }
            return first
        }

        /// The wave as it is now: whether it was closed, or invitations to it were made, since it was read.
        ///
        /// - Throws: ``StoreError`` where another definition or wave has come in its place.
        public func current(_ wave: CollectedWave) throws(StoreError) -> CollectedWave {
            try read { database in
                let flags = try flags(of: wave, database)
                // A wave that was deleted takes no answers.
                return CollectedWave(
                    id: wave.id, key: wave.key, definition: wave.definition, isClosed: flags?.isClosed ?? true,
                    isByInvitation: flags?.isByInvitation ?? wave.isByInvitation)
            }
        }

        /// Whether a wave is closed and answered by invitation; nil where it was deleted.
        func flags(of wave: CollectedWave, _ database: Database) throws -> (isClosed: Bool, isByInvitation: Bool)? {
            let row = try Row.fetchOne(
                database, sql: "SELECT is_closed, is_by_invitation, key FROM wave WHERE id = ?", arguments: [wave.id])
            guard let row else { return nil }
            guard (row[2] as Data).elementsEqual(wave.key) else {
                throw StoreError(.replacedWave(wave.name), path: path)
            }
            return (row[0], row[1])
        }

        /// Says where a definition differs from the one that answers were collected under; empty where it is the same.
        public func changes(of definition: FrozenDefinition, in wave: CollectedWave) -> [DefinitionChange] {
            definition.changes(from: wave.definition)
        }

        /// Ends the collection of a wave: it takes no more answers, and those that waited are let out with the rest.
        public func close(_ wave: CollectedWave) throws(StoreError) {
            try write { database in
                try database.execute(sql: "UPDATE wave SET is_closed = 1 WHERE id = ?", arguments: [wave.id])
            }
        }

        func waves(_ database: Database) throws -> [CollectedWave] {
            try Row.fetchAll(database, sql: "SELECT * FROM wave ORDER BY instrument, wave")
                .map { try wave(of: $0, database) }
        }

        private func wave(_ instrument: String, _ wave: String?, _ database: Database) throws -> CollectedWave? {
            try Row.fetchOne(
                database, sql: "SELECT * FROM wave WHERE instrument = ? AND wave = ?",
                arguments: [instrument, wave ?? ""]
            ).map { try self.wave(of: $0, database) }
        }

        private func wave(of row: Row, _ database: Database) throws -> CollectedWave {
            let id: Int64 = row["id"]
            let (name, items): (String, String) = (row["wave"], row["items"])
            guard let mode = Anonymity.Mode(rawValue: row["mode"]) else { throw StoreError(.damaged, path: path) }
            let parts = try Row.fetchAll(
                database, sql: "SELECT path, words FROM definition WHERE wave = ?", arguments: [id]
            ).map { (path: $0["path"] as String, words: $0["words"] as String) }
            let definition = FrozenDefinition(
                instrument: row["instrument"], wave: name.isEmpty ? nil : name, mode: mode,
                smallestBatch: row["smallest_batch"], items: items.split(separator: "\n").map(String.init),
                parts: Dictionary(parts.map { ($0.path, $0.words) }) { $1 })
            return CollectedWave(
                id: id, key: Array(row["key"] as Data), definition: definition, isClosed: row["is_closed"],
                isByInvitation: row["is_by_invitation"])
        }

        private func insert(_ definition: FrozenDefinition, _ database: Database) throws -> CollectedWave {
            try database.execute(
                sql: """
                    INSERT INTO wave (instrument, wave, mode, smallest_batch, items, is_closed, is_by_invitation)
                    VALUES (?, ?, '', 0, '', 0, 0)
                    """,
                arguments: [definition.instrument, definition.wave ?? ""])
            let id = database.lastInsertedRowID
            let wave = CollectedWave(
                id: id, key: try write(definition, of: id, database), definition: definition, isClosed: false,
                isByInvitation: false)
            try wave.slots.create(database)
            return wave
        }

        /// Writes what is asked from now on; what the wave is known by with it.
        private func write(_ definition: FrozenDefinition, of wave: Int64, _ database: Database) throws -> [UInt8] {
            let key = StoredRecord.newID()
            try database.execute(
                sql: "UPDATE wave SET mode = ?, smallest_batch = ?, items = ?, key = ? WHERE id = ?",
                arguments: [
                    definition.mode.rawValue, definition.smallestBatch, definition.items.joined(separator: "\n"),
                    Data(key), wave,
                ])
            try writeParts(of: definition, wave, database)
            return key
        }

        private func writeParts(of definition: FrozenDefinition, _ wave: Int64, _ database: Database) throws {
            try database.execute(sql: "DELETE FROM definition WHERE wave = ?", arguments: [wave])
            for (path, words) in definition.parts.sorted(by: { $0.key < $1.key }) {
                try database.execute(sql: "INSERT INTO definition VALUES (?, ?, ?)", arguments: [wave, path, words])
            }
        }
    }
#endif
