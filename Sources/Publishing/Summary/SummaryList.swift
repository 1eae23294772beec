import Norms
import OOXML

/// The rows of a list sheet while they are written, and how wide its columns have to be.
struct SummaryList {
    let columns: [SummaryColumn]
    private(set) var widths: [Int]
    private(set) var count = 0
    private let headingRow: Int

    init(_ columns: [SummaryColumn], below headingRow: Int) {
        self.columns = columns
        self.headingRow = headingRow
        widths = columns.map { min(TextWidth.widestLine($0.heading), $0.widest) + 3 }
    }

    /// Writes the next row.
    mutating func write(_ cells: [SummaryCell], to book: inout SummaryBook) {
        count += 1
        let row = headingRow + count
        let lines = zip(cells, columns).map { $0.lines(in: $1.widest) }.max() ?? 1
        if lines > 1 { book.book.setHeight(Double(lines) * 14 + 4, row: row) }
        for (column, cell) in cells.enumerated() {
            book.put(cell, row: row, column: column + 1)
            widths[column] = max(widths[column], min(cell.width, columns[column].widest) + 2)
        }
    }
}
