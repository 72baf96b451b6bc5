import SurveyDefinition
import SurveyModel
import Testing

@Suite struct `Conditions` {
    static let written: [(text: String, condition: Condition)] = [
        ("roll = 'chef'", .equals(item: "roll", code: "chef")),
        ("roll='chef'", .equals(item: "roll", code: "chef")),
        (#"roll != "annan roll""#, .differs(item: "roll", code: "annan roll")),
        ("roll in ('a', 'b')", .isOne(item: "roll", of: ["a", "b"])),
        ("selected(kommuner, '0680')", .selected(item: "kommuner", code: "0680")),
        (". >= 0", .compares(item: ".", .atLeast, .number(.zero))),
        ("poang < -2.50", .compares(item: "poang", .less, .number(Fraction(-5, 2)))),
        (
            "antal = 3",
            .all([
                .compares(item: "antal", .atLeast, .number(Fraction(3))),
                .compares(item: "antal", .atMost, .number(Fraction(3))),
            ])
        ),
        (
            "antal != 3",
            .any([
                .compares(item: "antal", .less, .number(Fraction(3))),
                .compares(item: "antal", .greater, .number(Fraction(3))),
            ])
        ),
        ("not(a = 'x')", .not(.equals(item: "a", code: "x"))),
        (
            "a = 'x' or b = 'y' and c = 'z'",
            .any([
                .equals(item: "a", code: "x"), .all([.equals(item: "b", code: "y"), .equals(item: "c", code: "z")]),
            ])
        ),
        (
            "(a = 'x' or b = 'y') and c = 'z'",
            .all([
                .any([.equals(item: "a", code: "x"), .equals(item: "b", code: "y")]), .equals(item: "c", code: "z"),
            ])
        ),
        (
            "a = 'x' and b = 'y' and c = 'z'",
            .all([
                .equals(item: "a", code: "x"), .equals(item: "b", code: "y"), .equals(item: "c", code: "z"),
            ])
        ),
    ]

    @Test(arguments: written)
    func `are read as written`(text: String, condition: Condition) throws {
        #expect(try ConditionParser.parse(text) == condition)
    }

    @Test func `compare with days of the calendar`() throws {
        let day = try #require(CalendarDate("2022-08-31"))
        #expect(try ConditionParser.parse("datum <= '2022-08-31'") == .compares(item: "datum", .atMost, .date(day)))
    }

    static let faulty: [(text: String, offset: Int, problem: String)] = [
        ("", 0, "expected the name of an item"),
        ("roll", 4, "expected =, !=, <, <=, >, >= or in after the item"),
        ("roll = chef", 7, "expected a code in quotes"),
        ("roll == 'chef'", 6, "expected a code in quotes"),
        ("roll = 'chef", 7, "a text is not closed with '"),
        ("${roll} = 'chef'", 0, "'$' has no meaning here"),
        ("(roll = 'chef'", 14, "expected ')'"),
        ("roll = 'chef')", 13, "')' stands after the end of the condition"),
        ("not roll = 'chef'", 4, "expected '('"),
        ("roll in 'chef'", 8, "expected '('"),
        ("and = 'x'", 0, "expected the name of an item"),
        ("datum < '31 augusti'", 8, "expected a number or a date"),
        ("datum < '2022-02-30'", 8, "expected a number or a date"),
        ("antal < 1.2.3", 8, "'1.2.3' is no number"),
        (String(repeating: "(", count: 40), 32, "the parentheses nest too deep"),
    ]

    @Test(arguments: faulty)
    func `that cannot be read are named with the character`(text: String, offset: Int, problem: String) {
        let error = #expect(throws: ConditionSyntaxError.self) { try ConditionParser.parse(text) }
        #expect(error?.offset == offset)
        #expect(error?.problem.text(in: .english) == problem)
        #expect(error?.problem.text(in: .swedish) != problem)
    }
}

@Suite struct `Amounts` {
    static let written: [(text: String, amount: Target.Amount?)] = [
        ("90 %", .share(Fraction(9, 10))),
        ("90%", .share(Fraction(9, 10))),
        ("90\u{A0}%", .share(Fraction(9, 10))),
        ("90\u{202F}%", .share(Fraction(9, 10))),
        ("12,5 %", .share(Fraction(1, 8))),
        ("12.5 %", .share(Fraction(1, 8))),
        ("50", .number(Fraction(50))),
        ("-3", .number(Fraction(-3))),
        ("1 250", .number(Fraction(1250))),
        ("1\u{A0}250,5", .number(Fraction(2501, 2))),
        ("0,1", .number(Fraction(1, 10))),
        ("", nil), ("%", nil), ("90 procent", nil), ("1 25", nil), ("1,2,3", nil), (",5", nil), ("5,", nil),
        ("90 % %", nil), ("12345678901234567890", nil), ("1e3", nil), ("٣", nil),
    ]

    @Test(arguments: written)
    func `are exact in every way of writing them`(text: String, amount: Target.Amount?) {
        #expect(AmountParser.amount(text) == amount)
    }

    @Test(arguments: [
        ("10 pp", Fraction(1, 10)), ("2pp", Fraction(1, 50)), ("0,5 pp", Fraction(1, 200)), ("10 %", nil),
    ])
    func `in points are hundredths`(text: String, points: Fraction?) {
        #expect(AmountParser.points(text) == points)
    }

    @Test(arguments: [("80 %", Fraction(4, 5)), ("80", nil)])
    func `of a target are shares`(text: String, share: Fraction?) {
        #expect(AmountParser.share(text) == share)
    }
}
