import Norms

/// Whether the names of a workbook were left behind when somebody put rows or columns in.
///
/// Libraries that put rows and columns into a sheet move its cells, and some of them leave every defined name where it
/// was issued. Such names are no second opinion about where a field stands: wherever the labels name cells in the order
/// in which they were issued, row by row and column by column, the labels are right and the names are old.
struct LeftBehind: Sendable {
    private let issued: [FormLayout.SheetPosition?]
    /// Where the rows and the columns that were issued stand now, in the order in which they were issued.
    private let rows: [(issued: Int, now: Int)]
    private let columns: [(issued: Int, now: Int)]

    /// Compares the cells that labels name with those that were issued; nil where the labels do not keep their order, or
    /// one of the names has gone along.
    init?(_ located: [Located], grid: Grid, index: FormIndex) {
        guard grid.format == .xlsx else { return nil }
        issued = index.sheetPositions
        var rows: [Int: Int] = [:]
        var columns: [Int: Int] = [:]
        for found in located where index.answer(of: found.field) != nil {
            guard let old = issued[found.field], Self.areOld(found, old),
                let now = Self.labelled(found), rows[old.row, default: now.row] == now.row,
                columns[old.column, default: now.column] == now.column
            else { return nil }
            rows[old.row] = now.row
            columns[old.column] = now.column
        }
        self.rows = rows.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
        self.columns = columns.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
        guard !rows.isEmpty, Self.isAscending(self.rows), Self.isAscending(self.columns) else {
            return nil
        }
    }

    /// Whether what speaks against the label of a field is nothing but where it was issued.
    func explains(_ found: Located) -> Bool {
        guard let old = issued[found.field], Self.areOld(found, old),
            let now = Self.labelled(found)
        else { return false }
        return Self.keepsOrder(rows, (old.row, now.row))
            && Self.keepsOrder(columns, (old.column, now.column))
    }

    /// The one cell that labels name.
    private static func labelled(_ found: Located) -> Spot? {
        let labelled = found.candidates.filter { $0.locators.contains(.label) }
        return labelled.count == 1 ? labelled[0].cell.spot : nil
    }

    /// Whether every other way of finding a field names the cell that was issued.
    private static func areOld(_ found: Located, _ old: FormLayout.SheetPosition) -> Bool {
        found.candidates.allSatisfy {
            $0.locators == .label
                || ($0.cell.rows.contains(old.row) && $0.cell.columns.contains(old.column))
        }
    }

    private static func isAscending(_ lines: [(issued: Int, now: Int)]) -> Bool {
        zip(lines, lines.dropFirst()).allSatisfy { $0.now < $1.now }
    }

    private static func keepsOrder(
        _ lines: [(issued: Int, now: Int)],
        _ line: (issued: Int, now: Int)
    ) -> Bool {
        lines.allSatisfy {
            ($0.issued < line.issued) == ($0.now < line.now)
                && ($0.issued == line.issued) == ($0.now == line.now)
        }
    }
}
