#if CommandLine
    import Foundation
    import GRDB

    /// How the tables of a store came to be, step by step; a step that has run is never changed.
    enum StoreSchema {
        /// Says in the file's header that it is a store: "enka" as a number.
        static let applicationID = 0x656E_6B61

        static var migrator: DatabaseMigrator {
            var migrator = DatabaseMigrator()
            migrator.registerMigration("1") { database in
                try database.execute(sql: "PRAGMA application_id = \(applicationID)")
                try database.execute(sql: first)
                let secret = StoredRecord.newID() + StoredRecord.newID()
                try database.execute(sql: "INSERT INTO secret VALUES (?)", arguments: [Data(secret)])
            }
            migrator.registerMigration("2") { database in
                // Which tokens came with an invitation, and which with a page of the open link.
                try database.execute(
                    sql: """
                        ALTER TABLE token ADD COLUMN is_invited INTEGER NOT NULL DEFAULT 0;
                        UPDATE token SET is_invited = (SELECT is_by_invitation FROM wave WHERE wave.id = token.wave);
                        """)
            }
            migrator.registerMigration("3") { database in
                // What a wave and its definition are known by: never that of another that comes in their place.
                try database.execute(
                    sql: """
                        ALTER TABLE wave ADD COLUMN key BLOB NOT NULL DEFAULT x'';
                        UPDATE wave SET key = randomblob(16);
                        """)
            }
            return migrator
        }

        /// The tables of the first version.
        ///
        /// Neither a time nor an address has a place in them. Tokens are ordered by their hashes, and a token and an answer share nothing. Only where the mode says so, `link`
        /// holds which record was answered with which token.
        private static let first = """
            CREATE TABLE wave (
                id INTEGER PRIMARY KEY, instrument TEXT NOT NULL, wave TEXT NOT NULL, mode TEXT NOT NULL,
                smallest_batch INTEGER NOT NULL, items TEXT NOT NULL, is_closed INTEGER NOT NULL,
                is_by_invitation INTEGER NOT NULL,
                UNIQUE (instrument, wave)
            );
            CREATE TABLE definition (
                wave INTEGER NOT NULL REFERENCES wave, path TEXT NOT NULL, words TEXT NOT NULL, PRIMARY KEY (wave, path)
            ) WITHOUT ROWID;
            CREATE TABLE token (
                wave INTEGER NOT NULL REFERENCES wave, hash BLOB NOT NULL, is_spent INTEGER NOT NULL,
                PRIMARY KEY (wave, hash)
            ) WITHOUT ROWID;
            CREATE TABLE link (
                wave INTEGER NOT NULL REFERENCES wave, hash BLOB NOT NULL, reference TEXT, record BLOB,
                PRIMARY KEY (wave, hash)
            ) WITHOUT ROWID;
            CREATE TABLE secret (bytes BLOB NOT NULL);
            CREATE TABLE cover (turn INTEGER NOT NULL);
            INSERT INTO cover VALUES (0);
            """
    }
#endif
