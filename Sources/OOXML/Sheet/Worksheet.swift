/// One sheet of cells.
package struct Worksheet: Sendable {
    /// Whether a person sees the sheet.
    package enum Visibility: String, Sendable, Hashable {
        /// Its tab is there.
        case visible
        /// It can be shown from the menu.
        case hidden
        /// Only a program can show it.
        case veryHidden
    }

    /// The name on the tab.
    package var name: String
    /// Whether a person sees it.
    package var visibility = Visibility.visible
    /// The merged ranges, in the order of the file.
    package var merges: [CellRange] = []
    /// The cells with something in them, row by row and from left to right, each address once.
    package var cells: [Cell] = []
    /// The rows that are hidden, by hand or by a filter, as ranges in order.
    package var hiddenRows: [ClosedRange<Int>] = []
    /// The columns that are hidden, as ranges in order.
    package var hiddenColumns: [ClosedRange<Int>] = []
    /// The footer of odd pages with its codes, `&L&9 TN/…&R第 &P 页` (ECMA-376 §18.3.1.46); empty when there is none.
    package var footer = ""
    /// The cells at which pictures and other drawings are anchored.
    package var pictures: [CellReference] = []
    /// The cells that pictures lie over, each from the cell under its first corner to the one under its last.
    package var covered: [CellRange] = []

    /// Makes a sheet with a name and nothing else.
    package init(name: String) { self.name = name }

    /// The cell at an address; nil when nothing is in it.
    package func cell(at reference: CellReference) -> Cell? {
        var low = 0
        var high = cells.count
        while low < high {
            let middle = (low + high) / 2
            if cells[middle].reference < reference { low = middle + 1 } else { high = middle }
        }
        guard low < cells.count, cells[low].reference == reference else { return nil }
        return cells[low]
    }

    /// The merged range that covers an address; its value is in the cell at the top left.
    package func merge(at reference: CellReference) -> CellRange? {
        merges.first { $0.contains(reference) }
    }

    /// Tells whether a person does not see a cell, because its row or column is hidden.
    package func isHidden(_ reference: CellReference) -> Bool {
        hiddenRows.contains { $0.contains(reference.row) }
            || hiddenColumns.contains { $0.contains(reference.column) }
    }
}
