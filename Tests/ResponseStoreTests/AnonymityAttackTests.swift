import Foundation
import GRDB
import SurveyModel
import Testing

@testable import ResponseStore

/// What somebody can tell who has the store's files and knows in which order people answered.
@Suite struct `Whoever takes the files` {
    private static let count = 240
    /// Words of different lengths, some longer than a row, none part of another.
    private static let words = (0..<count).map { number in
        "<svar \(number)>" + String(repeating: "x", count: number % 7 == 0 ? 400 : number % 30)
    }
    private static let marks = (0..<count).map { "<svar \($0)>" }

    @Test func `would find the order in an ordinary table, so the attacks work`() throws {
        try StoreSurvey.inFolder { folder in
            let path = "\(folder)/plain.sqlite"
            let queue = try DatabaseQueue(path: path)
            try queue.write { try $0.execute(sql: "CREATE TABLE plain (content BLOB NOT NULL)") }
            for words in Self.words {
                try queue.write {
                    try $0.execute(sql: "INSERT INTO plain VALUES (?)", arguments: [Data(words.utf8)])
                }
            }
            let guesses = try SeizedStore(path).guesses(of: Self.marks, table: "plain")
            let matches = guesses.map { OrderMatch($0.order, truth: Self.marks) }
            #expect(matches.map(\.hits).max() == Self.count)
            #expect(matches.map(\.correlation).max() == 1)
        }
    }

    @Test func `cannot tell the order of the answers better than by chance`() throws {
        try StoreSurvey.with { survey in
            try survey.answer(Self.words)
            let seized = try SeizedStore(survey.store.path)
            for (attack, order) in try seized.guesses(of: Self.marks, table: survey.wave.slots.table) {
                let match = OrderMatch(order, truth: Self.marks)
                // Five standard deviations, and a number of hits that chance gives once in a million.
                #expect(abs(match.correlation) < 5 / Double(Self.count - 1).squareRoot(), "\(attack)")
                #expect(match.hits < 10, "\(attack)")
            }
        }
    }

    @Test func `find each answer once, and no remains of it anywhere`() throws {
        try StoreSurvey.with { survey in
            try survey.answer(Self.words)
            let seized = try SeizedStore(survey.store.path)
            #expect(Self.marks.allSatisfy { seized.copies(of: $0) == 1 })
        }
    }

    @Test func `find nothing of what was deleted`() throws {
        try StoreSurvey.with(mode: .confidential) { survey in
            let tokens = try survey.answer(Self.words)
            for token in tokens[..<20] { _ = try survey.store.withdraw(token, from: survey.wave) }
            let after = try SeizedStore(survey.store.path)
            #expect(Self.marks[..<20].allSatisfy { after.copies(of: $0) == 0 })
            #expect(Self.marks[20...].allSatisfy { after.copies(of: $0) == 1 })
            try survey.store.erase(survey.wave)
            let erased = try SeizedStore(survey.store.path)
            #expect(Self.marks.allSatisfy { erased.copies(of: $0) == 0 })
            #expect(tokens.allSatisfy { erased.everything.range(of: Data($0.hash)) == nil })
        }
    }

    @Test func `find neither an answer nor a token in the log and its index`() throws {
        try StoreSurvey.with { survey in
            let tokens = try survey.answer(Array(Self.words.prefix(60)))
            let seized = try SeizedStore(survey.store.path)
            #expect(!seized.index.isEmpty)
            #expect(seized.pagesInIndex == [try seized.page(of: "cover")])
            let beside = seized.log + seized.index
            #expect(tokens.allSatisfy { beside.range(of: Data($0.hash)) == nil })
            #expect(Self.marks.allSatisfy { beside.range(of: Data($0.utf8)) == nil })
        }
    }

    @Test func `find nothing in the log once another program that was reading has ended`() throws {
        try StoreSurvey.inFolder { folder in
            let path = "\(folder)/svar.enkat"
            let store = try ResponseStore(path: path, patience: 0)
            let instrument = StoreSurvey.instrument()
            let wave = try store.collect(StoreSurvey.frozen(instrument))
            let survey = StoreSurvey(store: store, wave: wave, instrument: instrument, folder: folder)
            let token = try store.issueTokens(1, for: wave)[0]
            let reader = try DatabaseQueue(path: path)
            try reader.writeWithoutTransaction { database in
                try database.execute(sql: "BEGIN")
                _ = try Int.fetchOne(database, sql: "SELECT count(*) FROM token")
                #expect(try store.submit([survey.submission(Self.marks[0], with: token)]) == [.stored])
                // Both stand in the log together, and are not taken out while it is read.
                #expect(try SeizedStore(path).log.range(of: Data(token.hash)) != nil)
                #expect(!store.clearLeftLog())
                try database.execute(sql: "COMMIT")
            }
            #expect(store.clearLeftLog())
            let beside = try SeizedStore(path)
            #expect((beside.log + beside.index).range(of: Data(token.hash)) == nil)
            #expect((beside.log + beside.index).range(of: Data(Self.marks[0].utf8)) == nil)
            #expect(beside.main.range(of: Data(Self.marks[0].utf8)) != nil)
        }
    }

    @Test func `cannot tell where the last answer stands`() throws {
        // The place of the last of 40 answers, in tenths of the file's answers: each tenth equally often.
        var tenths = [Int](repeating: 0, count: 10)
        for _ in 0..<100 {
            try StoreSurvey.with { survey in
                let marks = Array(Self.marks.prefix(40))
                let tokens = try survey.store.issueTokens(40, for: survey.wave)
                _ = try survey.store.submit(zip(tokens, marks).dropLast().map { survey.submission($1, with: $0) })
                _ = try survey.store.submit([survey.submission(marks[39], with: tokens[39])])
                let guess = try SeizedStore(survey.store.path).guesses(of: marks, table: survey.wave.slots.table)[2]
                tenths[(guess.order.firstIndex(of: marks[39]) ?? 0) / 4] += 1
            }
        }
        // Of 100, each tenth gets 10 with a standard deviation of 3; more than 28 in one comes once in a million.
        #expect(tenths.allSatisfy { $0 <= 28 })
    }

    @Test func `cannot tell from the tokens which were used last`() throws {
        try StoreSurvey.with { survey in
            let tokens = try survey.store.issueTokens(Self.count, for: survey.wave)
            let before = try SeizedStore(survey.store.path)
            for token in tokens.shuffled() { _ = try survey.store.submit([survey.submission("a", with: token)]) }
            let after = try SeizedStore(survey.store.path)
            // A token that is spent stays where it was.
            for token in tokens {
                let hash = Data(token.hash)
                #expect(before.main.range(of: hash)?.lowerBound == after.main.range(of: hash)?.lowerBound)
            }
        }
    }

    @Test func `find no time, address or token in clear`() throws {
        try StoreSurvey.with { survey in
            let tokens = try survey.answer(Array(Self.words.prefix(20)))
            let seized = try SeizedStore(survey.store.path)
            #expect(tokens.allSatisfy { seized.copies(of: $0.text) == 0 })
            let columns = try DatabaseQueue(path: survey.store.path).read { database in
                try String.fetchAll(
                    database,
                    sql:
                        "SELECT lower(p.name) FROM sqlite_master m JOIN pragma_table_info(m.name) p WHERE m.type = 'table'"
                )
            }
            let telling = ["time", "date", "created", "updated", "stamp", "ip", "agent", "address", "mail"]
            #expect(!columns.isEmpty)
            #expect(columns.allSatisfy { column in !telling.contains(where: column.contains) })
        }
    }
}
