import Norms
import OOXML

extension SheetForm {
    /// Writes a band across the sheet.
    mutating func writeBand(_ text: String, row: Int) {
        book.merge(range(row: row, 1...12), text, looks.band)
        book.setHeight(20, row: row)
    }

    /// Writes label/value pairs, three a row; a last row that is not full is closed with empty cells.
    mutating func writePairs(_ pairs: [FormLayout.Pair], from firstRow: Int) {
        let each = FormLayout.pairsPerRow
        for index in 0..<(pairs.count + each - 1) / each * each {
            let row = firstRow + index / each
            let column = index % each * 4 + 1
            if column == 1 { book.setHeight(24, row: row) }
            guard pairs.indices.contains(index) else {
                book.merge(range(row: row, column...column + 3), "", looks.label)
                continue
            }
            book.merge(range(row: row, column...column + 1), pairs[index].label, looks.label)
            writeValue(of: pairs[index], in: range(row: row, column + 2...column + 3))
        }
    }

    private mutating func writeValue(of pair: FormLayout.Pair, in range: CellRange) {
        book.name(row: range.first.row, column: range.first.column, as: pair.field.tag)
        if let text = content.prefilled(pair) {
            book.merge(range, text, looks.closedText)
        } else {
            book.merge(range, "", open(content.asks(pair)))
            book.allow(
                input(content.asks(pair), title: pair.label, help: content.prompt(pair)),
                in: CellRange(range.first, range.first)
            )
        }
    }
}
