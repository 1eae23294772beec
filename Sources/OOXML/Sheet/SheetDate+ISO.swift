extension SheetDate {
    /// Reads an ISO 8601 date, time or both, as a cell of type `d` holds it (ECMA-376 §18.18.11).
    init?(iso text: String, is1904: Bool) {
        let parts = text.split(separator: "T", maxSplits: 1)
        guard let first = parts.first else { return nil }
        let clock = first.contains(":") ? first : parts.dropFirst().first
        let date = first.contains(":") ? nil : first
        guard date != nil || clock != nil else { return nil }
        var serial = 0.0
        if let date {
            guard let days = Self.days(date) else { return nil }
            serial += Double(days - (is1904 ? 1_462 : 0))
        }
        if let clock {
            guard let seconds = Self.seconds(clock) else { return nil }
            serial += seconds / 86_400
        }
        let shown: Shown = date == nil ? .time : clock == nil ? .date : .dateAndTime
        self.init(serial: serial, is1904: is1904, shown: shown)
    }

    private static func days(_ text: Substring) -> Int? {
        let numbers = text.split(separator: "-").map { Int($0) }
        guard numbers.count == 3, let year = numbers[0], let month = numbers[1],
            let day = numbers[2], (1...9999).contains(year), (1...12).contains(month),
            (1...31).contains(day)
        else { return nil }
        // Days of the civil calendar, counted from 1 March of year 0 (Hinnant's `days_from_civil`).
        let shiftedYear = month > 2 ? year : year - 1
        let dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1
        let count =
            shiftedYear * 365 + shiftedYear / 4 - shiftedYear / 100 + shiftedYear / 400 + dayOfYear
        let serial = count - 719_468 + 25_569
        return serial < 61 ? serial - 1 : serial
    }

    private static func seconds(_ text: Substring) -> Double? {
        let clock = text.prefix { $0 != "Z" && $0 != "+" }
        let numbers = clock.split(separator: ":").map { Double($0) }
        guard (2...3).contains(numbers.count), let hour = numbers[0], let minute = numbers[1]
        else { return nil }
        return hour * 3_600 + minute * 60 + ((numbers.count == 3 ? numbers[2] : 0) ?? 0)
    }
}
