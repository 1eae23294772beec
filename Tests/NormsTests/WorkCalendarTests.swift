import Norms
import Testing

struct WorkCalendarTests {
    private func day(_ text: String) throws -> CalendarDate {
        try #require(CalendarDate(iso: text))
    }

    @Test(arguments: [
        ("2024-07-01", 1, "2024-07-02"), ("2024-07-05", 1, "2024-07-08"),
        ("2024-07-05", 3, "2024-07-10"), ("2024-07-06", 1, "2024-07-08"),
        ("2024-12-30", 3, "2025-01-02"),
    ])
    func `weekends are left out, and the day itself does not count`(
        start: String,
        days: Int,
        end: String
    ) throws {
        let deadline = WorkCalendar().deadline(days, after: try day(start))
        #expect(deadline.day == (try day(end)))
        #expect(deadline.workingDays == days)
    }

    @Test func `days off are left out and weekend days that are worked count`() throws {
        let calendar = WorkCalendar(
            years: [2024],
            daysOff: [try day("2024-07-09")],
            workedDays: [try day("2024-07-06")]
        )
        #expect(calendar.deadline(1, after: try day("2024-07-05")).day == (try day("2024-07-06")))
        #expect(calendar.deadline(2, after: try day("2024-07-06")).day == (try day("2024-07-10")))
    }

    @Test func `a day off gives way to the next worked day, or to the one before`() throws {
        let calendar = WorkCalendar(
            years: [2024],
            daysOff: [try day("2024-07-08")],
            workedDays: [try day("2024-07-14")]
        )
        #expect(calendar.worked(from: try day("2024-07-06")) == (try day("2024-07-09")))
        #expect(calendar.worked(upTo: try day("2024-07-08")) == (try day("2024-07-05")))
        #expect(calendar.worked(from: try day("2024-07-13")) == (try day("2024-07-14")))
        #expect(calendar.worked(from: try day("2024-07-09")) == (try day("2024-07-09")))
    }

    @Test
    func `a year without an arrangement is named, once, and only when days of it are counted`()
        throws
    {
        let calendar = WorkCalendar(years: [2024])
        #expect(calendar.deadline(3, after: try day("2024-12-30")).unknownYears == [2025])
        #expect(calendar.deadline(3, after: try day("2024-12-20")).unknownYears.isEmpty)
        #expect(calendar.deadline(9, after: try day("2023-12-28")).unknownYears == [2023])
    }

    @Test func `no number of days makes it loop or go back`() throws {
        let start = try day("9999-12-30")
        #expect(WorkCalendar().deadline(60, after: start).day >= start)
        #expect(
            WorkCalendar().deadline(0, after: try day("2024-07-01")).day == (try day("2024-07-02"))
        )
    }
}
