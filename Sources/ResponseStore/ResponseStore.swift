#if CommandLine
    import Foundation
    import GRDB
    import Synchronization

    /// The answers collected here: one SQLite file, in which an acknowledged answer is on the disk.
    ///
    ///     let store = try ResponseStore(path: "svar.enkat")
    ///     let wave = try store.collect(FrozenDefinition(instrument, parts: parts))
    ///     let tokens = try store.issueTokens(12, for: wave)
    ///
    /// One connection does all the work: what SQLite keeps beside the file (its WAL) is moved in and cut off after every
    /// batch, which a reader of our own could otherwise hold up.
    public final class ResponseStore: Sendable {
        /// The store's file.
        public let path: String
        let queue: DatabaseQueue
        private let file: FileIdentity?
        private let patience: Double
        private let isLogLeft = Mutex(false)

        /// How a store is opened.
        public enum Access: Sendable {
            /// For collecting; makes the file where there is none.
            case collecting
            /// For reading and upkeep of a store that is there.
            case existing
        }

        /// Opens a store, and brings an older one up to date.
        ///
        /// - Throws: ``StoreError`` where the file is missing, damaged, locked, or may not be written.
        public convenience init(path: String, access: Access = .collecting) throws(StoreError) {
            try self.init(path: path, access: access, patience: 10)
        }

        /// Opens a store that waits so many seconds for other programs.
        init(path: String, access: Access = .collecting, patience: Double) throws(StoreError) {
            self.path = path
            self.patience = patience
            if !FileManager.default.fileExists(atPath: path) {
                guard access == .collecting else { throw StoreError(.missing, path: path) }
                try ResponseStore.makeFile(path)
            } else if ResponseStore.isForeign(path) {
                throw StoreError(.damaged, path: path)
            }
            queue = try inStoreWords(path) {
                try DatabaseQueue(path: path, configuration: ResponseStore.configuration(patience))
            }
            file = FileIdentity(path: path)
            try inStoreWords(path) { try prepare() }
        }

        /// Checks that the file that is open still stands at its path; what is written to another would be lost with it.
        ///
        /// - Throws: ``StoreError`` where it was removed or replaced.
        public func verifyPlace() throws(StoreError) {
            guard let file, file == FileIdentity(path: path) else { throw StoreError(.displaced, path: path) }
        }

        /// Whether a file is another program's database, which opening it as a store would change.
        private static func isForeign(_ path: String) -> Bool {
            guard let file = FileHandle(forReadingAtPath: path), let head = try? file.read(upToCount: 72),
                head.count == 72, head.starts(with: Array("SQLite format 3\0".utf8))
            else { return false }
            let number = { (place: Int) in head[place..<place + 4].reduce(0) { $0 << 8 | Int($1) } }
            // A store that was being made when the machine died has its first page alone.
            return number(68) != StoreSchema.applicationID && number(28) > 1
        }

        /// A new file that only its owner may read.
        private static func makeFile(_ path: String) throws(StoreError) {
            let isMade = FileManager.default.createFile(
                atPath: path, contents: nil, attributes: [.posixPermissions: 0o600])
            guard isMade else { throw StoreError(.notWritable, path: path) }
        }

        /// What is deleted is overwritten, and nothing is sorted in files beside the store.
        private static func configuration(_ patience: Double) -> Configuration {
            var configuration = Configuration()
            configuration.label = "enkat.store"
            configuration.journalMode = .wal
            configuration.busyMode = .timeout(patience)
            configuration.prepareDatabase { database in
                try database.execute(
                    sql: """
                        PRAGMA secure_delete = ON;
                        PRAGMA temp_store = MEMORY;
                        PRAGMA cell_size_check = ON;
                        PRAGMA trusted_schema = OFF;
                        """)
            }
            return configuration
        }

        private func prepare() throws {
            // GRDB turns it down when it turns the log on.
            try queue.writeWithoutTransaction { try $0.execute(sql: "PRAGMA synchronous = FULL") }
            let (application, hasTables) = try queue.read { database in
                (
                    try Int.fetchOne(database, sql: "PRAGMA application_id") ?? 0,
                    try Int.fetchOne(database, sql: "SELECT count(*) FROM sqlite_master") ?? 0
                )
            }
            guard application == StoreSchema.applicationID || hasTables == 0 else {
                throw StoreError(.damaged, path: path)
            }
            let isNewer = try queue.read { try StoreSchema.migrator.hasBeenSuperseded($0) }
            guard !isNewer else { throw StoreError(.newer, path: path) }
            try StoreSchema.migrator.migrate(queue)
            clearLog()
        }

        /// Runs work in one transaction that is on the disk when it ends, and leaves no trace of it beside the file.
        func write<Value>(_ work: (Database) throws -> Value) throws(StoreError) -> Value {
            try verifyPlace()
            let value = try inStoreWords(path) { try queue.write(work) }
            clearLog()
            // Nothing is acknowledged that went to a file on its way out.
            try verifyPlace()
            return value
        }

        /// Runs reading work in one transaction.
        func read<Value>(_ work: (Database) throws -> Value) throws(StoreError) -> Value {
            try inStoreWords(path) { try queue.read(work) }
        }

        /// Moves what the log beside the file holds into the file, and cuts the log off: it would show which answer was
        /// written together with which token.
        ///
        /// Where another program is reading, or the disk is full, it stays until the next time: nobody who answers waits for a
        /// reader, and the answers are on the disk either way, so that nothing here may make them seem lost.
        private func clearLog() {
            do {
                try queue.writeWithoutTransaction { database in
                    try setPatience(0, database)
                    defer { try? setPatience(patience, database) }
                    _ = try database.checkpoint(.truncate)
                    try coverTraces(database)
                }
                isLogLeft.withLock { $0 = false }
            } catch {
                isLogLeft.withLock { $0 = true }
            }
        }

        /// Tries once more to cut off a log that another program's reading kept in its place.
        ///
        /// - Returns: Whether nothing is left of it; then there is no more to be tried until the next writing.
        public func clearLeftLog() -> Bool {
            guard isLogLeft.withLock({ $0 }) else { return true }
            clearLog()
            return isLogLeft.withLock { !$0 }
        }

        /// Checks that the store can be written, by writing what means nothing.
        ///
        /// - Throws: ``StoreError`` where it cannot.
        public func verifyWritable() throws(StoreError) {
            try write { try $0.execute(sql: "UPDATE cover SET turn = 1 - turn") }
        }

        private func setPatience(_ seconds: Double, _ database: Database) throws {
            try database.execute(sql: "PRAGMA busy_timeout = \(Int(seconds * 1_000))")
        }

        /// Writes something that means nothing.
        ///
        /// The log's index lists the pages of the last writing until the next one, and so would show on which pages the
        /// last answer stands. Whether this write reaches the disk does not matter.
        private func coverTraces(_ database: Database) throws {
            try database.execute(sql: "PRAGMA synchronous = NORMAL")
            let covered = Result { try database.execute(sql: "UPDATE cover SET turn = 1 - turn") }
            try database.execute(sql: "PRAGMA synchronous = FULL")
            try covered.get()
        }
    }
#endif
