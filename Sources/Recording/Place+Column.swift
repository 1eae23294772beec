import Norms

extension Place {
    /// The place as the ledger writes it: `c H7 督查考核评分表`, `t 2 3 9`, `p 4`, `l 12 5`, or nothing.
    var column: String {
        switch self {
        case .file: ""
        case .cell(let sheet, let reference): "c " + reference + " " + sheet
        case .tableCell(let table, let row, let column): "t \(table) \(row) \(column)"
        case .paragraph(let number): "p \(number)"
        case .line(let line, let column): "l \(line) \(column)"
        }
    }

    /// Reads a place of the ledger; the whole file when it is none.
    init(column: String) {
        let (kind, rest) = column.splitAtFirstSpace
        if kind == "c" {
            let (reference, sheet) = rest.splitAtFirstSpace
            self = .cell(sheet: sheet, reference: reference)
            return
        }
        let numbers = rest.split(separator: " ").compactMap { Int($0) }
        switch (kind, numbers.count) {
        case ("t", 3): self = .tableCell(table: numbers[0], row: numbers[1], column: numbers[2])
        case ("p", 1): self = .paragraph(numbers[0])
        case ("l", 2): self = .line(numbers[0], column: numbers[1])
        default: self = .file
        }
    }
}
