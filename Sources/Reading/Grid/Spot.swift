/// The address of a cell in a grid.
struct Spot: Hashable, Sendable {
    /// The table, counted from 0.
    var table: Int
    /// The row, counted from 1.
    var row: Int
    /// The column of the grid, counted from 1; of merged cells, the first.
    var column: Int

    /// The same column so many rows further down in another table.
    func moved(to table: Int, down: Int) -> Spot {
        Spot(table: table, row: row + down, column: column)
    }
}
