import Foundation
import Testing

/// The statistics as a calculator.
@Suite struct StatsTests {
    @Test func `values on the command line`() throws {
        try SmallSurvey.with { survey in
            let outcome = try survey.enkat("stats", "wilson", "--agree", "9", "--answered", "9", "--level", "0.95")
            #expect(outcome.output == "wilson_lo  0.700854951580456\nwilson_hi  1\n")
            #expect(outcome.status == 0 && outcome.diagnostics.isEmpty)
            let same = try survey.enkat("stats", "wilson", "--x=9", "--n=9", "--format", "csv")
            #expect(same.output == "wilson_lo,wilson_hi\n0.700854951580456,1\n")
            let json = try survey.enkat("stats", "share", "--agree", "9", "--answered", "9", "--format", "json")
            #expect(json.output == "{\n  \"method\": \"wilson\",\n  \"lo\": 0.700854951580456,\n  \"hi\": 1\n}\n")
        }
    }

    @Test func `a heading that stands twice is no choice between two columns`() throws {
        try SmallSurvey.with { survey in
            try survey.write("x,x,n\n1,2,9\n", to: "problems.csv")
            let outcome = try survey.enkat("stats", "wilson", "--csv", "problems.csv")
            #expect(outcome.status == 65 && outcome.diagnostics.contains("row 1: 'x' stands twice"))
        }
    }

    @Test(arguments: [
        (
            "n,x,level,note\n9,9,0.95,\"a, b\"\n13,4,0.9,\n",
            "n,x,level,note,wilson_lo,wilson_hi\n9,9,0.95,\"a, b\",0.700854951580456,1\n"
                + "13,4,0.9,,0.14641538530334,0.535225685276985\n"
        ),
        ("x;n\r\n9;9\r\n", "x;n;wilson_lo;wilson_hi\n9;9;0.700854951580456;1\n"),
        ("x,n\n", "x,n,wilson_lo,wilson_hi\n"),
    ])
    func `a file comes out with the results appended`(problems: String, expected: String) throws {
        try SmallSurvey.with { survey in
            try survey.write(problems, to: "problems.csv")
            let outcome = try survey.enkat("stats", "wilson", "--csv", "problems.csv")
            #expect(outcome.output == expected)
            #expect(outcome.status == 0)
        }
    }

    @Test func `an option holds for every row, but not beside its column`() throws {
        try SmallSurvey.with { survey in
            try survey.write("x,n\n9,9\n", to: "problems.csv")
            let outcome = try survey.enkat("stats", "hyper_tail", "--csv", "problems.csv", "--asked", "13")
            #expect(outcome.output.hasSuffix("\n9,9,11,13,0.846153846153846,1\n"))
            let refused = try survey.enkat("stats", "hyper_tail", "--csv", "problems.csv", "--asked", "13", "--x", "9")
            #expect(refused.diagnostics.contains("problems.csv has a column 'x' already."))
            #expect(refused.status == 64 && refused.output.isEmpty)
        }
    }

    @Test(arguments: [
        (["stats", "wilsn"], "error: there is no method 'wilsn'. Did you mean 'wilson'?\n"),
        (["stats", "wilson", "--agre", "9"], "error: wilson takes no --agre. Did you mean --agree?\n"),
        (["stats", "wilson", "9"], "error: '9' stands without a name. Give values as --name value.\n"),
        (["stats", "wilson", "--agree"], "error: --agree lacks its value: how many agree.\n"),
        (["stats", "wilson", "--agree", "9", "--x", "9"], "error: --x is given twice.\n"),
        (
            ["stats", "wilson", "--agree", "10", "--answered", "9"],
            "error: --agree: the value is out of range. Wanted: from 0 to 9.\n"
        ),
        (["stats", "wilson", "--agree", "9"], "error: --answered is missing: how many gave a valid answer. Usage: "),
        (["stats", "--csv", "problems.csv"], "Error: Name a method; 'enkat stats' lists them.\n"),
    ])
    func `wrong usage`(arguments: [String], message: String) throws {
        try SmallSurvey.with { survey in
            let outcome = try survey.enkat.run(arguments)
            #expect(outcome.diagnostics.hasPrefix(message))
            #expect(outcome.status == 64 && outcome.output.isEmpty)
        }
    }

    @Test(arguments: [
        ("x,n\n9,9\n4,hemligt\n", "row 3, column 'n': this is no number."),
        ("x,n\n1.5,9\n", "row 2, column 'x': this is no"),
        ("x\n9\n", "row 2, column 'n': the method needs it."), ("x,n\n,9\n", "row 2, column 'x': the cell is empty."),
        ("x,n\n9\n", "row 2: the row has 1 cell where there are 2 headings."),
    ])
    func `a file that cannot be used names the place and never the value`(problems: String, message: String) throws {
        try SmallSurvey.with { survey in
            try survey.write(problems, to: "problems.csv")
            let outcome = try survey.enkat("stats", "wilson", "--csv", "problems.csv")
            #expect(outcome.diagnostics.contains(message))
            #expect(!outcome.diagnostics.contains("hemligt"))
            #expect(outcome.status == 65 && outcome.output.isEmpty)
        }
    }

    @Test func `the list names every method`() throws {
        try SmallSurvey.with { survey in
            let list = try survey.enkat("stats").output
            for name in ["wilson", "hyper_tail", "newcombe10", "mcnemar", "interval_finite_population"] {
                #expect(list.contains("\n\(name) "))
            }
        }
    }
}
