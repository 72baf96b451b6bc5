import Foundation
import Testing

/// How sheets are written: all or none, nothing stale, nothing of others touched.
@Suite struct SheetsTests {
    @Test func `stale pages go, and files of others stay`() throws {
        try SmallSurvey.with(["ut/anteckning.txt": "min egen"]) { survey in
            #expect(try survey.enkat("sheets", "Data/2018", "-o", "ut", "--format", "html,md").status == 0)
            let manifest = try survey.text(of: "ut/.enkat-sheets")
            try survey.write(manifest + "network-borta.html\nnetwork-borta.docx\n", to: "ut/.enkat-sheets")
            try survey.write("gammal", to: "ut/network-borta.html")
            try survey.write("gammal", to: "ut/network-borta.docx")
            #expect(try survey.enkat("sheets", "Data/2018", "-o", "ut", "--format", "html").status == 0)
            let names = try Self.names(in: "\(survey.folder)/ut")
            #expect(!names.contains("network-borta.html"))
            // Other formats of an earlier run stay until they are made again.
            #expect(names.contains("network-borta.docx") && names.contains("index.md"))
            #expect(try survey.text(of: "ut/anteckning.txt") == "min egen")
            #expect(!names.contains(".enkat-unfinished"))
        }
    }

    @Test func `a file that others wrote is never written over`() throws {
        try SmallSurvey.with(["ut/index.html": "min egen", "ut/network-chefer.html": "också min", "ut.zip": "zip"]) {
            survey in
            let run = try survey.enkat("sheets", "Data/2018", "-o", "ut")
            #expect(run.status == 74)
            #expect(
                run.diagnostics.contains(
                    "fel: ut/index.html och 1 till: enkat har inte skrivit det som ligger där och skriver inte över det. Flytta det, eller välj en annan -o."
                ), "\(run.diagnostics)")
            let english = try survey.enkat("--language", "en", "sheets", "Data/2018", "-o", "ut").diagnostics
            #expect(
                english.contains(
                    "error: ut/index.html and 1 more: enkat has not written what lies there, and does not write over it. Move it, or choose another -o."
                ), "\(english)")
            #expect(try survey.text(of: "ut/index.html") == "min egen")
            #expect(try Self.names(in: "\(survey.folder)/ut").sorted() == ["index.html", "network-chefer.html"])
            #expect(try survey.enkat("report", "Data/2018", "--kind", "year", "-o", "ut", "--format", "md").status == 0)
            let packed = try survey.enkat("sheets", "Data/2018", "-o", "ut", "--format", "md", "--zip")
            #expect(packed.status == 74 && packed.diagnostics.contains("ut.zip"), "\(packed.diagnostics)")
            #expect(try survey.text(of: "ut.zip") == "zip")
        }
    }

    @Test func `a period's own folder takes no sheets`() throws {
        try SmallSurvey.with { survey in
            let before = try Self.names(in: "\(survey.folder)/Data/2018")
            for command in [["sheets"], ["report", "--kind", "year"]] {
                let run = try survey.enkat.run(command + ["Data/2018", "-o", "Data/2018"])
                #expect(run.status == 64)
                #expect(run.diagnostics.contains("fel: -o Data/2018: där ligger en periods svar"), "\(run.diagnostics)")
            }
            #expect(try Self.names(in: "\(survey.folder)/Data/2018") == before)
        }
    }

    @Test func `what a killed run had put in place is its own`() throws {
        try SmallSurvey.with { survey in
            #expect(try survey.enkat("sheets", "Data/2018", "-o", "ut", "--zip").status == 0)
            // Listed and placed, and then killed: the page has nobody else to belong to.
            try survey.write("halv", to: "ut/index.md")
            try survey.write(try survey.text(of: "ut/.enkat-sheets") + "index.md\n", to: "ut/.enkat-sheets")
            #expect(try survey.enkat("sheets", "Data/2018", "-o", "ut", "--format", "md", "--zip").status == 0)
            #expect(try survey.text(of: "ut/index.md") != "halv")
        }
    }

    @Test func `a run that fails leaves every old page as it was`() throws {
        try SmallSurvey.with { survey in
            #expect(try survey.enkat("sheets", "Data/2018", "-o", "ut").status == 0)
            let before = try survey.text(of: "ut/index.html")
            let outcome = try survey.enkat.shell(
                "PATH=/nowhere enkat sheets Data/2018 -o ut --format html,pdf; echo $?")
            #expect(outcome.output == "73\n")
            #expect(
                outcome.diagnostics
                    == """
                    error: PDF needs Chromium, Chrome or Edge to print the pages, and this machine has none of them. \
                    Install one (apt-get install chromium), or leave pdf out of --format.

                    """)
            #expect(try survey.text(of: "ut/index.html") == before)
            #expect(try !Self.names(in: "\(survey.folder)/ut").contains(".enkat-unfinished"))
        }
    }

    @Test func `one network's sheet alone, and a network that is not there`() throws {
        try SmallSurvey.with { survey in
            let all = try survey.enkat("sheets", "Data/2018", "-o", "alla")
            #expect(all.status == 0)
            let sheet = try #require(try Self.names(in: "\(survey.folder)/alla").first { $0.hasPrefix("network-") })
            let id = String(sheet.dropFirst("network-".count).dropLast(".html".count))
            let one = try survey.enkat("sheets", "Data/2018", "-o", "ett", "--only", id)
            #expect(one.output == "ett: 1 file\n")
            let back = "<nav><a href=\"index.html\">"
            let whole = try survey.text(of: "alla/\(sheet)")
            let alone = try survey.text(of: "ett/\(sheet)")
            #expect(whole.contains(back))
            #expect(!alone.contains("index.html") && !alone.contains(" href=\"network-"))
            #expect(try survey.enkat("sheets", "Data/2018", "-o", "alla", "--only", id).status == 0)
            #expect(try survey.text(of: "alla/\(sheet)") == whole)
            let none = try survey.enkat("sheets", "Data/2018", "-o", "inget", "--only", id + "x")
            #expect(none.status == 64)
            #expect(
                none.diagnostics
                    == "fel: --only \(id)x: inget blad för perioden har det namnet. Avsågs ’\(id)’?\n")
        }
    }

    @Test func `a part of a name tells which sheets were meant`() throws {
        try SmallSurvey.with { survey in
            let part = try survey.enkat("sheets", "Data/2018", "-o", "inget", "--only", "chefsnät")
            #expect(part.status == 64)
            #expect(part.diagnostics.contains("Avsågs ’chefer’ (Chefsnätverket)?"), "\(part.diagnostics)")
        }
    }

    @Test(arguments: ["Chefsnätverket", "chefsnätverket", "network:chefer"])
    func `one network's sheet by its name`(name: String) throws {
        try SmallSurvey.with { survey in
            let one = try survey.enkat("sheets", "Data/2018", "-o", "ett", "--only", name)
            #expect(one.status == 0, "\(one.diagnostics)")
            #expect(try Self.names(in: "\(survey.folder)/ett").sorted() == [".enkat-sheets", "network-chefer.html"])
            #expect(try survey.text(of: "ett/network-chefer.html").contains("<h1>Chefsnätverket</h1>"))
        }
    }

    @Test func `pages that cannot be put in place leave the old ones, also after a run that was killed`() throws {
        try SmallSurvey.with { survey in
            #expect(try survey.enkat("sheets", "Data/2018", "-o", "ut", "--format", "html,md").status == 0)
            let before = try survey.text(of: "ut/index.html")
            let files = FileManager.default
            let folder = "\(survey.folder)/ut"
            // As a run leaves it that was killed while it changed the pages.
            try files.createDirectory(atPath: "\(folder)/.enkat-before", withIntermediateDirectories: false)
            try files.moveItem(atPath: "\(folder)/index.html", toPath: "\(folder)/.enkat-before/index.html")
            try survey.write("halv", to: "ut/index.html")
            try files.removeItem(atPath: "\(folder)/network-chefer.html")
            try files.createDirectory(atPath: "\(folder)/network-chefer.html", withIntermediateDirectories: false)
            try survey.write("min egen", to: "ut/network-chefer.html/fil.txt")
            let run = try survey.enkat("sheets", "Data/2018", "-o", "ut", "--format", "html,md", "--language", "en")
            #expect(run.status == 74)
            #expect(run.diagnostics.contains("ut/network-chefer.html: a folder lies where the file goes"))
            #expect(try survey.text(of: "ut/index.html") == before)
            #expect(try survey.text(of: "ut/network-chefer.html/fil.txt") == "min egen")
            #expect(try !survey.text(of: "ut/index.md").contains("All result sheets"))
            let names = try Self.names(in: folder)
            #expect(!names.contains(".enkat-before") && !names.contains(".enkat-unfinished"))
        }
    }

    @Test(arguments: [([], "ut/index.html"), (["--only", "chefer"], "ut/network-chefer.html")])
    func `what is opened is the index, or the one sheet`(only: [String], opened: String) throws {
        let opener = "#!/bin/sh\necho \"$1\" > oppnat.txt\n"
        try SmallSurvey.with(["bin/xdg-open": opener, "bin/open": opener]) { survey in
            let words = (["sheets", "Data/2018", "-o", "ut", "--open"] + only).joined(separator: " ")
            let run = try survey.enkat.shell("chmod +x bin/*; PATH=$PWD/bin:$PATH; enkat \(words)")
            #expect(run.status == 0, "\(run.diagnostics)")
            #expect(try survey.text(of: "oppnat.txt") == "\(opened)\n")
            let none = try survey.enkat.shell("PATH=/nowhere; enkat \(words)")
            #expect(none.status == 0)
            #expect(none.diagnostics == "obs: \(opened) är skriven men gick inte att öppna. Öppna den själv.\n")
        }
    }

    @Test func `a logo of lines is said to be missing where no file can hold it`() throws {
        let organisation = SmallSurvey.changed(
            SmallSurvey.organisation, "language: sv}", to: "language: sv, theme: {logo: logo.svg}}")
        let logo = "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"9\" height=\"9\"/>"
        try SmallSurvey.with(organisation.merging(["Surveys/logo.svg": logo]) { $1 }) { survey in
            let note = "note: the logo is SVG, which Word and Excel files cannot hold"
            for (format, isTold) in [("html", false), ("docx", true), ("html,xlsx", true)] {
                let run = try survey.enkat("sheets", "Data/2018", "-o", "ut", "--format", format)
                #expect(run.status == 0, "\(run.diagnostics)")
                #expect(run.diagnostics.contains(note) == isTold, "\(format): \(run.diagnostics)")
            }
        }
    }

    @Test func `a logo that is not there is told by the check as by the sheets`() throws {
        let organisation = SmallSurvey.changed(
            SmallSurvey.organisation, "language: sv}", to: "language: sv, theme: {logo: logo.svg}}")
        try SmallSurvey.with(organisation) { survey in
            let check = try survey.enkat("check")
            #expect(check.status == 66)
            let told = "Surveys/logo.svg:1:1: error: the logo that organisation.yaml names is not there. Put it there."
            #expect(check.output.contains(told) && check.output.contains("1 error"), "\(check.output)")
            let sheets = try survey.enkat("sheets", "Data/2018", "-o", "ut")
            #expect(sheets.status == 66)
            #expect(
                sheets.diagnostics.contains(
                    "Surveys/logo.svg:1:1: fel: loggan som organisation.yaml namnger finns inte. Lägg den där."),
                "\(sheets.diagnostics)")
        }
    }

    @Test func `an archive holds what was written, under the folder's name`() throws {
        try SmallSurvey.with { survey in
            #expect(try survey.enkat("sheets", "Data/2018", "-o", "ut", "--format", "md", "--zip").status == 0)
            let bytes = try Data(contentsOf: URL(filePath: "\(survey.folder)/ut.zip"))
            #expect(bytes.starts(with: [0x50, 0x4B, 0x03, 0x04]))
            #expect(bytes.range(of: Data("ut/index.md".utf8)) != nil)
        }
    }

    private static func names(in folder: String) throws -> [String] {
        try FileManager.default.contentsOfDirectory(atPath: folder)
    }
}
