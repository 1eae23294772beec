extension ScoreTable {
    /// The cells in which the rows of two forms begin that stand beside each other; nil when there is one form.
    ///
    /// Half of the rows name an indicator twice over. Under one row of headings a helping column may say a name again, so
    /// that what is named three times counts only under headings that stand there twice. Where the right half goes on with other
    /// indicators than the left one has, it is one form in two halves.
    func beside(in grid: Grid, _ index: FormIndex) -> (left: GridCell, right: GridCell)? {
        let table = grid.tables[table]
        let headings = maps.first.flatMap { table.row($0.lastRow) }?.cells
            .compactMap { index.heading($0.key)?.column }
        let isHeadedTwice = headings.map { $0.count - Set($0).count >= 3 } ?? false
        let rows = lines.compactMap { line -> (left: GridCell, right: GridCell)? in
            guard let row = table.row(line.rows.lowerBound) else { return nil }
            return Self.starts(of: row, fewest: isHeadedTwice ? 3 : 4, index)
        }
        func indicators(_ cells: [GridCell]) -> Set<Int?> {
            Set(cells.map { index.codes[$0.key] ?? index.names[$0.key] ?? index.entries[$0.key] })
        }
        let both = indicators(rows.map(\.left)).intersection(indicators(rows.map(\.right)))
        return rows.count * 2 > lines.count && both.count * 2 > rows.count ? rows.first : nil
    }

    /// The first cell that names an indicator, and the first that names one in the same way again.
    private static func starts(of row: GridRow, fewest: Int, _ index: FormIndex)
        -> (left: GridCell, right: GridCell)?
    {
        let codes = row.cells.filter { index.codes[$0.key] != nil }
        let names = row.cells.filter {
            index.names[$0.key] != nil || index.entries[$0.key] != nil
        }
        guard codes.count + names.count >= fewest else { return nil }
        let pairs = [codes, names].filter { $0.count > 1 }.map { (left: $0[0], right: $0[1]) }
        return pairs.min { $0.left.spot.column < $1.left.spot.column }
    }
}
