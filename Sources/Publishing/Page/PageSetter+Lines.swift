internal import Norms
internal import OOXML

extension PageSetter {
    /// The red lines take the colour of the mark (GB/T 9704-2012 §7.2.7, §10.1).
    func setLineColours(_ tree: inout XMLTree) {
        let red = PageProfile.standard.markColour
        guard profile.markColour != red else { return }
        for borders in tree.descendants(of: tree.root, named: "w:pBdr") {
            for line in tree.children(of: borders)
            where tree.attribute("w:color", of: line)?.uppercased() == red {
                tree.setAttribute("w:color", profile.markColour, of: line)
            }
        }
    }

    /// Tables, and tab stops at the right, follow the width of the type area that the template was made for.
    func setTables(_ tree: inout XMLTree) {
        guard let section = tree.descendants(of: tree.root, named: "w:sectPr").last,
            let old = areaWidth(of: section, in: &tree)
        else { return }
        let isUpright = old.isUpright
        let new = isUpright ? profile.areaWidth : profile.areaHeight
        guard old.width > 0, new != old.width else { return }
        for name in ["w:tblW", "w:gridCol", "w:tcW"] {
            for node in tree.descendants(of: tree.root, named: name) {
                let isShare = tree.attribute("w:type", of: node) == "pct"
                guard !isShare, let width = number("w:w", of: node, in: &tree) else { continue }
                set(&tree, node, ["w:w": width * new / old.width])
            }
        }
        for node in tree.descendants(of: tree.root, named: "w:tab") {
            guard tree.attribute("w:val", of: node) == "right",
                let place = number("w:pos", of: node, in: &tree)
            else { continue }
            set(&tree, node, ["w:pos": max(0, place + new - old.width)])
        }
    }

    private func areaWidth(of section: XMLNode, in tree: inout XMLTree)
        -> (width: Int, isUpright: Bool)?
    {
        guard let size = tree.children(of: section, named: "w:pgSz").first,
            let margins = tree.children(of: section, named: "w:pgMar").first,
            let width = number("w:w", of: size, in: &tree),
            let left = number("w:left", of: margins, in: &tree),
            let right = number("w:right", of: margins, in: &tree)
        else { return nil }
        let isUpright = tree.attribute("w:orient", of: size) != "landscape"
        return (width - left - right, isUpright)
    }

    private func number(_ name: String, of node: XMLNode, in tree: inout XMLTree) -> Int? {
        tree.attribute(name, of: node).flatMap { Int($0) }
    }
}
