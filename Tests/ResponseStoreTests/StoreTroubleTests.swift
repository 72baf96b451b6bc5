import Foundation
import GRDB
import SurveyModel
import Testing

@testable import ResponseStore

@Suite struct `A store in trouble` {
    @Test func `says that it is not there, and how one is made`() throws {
        try StoreSurvey.inFolder { folder in
            let error = #expect(throws: StoreError.self) {
                try ResponseStore(path: "\(folder)/ingen.enkat", access: .existing)
            }
            #expect(error?.problem == .missing)
            #expect(error?.description.contains("enkat serve --store") == true)
        }
    }

    @Test(arguments: [
        "this is no database at all, but text that is long enough to be looked at", "", "SQLite format 3\u{0}",
    ])
    func `says that a file is no store, and leaves it as it is`(text: String) throws {
        try StoreSurvey.inFolder { folder in
            let path = "\(folder)/annat.enkat"
            try Data(text.utf8).write(to: URL(filePath: path))
            // An empty file is what a new store begins as.
            guard !text.isEmpty else {
                _ = try ResponseStore(path: path)
                return
            }
            let error = #expect(throws: StoreError.self) { try ResponseStore(path: path) }
            #expect(error?.problem == .damaged)
            #expect(try Data(contentsOf: URL(filePath: path)) == Data(text.utf8))
        }
    }

    @Test func `does not take over another program's database`() throws {
        try StoreSurvey.inFolder { folder in
            let path = "\(folder)/annat.sqlite"
            try DatabaseQueue(path: path).write { try $0.execute(sql: "CREATE TABLE other (x)") }
            let error = #expect(throws: StoreError.self) { try ResponseStore(path: path) }
            #expect(error?.problem == .damaged)
            let mode = try DatabaseQueue(path: path).read { try String.fetchOne($0, sql: "PRAGMA journal_mode") }
            #expect(mode == "delete", "the file is as it was")
        }
    }

    @Test func `finds damage in its pages`() throws {
        try StoreSurvey.with { survey in
            try survey.answer((0..<80).map { "svar \($0)" })
            let root = Int(try SeizedStore(survey.store.path).page(of: survey.wave.slots.table))
            let file = try FileHandle(forWritingTo: URL(filePath: survey.store.path))
            try file.seek(toOffset: UInt64((root - 1) * 4096))
            try file.write(contentsOf: Data(repeating: 0xA5, count: 200))
            try file.close()
            let again = try ResponseStore(path: survey.store.path)
            let error = #expect(throws: StoreError.self) { try again.verify() }
            #expect(error?.problem == .damaged)
        }
    }

    @Test(arguments: [false, true])
    func `stores nothing where its file was removed or replaced, and goes on when it is back`(isReplaced: Bool) throws {
        try StoreSurvey.with { survey in
            let (path, aside) = (survey.store.path, survey.store.path + ".undan")
            let token = try survey.store.issueTokens(1, for: survey.wave)[0]
            try FileManager.default.moveItem(atPath: path, toPath: aside)
            if isReplaced { try FileManager.default.copyItem(atPath: aside, toPath: path) }
            let error = #expect(throws: StoreError.self) {
                try survey.store.submit([survey.submission("a", with: token)])
            }
            #expect(error?.problem == .displaced)
            #expect(error?.description.contains("Put it back") == true)
            if isReplaced { try FileManager.default.removeItem(atPath: path) }
            try FileManager.default.moveItem(atPath: aside, toPath: path)
            #expect(try survey.store.submit([survey.submission("a", with: token)]) == [.stored])
        }
    }

    @Test func `that another program holds says so, and nothing is stored by half`() throws {
        try StoreSurvey.with { survey in
            let token = try survey.store.issueTokens(1, for: survey.wave)[0]
            let path = survey.store.path
            let impatient = try ResponseStore(path: path, patience: 0.2)
            let other = try DatabaseQueue(path: path)
            try other.writeWithoutTransaction { database in
                try database.execute(sql: "BEGIN IMMEDIATE")
                let error = #expect(throws: StoreError.self) {
                    try impatient.submit([survey.submission("a", with: token)])
                }
                #expect(error?.problem == .locked)
                try database.execute(sql: "ROLLBACK")
            }
            #expect(try survey.store.state(of: token, in: survey.wave) == .unspent)
            #expect(try impatient.submit([survey.submission("a", with: token)]) == [.stored])
        }
    }

    @Test func `whose disk is full stores neither the answer nor the spending`() throws {
        try StoreSurvey.with { survey in
            let tokens = try survey.store.issueTokens(200, for: survey.wave)
            // As large as the file may become: what SQLite then reports is what it reports of a full disk.
            try survey.store.queue.writeWithoutTransaction { database in
                let pages = try Int.fetchOne(database, sql: "PRAGMA page_count") ?? 0
                try database.execute(sql: "PRAGMA max_page_count = \(pages + 4)")
            }
            var stored = 0
            var failure: StoreError?
            for token in tokens where failure == nil {
                do {
                    _ = try survey.store.submit([survey.submission(String(repeating: "ord ", count: 200), with: token)])
                    stored += 1
                } catch { failure = error as? StoreError }
            }
            #expect(failure?.problem == .diskFull)
            #expect(try survey.store.counts(of: survey.wave).answered == stored)
            try survey.store.close(survey.wave)
            #expect(try survey.words().count == stored)
            try survey.store.verify()
        }
    }

    @Test(.enabled(if: getuid() != 0, "root may write anything"))
    func `that may not be written says whose right is missing`() throws {
        try StoreSurvey.with { survey in
            try FileManager.default.setAttributes([.posixPermissions: 0o400], ofItemAtPath: survey.store.path)
            let error = #expect(throws: StoreError.self) { try ResponseStore(path: survey.store.path) }
            #expect(error?.problem == .notWritable)
        }
    }

    @Test func `in a folder that is not there says so`() throws {
        try StoreSurvey.inFolder { folder in
            let error = #expect(throws: StoreError.self) { try ResponseStore(path: "\(folder)/ingen/svar.enkat") }
            #expect(error?.problem == .notWritable)
        }
    }

    @Test func `of a later version is left alone`() throws {
        try StoreSurvey.with { survey in
            try DatabaseQueue(path: survey.store.path).write {
                try $0.execute(sql: "INSERT INTO grdb_migrations VALUES ('999')")
            }
            let error = #expect(throws: StoreError.self) { try ResponseStore(path: survey.store.path) }
            #expect(error?.problem == .newer)
        }
    }

    @Test func `goes on where it was cut off in the middle of a writing`() throws {
        try StoreSurvey.with { survey in
            let tokens = try survey.answer(["a", "b"])
            // The files as a machine leaves them that dies after the commit, before the log is moved in.
            let other = try DatabaseQueue(path: survey.store.path)
            try other.writeWithoutTransaction { database in
                try database.execute(sql: "PRAGMA wal_autocheckpoint = 0")
                try database.execute(
                    sql: "UPDATE token SET is_spent = 0 WHERE hash = ?", arguments: [Data(tokens[0].hash)])
            }
            let copy = "\(survey.folder)/efter.enkat"
            for ending in ["", "-wal"] {
                try FileManager.default.copyItem(atPath: survey.store.path + ending, toPath: copy + ending)
            }
            let reopened = try ResponseStore(path: copy)
            let seized = try SeizedStore(copy)
            #expect(seized.pagesInIndex == [try seized.page(of: "cover")])
            #expect(try reopened.state(of: tokens[0], in: survey.wave) == .unspent)
            #expect(try reopened.state(of: tokens[1], in: survey.wave) == .spent)
        }
    }

    @Test func `tells of nothing as lost that is on the disk, where only its log cannot be cut off`() throws {
        try StoreSurvey.with { survey in
            let token = try survey.store.issueTokens(1, for: survey.wave)[0]
            // What moves the log in fails as on a full disk; the commit before it does not.
            try survey.store.queue.writeWithoutTransaction { try $0.execute(sql: "DROP TABLE cover") }
            #expect(try survey.store.submit([survey.submission("a", with: token)]) == [.stored])
            #expect(!survey.store.clearLeftLog())
            #expect(throws: StoreError.self) { try survey.store.verifyWritable() }
            try survey.store.queue.write { try $0.execute(sql: "CREATE TABLE cover (turn INTEGER NOT NULL)") }
            #expect(survey.store.clearLeftLog())
        }
    }

    @Test func `is copied while it is in use, and the copy is a whole store`() throws {
        try StoreSurvey.with { survey in
            try survey.answer((0..<30).map { "svar \($0)" })
            let copy = "\(survey.folder)/kopia.enkat"
            try survey.store.backUp(to: copy)
            try survey.answer(["sedan"])
            let restored = try ResponseStore(path: copy, access: .existing)
            try restored.verify()
            #expect(try restored.counts(of: survey.wave).answered == 30)
            let error = #expect(throws: StoreError.self) { try survey.store.backUp(to: copy) }
            #expect(error?.problem == .exists(copy))
        }
    }

    @Test func `never says an answer or a token`() throws {
        let problems: [StoreError.Problem] = [
            .missing, .notWritable, .diskFull, .locked, .damaged, .newer, .diskFault, .other(code: 21),
            .noSuchWave(instrument: "a", wave: nil, known: []), .ambiguousWave(known: ["a", "b"]), .exists("c"),
        ]
        for problem in problems {
            let words = StoreError(problem, path: "svar.enkat").description
            #expect(words.hasSuffix(".") && words.contains(": "))
        }
    }
}
