import SurveyDefinition
import SurveyModel
import Testing

@Suite struct `What may not change while answers are collected` {
    private static func instrument(
        label: LocalizedText = "Stöd", codes: [String] = ["1", "2"], aliases: [String] = []
    ) -> Instrument {
        let choices = codes.map { Choice(code: $0, label: LocalizedText("Svar \($0)")) }
        let list = ChoiceList(name: "skala", choices: choices)
        return Instrument(
            id: "enkat", title: "Enkät",
            items: [Item(name: "stod", type: .selectOne, choices: list, label: label, aliases: aliases)])
    }

    @Test func `is every word and rule by its place`() {
        let parts = Self.instrument().frozenParts
        #expect(parts["items.stod.label"] == "Stöd")
        #expect(parts["choice_lists.skala"] == "1 2")
        #expect(parts["choice_lists.skala.2.label"] == "Svar 2")
        #expect(parts["anonymity.mode"] == "anonymous")
    }

    @Test func `holds the organisation's networks where they can be chosen`() {
        func instrument(_ names: [String]) -> Instrument {
            let choices = zip(["chefer", "rad"], names).map { Choice(code: $0, label: LocalizedText($1)) }
            let list = ChoiceList(name: "networks", choices: choices)
            return Instrument(
                id: "enkat", title: "Enkät",
                items: [Item(name: "natverk", type: .selectOne, choices: list, label: "Nätverk", role: .network)])
        }
        let parts = instrument(["Cheferna", "Rådet"]).frozenParts
        #expect(parts["choice_lists.networks"] == "chefer rad")
        #expect(parts["choice_lists.networks.chefer.label"] == "Cheferna")
        #expect(instrument(["Rådet", "Cheferna"]).frozenParts["choice_lists.networks.chefer.label"] == "Rådet")
    }

    @Test func `holds words, the order of options and every language`() {
        let before = Self.instrument().frozenParts
        let english = LocalizedText([.swedish: "Stöd", .english: "Support"])
        #expect(Self.instrument(label: "Nytta").frozenParts["items.stod.label"] == "Nytta")
        #expect(Self.instrument(codes: ["2", "1"]).frozenParts["choice_lists.skala"] == "2 1")
        #expect(Self.instrument(label: english).frozenParts["items.stod.label.en"] == "Support")
        #expect(Self.instrument(aliases: ["Annan rubrik"]).frozenParts == before)
    }
}
