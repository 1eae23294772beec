import Norms
import Testing

struct CycleTests {
    @Test(arguments: [
        ("2023Q2", "2023年第二季度", "2023-04-01", "2023-06-30", "2023Q1"),
        ("2023Q1", "2023年第一季度", "2023-01-01", "2023-03-31", "2022Q4"),
        ("2024-02", "2024年2月", "2024-02-01", "2024-02-29", "2024-01"),
        ("2023-01", "2023年1月", "2023-01-01", "2023-01-31", "2022-12"),
        ("2023", "2023年度", "2023-01-01", "2023-12-31", "2022"),
    ])
    func `a cycle has a name, a first and a last day, and one before it`(
        _ text: String,
        _ chinese: String,
        _ first: String,
        _ last: String,
        _ previous: String
    ) throws {
        let cycle = try #require(Cycle(text))
        #expect(cycle.description == text)
        #expect(cycle.chinese == chinese)
        #expect(cycle.firstDay.description == first && cycle.lastDay.description == last)
        #expect(cycle.previous.description == previous)
        #expect(cycle.contains(cycle.firstDay) && cycle.contains(cycle.lastDay))
        #expect(!cycle.contains(cycle.lastDay.adding(days: 1)))
        #expect(!cycle.contains(cycle.firstDay.adding(days: -1)))
    }

    @Test(arguments: [
        "", "23Q2", "2023Q5", "2023Q0", "2023-13", "2023-0", "2023-5", "2023q", "2023年", "20230",
        "abcd",
    ])
    func `what is no cycle is none`(_ text: String) {
        #expect(Cycle(text) == nil)
    }

    @Test func `cycles are ordered by their end, shorter ones first`() {
        let texts = ["2023", "2023Q4", "2023-12", "2023Q1", "2022", "2023-03"]
        let sorted = texts.compactMap { Cycle($0) }.sorted().map(\.description)
        #expect(sorted == ["2022", "2023-03", "2023Q1", "2023-12", "2023Q4", "2023"])
    }

    @Test(arguments: [("2023-05", 2), ("2023Q4", 4), ("2023", 4), ("2023-12", 4), ("2023-01", 1)])
    func `a cycle lies in the quarter in which it ends`(_ text: String, _ quarter: Int) {
        #expect(Cycle(text)?.quarter == quarter)
    }
}

struct CalendarDateTests {
    @Test(arguments: [
        "2023-02-29", "1900-02-29", "2023-13-01", "2023-00-10", "2023-04-31", "0000-01-01",
    ])
    func `there is no such day`(_ text: String) {
        #expect(CalendarDate(iso: text) == nil)
    }

    @Test(arguments: ["2023-3-5", "2023/03/05", "20230305", "2023-03-05T10:00", "", "二〇二三"])
    func `only a date of ISO 8601 is read as one`(_ text: String) {
        #expect(CalendarDate(iso: text) == nil)
    }

    @Test(arguments: [
        ("1970-01-01", 0, 4), ("2000-02-29", 11_016, 2), ("2023-03-05", 19_421, 7),
        ("1899-12-31", -25_568, 7), ("0001-01-01", -719_162, 1), ("9999-12-31", 2_932_896, 5),
    ])
    func `a day has its number and its weekday`(_ text: String, _ days: Int, _ weekday: Int) throws
    {
        let date = try #require(CalendarDate(iso: text))
        #expect(date.daysSinceEpoch == days)
        #expect(date.weekday == weekday)
        #expect(CalendarDate(daysSinceEpoch: days) == date)
    }

    @Test func `numbers of days and dates are the same over a century`() {
        for days in stride(from: -20_000, through: 40_000, by: 37) {
            #expect(CalendarDate(daysSinceEpoch: days).daysSinceEpoch == days)
        }
    }

    @Test(arguments: [
        ("2023-01-31", 1, "2023-02-28"), ("2024-01-31", 1, "2024-02-29"),
        ("2020-06-28", 36, "2023-06-28"), ("2023-03-31", -1, "2023-02-28"),
        ("2023-12-15", 1, "2024-01-15"), ("2024-02-29", 12, "2025-02-28"),
    ])
    func `months are added to the same day or the last of the month`(
        _ start: String,
        _ months: Int,
        _ end: String
    ) throws {
        let date = try #require(CalendarDate(iso: start))
        #expect(date.adding(months: months).description == end)
    }

    @Test func `official documents write a date without zeros`() {
        #expect(CalendarDate(iso: "2023-03-05")?.chinese == "2023年3月5日")
        #expect(CalendarDate(year: 23, month: 1, day: 2)?.description == "0023-01-02")
    }
}
