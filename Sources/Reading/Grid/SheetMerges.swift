import OOXML

/// The merged ranges of a sheet by row, as far as they still fit its cells.
///
/// openpyxl's `insert_rows`, `insert_cols` and their kin move cells and leave the merged ranges where they were, which then
/// hide labels and values. A person who merges cells over values hides a few; where many ranges hide words of their
/// own, the ranges are what is wrong, and the cells are read as they stand.
struct SheetMerges {
    /// The ranges by which cells are merged; none where they are displaced.
    let ranges: [CellRange]
    /// Whether the ranges of the file no longer fit its cells.
    let areDisplaced: Bool
    private let byRow: [Int: [CellRange]]

    /// How many ranges must hide words before all of them are held for displaced.
    private static let fewest = 3

    /// Takes the first so many ranges that begin in the first so many rows.
    init(_ sheet: Worksheet, ranges most: Int, rows lastRow: Int) {
        let all = sheet.merges.prefix(most).filter { $0.first.row <= lastRow }
        var byRow: [Int: [CellRange]] = [:]
        for range in all {
            for row in range.first.row...min(range.last.row, lastRow) {
                byRow[row, default: []].append(range)
            }
        }
        self.byRow = byRow
        let hiding = Set(
            sheet.cells.compactMap { cell in
                Self.range(at: cell.reference, byRow).flatMap {
                    Self.hides($0, cell, sheet) ? $0 : nil
                }
            }
        )
        areDisplaced = hiding.count >= Self.fewest
        ranges = areDisplaced ? [] : all
    }

    /// The merged range that a cell belongs to.
    func range(at reference: CellReference) -> CellRange? {
        areDisplaced ? nil : Self.range(at: reference, byRow)
    }

    /// Whether a range of the file covers a cell behind its first one, so that nobody sees what is in it.
    func hides(_ reference: CellReference) -> Bool {
        Self.range(at: reference, byRow).map { $0.first != reference } ?? false
    }

    private static func range(at reference: CellReference, _ byRow: [Int: [CellRange]])
        -> CellRange?
    {
        byRow[reference.row]?.first { $0.contains(reference) }
    }

    /// Whether a range hides other words than the ones that it shows; some programs repeat those in every cell.
    private static func hides(_ range: CellRange, _ cell: Cell, _ sheet: Worksheet) -> Bool {
        guard range.first != cell.reference, !Folding.isBlank(cell.text) else { return false }
        return sheet.cell(at: range.first)?.text != cell.text
    }
}
