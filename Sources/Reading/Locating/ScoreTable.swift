import Norms

/// The score table as it was found: which rows hold which indicators, and under which headings.
struct ScoreTable: Sendable {
    /// A row of the table that belongs to an indicator.
    struct Line: Sendable {
        /// The row of the schema.
        let row: Int
        /// The rows of the grid; more than one when the row was split.
        var rows: ClosedRange<Int>
        /// The headings in force.
        let map: Int
        /// The cell with the code; nil when it was recognised by its name.
        let code: GridCell?
        /// The cell of 考核内容.
        let content: GridCell?
        /// The other row of the schema whose name stands beside the code.
        let contradicts: Int?
    }

    /// The table of the grid.
    let table: Int
    /// The heading rows in force, top down.
    private(set) var maps: [ColumnMap] = []
    /// The rows of indicators in the order of the file.
    private(set) var lines: [Line] = []
    /// Rows between them that belong to no indicator.
    private(set) var strays: [Int] = []
    /// The rows from the first heading to the last indicator.
    private(set) var extent: ClosedRange<Int>?

    /// Finds the score table in a table of the grid; it is without lines when there is none.
    init(_ grid: Grid, table: Int, index: FormIndex) {
        self.init(grid, table: table, index: index, columns: nil)
    }

    /// Finds the rows of a score table whose headings are gone; nil where what stands in its columns does not say which
    /// they are.
    init?(withoutHeadings grid: Grid, table: Int, index: FormIndex) {
        guard let columns = ColumnMap(byContentOf: grid.tables[table], index: index) else {
            return nil
        }
        self.init(grid, table: table, index: index, columns: columns)
    }

    private init(_ grid: Grid, table: Int, index: FormIndex, columns: ColumnMap?) {
        self.table = table
        maps = columns.map { [$0] } ?? []
        let rows = grid.tables[table].rows
        var skipTo = 0
        var waiting: [Int] = []
        for (place, row) in rows.enumerated() where row.number >= skipTo {
            if var map = ColumnMap(grid.tables[table], from: place, index: index) {
                if let above = maps.last { map.inheritDoubts(of: above) }
                maps.append(map)
                skipTo = map.lastRow + 1
                extent = extent ?? row.number...map.lastRow
                continue
            }
            guard let map = maps.last else { continue }
            if take(row, map, index) {
                // What stands above the first row without headings is another block.
                if extent != nil { strays += waiting }
                waiting = []
                extent = (extent?.lowerBound ?? row.number)...row.number
            } else {
                waiting.append(row.number)
            }
        }
        strays += waiting.prefix { isTail($0, index, in: rows) }
    }

    /// Whether its headings are gone.
    var isWithoutHeadings: Bool { maps.first?.isByContent ?? false }

    /// The columns for answers that have a heading.
    var parts: [AnswerPart] {
        AnswerPart.allCases.filter { part in
            maps.contains { $0.columns[FormColumn(part)] != nil }
        }
    }

    /// Whether an unknown row at the foot of the table still belongs to it: no label, no band.
    private func isTail(_ number: Int, _ index: FormIndex, in rows: [GridRow]) -> Bool {
        guard let map = maps.last, !lines.isEmpty,
            let row = rows.first(where: { $0.number == number }),
            !row.cells.contains(where: { index.label($0.key) != nil })
        else { return false }
        return row.cells.count >= 2
            || row.cells.contains { map.meaning(of: $0.columns.lowerBound)?.part != nil }
    }

    private mutating func take(_ row: GridRow, _ map: ColumnMap, _ index: FormIndex) -> Bool {
        let codeCell = cell(.code, row, map)
        let content = cell(.content, row, map) ?? anyName(row, map, index)
        let byCode =
            codeCell.flatMap { index.code($0.key) ?? index.entries[$0.key] }
            ?? anyCode(row, map, index)
        let byName = content.flatMap { index.names[$0.key] ?? index.entries[$0.key] }
        guard let found = byCode ?? byName else { return false }
        if let last = lines.last, last.row == found, last.rows.upperBound + 1 == row.number,
            codeCell.map({ $0.rows.lowerBound < row.number }) ?? false
        {
            lines[lines.count - 1].rows = last.rows.lowerBound...row.number
            return true
        }
        if lines.last?.row == found, byName == nil, holdsWordsAlone(row, map) { return false }
        let contradicts = byName.flatMap { name in byCode.flatMap { $0 == name ? nil : name } }
        lines.append(
            Line(
                row: found,
                rows: row.number...row.number,
                map: maps.count - 1,
                code: byCode == nil ? nil : codeCell,
                content: content,
                contradicts: contradicts
            )
        )
        return true
    }

    /// Whether nothing but a reason or evidence stands beside a code that is there again: they go on from the row above.
    private func holdsWordsAlone(_ row: GridRow, _ map: ColumnMap) -> Bool {
        func isFilled(_ column: FormColumn) -> Bool {
            cell(column, row, map).map { !$0.content.isBlank } ?? false
        }
        return ![.content, .fact, .selfPoints, .points].contains(where: isFilled)
            && [.reason, .evidence].contains(where: isFilled)
    }

    private func cell(_ column: FormColumn, _ row: GridRow, _ map: ColumnMap) -> GridCell? {
        map.columns[column].flatMap { row.cell(column: $0.lowerBound) }
    }

    /// The words of an indicator in a printed column, for a table whose column of them has lost its heading.
    private func anyName(_ row: GridRow, _ map: ColumnMap, _ index: FormIndex) -> GridCell? {
        guard map.columns[.content] == nil else { return nil }
        return row.cells.first {
            (index.names[$0.key] ?? index.entries[$0.key]) != nil
                && map.meaning(of: $0.columns.lowerBound)?.part == nil
        }
    }

    /// A code in one of the first columns, for a table whose code column has lost its heading.
    private func anyCode(_ row: GridRow, _ map: ColumnMap, _ index: FormIndex) -> Int? {
        guard map.columns[.code] == nil else { return nil }
        return row.cells.prefix(3).lazy.compactMap { index.code($0.key) }.first
    }
}
