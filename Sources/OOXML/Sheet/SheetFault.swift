/// Why a workbook could not be written.
package struct SheetFault: Error, Sendable, Hashable, CustomStringConvertible {
    /// What could not be written: the path, or the sheet and cell.
    package let what: String
    /// Why, in libxlsxwriter's words.
    package let reason: String

    /// Makes a fault.
    package init(what: String, reason: String) {
        self.what = what
        self.reason = reason
    }

    /// Both in one line.
    package var description: String { "\(what): \(reason)" }
}
