import Foundation
import Testing

/// One question asked over five years while the tool and the scale changed.
///
/// The answers are those of a software foundation's public maintainer surveys. The definitions are in words of our own; the exports lie beside the package where they are at hand.
@Suite struct ToolChangeTests {
    private static let exports = [
        ("2017", "googleforms/cncf-maintainers-2017H1"), ("2018", "googleforms/cncf-maintainers-2018H1"),
        ("2019", "surveymonkey/cncf-maintainers-2019H1"), ("2020", "surveymonkey/cncf-maintainers-2020H1"),
        ("2021", "surveymonkey/cncf-maintainers-2021H1"),
    ]

    /// An encoding for each year, as the programs of as many offices would have saved the export.
    private static let encodings: [String: (mark: [UInt8], encoding: String.Encoding)] = [
        "2017": ([0xFF, 0xFE], .utf16LittleEndian), "2018": ([], .windowsCP1252), "2019": ([], .macOSRoman),
        "2020": ([0xEF, 0xBB, 0xBF], .utf8), "2021": ([0xFE, 0xFF], .utf16BigEndian),
    ]

    /// The bytes of an export in the encoding of its year.
    private static func encoded(_ bytes: Data, _ year: String) -> Data {
        guard let (mark, encoding) = encodings[year] else { return bytes }
        let text = String(decoding: bytes, as: UTF8.self)
        return Data(mark) + (text.data(using: encoding, allowLossyConversion: true) ?? bytes)
    }

    /// Runs something in a folder of its own with the definitions and the exports; nil where these are not at hand.
    private func withExports(encoded isEncoded: Bool = false, _ body: (SmallSurvey) throws -> Void) throws {
        let shared = URL(filePath: packageRoot).deletingLastPathComponent().appending(path: "shared/exports")
        let found = ToolChangeTests.exports.compactMap { year, name in
            FileManager.default.contents(atPath: shared.appending(path: "\(name).csv").path).map { (year, $0) }
        }
        guard found.count == ToolChangeTests.exports.count else {
            print("skipped: ../shared/exports is not at hand")
            return
        }
        try SmallSurvey.with(ToolChangeTests.definitions) { survey in
            try survey.write("instrument,network,unit,invited\n", to: "Data/2018/population.csv")
            for (year, bytes) in found {
                try survey.write(
                    isEncoded ? ToolChangeTests.encoded(bytes, year) : bytes,
                    to: "Data/\(year)/stodenkat/projekt.csv")
                let previous = year == "2017" ? "" : ", previous: \"\((Int(year) ?? 0) - 1)\""
                try survey.write(
                    "period: {id: \"\(year)\", from: \(year)-01-01, to: \(year)-12-31, plan: stod\(previous)}\n"
                        + "waves: {stodenkat: \"\(year)\"}\n", to: "Data/\(year)/period.yaml")
            }
            try body(survey)
        }
    }

    @Test(arguments: [false, true])
    func `each year is counted rightly, whatever its tool, encoding and scale`(isEncoded: Bool) throws {
        try withExports(encoded: isEncoded) { survey in
            #expect(try survey.enkat("check").output.hasSuffix("0 errors, 0 warnings\n"))
            // Counted with Python's csv module: 19, 56, 64, 79 and 93 responses.
            let truth = [
                "2017": ["3,3", "4,8", "5,8"], "2018": ["2,1", "3,9", "4,20", "5,26"],
                "2019": ["2,2", "3,11", "4,21", "5,30"], "2020": ["1,1", "3,10", "4,21", "5,45", "_not_applicable,2"],
                "2021": ["10,54", "5,1", "7,3", "8,9", "9,19", "_not_applicable,7"],
            ]
            for (year, counts) in truth {
                let outcome = try survey.enkat("tally", "Data/\(year)/stodenkat/projekt.csv", "--wave", year)
                let rows = outcome.output.split(separator: "\n").filter { $0.hasPrefix("snabb,") }
                #expect(rows.map { String($0.dropFirst(6)) } == counts, "\(year): \(outcome.diagnostics)")
                let codes = "koder-\(year).csv"
                let imported = try survey.enkat(
                    "import", "Data/\(year)/stodenkat/projekt.csv", "--wave", year, "-o", codes)
                #expect(imported.status == 0 && imported.output.contains("varje cell redovisad"))
                let again = try survey.enkat("tally", codes, "--instrument", "stodenkat", "--wave", year)
                #expect(again.output == outcome.output)
            }
        }
    }

