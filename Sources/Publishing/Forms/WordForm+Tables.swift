import Norms

extension WordForm {
    /// How a cell looks.
    enum CellLook: String {
        /// Can be written in.
        case open
        /// Printed.
        case label
        /// Closed for this unit or row.
        case closed

        fileprivate var shading: String {
            switch self {
            case .open: ""
            case .label: "<w:shd w:val=\"clear\" w:color=\"auto\" w:fill=\"F2F2F2\"/>"
            case .closed: "<w:shd w:val=\"clear\" w:color=\"auto\" w:fill=\"D9D9D9\"/>"
            }
        }
    }

    /// Whether a cell begins or goes on with cells that are merged downwards.
    enum Merge: String {
        /// The first of them, which holds the text.
        case restart = "<w:vMerge w:val=\"restart\"/>"
        /// One of the others.
        case goesOn = "<w:vMerge/>"
    }

    /// Opens a table.
    mutating func beginTable(widths: [Int]) {
        let edges = ["top", "left", "bottom", "right", "insideH", "insideV"].map {
            "<w:\($0) w:val=\"single\" w:sz=\"4\" w:space=\"0\" w:color=\"000000\"/>"
        }
        let grid = widths.map { "<w:gridCol w:w=\"\($0)\"/>" }
        body +=
            "<w:tbl><w:tblPr><w:tblW w:w=\"\(widths.reduce(0, +))\" w:type=\"dxa\"/>"
            + "<w:jc w:val=\"center\"/><w:tblBorders>\(edges.joined())</w:tblBorders>"
            + "<w:tblLayout w:type=\"fixed\"/><w:tblCellMar><w:left w:w=\"57\" w:type=\"dxa\"/>"
            + "<w:right w:w=\"57\" w:type=\"dxa\"/></w:tblCellMar></w:tblPr>"
            + "<w:tblGrid>\(grid.joined())</w:tblGrid>"
    }

    /// Closes a table.
    mutating func endTable() { body += "</w:tbl>" }

    /// Opens a row that is not split over two pages, and closes it after its cells are written.
    mutating func row(isHeading: Bool = false, height: Int = 400, _ cells: String) {
        let heading = isHeading ? "<w:tblHeader/>" : ""
        body +=
            "<w:tr><w:trPr><w:cantSplit/><w:trHeight w:val=\"\(height)\" w:hRule=\"atLeast\"/>"
            + "\(heading)</w:trPr>\(cells)</w:tr>"
    }

    /// A cell with one paragraph, and a second one in small grey letters when there is a note.
    static func cell(
        _ inline: String,
        width: Int,
        look: CellLook,
        style: String = "FormCell",
        merge: Merge? = nil,
        note: String = ""
    ) -> String {
        let below =
            note.isEmpty
            ? "" : "<w:p><w:pPr><w:pStyle w:val=\"FormNote\"/></w:pPr>\(run(note))</w:p>"
        return "<w:tc><w:tcPr><w:tcW w:w=\"\(width)\" w:type=\"dxa\"/>\(merge?.rawValue ?? "")"
            + "\(look.shading)<w:vAlign w:val=\"center\"/></w:tcPr>"
            + "<w:p><w:pPr><w:pStyle w:val=\"\(style)\"/></w:pPr>\(inline)</w:p>\(below)</w:tc>"
    }
}

extension WordForm {
    /// Writes label/value pairs, three a row.
    mutating func writePairs(_ pairs: [FormLayout.Pair]) {
        beginTable(widths: Self.pairWidths)
        let each = FormLayout.pairsPerRow
        for first in stride(from: 0, to: pairs.count, by: each) {
            var cells = ""
            for column in 0..<each {
                let widths = (Self.pairWidths[column * 2], Self.pairWidths[column * 2 + 1])
                guard pairs.indices.contains(first + column) else {
                    cells += Self.cell("", width: widths.0, look: .label)
                    cells += Self.cell("", width: widths.1, look: .label)
                    continue
                }
                cells += pair(pairs[first + column], widths: widths)
            }
            row(cells)
        }
        endTable()
    }

    private mutating func pair(_ pair: FormLayout.Pair, widths: (Int, Int)) -> String {
        let prefilled = content.prefilled(pair)
        let asks = content.asks(pair)
        let value = control(
            pair.field,
            title: pair.label,
            asks: asks,
            prefilled.map { .fixed($0) } ?? .prompt(content.hint(pair))
        )
        return Self.cell(Self.run(pair.label), width: widths.0, look: .label)
            + Self.cell(value, width: widths.1, look: prefilled == nil ? .open : .label)
    }
}
