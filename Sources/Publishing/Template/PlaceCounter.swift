internal import Norms

/// Counts paragraphs, tables, rows and cells while a document is walked through, as people count them.
struct PlaceCounter {
    private struct Table {
        var number: Int
        var row = 0
        var column = 0
    }

    private var paragraphs = 0
    private var tables = 0
    private var open: [Table] = []

    /// Where the walk stands.
    var place: Place {
        guard let table = open.last else { return .paragraph(paragraphs) }
        return .tableCell(table: table.number, row: table.row, column: table.column)
    }

    /// Notes that an element begins.
    mutating func enter(_ name: String) {
        switch name {
        case "w:p": if open.isEmpty { paragraphs += 1 }
        case "w:tbl":
            tables += 1
            open.append(Table(number: tables))
        case "w:tr":
            guard let last = open.indices.last else { return }
            open[last].row += 1
            open[last].column = 0
        case "w:tc":
            guard let last = open.indices.last else { return }
            open[last].column += 1
        default: break
        }
    }

    /// Notes that an element ends.
    mutating func leave(_ name: String) {
        if name == "w:tbl" { open.removeLast() }
    }
}
