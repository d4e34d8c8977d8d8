import JourneyModel
import Testing

struct CalendarDateTests {
    @Test(
        "days that do not exist are refused",
        arguments: [(2026, 2, 29), (2026, 4, 31), (2026, 13, 1), (2026, 0, 1), (0, 1, 1), (1900, 2, 29), (2026, 1, 0)])
    func refusesMissingDays(year: Int, month: Int, day: Int) {
        #expect(CalendarDate(year: year, month: month, day: day) == nil)
    }

    @Test(
        "only the form year-month-day is read", arguments: ["2026-1-1", "01.02.2026", "2026-10-1x", "", "2026/10/01"])
    func refusesOtherForms(text: String) {
        #expect(CalendarDate(iso: text) == nil)
    }

    @Test("a written date comes back as it was", arguments: ["2026-10-01", "2024-02-29", "0001-01-01", "9999-12-31"])
    func roundTrip(text: String) throws {
        #expect(try #require(CalendarDate(iso: text)).iso == text)
    }

    @Test("days since 1970 and back are the same day, over leap years and centuries")
    func daysSinceEpoch() throws {
        #expect(CalendarDate(daysSinceEpoch: 0).iso == "1970-01-01")
        #expect(CalendarDate(daysSinceEpoch: -1).iso == "1969-12-31")
        var previous = CalendarDate(daysSinceEpoch: -140_001)
        for day in stride(from: -140_000, to: 140_000, by: 1) {
            let date = CalendarDate(daysSinceEpoch: day)
            #expect(date.daysSinceEpoch == day)
            #expect(previous < date)
            previous = date
        }
    }

    @Test(
        "a period later is the same day of a later month, or its last",
        arguments: [
            ("2026-01-31", CalendarPeriod.months(1), "2026-02-28"), ("2023-08-31", .months(6), "2024-02-29"),
            ("2026-11-05", .months(3), "2027-02-05"), ("2026-12-31", .days(1), "2027-01-01"),
            ("2024-02-29", .months(12), "2025-02-28"),
        ])
    func advances(from: String, period: CalendarPeriod, to: String) throws {
        #expect(try #require(CalendarDate(iso: from)).advanced(by: period).iso == to)
    }

    @Test("a map is due a period after its review, and never without one")
    func due() throws {
        var review = ReviewFacts()
        review.reviewEvery = .months(6)
        #expect(review.due == nil)
        review.reviewed = CalendarDate(iso: "2026-10-01")
        #expect(review.due?.iso == "2027-04-01")
        review.reviewEvery = nil
        #expect(review.due == nil)
    }
}
