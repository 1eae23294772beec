import Norms
import OOXML
import Reading
import Testing

struct DateTests {
    private static func read(_ content: Content) -> Normalised {
        Normaliser(cycle: Cycle("2023Q1")).read(content, as: .answer(.date))
    }

    @Test(
        arguments: [
            "2023年3月5日", "2023.3.5", "2023/3/5", "2023-03-05", "2023-3-5", "20230305", "23.3.5",
            "3月5日", "二〇二三年三月五日", "二○二三年三月五日", "二O二三年三月五日", "44990", "2023年03月05日",
            "２０２３年３月５日", "2023 年 3 月 5 日", "2023年3月5号", "2023.3.5日", "2023-03-05 10:30",
            "2023-03-05T10:30:00", "2023年3月5日（星期日）", "2023年3月5日上午", "23年3月5日",
            "２０２３．０３．０５", "2023、3、5", "2023—03—05", "2023–03–05", "2023－03－05", "2023‑3‑5",
        ]
    )
    func `5 March 2023 is read in every shape`(text: String) {
        #expect(Self.read(.text(text)).value == .date(day(2023, 3, 5)))
    }

    @Test(
        arguments: [
            ("2023年3月", "ambiguous"), ("3月上旬", "ambiguous"), ("长期", "wrongKind"),
            ("2023", "ambiguous"), ("3/5/2023", "ambiguous"), ("3.5", "ambiguous"),
            ("2023-02-30", "ambiguous"), ("2023年3月5日、6日", "ambiguous"), ("12.3.5", "ambiguous"),
            ("2023-3-5至2023-3-8", "ambiguous"), ("230305", "ambiguous"), ("每月5日", "ambiguous"),
        ]
    )
    func `a text that is no one day is not taken`(text: String, why: String) throws {
        let reason = try #require(Value.Unreadable(rawValue: why))
        #expect(Self.read(.text(text)).value == .unreadable(reason))
    }

    @Test func `a serial of 44990 is 5 March 2023`() {
        #expect(
            Self.read(.number(44_990, isPercent: false))
                == Normalised(.date(day(2023, 3, 5)), [.serialDate])
        )
    }

    @Test(arguments: [(44_990.0, false), (43_528.0, true), (44_990.4375, false)])
    func `a date cell is that day in both epochs`(serial: Double, is1904: Bool) {
        let read = Self.read(.date(SheetDate(serial: serial, is1904: is1904)))
        #expect(read.value == .date(day(2023, 3, 5)))
        #expect(read.rules.first == .dateCell)
    }

    @Test func `a time of day is no date`() {
        let time = SheetDate(serial: 0.5, shown: .time)
        #expect(Self.read(.date(time)).value == .unreadable(.wrongKind))
    }

    @Test func `a date without a year takes the year of the cycle and says so`() {
        #expect(Self.read(.text("3月5日")).rules == [.yearOfCycle])
        let homeless = Normaliser().read(.text("3月5日"), as: .answer(.date))
        #expect(homeless.value == .unreadable(.ambiguous))
    }

    @Test func `points that Excel made a date are not points`() {
        let date = Content.date(SheetDate(serial: 44_990))
        let question = Question.points(.scored, maximum: Points(3))
        #expect(Normaliser().read(date, as: question).value == .unreadable(.wrongKind))
    }
}

/// A day that exists; the first of 1970 otherwise, which no test expects.
private func day(_ year: Int, _ month: Int, _ day: Int) -> CalendarDate {
    CalendarDate(year: year, month: month, day: day) ?? CalendarDate(daysSinceEpoch: 0)
}
