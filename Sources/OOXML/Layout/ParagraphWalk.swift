/// A paragraph of a part with what stands around it.
package struct ParagraphNode: Sendable {
    /// The `w:p`.
    package let node: XMLNode
    /// Whether it stands in a table.
    package let isInTable: Bool
    /// Whether it stands in a text box.
    package let isInBox: Bool
    let tableStyle: String?
}

/// Goes through the paragraphs of a part as they are printed: in document order, text boxes after their anchor, tables and
/// boxes included; of alternatives the first, and nothing that a tracked change took away.
package enum ParagraphWalk {
    /// What a walk does not go into.
    static let skipped: Set<String> = ["mc:Fallback", "w:del", "w:moveFrom"]

    /// The paragraphs of a part.
    package static func nodes(in tree: inout XMLTree) -> [ParagraphNode] {
        var found: [ParagraphNode] = []
        collect(tree.root, Surroundings(), &tree, &found)
        return found
    }

    /// How many paragraphs an element holds, itself among them.
    static func count(in node: XMLNode, _ tree: inout XMLTree) -> Int {
        if skipped.contains(tree.name(of: node)) { return 0 }
        var count = tree.name(of: node) == "w:p" ? 1 : 0
        for child in tree.children(of: node) where tree.kind(of: child) == .element {
            count += self.count(in: child, &tree)
        }
        return count
    }

    private struct Surroundings {
        var isInTable = false
        var isInBox = false
        var tableStyle: String?
    }

    private static func collect(
        _ node: XMLNode,
        _ around: Surroundings,
        _ tree: inout XMLTree,
        _ found: inout [ParagraphNode]
    ) {
        for child in tree.children(of: node) where tree.kind(of: child) == .element {
            let name = tree.name(of: child)
            if skipped.contains(name) { continue }
            var inner = around
            switch name {
            case "w:tbl":
                inner.isInTable = true
                inner.tableStyle = style(of: child, &tree)
            case "w:txbxContent": inner = Surroundings(isInBox: true)
            case "w:p":
                found.append(
                    ParagraphNode(
                        node: child,
                        isInTable: around.isInTable,
                        isInBox: around.isInBox,
                        tableStyle: around.tableStyle
                    )
                )
            default: break
            }
            collect(child, inner, &tree, &found)
        }
    }

    private static func style(of table: XMLNode, _ tree: inout XMLTree) -> String? {
        guard let properties = tree.first("w:tblPr", in: table),
            let style = tree.first("w:tblStyle", in: properties)
        else { return nil }
        return tree.attribute("w:val", of: style)
    }

    /// The runs of a paragraph, without those of text boxes anchored in it.
    package static func runs(of paragraph: XMLNode, in tree: inout XMLTree) -> [XMLNode] {
        var found: [XMLNode] = []
        for child in tree.children(of: paragraph) where tree.kind(of: child) == .element {
            let name = tree.name(of: child)
            if skipped.contains(name) || outside.contains(name) { continue }
            if name == "w:r" { found.append(child) }
            found += runs(of: child, in: &tree)
        }
        return found
    }

    private static let outside: Set<String> = ["w:txbxContent", "w:p", "w:pPr"]
}
