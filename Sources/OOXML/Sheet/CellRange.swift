/// A rectangle of cells, such as `A1:L1`.
package struct CellRange: Hashable, Sendable, CustomStringConvertible {
    /// The cell at the top left.
    package let first: CellReference
    /// The cell at the bottom right.
    package let last: CellReference

    /// Makes the rectangle that has the two cells at opposite corners.
    package init(_ a: CellReference, _ b: CellReference) {
        first = CellReference(row: min(a.row, b.row), column: min(a.column, b.column))
        last = CellReference(row: max(a.row, b.row), column: max(a.column, b.column))
    }

    /// Reads `A1:L1`, `$A$1:$L$1` or a single `A1`; nil for anything else.
    package init?(_ text: some StringProtocol) {
        let corners = text.split(separator: ":", omittingEmptySubsequences: false)
        guard corners.count <= 2, let a = corners.first.flatMap({ CellReference($0) }),
            let b = corners.last.flatMap({ CellReference($0) })
        else { return nil }
        self.init(a, b)
    }

    /// Tells whether a cell lies inside.
    package func contains(_ cell: CellReference) -> Bool {
        (first.row...last.row).contains(cell.row)
            && (first.column...last.column).contains(cell.column)
    }

    /// The range as people write it: `A1:L1`, or `A1` for a single cell.
    package var description: String { first == last ? "\(first)" : "\(first):\(last)" }
}
