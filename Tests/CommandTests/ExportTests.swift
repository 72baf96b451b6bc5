import Foundation
import Testing

/// Files of answers that cannot be used, wholly or in part.
@Suite struct ExportTests {
    @Test func `a missing file`() throws {
        try SmallSurvey.with { survey in
            for command in [["import"], ["tally"], ["import", "--instrument", "provenkat"]] {
                let outcome = try survey.enkat.run(command + ["saknas.csv"])
                #expect(
                    outcome.diagnostics == "fel: saknas.csv: filen finns inte. Se över sökvägen och filens namn.\n")
                #expect(outcome.status == 66 && outcome.output.isEmpty)
            }
        }
    }

    @Test(arguments: [
        (
            "",
            "error: svar.csv: the file is empty. Export the answers again; the file should begin with a row of headings.\n"
        ),
        (
            "natverk,stod,Arbetet är ett stöd\nchefer,3,3\n",
            """
            error: svar.csv, row 1, column 3: columns 2 and 3 both fit item stod. Remove one of the columns, or give it \
            another heading.

            """
        ),
        (
            "a,b\n\(SmallSurvey.secret),\(SmallSurvey.secret)\n",
            """
            error: svar.csv, row 1: no heading fits an item of provenkat; expected headings such as "natverk", "stod", \
            "relevans", "forslag". Check that the file answers this instrument, or add the headings as aliases of its items.

            """
        ),
        (
            "natverk,\"stod\nchefer,\(SmallSurvey.secret)\n",
            """
            error: svar.csv, row 1: the row of headings cannot be read: a quotation mark is never closed. Mend the first \
            row, or export the answers again.

            """
        ),
    ])
    func `a file that cannot be used as a whole`(text: String, message: String) throws {
        try SmallSurvey.with(["svar.csv": text]) { survey in
            for command in ["import", "tally"] {
                let outcome = try survey.enkat(command, "svar.csv", "--instrument", "provenkat", "--language", "en")
                #expect(outcome.diagnostics == message)
                #expect(outcome.status == 65 && outcome.output.isEmpty)
            }
        }
    }

    @Test func `a file of headings only`() throws {
        try SmallSurvey.with(["svar.csv": SmallSurvey.answers()]) { survey in
            let outcome = try survey.enkat(
                "import", "svar.csv", "--instrument", "provenkat", "--language", "en", "--dry-run")
            #expect(outcome.output.contains("  note: There is no row below the headings.\n"))
            #expect(outcome.output.contains("0 rows × 4 columns = 0 cells, every cell accounted for: 0 records"))
            #expect(outcome.status == 0 && outcome.diagnostics.isEmpty)
            let tally = try survey.enkat("tally", "svar.csv", "--instrument", "provenkat", "--language", "en")
            #expect(tally.output == "item,option,count\n")
            #expect(
                tally.diagnostics.hasPrefix(
                    "note: svar.csv: There is no row below the headings. See 'enkat import svar.csv --dry-run'.\n"))
            #expect(tally.status == 0)
        }
    }

    @Test func `an unknown column is named with its place and a near item`() throws {
        let text = "natverk,stod,relevanss\nchefer,3,\(SmallSurvey.secret)\n"
        try SmallSurvey.with(["svar.csv": text]) { survey in
            let outcome = try survey.enkat(
                "import", "svar.csv", "--instrument", "provenkat", "--language", "en", "--dry-run")
            #expect(
                outcome.output.contains(
                    "  note: Column 3 (\"relevanss\") fits no item and is left out. Did you mean relevans?\n"))
            #expect(outcome.output.contains("No column for (counted as not asked): relevans, forslag\n"))
            #expect(outcome.status == 0)
            #expect(!outcome.everything.contains(SmallSurvey.secret))
            let tally = try survey.enkat("tally", "svar.csv", "--instrument", "provenkat", "--language", "en")
            #expect(
                tally.diagnostics.contains("note: svar.csv: Column 3 (\"relevanss\") fits no item and is left out."))
            #expect(!tally.everything.contains(SmallSurvey.secret))
        }
    }

    @Test(arguments: [
        (
            SmallSurvey.answers("chefer,\(SmallSurvey.secret),2,", "chefer,3,2,"),
            "  row 2, column 2 (stod): the answer fits no option; correct it, or add it as an alias of an option\n",
            "0 rows and 1 cell set aside"
        ),
        (
            SmallSurvey.answers("chefer,3,2,a,\(SmallSurvey.secret)", "chefer,3"),
            """
              row 2: the row has 5 cells where there are 4 headings; often a delimiter in an answer has split it: put \
            the answer in quotation marks, or export again
              row 3: the row has 2 cells where there are 4 headings; often a line break in an answer has split the row: \
            put the answer in quotation marks, or export again

            """, "2 rows and 0 cells set aside"
        ),
        (
            SmallSurvey.answers("chefer,3,2,\"\(SmallSurvey.secret)", "chefer,3,2,"),
            "  row 2: a quotation mark is never closed; close it, or export again\n", "1 row and 0 cells set aside"
        ),
        (
            SmallSurvey.answers("chefer,3,2,\(SmallSurvey.secret)\0", "chefer,3,2,"),
            "  row 2: the row holds a character that no text has (a NUL byte); the file may have been damaged on its way: export again\n",
            "1 row and 0 cells set aside"
        ),
    ])
    func `what cannot be read is set aside, and strictly ends with 65`(
        text: String, lines: String, sum: String
    ) throws {
        try SmallSurvey.with(["svar.csv": text]) { survey in
            let arguments = ["import", "svar.csv", "--instrument", "provenkat", "--language", "en", "--dry-run"]
            let outcome = try survey.enkat.run(arguments)
            #expect(
                outcome.output.contains("Set aside:\n\(lines)Mend them in the file. Or write them out with --rejects"))
            #expect(outcome.output.contains("every cell accounted for: ") && outcome.output.contains(sum))
            #expect(outcome.status == 0 && outcome.diagnostics.isEmpty)
            let strict = try survey.enkat.run(arguments + ["--strict"])
            #expect(strict.diagnostics.hasPrefix("error: rows or cells were set aside ("))
            #expect(strict.status == 65)
            let tally = try survey.enkat(
                "tally", "svar.csv", "--instrument", "provenkat", "--language", "en", "--strict")
            #expect(tally.diagnostics.contains("set aside. See 'enkat import svar.csv --dry-run'.\n"))
            #expect(tally.status == 65)
            for run in [outcome, strict, tally] { #expect(!run.everything.contains(SmallSurvey.secret)) }
        }
    }

    @Test func `a row that is not UTF-8 in a file that is`() throws {
        var bytes = Data(SmallSurvey.answers("chefer,3,2,åäö", "chefer,3,2,\(SmallSurvey.secret)").utf8)
        bytes.removeLast()
        bytes += [0xFF, 0x0A]
        try SmallSurvey.with { survey in
            try survey.write(bytes, to: "svar.csv")
            let outcome = try survey.enkat(
                "import", "svar.csv", "--instrument", "provenkat", "--language", "en", "--dry-run", "--strict")
            #expect(
                outcome.output.contains(
                    "  row 3: the row holds letters in another encoding than the rest of the file; save the file as \"CSV UTF-8\", or export again\n"
                ))
            #expect(outcome.status == 65)
            #expect(!outcome.everything.contains(SmallSurvey.secret))
        }
    }

    @Test func `a row set aside can be mended and imported again, and counts once`() throws {
        let text = SmallSurvey.answers("chefer,fel,2,", "chefer,3,2,", "chefer,3,2")
        try SmallSurvey.with(["svar.csv": text]) { survey in
            let outcome = try survey.enkat(
                "import", "svar.csv", "--instrument", "provenkat", "--language", "en", "-o", "koder.csv")
            #expect(outcome.diagnostics.hasPrefix("note: what was set aside stands in koder.csv.rejects.csv. Mend "))
            #expect(
                try survey.text(of: "koder.csv")
                    == "natverk,stod,relevans,forslag\nchefer,_unreadable,2,\nchefer,3,2,\n")
            let rejects = try survey.text(of: "koder.csv.rejects.csv")
            #expect(rejects.hasPrefix("_row,_column,_reason,_record,natverk,stod,relevans,forslag\n2,stod,"))
            try survey.write(rejects.replacingOccurrences(of: "chefer,fel", with: "chefer,3"), to: "lagat.csv")
            let again = try survey.enkat(
                "import", "lagat.csv", "--instrument", "provenkat", "--language", "en", "--dry-run", "--strict")
            #expect(again.status == 65)
            #expect(again.output.contains("row 2: its record is in already, without the cell named"))
            #expect(again.output.contains("row 3: the row is as it was when it was set aside"))
            #expect(again.output.contains(": 0 records, 2 rows and"))
            let both = try survey.enkat(
                "import", "svar.csv", "lagat.csv", "--instrument", "provenkat", "--language", "en", "-o", "alla.csv")
            #expect(both.status == 0)
            #expect(
                try survey.text(of: "alla.csv") == "natverk,stod,relevans,forslag\nchefer,3,2,\nchefer,3,2,\n")
        }
    }

    @Test func `a wave that does not exist`() throws {
        let enkat = Command(folder: packageRoot)
        let outcome = try enkat(
            "import", "Samples/2018/arlig-utvarderingsenkat.csv", "--wave", "2019", "--dry-run")
        #expect(
            outcome.diagnostics
                == "fel: arlig-utvarderingsenkat har ingen omgång 2019; det finns 2017, 2018, 2021.\n")
        #expect(outcome.status == 65 && outcome.output.isEmpty)
    }

    @Test func `an instrument that does not exist, and a name that tells none`() throws {
        try SmallSurvey.with(["svar.csv": SmallSurvey.answers("chefer,3,2,")]) { survey in
            let misspelt = try survey.enkat("import", "svar.csv", "--instrument", "provenkt")
            #expect(
                misspelt.diagnostics
                    == "fel: det finns ingen enkät eller inget register ’provenkt’; avsågs ’provenkat’?\n")
            #expect(misspelt.status == 65)
            let silent = try survey.enkat("tally", "svar.csv")
            #expect(
                silent.diagnostics
                    == "fel: svar.csv: filens namn säger inte vilken enkät den hör till. Lägg till --instrument med någon av provenkat.\n"
            )
            #expect(silent.status == 64)
        }
    }
}
