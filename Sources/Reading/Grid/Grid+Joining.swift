import Norms

extension Grid {
    /// The same document with its score table in one piece.
    ///
    /// People split a long table (Word: 拆分表格, or a page break put in by hand), with the headings repeated or not. A
    /// table goes on with the one before when it holds rows of the schema that were not there yet, under headings of
    /// its own or in as many columns. The rows are appended, so that the positions known for the form hold again where
    /// nothing else was changed; a cell still knows where a person finds it.
    func joined(by index: FormIndex) -> Grid {
        guard format == .docx else { return self }
        var grid = self
        var open: (table: Int, rows: Set<Int>, width: Int)?
        for number in tables.indices {
            let table = tables[number]
            if open != nil, table.names(.header(.unit), index) { open = nil }
            let found = ScoreTable(self, table: number, index: index)
            let rows =
                found.lines.isEmpty ? table.knownRows(index) : Set(found.lines.map(\.row))
            guard !rows.isEmpty else { continue }
            if let last = open, last.rows.isDisjoint(with: rows),
                !found.lines.isEmpty || table.width == last.width
            {
                grid.append(number, to: last.table)
                open = (last.table, last.rows.union(rows), last.width)
            } else if !found.lines.isEmpty {
                open = (number, rows, table.width)
            }
        }
        return grid
    }

    /// Moves the rows of a table behind those of another, with the identities in them.
    private mutating func append(_ source: Int, to target: Int) {
        let offset = tables[target].lastRow
        tables[target].rows += tables[source].rows.map { $0.moved(to: target, down: offset) }
        tables[source].rows = []
        for (tag, spots) in identities where spots.contains(where: { $0.table == source }) {
            identities[tag] = spots.map {
                $0.table == source ? $0.moved(to: target, down: offset) : $0
            }
        }
        guard let gone = tables[source].position else { return }
        tables[source].position = nil
        for number in tables.indices {
            if let position = tables[number].position, position > gone {
                tables[number].position = position - 1
            }
        }
    }
}

extension GridTable {
    /// How many columns its widest row has.
    fileprivate var width: Int {
        rows.reduce(0) { max($0, $1.cells.last?.columns.upperBound ?? 0) }
    }

    /// The rows of the schema that its rows belong to, without any headings.
    func knownRows(_ index: FormIndex) -> Set<Int> {
        var found: Set<Int> = []
        for row in rows {
            let keys = row.cells.prefix(5).map(\.key)
            if let number = keys.lazy.compactMap({ index.codes[$0] ?? index.names[$0] }).first {
                found.insert(number)
            }
        }
        return found
    }

    /// Whether a cell is the label of a field.
    fileprivate func names(_ id: FieldID, _ index: FormIndex) -> Bool {
        rows.contains { row in
            row.cells.contains { cell in
                index.label(cell.key).map { index.fields[$0.field].id == id } ?? false
            }
        }
    }
}

extension GridRow {
    fileprivate func moved(to table: Int, down: Int) -> GridRow {
        GridRow(number: number + down, cells: cells.map { $0.moved(to: table, down: down) })
    }
}

extension Spot {
    fileprivate func moved(to table: Int, down: Int) -> Spot {
        Spot(table: table, row: row + down, column: column)
    }
}

extension GridCell {
    fileprivate func moved(to table: Int, down: Int) -> GridCell {
        moved(
            to: spot.moved(to: table, down: down),
            columns: columns,
            rows: (rows.lowerBound + down)...(rows.upperBound + down)
        )
    }
}
