internal import OOXML

extension TemplateCompiler {
    private static let dropped: Set<String> = [
        "w:del", "w:moveFrom", "w:proofErr", "w:moveFromRangeStart", "w:moveFromRangeEnd",
        "w:moveToRangeStart", "w:moveToRangeEnd", "w:rPrChange", "w:pPrChange", "w:sectPrChange",
        "w:tblPrChange", "w:trPrChange", "w:tcPrChange", "w:tblGridChange", "w:numberingChange",
        "w:tblPrExChange", "w:lastRenderedPageBreak", "w:commentRangeStart", "w:commentRangeEnd",
        "w:commentReference", "w:permStart", "w:permEnd",
    ]

    /// Accepts all tracked changes, and takes out what must not be repeated or printed: marks of the spelling checker, of
    /// comments and of editing sessions, and content controls around tags.
    mutating func acceptRevisions() { accept(tree.root) }

    private mutating func accept(_ node: XMLNode) {
        for child in tree.children(of: node) where tree.kind(of: child) == .element {
            let name = tree.name(of: child)
            if Self.dropped.contains(name) || isDeletedRow(child, name) {
                tree.remove(child)
                continue
            }
            accept(child)
            settle(child, name)
        }
    }

    private mutating func settle(_ node: XMLNode, _ name: String) {
        switch name {
        case "w:ins", "w:moveTo":
            // In w:rPr and w:trPr they mark the paragraph or the row itself, and hold nothing.
            tree.unwrap(node)
        case "w:sdt" where tree.text(of: node).contains("{"):
            unwrapControl(node)
        case "w:sdtPr":
            // Two controls may not bear one number; Word gives new ones.
            for id in tree.children(of: node, named: "w:id") { tree.remove(id) }
        case "w:p":
            for attribute in [
                "w14:paraId", "w14:textId", "w:rsidR", "w:rsidRPr", "w:rsidRDefault",
                "w:rsidP",
            ] {
                tree.setAttribute(attribute, nil, of: node)
            }
        default: break
        }
    }

    private mutating func isDeletedRow(_ node: XMLNode, _ name: String) -> Bool {
        guard name == "w:tr" else { return false }
        for properties in tree.children(of: node, named: "w:trPr")
        where !tree.children(of: properties, named: "w:del").isEmpty {
            return true
        }
        return false
    }

    private mutating func unwrapControl(_ control: XMLNode) {
        for child in tree.children(of: control) {
            if tree.name(of: child) == "w:sdtContent" {
                tree.unwrap(child)
            } else {
                tree.remove(child)
            }
        }
        tree.unwrap(control)
    }
}
