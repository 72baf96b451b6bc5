#if CommandLine
    import GRDB

    extension StoreError {
        /// The words for what SQLite reports; its own message may hold values, and is left out.
        init(_ error: DatabaseError, path: String) {
            self.init(StoreError.problem(error.resultCode), path: path)
        }

        private static func problem(_ code: ResultCode) -> Problem {
            switch code {
            case .SQLITE_FULL: .diskFull
            case .SQLITE_READONLY, .SQLITE_CANTOPEN, .SQLITE_PERM, .SQLITE_AUTH: .notWritable
            case .SQLITE_BUSY, .SQLITE_LOCKED, .SQLITE_PROTOCOL: .locked
            case .SQLITE_CORRUPT, .SQLITE_NOTADB: .damaged
            case .SQLITE_IOERR: .diskFault
            default: .other(code: Int(code.rawValue))
            }
        }
    }

    /// Runs work on a store's database, and says in the store's words what went wrong.
    func inStoreWords<Value>(_ path: String, _ work: () throws -> Value) throws(StoreError) -> Value {
        do {
            return try work()
        } catch let error as StoreError {
            throw error
        } catch let error as DatabaseError {
            throw StoreError(error, path: path)
        } catch {
            throw StoreError(.other(code: -1), path: path)
        }
    }
#endif
