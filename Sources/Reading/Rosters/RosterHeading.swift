import Norms
import OOXML

/// The heading row of a roster: which column stands where.
struct RosterHeading {
    /// The row, counted from 1.
    let row: Int
    /// The column of the sheet for each column of the roster, counted from 1.
    let columns: [RosterColumn: Int]
    /// Where the row begins.
    let place: Place

    /// Finds the heading row among the first rows of a sheet; nil when there is none.
    init?(in sheet: Worksheet) {
        var row = 0
        var columns: [RosterColumn: Int] = [:]
        for cell in sheet.cells.prefix(while: { $0.reference.row <= 20 }) {
            if cell.reference.row != row {
                if columns[.name] != nil, columns.count >= 3 { break }
                row = cell.reference.row
                columns = [:]
            }
            guard let column = RosterColumn.named(cell.text), columns[column] == nil else {
                continue
            }
            columns[column] = cell.reference.column
        }
        guard columns[.name] != nil, columns.count >= 3 else { return nil }
        self.row = row
        self.columns = columns
        place = .cell(sheet: sheet.name, reference: "\(CellReference(row: row, column: 1))")
    }

    /// The columns without which the roster cannot be used.
    var missing: [RosterColumn] {
        RosterColumn.allCases.filter { $0.isRequired && columns[$0] == nil }
    }
}
