import SurveyModel
import Tables

@testable import ResponseImport

/// An instrument with every type of item and every rule of missing answers.
enum Sample {
    static let agreement = ChoiceList(
        name: "instammer5",
        choices: [
            Choice(code: "1", label: text("Instämmer inte alls", "Strongly disagree"), score: 1),
            Choice(code: "2", label: text("Instämmer delvis", "Partly agree"), score: 2),
            Choice(
                code: "5", label: text("Instämmer helt", "Strongly agree"), score: 5, agrees: true, aliases: ["Helt"]),
            Choice(code: "98", label: text("Vet ej", "Don't know"), missing: .dontKnow),
            Choice(code: "99", label: text("Ej aktuellt", "Not applicable"), missing: .notApplicable),
        ])

    static let networks = ChoiceList(
        name: "networks",
        choices: [
            Choice(code: "barn", label: text("Chefsnätverk barn och unga", "Children"), aliases: ["Barn o unga"]),
            Choice(code: "aldre", label: text("Nätverk äldre", "Elderly")),
        ])

    static let units = ChoiceList(
        name: "units",
        choices: [
            Choice(code: "0604", label: text("Aneby", "Aneby")),
            Choice(code: "0680", label: text("Jönköping", "Jönköping")),
        ])

    static let ways = ChoiceList(
        name: "satt",
        choices: [
            Choice(code: "a", label: text("Möten", "Meetings")),
            Choice(code: "b", label: text("Kurser, också på nätet", "Courses")),
            Choice(code: "c", label: text("Kurser", "Courses on site")),
            Choice(code: "v", label: text("Vet ej", "Don't know"), missing: .dontKnow),
        ])

    static let instrument = Instrument(
        id: "enkat", wave: "2018", title: "Enkät",
        items: [
            Item(name: "svar_id", type: .text, label: "Svarets nummer", role: .recordID),
            Item(name: "natverk", type: .selectOne, choices: networks, label: "Nätverk", role: .network),
            Item(name: "kommun", type: .selectOne, choices: units, label: "Kommun", role: .unit),
            Item(
                name: "kompetens", concept: "natverk.kompetens", type: .selectOne, choices: agreement,
                label: text("Arbetet i {natverk} stärker min yrkeskompetens", "The work of {natverk} helps me"),
                aliases: ["Nätverket stärker min kompetens"]),
            Item(
                name: "nytta", type: .selectOne, choices: agreement, label: "Nätverket är till nytta",
                networks: ["barn"]),
            Item(name: "satt", type: .selectMultiple, choices: ways, label: "Hur vill du lära dig?"),
            Item(
                name: "varfor", type: .selectOne, choices: agreement, label: "Stämmer det?",
                relevant: .equals(item: "kompetens", code: "5")),
            Item(
                name: "antal", type: .integer, label: "Antal möten",
                constraint: .compares(item: ".", .atMost, .number(Fraction(100)))),
            Item(name: "timmar", type: .decimal, label: "Timmar"),
            Item(name: "dag", type: .date, label: "Dag", role: .timestamp),
            Item(name: "fritext", type: .text, label: "Något mer?", role: .comment),
            Item(name: "rubrik", type: .note, label: "Tack för ditt svar"),
        ])

    static func text(_ swedish: String, _ english: String) -> LocalizedText {
        LocalizedText([.swedish: swedish, .english: english])
    }

    /// Imports a text; the records' canonical rows are easiest to compare.
    static func read(
        _ text: String, options: ImportOptions = .init()
    ) throws -> (rows: [[String]], receipt: ImportReceipt) {
        try read(bytes: Array(text.utf8), options: options)
    }

    static func read(
        bytes: [UInt8], options: ImportOptions = .init()
    ) throws -> (rows: [[String]], receipt: ImportReceipt) {
        let importer = ResponseImporter(instrument: instrument, options: options)
        let (records, receipt) = try importer.records(from: ByteSource(bytes: bytes, name: "svar.csv"))
        var reader = try DelimitedReader(ByteSource(text: CanonicalWriter(records).text()), dialect: .init())
        var rows = [reader.headings]
        while try reader.next() == .row { rows.append(reader.cells[..<reader.cellCount].map { reader.text(of: $0) }) }
        return (rows, receipt)
    }
}

extension LocalizedText {
    /// The English words.
    var english: String { text(in: .english) }
}

/// A generator of reproducible test inputs (splitmix64).
struct SeededGenerator: RandomNumberGenerator {
    private var state: UInt64

    init(seed: UInt64) { state = seed }

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var word = state
        word = (word ^ (word >> 30)) &* 0xBF58_476D_1CE4_E5B9
        word = (word ^ (word >> 27)) &* 0x94D0_49BB_1331_11EB
        return word ^ (word >> 31)
    }
}
