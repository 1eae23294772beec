import OOXML

extension Workload {
    /// Writes one sheet row by row: every third column text, the rest numbers.
    static func writeSheet(rows: Int, columns: Int, to path: String) throws {
        var builder = try SheetBuilder(
            path: path,
            properties: .init(title: "数据", createdOnDay: 19_548),
            constantMemory: true
        )
        builder.addSheet("数据")
        for row in 0..<rows {
            for column in 0..<columns {
                let content: SheetBuilder.Content =
                    column % 3 == 0
                    ? .text("单位\(row % 71)第\(column)项")
                    : .number(Double(row * column) / 100)
                builder.put(content, row: row + 1, column: column + 1)
            }
        }
        try builder.finish()
    }
}
