import Norms

/// The label/value pairs of a form as they were found.
struct Labels: Sendable {
    /// A value beside its label.
    struct Hit: Sendable {
        /// The cell of the value.
        let cell: GridCell
        /// The content of the value, where it stands in one cell with its label: `被检查单位：县财政局`.
        let inline: Content?
        /// Whether the label is as we print it.
        let isPrinted: Bool
    }

    /// The hits of each field, by its number.
    private(set) var hits: [Int: [Hit]] = [:]

    /// Looks for labels in all tables but the help sheet and the rows of the score table.
    ///
    /// Where a field is labelled in the table that holds the scores, labels elsewhere do not count; and a label as
    /// printed outdoes a synonym.
    init(_ grid: Grid, scores: ScoreTable, index: FormIndex) {
        let order = [scores.table] + grid.tables.indices.filter { $0 != scores.table }
        for number in order {
            let table = grid.tables[number]
            guard !table.isHidden || number == scores.table, table.kind != Self.help else {
                continue
            }
            var found: [Int: [Hit]] = [:]
            for row in table.rows {
                if number == scores.table, scores.extent?.contains(row.number) ?? false { continue }
                for cell in row.cells where cell.rows.lowerBound == row.number {
                    if let (field, hit) = Self.hit(cell, grid, index) {
                        found[field, default: []].append(hit)
                    }
                }
            }
            let isSheet = grid.format == .xlsx
            for (field, hits) in found where !isSheet || self.hits[field] == nil {
                self.hits[field, default: []] += hits
            }
        }
        for (field, hits) in hits where hits.contains(where: \.isPrinted) {
            self.hits[field] = hits.filter(\.isPrinted)
        }
    }

    private static let help = GridTable.Kind.sheet(FormLayout.helpSheetName)

    private static func hit(_ cell: GridCell, _ grid: Grid, _ index: FormIndex) -> (Int, Hit)? {
        guard case .text(let text) = cell.content else { return nil }
        if let label = index.label(cell.key) {
            guard let value = value(of: cell, grid, index),
                index.label(value.key) == nil || isValue(value, of: label, index)
            else { return nil }
            return (label.field, Hit(cell: value, inline: nil, isPrinted: label.isPrinted))
        }
        guard let colon = text.firstIndex(where: { $0 == ":" || $0 == "：" }),
            let label = index.label(Folding.key(String(text[..<colon])))
        else { return nil }
        let rest = Folding.tidy(String(text[text.index(after: colon)...]))
        guard !rest.isEmpty else { return nil }
        return (label.field, Hit(cell: cell, inline: .text(rest), isPrinted: label.isPrinted))
    }

    /// The cell to the right of a label, or the first that is filled in before the next label: where people have
    /// unmerged label and value, or put columns between.
    private static func value(of label: GridCell, _ grid: Grid, _ index: FormIndex) -> GridCell? {
        guard let next = grid.cell(rightOf: label) else { return nil }
        guard grid.format == .xlsx else { return next }
        var last = next
        for _ in 0..<farthest {
            guard last.columns.count == 1, last.content.isBlank,
                let further = grid.cell(rightOf: last), index.label(further.key) == nil
            else { break }
            last = further
        }
        return last.content.isBlank ? next : last
    }

    /// How many empty cells may lie between a label and its value.
    private static let farthest = 4

    /// A choice may be spelt like a label; then it is the value.
    private static func isValue(_ cell: GridCell, of label: FormIndex.Label, _ index: FormIndex)
        -> Bool
    {
        guard case .answer(.choice(let options)) = index.fields[label.field].question else {
            return false
        }
        return options.contains { Folding.key($0) == cell.key }
    }
}
