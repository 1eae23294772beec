import Norms

/// Finds every field of a form by its identity, its label and its position, and weighs what they say.
///
/// One engine for sheets and documents. The three ways fail differently: identities are lost when another program
/// saves the file or the table is copied, and stay behind when rows are sorted; labels fail when they are renamed;
/// positions fail when anything is put in or taken out, so they count only where nothing around them contradicts.
struct FieldLocator: Sendable {
    let grid: Grid
    let index: FormIndex
    let scores: ScoreTable
    let labels: Labels
    private let positions: Positions
    private let linesOf: [Int: [ScoreTable.Line]]

    /// Looks at a grid; `isKnownVersion` says whether the form was issued from this very schema version.
    init(_ grid: Grid, scores: ScoreTable, index: FormIndex, isKnownVersion: Bool) {
        self.grid = grid
        self.index = index
        self.scores = scores
        labels = Labels(grid, scores: scores, index: index)
        positions = Positions(
            grid: grid,
            scores: scores,
            labels: labels,
            index: index,
            isKnownVersion: isKnownVersion
        )
        linesOf = Dictionary(grouping: scores.lines, by: \.row)
    }

    /// Every field that was found, in the order of the index.
    func locate() -> [Located] {
        index.fields.indices.compactMap {
            Located(
                field: $0,
                candidates: candidates(for: $0),
                mayBeSplit: $0 >= index.pairCount
            )
        }
    }

    private func candidates(for field: Int) -> [Located.Candidate] {
        var candidates: [Located.Candidate] = []
        func add(_ cell: GridCell, _ locator: Entry.Locators, inline: Content? = nil) {
            if let place = candidates.firstIndex(where: { $0.cell.spot == cell.spot }) {
                candidates[place].locators.formUnion(locator)
            } else {
                candidates.append(
                    .init(cell: cell, content: inline ?? cell.content, locators: locator)
                )
            }
        }
        if let answer = index.answer(of: field) {
            // Without headings a column is known by its place among the printed ones.
            let locator: Entry.Locators = scores.isWithoutHeadings ? .position : .label
            for cell in labelled(answer.row, answer.part) { add(cell, locator) }
        } else {
            for hit in labels.hits[field] ?? [] { add(hit.cell, .label, inline: hit.inline) }
        }
        for cell in identified(field) { add(cell, .identity) }
        if let cell = positions.cell(of: field) { add(cell, .position) }
        return candidates
    }

    /// The cells with the identity of a field; in a workbook, those of a copied sheet do not count.
    private func identified(_ field: Int) -> [GridCell] {
        let spots = grid.identities[index.fields[field].tag] ?? []
        guard spots.count > 1, grid.format == .xlsx else {
            return spots.compactMap { grid.cell($0) }
        }
        let near = spots.filter { $0.table == scores.table }
        return (near.isEmpty ? spots : near).compactMap { grid.cell($0) }
    }

    /// The cells where a row and a heading meet: more than one only when the row was split and both are filled in.
    private func labelled(_ row: Int, _ part: AnswerPart) -> [GridCell] {
        guard let line = linesOf[row]?.first, line.contradicts == nil else { return [] }
        let map = scores.maps[line.map]
        let column = FormColumn(part)
        guard let columns = map.columns[column], !map.doubtful.contains(column) else { return [] }
        var cells: [GridCell] = []
        for number in line.rows {
            for column in columns {
                let spot = Spot(table: scores.table, row: number, column: column)
                guard let cell = grid.cell(spot), !cells.contains(where: { $0.spot == cell.spot })
                else { continue }
                cells.append(cell)
            }
        }
        let filled = cells.filter { !$0.content.isBlank }
        return filled.isEmpty ? Array(cells.prefix(1)) : filled
    }
}
