import Foundation
import Testing

/// Folders of periods, the periods before them, and how many were asked.
@Suite struct PeriodTests {
    @Test func `a period gives its results`() throws {
        try SmallSurvey.with { survey in
            let outcome = try survey.enkat("results", "Data/2018")
            #expect(outcome.output.contains("◆ Nästan uppnått  Chefsnätverket  Andel som upplever stöd  86\u{A0}%"))
            #expect(outcome.output.contains("(6\u{A0}av\u{A0}7)"))
            #expect(outcome.status == 0 && outcome.diagnostics.isEmpty)
        }
    }

    @Test(arguments: [
        (["results", "Data/2016"], "fel: Data/2016: mappen finns inte. Ange mappen för en period.\n"),
        (
            ["sheets", "Surveys", "-o", "ut"],
            """
            fel: Surveys/period.yaml: filen finns inte, så inget säger vilken period mappen gäller. Skriv: \
            period: {id: Surveys, from: 2018-01-01, to: 2018-12-31, plan: …}

            """
        ),
        (
            ["snapshot", "Data/2018", "--previous", "Data/2016"],
            "fel: Data/2016: mappen eller ögonblicksbilden att jämföra med finns inte. Se över sökvägen.\n"
        ),
        (
            ["compare", "Data/2016", "Data/2018"],
            "error: Data/2016: there is no such folder or snapshot. Check the path.\n"
        ),
    ])
    func `a folder that is missing`(arguments: [String], message: String) throws {
        try SmallSurvey.with { survey in
            let outcome = try survey.enkat.run(arguments)
            #expect(outcome.diagnostics == message)
            #expect(outcome.status == 66 && outcome.output.isEmpty)
            #expect(!survey.has("ut"))
        }
    }

    @Test(arguments: [
        (
            "plan: \"2018\", previous: \"2017\"", Int32(66),
            """
            error: Data/2018/period.yaml: the previous period '2017' is neither a folder nor a snapshot. Looked for \
            Data/2017, Data/snapshots/2017.json, Data/2018/2017.

            """
        ),
        ("plan: \"2081\"", 65, "Data/2018/period.yaml:1:62: fel: det finns ingen plan ’2081’. Avsågs ’2018’?\n"),
        (
            "plan: \"2018\", previous: \"2018\"", 65,
            "error: Data/2018/period.yaml: the periods before go round in a circle at Data/2018.\n"
        ),
    ])
    func `a period.yaml that names what is not there`(text: String, status: Int32, message: String) throws {
        let files = SmallSurvey.changed(SmallSurvey.period, "plan: \"2018\"", to: text)
        try SmallSurvey.with(files) { survey in
            let outcome = try survey.enkat("report", "Data/2018", "--kind", "year")
            #expect(outcome.diagnostics == message)
            #expect(outcome.status == status && outcome.output.isEmpty)
        }
    }

    @Test func `more answers than were asked`() throws {
        let files = SmallSurvey.changed("Data/2018/population.csv", ",8", to: ",6")
        try SmallSurvey.with(files) { survey in
            let warning =
                """
                warning: Chefsnätverket, provenkat: 7 answered though 6 were asked; the number asked counts as unknown. \
                Correct population.csv.

                """
            for command in [["results"], ["report", "--kind", "year"], ["snapshot"], ["sheets", "-o", "ut"]] {
                let outcome = try survey.enkat.run([command[0], "Data/2018"] + command.dropFirst())
                #expect(outcome.diagnostics == warning)
                #expect(outcome.status == 0)
            }
            // No bounds rest on a number that cannot be right.
            let results = try survey.enkat("results", "Data/2018", "--format", "json")
            #expect(!results.output.contains("\"bounds\"") && results.output.contains("\"k\": 6, \"n\": 7"))
        }
    }

    @Test(arguments: [
        (
            "provenkat,chefr,,8",
            "error: Data/2018/population.csv: there is no network 'chefr'. Did you mean 'chefer'?\n"
        ),
        (
            "provenkt,chefer,,8",
            "error: Data/2018/population.csv: there is no instrument 'provenkt'. Did you mean 'provenkat'?\n"
        ),
        (
            "provenkat,chefer,,åtta",
            """
            fel: Data/2018/population.csv, rad 2, kolumn 4: invited är inte ett helt tal från 0. Skriv talet med bara \
            siffror.

            """
        ),
    ])
    func `a number asked that belongs to nothing`(row: String, message: String) throws {
        let files = SmallSurvey.changed("Data/2018/population.csv", "provenkat,chefer,,8", to: row)
        try SmallSurvey.with(files) { survey in
            let outcome = try survey.enkat("results", "Data/2018")
            #expect(outcome.diagnostics == message)
            #expect(outcome.status == 65)
        }
    }

    @Test func `a table that no instrument reads is not passed over in silence`() throws {
        try SmallSurvey.with(["Data/2018/provenkatt.csv": "a\n", "Data/2018/provenkat.ods": ""]) { survey in
            let outcome = try survey.enkat("results", "Data/2018")
            #expect(
                outcome.diagnostics
                    == """
                    warning: Data/2018/provenkat.ods answers no instrument and was not read. Save it as an Excel workbook (.xlsx) \
                    or as CSV.
                    warning: Data/2018/provenkatt.csv answers no instrument and was not read. Did you mean \
                    'provenkat.csv'?

                    """)
            #expect(outcome.status == 0)
        }
    }

    @Test func `a file that turns out unusable in the midst of a period`() throws {
        try SmallSurvey.with([SmallSurvey.data: ""]) { survey in
            let outcome = try survey.enkat("sheets", "Data/2018", "-o", "ut")
            #expect(outcome.diagnostics.hasPrefix("fel: Data/2018/provenkat.csv: filen är tom."))
            #expect(outcome.status == 65 && !survey.has("ut"))
        }
    }

    @Test func `a figure that does not exist, with a near one`() throws {
        try SmallSurvey.with { survey in
            let goal = try survey.enkat("explain", "Data/2018", "g-std")
            #expect(
                goal.diagnostics
                    == "error: there is no goal or item 'g-std' in this period. Did you mean 'g-stod'?\n")
            #expect(goal.status == 65)
            let network = try survey.enkat("results", "Data/2018", "--network", "chefr")
            #expect(network.diagnostics == "error: there is no network 'chefr'. Did you mean 'chefer'?\n")
            #expect(network.status == 65)
        }
    }
}
