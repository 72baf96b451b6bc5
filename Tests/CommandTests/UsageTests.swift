import Foundation
import Testing

/// Wrong usage, options in every place, help and completions.
@Suite struct UsageTests {
    @Test(arguments: [
        (["resluts", "Data/2018"], "error: there is no command 'resluts'. Did you mean 'results'?\n"),
        (["--language", "en", "chekc"], "error: there is no command 'chekc'. Did you mean 'check'?\n"),
        (["help", "shets"], "error: there is no command 'shets'. Did you mean 'sheets'?\n"),
        (["--language", "en"], "error: --language stands without a command. See 'enkat --help'.\n"),
        (["xyzzy"], "error: there is no command 'xyzzy'. See 'enkat --help'.\n"),
    ])
    func `an unknown command`(arguments: [String], message: String) throws {
        try SmallSurvey.with { survey in
            let outcome = try survey.enkat.run(arguments)
            #expect(outcome.diagnostics == message)
            #expect(outcome.status == 64 && outcome.output.isEmpty)
        }
    }

    @Test(arguments: [
        (["results", "Data/2018", "--formt", "json"], "Error: Unknown option '--formt'. Did you mean '--format'?\n"),
        (["results", "--nonsense", "Data/2018"], "Error: Unknown option '--nonsense'\n"),
        (["results"], "Error: Missing expected argument '<period-dir>'\n"),
        (
            ["results", "Data/2018", "--format", "jsn"],
            "Error: The value 'jsn' is invalid for '--format <format>'. Please provide one of 'table' and 'json'.\n"
        ),
        (
            ["sheets", "Data/2018", "-o", "ut", "--format", "htlm"],
            "Error: There is no format 'htlm'; formats are html, pdf, xlsx, docx, md, csv, csv-excel, json. Did you mean 'html'?\n"
        ),
        (
            ["report", "Data/2018", "--kind", "year", "--format", "md,cvs"],
            "Error: There is no format 'cvs'; formats are html, pdf, xlsx, docx, md, csv, csv-excel, json. Did you mean 'csv'?\n"
        ),
        (
            ["report", "Data/2018", "--kind", "tertal"],
            "Error: The value 'tertal' is invalid for '--kind <kind>'. Please provide one of 'tertial' and 'year'.\n"
        ),
        (
            ["results", "Data/2018", "--language", "de"],
            "Error: --language is 'sv', 'en' or 'sv-x-lattlast', not 'de'.\n"
        ),
        (["compare", "a", "b", "--fail-on", "bad"], "Error: The value 'bad' is invalid for '--fail-on <fail-on>'."),
        (["simulate", "provenkat"], "Error: Name an instrument with --records and --seed, or give --parameters.\n"),
        (["tally", "a.csv", "--threads", "0"], "Error: --threads is at least 1.\n"),
        (
            ["explain", "Data/2018", "stod", "--network", "a", "--area", "b"],
            "Error: Name a network, or an area or the others, not both.\n"
        ),
    ])
    func `a wrong option or value`(arguments: [String], message: String) throws {
        try SmallSurvey.with { survey in
            let outcome = try survey.enkat.run(arguments)
            #expect(outcome.diagnostics.hasPrefix(message))
            #expect(outcome.diagnostics.contains("Usage: enkat \(arguments[0]) "))
            #expect(outcome.status == 64 && outcome.output.isEmpty)
            #expect(!survey.has("ut"))
        }
    }

    @Test(arguments: [
        (
            ["import", "a.csv", "--dry-run", "-o", "b.csv"],
            "fel: --dry-run skriver inga svar; ta bort -o och --rejects.\n",
            "error: --dry-run writes no answers; leave out -o and --rejects.\n"
        ),
        (
            ["import"], "fel: ange en fil med svar, eller insamlade svar med --store.\n",
            "error: name a file of answers, or a store with --store.\n"
        ),
        (
            ["tally"], "fel: ange en fil med svar, eller insamlade svar med --store.\n",
            "error: name a file of answers, or a store with --store.\n"
        ),
        (
            ["convert", "a.csv", "b.foo"],
            "fel: ändelsen på ’b.foo’ säger inget format. Lägg till --to med något av yaml, ",
            "error: the ending of 'b.foo' says no format. Add --to with one of yaml, "
        ),
    ])
    func `what is wrong with how files are named, in the reader's language`(
        arguments: [String], swedish: String, english: String
    ) throws {
        try SmallSurvey.with { survey in
            for (language, message) in [([], swedish), (["--language", "en"], english)] {
                let outcome = try survey.enkat.run(arguments + language)
                #expect(outcome.diagnostics.hasPrefix(message))
                #expect(outcome.status == 64 && outcome.output.isEmpty)
            }
        }
    }

