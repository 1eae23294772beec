import Norms
import TenNorms
import Testing

struct HolidayLoaderTests {
    private let file = "holidays.yaml"

    private func calendar() throws -> WorkCalendar {
        let result = HolidayLoader.load(text: try Template.read(file))
        #expect(result.findings.isEmpty, "\(result.findings.map { $0.message(.en) })")
        return try #require(result.calendar)
    }

    /// A day, and the deadlines of one and of three working days after it: read off the announcements by hand.
    @Test(arguments: [
        ("2022-12-30", "2023-01-03", "2023-01-05"), ("2023-01-20", "2023-01-28", "2023-01-30"),
        ("2023-04-28", "2023-05-04", "2023-05-06"), ("2023-06-21", "2023-06-25", "2023-06-27"),
        ("2023-09-28", "2023-10-07", "2023-10-09"), ("2024-02-03", "2024-02-04", "2024-02-06"),
        ("2024-02-09", "2024-02-18", "2024-02-20"), ("2024-09-14", "2024-09-18", "2024-09-20"),
        ("2024-09-30", "2024-10-08", "2024-10-10"), ("2025-01-25", "2025-01-26", "2025-02-05"),
        ("2025-01-27", "2025-02-05", "2025-02-07"), ("2025-05-30", "2025-06-03", "2025-06-05"),
        ("2025-09-30", "2025-10-09", "2025-10-11"), ("2025-12-31", "2026-01-04", "2026-01-06"),
        ("2026-02-13", "2026-02-14", "2026-02-25"), ("2026-09-19", "2026-09-20", "2026-09-22"),
        ("2026-09-30", "2026-10-08", "2026-10-10"),
    ])
    func `working days are those of the announcements`(start: String, one: String, three: String)
        throws
    {
        let calendar = try calendar()
        let start = try #require(CalendarDate(iso: start))
        #expect(calendar.deadline(1, after: start).day.description == one)
        #expect(calendar.deadline(3, after: start).day.description == three)
        #expect(calendar.years == [2023, 2024, 2025, 2026])
    }

    @Test(arguments: [
        ("01-21至01-27", "01-27至01-21", "wrong-type"), ("04-05,", "04-31,", "wrong-type"),
        ("2022-12-31", "2020-12-31", "wrong-type"), ("01-28, 01-29", "01-30, 01-29", "not-weekend"),
        ("01-28, 01-29", "04-29, 01-29", "off-and-worked"), ("  work:", "  works:", "unknown-key"),
        ("2023:", "二〇二三:", "wrong-type"),
    ])
    func `a fault is found at its line`(_ old: String, _ new: String, _ code: String) throws {
        let edited = try Template.edit(file, old, new)
        let result = HolidayLoader.load(text: edited.text)
        #expect(result.calendar == nil)
        let found = result.findings.filter { $0.code == "holidays-\(code)" }
        #expect(found.contains { abs(($0.line ?? 0) - edited.line) <= 2 }, "\(result.findings)")
    }

    @Test func `a list without a day that is off by law is usable and queried`() throws {
        let edited = try Template.edit(file, "09-29至10-06", "09-29至10-02")
        let result = HolidayLoader.load(text: edited.text)
        #expect(result.calendar != nil)
        #expect(result.findings.map(\.code) == ["holidays-statutory-day"])
        #expect(result.findings.first?.severity == .query)
        #expect(result.findings.first?.value == "2023-10-03")
    }

    @Test(arguments: ["", "2023", "2023: [", "2023: {off: [], work: [}", "- 1"])
    func `a file that is no calendar is refused without a crash`(_ text: String) {
        let result = HolidayLoader.load(text: text)
        #expect(result.calendar == nil)
        #expect(!result.findings.isEmpty)
    }
}
