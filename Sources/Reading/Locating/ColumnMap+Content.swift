import Norms

extension ColumnMap {
    /// How many rows in ten must say the same of a column.
    private static let needed = 9

    /// Tells the columns of a table whose headings are gone by what is printed in them; nil when they do not stand as
    /// they were issued.
    ///
    /// The words, the full marks, the criteria and the methods of the rows are known. Where each stands in its own column,
    /// at the distance at which it was printed, in nine rows of ten, the five columns for answers between criteria and
    /// methods are all there. Whether two of them were exchanged nobody can tell: what is read so has to be told.
    init?(byContentOf table: GridTable, index: FormIndex) {
        let rows = table.rows.compactMap { row in Self.known(row, index).map { (row, $0) } }
        guard rows.count * 2 >= index.rows.count,
            let content = Self.mostFrequent(rows.map { $0.1.column })
        else { return nil }
        func holds(_ column: FormColumn, _ fits: (GridCell, Indicator) -> Bool) -> Bool {
            let place = content + column.number - FormColumn.content.number
            let count = rows.count { row, known in
                row.cell(column: place).map { fits($0, index.rows[known.row]) } ?? false
            }
            return count * 10 >= rows.count * Self.needed
        }
        guard
            holds(
                .maximum,
                {
                    $1.kind == .veto
                        || Normaliser().read($0.content, as: .answer(.number(unit: "分"))).value
                            == .number(Quantity(millionths: $1.maximum.thousandths * 1_000))
                }
            ),
            holds(.criterion, { Folding.key($0.content.raw) == Folding.key($1.criterion) }),
            holds(
                .method,
                {
                    Folding.key($0.content.raw)
                        == Folding.key($1.methods.map(\.chinese).joined(separator: "、"))
                }
            )
        else { return nil }
        self.init(columnsAround: content)
    }

    /// The row of the schema that a row belongs to and the column of its words.
    private static func known(_ row: GridRow, _ index: FormIndex) -> (row: Int, column: Int)? {
        row.cells.lazy.compactMap { cell in
            (index.names[cell.key] ?? index.entries[cell.key]).map {
                ($0, cell.columns.lowerBound)
            }
        }.first
    }

    private static func mostFrequent(_ columns: [Int]) -> Int? {
        let counts = Dictionary(grouping: columns, by: { $0 }).mapValues(\.count)
        let most = counts.max { ($0.value, $1.key) < ($1.value, $0.key) }
        guard let most, most.value * 10 >= columns.count * needed else { return nil }
        return most.key
    }
}
