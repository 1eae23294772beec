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
            var value = value(of: cell, grid, index)
            if let right = value, let other = index.label(right.key),
                !isValue(right, of: label, index)
            {
                value =
                    other.field == label.field
                    ? nil : Self.value(of: cell, beyond: right, grid, index)
            }
            if isContradicted(label, at: cell, grid, index) { value = nil }
            if value?.content.isBlank ?? true {
                value = self.value(below: cell, grid, index) ?? value
            }
            guard let value else { return nil }
            return (label.field, Hit(cell: value, inline: nil, isPrinted: label.isPrinted))
        }
        return inline(text, in: cell, grid, index)
    }

    /// A value that stands in one cell with its label: behind a colon, or, where the cell for it was left empty, behind
    /// a space or in Latin letters or digits: `单位编码 U071`, `正式党员数25`.
    private static func inline(_ text: String, in cell: GridCell, _ grid: Grid, _ index: FormIndex)
        -> (Int, Hit)?
    {
        if let colon = text.firstIndex(where: { $0 == ":" || $0 == "：" }) {
            return inline(text, cutAt: colon, in: cell, index)
        }
        guard text.utf8.count <= 120,
            grid.cell(rightOf: cell).map({ $0.content.isBlank || index.label($0.key) != nil })
                ?? true
        else { return nil }
        let spaced = text.indices.lazy.filter { text[$0].isWhitespace }
            .compactMap { inline(text, cutAt: $0, in: cell, index) }.first
        return spaced
            ?? latinStarts(of: text).compactMap { inline(text, cutAt: $0, in: cell, index) }.first
    }

    private static func inline(
        _ text: String,
        cutAt place: String.Index,
        in cell: GridCell,
        _ index: FormIndex
    ) -> (Int, Hit)? {
        guard let label = index.label(Folding.key(String(text[..<place]))) else { return nil }
        let start = isLatin(text[place]) ? place : text.index(after: place)
        let rest = Folding.tidy(String(text[start...]))
        guard !rest.isEmpty else { return nil }
        return (label.field, Hit(cell: cell, inline: .text(rest), isPrinted: label.isPrinted))
    }

    private static func isLatin(_ character: Character) -> Bool {
        character.isASCII && (character.isLetter || character.isNumber)
    }

    /// The places at which numbers and Latin words begin.
    private static func latinStarts(of text: String) -> some Sequence<String.Index> {
        text.indices.lazy.filter {
            isLatin(text[$0])
                && ($0 == text.startIndex || !isLatin(text[text.index(before: $0)]))
        }
    }

    /// The cell to the right of a label, or the first that is filled in before the next label: where people have
    /// unmerged label and value, or put columns between.
    private static func value(of label: GridCell, _ grid: Grid, _ index: FormIndex) -> GridCell? {
        guard let next = grid.cell(rightOf: label) else { return nil }
        guard grid.format == .xlsx else { return next }
        var last = next
        for _ in 0..<farthest {
            guard last.content.isBlank,
                let further = grid.cell(rightOf: last), index.label(further.key) == nil
            else { break }
            last = further
        }
        return last.content.isBlank ? next : last
    }

    /// The value behind the label of another field that stands right after a label; nil where the label heads a column.
    ///
    /// Whose value it is nobody can tell, so it counts for the first label too, and a label that stands there twice is
    /// told.
    private static func value(
        of label: GridCell,
        beyond other: GridCell,
        _ grid: Grid,
        _ index: FormIndex
    ) -> GridCell? {
        let spot = Spot(
            table: label.spot.table,
            row: label.rows.upperBound + 1,
            column: label.spot.column
        )
        let isHeading = grid.cell(spot).map {
            !$0.content.isBlank && index.label($0.key) == nil && index.heading($0.key) == nil
        }
        guard grid.format == .xlsx, !(isHeading ?? false),
            let value = value(of: other, grid, index),
            !value.content.isBlank, index.label(value.key) == nil
        else { return nil }
        return value
    }

    /// The cell under a label, where people put a row of values under a row of labels.
    ///
    /// Only where nothing else is in both rows: the upper one holds labels alone, and under them stand at least two
    /// values, each where a label begins; a band, a note or the headings below an empty row are none.
    private static func value(below label: GridCell, _ grid: Grid, _ index: FormIndex) -> GridCell?
    {
        let table = grid.tables[label.spot.table]
        guard let labels = table.row(label.spot.row)?.cells.filter({ !$0.content.isBlank }),
            let values = table.row(label.rows.upperBound + 1)?.cells
                .filter({ !$0.content.isBlank }),
            values.count > 1, labels.allSatisfy({ index.label($0.key) != nil })
        else { return nil }
        let starts = Set(labels.map(\.columns.lowerBound))
        let areValues = values.allSatisfy {
            starts.contains($0.columns.lowerBound) && index.label($0.key) == nil
                && index.heading($0.key) == nil
        }
        return areValues ? values.first { $0.columns.lowerBound == label.columns.lowerBound } : nil
    }

    /// Whether the label of another field stands right before this one: whose value follows, nobody can tell.
    private static func isContradicted(
        _ label: FormIndex.Label,
        at cell: GridCell,
        _ grid: Grid,
        _ index: FormIndex
    ) -> Bool {
        guard let left = grid.cell(leftOf: cell), let other = index.label(left.key),
            other.field != label.field
        else { return false }
        // A choice that is spelt like a label is the value of the label before it.
        let before = grid.cell(leftOf: left).flatMap { index.label($0.key) }
        return before.map { !isValue(left, of: $0, index) } ?? true
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
