/// A table while its element is open.
struct TableBuilder {
    /// How a cell joins those around it.
    enum Merge { case none, restart, continued }

    /// A cell with what decides its place.
    struct PlacedCell {
        var cell = TableCell()
        var merge = Merge.none
        var isHorizontallyContinued = false
        var isDeleted = false
    }

    /// A row with its cells as the file has them.
    struct PlacedRow {
        var row = TableRow()
        var cells: [PlacedCell] = []
        var nextColumn = 0
        var isDeleted = false
    }

    var rows: [PlacedRow] = []
    var row = PlacedRow()
    var cell = PlacedCell()

    mutating func endCell() {
        let span = max(1, min(cell.cell.columnSpan, 4_096))
        if cell.isHorizontallyContinued, let last = row.cells.indices.last {
            row.cells[last].cell.columnSpan += span
        }
        if !cell.isDeleted {
            cell.cell.column = row.nextColumn
            cell.cell.columnSpan = span
            row.nextColumn += span
        }
        row.cells.append(cell)
        cell = PlacedCell()
    }

    mutating func endRow() {
        rows.append(row)
        row = PlacedRow()
    }

    /// The finished table: deleted rows and cells gone, vertical merges resolved to the cell that they start at.
    func table() -> Table {
        var result: [TableRow] = []
        var open: [Int: (row: Int, cell: Int)] = [:]
        for placed in rows where !placed.isDeleted {
            var row = placed.row
            var starts: [Int: (row: Int, cell: Int)] = [:]
            for candidate in placed.cells where candidate.isListed {
                let column = candidate.cell.column
                if candidate.merge == .continued, let start = open[column] {
                    result[start.row].cells[start.cell].rowSpan += 1
                    starts[column] = start
                    continue
                }
                if candidate.merge != .none { starts[column] = (result.count, row.cells.count) }
                row.cells.append(candidate.cell)
            }
            open = starts
            result.append(row)
        }
        return Table(rows: result)
    }
}

extension TableBuilder.PlacedCell {
    fileprivate var isListed: Bool { !isDeleted && !isHorizontallyContinued }
}
