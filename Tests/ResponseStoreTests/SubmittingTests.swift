import GRDB
import SurveyModel
import Testing

@testable import ResponseStore

@Suite struct `An answer` {
    @Test func `is stored once, and spends its token`() throws {
        try StoreSurvey.with { survey in
            let token = try survey.store.issueTokens(1, for: survey.wave)[0]
            #expect(try survey.store.state(of: token, in: survey.wave) == .unspent)
            #expect(try survey.store.submit([survey.submission("a", with: token)]) == [.stored])
            #expect(try survey.store.state(of: token, in: survey.wave) == .spent)
            #expect(try survey.store.submit([survey.submission("b", with: token)]) == [.alreadyAnswered])
            try survey.store.close(survey.wave)
            #expect(try survey.words() == ["a"])
        }
    }

    @Test func `sent twice in one batch is stored once`() throws {
        try StoreSurvey.with { survey in
            let token = try survey.store.issueTokens(1, for: survey.wave)[0]
            let same = survey.submission("a", with: token)
            #expect(try survey.store.submit([same, same]) == [.stored, .alreadyAnswered])
        }
    }

    @Test func `with a token that was never issued is not stored`() throws {
        try StoreSurvey.with { survey in
            #expect(try survey.store.submit([survey.submission("a", with: .random())]) == [.unknownToken])
            try survey.store.close(survey.wave)
            #expect(try survey.words() == [])
        }
    }

    @Test func `by an open link is stored once for each page`() throws {
        try StoreSurvey.with { survey in
            let page = survey.submission("a", with: .random(), isInvited: false)
            let first = try survey.store.submit([page])
            #expect(first == [.stored])
            #expect(try survey.store.submit([page]) == [.alreadyAnswered])
        }
    }

    @Test func `by an open link is not shut out by invitations, nor are any made to a closed wave`() throws {
        try StoreSurvey.with { survey in
            _ = try survey.store.submit([survey.submission("a", with: .random(), isInvited: false)])
            let open = #expect(throws: StoreError.self) { try survey.store.issueTokens(1, for: survey.wave) }
            #expect(open?.problem == .answeredOpenly("provenkat 2018"))
            #expect(try survey.store.current(survey.wave).isByInvitation == false)
            try survey.store.close(survey.wave)
            let closed = #expect(throws: StoreError.self) { try survey.store.issueTokens(1, for: survey.wave) }
            #expect(closed?.problem == .closedWave("provenkat 2018"))
        }
    }

    @Test func `by name is read with its reference, and replaced only while that is known`() throws {
        try StoreSurvey.with(mode: .named) { survey in
            let tokens = try survey.store.issueTokens(references: ["placering-7", "placering-8"], for: survey.wave)
            for (token, words) in zip(tokens, ["a", "b"]) {
                _ = try survey.store.submit([survey.submission(words, with: token)])
            }
            var read: [String: String] = [:]
            try survey.store.forEachReferredAnswer(in: survey.wave) { read[$1 ?? ""] = $0.last }
            #expect(read == ["placering-7": "a", "placering-8": "b"])
            let unused = try survey.store.issueTokens(references: ["placering-9"], for: survey.wave)[0]
            try survey.store.forgetLinks(of: survey.wave)
            #expect(try survey.store.submit([survey.submission("c", with: tokens[0])]) == [.alreadyAnswered])
            #expect(try survey.store.reference(of: unused, in: survey.wave) == "placering-9")
            #expect(try survey.words().sorted() == ["a", "b"])
        }
    }

    @Test func `is synced to the disk with every commit, also after one that means nothing`() throws {
        try StoreSurvey.with { survey in
            try survey.answer(["a"])
            let modes = try survey.store.queue.read { database in
                try ["synchronous", "secure_delete", "temp_store"].map {
                    try Int.fetchOne(database, sql: "PRAGMA \($0)")
                }
            }
            #expect(modes == [2, 1, 2])
        }
    }

    @Test func `to a closed wave is not stored`() throws {
        try StoreSurvey.with { survey in
            let token = try survey.store.issueTokens(1, for: survey.wave)[0]
            try survey.store.close(survey.wave)
            #expect(try survey.store.submit([survey.submission("a", with: token)]) == [.closed])
            #expect(try survey.store.state(of: token, in: survey.wave) == .unspent)
        }
    }

