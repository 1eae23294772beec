/// A row of a grid with the cells that a person sees in it.
struct GridRow: Sendable {
    /// The row, counted from 1.
    var number: Int
    /// The cells from left to right, those that continue from above among them; empty cells of a sheet are not listed.
    var cells: [GridCell]

    /// Rows of cells by number, in order.
    static func inOrder(_ rows: [Int: [GridCell]]) -> [GridRow] {
        rows.sorted { $0.key < $1.key }.map { number, cells in
            GridRow(
                number: number,
                cells: cells.sorted { $0.columns.lowerBound < $1.columns.lowerBound }
            )
        }
    }

    /// The listed cell that covers a column.
    func cell(column: Int) -> GridCell? { cells.first { $0.columns.contains(column) } }
}
