import Foundation
import Testing

/// Snapshots that cannot be read, and comparisons that say no.
@Suite struct SnapshotTests {
    private func withSnapshot(_ body: (SmallSurvey) throws -> Void) throws {
        try SmallSurvey.with { survey in
            #expect(try survey.enkat("snapshot", "Data/2018", "-o", "s.json").status == 0)
            try body(survey)
        }
    }

    @Test(arguments: [
        ("{", "[", "error: t.json: this is no snapshot. Make one with 'enkat snapshot PERIOD_DIR -o FILE'.\n"),
        (
            "\"schema\": 1,", "\"schema\": 99,",
            "error: t.json: the snapshot has schema 99; this version reads 1. Make it again with 'enkat snapshot'.\n"
        ),
        (
            "\"id\": \"g-stod\"", "\"od\": \"g-stod\"",
            """
            error: t.json: the snapshot is damaged at 'goals.1.description.id'. Take it from git, or make it again with \
            'enkat snapshot'.

            """
        ),
    ])
    func `a damaged snapshot, or one of another schema`(passage: String, other: String, message: String) throws {
        try withSnapshot { survey in
            let text = try survey.text(of: "s.json")
            guard let range = text.range(of: passage) else { throw Missing(passage: passage) }
            try survey.write(text.replacingCharacters(in: range, with: other), to: "t.json")
            for arguments in [["compare", "t.json", "s.json"], ["results", "Data/2018", "--previous", "t.json"]] {
                let outcome = try survey.enkat.run(arguments)
                #expect(outcome.diagnostics == message)
                #expect(outcome.status == 65 && outcome.output.isEmpty)
            }
        }
    }

    private struct Missing: Error { let passage: String }

    @Test func `a snapshot cut off in the middle`() throws {
        try withSnapshot { survey in
            try survey.write(String(try survey.text(of: "s.json").prefix(200)), to: "t.json")
            let outcome = try survey.enkat("compare", "t.json", "s.json")
            #expect(outcome.diagnostics.hasPrefix("error: t.json: this is no snapshot."))
            #expect(outcome.status == 65)
        }
    }

    @Test func `the same input gives the same bytes, and nothing of the machine`() throws {
        try withSnapshot { survey in
            let first = try survey.text(of: "s.json")
            #expect(try survey.enkat("snapshot", "Data/2018").output == first)
            #expect(!first.contains(survey.folder))
        }
    }

    @Test func `a comparison says no only where it is asked to`() throws {
        try withSnapshot { survey in
            let worse = SmallSurvey.answers(
                "chefer,3,2,", "chefer,1,3,", "chefer,1,2,", "chefer,1,98,", "chefer,3,1,", "chefer,3,2,", "chefer,1,2,"
            )
            try survey.write(worse, to: SmallSurvey.data)
            for (bar, status) in [("never", Int32(0)), ("worse", 1), ("status", 1), ("changed", 1)] {
                let outcome = try survey.enkat("compare", "s.json", "Data/2018", "--fail-on", bar)
                #expect(outcome.output.contains("Andel som upplever stöd"))
                #expect(outcome.status == status)
                #expect(outcome.diagnostics.isEmpty == (status == 0))
                #expect(outcome.diagnostics.isEmpty || outcome.diagnostics.hasSuffix("the bar '--fail-on \(bar)'.\n"))
            }
            let better = try survey.enkat("compare", "Data/2018", "s.json", "--fail-on", "worse")
            #expect(better.status == 0 && better.diagnostics.isEmpty)
            let same = try survey.enkat("compare", "s.json", "s.json", "--fail-on", "changed")
            #expect(same.status == 0 && same.diagnostics.isEmpty)
        }
    }
}