    @Test(arguments: [false, true])
    func `the years stand on one sheet, and it says which compare`(isEncoded: Bool) throws {
        try withExports(encoded: isEncoded) { survey in
            for year in ["20", "21"] {
                let made = try survey.enkat("sheets", "Data/20\(year)", "-o", "ut\(year)", "--format", "md")
                #expect(made.status == 0, "\(made.diagnostics)")
            }
            let sheets = try ["ut20", "ut21"].map { folder in
                let names = try FileManager.default.subpathsOfDirectory(atPath: "\(survey.folder)/\(folder)")
                let name = try #require(names.first { $0.contains("projekt") && $0.hasSuffix(".md") })
                return try survey.text(of: "\(folder)/\(name)").replacingOccurrences(of: "\u{A0}", with: " ")
            }
            // 66 of 77 valid, 51 of 64 the year before: joined, with the note that the scale got words.
            #expect(sheets[0].contains("86 % (66 av 77)") && sheets[0].contains("Skalan 1–5 fick ord"))
            // 82 of 86 on 1–10: no arrow from 2020, and why.
            #expect(sheets[1].contains("95 % (82 av 86)") && sheets[1].contains("Skalan blev 1–10"))
            for year in ["2017", "2018", "2019", "2020", "2021"] { #expect(sheets[1].contains(year)) }
        }
    }

    @Test func `a receipt for the one who delivered the file adds up`() throws {
        try withExports { survey in
            let outcome = try survey.enkat(
                "import", "Data/2019/stodenkat/projekt.csv", "--wave", "2019", "--receipt", "kvitto.html")
            #expect(outcome.output.contains("64 rader × 97 kolumner = 6208 celler, varje cell redovisad: 64 svar"))
            let page = try survey.text(of: "kvitto.html")
            #expect(page.contains("SurveyMonkey") && page.contains("lang=\"sv\"") && page.contains("snabb = 5"))
        }
    }

    private static let definitions: [String: String] = {
        let five = (1...5).map {
            "    - {code: \"\($0)\", label: \"\($0)\", score: \($0)\($0 > 3 ? ", agree: true" : "")}\n"
        }
        let words = ["Strongly disagree", "Disagree", "Neutral", "Agree", "Strongly agree"].enumerated().map {
            "    - {code: \"\($0 + 1)\", label: \($1), score: \($0 + 1)\($0 > 2 ? ", agree: true" : "")}\n"
        }
        let ten = (1...10).map {
            "    - {code: \"\($0)\", label: \"\($0)\", score: \($0)\($0 > 7 ? ", agree: true" : "")}\n"
        }
        let none = "    - {code: \"98\", label: N/A, missing: not_applicable}\n"
        let early = "Vi fick snabbt svar"
        let late = "Personalen svarade snabbt"
        let fifth = "    comparability: {with: \"2020\", level: broken, note: \"Skalan blev 1–10.\"}\n"
        let fourth = """
                comparability: {with: "2019", level: rescaled, note: "Skalan 1–5 fick ord, och frågan gäller personalen."}
                crosswalk: {"2019": {"1": "1", "2": "2", "3": "3", "4": "4", "5": "5"}}

            """
        return [
            "Surveys/organisation.yaml": """
            organisation: {id: prov, name: Provverksamheten, language: sv}
            units:
              - {id: "0001", name: Norrby, kind: kommun}
            programme_areas:
              - {id: stod, name: Stöd}
            networks:
              - {id: projekt, name: Projektens ledare, kind: natverk, area: stod}

            """,
            "Surveys/plans/stod.yaml": """
            plan: {id: stod, language: sv, title: Stöd till projekten}
            goals:
              - id: g-snabb
                network: projekt
                text: Den som frågar får svar snabbt
                measure_text: Andel som anser att svaren kom snabbt
                measure: {kind: share_agree, instrument: stodenkat, items: [snabb]}
                target: {at_least: 80 %}

            """,
            "Surveys/plans/2018.yaml": "plan: {id: \"2018\", language: sv, title: Tom}\ngoals: []\n",
            "Surveys/instruments/stodenkat/2017.yaml": wave("2017", five.joined(), early, "4. Efficiency: {fråga}"),
            "Surveys/instruments/stodenkat/2018.yaml": wave("2018", five.joined(), early, "4. Efficiency: {fråga}"),
            "Surveys/instruments/stodenkat/2019.yaml": wave("2019", five.joined(), early, "Efficiency: {fråga}"),
            "Surveys/instruments/stodenkat/2020.yaml": wave(
                "2020", words.joined() + none, late, "{fråga}staff responded quickly{mer}", fourth),
            "Surveys/instruments/stodenkat/2021.yaml": wave(
                "2021", ten.joined() + none, late, "{fråga}staff responded quickly{mer}", fifth),
        ]
    }()

    private static func wave(
        _ year: String, _ scale: String, _ label: String, _ alias: String, _ more: String = ""
    ) -> String {
        """
        instrument: {id: stodenkat, wave: "\(year)", language: sv, title: Enkät till projekten}
        choice_lists:
          snabb:
        \(scale)items:
          - {name: natverk, type: select_one, choices: networks, role: network, label: Nätverk}
          - name: snabb
            concept: stod.snabbhet
            type: select_one
            choices: snabb
            label: \(label)
            aliases: ["\(alias)"]
        \(more)anonymity: {mode: anonymous, minimum_base: 5, policy: base}
        retention: {delete_after: 2099-12-31}

        """
    }
}

@Suite struct ProfileCommandTests {
    private static let export = "Fråga ett;Fråga två;Vem\nchefer;Instämmer;a@b.se\nhandlaggare;Vet ej;c@d.se\n"

