/// How far a table reaches from side to side, where the package alone tells: its columns are fixed and it stands in the text.
package struct TableSpan: Sendable, Hashable {
    /// The place among the paragraphs of the part of the first one in the table, from 0.
    package let paragraph: Int
    /// From the left edge of the paper to its left border at least and at most, in twips: programs differ by the margin of a cell.
    package let left: ClosedRange<Int>
    /// From the left edge of the paper to its right border, likewise.
    package let right: ClosedRange<Int>
    /// Whether its left and right borders are drawn.
    package let isBoxed: Bool
    /// From the left to the right border.
    package var width: Int { right.lowerBound - left.lowerBound }
}

/// Finds tables with fixed columns among the blocks of a text (ECMA-376 §17.4).
struct TableSpanReader {
    private let sections: [SectionFormat]
    private let styles: StyleSheet
    private var section = 0
    private var paragraph = 0
    private(set) var tables: [TableSpan] = []

    init(_ tree: inout XMLTree, sections: [SectionFormat], styles: StyleSheet) {
        (self.sections, self.styles) = (sections, styles)
        if let body = tree.first("w:body", in: tree.root) { visit(body, &tree) }
    }

    private mutating func visit(_ node: XMLNode, _ tree: inout XMLTree) {
        for child in tree.children(of: node) where tree.kind(of: child) == .element {
            switch tree.name(of: child) {
            case "w:tbl": if let span = span(child, &tree) { tables.append(span) }
            case "w:sdt", "w:sdtContent", "w:ins", "w:customXml":
                visit(child, &tree)
                continue
            case "w:p": if !tree.descendants(of: child, named: "w:sectPr").isEmpty { section += 1 }
            default: break
            }
            paragraph += ParagraphWalk.count(in: child, &tree)
        }
    }

    private func span(_ table: XMLNode, _ tree: inout XMLTree) -> TableSpan? {
        guard let properties = tree.first("w:tblPr", in: table), isFixed(properties, &tree),
            let width = width(table, &tree), width > 0,
            sections.indices.contains(section), sections[section].isPortrait
        else { return nil }
        let left = left(properties, width, &tree)
        return TableSpan(
            paragraph: paragraph,
            left: left,
            right: left.lowerBound + width...left.upperBound + width,
            isBoxed: isBoxed(properties, &tree)
        )
    }

    /// From the left edge of the paper to the left border.
    private func left(
        _ properties: XMLNode,
        _ width: Int,
        _ tree: inout XMLTree
    ) -> ClosedRange<Int> {
        let page = sections[section]
        let (start, end) = (page.left + page.gutter, page.width - page.right)
        let alignment = tree.first("w:jc", in: properties)
            .flatMap { tree.attribute("w:val", of: $0) }
        switch alignment {
        case "center": return (start + end - width) / 2...(start + end - width) / 2
        case "right", "end": return end - width...end - width + Self.cellMargin
        default:
            let indent = tree.first("w:tblInd", in: properties)
                .flatMap { tree.twips("w:w", of: $0) }
            let left = start + (indent ?? 0)
            return left - Self.cellMargin...left
        }
    }

    /// Half the space between columns that Word gives to new tables, by which its older modes move them to the left.
    private static let cellMargin = 108

    /// Whether the columns keep their widths, and the table its place among the blocks.
    private func isFixed(_ properties: XMLNode, _ tree: inout XMLTree) -> Bool {
        guard tree.first("w:tblpPr", in: properties) == nil,
            let layout = tree.first("w:tblLayout", in: properties)
        else { return false }
        return tree.attribute("w:type", of: layout) == "fixed"
    }

    private func isBoxed(_ properties: XMLNode, _ tree: inout XMLTree) -> Bool {
        if BorderLine.isTableBordered(properties, in: &tree) { return true }
        guard tree.first("w:tblBorders", in: properties) == nil else { return false }
        let style = tree.first("w:tblStyle", in: properties)
        return styles.drawsBorders(style.flatMap { tree.attribute("w:val", of: $0) })
    }

    /// The sum of the columns.
    private func width(_ table: XMLNode, _ tree: inout XMLTree) -> Int? {
        guard let grid = tree.first("w:tblGrid", in: table) else { return nil }
        let columns = tree.children(of: grid, named: "w:gridCol").map { tree.twips("w:w", of: $0) }
        let known = columns.compactMap(\.self)
        return known.count == columns.count ? known.reduce(0, +) : nil
    }
}

extension BorderLine {
    /// Whether the properties of a table draw its left and its right border; tables of rules alone are heads and 版记.
    static func isTableBordered(_ properties: XMLNode, in tree: inout XMLTree) -> Bool {
        guard let borders = tree.first("w:tblBorders", in: properties) else { return false }
        return [["w:left", "w:start"], ["w:right", "w:end"]].allSatisfy { names in
            names.contains { name in
                tree.first(name, in: borders).map { BorderLine($0, in: tree).isDrawn } ?? false
            }
        }
    }
}
