/// A table of a document.
package struct Table: Sendable, Hashable {
    /// The rows from top to bottom, deleted ones left out.
    package var rows: [TableRow] = []
    /// Whether it stands in a text box, which floats beside the text.
    package var isInTextBox = false

    /// Makes a table.
    package init(rows: [TableRow] = []) { self.rows = rows }

    /// The words of all cells: cells parted by tabs, rows by line feeds.
    package var text: String {
        rows.map { row in row.cells.map(\.text).joined(separator: "\t") }.joined(separator: "\n")
    }

    /// The cell that covers a place of the grid, and the row that it starts in; columns and rows count from 0.
    package func cell(row: Int, column: Int) -> (row: Int, cell: TableCell)? {
        guard rows.indices.contains(row) else { return nil }
        for start in stride(from: row, through: 0, by: -1) {
            for cell in rows[start].cells
            where cell.columns.contains(column) && start + cell.rowSpan > row {
                return (start, cell)
            }
        }
        return nil
    }
}