    @Test func `a file without a definition tells what it holds, and gives a profile`() throws {
        try SmallSurvey.with(["export.csv": Self.export]) { survey in
            let outcome = try survey.enkat("import", "export.csv", "--dry-run", "--save-profile", "p.yaml")
            #expect(outcome.status == 0)
            #expect(
                outcome.output.contains("swedish-excel") && outcome.output.contains("2 svar, 2 frågor, 3 kolumner."))
            #expect(outcome.output.contains("personuppgift (e-postadress)") && !outcome.output.contains("@"))
            let profile = try survey.text(of: "p.yaml")
            #expect(profile.contains("heading: \"Fråga ett\"") && !profile.contains("@"))
            let corrected =
                profile
                .replacingOccurrences(
                    of: "heading: \"Fråga ett\", leave_out: true", with: "heading: \"Fråga ett\", item: natverk"
                )
                .replacingOccurrences(
                    of: "heading: \"Fråga två\", leave_out: true", with: "heading: \"Fråga två\", item: stod")
            try survey.write(corrected, to: "p.yaml")
            let arguments = ["import", "export.csv", "--instrument", "provenkat", "--profile", "p.yaml"]
            #expect(try survey.enkat.run(arguments + ["-o", "ut.csv"]).status == 0)
            #expect(try survey.text(of: "ut.csv") == "natverk,stod\nchefer,3\nhandlaggare,98\n")
            // Next year a column came in between: what was corrected is kept, and the new column told.
            let next = Self.export.replacingOccurrences(of: "Fråga två;", with: "Ny fråga;Fråga två;")
                .replacingOccurrences(of: "Instämmer;", with: "x;Instämmer;")
                .replacingOccurrences(of: "Vet ej;", with: "y;Vet ej;")
            try survey.write(next, to: "nasta.csv")
            let kept = try survey.enkat(
                "import", "nasta.csv", "--instrument", "provenkat", "--dry-run", "--profile", "p.yaml",
                "--save-profile", "q.yaml")
            #expect(kept.status == 0 && kept.diagnostics.hasPrefix("obs: kolumn 2 (”Ny fråga”) är ny\n"))
            let second = try survey.text(of: "q.yaml")
            #expect(
                second.contains("heading: \"Ny fråga\", leave_out: true}  # ny sedan profilen p")
                    && second.contains("heading: \"Fråga två\", item: \"stod\"}\n"))
            let used = try survey.enkat(
                "import", "nasta.csv", "--instrument", "provenkat", "--profile", "q.yaml", "-o", "nasta-koder.csv")
            #expect(used.status == 0)
            #expect(try survey.text(of: "nasta-koder.csv") == "natverk,stod\nchefer,3\nhandlaggare,98\n")
            try survey.write(Self.export.replacingOccurrences(of: "Fråga två", with: "Fråga tre"), to: "export.csv")
            let differs = try survey.enkat.run(arguments)
            #expect(differs.status == 65)
            #expect(
                differs.diagnostics.contains("kolumn 2 har rubriken ”Fråga tre”, i profilen ”Fråga två”"))
        }
    }

    @Test func `a profile in a period's folder is used where it fits, and says what differs where not`() throws {
        let files = ["Data/2018/provenkat.csv": Self.export]
        try SmallSurvey.with(files) { survey in
            let made = try survey.enkat(
                "import", "Data/2018/provenkat.csv", "--instrument", "provenkat", "--dry-run", "--save-profile",
                "p.yaml")
            #expect(made.status == 65)  // no heading fits, so that nothing can be proposed for an instrument
            try survey.write(Self.export, to: "export.csv")
            // The first is there already, and may have been corrected.
            let again = ["import", "export.csv", "--dry-run", "--save-profile", "p.yaml"]
            #expect(try survey.enkat.run(again).status == 73)
            #expect(try survey.enkat.run(again + ["--force"]).status == 0)
            let profile = try survey.text(of: "p.yaml")
                .replacingOccurrences(of: "  dialect:", with: "  instrument: provenkat\n  dialect:")
                .replacingOccurrences(
                    of: "heading: \"Fråga ett\", leave_out: true", with: "heading: \"Fråga ett\", item: natverk"
                )
                .replacingOccurrences(
                    of: "heading: \"Fråga två\", leave_out: true", with: "heading: \"Fråga två\", item: stod")
            try survey.write(profile, to: "Data/2018/profiles/verktyg.yaml")
            let tally = try survey.enkat("tally", "Data/2018/provenkat.csv", "--by", "natverk")
            #expect(tally.status == 0, "\(tally.diagnostics)")
            #expect(
                tally.output == "natverk,item,option,count\nchefer,relevans,_not_asked,1\nchefer,stod,3,1\n"
                    + "handlaggare,relevans,_not_asked,1\nhandlaggare,stod,_dont_know,1\n")
            try survey.write("natverk;stod\nchefer;3\n", to: "Data/2018/provenkat.csv")
            let other = try survey.enkat("tally", "Data/2018/provenkat.csv")
            #expect(other.status == 0)
            #expect(other.diagnostics.contains("0 av 2 celler i raden med rubriker är profilens rubriker"))
        }
    }

    @Test func `a receipt is made before anything is imported`() throws {
        try SmallSurvey.with(["svar.csv": "natverk;stod\nchefer;3\n"]) { survey in
            let command = ["import", "svar.csv", "--dry-run", "--receipt", "kvitto.html"]
            let outcome = try survey.enkat.run(command + ["--instrument", "provenkat"])
            #expect(outcome.status == 0)
            #expect(try survey.text(of: "kvitto.html").contains("<th scope=\"col\">Känd på</th>"))
            let other = try survey.enkat.run(command)
            #expect(other.status == 64 && other.diagnostics.contains("--instrument"))
        }
    }

    @Test func `what is no answers is refused, with a page that says what to send`() throws {
        let summary = "Prov\n\nQ1. Hur var det?\nAnswer Choices,Response Percent,Responses\nBra,50%,1\n"
        try SmallSurvey.with(["svar.csv": summary]) { survey in
            let outcome = try survey.enkat(
                "import", "svar.csv", "--instrument", "provenkat", "--receipt", "kvitto.html")
            #expect(outcome.status == 65)
            #expect(outcome.diagnostics.contains("All individual responses"))
            #expect(try survey.text(of: "kvitto.html").contains("Alla enskilda svar"))
        }
    }
}
