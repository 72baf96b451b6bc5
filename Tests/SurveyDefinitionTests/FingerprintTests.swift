import SurveyDefinition
import SurveyModel
import Testing

@Suite struct `Fingerprints` {
    static let item = Item(
        name: "stod", type: .selectOne,
        choices: ChoiceList(
            name: "fem",
            choices: [
                Choice(code: "1", label: "Nej", score: 1), Choice(code: "2", label: "Ja", score: 2, agrees: true),
                Choice(code: "98", label: "Vet ej", missing: .dontKnow),
            ]),
        label: "Arbetet i {natverk} är ett stöd")

    typealias Change = @Sendable (inout Item) -> Void

    static let changes: [(aspects: [ItemFingerprint.Aspect], change: Change)] = [
        ([.label], { $0.label = "Arbetet i {natverk} är inget stöd" }),
        ([.codes], { $0.choices?.choices[0].code = "0" }),
        ([.optionLabels], { $0.choices?.choices[0].label = "Inte alls" }),
        ([.scores], { $0.choices?.choices[0].score = 0 }),
        ([.agree], { $0.choices?.choices[0].agrees = true }),
        ([.missing], { $0.choices?.choices[2].missing = .notApplicable }),
        ([.relevant], { $0.relevant = .equals(item: "roll", code: "chef") }),
        ([.type], { $0.type = .selectMultiple }),
        ([.codes, .optionLabels, .scores, .agree], { $0.choices?.choices.swapAt(0, 1) }),
        ([], { $0.name = "stod2" }),
        ([], { $0.label = "Arbetet  i {network} är ett sto\u{308}d " }),
        ([], { $0.label = LocalizedText([.swedish: "Arbetet i {natverk} är ett stöd", .english: "Support"]) }),
        ([], { $0.hint = "Ett ord" }),
        ([], { $0.aliases = ["Stöd"] }),
        ([], { $0.networks = ["chefer"] }),
        ([], { $0.choices?.name = "annan" }),
    ]

    @Test(arguments: changes.indices)
    func `of items change with what makes the question, and with nothing else`(row: Int) {
        let (aspects, change) = Fingerprints.changes[row]
        var changed = Fingerprints.item
        change(&changed)
        let (old, new) = (ItemFingerprint(of: Fingerprints.item), ItemFingerprint(of: changed))
        #expect(new.changes(from: old) == aspects)
        #expect((new.hexadecimal == old.hexadecimal) == aspects.isEmpty)
    }

    static let files = SampleDefinitions()

    private func goal(_ files: SampleDefinitions, _ id: String = "g-stod") throws -> Goal {
        try #require(files.load().library?.plan("2018").goals.first { $0.id == id })
    }

    @Test(arguments: [
        ("plans/2018.yaml", "plan: {id", "# En kommentar\nplan: {id"),
        ("plans/2018.yaml", "text: Alla är med", "text: Alla kommuner är med"),
        ("plans/2018.yaml", "note: Källan är otydlig", "note: Källan är mycket otydlig"),
        ("plans/2018.yaml", "relevans = '2'", "relevans  =  '2'"),
        ("plans/2018.yaml", "at_least: 90 %", "at_least: '90%'"),
        ("instruments/enkat/items.yaml", "label: Lokalen var bra", "label: Lokalen var god"),
    ])
    func `of goals stay with edits that decide no figure`(file: String, passage: String, other: String) throws {
        let edited = Fingerprints.files.replacing(passage, with: other, in: file)
        #expect(try goal(edited).fingerprint == goal(Fingerprints.files).fingerprint)
    }

    @Test(arguments: [
        ("plans/2018.yaml", "at_least: 90 %", "at_least: 91 %"),
        ("plans/2018.yaml", "relevans = '2'", "relevans = '1'"),
        ("plans/2018.yaml", "within: 10 pp", "within: 5 pp"),
        ("plans/2018.yaml", "tolerance: 2 pp", "tolerance: 3 pp"),
        ("plans/2018.yaml", "items: [stod], where", "items: [relevans], where"),
        ("instruments/enkat/2018.yaml", "ett gott stöd", "ett mycket gott stöd"),
        ("instruments/enkat/items.yaml", "label: Instämmer helt, score: 2", "label: Instämmer, score: 2"),
    ])
    func `of goals change with what decides the figure`(file: String, passage: String, other: String) throws {
        let edited = Fingerprints.files.replacing(passage, with: other, in: file)
        #expect(try goal(edited).fingerprint != goal(Fingerprints.files).fingerprint)
    }

    @Test func `of plans and instruments are those of their bytes`() throws {
        let library = try #require(Fingerprints.files.load().library)
        let plan = SHA256.hexadecimal(of: Array(SampleDefinitions.plan.utf8))
        #expect(try library.plan("2018").fingerprint == plan)
        let lines = [SampleDefinitions.wave2018, SampleDefinitions.bank].map {
            SHA256.hexadecimal(of: Array($0.utf8)) + "\n"
        }
        let wave = try library.instrument(id: "enkat", wave: "2018")
        #expect(wave.fingerprint == SHA256.hexadecimal(of: Array(lines.joined().utf8)))
    }
}
