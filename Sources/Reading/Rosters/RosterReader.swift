package import Norms
package import OOXML

/// Reads the roster of units from the workbook that staff edit, and tells every fault by its cell.
///
/// The sheet is the first one with a heading row that names 编码 and 单位名称; columns may stand in any order, and
/// other columns are passed over. Rows with neither code nor name are passed over too.
package struct RosterReader: Sendable {
    private let limits: Limits

    /// Makes a reader that opens files within limits.
    package init(limits: Limits = .standard) { self.limits = limits }

    /// Reads the bytes of a workbook.
    ///
    /// Units of a category that is not in `categories` are a fault. The roster holds the rows without faults of their
    /// own; it is nil when the file or its heading row cannot be read.
    package func read(
        bytes: [UInt8],
        categories: [UnitCategory]
    ) -> (roster: Roster?, findings: [Finding]) {
        do {
            return read(try Workbook.read(bytes, limits: limits), categories: categories)
        } catch {
            return (nil, [FileTrouble.finding(for: error, file: .roster)])
        }
    }

    /// Reads a workbook that is open already.
    package func read(
        _ workbook: Workbook,
        categories: [UnitCategory]
    ) -> (roster: Roster?, findings: [Finding]) {
        for sheet in workbook.sheets {
            guard let heading = RosterHeading(in: sheet) else { continue }
            let missing = heading.missing
            guard missing.isEmpty else {
                return (nil, missing.map { RosterFault.missingColumn($0, in: heading.place) })
            }
            var rows = RosterRows(sheet: sheet, heading: heading, categories: categories)
            rows.readAll()
            return (Roster(units: rows.units), rows.findings)
        }
        return (nil, [RosterFault.noHeading()])
    }
}
