import Foundation  // the environment, and text with quotes doubled
import SurveyModel
import Tables
import Testing

@testable import ResponseImport

/// The hot path against the plain reader, over files that tempt it: near misses, half rows in comments, parts that begin
/// in the middle of one.
@Suite struct HotPathTests {
    /// Many where a script asks for them; few where all tests run.
    static let seeds = 0..<(ProcessInfo.processInfo.environment["HOT_PATH_SEEDS"].flatMap(Int.init) ?? 150)

    /// Two scales whose labels mean different codes, all read without rules, so that rows are counted in bulk.
    static let instrument = Instrument(
        id: "enkat", title: "Enkät",
        items: [
            Item(name: "natverk", type: .selectOne, choices: Sample.networks, label: "Nätverk", role: .network),
            Item(name: "kommun", type: .selectOne, choices: Sample.units, label: "Kommun", role: .unit),
            Item(name: "kompetens", type: .selectOne, choices: Sample.agreement, label: "Kompetens"),
            Item(name: "nytta", type: .selectOne, choices: Sample.agreement, label: "Nytta"),
            Item(name: "omvant", type: .selectOne, choices: reversed, label: "Omvänt"),
            Item(name: "satt", type: .selectMultiple, choices: Sample.ways, label: "Sätt"),
            Item(name: "antal", type: .integer, label: "Antal"),
            Item(name: "dag", type: .date, label: "Dag"),
            Item(name: "fritext", type: .text, label: "Fritext", role: .comment),
            Item(name: "borta", type: .selectOne, choices: Sample.agreement, label: "I ingen fil"),
        ])

    private static let reversed = ChoiceList(
        name: "omvant5",
        choices: [
            Choice(code: "5", label: "Instämmer inte alls"), Choice(code: "1", label: "Instämmer helt"),
            Choice(code: "3", label: "Instämmer delvis, men inte i allt som står i frågans sista led"),
        ])

    private static let columns = [
        "inskickad", "natverk", "kommun", "kompetens", "nytta", "omvant", "satt", "antal", "dag", "fritext", "okänd",
    ]

    private static func pool(_ column: String) -> [String] {
        switch column {
        case "natverk":
            ["barn", "aldre", "Nätverk äldre", "Chefsnätverk barn och unga", "Barn o unga", "Nätverk äldra"]
        case "kommun": ["0604", "Aneby", "Jönköping", "680", ""]
        case "kompetens", "nytta":
            [
                "Instämmer helt", "Instämmer delvis", "Instämmer inte alls", "5", "Vet ej", "", "Instämmer hell",
                "_no_answer",
            ]
        case "omvant":
            [
                "Instämmer helt", "Instämmer inte alls", "5", "1",
                "Instämmer delvis, men inte i allt som står i frågans sista led",
                "Instämmer delvis, men inte i allt som står i frågans sista ord", "Instämmer  helt",
            ]
        case "satt":
            [
                "", "Möten", "Möten, Kurser, också på nätet", "Kurser, Möten", "a;b;c", "Vet ej", "a;v",
                "Kurser, Mötet",
            ]
        case "antal": ["0", "12", "1 234", "1,5", "", "_dont_know", "tolv", "7"]
        case "dag", "inskickad":
            [
                "2022-01-31", "2022-01-31 14.54.27", "2022-12-31T10", "2024-02-29", "2022-02-30", "", "31/1/2022",
                "2022-1-31",
            ]
        case "fritext":
            [
                "", "", "Bra.", "_not_asked", "_fri", "Rad ett\nrad två", "Hon sa \"ja\"",
                "\n2022-01-31,barn,0604,5,5,5,a,1,2022-01-31,x,y\n",
                "\"\"\n,,,,\n", "Åäö – “citat” 😀", "x,y;z\tå", String(repeating: "lång text med å ", count: 12), " ",
                "2022-01-31;barn;0604;5;5;5;a;1;2022-01-31;x;y\r\n2022-01-31;barn;0604;5;5;5;a;1;2022-01-31;x;y\r\n",
            ]
        default: ["", "?", "x\ny", "å", "\u{1}"]
        }
    }

    private static func text(_ cell: String, _ dialect: DelimitedDialect, quotesAll: Bool) -> String {
        let special: Set<Character> = [Character(dialect.delimiter.rawValue), "\"", "\n", "\r\n"]
        guard quotesAll || cell.contains(where: special.contains) else { return cell }
        return "\"" + cell.replacingOccurrences(of: "\"", with: "\"\"") + "\""
    }

