import Foundation
import Testing

/// Files that people edit by hand, what a format cannot hold, and rejects in a period's folder.
@Suite struct HandEditedTests {
    @Test func `a definition or profile that is there is not written over without being told to`() throws {
        try SmallSurvey.with { survey in
            let commands = [
                ["draft", SmallSurvey.data, "-o", "utkast.yaml"], ["convert", "provenkat", "enkat.txt"],
                ["import", SmallSurvey.data, "--dry-run", "--save-profile", "profil.yaml"],
            ]
            for command in commands {
                let path = try #require(command.last)
                #expect(try survey.enkat.run(command).status == 0)
                #expect(try survey.enkat.run(command).status == 0)  // the very same is no loss
                try survey.write("# rättad för hand\n", to: path)
                let refused = try survey.enkat.run(command)
                #expect(refused.status == 73 && refused.diagnostics.contains("fel: \(path): filen finns redan"))
                #expect(try survey.text(of: path) == "# rättad för hand\n")
                #expect(try survey.enkat.run(command + ["--force"]).status == 0)
                #expect(try survey.text(of: path) != "# rättad för hand\n")
            }
        }
    }

    @Test func `a folder that is made is told`() throws {
        try SmallSurvey.with { survey in
            let outcome = try survey.enkat("import", SmallSurvey.data, "-o", "ny/mapp/ut.csv")
            #expect(outcome.status == 0 && outcome.diagnostics == "obs: mappen ny/mapp fanns inte, och skapades.\n")
        }
    }

    @Test func `what a format cannot hold is told, in the language of the organisation`() throws {
        try SmallSurvey.with { survey in
            for (file, part) in [("e.sss", "instämmande (agree)"), ("e.txt", "instämmande (agree)")] {
                let outcome = try survey.enkat("convert", "provenkat", file)
                #expect(outcome.status == 0)
                #expect(outcome.diagnostics.contains("\(part) har ingen plats i"))
                let english = try survey.enkat("convert", "provenkat", "en-\(file)", "--language", "en")
                #expect(english.diagnostics.contains("which options count as agreeing has no place in"))
            }
            let unknown = try survey.enkat("convert", SmallSurvey.data, "ut.yaml")
            #expect(unknown.status == 65 && unknown.diagnostics.hasPrefix("fel: "))
        }
    }

    @Test func `rejects of several files are told in one line, with the command that reads all`() throws {
        try SmallSurvey.with(["a.csv": SmallSurvey.answers("chefer,33,,"), "b.csv": SmallSurvey.answers("chefer,44,,")])
        {
            survey in
            let outcome = try survey.enkat(
                "import", "a.csv", "b.csv", "--instrument", "provenkat", "-o", "o.csv", "--rejects", "r.csv")
            #expect(outcome.status == 0 && survey.has("r.csv") && survey.has("r-2.csv"))
            let notes = outcome.diagnostics.split(separator: "\n").filter { $0.contains("Rätta det där") }
            #expect(notes.count == 1)
            #expect(
                notes[0].contains("står i r.csv, r-2.csv.")
                    && notes[0].contains("'enkat import a.csv b.csv r.csv r-2.csv …'"))
        }
    }

    @Test func `a fault in another definition is told, and the one that is named is read all the same`() throws {
        try SmallSurvey.with(["Surveys/instruments/trasig.yaml": "instrument: {id: trasig\n"]) { survey in
            for command in ["import", "tally"] {
                let outcome = try survey.enkat(command, SmallSurvey.data, "--instrument", "provenkat")
                #expect(outcome.status == 0 && outcome.diagnostics.contains("trasig.yaml"))
                #expect(outcome.diagnostics.contains("obs: felen gäller inte provenkat, som läses ändå"))
                #expect(try survey.enkat(command, SmallSurvey.data, "--instrument", "trasig").status == 65)
            }
        }
    }

    @Test func `a mended file of rejects beside the answers of a period takes the place of its rows`() throws {
        let faulty = SmallSurvey.answers("chefer,3,2,", "chefer,33,2,")
        try SmallSurvey.with([SmallSurvey.data: faulty]) { survey in
            let rejects = "Data/2018/provenkat.rejects.csv"
            let first = try survey.enkat("import", SmallSurvey.data, "--rejects", rejects)
            #expect(first.status == 0 && first.output.contains("1 cell åt sidan"))
            let tally = ["tally", SmallSurvey.data, rejects, "--by", "natverk"]
            #expect(try survey.enkat.run(tally).output.contains("chefer,stod,_unreadable,1"))
            try survey.write(
                try survey.text(of: rejects).replacingOccurrences(of: "chefer,33,", with: "chefer,3,"), to: rejects)
            #expect(try survey.enkat.run(tally).output.contains("chefer,stod,3,2"))
            #expect(!(try survey.enkat.run(tally).output.contains("_unreadable")))
            let results = try survey.enkat("results", "Data/2018")
            #expect(!results.diagnostics.contains("all are read") && !results.diagnostics.contains("was not read"))
        }
    }

    @Test func `a profile written by hand names the instrument, and its faults are told in Swedish`() throws {
        let profile = """
            profile: {id: hand, instrument: provenkat}
            table: {delimiter: ";", headerRows: [3]}
            columns:
              - {heading: "A", item: natverk}
              - {heading: "B", item: stod}
            """
        let files = [
            "p.yaml": profile, "fel.yaml": profile.replacingOccurrences(of: "headerRows", with: "hederRows"),
            "svar.csv": "Rapport\n\nA;B\nchefer;3\n",
        ]
        try SmallSurvey.with(files) { survey in
            #expect(try survey.enkat("import", "svar.csv", "--profile", "p.yaml", "-o", "ut.csv").status == 0)
            #expect(try survey.text(of: "ut.csv") == "natverk,stod\nchefer,3\n")
            let faulty = try survey.enkat("import", "svar.csv", "--profile", "fel.yaml", "--dry-run")
            #expect(faulty.status == 65)
            #expect(
                faulty.diagnostics == "fel.yaml:2:25: fel: okänd nyckel ’hederRows’ i table. Avsågs ’headerRows’?\n")
        }
    }
}