    @Test(arguments: [0, 1, 213, 214, 215, 448, 449, 450, 5000])
    func `comes back as it was given, whatever its length`(length: Int) throws {
        try StoreSurvey.with(mode: .open) { survey in
            let words = (0..<length).map { ["å", "b", "\n", "\"", ",", "😀"][$0 % 6] }.joined()
            try survey.answer([words, "kort", words])
            #expect(try survey.words().sorted() == ["kort", words, words].sorted())
            var cells: [[String]] = []
            try survey.store.forEachAnswer(in: survey.wave) { cells.append($0) }
            #expect(cells.allSatisfy { $0.count == 3 && $0[0] == "3" && $0[1] == "4" })
        }
    }

    @Test func `keeps no separator that a text smuggled in`() throws {
        try StoreSurvey.with(mode: .open) { survey in
            try survey.answer(["a\u{1F}b"])
            #expect(try survey.words() == ["a b"])
        }
    }

    @Test func `longer than the store takes is refused whole`() throws {
        try StoreSurvey.with { survey in
            let token = try survey.store.issueTokens(1, for: survey.wave)[0]
            let words = String(repeating: "a", count: 16_000_000)
            #expect(try survey.store.submit([survey.submission(words, with: token)]) == [.tooLong])
            #expect(try survey.store.state(of: token, in: survey.wave) == .unspent)
        }
    }

    @Test func `in named mode may be given anew until the wave is closed`() throws {
        try StoreSurvey.with(mode: .named) { survey in
            let tokens = try survey.store.issueTokens(references: ["placering-7", "placering-8"], for: survey.wave)
            #expect(try survey.store.reference(of: tokens[0], in: survey.wave) == "placering-7")
            let long = String(repeating: "lång ", count: 200)
            #expect(try survey.store.submit([survey.submission(long, with: tokens[0])]) == [.stored])
            #expect(try survey.store.submit([survey.submission("annan", with: tokens[1])]) == [.stored])
            let met = try survey.store.answer(givenWith: tokens[0], in: survey.wave)
            #expect(met?.cells.last == long)
            let new = survey.submission("ny", with: tokens[0], replacing: met?.version)
            #expect(try survey.store.submit([new]) == [.replaced])
            #expect(try survey.words().sorted() == ["annan", "ny"])
            try survey.store.close(survey.wave)
            #expect(try survey.store.submit([survey.submission("sen", with: tokens[0])]) == [.closed])
        }
    }

    @Test func `in named mode is replaced by nobody who met another`() throws {
        try StoreSurvey.with(mode: .named) { survey in
            let token = try survey.store.issueTokens(references: ["placering-7"], for: survey.wave)[0]
            let sent = ["a", "b", "b", "c"].map { survey.submission($0, with: token) }
            // The second comes from a page opened before the first was sent; what is the same once more is one answer.
            #expect(try survey.store.submit([sent[0], sent[1]]) == [.stored, .changedMeanwhile])
            let first = try #require(try survey.store.answer(givenWith: token, in: survey.wave))
            let changed = survey.submission("b", with: token, replacing: first.version)
            #expect(try survey.store.submit([changed, sent[2], sent[3]]) == [.replaced, .replaced, .changedMeanwhile])
            let late = survey.submission("d", with: token, replacing: first.version)
            #expect(try survey.store.submit([late]) == [.changedMeanwhile])
            #expect(try survey.words() == ["b"])
            #expect(try survey.store.answer(givenWith: token, in: survey.wave)?.version != first.version)
        }
    }

    @Test func `in confidential mode can be taken back until the links are deleted`() throws {
        try StoreSurvey.with(mode: .confidential) { survey in
            let tokens = try survey.answer(["a", "b", "c"])
            #expect(try survey.store.withdraw(tokens[1], from: survey.wave))
            #expect(try survey.words().sorted() == ["a", "c"])
            #expect(try survey.store.state(of: tokens[1], in: survey.wave) == .unspent)
            try survey.store.forgetLinks(of: survey.wave)
            #expect(try survey.store.withdraw(tokens[0], from: survey.wave) == false)
            #expect(try survey.words().sorted() == ["a", "c"])
        }
    }

    @Test(arguments: [Anonymity.Mode.anonymous, .open])
    func `in modes that keep no link cannot be taken back`(mode: Anonymity.Mode) throws {
        try StoreSurvey.with(mode: mode) { survey in
            let tokens = try survey.answer(["a"])
            #expect(try survey.store.withdraw(tokens[0], from: survey.wave) == false)
            #expect(try survey.store.reference(of: tokens[0], in: survey.wave) == nil)
        }
    }
}
