import Norms
import OOXML

/// A returned file as tables of cells: the one view on sheets and documents that fields are looked for in.
struct Grid: Sendable {
    /// The sheets in tab order, or the tables in reading order.
    var tables: [GridTable] = []
    /// The cells that carry the identity of a field, by ``Norms/FieldID/tag`` in lower case.
    var identities: [String: [Spot]] = [:]
    /// The form number in the custom properties of the file.
    var property: String?
    /// What is printed at the foot of the pages of a document.
    var footer = ""
    /// How many pictures stand in the file, those in cells among them.
    var pictures = 0
    /// The format of the file.
    var format: FilledForm.Format

    /// The cell that covers an address; in a sheet every address has one, in a document only those of the table.
    func cell(_ spot: Spot) -> GridCell? {
        guard tables.indices.contains(spot.table), spot.row > 0, spot.column > 0 else { return nil }
        let table = tables[spot.table]
        if let cell = table.row(spot.row)?.cell(column: spot.column) { return cell }
        guard let origin = table.origin(row: spot.row) else { return nil }
        var columns = spot.column...spot.column
        var rows = spot.row...spot.row
        if let merge = table.emptyMerges.first(where: {
            $0.rows.contains(spot.row) && $0.columns.contains(spot.column)
        }) {
            (rows, columns) = (merge.rows, merge.columns)
        }
        let first = CellReference(row: rows.lowerBound, column: columns.lowerBound)
        return GridCell(
            spot: Spot(table: spot.table, row: first.row, column: first.column),
            columns: columns,
            rows: rows,
            content: .empty,
            origin: origin
        )
    }

    /// The cell to the right of another, past what is merged with it.
    func cell(rightOf cell: GridCell) -> GridCell? {
        self.cell(beside: cell, column: cell.columns.upperBound + 1)
    }

    /// The cell to the left of another, with all that is merged with it; nil at the edge.
    func cell(leftOf cell: GridCell) -> GridCell? {
        guard cell.columns.lowerBound > 1 else { return nil }
        return self.cell(beside: cell, column: cell.columns.lowerBound - 1)
    }

    private func cell(beside cell: GridCell, column: Int) -> GridCell? {
        self.cell(Spot(table: cell.spot.table, row: cell.spot.row, column: column))
    }
}
