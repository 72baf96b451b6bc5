import Foundation
import Testing

/// An answer is never seen in a message, whatever goes wrong.
@Suite struct PrivacyTests {
    private static let secret = SmallSurvey.secret

    /// Rows with the secret in every place where an answer can stand, read well or badly.
    private static let exports = [
        SmallSurvey.answers("chefer,\(secret),\(secret),\(secret)", "\(secret),3,2,\(secret)"),
        SmallSurvey.answers("chefer,3,2,\"\(secret)", "chefer,3,2,\(secret)\0", "chefer,3,\(secret)"),
        SmallSurvey.answers("chefer,3,2,\(secret),\(secret),\(secret)", "\"chefer\"\(secret),3,2,"),
        "natverk;stod;relevans;forslag\nchefer;3;2;\(secret)\n\(secret)\n",
        "natverk,stod,Arbetet är ett stöd\n\(secret),\(secret),\(secret)\n",
        "a,b,c\n\(secret),\(secret),\(secret)\n",
    ]

    @Test(arguments: exports)
    func `no command that reads answers repeats one`(text: String) throws {
        try SmallSurvey.with([SmallSurvey.data: text]) { survey in
            let commands = [
                ["import", SmallSurvey.data, "--dry-run", "--strict"],
                ["import", SmallSurvey.data, "--dry-run", "--format", "json"], ["tally", SmallSurvey.data, "--strict"],
                ["tally", SmallSurvey.data, "--by", "natverk", "--format", "json"], ["results", "Data/2018"],
                ["report", "Data/2018", "--kind", "year"], ["snapshot", "Data/2018"], ["explain", "Data/2018"],
                ["sheets", "Data/2018", "-o", "ut"], ["compare", "Data/2018", "Data/2018"],
            ]
            for command in commands {
                let outcome = try survey.enkat.run(command)
                #expect(!outcome.everything.contains(Self.secret), "\(command)")
                #expect([0, 65].contains(outcome.status), "\(command)")
            }
            for file in ["ut/index.html", "ut/chefer.html"] where survey.has(file) {
                #expect(!(try survey.text(of: file).contains(Self.secret)))
            }
        }
    }

    @Test func `a comment is published only on the sheet of a group that is large enough`() throws {
        let few = SmallSurvey.answers("chefer,3,2,\(Self.secret)", "chefer,3,2,", "chefer,3,2,")
        try SmallSurvey.with([SmallSurvey.data: few]) { survey in
            for format in ["html", "md", "csv"] {
                #expect(try survey.enkat("sheets", "Data/2018", "-o", "ut", "--format", format).status == 0)
            }
            let found = try survey.enkat.shell("grep -rl \(Self.secret) ut; echo $?")
            #expect(found.output == "1\n")
            #expect(!(try survey.enkat("snapshot", "Data/2018").output.contains(Self.secret)))
        }
    }

    @Test func `a comment that names a person on the list is flagged, and the list printed nowhere`() throws {
        let rows = (0..<6).map { _ in "chefer,3,2," } + ["chefer,3,2,Tack \(Self.secret)!"]
        let text = "natverk,stod,relevans,forslag\n" + rows.map { "\($0)\n" }.joined()
        let list = "# Namn att läsa efter\n\nAnna \(Self.secret)\nBo Namnlös\n"
        try SmallSurvey.with([SmallSurvey.data: text, "Data/2018/people.txt": list]) { survey in
            let outcome = try survey.enkat("snapshot", "Data/2018", "-o", "s.json")
            #expect(
                outcome.diagnostics
                    == "review: Chefsnätverket, forslag: 1 comment naming a person on the list; read before publishing.\n"
            )
            let sheets = try survey.enkat("sheets", "Data/2018", "-o", "ut")
            #expect(sheets.diagnostics == outcome.diagnostics)
            let snapshot = try survey.text(of: "s.json")
            #expect(!snapshot.contains("Anna") && !snapshot.contains("Namnlös"))
        }
    }
}
