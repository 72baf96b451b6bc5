import Foundation
import Testing

/// Answers in other files than CSV, wherever CSV is read.
@Suite struct ContainerTests {
    private func with(_ ending: String, _ body: (SmallSurvey) throws -> Void) throws {
        try SmallSurvey.with { survey in
            let file = try #require(AnswersInContainers.files[ending].flatMap { Data(base64Encoded: $0) })
            try FileManager.default.removeItem(atPath: "\(survey.folder)/\(SmallSurvey.data)")
            try survey.write(file, to: "Data/2018/provenkat.\(ending)")
            try body(survey)
        }
    }

    @Test(arguments: ["xlsx", "sav", "zsav", "por"])
    func `give the same results as CSV`(ending: String) throws {
        let (results, counts) = try SmallSurvey.with {
            (
                try $0.enkat("results", "Data/2018").output,
                try $0.enkat("tally", SmallSurvey.data, "--by", "natverk").output
            )
        }
        try with(ending) { survey in
            let outcome = try survey.enkat("results", "Data/2018")
            #expect(outcome.output == results)
            #expect(outcome.status == 0)
            // Another program's codes are told, since a label decides that the definition's code would decide otherwise.
            #expect(
                outcome.diagnostics.contains("I kolumnen v2 ger filen andra etiketter åt 3, 2")
                    == ending.hasSuffix("sav"))
            let tally = try survey.enkat("tally", "Data/2018/provenkat.\(ending)", "--by", "natverk")
            #expect(tally.output == counts)
        }
    }

    @Test func `a workbook's receipt names the sheet, which can be named too`() throws {
        try with("xlsx") { survey in
            let file = "Data/2018/provenkat.xlsx"
            let found = try survey.enkat("import", file, "--dry-run")
            #expect(found.output.contains("flik: Svar (troligt)"))
            #expect(!found.output.contains("teckenkodning:"))
            let wrong = try survey.enkat("import", file, "--sheet", "Om")
            #expect(wrong.status == 65 && wrong.diagnostics.contains("fliken ”Om”, rad 1"))
            let missing = try survey.enkat("import", file, "--sheet", "Svra")
            #expect(missing.diagnostics.contains("Ange någon av ”Om”, ”Svar”."))
        }
    }

    @Test func `a file that lies beside another of the same answers is told`() throws {
        try with("sav") { survey in
            try survey.write(SmallSurvey.answers("chefer,3,2,"), to: SmallSurvey.data)
            let outcome = try survey.enkat("results", "Data/2018")
            #expect(outcome.diagnostics.contains("provenkat.csv, Data/2018/provenkat.sav: all are read"))
        }
    }

    @Test func `a Triple-S definition beside a file describes its own data alone`() throws {
        let definition = """
            <?xml version="1.0"?><sss version="2.0"><survey><name>provenkat</name>
            <record ident="A" format="csv" skip="1"><variable ident="1" type="single"><name>stod</name><label>Stöd</label>
            <position start="1"/><values><value code="1">Nej</value></values></variable></record></survey></sss>
            """
        try SmallSurvey.with { survey in
            let counts = try survey.enkat("tally", SmallSurvey.data, "--by", "natverk").output
            let results = try survey.enkat("results", "Data/2018").output
            try survey.write(definition, to: "Data/2018/provenkat.sss")
            #expect(try survey.enkat("tally", SmallSurvey.data, "--by", "natverk").output == counts)
            let outcome = try survey.enkat("results", "Data/2018")
            #expect(outcome.output == results && !outcome.diagnostics.contains("all are read"))
            // Data that are what it says are read by it.
            try survey.write("stod\n1\n", to: "Data/2018/data.csv")
            try survey.write(definition, to: "Data/2018/data.sss")
            let read = try survey.enkat("import", "Data/2018/data.csv", "--dry-run", "--instrument", "provenkat")
            #expect(read.output.contains("dialekt: triple-s"))
        }
    }

    @Test func `letters encoded twice are repaired on request`() throws {
        let text = SmallSurvey.answers("ChefsnÃ¤tverket,3,2,")
        try SmallSurvey.with([SmallSurvey.data: text]) { survey in
            let told = try survey.enkat("import", SmallSurvey.data, "--dry-run").output
            #expect(told.contains("1 bokstav ser ut att ha kodats som UTF-8 två gånger"))
            let repaired = try survey.enkat("tally", SmallSurvey.data, "--by", "natverk", "--repair-encoding").output
            #expect(repaired.contains("chefer,stod,3,1"))
        }
    }
}
