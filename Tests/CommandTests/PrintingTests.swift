import Foundation
import Testing

@Suite(.enabled(if: Browser.isInstalled, "Printing to PDF needs a browser."))
struct `Printed pages` {
    @Test(arguments: [
        (["sheets", "Data/2018", "--only", "chefer", "--format", "pdf", "-o", "ut"], "ut/network-chefer.pdf"),
        (["report", "Data/2018", "--unit", "0001", "--format", "pdf", "-o", "ut"], "ut/unit-0001.pdf"),
    ])
    func `are tagged for readers who cannot see them`(arguments: [String], name: String) throws {
        try SmallSurvey.with { survey in
            let outcome = try survey.enkat.run(arguments)
            #expect(outcome.status == 0, "\(outcome.diagnostics)")
            let document = try Data(contentsOf: URL(filePath: "\(survey.folder)/\(name)"))
            #expect(document.starts(with: Array("%PDF".utf8)))
            #expect(document.range(of: Data("/StructTreeRoot".utf8)) != nil)
            #expect(document.range(of: Data("/Marked true".utf8)) != nil)
        }
    }
}

private enum Browser {
    private static let names = ["chromium", "chromium-browser", "google-chrome-stable", "google-chrome"]

    /// Whether one of those that print is on the path.
    static let isInstalled = names.contains { name in
        (ProcessInfo.processInfo.environment["PATH"] ?? "").split(separator: ":").contains {
            FileManager.default.isExecutableFile(atPath: "\($0)/\(name)")
        }
    }
}
