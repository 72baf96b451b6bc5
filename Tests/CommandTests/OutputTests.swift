import Foundation
import Testing

/// Where results cannot be written, or nobody reads them.
@Suite struct OutputTests {
    private static let writers = [
        ["sheets", "Data/2018", "-o", "fil/ut"], ["report", "Data/2018", "--kind", "year", "-o", "fil/ut"],
        ["snapshot", "Data/2018", "-o", "fil/ut/s.json"], ["import", SmallSurvey.data, "-o", "fil/ut/koder.csv"],
        ["simulate", "provenkat", "--records", "3", "--seed", "1", "-o", "fil/ut/svar.csv"],
    ]

    /// Whether the command reads answers, and so speaks the organisation's language.
    private static func isRead(_ arguments: [String]) -> Bool { arguments[0] != "simulate" }

    @Test(arguments: writers)
    func `a folder that cannot be made`(arguments: [String]) throws {
        try SmallSurvey.with(["fil": "en fil, ingen mapp"]) { survey in
            let outcome = try survey.enkat.run(arguments)
            #expect(
                outcome.diagnostics
                    == (Self.isRead(arguments)
                        ? "fel: fil/ut: mappen kan inte skapas. Välj en annan med -o, eller se över rättigheterna.\n"
                        : "error: fil/ut: the folder cannot be made. Choose another with -o, or check its rights.\n"))
            #expect(outcome.status == 73)
            #expect(try survey.text(of: "fil") == "en fil, ingen mapp")
        }
    }

    @Test(arguments: [
        ["import", SmallSurvey.data, "-o", SmallSurvey.data],
        ["import", SmallSurvey.data, "-o", "o.csv", "--rejects", "Data/2018/../2018/provenkat.csv"],
        ["import", SmallSurvey.data, "--receipt", "lank.csv"], ["draft", SmallSurvey.data, "-o", SmallSurvey.data],
        ["convert", SmallSurvey.instrument, SmallSurvey.instrument],
    ])
    func `the file that is read`(arguments: [String]) throws {
        try SmallSurvey.with { survey in
            try FileManager.default.createSymbolicLink(
                atPath: "\(survey.folder)/lank.csv", withDestinationPath: "\(survey.folder)/\(SmallSurvey.data)")
            let outcome = try survey.enkat.run(arguments)
            let place = try #require(arguments.last)
            #expect(
                outcome.diagnostics
                    == "fel: \(place): det är filen som läses, och den skulle gå förlorad. Ange en annan.\n")
            #expect(outcome.status == 73)
            for (path, text) in SmallSurvey.files { #expect(try survey.text(of: path) == text) }
        }
    }

    @Test func `a folder where a file is to be written`() throws {
        try SmallSurvey.with { survey in
            let outcome = try survey.enkat("snapshot", "Data/2018", "-o", "Data")
            #expect(outcome.diagnostics == "fel: Data: det är en mapp. Ange en fil i den.\n")
            #expect(outcome.status == 73)
        }
    }

    // Devices are reached by a link in the test's own folder, so that a fault could at worst replace the link.
    @Test(.enabled(if: FileManager.default.fileExists(atPath: "/dev/full")))
    func `a disk that is full`() throws {
        try SmallSurvey.with { survey in
            let link = "\(survey.folder)/full.json"
            try FileManager.default.createSymbolicLink(atPath: link, withDestinationPath: "/dev/full")
            let outcome = try survey.enkat("snapshot", "Data/2018", "-o", "full.json")
            #expect(
                outcome.diagnostics
                    == """
                    fel: full.json: filen kan inte skrivas. Se efter att det finns plats, och att det går att skriva i \
                    mappen.

                    """)
            #expect(outcome.status == 74)
            for command in ["snapshot Data/2018", "results Data/2018", "check", "codebook provenkat"] {
                let printed = try survey.enkat.shell("enkat \(command) > /dev/full; echo $?")
                #expect(
                    printed.diagnostics
                        == "error: standard output cannot be written. Check the space left where it goes.\n")
                #expect(printed.output == "74\n")
            }
        }
    }

    @Test func `a link or a pipe is written through, never replaced`() throws {
        try SmallSurvey.with { survey in
            try survey.write("gammal", to: "mal.json")
            let link = "\(survey.folder)/lank.json"
            try FileManager.default.createSymbolicLink(atPath: link, withDestinationPath: "mal.json")
            #expect(try survey.enkat("snapshot", "Data/2018", "-o", "lank.json").status == 0)
            #expect(try survey.text(of: "mal.json").hasPrefix("{"))
            #expect(try FileManager.default.destinationOfSymbolicLink(atPath: link) == "mal.json")
            let piped = try survey.enkat.shell(
                "mkfifo ror; cat ror & enkat snapshot Data/2018 -o ror; echo $? > status; wait")
            #expect(piped.output == (try survey.text(of: "mal.json")))
            #expect(try survey.text(of: "status") == "0\n")
        }
    }

    @Test func `a run that fails leaves the old file`() throws {
        try SmallSurvey.with(["s.json": "gammal", SmallSurvey.data: ""]) { survey in
            let outcome = try survey.enkat("snapshot", "Data/2018", "-o", "s.json")
            #expect(outcome.status == 65)
            #expect(try survey.text(of: "s.json") == "gammal")
        }
    }

    @Test(arguments: [
        "simulate provenkat --records 20000 --seed 1", "results Data/2018", "snapshot Data/2018", "--help",
        "codebook provenkat", "check",
    ])
    func `a reader that has gone ends the run quietly`(command: String) throws {
        try SmallSurvey.with { survey in
            for reader in ["head -1", "true"] {
                let outcome = try survey.enkat.shell("enkat \(command) | \(reader) > rad; echo ${PIPESTATUS[0]}")
                #expect(outcome.output == "0\n")
                #expect(outcome.diagnostics.isEmpty)
            }
        }
    }

    @Test func `where nobody reads the diagnostics, the status still tells`() throws {
        try SmallSurvey.with { survey in
            let outcome = try survey.enkat.shell("enkat results Finns-ej 2> >(exec true); echo $?")
            #expect(outcome.output == "66\n")
        }
    }
}
