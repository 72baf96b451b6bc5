import SurveyModel
import Testing
import YearSnapshots

@Suite struct `Canonical JSON` {
    @Test func `sorts keys by bytes, keeps flat values on a line and ends in a line break`() throws {
        let value: [String: [String: Int]] = ["ö": ["k": 9, "n": 10], "B": [:], "a": ["z": 1]]
        #expect(
            try CanonicalJSON.text(of: value) == """
                {
                  "B": {},
                  "a": {"z": 1},
                  "ö": {"k": 9, "n": 10}
                }

                """)
    }

    @Test func `escapes only what it must`() throws {
        #expect(try CanonicalJSON.text(of: ["a/b \"c\"\n\u{1}å"]) == "[\"a/b \\\"c\\\"\\n\\u0001å\"]\n")
    }

    @Test func `refuses a float`() {
        #expect(throws: (any Error).self) { try CanonicalJSON.text(of: [0.5]) }
    }

    @Test func `is a fixed point`() throws {
        let text = try CanonicalJSON.text(of: ["x": Fraction(2, 3), "y": Fraction(1, 2)])
        let again = try CanonicalJSON.text(of: CanonicalJSON.tree(from: Array(text.utf8)))
        #expect(text == again)
    }
}
