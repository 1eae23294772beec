package import Norms
import Yams

/// Reads `holidays.yaml`: the days off and the weekend days worked, year by year; every fault at its line.
package enum HolidayLoader {
    /// Reads a calendar from the text of the file.
    ///
    /// It is `nil` when any finding is a refusal; findings stand in the order of the file.
    package static func load(text: String) -> (calendar: WorkCalendar?, findings: [Finding]) {
        let faults = FaultList(prefix: "holidays")
        guard let root = YAMLText.root(of: text, faults: faults),
            let map = YAMLMap(root, called: "holidays", faults: faults)
        else { return (nil, faults.ordered) }
        var calendar = WorkCalendar()
        for pair in map.pairs {
            guard let year = Int(pair.key), (1_949...9_999).contains(year) else {
                let expected = Wording(zh: "四位数的年份", en: "a year of four digits")
                faults.wrongType("year", at: pair.place, value: pair.key, expected: expected)
                continue
            }
            let keys = ["source", "off", "work"]
            guard let part = YAMLMap(pair.value, called: pair.key, keys: keys, faults: faults)
            else { continue }
            part.require("off", "work")
            HolidayYear(year: year, map: part).read(into: &calendar)
        }
        return (faults.isFatal ? nil : calendar, faults.ordered)
    }
}

/// The days of one year as the file lists them.
private struct HolidayYear {
    let year: Int
    let map: YAMLMap

    func read(into calendar: inout WorkCalendar) {
        let off = days("off")
        let worked = days("work")
        for (day, place) in worked where day.weekday < 6 { reportWeekday(day, at: place) }
        let all = Set(off.map(\.day))
        for (day, place) in worked where all.contains(day) { reportBoth(day, at: place) }
        reportMissing(all)
        calendar.years.insert(year)
        calendar.daysOff.formUnion(all)
        calendar.workedDays.formUnion(worked.map(\.day))
    }

    /// The days of a list, spans taken apart: `01-21至01-27`, `04-05`, `2022-12-31`.
    private func days(_ key: String) -> [(day: CalendarDate, place: Place)] {
        (map.list(key) ?? []).flatMap { text, place in
            let ends = text.split(separator: "至", omittingEmptySubsequences: false).map(day)
            guard let first = ends.first ?? nil, let last = ends.last ?? nil, ends.count <= 2,
                first <= last, first.adding(days: 31) > last
            else {
                map.faults.wrongType(key, at: place, value: text, expected: Self.shape)
                return [(day: CalendarDate, place: Place)]()
            }
            return (first.daysSinceEpoch...last.daysSinceEpoch).map {
                (CalendarDate(daysSinceEpoch: $0), place)
            }
        }
    }

    private static let shape = Wording(
        zh: "“月-日”或“月-日至月-日”，如 04-05、01-21至01-27，跨年的写全年份",
        en: "a day or a span of days such as 04-05 or 01-21至01-27, with the year where it differs"
    )

    /// A day, of this year when none is written; an arrangement reaches no further than the years beside its own.
    private func day(_ text: Substring) -> CalendarDate? {
        let trimmed = text.split(separator: " ").joined()
        let full = trimmed.utf8.count == 5 ? "\(year)-\(trimmed)" : trimmed
        return CalendarDate(iso: full).flatMap { abs($0.year - year) <= 1 ? $0 : nil }
    }

    private func reportWeekday(_ day: CalendarDate, at place: Place) {
        map.faults.add(
            "not-weekend",
            at: place,
            value: day.description,
            zh: "\(day.chinese)不是周末，不用写成上班的日子",
            en: "\(day) is no weekend and need not be listed as worked",
            remedy: Wording(zh: "核对日期，或删去", en: "check the day, or remove it")
        )
    }

    private func reportBoth(_ day: CalendarDate, at place: Place) {
        map.faults.add(
            "off-and-worked",
            at: place,
            value: day.description,
            zh: "\(day.chinese)既写了放假又写了上班",
            en: "\(day) is listed as off and as worked",
            remedy: Wording(zh: "只留一处", en: "keep one")
        )
    }

    /// The days that are off every year (全国年节及纪念日放假办法 §2): without them the list is hardly whole.
    private func reportMissing(_ off: Set<CalendarDate>) {
        let fixed = [(1, 1), (5, 1), (10, 1), (10, 2), (10, 3)]
        let days = fixed.compactMap { CalendarDate(year: year, month: $0, day: $1) }
        for day in days where !off.contains(day) {
            map.faults.add(
                "statutory-day",
                .query,
                at: map.place(of: "off"),
                value: day.description,
                zh: "\(day.chinese)是法定节假日，没有列入放假",
                en: "\(day) is off by law but not listed",
                remedy: Wording(zh: "对照国务院办公厅的通知补上", en: "add it from the announcement")
            )
        }
    }
}
