import Norms

/// A day as people write it.
struct DateText {
    /// The day, or nil when the text tells of none for sure.
    private(set) var date: CalendarDate?
    /// The rules used.
    private(set) var rules: [NormalisingRule] = []
    private let cycle: Cycle?

    /// Reads folded text; the cycle lends its year to a date that has none.
    init(_ folded: String, cycle: Cycle?) {
        self.cycle = cycle
        let text = withHyphens(NumberText.withoutNote(folded, &rules) ?? folded)
        let day = withoutTime(text).filter { !$0.isWhitespace }
        if !day.isEmpty, Folding.isOfDigits(day) {
            date = compact(day)
        } else if day.contains("月") {
            date = chinese(day)
        } else {
            date = separated(day)
        }
    }

    /// The day of a serial number of Excel; nil outside 1921 to 2100.
    static func day(serial: Int, is1904: Bool) -> CalendarDate? {
        let days = is1904 ? serial + 1_462 : serial
        // Day 60 is the 29 February 1900 that never was (ECMA-376 §18.17.4.1).
        guard (7_671...73_415).contains(days) else { return nil }
        return CalendarDate(daysSinceEpoch: days - 25_569)
    }

    private mutating func compact(_ digits: String) -> CalendarDate? {
        guard let number = Int(digits) else { return nil }
        if digits.utf8.count == 8 {
            rules.append(.compactDate)
            return CalendarDate(
                year: number / 10_000,
                month: number / 100 % 100,
                day: number % 100
            )
        }
        guard digits.utf8.count == 5, let date = Self.day(serial: number, is1904: false) else {
            return nil
        }
        rules.append(.serialDate)
        return date
    }

    private mutating func chinese(_ text: String) -> CalendarDate? {
        let halves = text.split(separator: "月", omittingEmptySubsequences: false)
        guard halves.count == 2 else { return nil }
        let before = halves[0].split(separator: "年", omittingEmptySubsequences: false)
        guard let month = before.last.flatMap({ number($0) }), before.count <= 2,
            let day = dayOfMonth(halves[1])
        else { return nil }
        guard before.count == 2 else {
            guard let cycle else { return nil }
            rules.append(.yearOfCycle)
            return CalendarDate(year: cycle.year, month: month, day: day)
        }
        guard let year = year(before[0]) else { return nil }
        return CalendarDate(year: year, month: month, day: day)
    }

    private mutating func dayOfMonth(_ text: Substring) -> Int? {
        guard let end = text.firstIndex(where: { $0 == "日" || $0 == "号" }) else {
            return number(text)
        }
        let rest = text[text.index(after: end)...]
        let starts = ["", "上午", "下午", "晚", "星期", "周"]
        guard rest.isEmpty || starts.dropFirst().contains(where: { rest.hasPrefix($0) }) else {
            return nil
        }
        if !rest.isEmpty { rules.append(.timeDropped) }
        return number(text[..<end])
    }

    private mutating func separated(_ text: String) -> CalendarDate? {
        guard let separator = text.first(where: { "./-、年".contains($0) }) else { return nil }
        var parts = text.split(separator: separator, omittingEmptySubsequences: false)
        if let last = parts.last, last.hasSuffix("日") || last.hasSuffix("号") {
            parts[parts.count - 1] = last.dropLast()
        }
        guard parts.count == 3, parts.dropFirst().allSatisfy({ (1...2).contains($0.utf8.count) }),
            let month = Int(parts[1]), let day = Int(parts[2]), let year = year(parts[0])
        else { return nil }
        return CalendarDate(year: year, month: month, day: day)
    }

    /// The dashes that Chinese keyboards and Word put for a hyphen.
    private mutating func withHyphens(_ text: String) -> String {
        let dashes = "—―─‐‑‒－"
        guard text.contains(where: dashes.contains) else { return text }
        rules.append(.minus)
        return String(text.map { dashes.contains($0) ? "-" : $0 })
    }

    private mutating func withoutTime(_ text: String) -> String {
        let parts = text.split(whereSeparator: { $0 == " " || $0 == "T" })
        guard parts.count == 2, parts[1].contains(":"), parts[0].count >= 6 else { return text }
        rules.append(.timeDropped)
        return String(parts[0])
    }

    private mutating func year(_ text: Substring) -> Int? {
        guard let number = yearDigits(text) else { return nil }
        if (1_921...2_100).contains(number) { return number }
        // Two digits are a year of this century, and only one near the cycle.
        guard (1...99).contains(number), text.count == 2 else { return nil }
        let year = 2_000 + number
        if let cycle, !(cycle.year - 10...cycle.year + 1).contains(year) { return nil }
        guard cycle != nil || number > 12 else { return nil }
        rules.append(.shortYear)
        return year
    }

    private mutating func yearDigits(_ text: Substring) -> Int? {
        if let plain = Int(text) { return plain }
        guard let digits = ChineseNumeral.digits(text.map { $0 == "0" ? "〇" : $0 }.asText) else {
            return nil
        }
        markChinese()
        return Int(digits)
    }

    private mutating func number(_ text: some StringProtocol) -> Int? {
        if let plain = Int(text) { return plain }
        guard let number = ChineseNumeral.whole(text) else { return nil }
        markChinese()
        return number
    }

    private mutating func markChinese() {
        if !rules.contains(.chineseNumeral) { rules.append(.chineseNumeral) }
    }
}

extension [Character] {
    fileprivate var asText: String { String(self) }
}
