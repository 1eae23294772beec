/// Which days are worked in an office: weekends are not, unless the State Council says otherwise (节假日安排).
package struct WorkCalendar: Sendable, Hashable {
    /// The years whose arrangement is known.
    package var years: Set<Int>
    /// The days off that were announced; weekends may be among them.
    package var daysOff: Set<CalendarDate>
    /// The days of weekends that are worked in exchange (调休上班).
    package var workedDays: Set<CalendarDate>

    /// Makes a calendar; without anything only weekends are off.
    package init(
        years: Set<Int> = [],
        daysOff: Set<CalendarDate> = [],
        workedDays: Set<CalendarDate> = []
    ) {
        self.years = years
        self.daysOff = daysOff
        self.workedDays = workedDays
    }

    /// Whether a day is worked.
    package func isWorked(_ day: CalendarDate) -> Bool {
        if workedDays.contains(day) { return true }
        return day.weekday < 6 && !daysOff.contains(day)
    }

    /// The day itself, or the first worked one after it.
    package func worked(from day: CalendarDate) -> CalendarDate { worked(day, step: 1) }

    /// The day itself, or the last worked one before it.
    package func worked(upTo day: CalendarDate) -> CalendarDate { worked(day, step: -1) }

    private func worked(_ start: CalendarDate, step: Int) -> CalendarDate {
        // No holiday lasts a month.
        (0..<31).lazy.map { start.adding(days: $0 * step) }.first(where: isWorked) ?? start
    }

    /// The last of so many working days after a day, which itself does not count; at least one.
    package func deadline(_ days: Int, after start: CalendarDate) -> Deadline {
        var day = start
        var left = max(days, 1)
        var unknown: [Int] = []
        // Holidays never last a month, so that the loop ends.
        while left > 0 {
            day = day.adding(days: 1)
            if isWorked(day) { left -= 1 }
            if !years.contains(day.year), unknown.last != day.year { unknown.append(day.year) }
            if day.year >= 9_999 { break }
        }
        return Deadline(day: day, workingDays: max(days, 1), unknownYears: unknown)
    }

    /// A day by which something is due, counted in working days.
    package struct Deadline: Sendable, Hashable {
        /// The day.
        package var day: CalendarDate
        /// How many working days were counted.
        package var workingDays: Int
        /// The years on the way of which no arrangement is known, so that only weekends were left out.
        package var unknownYears: [Int]
    }
}
