import SurveyModel
import Testing

@testable import ResponseImport

@Suite struct CellReadingTests {
    @Test(arguments: [
        ("5", 5), (" 12 ", 12), ("-3", -3), ("\u{2212}3", -3), ("1 234", 1234), ("1\u{A0}234 567", 1_234_567),
        ("3,0", 3), ("3.00", 3), ("007", 7), ("1000000000", 1_000_000_000),
    ])
    func `reads whole numbers`(text: String, expected: Int) {
        let answer = NumberReading.answer(Array(text.utf8).span, isDecimal: false)
        #expect(answer.status == .answered)
        #expect(answer.number == .value(expected))
    }

    @Test(arguments: [
        ("1,5", 1_500_000), ("1.5", 1_500_000), ("-0,25", -250_000), ("1 234,5", 1_234_500_000), ("7", 7_000_000),
        ("0.1234567000", nil), ("0,123456", 123_456), ("0,1234560", 123_456),
    ])
    func `reads decimals as exact millionths`(text: String, expected: Int?) {
        let answer = NumberReading.answer(Array(text.utf8).span, isDecimal: true)
        #expect(answer.number == expected.map { .value($0) } ?? .missing(.unreadable))
    }

    private static let point = NumberStyle(isDecimal: true, mark: .point)
    private static let comma = NumberStyle(isDecimal: true, mark: .comma)
    private static let pointInGroups = NumberStyle(isDecimal: true, mark: .point, hasGroups: true)
    private static let commaInGroups = NumberStyle(isDecimal: true, mark: .comma, hasGroups: true)
    private static let excel = NumberStyle(isDecimal: true, presumed: .comma)

