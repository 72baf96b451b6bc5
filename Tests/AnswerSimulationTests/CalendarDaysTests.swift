import SurveyModel
import Testing

@testable import AnswerSimulation

struct CalendarDaysTests {
    @Test(arguments: [("1970-01-01", 719_468), ("2000-02-29", 730_484), ("2018-11-14", 737_317)])
    func `days are numbered as in the calendar`(text: String, number: Int) throws {
        let day = try #require(CalendarDate(text))
        #expect(day.dayNumber == number)
        #expect(CalendarDate(dayNumber: number) == day)
    }

    @Test func `every day of four centuries comes back from its number`() throws {
        let first = try #require(CalendarDate("1801-01-01")).dayNumber
        let last = try #require(CalendarDate("2200-12-31")).dayNumber
        var previous = 0
        for number in first...last {
            let day = try #require(CalendarDate(dayNumber: number))
            #expect(day.dayNumber == number)
            #expect(day.ordinal > previous)
            previous = day.ordinal
        }
    }

    @Test(arguments: [("2018-11-09", false), ("2018-11-10", true), ("2018-11-11", true), ("2018-11-12", false)])
    func `Saturdays and Sundays are known`(text: String, isWeekend: Bool) throws {
        #expect(try #require(CalendarDate(text)).isWeekend == isWeekend)
    }
}
