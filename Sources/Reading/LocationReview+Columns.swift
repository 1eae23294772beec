import Norms

/// The columns that stand in the score table beside those of the form.
extension LocationReview {
    /// The columns for answers whose heading stands there twice, with the cells of these headings.
    func alike() -> [FormColumn: [GridCell]] {
        guard let map = scores.maps.first, !map.doubtful.isEmpty else { return [:] }
        let headings = grid.tables[scores.table].row(map.lastRow)?.cells ?? []
        var alike: [FormColumn: [GridCell]] = [:]
        for column in map.doubtful where column.part != nil {
            let cells = headings.filter { index.heading($0.key)?.column == column }
            if cells.count > 1 { alike[column] = cells }
        }
        return alike
    }

    /// Tells of columns with one heading: the form goes back when nothing else says which of them counts.
    func alikeColumns() -> [Remark] {
        alike().sorted { $0.key.number < $1.key.number }.map { column, cells in
            let isFound = located.contains {
                index.answer(of: $0.field).map { FormColumn($0.part) } == column
            }
            let gravest = column.part.map { severity(of: $0) } ?? .query
            return .columnsAlike(column, cells, isFound ? .query : gravest)
        }
    }

    /// Columns under headings that are none of the form's, where something stands in the rows of indicators that was neither
    /// read nor printed by us.
    func unreadColumns() -> [Remark] {
        let foreign = scores.maps.map(foreignHeadings)
        guard foreign.contains(where: { !$0.isEmpty }) else { return [] }
        var told: Set<String> = []
        let taken = Set(located.map(\.taken.cell.spot))
        let printed = printedWords()
        return foreign.indices.flatMap { number in
            foreign[number].compactMap { heading in
                let cells = lines(under: number).lazy.compactMap { row in
                    row.cells.first { heading.columns.contains($0.columns.lowerBound) }
                }
                guard
                    let cell = cells.first(where: {
                        !$0.content.isBlank && !taken.contains($0.spot)
                            && !printed.contains(Folding.key($0.content.raw))
                    }), told.insert(heading.key).inserted
                else { return nil }
                return .columnNotRead(heading, cell)
            }
        }
    }

    /// Headings that are none of the form's; a number is none at all, as where a program counted up the rows.
    private func foreignHeadings(of map: ColumnMap) -> [GridCell] {
        let cells = grid.tables[scores.table].row(map.lastRow)?.cells ?? []
        return cells.filter { cell in
            !cell.content.isBlank && !Folding.isOfDigits(cell.key)
                && cell.columns.allSatisfy { map.meaning(of: $0) == nil }
                && !(index.heading(cell.key).map { map.doubtful.contains($0.column) } ?? false)
        }
    }

    private func lines(under map: Int) -> [GridRow] {
        scores.lines.filter { $0.map == map }
            .compactMap { grid.tables[scores.table].row($0.rows.lowerBound) }
    }

    /// What stands in the rows of the form as it is issued, as keys; a heading may have been changed over a printed column.
    private func printedWords() -> Set<String> {
        let norms = index.schema.norms
        let words =
            norms.map(\.name) + norms.flatMap(\.aspects).map(\.name)
            + index.rows.flatMap { row in
                let methods = row.methods.map(\.chinese).joined(separator: "、")
                return [row.code.text, row.name, row.criterion, methods]
            }
        return Set(words.map(Folding.key))
    }
}
