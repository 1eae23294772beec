/// Reads the `r` attribute of a cell without making a String of it.
enum CellAddress {
    static func parse(_ bytes: XMLBytes) -> (row: Int, column: Int)? {
        var column = 0
        var row = 0
        var index = 0
        while index < bytes.count, index < 3, bytes[index] >= 0x41, bytes[index] <= 0x5A {
            column = column * 26 + Int(bytes[index] - 64)
            index += 1
        }
        guard column > 0, column <= CellReference.lastColumn, index < bytes.count,
            bytes.count - index <= 7
        else { return CellReference(bytes.string).map { ($0.row, $0.column) } }
        while index < bytes.count {
            guard bytes[index] >= 0x30, bytes[index] <= 0x39 else {
                return CellReference(bytes.string).map { ($0.row, $0.column) }
            }
            row = row * 10 + Int(bytes[index] - 0x30)
            index += 1
        }
        return row >= 1 && row <= CellReference.lastRow ? (row, column) : nil
    }
}
