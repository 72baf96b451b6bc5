import ResponseStore
import SurveyModel
import Testing

@Suite struct `Late answers` {
    @Test func `of an anonymous wave wait until several can be let out together`() throws {
        try StoreSurvey.with(minimumBase: 5) { survey in
            try survey.answer((0..<9).map { "svar \($0)" })
            #expect(try survey.store.release(survey.wave) == 9)
            #expect(try survey.words().isEmpty)
            try survey.answer(["svar 9"])
            #expect(try survey.store.release(survey.wave) == 5)
            #expect(try survey.words().count == 5)
            #expect(try survey.store.counts(of: survey.wave).waiting == 5)
        }
    }

    @Test func `never come out in fewer than a batch between two readings`() throws {
        try StoreSurvey.with(minimumBase: 4) { survey in
            var read: Set<String> = []
            for number in 0..<60 {
                try survey.answer(["svar \(number)"])
                try survey.store.release(survey.wave)
                let now = Set(try survey.words())
                let new = now.subtracting(read)
                #expect(read.isSubset(of: now))
                #expect(new.isEmpty || new.count >= 4)
                read = now
            }
            try survey.store.close(survey.wave)
            let all = Set(try survey.words())
            #expect(all.count == 60)
            #expect(all.subtracting(read).count >= 4)
        }
    }

    @Test func `are drawn at random, so that the newest is as likely kept back as any other`() throws {
        var kept = 0
        for _ in 0..<60 {
            try StoreSurvey.with(minimumBase: 2) { survey in
                try survey.answer(["a", "b", "c", "sist"])
                try survey.store.release(survey.wave)
                if try !survey.words().contains("sist") { kept += 1 }
            }
        }
        // Half of 60 with a standard deviation below 4: outside these bounds once in a million runs.
        #expect((11...49).contains(kept))
    }

    @Test(arguments: [Anonymity.Mode.confidential, .named, .open])
    func `are read at once where the mode keeps nothing back`(mode: Anonymity.Mode) throws {
        try StoreSurvey.with(mode: mode) { survey in
            try survey.answer(["a"])
            #expect(try survey.store.release(survey.wave) == 0)
            #expect(try survey.words() == ["a"])
        }
    }

    @Test func `are counted, and the counts hold nothing else`() throws {
        try StoreSurvey.with { survey in
            _ = try survey.store.issueTokens(3, for: survey.wave)
            try survey.answer(["a", "b"])
            let counts = try survey.store.counts(of: survey.wave)
            #expect((counts.invited, counts.answered, counts.waiting) == (5, 2, 2))
        }
    }
}
