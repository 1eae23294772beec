extension SheetDate {
    /// The year, month and day; nil when the number stands for no day, as below 1 in the 1900 system.
    ///
    /// 60 gives the 29 February 1900 that Excel shows and no calendar has.
    package var day: (year: Int, month: Int, day: Int)? {
        day(after: seconds / Self.secondsADay)
    }

    private func day(after days: Int) -> (year: Int, month: Int, day: Int)? {
        if is1904 { return Self.civil(days - 24_107) }
        if days == 60 { return (1900, 2, 29) }
        return days < 1 ? nil : Self.civil(days - (days < 60 ? 25_568 : 25_569))
    }

    /// The time of day, rounded to a second.
    package var time: (hour: Int, minute: Int, second: Int) {
        let rest = seconds % Self.secondsADay
        return (rest / 3_600, rest / 60 % 60, rest % 60)
    }

    /// The date in ISO 8601: `2023-03-05`, `2023-03-05T10:30:00`, `10:30:00`, or `36:30:00` for a length of time.
    ///
    /// A day under a format that shows only its hours keeps its day: whoever typed it may have meant the day.
    package var text: String {
        switch shown {
        case .elapsed: Self.clock(seconds / 3_600, seconds / 60 % 60, seconds % 60)
        case .time where serial < 1: Self.clock(time.hour, time.minute, time.second)
        case .date: dayText ?? Self.clock(time.hour, time.minute, time.second)
        case .dateAndTime, .time:
            (dayText.map { $0 + "T" } ?? "") + Self.clock(time.hour, time.minute, time.second)
        }
    }

    /// The whole value in ISO 8601, whatever the format shows of it: the day, where there is one, and the time of day to a
    /// thousandth of a second, where it is not midnight or the format asks for it.
    ///
    /// This is what other readers of workbooks give: `2017-01-23T07:21:21.533` under a format that shows the day only.
    package var iso: String {
        let count = Int((serial * 86_400_000).rounded())
        let (seconds, thousandths) = (count / 1_000, count % 1_000)
        let fraction = thousandths == 0 ? "" : "." + Self.digits(thousandths, 3)
        let rest = seconds % Self.secondsADay
        let clock = Self.clock(rest / 3_600, rest / 60 % 60, rest % 60) + fraction
        switch shown {
        case .elapsed:
            return Self.clock(seconds / 3_600, seconds / 60 % 60, seconds % 60) + fraction
        case .time where serial < 1: return clock
        case .date, .dateAndTime, .time:
            guard let day = dayText(after: seconds / Self.secondsADay) else { return clock }
            return shown == .date && count % 86_400_000 == 0 ? day : day + "T" + clock
        }
    }

    /// The largest number that is a day: 31 December 9999.
    static let lastSerial = 2_958_466.0
    private static let secondsADay = 86_400

    private var seconds: Int { Int((serial * 86_400).rounded()) }

    private var dayText: String? { dayText(after: seconds / Self.secondsADay) }

    private func dayText(after days: Int) -> String? {
        day(after: days).map {
            Self.digits($0.year, 4) + "-" + Self.digits($0.month, 2) + "-" + Self.digits($0.day, 2)
        }
    }

    private static func clock(_ hour: Int, _ minute: Int, _ second: Int) -> String {
        digits(hour, 2) + ":" + digits(minute, 2) + ":" + digits(second, 2)
    }

    private static func digits(_ number: Int, _ width: Int) -> String {
        let text = String(number)
        return String(repeating: "0", count: max(0, width - text.utf8.count)) + text
    }

    /// The Gregorian date so many days after 1 January 1970 (Hinnant's `civil_from_days`).
    private static func civil(_ days: Int) -> (year: Int, month: Int, day: Int) {
        let shifted = days + 719_468
        let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
        let dayOfEra = shifted - era * 146_097
        let yearOfEra =
            (dayOfEra - dayOfEra / 1_460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
        let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let month = (5 * dayOfYear + 2) / 153
        let year = yearOfEra + era * 400 + (month < 10 ? 0 : 1)
        return (year, month < 10 ? month + 3 : month - 9, dayOfYear - (153 * month + 2) / 5 + 1)
    }
}
