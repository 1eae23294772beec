/// The horizontal rules of a table, where its own settings leave no doubt about them.
package struct RuledTable: Sendable, Hashable {
    /// The places of its paragraphs among those of the part, from 0.
    package let paragraphs: Range<Int>
    /// What is drawn, from top to bottom.
    package let rules: [BorderLine]
}

/// Reads the borders between the rows of tables (ECMA-376 §17.4.39, §17.4.66).
///
/// Cells that meet may ask for different lines, and programs settle that each in their way: of such a table nothing is told.
struct RuledTableReader {
    private var paragraph = 0
    private(set) var tables: [RuledTable] = []

    init(_ tree: inout XMLTree) { visit(tree.root, &tree) }

    private mutating func visit(_ node: XMLNode, _ tree: inout XMLTree) {
        for child in tree.children(of: node) where tree.kind(of: child) == .element {
            let name = tree.name(of: child)
            if ParagraphWalk.skipped.contains(name) { continue }
            if name == "w:p" { paragraph += 1 }
            let start = paragraph
            visit(child, &tree)
            if name == "w:tbl", let rules = TableEdges(child, &tree)?.rules {
                tables.append(RuledTable(paragraphs: start..<paragraph, rules: rules))
            }
        }
    }
}

/// What the rows of a table ask for above and below them.
private struct TableEdges {
    /// What all cells of a row ask for on one side; the inner `nil` where they say nothing.
    private typealias Side = BorderLine?

    private var tops: [Side] = []
    private var bottoms: [Side] = []
    private var hasStyle = false

    /// Reads a table; `nil` when rows are merged, or cells of a row differ.
    init?(_ table: XMLNode, _ tree: inout XMLTree) {
        let odd = ["w:sdt", "w:vMerge", "w:tblPrEx"]
        guard odd.allSatisfy({ tree.descendants(of: table, named: $0).isEmpty }) else { return nil }
        let properties = tree.first("w:tblPr", in: table)
        let own = properties.flatMap { tree.first("w:tblBorders", in: $0) }
        hasStyle = properties.map { tree.first("w:tblStyle", in: $0) != nil } ?? false
        let rows = tree.children(of: table, named: "w:tr")
        for (number, row) in rows.enumerated() {
            let cells = tree.children(of: row, named: "w:tc").map { cell in
                tree.first("w:tcPr", in: cell).flatMap { tree.first("w:tcBorders", in: $0) }
            }
            let around = [
                ("w:top", number == 0 ? "w:top" : "w:insideH"),
                ("w:bottom", number == rows.count - 1 ? "w:bottom" : "w:insideH"),
            ]
            let sides = around.map { side, general in
                Set(
                    cells.map {
                        Self.border(side, of: $0, &tree) ?? Self.border(general, of: own, &tree)
                    }
                )
            }
            guard sides.allSatisfy({ $0.count == 1 }), let top = sides[0].first,
                let bottom = sides[1].first
            else { return nil }
            tops.append(top)
            bottoms.append(bottom)
        }
    }

    private static func border(_ name: String, of borders: XMLNode?, _ tree: inout XMLTree) -> Side
    {
        borders.flatMap { tree.first(name, in: $0) }.map { BorderLine($0, in: tree) }
    }

    /// The lines that are drawn; `nil` where two that meet differ, or where a style may have a say.
    var rules: [BorderLine]? {
        guard !tops.isEmpty else { return nil }
        var drawn: [BorderLine] = []
        for edge in 0...tops.count {
            let above = edge > 0 ? bottoms[edge - 1] : nil
            let below = edge < tops.count ? tops[edge] : nil
            guard let line = above ?? below else {
                if hasStyle { return nil }
                continue
            }
            let other = below ?? line
            guard line.isDrawn == other.isDrawn, !line.isDrawn || line.size == other.size else {
                return nil
            }
            if line.isDrawn { drawn.append(line) }
        }
        return drawn
    }
}
