import DefinitionExchange
import SurveyDefinition
import SurveyModel
import Tables
import Testing

/// The project's own definitions, through every format and back.
struct RoundTripTests {
    static let library = try? SurveyLibrary(directory: "Surveys")
    static let instruments = library?.instruments ?? []

    @Test func `there are definitions to try`() { #expect(RoundTripTests.instruments.count >= 5) }

    @Test(arguments: [DefinitionFormat.yaml, .json])
    func `definition files hold whole instruments`(format: DefinitionFormat) throws {
        var files = ["organisation.yaml": try ByteSource(path: "Surveys/organisation.yaml").prefix(1 << 20)]
        for instrument in RoundTripTests.instruments {
            let path = "instruments/\(instrument.id)/\(instrument.wave ?? "alla").\(format.rawValue)"
            files[path] = try DefinitionConverter.write(instrument, as: format).bytes
        }
        let (library, issues) = SurveyLibrary.load(embedded: files)
        #expect(issues.filter { $0.severity == .error }.map(\.description) == [])
        let read = try #require(library).instruments
        #expect(read.map(\.id) == RoundTripTests.instruments.map(\.id))
        for (copy, original) in zip(read, RoundTripTests.instruments) {
            var copy = copy
            copy.fingerprint = original.fingerprint
            #expect(copy == original, "\(original.id)")
        }
    }

    @Test(arguments: [DefinitionFormat.xlsformCSV, .xlsform], instruments.indices)
    func `an XLSForm carries all but the series`(format: DefinitionFormat, index: Int) throws {
        let instrument = RoundTripTests.instruments[index]
        let (bytes, _) = try DefinitionConverter.write(instrument, as: format)
        let read = try DefinitionConverter.read(ByteSource(bytes: bytes, name: "\(instrument.id).csv"))
        #expect(read.instrument.items.map(\.name) == instrument.items.map(\.name))
        #expect(read.instrument.anonymity.mode == instrument.anonymity.mode)
        for (item, original) in zip(read.instrument.items, instrument.items) {
            #expect(item.label == original.label, "\(original.name)")
            #expect(item.choices?.choices == original.choices?.choices, "\(original.name)")
            #expect(item.type == original.type)
            #expect(item.concept == original.concept)
            #expect(item.role == original.role)
            #expect(item.isRequired == original.isRequired && item.isLongText == original.isLongText)
            #expect(item.relevant == original.relevant, "\(original.name)")
            #expect(item.constraint == original.constraint, "\(original.name)")
            #expect(item.hint == original.hint && item.constraintMessage == original.constraintMessage)
            #expect(item.choices?.name == original.choices?.name, "\(original.name)")
        }
        let (head, first) = (read.instrument, instrument)
        #expect(head.title.texts == first.title.texts && head.frequency?.texts == first.frequency?.texts)
        #expect(head.anonymity.reason?.texts == first.anonymity.reason?.texts)
        #expect(head.anonymity.audience == first.anonymity.audience && head.responseFloor == first.responseFloor)
        #expect(head.partialAnswers == first.partialAnswers && head.testAnswers == first.testAnswers)
        #expect(head.kind == first.kind && head.record == first.record && head.deleteAfter == first.deleteAfter)
    }

    /// What of an instrument that has everything each format loses, by a word of the note.
    @Test(arguments: [
        (DefinitionFormat.xlsformCSV, ["networks or units"]),
        (
            .limeSurveyTSV,
            [
                "(concept)", "(frequency)", "(choices: units, municipalities, networks)", "(anonymity,",
                "(constraint_message)",
            ]
        ),
        (.redcap, ["title of the survey", "other languages", "(concept)", "(frequency)", "(anonymity,"]),
        (.tripleS, ["hints", "(note)", "(concept)", "(frequency)", "(kind, record, wave)"]),
    ])
    func `what a format has no place for is told part by part`(format: DefinitionFormat, told: [String]) throws {
        let units = ChoiceList(name: "units", choices: [Choice(code: "0604", label: "Aneby")])
        var item = Item(name: "kommun", concept: "vem.kommun", type: .selectOne, choices: units, label: "Kommun")
        item.hint = "Välj"
        item.networks = ["chefer"]
        item.constraintMessage = "Fel"
        item.constraint = .compares(item: ".", .atLeast, .number(Fraction(0)))
        var instrument = Instrument(
            id: "prov", title: LocalizedText([.swedish: "Prov", .english: "Trial"]),
            items: [item, Item(name: "tack", type: .note, label: "Tack")])
        instrument.frequency = "Varje år"
        let notes = try DefinitionConverter.write(instrument, as: format).notes.map { $0.text(in: .english) }
        for part in told { #expect(notes.contains { $0.contains(part) }, "\(part)") }
        if format == .xlsformCSV { #expect(notes.count == 1) }
    }

    @Test(arguments: instruments.indices)
    func `LimeSurvey and REDCap carry names' order, labels and options`(index: Int) throws {
        let instrument = RoundTripTests.instruments[index]
        for format in [DefinitionFormat.limeSurveyTSV, .redcap] {
            let (bytes, _) = try DefinitionConverter.write(instrument, as: format)
            let ending = format == .redcap ? "csv" : "txt"
            let read = try DefinitionConverter.read(ByteSource(bytes: bytes, name: "\(instrument.id).\(ending)"))
            let items = read.instrument.items.filter { $0.name != "record_id" }
            #expect(items.map(\.label.original) == instrument.items.map(\.label.original))
            #expect(items.map { $0.options.count } == instrument.items.map { $0.options.count })
            #expect(items.map(\.isLongText) == instrument.items.map(\.isLongText))
            #expect(items.map { $0.relevant == nil } == instrument.items.map { $0.relevant == nil })
        }
    }

    @Test(arguments: [
        (DefinitionFormat.xlsformCSV, "(${stod} != '' and ${stod} != '1' and ${stod} != '98')"),
        (.limeSurveyTSV, "(!is_empty(stod.NAOK) and stod.NAOK != \"\"1\"\" and stod.NAOK != \"\"98\"\")"),
        (.redcap, "([stod] <> '' and [stod] <> '1' and [stod] <> '98')"),
    ])
    func `a rule by what is not answered leaves out who did not know, and comes back`(
        format: DefinitionFormat, written: String
    ) throws {
        let options = ChoiceList(
            name: "fem",
            choices: [
                Choice(code: "1", label: "Nej"), Choice(code: "2", label: "Ja"),
                Choice(code: "98", label: "Vet ej", missing: .dontKnow),
            ])
        let stod = Item(name: "stod", concept: "stod", type: .selectOne, choices: options, label: "Stöd")
        var why = Item(name: "varfor", concept: "varfor", type: .text, label: "Varför?")
        why.relevant = .differs(item: "stod", code: "1")
        let instrument = Instrument(id: "prov", title: "Prov", items: [stod, why])
        let (bytes, _) = try DefinitionConverter.write(instrument, as: format)
        #expect(String(decoding: bytes, as: UTF8.self).contains(written))
        let name = format == .limeSurveyTSV ? "prov.txt" : "prov.csv"
        let read = try DefinitionConverter.read(ByteSource(bytes: bytes, name: name))
        #expect(read.instrument.items.last?.relevant == why.relevant)
    }

    @Test(arguments: instruments.indices)
    func `Triple-S carries labels, codes and scores`(index: Int) throws {
        let instrument = RoundTripTests.instruments[index]
        let (bytes, _) = try DefinitionConverter.write(instrument, as: .tripleS)
        let read = try DefinitionConverter.read(ByteSource(bytes: bytes, name: "\(instrument.id).sss"))
        let asked = instrument.items.filter { $0.type != .note }
        #expect(read.instrument.items.map(\.name) == asked.map(\.name))
        #expect(read.instrument.items.map { $0.options.map(\.code) } == asked.map { $0.options.map(\.code) })
        #expect(read.instrument.items.map { $0.options.map(\.score) } == asked.map { $0.options.map(\.score) })
    }
}
