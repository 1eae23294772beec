/// The address of a cell in a sheet, such as `H7`.
package struct CellReference: Hashable, Comparable, Sendable, CustomStringConvertible {
    private let packedRow: UInt32
    private let packedColumn: UInt32

    /// The row, counted from 1 to 1,048,576.
    package var row: Int { Int(packedRow) }
    /// The column, counted from 1 (`A`) to 16,384 (`XFD`).
    package var column: Int { Int(packedColumn) }

    /// The last row that a sheet can have (ECMA-376 §18.3.1.73 and Excel's own limit).
    package static let lastRow = 1_048_576
    /// The last column that a sheet can have, `XFD`.
    package static let lastColumn = 16_384

    /// Makes an address from numbers, which are moved into the sheet when they lie outside it.
    package init(row: Int, column: Int) {
        packedRow = UInt32(clamping: max(1, min(row, Self.lastRow)))
        packedColumn = UInt32(clamping: max(1, min(column, Self.lastColumn)))
    }

    /// Row by row, and from left to right in a row.
    package static func < (a: Self, b: Self) -> Bool {
        (a.packedRow, a.packedColumn) < (b.packedRow, b.packedColumn)
    }

    /// The address as people write it: `H7`.
    package var description: String { Self.letters(of: column) + String(packedRow) }

    /// The letters of a column: 1 is `A`, 27 is `AA`.
    package static func letters(of column: Int) -> String {
        var letters = ""
        var rest = column
        while rest > 0 {
            letters = String(UnicodeScalar(UInt8(65 + (rest - 1) % 26))) + letters
            rest = (rest - 1) / 26
        }
        return letters
    }
}
