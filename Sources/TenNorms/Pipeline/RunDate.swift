import Foundation
import Norms

/// The day of a run: declared, or else the clock's, in the one legal time of the country (UTC+8).
enum RunDate {
    /// The time of a run as the ledger keeps it, ISO 8601; a declared day begins at midnight in UTC+8.
    static func time(_ declared: CalendarDate?) -> String {
        declared.map { "\($0)T00:00:00+08:00" } ?? Date().formatted(.iso8601)
    }

    /// The day of a time that ``time(_:)`` gave; `nil` when the text is none.
    static func day(of time: String) -> CalendarDate? {
        guard let day = CalendarDate(iso: time.prefix(10)) else { return nil }
        guard time.hasSuffix("Z"), let hour = Int(time.dropFirst(11).prefix(2)) else { return day }
        return hour >= 16 ? day.adding(days: 1) : day
    }
}
