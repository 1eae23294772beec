import Norms

/// The positions that the layout gives to the fields, trusted only where nothing around them contradicts.
struct Positions: Sendable {
    private let grid: Grid
    private let scores: ScoreTable
    private let labels: Labels
    private let index: FormIndex
    private let lineAt: [Int: ScoreTable.Line]
    private let found: Set<Int>
    /// Whether most labels stand where this version puts them, so that an unknown one may be passed over.
    private let pairsHold: Bool
    /// Whether most rows stand where this version puts them.
    private let rowsHold: Bool

    init(grid: Grid, scores: ScoreTable, labels: Labels, index: FormIndex, isKnownVersion: Bool) {
        self.grid = grid
        self.scores = scores
        self.labels = labels
        self.index = index
        var lineAt: [Int: ScoreTable.Line] = [:]
        for line in scores.lines {
            for row in line.rows { lineAt[row] = line }
        }
        self.lineAt = lineAt
        found = Set(scores.lines.map(\.row))
        pairsHold =
            isKnownVersion
            && Self.hold(0..<index.pairCount) { field in
                Self.label(of: field, grid, scores, index).flatMap { index.label($0.key)?.field }
                    == field
            }
        rowsHold =
            isKnownVersion
            && Self.hold(0..<index.rows.count) { row in
                let field = index.field(row: row, part: .points)
                let spot = Self.spot(of: field, grid, scores, index)
                return spot.flatMap { lineAt[$0.row] }?.row == row
            }
    }

    /// The cell where a field should stand; nil when something there contradicts.
    func cell(of field: Int) -> GridCell? {
        guard let spot = Self.spot(of: field, grid, scores, index), let cell = grid.cell(spot),
            fits(field, at: spot)
        else { return nil }
        return cell
    }

    private func fits(_ field: Int, at spot: Spot) -> Bool {
        guard let answer = index.answer(of: field) else { return fitsLabel(field) }
        if let line = lineAt[spot.row] {
            guard line.row == answer.row, line.contradicts == nil else { return false }
        } else if !rowsHold || found.contains(answer.row) {
            return false
        }
        guard let map = lineAt[spot.row].map({ scores.maps[$0.map] }) ?? scores.maps.first else {
            return false
        }
        let column = FormColumn(answer.part)
        if let meaning = map.meaning(of: spot.column) { return meaning == column }
        return map.columns[column] == nil
    }

    private func fitsLabel(_ field: Int) -> Bool {
        guard let label = Self.label(of: field, grid, scores, index) else { return false }
        if let meaning = index.label(label.key) { return meaning.field == field }
        return pairsHold && labels.hits[field] == nil && !label.content.isBlank
    }

    private static func hold(_ range: Range<Int>, _ fits: (Int) -> Bool) -> Bool {
        range.count(where: fits) * 2 > range.count
    }

    /// The address that the layout gives to a field.
    private static func spot(
        of field: Int,
        _ grid: Grid,
        _ scores: ScoreTable,
        _ index: FormIndex,
        before: Int = 0
    ) -> Spot? {
        switch grid.format {
        case .xlsx:
            guard let position = index.sheetPositions[field] else { return nil }
            // A label covers the two columns before its value.
            return Spot(
                table: scores.table,
                row: position.row,
                column: position.column - before * 2
            )
        case .docx:
            guard let position = index.wordPositions[field],
                let table = grid.tables.firstIndex(where: { $0.position == position.table }),
                let cell = grid.tables[table].row(position.row)?
                    .cells[safe: position.cell - 1 - before]
            else { return nil }
            return Spot(table: table, row: position.row, column: cell.spot.column)
        }
    }

    /// The cell where the label of a pair should stand.
    private static func label(
        of field: Int,
        _ grid: Grid,
        _ scores: ScoreTable,
        _ index: FormIndex
    ) -> GridCell? {
        spot(of: field, grid, scores, index, before: 1).flatMap { grid.cell($0) }
    }
}
