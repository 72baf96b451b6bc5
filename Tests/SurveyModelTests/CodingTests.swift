import Foundation
import SurveyModel
import Testing

@Suite struct `Published values as JSON` {
    private func roundTrip<Value: Codable & Equatable>(_ value: Value) throws -> Bool {
        try JSONDecoder().decode(Value.self, from: JSONEncoder().encode(value)) == value
    }

    @Test(arguments: [
        Status.reached, .nearly, .notReached, .notMeasuredYet("i november"), .notMeasuredYet(nil),
        .cannotBeJudged(.noTarget), .cannotBeJudged(.targetUnknown("saknas i källan")), .cannotBeJudged(.partMissing),
    ])
    func `a status comes back as it was`(status: Status) throws { #expect(try roundTrip(status)) }

    @Test(arguments: [
        MeasuredValue.share(Share(9, of: 10)), .count(797),
        .units(UnitsReaching(members: [.init(id: "0604", share: Share(3, of: 4), reaches: true)])),
        .allOf(AllOf(reading: .eachItem, parts: [.init(item: "stod", share: nil)], joint: Share(1, of: 2))),
        .mean(MeanOfShares(value: Fraction(4, 5), groups: 3)),
    ])
    func `a measured value comes back as it was`(value: MeasuredValue) throws { #expect(try roundTrip(value)) }

    @Test(arguments: [
        Target.atLeast(.share(Fraction(percent: 90))), .atMost(.number(Fraction(3))), .equal(.number(Fraction(1))),
        .between(.number(Fraction(1)), .number(Fraction(2))), .increase, .decrease, .nonDecrease, .track,
        .unknown("saknas"),
    ])
    func `a target comes back as it was`(target: Target) throws { #expect(try roundTrip(target)) }

    @Test(arguments: [
        Condition.equals(item: "roll", code: "chef"), .differs(item: "roll", code: "chef"),
        .isOne(item: "roll", of: ["a", "b"]), .selected(item: "roll", code: "a"),
        .compares(item: "ar", .atLeast, .number(Fraction(21, 2))),
        .compares(item: "dag", .less, .date(.last)),
        .all([.not(.equals(item: "roll", code: "chef")), .any([])]),
    ])
    func `a filter comes back as it was`(filter: Condition) throws { #expect(try roundTrip(filter)) }

    @Test(arguments: [#"{"k":3,"n":0}"#, #"{"k":5,"n":4}"#, #"{"k":-1,"n":4}"#])
    func `an impossible share is refused`(json: String) {
        #expect(throws: DecodingError.self) { try JSONDecoder().decode(Share.self, from: Data(json.utf8)) }
    }

    @Test(arguments: ["2022-02-30", "2022-13-01", "22-01-01", "2022-1-1", "2023-02-29"])
    func `a day the calendar lacks is refused`(text: String) { #expect(CalendarDate(text) == nil) }

    @Test(arguments: [
        ("2024-03-01", "2024-02-29"), ("2023-03-01", "2023-02-28"), ("2018-01-01", "2017-12-31"),
        ("2018-05-20", "2018-05-19"),
    ])
    func `a day has one before it`(day: String, before: String) {
        #expect(CalendarDate(day)?.dayBefore == CalendarDate(before))
    }

    @Test func `a text falls back to its broader language and then to its first`() {
        let text = LocalizedText([.swedish: "Vet ej", .english: "Don't know"])
        #expect(text.text(in: LanguageTag(rawValue: "sv-x-lattlast")) == "Vet ej")
        #expect(text.text(in: .english) == "Don't know")
        #expect(text.text(in: LanguageTag(rawValue: "fi")) == "Vet ej")
    }
}

extension CalendarDate {
    fileprivate static var last: CalendarDate {
        guard let day = CalendarDate("2018-08-31") else { preconditionFailure("the calendar has that day") }
        return day
    }
}
