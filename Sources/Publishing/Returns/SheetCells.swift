internal import OOXML

/// The cells of a worksheet part (ECMA-376 §18.3.1.80), found or made in their order.
struct SheetCells {
    private let data: XMLNode?
    private var rows: [(number: Int, node: XMLNode)] = []
    private let merges: [CellRange]
    private let columns: [(range: ClosedRange<Int>, style: Int)]

    init(_ tree: inout XMLTree) {
        data = tree.children(of: tree.root, named: "x:sheetData").first
        columns = Self.columns(&tree)
        merges = Self.merges(&tree)
        guard let data else { return }
        var last = 0
        for row in tree.children(of: data, named: "x:row") {
            // Rows and cells without an address follow the one before.
            last = tree.attribute("r", of: row).flatMap { Int($0) } ?? last + 1
            rows.append((last, row))
        }
    }

    /// The address at which a cell shows: of merged cells, the first.
    func anchor(of cell: CellReference) -> CellReference {
        merges.first { $0.contains(cell) }?.first ?? cell
    }

    /// The cell at an address; one is made where there is none, with the style of its row or column.
    mutating func cell(at reference: CellReference, _ tree: inout XMLTree) -> XMLNode? {
        guard let row = row(reference.row, &tree) else { return nil }
        var next: XMLNode?
        var column = 0
        for cell in tree.children(of: row, named: "x:c") {
            column =
                tree.attribute("r", of: cell).flatMap { CellReference($0)?.column } ?? column + 1
            if column == reference.column { return cell }
            if tree.attribute("r", of: cell) == nil {
                let address = CellReference(row: reference.row, column: column)
                tree.setAttribute("r", address.description, of: cell)
            }
            if next == nil, column > reference.column { next = cell }
        }
        guard let made = tree.makeElement("c", like: row) else { return nil }
        if let next { tree.insert(made, before: next) } else { Self.append(made, to: row, &tree) }
        tree.setAttribute("r", reference.description, of: made)
        let style = style(of: row, reference.column, tree)
        if style > 0 { tree.setAttribute("s", String(style), of: made) }
        tree.setAttribute("spans", nil, of: row)
        return made
    }

    private mutating func row(_ number: Int, _ tree: inout XMLTree) -> XMLNode? {
        if let found = rows.first(where: { $0.number == number }) { return found.node }
        guard let data, let made = tree.makeElement("row", like: data) else { return nil }
        let place = rows.firstIndex { $0.number > number } ?? rows.count
        for row in rows where tree.attribute("r", of: row.node) == nil {
            tree.setAttribute("r", String(row.number), of: row.node)
        }
        if place < rows.count {
            tree.insert(made, before: rows[place].node)
        } else {
            tree.append(made, to: data)
        }
        tree.setAttribute("r", String(number), of: made)
        rows.insert((number, made), at: place)
        return made
    }

    private func style(of row: XMLNode, _ column: Int, _ tree: borrowing XMLTree) -> Int {
        if let custom = tree.attribute("customFormat", of: row), ["1", "true"].contains(custom),
            let style = tree.attribute("s", of: row).flatMap({ Int($0) })
        {
            return style
        }
        return columns.first { $0.range.contains(column) }?.style ?? 0
    }

    /// Cells come before the extensions of a row.
    private static func append(_ cell: XMLNode, to row: XMLNode, _ tree: inout XMLTree) {
        if let end = tree.children(of: row, named: "x:extLst").first {
            tree.insert(cell, before: end)
        } else {
            tree.append(cell, to: row)
        }
    }

    private static func merges(_ tree: inout XMLTree) -> [CellRange] {
        var found: [CellRange] = []
        for list in tree.children(of: tree.root, named: "x:mergeCells") {
            for merge in tree.children(of: list, named: "x:mergeCell") {
                guard let range = tree.attribute("ref", of: merge).flatMap({ CellRange($0) })
                else { continue }
                found.append(range)
            }
        }
        return found
    }

    private static func columns(_ tree: inout XMLTree) -> [(range: ClosedRange<Int>, style: Int)] {
        var found: [(range: ClosedRange<Int>, style: Int)] = []
        for list in tree.children(of: tree.root, named: "x:cols") {
            for column in tree.children(of: list, named: "x:col") {
                guard let first = tree.attribute("min", of: column).flatMap({ Int($0) }),
                    let last = tree.attribute("max", of: column).flatMap({ Int($0) }),
                    let style = tree.attribute("style", of: column).flatMap({ Int($0) }),
                    first <= last
                else { continue }
                found.append((first...last, style))
            }
        }
        return found
    }
}
