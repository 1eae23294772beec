/// A date, a time of day or both, as a sheet holds it: a count of days.
///
/// The count starts so that 1 is 1 January 1900 and 60 is the 29 February 1900 that never was, or, in the 1904 system, so
/// that 0 is 1 January 1904 (ECMA-376 §18.17.4.1).
package struct SheetDate: Sendable, Hashable {
    /// What the cell's number format shows of it.
    package enum Shown: UInt8, Sendable, Hashable {
        /// Years, months or days only.
        case date
        /// Hours, minutes or seconds only.
        case time
        /// Both.
        case dateAndTime
        /// A length of time, in hours over 24 (`[h]:mm`).
        case elapsed
    }

    /// The number in the cell: days, with the time of day as the fraction.
    package let serial: Double
    /// Whether the workbook counts from 1904.
    package let is1904: Bool
    /// What the number format shows.
    package let shown: Shown

    /// Makes a date from the number in the cell.
    package init(serial: Double, is1904: Bool = false, shown: Shown = .dateAndTime) {
        self.serial = serial
        self.is1904 = is1904
        self.shown = shown
    }
}
