import Norms
import OOXML

extension Grid {
    /// The same workbook with rows and columns exchanged in every sheet.
    ///
    /// A form that was pasted on its side (转置) then lies as it was issued; a cell still knows where a person finds it.
    func turned() -> Grid {
        var grid = self
        for number in tables.indices { grid.tables[number] = tables[number].turned(number) }
        grid.identities = identities.mapValues { spots in spots.map(\.turned) }
        return grid
    }
}

extension GridTable {
    fileprivate func turned(_ number: Int) -> GridTable {
        guard case .sheet(let name) = kind else { return self }
        var table = self
        table.isTurned = true
        table.emptyMerges = emptyMerges.map { ($0.columns, $0.rows) }
        var rows: [Int: [GridCell]] = [:]
        for row in self.rows {
            // A merged cell is listed in each of its rows.
            for cell in row.cells where cell.rows.lowerBound == row.number {
                let turned = GridCell(
                    spot: cell.spot.turned,
                    columns: cell.rows,
                    rows: cell.columns,
                    content: cell.content,
                    origin: .turned(name),
                    isHidden: cell.isHidden,
                    doubts: cell.doubts
                )
                for line in turned.rows where line <= Grid.lastColumn {
                    rows[line, default: []].append(turned)
                }
            }
        }
        table.rows = GridRow.inOrder(rows)
        return table
    }
}

extension Spot {
    /// The address with row and column exchanged.
    fileprivate var turned: Spot { Spot(table: table, row: column, column: row) }
}
