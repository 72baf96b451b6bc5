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
                    error: PDF needs a browser or WeasyPrint to print the pages, and this machine has neither. Install one \
                    (apt-get install chromium, or pip install weasyprint), or leave pdf out of --format.

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
            #expect(try survey.text(of: "ett/\(sheet)") == (try survey.text(of: "alla/\(sheet)")))
            let none = try survey.enkat("sheets", "Data/2018", "-o", "inget", "--only", id + "x")
            #expect(none.status == 64)
            #expect(
                none.diagnostics
                    == "error: --only \(id)x: no sheet of this period has that name. Did you mean '\(id)'?\n")
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