    @Test func `options common to all stand before or after the command`() throws {
        try SmallSurvey.with { survey in
            let swedish = try survey.enkat("results", "Data/2018")
            let english = try survey.enkat("results", "Data/2018", "--language", "en")
            #expect(swedish.output.contains("Målvärde") && english.output.contains("Target"))
            let placements = [
                ["--language", "en", "results", "Data/2018"], ["--language=en", "results", "Data/2018"],
                ["--surveys", "Surveys", "--language", "en", "results", "Data/2018"],
                ["--surveys=Surveys", "results", "--language=en", "Data/2018"],
            ]
            for arguments in placements { #expect(try survey.enkat.run(arguments).output == english.output) }
        }
    }

    @Test(arguments: ["results", "report"])
    func `English is complete`(command: String) throws {
        try SmallSurvey.with { survey in
            let kind = command == "report" ? ["--kind", "year"] : []
            let outcome = try survey.enkat.run([command, "Data/2018", "--language", "en"] + kind)
            for word in ["Mål", "Nästan", "instämmer", "Verksamheten", "\u{A0}%"] {
                #expect(!outcome.output.contains(word))
            }
            #expect(outcome.output.contains("86%") && outcome.status == 0)
        }
    }

    static let commands = [
        "check", "import", "tally", "results", "sheets", "report", "snapshot", "compare", "explain", "codebook",
        "simulate",
    ]

    @Test(arguments: commands)
    func `every command's help teaches with an example`(command: String) throws {
        try SmallSurvey.with { survey in
            let help = try survey.enkat(command, "--help")
            #expect(help.output.hasPrefix("OVERVIEW: "))
            #expect(help.output.contains("\n  enkat \(command)"))
            #expect(help.output.contains("\nUSAGE: enkat \(command) "))
            #expect(help.status == 0 && help.diagnostics.isEmpty)
            #expect(try survey.enkat("help", command).output == help.output)
        }
    }

    @Test func `the examples in help run as they stand`() throws {
        let help = try Self.commands.flatMap { command in
            try Command(folder: packageRoot)(command, "--help").output.split(separator: "\n")
        }
        let examples = help.filter { $0.hasPrefix("  enkat ") }.map {
            $0.dropFirst(8).split(separator: " ").map(String.init)
        }
        #expect(examples.count >= Self.commands.count)
        let readers = examples.filter { !$0.contains("-o") && !$0.contains("svar.csv") && $0[0] != "compare" }
        #expect(readers.count >= 8)
        for example in readers {
            let outcome = try Command(folder: packageRoot).run(example)
            #expect(outcome.status == 0, "enkat \(example.joined(separator: " ")): \(outcome.diagnostics)")
        }
    }

    @Test(arguments: ["bash", "zsh", "fish"])
    func `shell completions name every command`(shell: String) throws {
        try SmallSurvey.with { survey in
            let outcome = try survey.enkat("--generate-completion-script", shell)
            for command in Self.commands { #expect(outcome.output.contains(command)) }
            #expect(outcome.output.contains("language") && outcome.status == 0)
            guard shell == "bash" else { return }
            let check = try survey.enkat.shell(
                "enkat --generate-completion-script bash > c.sh && bash -n c.sh; echo $?")
            #expect(check.output == "0\n")
        }
    }

    @Test func `version and overview`() throws {
        try SmallSurvey.with { survey in
            let version = try survey.enkat("--version").output
            #expect(version.split(separator: ".").count == 3)
            let overview = try survey.enkat.run([])
            #expect(overview.output.contains("SUBCOMMANDS:") && overview.status == 0)
        }
    }
}
