import OOXML

/// A workbook as somebody else wrote it, with some cells written anew and every other part as it came.
package enum AlteredWorkbook {
    /// Writes cells of a sheet; an empty text empties the cell, a number is written as one.
    package static func make(
        _ bytes: [UInt8],
        sheet part: String = "xl/worksheets/sheet1.xml",
        _ cells: [String: String]
    ) throws -> [UInt8] {
        let source = try ZipArchive(bytes: bytes)
        var tree = try XMLTree(try source.contents(of: part), part: part)
        for cell in tree.descendants(of: tree.root, named: "x:c") {
            guard let reference = tree.attribute("r", of: cell), let text = cells[reference] else {
                continue
            }
            for child in tree.children(of: cell) { tree.remove(child) }
            write(text, into: cell, &tree)
        }
        var builder = try ZipBuilder()
        for name in source.names where !name.hasSuffix("/") {
            if name == part {
                try builder.add(name, tree.serialised())
            } else {
                try builder.copy(name, from: source)
            }
        }
        return try builder.finish()
    }

    private static func write(_ text: String, into cell: XMLNode, _ tree: inout XMLTree) {
        let isNumber = Double(text) != nil
        tree.setAttribute("t", text.isEmpty || isNumber ? nil : "inlineStr", of: cell)
        guard !text.isEmpty, let holder = tree.makeElement(isNumber ? "v" : "is", like: cell) else {
            return
        }
        tree.append(holder, to: cell)
        guard !isNumber else { return tree.setText(text, of: holder) }
        guard let inner = tree.makeElement("t", like: cell) else { return }
        tree.append(inner, to: holder)
        tree.setText(text, of: inner)
    }
}
