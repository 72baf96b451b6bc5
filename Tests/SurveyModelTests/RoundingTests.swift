import SurveyModel
import Testing

@Suite struct `Goal-safe rounding` {
    private static let ninety = Target.atLeast(.share(Fraction(percent: 90)))
    private static let eighty = Target.atLeast(.share(Fraction(percent: 80)))

    @Test(arguments: [
        (26, 29, ninety, "89,7"), (9, 10, ninety, "90"), (27, 30, ninety, "90"), (199, 200, ninety, "99,5"),
        (1, 400, ninety, "0,3"), (0, 9, ninety, "0"), (9, 9, ninety, "100"), (79, 100, eighty, "79"),
        (555, 700, eighty, "79"), (559, 700, eighty, "79,9"), (139, 200, eighty, "69,5"), (7, 10, eighty, "70"),
        (1999, 2000, eighty, "99,95"),
    ])
    func `adds decimals until number and verdict agree`(k: Int, n: Int, target: Target, expected: String) {
        #expect(GoalSafeRounding(target: target).percent(of: Fraction(k, n)).text(separator: ",") == expected)
    }

    @Test func `an upper limit is kept as well`() {
        let target = Target.atMost(.share(Fraction(percent: 10)))
        #expect(GoalSafeRounding(target: target).percent(of: Fraction(31, 300)).text(separator: ",") == "10,3")
    }

    @Test(arguments: [(1, 8, 0, "13"), (3, 8, 0, "38"), (1, 8, 1, "12,5"), (1, 3, 2, "33,33"), (2, 3, 0, "67")])
    func `halves go up`(k: Int, n: Int, decimals: Int, expected: String) {
        let digits = DecimalDigits(rounding: Fraction(k, n) * Fraction(100), decimals: decimals)
        #expect(digits.text(separator: ",") == expected)
    }

    @Test func `negative numbers carry a minus sign and their leading zero`() {
        #expect(DecimalDigits(rounding: Fraction(-1, 20), decimals: 2).text(separator: ",") == "−0,05")
    }

    @Test(.enabled(if: ReferenceFile("rounding_dev.csv").exists, "reference vectors are not here"))
    func `agrees with the reference vectors`() throws {
        let rows = try ReferenceFile("rounding_dev.csv").rows()
        #expect(rows.count > 100)
        for row in rows {
            let x = try #require(row["x"].flatMap { Int($0) })
            let n = try #require(row["n"].flatMap { Int($0) })
            for (decimals, column) in [(0, "pct0_half_up"), (1, "pct1_half_up")] {
                let digits = DecimalDigits(rounding: Fraction(x, n) * Fraction(100), decimals: decimals)
                let expected = try #require(row[column].flatMap { Double($0) })
                let shown = Double(digits.units) / (decimals == 0 ? 1 : 10)
                #expect(shown == expected, "\(x) of \(n) with \(decimals) decimals")
            }
        }
    }
}
