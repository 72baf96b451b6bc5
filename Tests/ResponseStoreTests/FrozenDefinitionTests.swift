import SurveyModel
import Testing

@testable import ResponseStore

@Suite struct `A definition in collection` {
    @Test func `may change as long as nobody has answered`() throws {
        try StoreSurvey.with { survey in
            let changed = StoreSurvey.frozen(survey.instrument, label: "Arbetet är till nytta")
            let wave = try survey.store.collect(changed)
            #expect(wave.definition == changed)
            #expect(try survey.store.waves().map(\.definition) == [changed])
        }
    }

    @Test func `of an earlier version gets the units and networks that it was frozen without`() throws {
        try StoreSurvey.with { survey in
            try survey.answer(["a"])
            let lists = ["choice_lists.networks": "chefer", "choice_lists.networks.chefer.label": "Cheferna"]
            let parts = survey.wave.definition.parts.merging(lists) { $1 }
            let wave = try survey.store.collect(FrozenDefinition(survey.instrument, parts: parts))
            #expect(wave.key == survey.wave.key && wave.definition.parts == parts)
            let renamed = parts.merging(["choice_lists.networks.chefer.label": "Ledarna"]) { $1 }
            #expect(throws: StoreError.self) {
                try survey.store.collect(FrozenDefinition(survey.instrument, parts: renamed))
            }
        }
    }

    @Test func `that was replaced takes no answers given under the earlier one`() throws {
        try StoreSurvey.with { survey in
            let token = try survey.store.issueTokens(1, for: survey.wave)[0]
            let wave = try survey.store.collect(StoreSurvey.frozen(survey.instrument, label: "Arbetet är till nytta"))
            #expect(wave.key != survey.wave.key)
            #expect(try survey.store.submit([survey.submission("a", with: token)]) == [.replacedWave])
            let error = #expect(throws: StoreError.self) { try survey.store.current(survey.wave) }
            #expect(error?.problem == .replacedWave("provenkat 2018"))
            try survey.store.erase(wave)
            #expect(try survey.store.submit([survey.submission("a", with: token)]) == [.closed])
            _ = try survey.store.collect(StoreSurvey.frozen(survey.instrument))
            #expect(try survey.store.submit([survey.submission("a", with: token)]) == [.replacedWave])
        }
    }

    @Test func `that was answered is refused with what changed`() throws {
        try StoreSurvey.with { survey in
            try survey.answer(["a"])
            let changed = StoreSurvey.frozen(survey.instrument, label: "Arbetet är till nytta")
            let error = #expect(throws: StoreError.self) { try survey.store.collect(changed) }
            #expect(
                error?.problem
                    == .definitionChanged(
                        instrument: "provenkat 2018",
                        [
                            DefinitionChange(
                                path: "items.stod.label.sv", was: "Arbetet är ett stöd", isNow: "Arbetet är till nytta")
                        ]))
            #expect(
                error?.description.contains(
                    "items.stod.label.sv was 'Arbetet är ett stöd' and is now 'Arbetet är till nytta'") == true)
        }
    }

    @Test func `that promises less anonymity than was promised is refused`() throws {
        try StoreSurvey.with { survey in
            try survey.answer(["a"])
            let named = StoreSurvey.instrument(mode: .named)
            #expect(throws: StoreError.self) { try survey.store.collect(StoreSurvey.frozen(named)) }
        }
    }

    @Test func `with another order of items is refused, since cells would change places`() throws {
        try StoreSurvey.with { survey in
            try survey.answer(["a"])
            var turned = survey.instrument
            turned.items.reverse()
            let error = #expect(throws: StoreError.self) { try survey.store.collect(StoreSurvey.frozen(turned)) }
            #expect(error?.description.contains("items was 'stod antal forslag'") == true)
        }
    }

    @Test func `that is the same goes on being collected`() throws {
        try StoreSurvey.with { survey in
            try survey.answer(["a"])
            let again = try survey.store.collect(StoreSurvey.frozen(survey.instrument))
            #expect(again.definition == survey.wave.definition)
            #expect(try survey.store.counts(of: again).answered == 1)
        }
    }

    @Test func `is found by its name, and the fault is told where it is not`() throws {
        try StoreSurvey.with { survey in
            let named = try survey.store.wave(instrument: "provenkat", wave: "2018")
            let only = try survey.store.wave(instrument: nil, wave: nil)
            #expect([named, only] == [survey.wave, survey.wave])
            let error = #expect(throws: StoreError.self) {
                try survey.store.wave(instrument: "provenkat", wave: "2019")
            }
            #expect(error?.description.hasSuffix("of wave 2019. It holds provenkat 2018.") == true)
        }
    }
}
