/// An assessment period: a month (月抽查指导), a quarter (季督查考核) or a year (年综合考评).
package enum Cycle: Sendable, Hashable {
    /// A month, 1 to 12.
    case month(year: Int, month: Int)
    /// A quarter, 1 to 4.
    case quarter(year: Int, quarter: Int)
    /// A calendar year.
    case year(Int)

    /// Reads `2023-05`, `2023Q2` or `2023`; `nil` for anything else.
    package init?(_ text: some StringProtocol) {
        guard text.utf8.count >= 4, let year = Int(text.prefix(4)), year >= 1_900 else {
            return nil
        }
        let rest = text.dropFirst(4)
        if rest.isEmpty {
            self = .year(year)
        } else if rest.utf8.count == 2, rest.first == "Q" || rest.first == "q",
            let quarter = Int(rest.dropFirst()), (1...4).contains(quarter)
        {
            self = .quarter(year: year, quarter: quarter)
        } else if rest.utf8.count == 3, rest.first == "-", let month = Int(rest.dropFirst()),
            (1...12).contains(month)
        {
            self = .month(year: year, month: month)
        } else {
            return nil
        }
    }

    /// The calendar year of the period.
    package var year: Int {
        switch self {
        case .month(let year, _), .quarter(let year, _), .year(let year): year
        }
    }

    /// The quarter in which the period ends, 1 to 4.
    package var quarter: Int { (months.upperBound - 1) / 3 + 1 }

    /// The months covered, 1 to 12.
    package var months: ClosedRange<Int> {
        switch self {
        case .month(_, let month): month...month
        case .quarter(_, let quarter): (quarter * 3 - 2)...(quarter * 3)
        case .year: 1...12
        }
    }

    /// The first day of the period.
    package var firstDay: CalendarDate { day(1, of: months.lowerBound) }

    /// The last day of the period.
    package var lastDay: CalendarDate {
        day(CalendarDate.daysIn(month: months.upperBound, of: year), of: months.upperBound)
    }

    private func day(_ day: Int, of month: Int) -> CalendarDate {
        CalendarDate(year: year, month: month, day: day) ?? CalendarDate(daysSinceEpoch: 0)
    }

    /// Whether a day lies inside the period.
    package func contains(_ date: CalendarDate) -> Bool {
        firstDay <= date && date <= lastDay
    }

    /// Whether it only guides (月抽查指导): findings are told, but no unit is graded, ranked, commended or called in.
    package var isGuidance: Bool { if case .month = self { true } else { false } }

    /// The period of the same length just before.
    package var previous: Cycle {
        switch self {
        case .month(let year, 1): .month(year: year - 1, month: 12)
        case .month(let year, let month): .month(year: year, month: month - 1)
        case .quarter(let year, 1): .quarter(year: year - 1, quarter: 4)
        case .quarter(let year, let quarter): .quarter(year: year, quarter: quarter - 1)
        case .year(let year): .year(year - 1)
        }
    }

    /// The name in running Chinese text: `2023年第二季度`, `2023年5月`, `2023年度`.
    package var chinese: String {
        switch self {
        case .month(let year, let month): "\(year)年\(month)月"
        case .quarter(let year, let quarter):
            "\(year)年第\(["一", "二", "三", "四"][(quarter - 1) % 4])季度"
        case .year(let year): "\(year)年度"
        }
    }
}

extension Cycle: CustomStringConvertible, Comparable {
    /// The short form used in folders, commands and JSON: `2023Q2`, `2023-05`, `2023`.
    package var description: String {
        switch self {
        case .month(let year, let month): "\(year)-\(month < 10 ? "0" : "")\(month)"
        case .quarter(let year, let quarter): "\(year)Q\(quarter)"
        case .year(let year): "\(year)"
        }
    }

    /// Orders by last day, then shorter periods first.
    package static func < (left: Cycle, right: Cycle) -> Bool {
        (left.lastDay, left.months.count) < (right.lastDay, right.months.count)
    }
}

extension Cycle: Codable {
    /// Reads the short form.
    package init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        let text = try container.decode(String.self)
        guard let cycle = Cycle(text) else {
            throw DecodingError.dataCorruptedError(
                in: container,
                debugDescription: "\"\(text)\" is not a cycle"
            )
        }
        self = cycle
    }

    /// Writes the short form.
    package func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(description)
    }
}
