import Norms

extension Grid {
    /// The same file with its score table in one piece.
    ///
    /// People split a long table (Word: 拆分表格, or a page break put in by hand; Excel: the rest on another sheet), with the
    /// headings repeated or not. A table goes on with the one before when it holds rows of the schema that were not there
    /// yet, under headings of its own or in as many columns. The rows are appended, so that the positions known for the form
    /// hold again where nothing else was changed; a cell still knows where a person finds it. What nobody sees goes on
    /// with nothing.
    func joined(by index: FormIndex) -> Grid {
        let numbers = tables.indices.filter { !tables[$0].isHidden && !tables[$0].isHelp }
        guard numbers.count > 1 else { return self }
        var grid = self
        var open: (table: Int, rows: Set<Int>, shape: Int)?
        for number in numbers {
            let table = tables[number]
            if open != nil, table.names(.header(.unit), index) { open = nil }
            let found = ScoreTable(self, table: number, index: index)
            let rows =
                found.lines.isEmpty ? table.knownRows(index) : Set(found.lines.map(\.row))
            guard !rows.isEmpty else { continue }
            if let last = open, last.rows.isDisjoint(with: rows),
                !found.lines.isEmpty || table.shape(index) == last.shape
            {
                grid.append(number, to: last.table)
                open = (last.table, last.rows.union(rows), last.shape)
            } else if !found.lines.isEmpty {
                open = (number, rows, table.shape(index))
            }
        }
        return grid
    }

    /// Moves the rows of a table behind those of another, with the identities in them.
    private mutating func append(_ source: Int, to target: Int) {
        let offset = tables[target].lastRow
        tables[target].rows += tables[source].rows.map { $0.moved(to: target, down: offset) }
        tables[target].emptyMerges += tables[source].emptyMerges.map { merge in
            let rows = (merge.rows.lowerBound + offset)...(merge.rows.upperBound + offset)
            return (rows, merge.columns)
        }
        if case .sheet(let name) = tables[source].kind {
            tables[target].continuations.append((name, offset))
        }
        (tables[source].rows, tables[source].emptyMerges) = ([], [])
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
    /// What two parts of one table have in common: how many columns the widest row of a Word table has, and in which
    /// column of a sheet the rows of the schema are named.
    fileprivate func shape(_ index: FormIndex) -> Int {
        switch kind {
        case .word: rows.reduce(0) { max($0, $1.cells.last?.columns.upperBound ?? 0) }
        case .sheet:
            rows.lazy.flatMap(\.cells).first { index.codes[$0.key] != nil }?.columns.lowerBound ?? 0
        }
    }

    /// Whether it is the sheet of help that comes with every form.
    fileprivate var isHelp: Bool { kind == .sheet(FormLayout.helpSheetName) || rows.isEmpty }

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
