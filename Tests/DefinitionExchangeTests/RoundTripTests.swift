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

    @Test(arguments: instruments)
    func `a definition file holds the whole instrument`(instrument: Instrument) throws {
        for format in [DefinitionFormat.yaml, .json] {
            let (bytes, _) = try DefinitionConverter.write(instrument, as: format)
            let folder = "instruments/\(instrument.id).\(format.rawValue)"
            let organisation = try #require(RoundTripTests.organisation)
            let (library, issues) = SurveyLibrary.load(embedded: ["organisation.yaml": organisation, folder: bytes])
            #expect(issues.filter { $0.severity == .error }.map(\.description) == [])
            var read = try #require(library?.instruments.first)
            read.fingerprint = instrument.fingerprint
            #expect(read == instrument)
        }
    }

    private static let organisation = try? ByteSource(path: "Surveys/organisation.yaml").prefix(1 << 20)

    @Test(arguments: instruments)
    func `an XLSForm carries all but the series`(instrument: Instrument) throws {
        let (bytes, _) = try DefinitionConverter.write(instrument, as: .xlsformCSV)
        let read = try DefinitionConverter.read(ByteSource(bytes: bytes, name: "\(instrument.id).csv"))
        #expect(read.instrument.items.map(\.name) == instrument.items.map(\.name))
        #expect(read.instrument.anonymity.mode == instrument.anonymity.mode)
        for (item, original) in zip(read.instrument.items, instrument.items) {
            #expect(item.label == original.label, "\(original.name)")
            #expect(item.choices?.choices == original.choices?.choices, "\(original.name)")
            #expect(item.type == original.type)
            #expect(item.concept == original.concept)
            #expect(item.role == original.role)
            #expect(item.isRequired == original.isRequired)
            #expect(item.relevant == original.relevant, "\(original.name)")
            #expect(item.constraint == original.constraint, "\(original.name)")
        }
    }

    @Test(arguments: instruments)
    func `LimeSurvey and REDCap carry names' order, labels and options`(instrument: Instrument) throws {
        for format in [DefinitionFormat.limeSurveyTSV, .redcap] {
            let (bytes, _) = try DefinitionConverter.write(instrument, as: format)
            let ending = format == .redcap ? "csv" : "txt"
            let read = try DefinitionConverter.read(ByteSource(bytes: bytes, name: "\(instrument.id).\(ending)"))
            let items = read.instrument.items.filter { $0.name != "record_id" }
            #expect(items.map(\.label.original) == instrument.items.map(\.label.original))
            #expect(items.map { $0.options.count } == instrument.items.map { $0.options.count })
            #expect(items.map { $0.relevant == nil } == instrument.items.map { $0.relevant == nil })
        }
    }
}