    /// A file whose rows are mostly clean, so that the hot path goes far before it meets what it must hand back.
    private static func file(_ generator: inout SeededGenerator, _ dialect: DelimitedDialect) -> [UInt8] {
        let quotesAll = Bool.random(using: &generator), isClean = Bool.random(using: &generator)
        let newline = dialect.newline == .lineFeed ? "\n" : "\r\n"
        var columns = columns
        if Bool.random(using: &generator) { columns.removeLast(Int.random(in: 0...4, using: &generator)) }
        var result = columns.joined(separator: dialect.delimiter.rawValue) + newline
        for _ in 0..<Int.random(in: 0...120, using: &generator) {
            let isOdd = Int.random(in: 0..<(isClean ? 60 : 9), using: &generator) == 0
            let cells = columns.map { column in
                let pool = pool(column)
                return pool[Int.random(in: 0..<(isOdd ? pool.count : min(pool.count, 3)), using: &generator)]
            }
            switch Int.random(in: 0..<80, using: &generator) {
            case 0: result += newline
            case 1: result += String(repeating: dialect.delimiter.rawValue, count: columns.count - 1) + newline
            default:
                result += cells.map { text($0, dialect, quotesAll: quotesAll) }
                    .joined(separator: dialect.delimiter.rawValue)
                if Int.random(in: 0..<50, using: &generator) == 0 { result += dialect.delimiter.rawValue }
                result += newline
            }
        }
        return dialect.encoding == .utf8
            ? Array(result.utf8) : result.unicodeScalars.map { UInt8(truncatingIfNeeded: $0.value) }
    }

    private static func mutate(_ bytes: inout [UInt8], _ generator: inout SeededGenerator) {
        guard let start = bytes.firstIndex(of: 0x0A), start + 2 < bytes.count else { return }
        for _ in 0..<Int.random(in: 0...5, using: &generator) {
            let index = Int.random(in: (start + 1)..<bytes.count, using: &generator)
            let byte: [UInt8] = [0x22, 0x2C, 0x3B, 0x0A, 0x0D, 0x20, 0x35, 0xC3, 0xE2, 0xF0, 0xA5, 0x00]
            switch Int.random(in: 0..<3, using: &generator) {
            case 0: bytes[index] = byte.randomElement(using: &generator) ?? 0
            case 1: bytes.insert(byte.randomElement(using: &generator) ?? 0, at: index)
            default: if bytes.count > start + 3 { bytes.remove(at: index) }
            }
        }
    }

    @Test(arguments: seeds)
    func `the hot path counts as the plain reader does on any input`(seed: Int) throws {
        var generator = SeededGenerator(seed: UInt64(7000 + seed))
        let dialect = DelimitedDialect(
            delimiter: [.comma, .semicolon, .tab].randomElement(using: &generator) ?? .comma,
            newline: Bool.random(using: &generator) ? .lineFeed : .returnLineFeed,
            encoding: Int.random(in: 0..<3, using: &generator) == 0 ? .windows1252 : .utf8)
        var bytes = Self.file(&generator, dialect)
        if seed % 3 != 0 { Self.mutate(&bytes, &generator) }
        let source = ByteSource(bytes: bytes, name: "svar.csv")
        let wanted = seed.isMultiple(of: 4) ? Sample.instrument : Self.instrument
        let prescribed = Bool.random(using: &generator) ? dialect : nil
        let importer = ResponseImporter(instrument: wanted, options: ImportOptions(delimited: prescribed))
        guard let reader = try? DelimitedReader(source, dialect: prescribed) else { return }
        for groups in [[], ["natverk"], ["natverk", "kommun"]] {
            guard let (plain, receipt) = try? importer.tally(in: reader, by: groups, rejects: nil) else { return }
            for threads in [1, 3] {
                let division = FileTally.Division(
                    threads: threads, part: 3000, block: [300, 1100, 1 << 16].randomElement(using: &generator) ?? 300,
                    lanes: Bool.random(using: &generator) ? 4 : 1)
                let fast = try importer.tally(ofText: reader, by: groups, rejects: nil, division: division)
                #expect(fast.tally == plain, "seed \(seed), threads \(threads), groups \(groups)")
                #expect(fast.receipt == receipt, "seed \(seed), threads \(threads), groups \(groups)")
            }
        }
    }

