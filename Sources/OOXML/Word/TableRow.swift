/// A row of a table.
package struct TableRow: Sendable, Hashable {
    /// The cells that start in this row, from left to right; a cell that continues one above is not listed.
    package var cells: [TableCell] = []
    /// Whether Word repeats the row at the top of each page.
    package var isHeader = false
    /// The content controls that hold the whole row.
    package var controls: [ContentControl] = []

    /// Makes a row without cells.
    package init() {}
}
