/// A table of text whose columns align, Chinese or not.
struct TextTable {
    private let headings: [String]
    private let rightAligned: Set<Int>
    private var rows: [[String]] = []

    /// Makes a table; the columns named in `rightAligned`, counted from 0, hold numbers.
    init(_ headings: [String], rightAligned: Set<Int> = []) {
        self.headings = headings
        self.rightAligned = rightAligned
    }

    /// Adds a row, one text a column.
    mutating func add(_ cells: [String]) { rows.append(cells) }

    /// The lines of the table, headings first.
    var lines: [String] {
        let widths = headings.indices.map { column in
            ([headings] + rows).map { DisplayWidth.of($0[column]) }.max() ?? 0
        }
        let rule = widths.map { String(repeating: "─", count: $0) }
        return ([headings, rule] + rows).map { line($0, widths: widths) }
    }

    private func line(_ cells: [String], widths: [Int]) -> String {
        let columns = cells.indices.map { column in
            let text = cells[column]
            let space = String(repeating: " ", count: widths[column] - DisplayWidth.of(text))
            return rightAligned.contains(column) ? space + text : text + space
        }
        let joined = columns.joined(separator: "  ")
        return String(joined.reversed().drop { $0 == " " }.reversed())
    }
}