    @Test(arguments: [false, true])
    func `NA is a blank where R wrote the table, and no option else, on both paths`(hasBlank: Bool) throws {
        let rows = (0..<600).map { "barn,NA,\($0 % 3 == 0 ? "NA" : "5"),NA,a;c,x\n" }
        let text =
            "natverk,kommun,kompetens,antal,satt,extra\n" + rows.joined()
            + (hasBlank ? "" : "aldre,0604,Vet ej,7,NA,x\n")
        // A blank among the first rows shows that this is not how the table writes what is missing.
        let bytes = Array((hasBlank ? text.replacing("barn,NA,5", with: "barn,,5", maxReplacements: 1) : text).utf8)
        let reader = try DelimitedReader(ByteSource(bytes: bytes, name: "svar.csv"))
        let importer = ResponseImporter(instrument: Self.instrument)
        let plain = try importer.tally(in: reader, by: ["natverk"], rejects: nil)
        let division = FileTally.Division(threads: 2, part: 3000, block: 1100, lanes: 4)
        let fast = try importer.tally(ofText: reader, by: ["natverk"], rejects: nil, division: division)
        #expect(fast.tally == plain.tally && fast.receipt == plain.receipt && plain.receipt.isBalanced)
        let competence = fast.tally.rows.filter { $0.item == "kompetens" }.map { "\($0.option) \($0.count)" }
        #expect(
            competence == (hasBlank ? ["5 400", "_unreadable 200"] : ["_dont_know 1", "5 400", "_no_answer 200"]))
        #expect(fast.receipt.cellsSetAside == (hasBlank ? 599 + 200 + 600 : 0))
    }

    @Test func `an encoding that shows itself late is found where the plain reader finds it`() throws {
        let rows = String(repeating: "5,1\n", count: 70_000)
        let text = "kompetens,nytta\n" + rows + "Instämmer helt,å\n" + rows
        for bytes in [Array(text.utf8), text.unicodeScalars.map { UInt8(truncatingIfNeeded: $0.value) }] {
            let reader = try DelimitedReader(ByteSource(bytes: bytes, name: "svar.csv"))
            #expect(!reader.isEncodingSettled)
            let importer = ResponseImporter(instrument: Self.instrument)
            let plain = try importer.tally(in: reader, by: [], rejects: nil)
            let division = FileTally.Division(threads: 2, part: 100_000)
            let fast = try importer.tally(ofText: reader, by: [], rejects: nil, division: division)
            #expect(fast.tally == plain.tally)
            #expect(fast.receipt.encoding?.value == plain.receipt.encoding?.value)
            #expect(fast.receipt.records == plain.receipt.records && fast.receipt.columns == plain.receipt.columns)
        }
    }

    @Test func `clean files are read by the scanner and not by the plain reader`() throws {
        let row =
            "2022-01-31,barn,0604,5,Instämmer helt,1,\"Möten, Kurser, också på nätet\",3,2022-01-31,"
            + "\"a \"\"b\"\"\n\",x\n"
        let text = Self.columns.joined(separator: ",") + "\n" + String(repeating: row, count: 4000)
        let reader = try DelimitedReader(ByteSource(text: text))
        var session = try ImportSession(Self.instrument, options: .init(), reader: reader, rejects: nil)
        let plan = try #require(ScanPlan(session, by: ["natverk"]))
        let bytes = try #require(session.reader.wholeBytes())
        let scanner = try #require(
            RowScanner(plan, reader.finding.dialect, isEncodingSettled: true, bytes: bytes, lanes: 4))
        #expect(scanner.begin(session.reader.offset..<bytes.count))
        var (rows, learned) = (0, UInt16(0))
        reading: while true {
            let step = scanner.next()
            rows += step.rows
            switch step.pause {
            case .done: break reading
            case .more: continue
            case .unknown:
                #expect(scanner.learn(learned))
                learned += 1
            case .odd:
                Issue.record("a clean row was handed back")
                break reading
            }
        }
        #expect(rows == 4000)
        #expect(learned == 7)
        session.reader.move(to: bytes.count, in: bytes)
        #expect(try session.reader.next() == .end)
    }
}
