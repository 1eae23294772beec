/// What a workbook may still hold: taken up sheet by sheet, since many sheets can lie in one part.
struct SheetRoom {
    /// How many more cells.
    private(set) var cells: Int
    /// How many more bytes of text in them.
    private(set) var textBytes: Int

    init(_ limits: Limits) {
        cells = limits.cells
        textBytes = limits.cellTextBytes
    }

    /// Makes room for a cell of a part.
    mutating func take(_ cell: Cell, part: String) throws(PackageFault) {
        guard cells > 0 else { throw .tooLarge(.cells, part: part) }
        cells -= 1
        guard case .text(let text) = cell.value else { return }
        textBytes -= text.utf8.count
        guard textBytes >= 0 else { throw .tooLarge(.cellText, part: part) }
    }
}