    /// What stands in a cell, how its column writes numbers, and the number in millionths; nil where nobody can tell.
    @Test(arguments: [
        ("1,234", NumberStyle(isDecimal: true), nil), ("1.000", NumberStyle(isDecimal: true), nil),
        ("-12.500", NumberStyle(isDecimal: true), nil), ("1,234", pointInGroups, 1_234_000_000),
        ("1,234", commaInGroups, 1_234_000),
        ("1.234", pointInGroups, 1_234_000), ("1.234", commaInGroups, 1_234_000_000), ("1,234", excel, 1_234_000),
        // Where the comma is for decimals, a point may be for decimals too, as in files that several hands filled.
        ("1.234", comma, nil), ("1,234", point, nil), ("1.234", point, 1_234_000), ("1,234", comma, 1_234_000),
        ("1.234", excel, nil), ("0,125", NumberStyle(isDecimal: true), 125_000),
        ("1234,567", NumberStyle(isDecimal: true), 1_234_567_000),
        ("1 234,567", NumberStyle(isDecimal: true), 1_234_567_000),
        ("1.234,5", NumberStyle(isDecimal: true), 1_234_500_000), ("1,234.5", comma, 1_234_500_000),
        ("1.234.567", NumberStyle(isDecimal: true), 1_234_567_000_000),
        ("1,2340", NumberStyle(isDecimal: true), 1_234_000),
        ("1,234", NumberStyle(isDecimal: false, mark: .point, hasGroups: true), 1234),
        ("1,234", NumberStyle(isDecimal: false, mark: .point), nil), ("1,234", NumberStyle(isDecimal: false), nil),
    ])
    func `reads a mark before three digits by what its column tells, and sets it aside where nothing does`(
        text: String, style: NumberStyle, expected: Int?
    ) {
        let answer = NumberReading.answer(Array(text.utf8).span, style: style)
        #expect(answer.number == expected.map { .value($0) } ?? .missing(.unreadable))
        if expected == nil { #expect(answer.reason == .ambiguousNumber) }
    }

    @Test(arguments: ["0.1234567", "1e-7", "1.5E-07", "12,00000001"])
    func `sets aside a number of more than six decimals, and says so`(text: String) {
        #expect(NumberReading.answer(Array(text.utf8).span, isDecimal: true).reason == .tooManyDecimals)
    }

    @Test(arguments: ["1.234,5,6", "1,234,5", "1,23,456", "1.2345,6", "1234,567,890", "1,234,", "x1,234"])
    func `sets aside marks that part no thousands`(text: String) {
        let answer = NumberReading.answer(Array(text.utf8).span, isDecimal: true)
        #expect(answer.reason == .notANumber)
    }

    @Test(arguments: [
        ("1.000", SetAsideReason.ambiguousNumber), ("1,000", .ambiguousNumber), ("1,5", .notWhole),
        ("x", .notANumber),
        ("1 2", .notANumber), ("12 3456", .notANumber), ("1 2345", .notANumber), ("5%", .notANumber),
        ("1e5", .notANumber),
        ("--1", .notANumber), ("1-", .notANumber), (",5", .notANumber), ("5,", .notANumber), ("-", .notANumber),
        ("9223372036854775808", .notANumber), ("1000000001", .numberTooLarge), ("1,2,3", .notANumber),
        ("1.000,5", .notWhole),
    ])
    func `sets aside what is no whole number`(text: String, reason: SetAsideReason) {
        let answer = NumberReading.answer(Array(text.utf8).span, isDecimal: false)
        #expect(answer.status == .unreadable)
        #expect(answer.reason == reason)
    }

    @Test(arguments: [
        ("2022-01-31", "2022-01-31"), (" 2022-01-31 ", "2022-01-31"), ("2022-01-31 14.54.27", "2022-01-31"),
        ("2022/01/31 3:14:15 PM GMT+1", "2022-01-31"), ("2022-01-31T14:54:27Z", "2022-01-31"),
        ("2024-02-29", "2024-02-29"), ("31/1/2022", "2022-01-31"), ("9/18/2017 18:00:16", "2017-09-18"),
        ("31.1.22", "2022-01-31"), ("5/5/2022", "2022-05-05"), ("31-12-99", "2099-12-31"),
    ])
    func `reads days with the year first, and such as can be one day alone`(text: String, expected: String) {
        #expect(DateReading.answer(Array(text.utf8).span).date == CalendarDate(expected).map { .value($0) })
    }

    @Test(arguments: [
        ("3/1/2022", SetAsideReason.ambiguousDate), ("9/8/2017 18:00:16", .ambiguousDate), ("1.2.22", .ambiguousDate),
        ("22-01-31", .ambiguousDate), ("30/2/2022", .notADate), ("31/31/2022", .notADate), ("31/1/20222", .notADate),
        ("2022-13-01", .notADate), ("2022/01-31", .notADate), ("2023-02-29", .notADate), ("i går", .notADate),
        ("2022-01-311", .notADate),
        ("20221331", .notADate),
    ])
    func `sets aside what is no day or may be two`(text: String, reason: SetAsideReason) {
        #expect(DateReading.answer(Array(text.utf8).span).reason == reason)
    }

    @Test(arguments: [
        ("5", 2), ("Instämmer helt", 2), ("instämmer  helt ", 2), ("Instämmer\u{A0}helt", 2), ("Strongly agree", 2),
        ("helt", 2), ("Insta\u{308}mmer helt", 2), ("\u{FEFF}<b>Instämmer helt</b>", 2), ("Vet ej", 3), ("98", 3),
        ("DON'T KNOW", 3),
    ])
    func `an option is known by its code, labels and aliases`(text: String, position: Int) {
        let lookup = OptionLookup(choices: Sample.agreement.choices, isMultiple: false, prefersLabels: false)
        #expect(lookup.answer(for: text).bits == UInt128(position))
    }

    @Test(arguments: ["Instämmer", "Instämmer helt och hållet", "55", "5 2", "3"])
    func `words near an option are none`(text: String) {
        let lookup = OptionLookup(choices: Sample.agreement.choices, isMultiple: false, prefersLabels: false)
        #expect(lookup.answer(for: text).reason == .noSuchOption)
    }

    @Test func `codes whose zeros Excel has eaten are known`() {
        let lookup = OptionLookup(choices: Sample.units.choices, isMultiple: false, prefersLabels: false)
        #expect(lookup.answer(for: "604").bits == 0)
        #expect(lookup.answer(for: "680").bits == 1)
    }

    @Test func `a word that is one option's code and another's label follows the dialect`() {
        let choices = [Choice(code: "1", label: "2"), Choice(code: "2", label: "1")]
        let codes = OptionLookup(choices: choices, isMultiple: false, prefersLabels: false)
        let labels = OptionLookup(choices: choices, isMultiple: false, prefersLabels: true)
        #expect(codes.answer(for: "1").bits == 0)
        #expect(labels.answer(for: "1").bits == 1)
        #expect(codes.hasConflict)
        let loose = [Choice(code: "a", label: "B"), Choice(code: "b", label: "A")]
        #expect(OptionLookup(choices: loose, isMultiple: false, prefersLabels: false).hasConflict)
        #expect(!OptionLookup(choices: Sample.agreement.choices, isMultiple: false, prefersLabels: false).hasConflict)
    }

    @Test func `one label for two options is ambiguous, their codes are not`() {
        let choices = [Choice(code: "a", label: "Annat"), Choice(code: "b", label: "annat")]
        let lookup = OptionLookup(choices: choices, isMultiple: false, prefersLabels: false)
        #expect(lookup.answer(for: "ANNAT").reason == .ambiguousOption)
        #expect(lookup.answer(for: "annat").bits == 1)
        #expect(lookup.answer(for: "a").bits == 0)
        let twins = [Choice(code: "a", label: "Annat"), Choice(code: "b", label: "Annat")]
        #expect(!OptionLookup(choices: twins, isMultiple: false, prefersLabels: false).hasConflict)
    }

    @Test(arguments: [
        ("a", [0]), ("a;c", [0, 2]), ("a b", [0, 1]), ("a|b|c", [0, 1, 2]), ("Möten, Kurser, också på nätet", [0, 1]),
        ("Kurser, Möten", [0, 2]), ("Kurser, också på nätet, Kurser", [1, 2]), ("Möten;Kurser;", [0, 2]),
        ("Möten\nKurser", [0, 2]), ("Meetings, b", [0, 1]), ("Möten, Vet ej", [0, 3]),
    ])
    func `several options are taken apart by longest match`(text: String, expected: [Int]) {
        let lookup = OptionLookup(choices: Sample.ways.choices, isMultiple: true, prefersLabels: false)
        let answer = lookup.answer(for: text)
        #expect(answer.status == .answered)
        #expect(AnswerSet(rawValue: answer.bits).positions == expected)
    }

    @Test(arguments: ["Möten, egna ord", "Mötena", ";", "a,,b", String(repeating: "a ", count: 300_000) + "x"])
    func `a rest that fits no option sets the cell aside`(text: String) {
        let lookup = OptionLookup(choices: Sample.ways.choices, isMultiple: true, prefersLabels: false)
        #expect(lookup.answer(for: text).status == .unreadable)
    }

    @Test(arguments: [("a;b", [0, 1]), ("A;b", [1, 2]), ("a, A", [0, 2]), ("a", [0]), ("A", [2])])
    func `codes that differ in case alone are told apart in a joined cell too`(text: String, expected: [Int]) {
        let choices = ["a", "b", "A"].map { Choice(code: $0, label: LocalizedText("Val \($0 == "A" ? "c" : $0)")) }
        let lookup = OptionLookup(choices: choices, isMultiple: true, prefersLabels: false)
        #expect(AnswerSet(rawValue: lookup.answer(for: text).bits).positions == expected)
    }

    @Test func `an option declared as missing is missing alone, not beside an answer`() {
        let lookup = OptionLookup(choices: Sample.ways.choices, isMultiple: true, prefersLabels: false)
        #expect(lookup.answer(for: "Vet ej").status == .dontKnow)
        #expect(lookup.answer(for: "Vet ej, Möten").status == .answered)
    }
}

@Suite struct SpellingMemoTests {
    @Test func `remembers spellings of every length and tells near ones apart`() {
        var memo = SpellingMemo()
        var spellings: [[UInt8]] = []
        for length in 1...40 {
            for last in UInt8(0x61)...0x68 { spellings.append([UInt8](repeating: 0x78, count: length - 1) + [last]) }
        }
        for (index, spelling) in spellings.enumerated() {
            let padded = spelling + [UInt8](repeating: 0x21, count: 16)
            #expect(memo.find(in: padded.span, at: 0, count: spelling.count)?.bits == nil)
            memo.remember(
                CodedAnswer(bits: UInt128(index), status: .answered), for: padded.span, at: 0, count: spelling.count)
        }
        for (index, spelling) in spellings.enumerated() {
            let padded = [0x22] + spelling + [UInt8](repeating: 0x3B, count: 16)
            #expect(memo.find(in: padded.span, at: 1, count: spelling.count)?.bits == UInt128(index))
        }
    }

    @Test func `tells a spelling from its own beginnings`() {
        var memo = SpellingMemo()
        let letters = [UInt8](repeating: 0x78, count: 2000)
        for length in (1...1000).reversed() {
            memo.remember(
                CodedAnswer(bits: UInt128(length), status: .answered), for: letters.span, at: 0, count: length)
        }
        for length in 1...1000 {
            #expect(memo.find(in: letters.span, at: 50, count: length)?.bits == UInt128(length))
        }
    }

    @Test func `is bounded`() {
        var memo = SpellingMemo()
        for number in 0..<20_000 {
            let spelling = Array("\(number)".utf8)
            let padded = spelling + [UInt8](repeating: 0, count: 16)
            memo.remember(.blank, for: padded.span, at: 0, count: spelling.count)
        }
        #expect(memo.count == 8192)
    }
}
