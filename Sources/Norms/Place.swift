/// Where something stands in a file, as the person sees it.
package enum Place: Sendable, Hashable {
    /// The file as a whole.
    case file
    /// A cell of a worksheet: `督查考核评分表!H7`.
    case cell(sheet: String, reference: String)
    /// A table cell of a Word document, all counted from 1; nested tables count on as they come.
    case tableCell(table: Int, row: Int, column: Int)
    /// A paragraph of a Word document outside tables, counted from 1.
    case paragraph(Int)
    /// A line of a text file, counted from 1, with its column.
    case line(Int, column: Int)

    /// The place in words: `督查考核评分表!H7`, `table 2, row 3, column 9`, `第2个表格第3行第9格`.
    package func text(_ language: Language) -> String {
        switch self {
        case .file: language == .zh ? "整个文件" : "the whole file"
        case .cell(let sheet, let reference): "\(sheet)!\(reference)"
        case .tableCell(let table, let row, let column):
            language == .zh
                ? "第\(table)个表格第\(row)行第\(column)格"
                : "table \(table), row \(row), column \(column)"
        case .paragraph(let number):
            language == .zh ? "第\(number)段" : "paragraph \(number)"
        case .line(let line, let column):
            language == .zh ? "第\(line)行第\(column)列" : "line \(line), column \(column)"
        }
    }
}
