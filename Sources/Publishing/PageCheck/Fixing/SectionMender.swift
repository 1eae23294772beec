import Norms
import OOXML

/// Mends the pages of sections: paper, margins, the place of the footer, the grid.
struct SectionMender {
    let mending: Mending

    func mend(_ tree: inout XMLTree) {
        if mending.has("page-numbers") { countFromOne(&tree) }
        let rules = ["paper", "page-margins", "lines-per-page", "line-pitch", "page-number-drop"]
        guard rules.contains(where: mending.broken.contains) else { return }
        for node in tree.descendants(of: tree.root, named: "w:sectPr") { mend(node, &tree) }
    }

    /// Lets the first page bear the number 1, and lets later sections go on.
    private func countFromOne(_ tree: inout XMLTree) {
        for section in tree.descendants(of: tree.root, named: "w:sectPr") {
            for node in tree.children(of: section, named: "w:pgNumType") {
                tree.setWord("start", nil, of: node)
            }
        }
    }

    private func mend(_ section: XMLNode, _ tree: inout XMLTree) {
        let profile = mending.document.profile
        let order = PropertyOrder.section
        guard let paper = tree.property("pgSz", of: section, order: order),
            let margins = tree.property("pgMar", of: section, order: order)
        else { return }
        let size = ["w:w", "w:h"].map { tree.attribute($0, of: paper).flatMap(Int.init) ?? 0 }
        guard size[0] <= size[1] else { return }
        if mending.has("paper") || size[0] == 0 {
            tree.setWord("w", String(profile.width), of: paper)
            tree.setWord("h", String(profile.height), of: paper)
        }
        if mending.has("page-margins", "paper") {
            let sides = [
                "top": profile.top, "bottom": profile.bottom, "left": profile.left,
                "right": profile.right, "gutter": 0,
            ]
            for side in sides.keys.sorted() {
                tree.setWord(side, String(sides[side] ?? 0), of: margins)
            }
            if tree.attribute("w:header", of: margins) == nil {
                tree.setWord("header", "851", of: margins)
            }
        }
        tree.setWord("footer", String(profile.footer), of: margins)
        guard mending.has("lines-per-page", "line-pitch"),
            let grid = tree.property("docGrid", of: section, order: order)
        else { return }
        tree.setWord("type", "lines", of: grid)
        tree.setWord("linePitch", String(profile.pitch), of: grid)
    }
}
