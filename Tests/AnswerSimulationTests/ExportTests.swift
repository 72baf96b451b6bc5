import AnswerSimulation
import SurveyModel
import Tables
import Testing

struct ExportTests {
    private let simulator = AnswerSimulator(instrument: SampleSurvey.survey, organisation: SampleSurvey.organisation)

    private func bytes(_ format: ExportFormat, seed: UInt64 = 7, records: Int = 6) throws -> [UInt8] {
        var all: [UInt8] = []
        try simulator.write(records: records, seed: seed, format: format, period: try SampleSurvey.november) {
            all += $0
        }
        return all
    }

    @Test(arguments: ExportDialect.allCases)
    func `the same seed gives the committed bytes on every machine`(dialect: ExportDialect) throws {
        let name = "enkat-seed7-\(dialect.rawValue).csv"
        #expect(try bytes(ExportFormat(dialect: dialect, mixed: Fraction(1, 5))) == ExpectedFile.bytes(name))
    }

    @Test func `another seed gives other bytes`() throws {
        #expect(try bytes(.init(), seed: 7) == bytes(.init(), seed: 7))
        #expect(try bytes(.init(), seed: 7) != bytes(.init(), seed: 8))
    }

    @Test func `headings are names in our own dialect and questions in the others`() throws {
        let canonical = try lines(.init())
        #expect(canonical[0] == "natverk,kommun,stod,relevans,matt,bidrog,vilka,traffar,timmar,dag,forbattra")
        let google = try lines(.init(dialect: .googleForms))
        #expect(google[0].hasPrefix("Tidstämpel,Nätverk?,Kommun?,Arbetet i nätverket är ett stöd,"))
        let stamp = #/2018-11-\d\d \d\d\.\d\d\.\d\d/#
        #expect(try stamp.prefixMatch(in: google[1]) != nil)
        let excel = try lines(.init(dialect: .swedishExcel, encoding: .utf8WithMark))
        #expect(excel[0].hasPrefix("\u{FEFF}Nätverk?;Kommun?;"))
    }

    @Test func `Windows-1252 and UTF-8 hold the same letters`() throws {
        let old = try bytes(.init(dialect: .swedishExcel))
        let new = try bytes(.init(dialect: .swedishExcel, encoding: .utf8))
        #expect(TextEncoding.windows1252.text(of: old) == String(decoding: new, as: UTF8.self))
        #expect(old.count < new.count)
    }

    @Test func `many records come in pieces and none is lost`() throws {
        var pieces = 0
        var newlines = 0
        let register = AnswerSimulator(instrument: SampleSurvey.register, organisation: SampleSurvey.organisation)
        try register.write(records: 2_000, seed: 3, period: try SampleSurvey.november) { bytes in
            pieces += 1
            newlines += bytes.count { $0 == 0x0A }
        }
        #expect(pieces == 5)
        #expect(newlines >= 2_001)
        #expect(try bytes(.init(), records: 0).count { $0 == 0x0A } == 1)
    }

    @Test func `numbers keep to their constraint`() throws {
        let position = 7
        for line in try lines(.init(), records: 200).dropFirst() {
            let cells = line.split(separator: ",", omittingEmptySubsequences: false)
            guard cells.count == 11, let number = Int(cells[position]) else { continue }
            #expect((0...8).contains(number))
        }
    }

    @Test func `the population adds up the groups of a network`() throws {
        let groups = [("chef", 13), ("styr", 7), ("chef", 2)].map { network, asked in
            SimulatedGroup(network: network, asked: asked, size: .records(1))
        }
        let file = SimulatedFile(instrument: "enkat", name: "enkat.csv", groups: groups)
        let parameters = SimulationParameters(seed: 1, period: try SampleSurvey.november, files: [file])
        let table = try #require(parameters.populationTable())
        #expect(
            String(decoding: table, as: UTF8.self)
                == "instrument,network,unit,invited\nenkat,chef,,15\nenkat,styr,,7\n")
    }

    private func lines(_ format: ExportFormat, records: Int = 6) throws -> [String] {
        String(decoding: try bytes(format, records: records), as: UTF8.self)
            .replacing("\r\n", with: "\n").split(separator: "\n").map(String.init)
    }
}
