import Norms

/// Which column of the grid is which column of the score table, as the headings say.
struct ColumnMap: Sendable {
    /// The columns of the grid under each heading; more than one where a heading is merged over several.
    private(set) var columns: [FormColumn: ClosedRange<Int>] = [:]
    /// Columns whose heading stands there twice, so that it says nothing.
    private(set) var doubtful: Set<FormColumn> = []
    /// The last row of the headings; 0 when they are gone.
    private(set) var lastRow: Int
    /// Whether the headings are gone and the columns were told by what stands in them.
    private(set) var isByContent = false

    /// Reads the headings that begin in a row; nil when it holds none.
    ///
    /// Headings over several rows are read from the top down: 自评 over 得分 is 自评得分; where that is no heading, the
    /// lowest text that is one counts.
    init?(_ table: GridTable, from first: Int, index: FormIndex) {
        guard let row = table.rows[safe: first], Self.hits(in: row, index: index) >= 3 else {
            return nil
        }
        var block = [row]
        while block.count < 3, let next = table.rows[safe: first + block.count],
            next.number == row.number + block.count, Self.isHeading(next, under: block, index)
        {
            block.append(next)
        }
        lastRow = block.last?.number ?? row.number
        take(block, index)
        let fewest: Set<FormColumn> = [.points, .content, .code, .fact, .maximum]
        guard fewest.filter({ columns[$0] != nil }).count >= 2 else { return nil }
    }

    /// The columns as they were printed, where the words of the rows stand in a column.
    init(columnsAround content: Int) {
        lastRow = 0
        isByContent = true
        for column in FormColumn.allCases {
            let place = content + column.number - FormColumn.content.number
            if place > 0 { columns[column] = place...place }
        }
    }

    /// The column of the score table that a column of the grid belongs to.
    func meaning(of column: Int) -> FormColumn? {
        columns.first { $0.value.contains(column) }?.key
    }

    /// Goes on doubting what the headings above left in doubt: headings repeated further down, on the next page or
    /// over the rest of a split table, do not say which of two columns was meant.
    mutating func inheritDoubts(of above: ColumnMap) {
        doubtful.formUnion(above.doubtful)
    }

    private static func hits(in row: GridRow, index: FormIndex) -> Int {
        guard row.cells.count >= 3 else { return 0 }
        return Set(row.cells.compactMap { index.heading($0.key)?.column }).count
    }

    /// A further heading row has no indicator code and either continues cells above or names columns itself.
    private static func isHeading(_ row: GridRow, under block: [GridRow], _ index: FormIndex)
        -> Bool
    {
        guard let above = block.last,
            !row.cells.contains(where: { index.codes[$0.key] != nil || index.names[$0.key] != nil })
        else { return false }
        if row.cells.contains(where: {
            $0.rows.lowerBound < row.number && index.heading($0.key) != nil
        }) {
            return true
        }
        let isGrouped = above.cells.contains { $0.columns.count > 1 }
        return isGrouped && hits(in: row, index: index) >= 1 && !isRepeat(row, of: block)
    }

    private static func isRepeat(_ row: GridRow, of block: [GridRow]) -> Bool {
        block.contains { $0.cells.map(\.key) == row.cells.map(\.key) }
    }

    private mutating func take(_ block: [GridRow], _ index: FormIndex) {
        var printed: Set<FormColumn> = []
        for cell in Self.lowestCells(of: block) {
            let path = block.compactMap { $0.cell(column: cell.columns.lowerBound) }
            guard let meaning = Self.meaning(of: path, index) else { continue }
            if columns[meaning.column] == nil
                || (meaning.isPrinted && !printed.contains(meaning.column))
            {
                columns[meaning.column] = cell.columns
                doubtful.remove(meaning.column)
            } else if meaning.isPrinted == printed.contains(meaning.column) {
                doubtful.insert(meaning.column)
            }
            if meaning.isPrinted { printed.insert(meaning.column) }
        }
    }

    private static func lowestCells(of block: [GridRow]) -> [GridCell] {
        var cells: [GridCell] = []
        for row in block.reversed() {
            for cell in row.cells
            where !cells.contains(where: { $0.columns.overlaps(cell.columns) }) {
                cells.append(cell)
            }
        }
        return cells.sorted { $0.columns.lowerBound < $1.columns.lowerBound }
    }

    private static func meaning(
        of path: [GridCell],
        _ index: FormIndex
    ) -> (column: FormColumn, isPrinted: Bool)? {
        var keys: [String] = []
        for cell in path where keys.last != cell.key && !cell.key.isEmpty { keys.append(cell.key) }
        if let joined = index.heading(keys.joined()) { return joined }
        return keys.reversed().lazy.compactMap { index.heading($0) }.first
    }
}

extension Array {
    /// The element at a place, or nil outside.
    subscript(safe place: Int) -> Element? { indices.contains(place) ? self[place] : nil }
}
