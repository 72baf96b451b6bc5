#if CommandLine
    /// Why a store cannot do what was asked, and what helps; it never holds an answer or a token.
    public struct StoreError: Error, Hashable, Sendable, CustomStringConvertible {
        /// What is wrong.
        public let problem: Problem
        /// The store's file.
        public let path: String

        /// The kinds of trouble a store can have.
        public enum Problem: Hashable, Sendable {
            /// There is no such file.
            case missing
            /// The file, or its folder, may not be opened or written.
            case notWritable
            /// The disk is full.
            case diskFull
            /// Another program holds the store.
            case locked
            /// The file is no store, or is damaged.
            case damaged
            /// The file was made by a later version.
            case newer
            /// The disk or the file system reports a fault.
            case diskFault
            /// Another fault of SQLite's, by its number.
            case other(code: Int)
            /// The definition changed while answers were collected.
            case definitionChanged(instrument: String, [DefinitionChange])
            /// The store holds no answers to that instrument and wave.
            case noSuchWave(instrument: String, wave: String?, known: [String])
            /// The instrument or the wave must be named, since the store holds several.
            case ambiguousWave(known: [String])
            /// The file that is open no longer stands at its path.
            case displaced
            /// The wave was deleted or its definition replaced since it was read, and another stands in its place.
            case replacedWave(String)
            /// The wave is closed, so that nobody can be invited to it.
            case closedWave(String)
            /// The wave was answered by its open link, which invitations would shut.
            case answeredOpenly(String)
            /// What is followed up by that number of a list has a link already.
            case knownReference(number: Int, wave: String)
            /// There is something at the place of a new file.
            case exists(String)
        }

        /// The trouble of a store.
        public init(_ problem: Problem, path: String) {
            self.problem = problem
            self.path = path
        }

        /// What is wrong, where, and what now.
        public var description: String {
            switch problem {
            case .missing: "\(path): there is no such store. Check the path; 'enkat serve --store' makes one."
            case .notWritable:
                """
                \(path): the store cannot be written. Give the user that runs enkat the right to write the file and its \
                folder: SQLite keeps two more files beside it.
                """
            case .diskFull: "\(path): the disk is full. Make space; nothing that was acknowledged is lost."
            case .locked:
                "\(path): another program holds the store. Wait for it to end, or end it, and try again; nothing is lost."
            case .damaged:
                """
                \(path): this is no store of enkat's, or it is damaged. Keep it as it is, and go on from the last backup \
                (enkat store backup).
                """
            case .newer: "\(path): the store was made by a later version of enkat. Use that version or a later one."
            case .diskFault: "\(path): the disk or its file system reports a fault. Check it before going on."
            case .other(let code): "\(path): SQLite reports fault \(code). Check the disk and the file's rights."
            case .definitionChanged(let instrument, let changes): StoreError.words(path, instrument, changes)
            case .noSuchWave(_, _, let known) where known.isEmpty:
                "\(path): the store holds no survey yet. Name the store that 'enkat serve' or 'enkat invite' made."
            case .noSuchWave(let instrument, let wave, let known):
                """
                \(path): the store holds no answers to '\(instrument)'\(wave.map { " of wave \($0)" } ?? ""). \
                It holds \(known.joined(separator: ", ")).
                """
            case .ambiguousWave(let known):
                "\(path): the store holds \(known.joined(separator: ", ")). Name one with --instrument and --wave."
            case .displaced:
                """
                \(path): the file that is open was removed or replaced, and answers put there would be lost. Put it back, or \
                end enkat and start it again; until then nothing is stored.
                """
            case .replacedWave(let wave):
                """
                \(path): what is asked in \(wave) has changed since enkat was started, so that answers would be put in the \
                wrong places. Nothing is stored of it until enkat is started again.
                """
            case .closedWave(let wave):
                "\(path): \(wave) is closed: nobody can answer it, so that nobody is invited or reminded. Name a wave that is open."
            case .answeredOpenly(let wave):
                """
                \(path): \(wave) has been answered by its open link already, which invitations would shut for those who \
                are answering. No links were made. Close it and invite to a wave of its own, or go on with the open link.
                """
            case .knownReference(let number, let wave):
                """
                \(path): number \(number) of the list has a link to \(wave) from an earlier list, and would be answered twice. \
                No links were made. Take out those who have one; --remind picks out the ones who have not answered.
                """
            case .exists(let file): "\(file): there is something already. Name a new file."
            }
        }

        private static func words(_ path: String, _ instrument: String, _ changes: [DefinitionChange]) -> String {
            let most = 5
            let named = changes.prefix(most).map { "\n  \($0)" }.joined()
            let rest = changes.count > most ? "\n  … and \(changes.count - most) more" : ""
            return """
                \(path): '\(instrument)' has changed while answers to it are collected:\(named)\(rest)
                Answers before and after would be answers to different questions. Undo the change, or give it a new wave.
                """
        }
    }
#endif
