/// What a cell holds.
package enum CellValue: Sendable, Hashable {
    /// A formula for which no result was saved; cells without anything in them are not listed at all.
    case blank
    /// A number that no date format makes a date.
    case number(Double)
    /// A text, with nothing trimmed.
    case text(String)
    /// TRUE or FALSE.
    case bool(Bool)
    /// A number shown as a date, a time or both, or an ISO date (`t="d"`).
    case date(SheetDate)
    /// An error value such as `#REF!`.
    case error(String)
}
